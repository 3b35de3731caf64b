//! The interactive parts by the names that `content/chapters.toml` gives them. One line each; a part is a file beside this.

use super::{Desk, brain, ledger, meal, signs, tables, walk};
use crate::ui::dom::Node;

/// Draws the part of that name.
pub fn draw(name: &str, desk: &Desk) -> Node {
    match name {
        "brain" => brain::draw(desk),
        "signs" => signs::urgent(desk),
        "visits" => signs::visits(desk),
        "walk" => walk::draw(desk),
        "meal" => meal::draw(desk),
        "grades" => ledger::grades(desk),
        "resources" => ledger::resources(desk),
        "ledger" => ledger::ledger(desk),
        "causes" => tables::causes(desk),
        "names" => tables::names(desk),
        "groups" => tables::groups(desk),
        "measures" => tables::measures(desk),
        "list" => tables::list(desk),
        "years" => tables::years(desk),
        _ => Node::NOTHING,
    }
}
