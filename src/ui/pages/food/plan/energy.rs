//! The energy range: two fields, and what is wrong with them.

use super::Desk;
use crate::app::food::{EnergyError, energy};
use crate::content::strings::food::plan as words;
use crate::ui::components::{TextField, act, shows};
use crate::ui::dom::{El, Node, boxed};
use crate::ui::focus;
use crate::ui::root::after_drawing;
use leptos::prelude::*;
use std::borrow::Cow;

/// The ids of the fields.
const FROM: &str = "energy-from";
const TO: &str = "energy-to";

/// What stands in the fields: as typed, or the plan's own.
pub fn typed(desk: Desk) -> (String, String) {
    let own = || {
        let asked = desk.day.with(|(_, plan)| plan.energy_kcal);
        asked.map_or_else(Default::default, |(from, to)| (from.to_string(), to.to_string()))
    };
    desk.bench.with(|bench| bench.energy.clone()).unwrap_or_else(own)
}

/// Both fields.
pub fn fields(desk: Desk) -> El {
    let field = |end: bool| TextField {
        label: if end { words::TO } else { words::FROM },
        id: if end { TO } else { FROM }.to_owned(),
        keys: "numeric",
        value: shows(move || if end { typed(desk).1 } else { typed(desk).0 }),
        error: shows(move || {
            let tried = desk.bench.with(|bench| bench.tried);
            let (from, to) = typed(desk);
            let error = energy(&from, &to).err().filter(|(at, _)| tried && *at == end);
            error.map(|(_, error)| Cow::Borrowed(said(error)))
        }),
        on_input: act(move |text: String| {
            let (from, to) = untrack(|| typed(desk));
            let now = if end { (from, text) } else { (text, to) };
            desk.go(&mut |bench| bench.energy = Some(now.clone()));
        }),
    };
    boxed("div", "foodplan__energy", Node::from(field(false))).child(Node::from(field(true)))
}

/// Opens the part the fields are in and goes to the one that has to change.
pub fn show(end: bool) {
    let id = if end { TO } else { FROM };
    let field = document().get_element_by_id(id);
    if let Some(Ok(Some(part))) = field.map(|field| field.closest("details")) {
        // Refused by no browser.
        let _ = part.set_attribute("open", "");
    }
    after_drawing(move || focus::by_id(id));
}

fn said(error: EnergyError) -> &'static str {
    match error {
        EnergyError::NotANumber => words::ENERGY_NUMBER,
        EnergyError::OutOfRange => words::ENERGY_RANGE,
        EnergyError::Missing => words::ENERGY_BOTH,
        EnergyError::Reversed => words::ENERGY_ORDER,
    }
}
