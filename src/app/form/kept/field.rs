//! One field of a form as a text: what was typed, ticked or chosen. Nothing said is the empty text.

use super::{line, lines};
use crate::app::form::DoseText;
use crate::domain::{Coded, EntryId};

/// A field.
pub(super) trait Field {
    /// What stands in it.
    fn text(&self) -> String;

    /// Puts a text in; `None` where it is not understood.
    fn put(&mut self, text: &str) -> Option<()>;
}

const YES: &str = "yes";
const NO: &str = "no";

impl Field for String {
    fn text(&self) -> String {
        self.clone()
    }

    fn put(&mut self, text: &str) -> Option<()> {
        *self = text.to_owned();
        Some(())
    }
}

impl Field for Option<bool> {
    fn text(&self) -> String {
        self.map_or("", |yes| if yes { YES } else { NO }).to_owned()
    }

    fn put(&mut self, text: &str) -> Option<()> {
        *self = Some(match text {
            YES => true,
            NO => false,
            _ => return None,
        });
        Some(())
    }
}

impl Field for bool {
    fn text(&self) -> String {
        Some(*self).filter(|on| *on).text()
    }

    fn put(&mut self, text: &str) -> Option<()> {
        let mut said = None;
        said.put(text)?;
        *self = said?;
        Some(())
    }
}

/// A count of days, which is never nought.
impl Field for u8 {
    fn text(&self) -> String {
        self.to_string()
    }

    fn put(&mut self, text: &str) -> Option<()> {
        *self = text.parse().ok().filter(|days| *days > 0)?;
        Some(())
    }
}

impl Field for Option<EntryId> {
    fn text(&self) -> String {
        self.map(|id| id.to_string()).unwrap_or_default()
    }

    fn put(&mut self, text: &str) -> Option<()> {
        *self = Some(EntryId::parse(text).ok()?);
        Some(())
    }
}

impl<T: Coded> Field for T {
    fn text(&self) -> String {
        self.code().to_owned()
    }

    fn put(&mut self, text: &str) -> Option<()> {
        *self = T::from_code(text)?;
        Some(())
    }
}

impl<T: Coded> Field for Option<T> {
    fn text(&self) -> String {
        self.map_or("", T::code).to_owned()
    }

    fn put(&mut self, text: &str) -> Option<()> {
        *self = Some(T::from_code(text)?);
        Some(())
    }
}

/// A line for each dose: its time, its amount.
impl Field for Vec<DoseText> {
    fn text(&self) -> String {
        let mut text = String::new();
        for dose in self {
            line(&mut text, &dose.at, &dose.amount);
        }
        text
    }

    fn put(&mut self, text: &str) -> Option<()> {
        let mut doses = Self::new();
        lines(text, &mut |at, amount| doses.push(DoseText { at, amount }));
        if doses.is_empty() {
            return None;
        }
        *self = doses;
        Some(())
    }
}
