//! The composition root: the only module that names `platform`. It hands the app its ports, carries out effects and
//! brings what happens outside back as events.
//!
//! Invariant: no rule of the app lives here; where something is decided, it is decided in `app`.

mod auto;
mod chosen;
mod effects;
mod formats;
mod hand_over;
mod outside;
mod pieces;
mod runner;
mod sealing;
mod startup;
mod tabs;
mod upkeep;

pub(crate) use auto::can_write_files;
pub(crate) use chosen::{choose_file, take_launched};
pub(crate) use hand_over::{can_share_file, share_file};
pub(crate) use pieces::{Piece, read_pieces};
pub(crate) use runner::{after_drawing, after_painting, focus_heading, is_on_heading};
pub(crate) use sealing::{Fault, key, new_phrase, seal_file, seal_link, unseal};

pub(crate) use crate::platform::location::{base as address, go, replace as rename};
pub(crate) use crate::platform::style::later as later_style;
pub(crate) use crate::platform::timer::{after_frame, later as after};
pub(crate) use crate::platform::zone::offset_at;

use crate::platform::crash;

/// Starts the app: reads what is stored, replaces the shell, keeps running until the page closes.
pub fn start() {
    crash::install();
    wasm_bindgen_futures::spawn_local(startup::run());
}
