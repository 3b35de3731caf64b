//! Preferences of this device; and the one rule of the journal that the person can move.

use super::clock::{sure, time_field};
use crate::app::{ClockFace, Event, Prefs, Route, TimeOf};
use crate::content::strings::settings as words;
use crate::domain::Coded;
use crate::ui::components::{Choices, TimeField, act, head, hint, lead, p, section, shows, toggle};
use crate::ui::dom::{El, Node, boxed};
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let prefs = session.view(|model| model.prefs);
    let theme = choices(session, prefs, words::THEME, "theme", |prefs| prefs.theme, Event::ThemePicked);
    let face = toggle(
        words::FACE,
        shows(move || prefs.get().face == ClockFace::Shown),
        act(move |on| session.send(Event::FacePicked(if on { ClockFace::Shown } else { ClockFace::Hidden }))),
    );
    let stage = boxed("a", "link", words::STAGE_LINK).attr_text("href", Route::FoodProfile.to_string());
    boxed("div", "page settings", head(words::TITLE).child(lead(words::LEAD)))
        .child(boxed("div", "stack", theme).child(hint(words::THEME_HINT)))
        .child(choices(session, prefs, words::TEXT, "text", |prefs| prefs.text, Event::TextPicked))
        .child(choices(session, prefs, words::CLOCK, "clock", |prefs| prefs.clock, Event::ClockPicked))
        .child(boxed("div", "stack", face).child(hint(words::FACE_HINT)))
        .child(choices(session, prefs, words::WEEK, "week", |prefs| prefs.week, Event::WeekPicked))
        .child(section(words::NIGHT).child(boundary(session)).child(hint(words::BOUNDARY_HINT)))
        .child(section(words::STAGE).child(p(stage)))
}

/// Where one night ends: the journal's own, not the device's.
fn boundary(session: Session) -> TimeField {
    let rule = session.view(|model| model.night_rule().boundary.0);
    time_field(
        session,
        words::BOUNDARY,
        TimeOf::Boundary,
        shows(move || Some(rule.get())),
        sure(),
        act(move |text| session.send(Event::Boundary(text))),
    )
}

fn choices<T: Coded>(
    session: Session,
    prefs: Slice<Prefs>,
    legend: &'static str,
    name: &'static str,
    of: fn(Prefs) -> T,
    picked: fn(T) -> Event,
) -> Node {
    Choices {
        legend,
        quiet: false,
        name: name.to_owned(),
        label: words::label,
        value: shows(move || Some(of(prefs.get()))),
        on_pick: act(move |item| session.send(picked(item))),
    }
    .into()
}
