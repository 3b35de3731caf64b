//! A chosen file, handed over piece by piece, so that one of any size is read in little memory and can be stopped.

use crate::platform::file;
use crate::platform::pieces::Pieces;
use crate::platform::timer;
use leptos::web_sys::Event;
use wasm_bindgen_futures::spawn_local;

/// So many bytes at a time.
const PIECE: u32 = 1_048_576;

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
        let mut pieces = Pieces::of(chosen, PIECE);
        let mut come = 0.0;
        while come < size {
            let bytes = match pieces.next().await {
                Ok(bytes) if !bytes.is_empty() => bytes,
                // Shorter than it was when it was chosen: nobody can tell what is missing.
                _ => {
                    take(Piece::Unreadable);
                    return;
                }
            };
            come += f64::from(u32::try_from(bytes.len()).unwrap_or(PIECE));
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
            let percent = (100.0 * come / size) as u32;
            if !take(Piece::Bytes(bytes, percent)) {
                return;
            }
            // Where the next bytes are waiting already they would come before any tap on *Stop*.
            timer::sleep(0).await;
        }
        take(Piece::End);
    });
}
