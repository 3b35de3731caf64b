//! The calendar of one month: a table of links to its nights, each drawn by how it was said to be.

use crate::app::form::month_of;
use crate::app::view::{Mark, MonthDay, MonthView, NightRow, month as view_of};
use crate::app::{Event, Route};
use crate::content::strings::{journal as words, labels};
use crate::domain::{Coded, Feel, NightOf};
use crate::ui::chart::mark;
use crate::ui::components::{Icon, TextField, act, button, glyph, shows};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::keys;
use crate::ui::session::Session;
use crate::ui::state::State;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// What the links of the calendar are called in the page.
const LINK: &str = "night-";

/// The calendar, with its way to other months.
pub fn month(session: Session) -> El {
    let view = session.view(view_of);
    let name = move || session.format(|f| view.with(|month| f.month(month.first)));
    let step = move |label, side, to: fn(&MonthView) -> Option<NaiveDate>| {
        el("button")
            .class("button month__step")
            .attr("type", "button")
            .attr("data-kind", "quiet")
            .attr("data-side", side)
            .attr("aria-label", label)
            .live_attr("aria-disabled", move || view.with(to).is_none().then(|| "true".into()))
            .child(glyph(Icon::Chevron))
            .on_click(move || turn(session, view.peek(to)))
    };
    let heading = boxed("h2", "month__name", live(name)).attr("aria-live", "polite");
    let before = step(words::MONTH_BEFORE, "start", |month| Some(month.before));
    let after = step(words::MONTH_AFTER, "end", |month| month.after);
    let sentence = live(move || {
        let name = name();
        view.with(|month| {
            let over = month.begun == month.days.len();
            words::month(&name, month.recorded, month.begun, over, month.quiet)
        })
    });
    boxed("section", "month", boxed("div", "month__head", [before, heading, after]))
        .child(
            el("table")
                .class("month__grid")
                .attr("aria-label", words::MONTH_GRID)
                .on("keydown", |event| walk(&event))
                .live(move || view.with(|month| grid(session, month))),
        )
        .child(boxed("p", "month__sentence num", sentence))
        .child(legend())
}

fn turn(session: Session, to: Option<NaiveDate>) {
    if let Some(date) = to {
        session.send(Event::Month(date));
    }
}

/// A field that takes any month and year, and the way back.
pub fn other_month(session: Session) -> El {
    let now = session.view(|model| view_of(model).now);
    let typed = State::new(String::new());
    let wrong = State::new(false);
    let go = move || match typed.with_untracked(|text| month_of(text)) {
        Some(date) => session.send(Event::Month(date)),
        None => {
            wrong.set(true);
            keys::focus(FIELD);
        }
    };
    let field = TextField {
        label: words::MONTH_WHICH,
        id: FIELD.to_owned(),
        keys: "text",
        value: shows(move || typed.get()),
        error: shows(move || wrong.get().then(|| words::MONTH_WRONG.into())),
        on_input: act(move |text| {
            wrong.set(false);
            typed.set(text);
        }),
    };
    let show = button("plain", words::MONTH_SHOW).on_click(go);
    boxed("div", "stack", field)
        .child(show)
        .on("keydown", move |event| {
            let enter = keys::key(&event).is_some_and(|(key, _)| key == "Enter");
            if enter && keys::source(&event).is_some_and(|id| id == FIELD) {
                go();
            }
        })
        .live(move || {
            now.get().map(|date| {
                button("plain", words::MONTH_NOW).on_click(move || session.send(Event::Month(date)))
            })
        })
}

const FIELD: &str = "month-field";

/// The head with the weekdays, and the weeks.
fn grid(session: Session, month: &MonthView) -> Node {
    let first = session.format(|f| f.first_weekday());
    let weekdays = std::iter::successors(Some(first), |day| Some(day.succ())).take(7);
    let head =
        |day: Weekday| boxed("th", "month__weekday", session.format(|f| f.weekday(day))).attr("scope", "col");
    let empty = month.first.weekday().days_since(first);
    let mut cells: Vec<El> = (0..empty).map(|_| el("td")).collect();
    cells.extend(month.days.iter().map(|day| cell(session, day)));
    let mut weeks: Vec<El> = Vec::new();
    let mut cells = cells.into_iter().peekable();
    while cells.peek().is_some() {
        weeks.push(el("tr").child(cells.by_ref().take(7).collect::<Vec<_>>()));
    }
    let head = el("thead").child(el("tr").child(weekdays.map(head).collect::<Vec<_>>()));
    Node::List(vec![head.into(), el("tbody").child(weeks).into()])
}

fn cell(session: Session, day: &MonthDay) -> El {
    let date = day.night.date();
    let number = date.day().to_string();
    if day.ahead {
        return el("td").child(boxed("span", "date", number).attr("data-ahead", ""));
    }
    let name = session.format(|f| f.day(date));
    let link = boxed("a", "date", number)
        .child(mark(day.mark))
        .attr_text("id", format!("{LINK}{}", day.night))
        .attr_text("href", Route::Night(day.night).to_string())
        .attr_text("aria-label", format!("{name}: {}", day_words(session, day)));
    el("td").child(if day.tonight { link.attr("aria-current", "date") } else { link })
}

fn day_words(session: Session, day: &MonthDay) -> String {
    night_words(session, day.mark, day.episodes, day.first_onset, day.worst.map(|worst| worst.get()))
}

/// A night in a few words, as its mark and its row have it.
pub fn row_words(session: Session, row: &NightRow, any: bool) -> String {
    let mark = match row.feel {
        Some(feel) => Mark::Said(feel),
        None if any => Mark::Partly,
        None => Mark::Missing,
    };
    night_words(session, mark, row.episodes, row.first_onset, row.worst.map(|worst| worst.get()))
}

fn night_words(
    session: Session,
    mark: Mark,
    episodes: usize,
    first: Option<crate::domain::Instant>,
    worst: Option<u8>,
) -> String {
    let first = first.map(|at| session.format(|f| f.clock(at)));
    words::night(mark_words(mark), episodes, first, worst)
}

fn mark_words(mark: Mark) -> &'static str {
    match mark {
        Mark::Missing => words::MARK_MISSING,
        Mark::Partly => words::MARK_PARTLY,
        Mark::Said(feel) => labels::feel(feel),
    }
}

/// Every mark with its word.
fn legend() -> El {
    let said = Feel::ALL.iter().map(|feel| Mark::Said(*feel));
    let items = said
        .chain([Mark::Partly, Mark::Missing])
        .map(|kind| boxed("li", "legend__item", mark(kind)).child(mark_words(kind).to_ascii_lowercase()));
    boxed("ul", "legend", items.collect::<Vec<_>>()).attr("aria-label", words::LEGEND)
}

/// The arrow keys go from night to night, where there is a link to go to.
fn walk(event: &leptos::web_sys::Event) {
    let Some((key, false)) = keys::key(event) else { return };
    let here = keys::source(event).and_then(|id| NightOf::parse(id.strip_prefix(LINK)?));
    let Some(date) = here.map(NightOf::date) else { return };
    let to = match key.as_str() {
        "ArrowLeft" => date.checked_sub_days(Days::new(1)),
        "ArrowRight" => date.checked_add_days(Days::new(1)),
        "ArrowUp" => date.checked_sub_days(Days::new(7)),
        "ArrowDown" => date.checked_add_days(Days::new(7)),
        _ => return,
    };
    event.prevent_default();
    // At the edge of the month the focus stays.
    let _ = to.is_some_and(|to| keys::focus(&format!("{LINK}{}", NightOf::on(to))));
}
