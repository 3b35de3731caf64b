//! The form of one lab value.
//!
//! Invariant: nothing is guessed and nothing is judged. A number and a unit that hardly belong together are asked about once;
//! the person's tick is the last word.

use super::trouble::{Said, Troubles, number, past_date, take, text};
use crate::content::strings::labs as words;
use crate::domain::units::{Doubt, Family, doubt, parse, reported};
use crate::domain::{Analyte, Comparator, Decimal, EntryId, Lab, Label, iso};
use chrono::NaiveDate;

/// A field of the form, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabField {
    /// What was measured.
    What,
    /// The person's name for it.
    Name,
    /// The day of the draw.
    Date,
    /// The number.
    Value,
    /// The unit, chosen.
    Unit,
    /// The unit, typed.
    UnitText,
    /// The laboratory's lower limit.
    Low,
    /// The laboratory's upper limit.
    High,
    /// The laboratory or method.
    Assay,
    /// The note.
    Note,
}

/// What stands in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabForm {
    /// The entry that is changed; `None` for a new one.
    pub id: Option<EntryId>,
    /// What was measured.
    pub analyte: Option<Analyte>,
    /// The person's name for [`Analyte::Other`].
    pub name: String,
    /// The day of the draw, `2026-11-21`.
    pub date: String,
    /// As chosen; a sign typed before the number counts more.
    pub comparator: Comparator,
    /// The number, perhaps with a sign before it.
    pub value: String,
    /// The unit.
    pub unit: String,
    /// The unit is typed, not chosen from the list.
    pub own_unit: bool,
    /// The laboratory's lower limit.
    pub low: String,
    /// The laboratory's upper limit.
    pub high: String,
    /// Drawn in the morning.
    pub morning: Option<bool>,
    /// Drawn fasting.
    pub fasting: Option<bool>,
    /// No iron for 24 hours.
    pub iron_free_day: Option<bool>,
    /// The laboratory or method.
    pub assay: String,
    /// The note.
    pub note: String,
    /// The question that was answered with a tick.
    pub sure: String,
}

impl LabForm {
    /// An empty form.
    pub fn blank() -> Self {
        Self {
            id: None,
            analyte: None,
            name: String::new(),
            date: String::new(),
            comparator: Comparator::Equal,
            value: String::new(),
            unit: String::new(),
            own_unit: false,
            low: String::new(),
            high: String::new(),
            morning: None,
            fasting: None,
            iron_free_day: None,
            assay: String::new(),
            note: String::new(),
            sure: String::new(),
        }
    }

    /// The form of a value there is. What is odd about it was answered when it was saved.
    pub fn of(id: EntryId, lab: &Lab) -> Self {
        let shown = |number: Option<Decimal>| number.map(|n| n.to_string()).unwrap_or_default();
        let unit = lab.unit.as_str();
        let listed = reported(lab.analyte, Family::Si).iter().any(|known| known.text == unit);
        let mut form = Self {
            id: Some(id),
            analyte: Some(lab.analyte),
            name: lab.name.as_str().to_owned(),
            date: iso::date_text(lab.date),
            comparator: lab.comparator,
            value: shown(lab.value),
            unit: unit.to_owned(),
            own_unit: !listed && !unit.is_empty(),
            low: shown(lab.range_low),
            high: shown(lab.range_high),
            morning: lab.morning,
            fasting: lab.fasting,
            iron_free_day: lab.iron_free_day,
            assay: lab.assay.as_str().to_owned(),
            note: lab.note.as_str().to_owned(),
            sure: String::new(),
        };
        form.sure = form.question().unwrap_or_default();
        form
    }

    /// The form of the next value of the same report: the day, the circumstances and the laboratory stay.
    #[must_use]
    pub fn next(self) -> Self {
        Self {
            date: self.date,
            morning: self.morning,
            fasting: self.fasting,
            iron_free_day: self.iron_free_day,
            assay: self.assay,
            ..Self::blank()
        }
    }

    /// Something was measured: its usual unit is chosen, where one is known.
    pub fn pick(&mut self, analyte: Analyte, usual: Option<&str>) {
        self.analyte = Some(analyte);
        self.own_unit = analyte == Analyte::Other;
        self.unit = usual.unwrap_or_default().to_owned();
    }

