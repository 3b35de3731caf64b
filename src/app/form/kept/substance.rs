//! A half-filled form of a medicine or supplement as a text. The names of the fields are frozen: a later version reads
//! them.

use super::{Fields, ID, Lines, YES, answer, read};
use crate::app::form::{DoseText, SubstanceField, SubstanceForm, SubstanceMode};
use crate::domain::{Coded, EntryId, SideEffectKind, SubstanceKind};

const MODES: [(&str, SubstanceMode); 5] = [
    ("new", SubstanceMode::New),
    ("correct", SubstanceMode::Correct),
    ("change", SubstanceMode::Change),
    ("stop", SubstanceMode::Stop),
    ("effect", SubstanceMode::Effect),
];

const TEXTS: [(&str, SubstanceField); 6] = [
    ("name", SubstanceField::Name),
    ("strength", SubstanceField::Strength),
    ("unit", SubstanceField::Unit),
    ("form", SubstanceField::Form),
    ("date", SubstanceField::Date),
    ("words", SubstanceField::Words),
];

impl SubstanceForm {
    /// The form as a text, to be kept while it is not saved. A line with a time begins a dose, one with an amount belongs
    /// to the dose before it.
    pub fn kept(&self) -> String {
        let mut lines = Lines::default();
        lines.id(self.of);
        let mode = MODES.iter().find(|(_, mode)| *mode == self.mode);
        lines.put("mode", mode.map_or("", |(name, _)| name));
        lines.put("kind", self.kind.code());
        for (name, field) in TEXTS {
            lines.put(name, self.text(field));
        }
        lines.put("as-needed", if self.as_needed { YES } else { "" });
        lines.put("every", &self.every_days.to_string());
        for dose in &self.doses {
            lines.line("time", &dose.at);
            lines.put("amount", &dose.amount);
        }
        lines.put("effect", self.effect.map_or("", SideEffectKind::code));
        lines.text()
    }

    /// The form of a text, as far as it can be read. There is always a dose to fill in.
    pub fn from_kept(text: &str) -> Option<Self> {
        let mut form = Self::blank();
        form.doses.clear();
        let any = read(&mut form, text);
        if form.doses.is_empty() {
            form.doses.push(DoseText::default());
        }
        any.then_some(form)
    }
}

impl Fields for SubstanceForm {
    fn put(&mut self, name: &str, value: String) -> Option<()> {
        if let Some((_, field)) = TEXTS.iter().find(|(known, _)| *known == name) {
            self.set(*field, value);
            return Some(());
        }
        match name {
            ID => self.of = Some(EntryId::parse(&value).ok()?),
            "mode" => self.mode = MODES.iter().find(|(known, _)| *known == value)?.1,
            "kind" => self.kind = SubstanceKind::from_code(&value)?,
            "as-needed" => self.as_needed = answer(&value)?,
            "every" => self.every_days = value.parse().ok().filter(|days| *days > 0)?,
            "time" => self.doses.push(DoseText { at: value, amount: String::new() }),
            "amount" => self.doses.last_mut()?.amount = value,
            "effect" => self.effect = Some(SideEffectKind::from_code(&value)?),
            _ => return None,
        }
        Some(())
    }
}
