//! A half-filled form of a lab value as a text. The names of the fields are frozen: a later version reads them.

use super::{ID, Lines, answer, read};
use crate::app::form::LabForm;
use crate::domain::{Analyte, Coded, Comparator, EntryId};

impl LabForm {
    /// The form as a text, to be kept while it is not saved.
    pub fn kept(&self) -> String {
        let mut lines = Lines::default();
        lines.id(self.id);
        lines.code("what", self.analyte);
        lines.put("name", &self.name);
        lines.put("date", &self.date);
        lines.code("sign", Some(self.comparator).filter(|sign| *sign != Comparator::Equal));
        lines.put("value", &self.value);
        lines.put("unit", &self.unit);
        lines.answer("own-unit", Some(true).filter(|_| self.own_unit));
        lines.put("low", &self.low);
        lines.put("high", &self.high);
        lines.answer("morning", self.morning);
        lines.answer("fasting", self.fasting);
        lines.answer("iron-free", self.iron_free_day);
        lines.put("assay", &self.assay);
        lines.put("note", &self.note);
        lines.put("sure", &self.sure);
        lines.text()
    }

    /// The form of a text, as far as it can be read.
    pub fn from_kept(text: &str) -> Option<Self> {
        read(Self::blank(), text, Self::put)
    }

    fn put(&mut self, name: &str, value: String) -> Option<()> {
        match name {
            ID => self.id = Some(EntryId::parse(&value).ok()?),
            "what" => self.analyte = Some(Analyte::from_code(&value)?),
            "name" => self.name = value,
            "date" => self.date = value,
            "sign" => self.comparator = Comparator::from_code(&value)?,
            "value" => self.value = value,
            "unit" => self.unit = value,
            "own-unit" => self.own_unit = answer(&value)?,
            "low" => self.low = value,
            "high" => self.high = value,
            "morning" => self.morning = Some(answer(&value)?),
            "fasting" => self.fasting = Some(answer(&value)?),
            "iron-free" => self.iron_free_day = Some(answer(&value)?),
            "assay" => self.assay = value,
            "note" => self.note = value,
            "sure" => self.sure = value,
            _ => return None,
        }
        Some(())
    }
}
