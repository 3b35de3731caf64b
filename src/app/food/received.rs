//! What came by a link, seen with the receiver's own profile. Nothing is written; using it is asked about first.

use crate::domain::food::{Food, FoodRules, Unfit, find};
use crate::domain::{Label, PlannedFood};
use crate::store::link::food::SharedFood;

/// A received plan or selection.
#[derive(Clone, Debug, PartialEq)]
pub struct Received<'a> {
    /// The name the sender gave it.
    pub name: Label,
    /// What can be used: foods of the table that fit the receiver, none of them locked.
    pub plan: Vec<PlannedFood>,
    /// Picked foods that fit the receiver.
    pub picked: Vec<&'a Food>,
    /// Foods that the receiver's profile leaves out, with the reason.
    pub left_out: Vec<(&'a Food, Unfit)>,
    /// Numbers that are not in the table.
    pub unknown: Vec<u32>,
}

/// Looks up what a link holds.
pub fn received<'a>(foods: &'a [Food], rules: &FoodRules, shared: &SharedFood) -> Received<'a> {
    let mut seen = Received {
        name: shared.name.clone(),
        plan: Vec::new(),
        picked: Vec::new(),
        left_out: Vec::new(),
        unknown: Vec::new(),
    };
    for one in &shared.plan {
        if seen.sort(foods, rules, one.ndb).is_some() {
            seen.plan.push(PlannedFood { locked: false, ..*one });
        }
    }
    for ndb in &shared.picked {
        if let Some(food) = seen.sort(foods, rules, *ndb)
            && seen.picked.iter().all(|other| other.ndb != *ndb)
        {
            seen.picked.push(food);
        }
    }
    seen
}

impl<'a> Received<'a> {
    /// The food of a number if it can be used; else notes why not, once.
    fn sort(&mut self, foods: &'a [Food], rules: &FoodRules, ndb: u32) -> Option<&'a Food> {
        let Some(food) = find(foods, ndb) else {
            if !self.unknown.contains(&ndb) {
                self.unknown.push(ndb);
            }
            return None;
        };
        let Some(unfit) = rules.unfit(food) else { return Some(food) };
        if self.left_out.iter().all(|(other, _)| other.ndb != ndb) {
            self.left_out.push((food, unfit));
        }
        None
    }
}
