//! The grid of a fortnight: one row a night, the columns of the sheet of paper, and the keys of a spreadsheet.

use crate::app::form::{Col, Problem, Wrong};
use crate::app::view::{CellView, RowView, SheetView};
use crate::app::{Event, SheetStep};
use crate::content::strings::paper as words;
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
    let rows: Vec<El> = (0..14).map(|at| row(session, view, at)).collect();
    let table = boxed("table", "sheet", head())
        .child(el("tbody").child(rows))
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

fn row(session: Session, view: Slice<SheetView>, at: usize) -> El {
    let row = view.map(move |view| view.rows.get(at).cloned());
    let night = row.map(|row| row.as_ref().map(|row| row.night));
    let name = move || night.get().map(|night| session.format(|f| f.date_short(night.date())));
    let cells = (0..).zip(Col::ALL).map(|(nth, col)| cell(session, row, (at, nth), col));
    let head = boxed("th", "sheet__night num", live(name)).attr("scope", "row");
    el("tr").child(head).child(cells.collect::<Vec<_>>())
}

type Row = Slice<Option<RowView>>;

fn cell(session: Session, row: Row, (at, nth): (usize, usize), col: Col) -> El {
    let look = move |row: &Option<RowView>| row.as_ref().and_then(|row| row.cells.get(nth).cloned());
    let view = row.map(move |row| look(row).unwrap_or_default());
    let (name, _) = column(col);
    let label = move || {
        let date = row.with(|row| row.as_ref().map(|row| row.night.date()));
        let date = date.map(|date| session.format(|f| f.date_short(date))).unwrap_or_default();
        Some(format!("{date}, {name}").into())
    };
    let note = move || {
        view.with(|cell| match cell.fixed {
            true => Some(FIXED.into()),
            false => has_note(cell).then(|| format!("{}-note", id(at, nth)).into()),
        })
    };
    let field = el("input")
        .class("sheet__input num")
        .attr("type", "text")
        .attr("inputmode", keyboard(session, col))
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr_text("id", id(at, nth))
        .live_attr("aria-label", label)
        .live_attr("aria-invalid", move || view.with(|cell| cell.problem.is_some().then(|| "true".into())))
        .live_attr("aria-describedby", note)
        .flag("readOnly", move || view.with(|cell| cell.fixed))
        .value(move || view.with(|cell| cell.text.clone()));
    let state = move || {
        view.with(|cell| match (cell.fixed, cell.problem.is_some(), cell.typed) {
            (true, ..) => Some("fixed".into()),
            (_, true, _) => Some("wrong".into()),
            (.., true) => Some("typed".into()),
            _ => None,
        })
    };
    boxed("td", "sheet__cell", field).live_attr("data-state", state).live(move || {
        view.with(|cell| has_note(cell).then(|| self::note(session, row, cell, (at, nth), col)))
    })
}

fn has_note(cell: &CellView) -> bool {
    cell.problem.is_some() || cell.was.is_some()
}

/// What stands under a cell: what is wrong, or what it replaces.
fn note(session: Session, row: Row, cell: &CellView, (at, nth): (usize, usize), col: Col) -> El {
    let text = match cell.problem {
        Some(problem) => boxed("span", "sheet__wrong", problem_words(col, problem)),
        None => boxed("span", "sheet__was", words::was(cell.was.as_deref().unwrap_or_default())),
    };
    let answer = |label, pass: &'static str| {
        let text = format!("{} {pass}", cell.text);
        button("plain", label).on_click(move || {
            if let Some(night) = row.peek(|row| row.as_ref().map(|row| row.night)) {
                session.send(Event::Sheet(SheetStep::Cell(night, col, text.clone())));
                keys::focus(&id(at, nth));
            }
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
fn keyboard(session: Session, col: Col) -> &'static str {
    let one = NaiveTime::from_hms_opt(13, 0, 0).unwrap_or_default();
    match col {
        Col::Feel => "text",
        Col::Onset | Col::Bed | Col::Wake if !session.format(|f| f.time(one)).starts_with("13") => "text",
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
