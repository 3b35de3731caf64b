//! Choose a backup file, see what is in it, say yes or no.

use super::{intake, phrase};
use crate::app::view::{DataView, ImportView};
use crate::app::{DataEvent, Event, ImportStep, Route};
use crate::content::strings::data as words;
use crate::ui::components::{button, p, section};
use crate::ui::dom::{El, boxed, el, live};
use crate::ui::root::choose_file;
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// The part of the data page.
pub fn part(session: Session, view: Slice<DataView>) -> El {
    let import = view.map(|view| view.import.clone());
    let error = view.map(|view| view.file_error.clone());
    let sealed = view.map(|view| view.sealed);
    let field = el("input")
        .class("field__input")
        .attr("type", "file")
        .attr("accept", ".stillnight,application/json")
        .on("change", move |event| choose_file(session, &event));
    let fault = boxed("span", "field__error", live(move || error.get())).attr("role", "alert");
    section(words::RESTORE)
        .child(p(words::RESTORE_TEXT))
        .child(boxed("label", "field", [boxed("span", "field__label", words::CHOOSE), field, fault]))
        .child(boxed("a", "link", words::OTHERS).attr_text("href", Route::Import.to_string()))
        .child(boxed("a", "link", words::TO_OPEN).attr_text("href", Route::Open.to_string()))
        .child(intake::part(session))
        .live(move || sealed.get().then(|| phrase::ask_of_file(session)))
        .live(move || import.with(|import| import.as_ref().map(|import| preview(session, import))))
}

/// What would be taken in, with the answers.
pub(super) fn preview(session: Session, import: &ImportView) -> El {
    let send = move |step| session.send(Event::Data(DataEvent::Import(step)));
    let seen = &import.preview;
    let counts = words::preview(
        seen.new,
        seen.changed + seen.deleted,
        seen.same + seen.buried,
        seen.older,
        import.unreadable,
    );
    let dates = seen.first.zip(seen.last);
    let dates = dates
        .map(|(first, last)| session.format(|f| format!("{} – {}", f.date_long(first), f.date_long(last))));
    let room = (import.fits && !import.nothing_new).then(|| words::then(import.percent));
    let answer = if !import.fits {
        boxed("p", "field__error", words::NO_ROOM).attr("role", "alert")
    } else if import.nothing_new {
        // Of those that bring nothing, some are the same here and some are older.
        p(words::nothing_new(seen.same + seen.older, import.unreadable))
    } else {
        button("primary", words::ACCEPT).on_click(move || send(ImportStep::Accept))
    };
    let cancel = button("plain", words::CANCEL).on_click(move || send(ImportStep::Cancel));
    boxed("div", "card", el("h3").child(words::PREVIEW))
        .attr("role", "status")
        .child(boxed("p", "num", counts))
        .child(boxed("p", "num", dates))
        .child(room.map(|room| boxed("p", "num", room)))
        .child(seen.future.then(|| p(words::FILE_FUTURE)))
        .child(boxed("div", "actions", [answer, cancel]))
}
