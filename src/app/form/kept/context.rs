//! A half-filled form of a circumstance as a text. The names of the fields are frozen: a later version reads them.

use super::{Fields, ID, Lines, fill, read};
use crate::app::form::ContextForm;
use crate::domain::{Coded, ContextKind, EntryId, RedFlag};

impl ContextForm {
    /// The form as a text, to be kept while it is not saved.
    pub fn kept(&self) -> String {
        let mut lines = Lines::default();
        lines.id(self.id);
        lines.put("what", self.kind.map_or("", ContextKind::code));
        lines.put("sign", self.red_flag.map_or("", RedFlag::code));
        lines.texts(&self.clone().texts());
        lines.text()
    }

    /// The form of a text, as far as it can be read.
    pub fn from_kept(text: &str) -> Option<Self> {
        let mut form = Self::default();
        read(&mut form, text).then_some(form)
    }

    fn texts(&mut self) -> [(&'static str, &mut String); 5] {
        [
            ("name", &mut self.name),
            ("from", &mut self.from),
            ("until", &mut self.until),
            ("week", &mut self.week),
            ("note", &mut self.note),
        ]
    }
}

impl Fields for ContextForm {
    fn put(&mut self, name: &str, value: String) -> Option<()> {
        match name {
            ID => self.id = Some(EntryId::parse(&value).ok()?),
            "what" => self.kind = Some(ContextKind::from_code(&value)?),
            "sign" => self.red_flag = Some(RedFlag::from_code(&value)?),
            _ => return fill(&mut self.texts(), name, value),
        }
        Some(())
    }
}
