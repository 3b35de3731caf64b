//! The interactive parts by the names that `content/chapters.toml` gives them. One line each; a part is a file beside this.

use super::{Desk, brain, dial, figures, ledger, lines, meal, pairs, signs, tables, walk};
use crate::domain::{Analyte, Nutrient};
use crate::ui::dom::Node;

/// Draws the part of that name.
pub fn draw(name: &str, desk: &Desk) -> Node {
    match name {
        "brain" => brain::draw(desk),
        "dial-b12" => dial::draw(desk, &[Nutrient::B12]),
        "dial-helpers" => dial::draw(desk, &[Nutrient::Folate, Nutrient::VitaminC]),
        "dial-iron" => dial::draw(desk, &[Nutrient::Iron]),
        "dial-magnesium" => dial::draw(desk, &[Nutrient::Magnesium]),
        "dial-vitamin-d" => dial::draw(desk, &[Nutrient::VitaminD]),
        "figures" => figures::draw(desk),
        "lines-iron" => lines::draw(desk, &[(Analyte::Ferritin, 100), (Analyte::Tsat, 100)]),
        "lines-vitamin-d" => lines::draw(desk, &[(Analyte::VitaminD, 150)]),
        "pairs" => pairs::draw(desk),
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
