//! Preferences of this device.

use crate::app::{Event, Prefs};
use crate::content::strings::settings as words;
use crate::domain::Coded;
use crate::ui::components::{Choices, act, head, hint, lead};
use crate::ui::dom::{El, Node, boxed};
use crate::ui::session::Session;

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let theme = choices(session, words::THEME, "theme", |prefs| prefs.theme, Event::ThemePicked);
    boxed("div", "page settings", head(words::TITLE).child(lead(words::LEAD)))
        .child(boxed("div", "stack", theme).child(hint(words::THEME_HINT)))
        .child(choices(session, words::TEXT, "text", |prefs| prefs.text, Event::TextPicked))
        .child(choices(session, words::CLOCK, "clock", |prefs| prefs.clock, Event::ClockPicked))
        .child(choices(session, words::WEEK, "week", |prefs| prefs.week, Event::WeekPicked))
}

fn choices<T: Coded>(
    session: Session,
    legend: &'static str,
    name: &'static str,
    of: fn(Prefs) -> T,
    picked: fn(T) -> Event,
) -> Node {
    Choices {
        legend,
        name: name.to_owned(),
        label: words::label,
        value: session.view(move |model| Some(of(model.prefs))),
        on_pick: act(move |item| session.send(picked(item))),
    }
    .into()
}
