//! A half-filled form of a circumstance as a text. The names of the fields are frozen: a later version reads them.

use super::{ID, Lines, read};
use crate::app::form::ContextForm;
use crate::domain::{Coded, ContextKind, EntryId, RedFlag};

impl ContextForm {
    /// The form as a text, to be kept while it is not saved.
    pub fn kept(&self) -> String {
        let mut lines = Lines::default();
        lines.id(self.id);
        lines.code("what", self.kind);
        lines.code("sign", self.red_flag);
        lines.put("name", &self.name);
        lines.put("from", &self.from);
        lines.put("until", &self.until);
        lines.put("week", &self.week);
        lines.put("note", &self.note);
        lines.text()
    }

    /// The form of a text, as far as it can be read.
    pub fn from_kept(text: &str) -> Option<Self> {
        read(Self::default(), text, Self::put)
    }

    fn put(&mut self, name: &str, value: String) -> Option<()> {
        match name {
            ID => self.id = Some(EntryId::parse(&value).ok()?),
            "what" => self.kind = Some(ContextKind::from_code(&value)?),
            "sign" => self.red_flag = Some(RedFlag::from_code(&value)?),
            "name" => self.name = value,
            "from" => self.from = value,
            "until" => self.until = value,
            "week" => self.week = value,
            "note" => self.note = value,
            _ => return None,
        }
        Some(())
    }
}
