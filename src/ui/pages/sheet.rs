//! The grid of a fortnight: one row a night, the columns of the sheet of paper, and the keys of a spreadsheet.

use crate::app::form::{Col, Problem, Sheet, Wrong};
use crate::app::view::{CellView, RowView, SheetView};
use crate::app::{Event, SheetStep};
use crate::content::strings::paper as words;
use crate::domain::NightOf;
use crate::ui::components::button;
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::keys;
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use chrono::NaiveTime;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event as DomEvent, HtmlInputElement};

/// The DOM id of what is said about cells that cannot be typed into.
pub const FIXED: &str = "sheet-fixed";

/// What every column is called, and what is written in it.
pub fn column(col: Col) -> (&'static str, &'static str) {
    match col {
        Col::Feel => (words::FEEL, words::FEEL_KEYS),
        Col::Onset => (words::ONSET, words::CLOCK),
        Col::Worst => (words::WORST, words::SCALE),
        Col::Bed => (words::BED, words::CLOCK),
        Col::Latency => (words::LATENCY, words::MINUTES),
        Col::Awake => (words::AWAKE, words::COUNT),
        Col::Wake => (words::WAKE, words::CLOCK),
        Col::Slept => (words::SLEPT, words::HOURS),
    }
}

/// The head of the grid and of the sheet of paper.
pub fn head() -> El {
    let cell = |(name, unit): (&'static str, &'static str)| {
        boxed("th", "sheet__col", name).attr("scope", "col").child(boxed("span", "sheet__unit", unit))
    };
    let first = boxed("th", "sheet__col", words::NIGHT).attr("scope", "col");
    let cells: Vec<El> = Col::ALL.into_iter().map(|col| cell(column(col))).collect();
    el("thead").child(el("tr").child(first).child(cells))
}

/// The grid.
pub fn grid(session: Session, view: Slice<SheetView>) -> El {
    let one = NaiveTime::from_hms_opt(13, 0, 0).unwrap_or_default();
    let letters = !session.format(|f| f.time(one)).starts_with("13");
    let row = |at: usize| {
        let row = view.map(move |view| view.rows.get(at).cloned());
        live(move || row.with(|row| row.as_ref().map(|row| self::row(session, row, at, letters))))
    };
    let rows: Vec<Node> = (0..Sheet::NIGHTS).map(row).collect();
    let table = boxed("table", "sheet", head())
        .attr("spellcheck", "false")
        .attr("autocapitalize", "none")
        .child(el("tbody").child(Node::List(rows)))
        .on("change", move |event| left(session, view, &event))
        .on("focusin", |event| {
            if let Some(input) = input(&event) {
                input.select();
            }
        })
        .on("keydown", |event| walk(&event));
    boxed("div", "sheet__region", table)
        .attr("role", "region")
        .attr("aria-label", words::REGION)
        .attr("tabindex", "0")
}

/// The DOM id of a cell's field.
pub fn id(row: usize, col: usize) -> String {
    format!("cell-{row}-{col}")
}

fn place(id: &str) -> Option<(usize, usize)> {
    let (row, col) = id.strip_prefix("cell-")?.split_once('-')?;
    Some((row.parse().ok()?, col.parse().ok()?))
}

/// One night. It is drawn as a whole whenever something in it differs; its fields stay the same elements.
fn row(session: Session, row: &RowView, at: usize, letters: bool) -> El {
    let name = session.format(|f| f.date_short(row.night.date()));
    let cells = row.cells.iter().zip(Col::ALL).enumerate();
    let cells =
        cells.map(|(nth, (view, col))| cell(session, row.night, &name, (at, nth, col), view, letters));
    let cells: Vec<El> = cells.collect();
    let head = boxed("th", "sheet__night num", name).attr("scope", "row");
    el("tr").child(head).child(cells)
}

type Place = (usize, usize, Col);

fn cell(
    session: Session,
    night: NightOf,
    date: &str,
    (at, nth, col): Place,
    view: &CellView,
    letters: bool,
) -> El {
    let (name, _) = column(col);
    let text = view.text.clone();
    let mut field = el("input")
        .class("sheet__input num")
        .attr("type", "text")
        .attr("inputmode", keyboard(col, letters))
        .attr("autocomplete", "off")
        .attr_text("id", id(at, nth))
        .attr_text("aria-label", format!("{date}, {name}"))
        .value(move || text.clone());
    let mut cell = el("td").class("sheet__cell");
    if view.fixed {
        field = field.attr("readonly", "").attr("aria-describedby", FIXED);
        cell = cell.attr("data-state", "fixed");
    } else if view.problem.is_some() {
        field = field.attr("aria-invalid", "true");
        cell = cell.attr("data-state", "wrong");
    } else if view.typed {
        cell = cell.attr("data-state", "typed");
    }
    if !has_note(view) {
        return cell.child(field);
    }
    let field = field.attr_text("aria-describedby", format!("{}-note", id(at, nth)));
    cell.child(field).child(note(session, night, view, (at, nth, col)))
}

