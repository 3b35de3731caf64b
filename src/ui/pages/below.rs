//! What Tonight asks below its buttons: by day about the day, in the morning the rest of last night's check-in.
//!
//! It comes in a part of its own, so that the first screen does not wait for it. Nothing of the night itself in here.

use super::day::day_form;
use super::doses::doses_of_day;
use super::morning;
use crate::app::view::{Mood, tonight};
use crate::content::strings::medicines;
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;

/// The questions of the hour.
pub fn page() -> El {
    let session = Session::here();
    let mood = session.view(|model| tonight(model).mood);
    let last_night = session.view(|model| tonight(model).last_night);
    let today = session.view(|model| model.now.date());
    let asked = live(move || match mood.get() {
        Mood::Morning => morning::rest(session, last_night.get()).into(),
        Mood::Day => Node::List(vec![
            day_form(session, today.get()),
            doses_of_day(session, today, Some(medicines::TITLE)),
        ]),
        Mood::Night | Mood::Running => Node::NOTHING,
    });
    boxed("div", "stack", asked)
}
