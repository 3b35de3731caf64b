//! The interactive parts by the names that `content/chapters.toml` gives them. One line each; a part is a file beside this.

use super::{Desk, signs, walk};
use crate::ui::dom::Node;

/// Draws the part of that name.
pub fn draw(name: &str, desk: &Desk) -> Node {
    match name {
        "signs" => signs::urgent(desk),
        "visits" => signs::visits(desk),
        "walk" => walk::draw(desk),
        _ => Node::NOTHING,
    }
}
