//! Which of two copies of one entry holds, and what must become of each. The one place that decides it.
//!
//! Pure: `open` only shows what is judged here, `reconcile` also carries it out, both by the same judgement.

use super::pending::Pending;
use super::wiped::covers;
use crate::domain::{EntryId, Record, Revision};
use crate::store::codec::{DecodeError, decode, peek};
use crate::store::merge::merge;

/// What is known of one entry.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    /// Which entry.
    pub(super) id: EntryId,
    /// The text of the fast area.
    pub(super) local: Option<&'a str>,
    /// The text of the strict database.
    pub(super) strict: Option<&'a str>,
    /// The note of an edit on its way.
    pub(super) pending: Option<&'a Pending>,
    /// Up to which revision everything was deleted.
    pub(super) wiped: Option<Revision>,
}

/// One of the two copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// That of the fast area.
    Local,
    /// That of the strict database.
    Strict,
}

/// What must become of one copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fate {
    /// It goes to quarantine first, for this reason.
    pub(super) aside: Option<String>,
    /// Then this.
    pub(super) then: Then,
}

/// The end of a copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Then {
    /// It stays as it is.
    #[default]
    Stays,
    /// The text that holds takes its place.
    Follows,
    /// It is removed.
    Goes,
}

/// What holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Judgement {
    /// Data of a newer version: nothing may be touched.
    pub(super) newer: bool,
    /// The copy that holds, if any can be read.
    pub(super) winner: Option<Side>,
    /// The two are edits that do not follow each other.
    pub(super) conflict: bool,
    /// What becomes of the copy in the fast area.
    pub(super) local: Fate,
    /// What becomes of the copy in the strict database.
    pub(super) strict: Fate,
}

impl Judgement {
    /// Whether both copies are as they should be.
    pub(super) fn is_settled(&self) -> bool {
        self.local == Fate::default() && self.strict == Fate::default()
    }
}

/// What one copy looks like.
enum Look {
    Absent,
    Wiped,
    Good,
    Damaged(String),
    Newer,
}

fn look(id: EntryId, raw: Option<&str>, gone: impl Fn(Revision) -> bool) -> Look {
    match raw.map(|raw| peek(id, raw)) {
        None => Look::Absent,
        Some(Ok(rev)) if gone(rev) => Look::Wiped,
        Some(Ok(_)) => Look::Good,
        Some(Err(DecodeError::Newer { .. })) => Look::Newer,
        Some(Err(DecodeError::Damaged(why))) => Look::Damaged(format!("{why:?}")),
    }
}

/// The fate of a copy when the other one holds.
fn follow(copy: Look) -> Fate {
    match copy {
        Look::Damaged(why) => Fate { aside: Some(why), then: Then::Follows },
        _ => Fate { aside: None, then: Then::Follows },
    }
}

/// The fate of a copy when none holds.
fn leave(copy: Look) -> Fate {
    match copy {
        Look::Damaged(why) => Fate { aside: Some(why), then: Then::Goes },
        Look::Wiped => Fate { aside: None, then: Then::Goes },
        Look::Absent | Look::Good | Look::Newer => Fate::default(),
    }
}

/// Judges. Identical copies whose checksum holds are whole even where this version cannot make sense of their content;
/// they stay.
pub(super) fn judge(seen: Seen) -> Judgement {
    let until = |rev| covers(seen.wiped, rev, &[]);
    let unfinished = |rev| seen.pending.filter(|note| note.is_of(rev));
    let mut local = look(seen.id, seen.local, |rev| {
        until(rev) || unfinished(rev).is_some_and(|note| covers(seen.wiped, rev, &note.from))
    });
    let mut strict = look(seen.id, seen.strict, until);
    if matches!(local, Look::Newer) || matches!(strict, Look::Newer) {
        return Judgement { newer: true, ..Judgement::default() };
    }
    let mut both: Option<(Record, Record)> = None;
    if let (Look::Good, Look::Good, Some(ours), Some(theirs)) = (&local, &strict, seen.local, seen.strict) {
        if ours == theirs {
            return Judgement { winner: Some(Side::Local), ..Judgement::default() };
        }
        match (decode(seen.id, ours), decode(seen.id, theirs)) {
            (Ok(ours), Ok(theirs)) => both = Some((ours, theirs)),
            (ours, theirs) => {
                local = ours.map_or_else(|why| Look::Damaged(format!("{why:?}")), |_| Look::Good);
                strict = theirs.map_or_else(|why| Look::Damaged(format!("{why:?}")), |_| Look::Good);
            }
        }
    }
    if let Some((ours, theirs)) = both {
        return compare(&ours, &theirs, seen.pending);
    }
    match (local, strict) {
        (Look::Good, strict) => {
            Judgement { winner: Some(Side::Local), strict: follow(strict), ..Judgement::default() }
        }
        (local, Look::Good) => {
            Judgement { winner: Some(Side::Strict), local: follow(local), ..Judgement::default() }
        }
        (local, strict) => Judgement { local: leave(local), strict: leave(strict), ..Judgement::default() },
    }
}

/// Two readable copies that differ.
fn compare(local: &Record, strict: &Record, pending: Option<&Pending>) -> Judgement {
    let over = |loser: bool| Fate { aside: loser.then(|| "overtaken".to_owned()), then: Then::Follows };
    if local == strict {
        // One content in two spellings.
        return Judgement { winner: Some(Side::Local), strict: over(false), ..Judgement::default() };
    }
    if local.rev == strict.rev {
        // Two contents under one revision: two tabs of one device in the same instant, or a device id that met its
        // double. Of two finished ones any may hold, as long as all tabs agree which.
        return if pending.is_none() && std::ptr::eq(merge(local, strict), local) {
            Judgement {
                winner: Some(Side::Local),
                conflict: true,
                strict: over(true),
                ..Judgement::default()
            }
        } else {
            Judgement {
                winner: Some(Side::Strict),
                conflict: true,
                local: over(true),
                ..Judgement::default()
            }
        };
    }
    let overtaken = local.rev > strict.rev
        && pending.is_some_and(|note| !note.is_of(local.rev) || !note.from.contains(&strict.rev));
    if local.rev < strict.rev || overtaken {
        let local = over(overtaken);
        Judgement { winner: Some(Side::Strict), conflict: overtaken, local, ..Judgement::default() }
    } else {
        Judgement { winner: Some(Side::Local), strict: over(false), ..Judgement::default() }
    }
}
