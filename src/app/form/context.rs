//! The form of one circumstance.
//!
//! Invariant: which fields there are depends on the kind alone; what a hidden field holds is not saved.

use super::trouble::{Said, Troubles, past_date, take, text};
use crate::content::strings::context as words;
use crate::domain::{Context, ContextKind, EntryId, Label, RedFlag, iso};
use chrono::NaiveDate;

/// A field of the form, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContextField {
    /// What it is.
    What,
    /// Which sign.
    Sign,
    /// The person's words for it.
    Name,
    /// The first day, or the day.
    From,
    /// The last day.
    Until,
    /// The week of pregnancy.
    Week,
    /// The note.
    Note,
}

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContextForm {
    /// The entry that is changed; `None` for a new one.
    pub id: Option<EntryId>,
    /// What it is.
    pub kind: Option<ContextKind>,
    /// Which sign.
    pub red_flag: Option<RedFlag>,
    /// The person's words for it.
    pub name: String,
    /// The first day, `2026-11-21`.
    pub from: String,
    /// The last day.
    pub until: String,
    /// The week of pregnancy.
    pub week: String,
    /// The note.
    pub note: String,
}

/// Whether it lasts, and so may have an end.
pub fn lasts(kind: ContextKind) -> bool {
    !matches!(
        kind,
        ContextKind::Birth
            | ContextKind::BloodDonation
            | ContextKind::Surgery
            | ContextKind::IronInfusion
            | ContextKind::Family
    )
}

impl ContextForm {
    /// The form of a circumstance there is.
    pub fn of(id: EntryId, context: &Context) -> Self {
        Self {
            id: Some(id),
            kind: Some(context.kind),
            red_flag: context.red_flag,
            name: context.name.as_str().to_owned(),
            from: iso::date_text(context.from),
            until: context.until.map(iso::date_text).unwrap_or_default(),
            week: context.value.map(|week| week.to_string()).unwrap_or_default(),
            note: context.note.as_str().to_owned(),
        }
    }

