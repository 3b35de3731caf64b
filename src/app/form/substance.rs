//! What is typed about a medicine or supplement: a new one, a correction, another dose, the end, a side effect.
//!
//! One form serves all five; its mode says which fields count. No knowledge about medicines lives here.

use super::trouble::Troubles;
use crate::content::strings::medicines as words;
use crate::domain::{
    Decimal, DecimalError, EntryId, Label, Note, PlannedDose, Regimen, SideEffect, SideEffectKind, Substance,
    SubstanceKind, Text, TextError, iso,
};
use chrono::{Days, NaiveDate};

/// What the form is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubstanceMode {
    /// Something new.
    New,
    /// What was written is put right.
    Correct,
    /// Taken in another way from a day on.
    Change,
    /// No longer taken.
    Stop,
    /// A side effect was noticed.
    Effect,
}

/// A text of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubstanceField {
    /// Name.
    Name,
    /// Strength of one unit.
    Strength,
    /// Unit of the strength.
    Unit,
    /// What is counted: tablet, patch.
    Form,
    /// The day the mode asks for: first day, day of the change, first day without, day noticed.
    Date,
    /// Clock time of the dose at this place.
    Time(usize),
    /// Amount of the dose at this place.
    Amount(usize),
    /// Which side effect; no text of its own.
    Effect,
    /// The person's words: on the side effect in that mode, else on the substance.
    Words,
}

/// One dose of a day, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DoseText {
    /// Clock time, `HH:MM`.
    pub at: String,
    /// How many units; empty is "not known".
    pub amount: String,
}

/// The form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubstanceForm {
    /// What it is about.
    pub mode: SubstanceMode,
    /// The entry it changes.
    pub of: Option<EntryId>,
    /// Medicine or supplement.
    pub kind: SubstanceKind,
    /// Taken when needed, without a plan.
    pub as_needed: bool,
    /// Every so many days.
    pub every_days: u8,
    /// The doses of such a day.
    pub doses: Vec<DoseText>,
    /// The side effect.
    pub effect: Option<SideEffectKind>,
    pub(super) name: String,
    pub(super) strength: String,
    pub(super) unit: String,
    pub(super) form: String,
    pub(super) date: String,
    pub(super) words: String,
}

/// Dates so many days ahead are taken for slips.
const AHEAD: u64 = 366;

impl SubstanceForm {
    /// A dose may be taken at so many clock times of a day.
    pub const DOSES_MOST: usize = 12;

    /// An empty form.
    pub fn blank() -> Self {
        Self {
            mode: SubstanceMode::New,
            of: None,
            kind: SubstanceKind::Medicine,
            as_needed: false,
            every_days: 1,
            doses: vec![DoseText::default()],
            effect: None,
            name: String::new(),
            strength: String::new(),
            unit: String::new(),
            form: String::new(),
            date: String::new(),
            words: String::new(),
        }
    }

    /// A form about what is there.
    pub fn about(mode: SubstanceMode, id: EntryId, substance: &Substance, today: NaiveDate) -> Self {
        let regimen = substance.regimens.last();
        let dose = |dose: &PlannedDose| DoseText {
            at: iso::hour_minute_text(dose.at),
            amount: dose.amount.map(|amount| amount.to_string()).unwrap_or_default(),
        };
        let mut doses: Vec<_> =
            regimen.map(|regimen| regimen.doses.iter().map(dose).collect()).unwrap_or_default();
        if doses.is_empty() {
            doses.push(DoseText::default());
        }
        let date = match mode {
            SubstanceMode::New | SubstanceMode::Correct => substance.start,
            _ => Some(today),
        };
        let words = if mode == SubstanceMode::Effect { "" } else { substance.note.as_str() };
        Self {
            mode,
            of: Some(id),
            kind: substance.kind,
            as_needed: regimen.is_some_and(|regimen| regimen.as_needed),
            every_days: regimen.map_or(1, |regimen| regimen.every_days.max(1)),
            doses,
            effect: None,
            name: substance.name.as_str().to_owned(),
            strength: substance.strength.map(|strength| strength.to_string()).unwrap_or_default(),
            unit: substance.unit.as_str().to_owned(),
            form: substance.form.as_str().to_owned(),
            date: date.map(iso::date_text).unwrap_or_default(),
            words: words.to_owned(),
        }
    }

