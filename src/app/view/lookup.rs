//! What is published about a name somebody typed. Nothing is shown for a name nobody typed.

use crate::app::{Loaded, Model};
use crate::content::medicines::{Medicine, Relation, Strength};
use crate::content::search::{self, Fit, Hit};
use crate::domain::Label;

/// A source, as far as it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited {
    /// Its key.
    pub key: String,
    /// Title and link, once the sources are there.
    pub link: Option<(String, String)>,
}

/// What is published about one medicine.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteView {
    /// The generic name.
    pub generic: String,
    /// What kind of medicine it is.
    pub class: String,
    /// What it has to do with restless legs.
    pub relation: Relation,
    /// How well that is supported.
    pub strength: Strength,
    /// What there is to say about this one.
    pub note: String,
    /// Read only in pages that report the source.
    pub second_hand: bool,
    /// Where it can be read.
    pub sources: Vec<Cited>,
}

/// A name that fits what was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// The name.
    pub name: String,
    /// Where that brand is sold; empty for other names.
    pub country: String,
    /// Typed with a slip.
    pub slip: bool,
    /// The name is another than the generic one.
    pub other: bool,
    /// What is published.
    pub note: NoteView,
}

/// The answer to what was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Lookup {
    /// Too little was typed to say anything.
    Nothing,
    /// The table is on its way.
    Loading,
    /// The table did not come.
    Failed,
    /// No name fits.
    NotListed,
    /// Names that fit.
    Found {
        /// Named in full: what is published is shown at once.
        notes: Vec<Match>,
        /// The same, for weak or conflicting reports.
        thin: Vec<Match>,
        /// Names that only begin like that, with their country and what they hold.
        maybe: Vec<(String, String, String)>,
    },
}

/// So much must be typed before a name can be called missing.
const MISSING_FROM: usize = 4;

/// Looks a name up.
pub fn lookup(model: &Model, typed: &str) -> Lookup {
    if search::fold(typed).chars().count() < search::LEAST {
        return Lookup::Nothing;
    }
    let table = match &model.medicines {
        Loaded::NotYet => return Lookup::Loading,
        Loaded::Failed(_) => return Lookup::Failed,
        Loaded::Ready(table) => table,
    };
    let (mut notes, mut thin, mut maybe) = (Vec::new(), Vec::new(), Vec::new());
    for hit in search::find(table, typed) {
        if !hit.fit.is_whole() {
            let country = hit.name.country.clone();
            maybe.push((hit.name.text.clone(), country, hit.medicine.generic().to_owned()));
        } else if hit.medicine.is_thin() {
            thin.push(found(model, hit));
        } else {
            notes.push(found(model, hit));
        }
    }
    if notes.is_empty() && thin.is_empty() && maybe.is_empty() {
        let enough = search::fold(typed).chars().count() >= MISSING_FROM;
        return if enough { Lookup::NotListed } else { Lookup::Nothing };
    }
    Lookup::Found { notes, thin, maybe }
}

fn found(model: &Model, hit: Hit) -> Match {
    Match {
        name: hit.name.text.clone(),
        country: hit.name.country.clone(),
        slip: matches!(hit.fit, Fit::Slips(_)),
        other: hit.name.text != hit.medicine.generic(),
        note: note(model, hit.medicine),
    }
}

/// The note on something that is noted already, where its very name is on the list.
pub(super) fn note_on(model: &Model, name: &Label) -> Option<NoteView> {
    let table = model.medicines.ready()?;
    search::named(table, name.as_str()).map(|medicine| note(model, medicine))
}

fn note(model: &Model, medicine: &Medicine) -> NoteView {
    let cited = |key: &str| {
        let known = model.sources.ready().and_then(|all| all.iter().find(|source| source.key == key));
        let link = known.map(|source| (source.title.to_string(), source.link.to_string()));
        Cited { key: key.to_owned(), link }
    };
    NoteView {
        generic: medicine.generic().to_owned(),
        class: medicine.class.clone(),
        relation: medicine.relation,
        strength: medicine.strength,
        note: medicine.note.clone(),
        second_hand: medicine.second_hand,
        sources: medicine.sources.split("; ").map(cited).collect(),
    }
}
