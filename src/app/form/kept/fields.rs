//! The fields of each form, by their names.

use super::field::Field;
use super::{Fields, read, write};
use crate::app::form::{ContextForm, LabForm, SubstanceForm, SubstanceMode};
use crate::domain::Coded;

impl LabForm {
    /// The form as a text, to be kept while it is not saved. Nothing in it changes: fields are called up in one way only.
    pub fn kept(&mut self) -> String {
        write(self)
    }

    /// The form of a text, as far as it can be read.
    pub fn from_kept(text: &str) -> Option<Self> {
        let mut form = Self::blank();
        read(&mut form, text).then_some(form)
    }
}

impl Fields for LabForm {
    fn each(&mut self, each: &mut dyn FnMut(&str, &mut dyn Field)) {
        each("id", &mut self.id);
        each("what", &mut self.analyte);
        each("name", &mut self.name);
        each("date", &mut self.date);
        each("sign", &mut self.comparator);
        each("value", &mut self.value);
        each("unit", &mut self.unit);
        each("own-unit", &mut self.own_unit);
        each("low", &mut self.low);
        each("high", &mut self.high);
        each("morning", &mut self.morning);
        each("fasting", &mut self.fasting);
        each("iron-free", &mut self.iron_free_day);
        each("assay", &mut self.assay);
        each("note", &mut self.note);
        each("sure", &mut self.sure);
    }
}

impl ContextForm {
    /// The form as a text, to be kept while it is not saved. Nothing in it changes: fields are called up in one way only.
    pub fn kept(&mut self) -> String {
        write(self)
    }

    /// The form of a text, as far as it can be read.
    pub fn from_kept(text: &str) -> Option<Self> {
        let mut form = Self::default();
        read(&mut form, text).then_some(form)
    }
}

impl Fields for ContextForm {
    fn each(&mut self, each: &mut dyn FnMut(&str, &mut dyn Field)) {
        each("id", &mut self.id);
        each("what", &mut self.kind);
        each("sign", &mut self.red_flag);
        each("name", &mut self.name);
        each("from", &mut self.from);
        each("until", &mut self.until);
        each("week", &mut self.week);
        each("note", &mut self.note);
    }
}

impl SubstanceForm {
    /// The form as a text, to be kept while it is not saved. Nothing in it changes: fields are called up in one way only.
    pub fn kept(&mut self) -> String {
        write(self)
    }

    /// The form of a text, as far as it can be read.
    pub fn from_kept(text: &str) -> Option<Self> {
        let mut form = Self::blank();
        read(&mut form, text).then_some(form)
    }
}

impl Fields for SubstanceForm {
    fn each(&mut self, each: &mut dyn FnMut(&str, &mut dyn Field)) {
        each("id", &mut self.of);
        each("mode", &mut self.mode);
        each("kind", &mut self.kind);
        each("name", &mut self.name);
        each("strength", &mut self.strength);
        each("unit", &mut self.unit);
        each("form", &mut self.form);
        each("date", &mut self.date);
        each("needed", &mut self.as_needed);
        each("every", &mut self.every_days);
        each("doses", &mut self.doses);
        each("effect", &mut self.effect);
        each("words", &mut self.words);
    }
}

impl Coded for SubstanceMode {
    const ALL: &'static [Self] = &[Self::New, Self::Correct, Self::Change, Self::Stop, Self::Effect];
    const CODES: &'static [&'static str] = &["new", "correct", "change", "stop", "effect"];

    fn index(self) -> usize {
        self as usize
    }
}
