//! A chosen file, handed over piece by piece, so that one of any size is read in little memory and can be stopped.

use crate::platform::file;
use leptos::web_sys::Event;
use wasm_bindgen_futures::spawn_local;

/// So many bytes at a time.
const PIECE: f64 = 1_048_576.0;

/// What comes of a file.
pub(crate) enum Piece {
    /// The next bytes, and how much of the file has come with them, in per cent.
    Bytes(Vec<u8>, u32),
    /// All of it has come.
    End,
    /// The browser could not read on.
    Unreadable,
}

/// Reads the file that was chosen, for as long as `take` says yes.
pub(crate) fn read_pieces(event: &Event, mut take: impl FnMut(Piece) -> bool + 'static) {
    let Some(chosen) = file::chosen(event) else { return };
    spawn_local(async move {
        let size = chosen.size();
        let mut from = 0.0;
        while from < size {
            let to = (from + PIECE).min(size);
            let Ok(bytes) = file::piece(&chosen, from, to).await else {
                take(Piece::Unreadable);
                return;
            };
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
            let percent = (100.0 * to / size) as u32;
            if !take(Piece::Bytes(bytes, percent)) {
                return;
            }
            from = to;
        }
        take(Piece::End);
    });
}