    /// What stands in a field.
    pub fn text(&self, field: SubstanceField) -> &str {
        match field {
            SubstanceField::Name => &self.name,
            SubstanceField::Strength => &self.strength,
            SubstanceField::Unit => &self.unit,
            SubstanceField::Form => &self.form,
            SubstanceField::Date => &self.date,
            SubstanceField::Time(at) => self.doses.get(at).map_or("", |dose| &dose.at),
            SubstanceField::Amount(at) => self.doses.get(at).map_or("", |dose| &dose.amount),
            SubstanceField::Effect => "",
            SubstanceField::Words => &self.words,
        }
    }

    /// Something else stands in a field.
    pub fn set(&mut self, field: SubstanceField, text: String) {
        let place = match field {
            SubstanceField::Name => Some(&mut self.name),
            SubstanceField::Strength => Some(&mut self.strength),
            SubstanceField::Unit => Some(&mut self.unit),
            SubstanceField::Form => Some(&mut self.form),
            SubstanceField::Date => Some(&mut self.date),
            SubstanceField::Time(at) => self.doses.get_mut(at).map(|dose| &mut dose.at),
            SubstanceField::Amount(at) => self.doses.get_mut(at).map(|dose| &mut dose.amount),
            SubstanceField::Effect => None,
            SubstanceField::Words => Some(&mut self.words),
        };
        if let Some(place) = place {
            *place = text;
        }
    }

    /// The substance as it will be, from what it is now. Where it is no longer there, a new one can still be made of what it
    /// is, but not of what became of it.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn read(
        &self,
        old: Option<&Substance>,
        today: NaiveDate,
    ) -> Result<Substance, Troubles<SubstanceField>> {
        let mut reading = Reading { form: self, wrong: Vec::new() };
        let made = match (self.mode, old.cloned()) {
            (SubstanceMode::Change, Some(old)) => reading.changed(old, today),
            (SubstanceMode::Stop, Some(old)) => reading.stopped(old, today),
            (SubstanceMode::Effect, Some(old)) => reading.noticed(old, today),
            (SubstanceMode::Change | SubstanceMode::Stop | SubstanceMode::Effect, None) => {
                reading.say(SubstanceField::Date, words::GONE);
                None
            }
            (SubstanceMode::New | SubstanceMode::Correct, old) => Some(reading.described(old, today)),
        };
        made.filter(|_| reading.wrong.is_empty()).ok_or(reading.wrong)
    }
}

/// One reading of the form, gathering what is wrong.
struct Reading<'a> {
    form: &'a SubstanceForm,
    wrong: Troubles<SubstanceField>,
}

