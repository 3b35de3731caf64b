//! A note that is being written, or a form half filled: kept at every key, because a page can end at any of them.
//!
//! A draft is no entry. A note becomes one when the field is left or the person says so, and its draft goes when that is
//! saved; the draft of a form goes when the form is saved or put away. Where drafts are kept is not known here, nor what
//! the text of a form says (`form`).

use super::{Effect, Model};
use crate::domain::{Entry, EntryId, NightOf, Note, State, iso};
use chrono::NaiveDate;

/// The field a draft belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The note of an episode.
    Episode(EntryId),
    /// The note of a night.
    Night(NightOf),
    /// The note of a day.
    Day(NaiveDate),
    /// The form of a lab value.
    Lab,
    /// The form of a circumstance.
    Context,
    /// The form of a medicine or supplement.
    Medicine,
}

const EPISODE: &str = "ep-";
const NIGHT: &str = "ni-";
const DAY: &str = "da-";
const LAB: &str = "lab";
const CONTEXT: &str = "con";
const MEDICINE: &str = "med";

impl Form {
    /// The name it is kept under.
    pub fn name(self) -> String {
        match self {
            Self::Episode(id) => format!("{EPISODE}{id}"),
            Self::Night(night) => format!("{NIGHT}{night}"),
            Self::Day(date) => format!("{DAY}{}", iso::date_text(date)),
            Self::Lab => LAB.to_owned(),
            Self::Context => CONTEXT.to_owned(),
            Self::Medicine => MEDICINE.to_owned(),
        }
    }

    /// The form of a name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            LAB => return Some(Self::Lab),
            CONTEXT => return Some(Self::Context),
            MEDICINE => return Some(Self::Medicine),
            _ => {}
        }
        if let Some(id) = name.strip_prefix(EPISODE) {
            EntryId::parse(id).ok().map(Self::Episode)
        } else if let Some(date) = name.strip_prefix(DAY) {
            iso::date(date).map(Self::Day)
        } else {
            NightOf::parse(name.strip_prefix(NIGHT)?).map(Self::Night)
        }
    }

    /// The field an entry's note is written in, and the note.
    fn of(id: EntryId, entry: &Entry) -> Option<(Self, &Note)> {
        match entry {
            Entry::Episode(episode) => Some((Self::Episode(id), &episode.note)),
            Entry::Night(checkin) => Some((Self::Night(checkin.night), &checkin.note)),
            Entry::Day(day) => Some((Self::Day(day.date), &day.note)),
            _ => None,
        }
    }
}

impl Model {
    /// What stands in a field that was not left yet.
    pub fn draft(&self, form: Form) -> Option<&str> {
        self.drafts.iter().find(|(of, _)| *of == form).map(|(_, text)| text.as_str())
    }

    /// The field's text changed, or that of the form. Back at what is stored there is nothing to keep; for a form that is
    /// the empty text.
    pub(super) fn keep_draft(&mut self, form: Form, text: String) -> Vec<Effect> {
        let stored = match form {
            Form::Episode(id) => self.journal.entry(id).and_then(|entry| Form::of(id, entry)),
            Form::Night(night) => self.journal.checkin(night).map(|(_, checkin)| (form, &checkin.note)),
            Form::Day(date) => self.journal.day(date).map(|(_, day)| (form, &day.note)),
            Form::Lab | Form::Context | Form::Medicine => None,
        };
        if text == stored.map_or("", |(_, note)| note.as_str()) {
            return self.forget_draft(form).into_iter().collect();
        }
        self.hold_draft(form, Some(text.clone()));
        vec![Effect::KeepDraft(form, text)]
    }

    /// From now on this stands in a field or form, or nothing does; says whether anything did.
    #[inline(never)]
    pub(super) fn hold_draft(&mut self, form: Form, text: Option<String>) -> bool {
        let held = self.drafts.len();
        self.drafts.retain(|(of, _)| *of != form);
        let any = self.drafts.len() < held;
        if let Some(text) = text {
            self.drafts.push((form, text));
        }
        any
    }

    /// The draft is no longer wanted.
    pub(super) fn forget_draft(&mut self, form: Form) -> Option<Effect> {
        self.hold_draft(form, None).then_some(Effect::ForgetDraft(form))
    }

    /// An entry is safe, or deleted: a draft that says the same, or belongs to nothing any more, can go.
    pub(super) fn settle_draft(&mut self, id: EntryId) -> Option<Effect> {
        let state = &self.journal.record(id)?.state;
        let (form, note) = match state {
            State::Live(entry) => Form::of(id, entry)?,
            State::Deleted { content, .. } => {
                let (form, _) = Form::of(id, content.as_deref()?)?;
                return self.forget_draft(form);
            }
        };
        let said = Note::new(self.draft(form)?).is_ok_and(|draft| draft == *note);
        if said { self.forget_draft(form) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_found_by_its_name() {
        let check = |name: &str, form: Option<Form>| assert_eq!(Form::parse(name), form, "{name}");
        let id = EntryId::new(1_795_000_000_123, [7; 6]);
        check(&Form::Episode(id).name(), Some(Form::Episode(id)));
        let night = NightOf::parse("2026-11-21").unwrap();
        check("ni-2026-11-21", Some(Form::Night(night)));
        check("da-2026-11-21", Some(Form::Day(night.date())));
        for (name, form) in [("lab", Form::Lab), ("con", Form::Context), ("med", Form::Medicine)] {
            check(name, Some(form));
            check(&form.name(), Some(form));
        }
        for other in ["", "la", "labs", "lab-", "da-", "ep-", "ep-short", "ni-2026-02-30", "xx-2026-11-21"] {
            check(other, None);
        }
    }
}
