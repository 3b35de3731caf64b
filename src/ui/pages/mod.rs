//! One page a file. Each has one `h1` with the shared id, which takes the focus when the route changes.

mod about;
mod checkin;
mod data;
mod episode;
mod help;
mod journal;
mod more;
mod night;
mod running;
mod settings;
mod shared;
mod tonight;

pub use about::About;
pub use data::Data;
pub use help::Help;
pub use journal::Journal;
pub use more::More;
pub use night::Night;
pub use settings::Settings;
pub use shared::Shared;
pub use tonight::Tonight;
