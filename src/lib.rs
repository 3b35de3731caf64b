//! Stillnight: a private companion for people with restless legs syndrome.
//!
//! ```text
//! ui  ->  app  ->  store, content  ->  domain          platform  ->  store (traits and types)
//! ```
//!
//! Arrows only go down; `tests/architecture.rs` enforces it.
//!
//! Invariants:
//! 1. Nothing under `domain`, `content`, `store` or `app` reads a clock, a random source or the browser: `now` and new
//!    ids come in as arguments. Without the `ui` feature the crate does not even link the browser's bindings.
//! 2. Stored JSON is written and read by `store::schema`, never by derives on domain types: a rename cannot break
//!    people's data.
//! 3. Decoding never panics and never drops data: a result plus warnings, and the raw text is kept.
//! 4. Every figure a person sees comes from a view model in `app::view`.
//! 5. Storage keys and DOM ids are named in one place each.
//! 6. The UI never touches storage; `ui::root` is the only module that names `platform`.

pub mod content;
pub mod domain;
pub mod store;

pub mod app;

#[cfg(feature = "ui")]
pub mod platform;
#[cfg(feature = "ui")]
pub mod ui;