impl Reading<'_> {
    fn say(&mut self, field: SubstanceField, what: &'static str) {
        self.wrong.push((field, what.into()));
    }

    fn described(&mut self, old: Option<Substance>, today: NaiveDate) -> Substance {
        let name: Label = self.text(SubstanceField::Name);
        if name.is_empty() && self.wrong.is_empty() {
            self.say(SubstanceField::Name, words::NAME_MISSING);
        }
        let strength = self.number(SubstanceField::Strength);
        let (unit, form) = (self.text(SubstanceField::Unit), self.text(SubstanceField::Form));
        let start = self.date(today, false);
        if old.as_ref().and_then(|old| old.stop).zip(start).is_some_and(|(stop, start)| stop < start) {
            self.say(SubstanceField::Date, words::STOP_BEFORE_START);
        }
        let second = old.as_ref().and_then(|old| old.regimens.get(1)).map(|regimen| regimen.from);
        if second.zip(start).is_some_and(|(second, start)| start >= second) {
            self.say(SubstanceField::Date, words::START_AFTER_CHANGE);
        }
        let plan = Regimen {
            from: start.unwrap_or(today),
            every_days: self.form.every_days,
            doses: self.doses(),
            as_needed: self.form.as_needed,
        };
        let note: Note = self.text(SubstanceField::Words);
        let mut made = old.unwrap_or(Substance {
            name: Label::default(),
            kind: self.form.kind,
            strength: None,
            unit: Label::default(),
            form: Label::default(),
            start: None,
            stop: None,
            regimens: Vec::new(),
            side_effects: Vec::new(),
            note: Note::default(),
        });
        correct_plan(&mut made, plan, start);
        Substance { name, kind: self.form.kind, strength, unit, form, start, note, ..made }
    }

    fn changed(&mut self, mut old: Substance, today: NaiveDate) -> Option<Substance> {
        let from = self.date(today, true);
        if from.zip(old.start).is_some_and(|(from, start)| from < start) {
            self.say(SubstanceField::Date, words::CHANGE_BEFORE_START);
        }
        let doses = self.doses();
        if doses.is_empty() && !self.form.as_needed && self.wrong.is_empty() {
            self.say(SubstanceField::Time(0), words::TIME_OR_NEEDED);
        }
        let (every_days, as_needed) = (self.form.every_days, self.form.as_needed);
        old.change(Regimen { from: from?, every_days, doses, as_needed });
        Some(old)
    }

    fn stopped(&mut self, mut old: Substance, today: NaiveDate) -> Option<Substance> {
        let stop = self.date(today, true);
        if stop.zip(old.start).is_some_and(|(stop, start)| stop < start) {
            self.say(SubstanceField::Date, words::STOP_BEFORE_START);
        }
        old.stop = Some(stop?);
        Some(old)
    }

    fn noticed(&mut self, mut old: Substance, today: NaiveDate) -> Option<Substance> {
        if self.form.effect.is_none() {
            self.say(SubstanceField::Effect, words::EFFECT_MISSING);
        }
        let from = self.date(today, true);
        if self.wrong.iter().all(|(field, _)| *field != SubstanceField::Date)
            && from.is_some_and(|from| from > today)
        {
            self.say(SubstanceField::Date, words::NOT_YET);
        }
        let note = self.text(SubstanceField::Words);
        old.side_effects.push(SideEffect { from: from?, until: None, kind: self.form.effect?, note });
        Some(old)
    }

    fn text<const MAX: usize>(&mut self, field: SubstanceField) -> Text<MAX> {
        Text::new(self.form.text(field)).unwrap_or_else(|TextError::TooLong { found, most }| {
            self.wrong.push((field, words::too_long(found, most).into()));
            Text::default()
        })
    }

    /// A number above nought; empty is "not known".
    fn number(&mut self, field: SubstanceField) -> Option<Decimal> {
        match amount(self.form.text(field)) {
            Ok(number) => number,
            Err(problem) => {
                self.say(field, problem);
                None
            }
        }
    }

    fn date(&mut self, today: NaiveDate, needed: bool) -> Option<NaiveDate> {
        let typed = self.form.text(SubstanceField::Date);
        let date = iso::date(typed);
        let latest = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
        let earliest = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or(today);
        match date {
            None if typed.is_empty() && !needed => {}
            None => self.say(SubstanceField::Date, words::NO_DATE),
            Some(date) if date > latest => self.say(SubstanceField::Date, words::TOO_FAR),
            Some(date) if date < earliest => self.say(SubstanceField::Date, words::TOO_EARLY),
            Some(_) => {}
        }
        date
    }

    /// The doses by clock time. Rows without a word in them do not count.
    fn doses(&mut self) -> Vec<PlannedDose> {
        let mut doses: Vec<PlannedDose> = Vec::new();
        if self.form.as_needed {
            return doses;
        }
        for (place, typed) in self.form.doses.iter().enumerate() {
            let field = SubstanceField::Time(place);
            if typed.at.is_empty() && typed.amount.trim().is_empty() {
                continue;
            }
            match iso::typed_clock(&typed.at) {
                None => self.say(field, words::TIME_MISSING),
                Some(at) if doses.iter().any(|dose| dose.at == at) => self.say(field, words::TIME_TWICE),
                Some(at) => {
                    let amount = self.number(SubstanceField::Amount(place));
                    let later = doses.iter().position(|dose| dose.at > at);
                    doses.insert(later.unwrap_or(doses.len()), PlannedDose { at, amount });
                }
            }
        }
        doses
    }
}

/// A number above nought as typed; nothing typed is "not known".
///
/// # Errors
/// What is wrong with it, in words.
pub fn amount(typed: &str) -> Result<Option<Decimal>, &'static str> {
    match Decimal::parse(typed) {
        Ok(number) if number == Decimal::whole(0) => Err(words::NOUGHT),
        Ok(number) if number.to_string().starts_with('-') => Err(words::NEGATIVE),
        Ok(number) => Ok(Some(number)),
        Err(DecimalError::Empty) => Ok(None),
        Err(DecimalError::NotANumber) => Err(words::NOT_A_NUMBER),
        Err(DecimalError::OutOfRange) => Err(words::OUT_OF_RANGE),
    }
}

/// Puts the newest way of taking it right. The first one begins on the first day.
fn correct_plan(substance: &mut Substance, plan: Regimen, start: Option<NaiveDate>) {
    let only = substance.regimens.len() <= 1;
    let newest = substance.regimens.pop().map(|regimen| regimen.from);
    if !plan.is_pause() {
        let from = newest.filter(|_| !only || start.is_none()).unwrap_or(plan.from);
        substance.regimens.push(Regimen { from, ..plan });
    }
    if let (false, Some(first), Some(start)) = (only, substance.regimens.first_mut(), start) {
        first.from = start;
    }
}

#[cfg(test)]
#[path = "substance_tests.rs"]
mod tests;
