//! The interactive parts by the names that `content/chapters.toml` gives them. One line each; a part is a file beside this.

use super::{Desk, brain};
use crate::ui::dom::Node;

/// Draws the part of that name.
pub fn draw(name: &str, desk: &Desk) -> Node {
    match name {
        "brain" => brain::draw(desk),
        _ => Node::NOTHING,
    }
}
