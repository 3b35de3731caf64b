//! A half-filled form of a lab value as a text. The names of the fields are frozen: a later version reads them.

use super::{Fields, ID, Lines, YES, answer, choose, fill, read};
use crate::app::form::LabForm;
use crate::domain::{Analyte, Coded, Comparator, EntryId};

impl LabForm {
    /// The form as a text, to be kept while it is not saved.
    pub fn kept(&self) -> String {
        let mut lines = Lines::default();
        lines.id(self.id);
        lines.put("what", self.analyte.map_or("", Analyte::code));
        lines.put("sign", self.comparator.code());
        lines.put("own-unit", if self.own_unit { YES } else { "" });
        let mut form = self.clone();
        lines.answers(&form.answers());
        lines.texts(&form.texts());
        lines.text()
    }

    /// The form of a text, as far as it can be read.
    pub fn from_kept(text: &str) -> Option<Self> {
        let mut form = Self::blank();
        read(&mut form, text).then_some(form)
    }

    fn answers(&mut self) -> [(&'static str, &mut Option<bool>); 3] {
        [
            ("morning", &mut self.morning),
            ("fasting", &mut self.fasting),
            ("iron-free", &mut self.iron_free_day),
        ]
    }

    fn texts(&mut self) -> [(&'static str, &mut String); 9] {
        [
            ("name", &mut self.name),
            ("date", &mut self.date),
            ("value", &mut self.value),
            ("unit", &mut self.unit),
            ("low", &mut self.low),
            ("high", &mut self.high),
            ("assay", &mut self.assay),
            ("note", &mut self.note),
            ("sure", &mut self.sure),
        ]
    }
}

impl Fields for LabForm {
    fn put(&mut self, name: &str, value: String) -> Option<()> {
        match name {
            ID => self.id = Some(EntryId::parse(&value).ok()?),
            "what" => self.analyte = Some(Analyte::from_code(&value)?),
            "sign" => self.comparator = Comparator::from_code(&value)?,
            "own-unit" => self.own_unit = answer(&value)?,
            _ => {
                return choose(&mut self.answers(), name, &value)
                    .or_else(|| fill(&mut self.texts(), name, value));
            }
        }
        Some(())
    }
}
