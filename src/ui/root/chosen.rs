//! A backup file for the data page: chosen there, or handed over by the system that opened the app with it.

use crate::app::{DataEvent, Event, Phase};
use crate::content::strings::data as words;
use crate::platform::file::{self, FileError};
use crate::platform::{idle, launch};
use crate::store::backup;
use crate::ui::session::Session;
use std::cell::Cell;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// A file was chosen on the data page: read it and hand it on.
pub(crate) fn choose_file(session: Session, event: &web_sys::Event) {
    if let Some(chosen) = file::chosen(event) {
        take(session, chosen);
    }
}

/// Takes the files that the system opens the app with. It leads to the data page, which asks for them.
pub(crate) fn take_launched(session: Session) {
    if !LISTENS.replace(true) {
        launch::on_file(move |file| take(session, file));
    }
}

fn take(session: Session, file: File) {
    let most = u32::try_from(backup::TEXT_MOST).unwrap_or(u32::MAX);
    spawn_local(async move {
        let text = file::read_text(&file, most).await.map_err(|error| match error {
            FileError::TooBig => words::FILE_TOO_LONG.to_owned(),
            FileError::Unreadable => words::FILE_UNREADABLE.to_owned(),
            FileError::NotText => words::FILE_NOT_OURS.to_owned(),
        });
        // What a file would change can only be said once the whole journal has been read.
        while session.look(|model| model.phase != Phase::Complete) {
            let _ = idle::rest().await;
        }
        session.send(Event::Data(DataEvent::FileRead(text)));
    });
}