    /// The entry, or everything that is wrong, in the order of the fields.
    ///
    /// # Errors
    /// Words for each field that cannot be taken as it stands.
    #[inline(never)]
    pub fn check(&self, today: NaiveDate) -> Result<Context, Troubles<ContextField>> {
        let mut wrong = Vec::new();
        let is = |kind| self.kind == Some(kind);
        if self.kind.is_none() {
            wrong.push((ContextField::What, words::WHAT_MISSING.into()));
        }
        let red_flag = self.red_flag.filter(|_| is(ContextKind::RedFlag));
        if is(ContextKind::RedFlag) && red_flag.is_none() {
            wrong.push((ContextField::Sign, words::SIGN_MISSING.into()));
        }
        let name = if is(ContextKind::Other) {
            take(self.own_name(), ContextField::Name, &mut wrong)
        } else {
            Some(Label::default())
        };
        let from = take(past_date(&self.from, today), ContextField::From, &mut wrong);
        let until = if self.kind.is_some_and(lasts) {
            take(self.end(from, today), ContextField::Until, &mut wrong)
        } else {
            Some(None)
        };
        let value = if is(ContextKind::Pregnancy) {
            take(self.week_number(), ContextField::Week, &mut wrong)
        } else {
            Some(None)
        };
        let note = take(text(&self.note), ContextField::Note, &mut wrong);
        let whole = || {
            Some(Context {
                kind: self.kind?,
                from: from?,
                until: until?,
                value: value?,
                red_flag,
                name: name?,
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

    /// The last day, if there is one: no earlier than the first, where that one is known.
    fn end(&self, from: Option<NaiveDate>, today: NaiveDate) -> Result<Option<NaiveDate>, Said> {
        if self.until.trim().is_empty() {
            return Ok(None);
        }
        match past_date(&self.until, today)? {
            until if from.is_some_and(|from| until < from) => Err(words::UNTIL_BEFORE.into()),
            until => Ok(Some(until)),
        }
    }

    fn week_number(&self) -> Result<Option<u16>, Said> {
        match self.week.trim() {
            "" => Ok(None),
            typed if typed.starts_with(['-', '−']) => Err(words::WEEK_WRONG.into()),
            typed => match typed.parse() {
                Ok(week @ 1..=45) => Ok(Some(week)),
                _ => Err(words::WEEK_WRONG.into()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Coded;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        iso::date("2026-11-22").unwrap()
    }

    fn form(kind: ContextKind) -> ContextForm {
        ContextForm { kind: Some(kind), from: "2026-03-01".to_owned(), ..ContextForm::default() }
    }

    #[test]
    fn each_wrong_text_has_its_reason_beside_its_field() {
        let check = |kind, change: fn(&mut ContextForm), field: ContextField, said: &str| {
            let mut form = form(kind);
            change(&mut form);
            let found = form.check(today()).expect_err("taken");
            assert!(found.len() == 1 && found[0].0 == field && found[0].1.contains(said), "{found:?}");
        };
        check(ContextKind::Kidney, |form| form.kind = None, ContextField::What, "Choose what");
        check(ContextKind::RedFlag, |_| (), ContextField::Sign, "Choose the sign");
        check(ContextKind::Other, |form| form.name = " ".to_owned(), ContextField::Name, "few words");
        check(ContextKind::Other, |form| form.name = "é".repeat(81), ContextField::Name, "81 characters");
        check(ContextKind::Kidney, |form| form.from.clear(), ContextField::From, "Choose the day");
        check(
            ContextKind::Kidney,
            |form| form.from = "2026-12-01".to_owned(),
            ContextField::From,
            "not come",
        );
        check(
            ContextKind::Kidney,
            |form| form.until = "2026-02-01".to_owned(),
            ContextField::Until,
            "before the start",
        );
        check(ContextKind::Pregnancy, |form| form.week = "-3".to_owned(), ContextField::Week, "1 to 45");
        check(ContextKind::Pregnancy, |form| form.week = "46".to_owned(), ContextField::Week, "1 to 45");
        check(ContextKind::Pregnancy, |form| form.week = "12,5".to_owned(), ContextField::Week, "1 to 45");
        check(
            ContextKind::Birth,
            |form| form.note = "🦵".repeat(4001),
            ContextField::Note,
            "4001 characters",
        );
    }

    #[test]
    fn a_field_that_its_kind_does_not_have_is_not_saved() {
        let full = |kind| ContextForm {
            red_flag: Some(RedFlag::Driving),
            name: "معلومة".to_owned(),
            until: "2026-04-01".to_owned(),
            week: "12".to_owned(),
            ..form(kind)
        };
        for kind in ContextKind::ALL.iter().copied() {
            let taken = full(kind).check(today()).unwrap();
            assert_eq!(taken.value, (kind == ContextKind::Pregnancy).then_some(12));
            assert_eq!(taken.red_flag.is_some(), kind == ContextKind::RedFlag);
            assert_eq!(taken.name.is_empty(), kind != ContextKind::Other);
            assert_eq!(taken.until.is_some(), lasts(kind));
        }
    }

    proptest! {
        #[test]
        fn what_is_taken_stands_in_the_form_again_and_is_taken_unchanged(
            kind in prop::sample::select(ContextKind::ALL),
            from in "2026-(0[1-9]|1[012])-(0[1-9]|[12][0-9])",
            until in prop_oneof![Just(String::new()), "2026-(0[1-9]|1[012])-(0[1-9]|[12][0-9])"],
            (week, name, note) in ("[0-9]{0,2}", ".{0,20}", ".{0,40}"),
        ) {
            let form = ContextForm { kind: Some(kind), from, until, week, name, note, red_flag: Some(RedFlag::Urges), id: None };
            if let Ok(taken) = form.check(today()) {
                let again = ContextForm::of(EntryId::new(1, [0; 6]), &taken);
                prop_assert_eq!(again.check(today()), Ok(taken));
            }
        }
    }
}
