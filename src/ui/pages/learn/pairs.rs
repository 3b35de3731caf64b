//! Claims with a short name each, as a list to look something up in: what goes with which medicines.

use super::{Desk, claim};
use crate::ui::dom::{Node, boxed};

/// The part.
pub fn draw(desk: &Desk) -> Node {
    let row = |each| {
        let each: &crate::content::learn::Claim = each;
        boxed("li", "pairs__row", boxed("h3", "figure__name", each.label.clone()))
            .child(claim::paragraph(desk, each))
    };
    boxed("ul", "pairs", desk.learn.claims(&desk.rows).map(row).collect::<Vec<_>>()).into()
}