fn has_note(cell: &CellView) -> bool {
    cell.problem.is_some() || cell.was.is_some()
}

/// What stands under a cell: what is wrong, or what it replaces.
fn note(session: Session, night: NightOf, cell: &CellView, (at, nth, col): Place) -> El {
    let text = match cell.problem {
        Some(problem) => boxed("span", "sheet__wrong", problem_words(col, problem)),
        None => boxed("span", "sheet__was", words::was(cell.was.as_deref().unwrap_or_default())),
    };
    let answer = |label, pass: &'static str| {
        let text = format!("{} {pass}", cell.text);
        button("plain", label).on_click(move || {
            session.send(Event::Sheet(SheetStep::Cell(night, col, text.clone())));
            keys::focus(&id(at, nth));
        })
    };
    let twice = cell.problem == Some(Problem::Twice);
    let answers =
        twice.then(|| [answer(words::TWICE_FIRST, words::FIRST), answer(words::TWICE_SECOND, words::SECOND)]);
    boxed("div", "sheet__note", text)
        .attr_text("id", format!("{}-note", id(at, nth)))
        .child(answers.map(Node::from))
}

fn problem_words(col: Col, problem: Problem) -> &'static str {
    match (problem, col) {
        (Problem::Wrong(Wrong::TooMuch), Col::Slept) => words::DAY_LONG,
        (Problem::Wrong(_), Col::Feel) => words::NOT_FEEL,
        (Problem::Wrong(_), Col::Onset | Col::Bed | Col::Wake) => words::NOT_TIME,
        (Problem::Wrong(_), Col::Worst) => words::NOT_SCALE,
        (Problem::Wrong(_), Col::Awake) => words::NOT_COUNT,
        (Problem::Wrong(_), Col::Latency) => words::NOT_MINUTES,
        (Problem::Wrong(_), Col::Slept) => words::NOT_HOURS,
        (Problem::NightAhead, _) => words::NIGHT_AHEAD,
        (Problem::Ahead, _) => words::AHEAD,
        (Problem::Twice, _) => words::TWICE,
        (Problem::Skipped, _) => words::SKIPPED,
        (Problem::BeforeBed, _) => words::BEFORE_BED,
        (Problem::LongerThanBed, _) => words::LONGER_THAN_BED,
        (Problem::AfterEnd, _) => words::AFTER_END,
        (Problem::NoughtAlone, _) => words::NOUGHT_ALONE,
    }
}

/// Which keys a phone offers. Where the clock has twelve hours, *am* and *pm* need letters.
fn keyboard(col: Col, letters: bool) -> &'static str {
    match col {
        Col::Feel => "text",
        Col::Onset | Col::Bed | Col::Wake if letters => "text",
        Col::Worst | Col::Latency | Col::Awake => "numeric",
        _ => "decimal",
    }
}

fn input(event: &DomEvent) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// A cell was left: it is judged at once and shows the spelling of its column.
fn left(session: Session, view: Slice<SheetView>, event: &DomEvent) {
    let Some(input) = input(event) else { return };
    let Some((at, nth)) = place(&input.id()) else { return };
    let Some(night) = view.peek(|view| view.rows.get(at).map(|row| row.night)) else { return };
    let Some(col) = Col::ALL.get(nth) else { return };
    session.send(Event::Sheet(SheetStep::Cell(night, *col, input.value())));
    // Another spelling of what stood there is no change the field would follow by itself.
    let text = view.peek(|view| Some(view.rows.get(at)?.cells.get(nth)?.text.clone()));
    input.set_value(&text.unwrap_or_default());
}

/// Enter goes down and the arrow keys go anywhere; left and right only from the edge of what is being typed.
fn walk(event: &DomEvent) {
    let (Some((key, shift)), Some(input)) = (keys::key(event), input(event)) else { return };
    let Some((row, col)) = place(&input.id()) else { return };
    let caret = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or_default();
    let (from, to) = (caret(input.selection_start()), caret(input.selection_end()));
    let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let all = from == 0 && to == length;
    let next = match key.as_str() {
        "Enter" if shift => row.checked_sub(1).map(|row| (row, col)),
        "ArrowUp" => row.checked_sub(1).map(|row| (row, col)),
        "Enter" | "ArrowDown" => Some((row + 1, col)),
        "ArrowLeft" if all || to == 0 => col.checked_sub(1).map(|col| (row, col)),
        "ArrowRight" if all || from == length => Some((row, col + 1)),
        _ => return,
    };
    event.prevent_default();
    if let Some((row, col)) = next {
        // Beyond the edge of the grid there is no such field, and the focus stays.
        let _ = keys::focus(&id(row, col));
    }
}
