//! What Tonight asks below its buttons: by day about the day, in the morning the rest of last night's check-in.
//!
//! It comes in a part of its own, so that the first screen does not wait for it. Nothing of the night itself in here.

use super::day::day_form;
use super::doses::doses_of_day;
use super::morning;
use crate::app::Route;
use crate::app::view::{Mood, backup_due, tonight};
use crate::content::strings::{data, medicines};
use crate::ui::components::{link, p, painted};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;

/// The questions of the hour.
pub fn page() -> El {
    let session = Session::here();
    let mood = session.view(|model| tonight(model).mood);
    let last_night = session.view(|model| tonight(model).last_night);
    let today = session.view(|model| model.now.date());
    let due = session.view(backup_due);
    // The doses stand far below: the questions above them come first.
    let near = painted();
    let asked = live(move || match mood.get() {
        Mood::Morning => morning::rest(session, last_night.get()).into(),
        Mood::Day => Node::List(vec![
            live(move || due.get().map(unsaved)),
            day_form(session, today.get()),
            live(move || near.get().then(|| doses_of_day(session, today, Some(medicines::TITLE)))),
        ]),
        Mood::Night | Mood::Running => Node::NOTHING,
    });
    boxed("div", "stack", asked)
}

/// A quiet word about entries that are in no file, by day only.
fn unsaved(entries: usize) -> El {
    let way = link(Route::Data, data::EXPORT);
    p(data::in_no_file(entries) + " ").class("page__hint").child(way)
}
