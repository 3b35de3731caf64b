//! The journal as a table for spreadsheets.

use crate::app::view::DataView;
use crate::app::{DataEvent, Event};
use crate::content::strings::data as words;
use crate::ui::components::{button, p, section};
use crate::ui::dom::El;
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// The part of the data page.
pub fn part(session: Session, view: Slice<DataView>) -> El {
    let save = button("plain", words::TABLE_SAVE)
        .flag("disabled", move || !view.with(|view| view.complete))
        .on_click(move || session.send(Event::Data(DataEvent::Table)));
    section(words::TABLE).child(p(words::TABLE_TEXT)).child(save)
}