    /// What is asked about number and unit, whether it was answered or not.
    pub fn question(&self) -> Option<String> {
        let analyte = self.analyte.filter(|analyte| *analyte != Analyte::Other)?;
        let (_, value) = self.signed();
        let value = number(value).ok()??;
        let typed = self.unit.trim();
        if typed.is_empty() {
            return None;
        }
        let Some(unit) = parse(typed) else { return Some(words::unknown_unit(&value.to_string(), typed)) };
        match doubt(analyte, value, unit)? {
            Doubt::Impossible => None,
            Doubt::Unusual(None) => Some(words::seldom(analyte, &value.to_string(), unit.text)),
            Doubt::Slip(None) => Some(words::you_typed(&value.to_string(), unit.text)),
            Doubt::Unusual(Some((value, unit))) | Doubt::Slip(Some((value, unit))) => {
                Some(words::would_be(&value.to_string(), unit.text))
            }
        }
    }

    /// How a number typed with a comma is read, while it can be.
    pub fn read_as(&self) -> Option<String> {
        let (_, value) = self.signed();
        let read = value.contains(',').then(|| Decimal::parse(value).ok())??;
        Some(words::read_as(&read.to_string()))
    }

    /// The comparator, and the number without its sign.
    fn signed(&self) -> (Comparator, &str) {
        let typed = self.value.trim();
        match (typed.strip_prefix('<'), typed.strip_prefix('>')) {
            (Some(number), _) => (Comparator::Less, number),
            (_, Some(number)) => (Comparator::Greater, number),
            _ => (self.comparator, typed),
        }
    }

    /// The entry, or everything that is wrong, in the order of the fields.
    ///
    /// # Errors
    /// Words for each field that cannot be taken as it stands.
    #[inline(never)]
    pub fn check(&self, today: NaiveDate) -> Result<Lab, Troubles<LabField>> {
        let mut wrong = Vec::new();
        let own = self.analyte == Some(Analyte::Other);
        if self.analyte.is_none() {
            wrong.push((LabField::What, words::WHAT_MISSING.into()));
        }
        let name =
            if own { take(self.own_name(), LabField::Name, &mut wrong) } else { Some(Label::default()) };
        let date = take(past_date(&self.date, today), LabField::Date, &mut wrong);
        let (comparator, typed) = self.signed();
        let value = take(number(typed), LabField::Value, &mut wrong);
        if let Some(question) = self.question().filter(|question| *question != self.sure) {
            wrong.push((LabField::Value, question.into()));
        }
        let unit_field = if self.own_unit { LabField::UnitText } else { LabField::Unit };
        let unit = take(self.unit_label(matches!(value, Some(Some(_)))), unit_field, &mut wrong);
        let low = take(number(&self.low), LabField::Low, &mut wrong);
        let high = take(number(&self.high), LabField::High, &mut wrong);
        if let (Some(Some(low)), Some(Some(high))) = (low, high)
            && low.millionths() > high.millionths()
        {
            wrong.push((LabField::High, words::RANGE_REVERSED.into()));
        }
        let assay = take(text(&self.assay), LabField::Assay, &mut wrong);
        let note = take(text(&self.note), LabField::Note, &mut wrong);
        let whole = || {
            Some(Lab {
                date: date?,
                analyte: self.analyte?,
                name: name?,
                comparator,
                value: value?,
                unit: unit?,
                range_low: low?,
                range_high: high?,
                morning: self.morning,
                fasting: self.fasting,
                iron_free_day: self.iron_free_day,
                assay: assay?,
                note: note?,
            })
        };
        if wrong.is_empty() { whole().ok_or(wrong) } else { Err(wrong) }
    }

    fn own_name(&self) -> Result<Label, Said> {
        match text(&self.name) {
            Ok(name) if Label::is_empty(&name) => Err(words::NAME_MISSING.into()),
            other => other,
        }
    }

    /// The unit as it is printed: known units in their own spelling.
    fn unit_label(&self, needed: bool) -> Result<Label, Said> {
        let named = self.analyte.filter(|analyte| *analyte != Analyte::Other);
        let typed: Label = text(&self.unit)?;
        if typed.is_empty() && needed && named.is_some() {
            return Err(words::UNIT_MISSING.into());
        }
        let Some(unit) = parse(typed.as_str()) else { return Ok(typed) };
        match named {
            Some(analyte) if !crate::domain::units::measures(analyte, unit.dimension) => {
                Err(words::impossible(analyte, unit.text).into())
            }
            Some(_) => text(unit.text),
            None => Ok(typed),
        }
    }
}

#[cfg(test)]
mod tests;
