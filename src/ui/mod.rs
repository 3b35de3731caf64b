//! Leptos pages and components: they draw view models and send events.
//!
//! Invariant: no rule about nights, storage or figures; only `root` names `platform`.

mod chart;
mod components;
pub mod dom;
mod erased;
mod focus;
mod format;
mod frame;
mod ids;
mod keys;
mod pages;
mod parts;
mod root;
mod session;
mod slice;
pub mod state;
mod status;

pub use root::start;
