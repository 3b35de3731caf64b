//! Which of two copies of one entry holds, and what must become of each. The one place that decides it.
//!
//! Pure: `open` only shows what is judged here, `reconcile` also carries it out, both by the same judgement.

use super::pending::Pending;
use super::wiped::covers;
use crate::domain::{EntryId, Record, Revision};
use crate::store::codec::{Damage, DecodeError, decode, peek};
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
    /// Whether the strict database was there to be asked.
    pub(super) asked: bool,
    /// The note about the revision in the fast area, should it be an edit on its way.
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
        Some(Err(why)) => Look::Damaged(words(why)),
    }
}

/// What is wrong, for the diagnostics; never what the text holds.
fn words(why: DecodeError) -> String {
    match why {
        DecodeError::Newer { .. } => "newer".to_owned(),
        DecodeError::Damaged(Damage::Head) => "no envelope".to_owned(),
        DecodeError::Damaged(Damage::Checksum) => "checksum".to_owned(),
        DecodeError::Damaged(Damage::Content(reason)) => reason,
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
    let nowhere = seen.asked && seen.strict.is_none() && seen.wiped.is_some();
    let uprooted = |note: &Pending| {
        seen.wiped.is_some_and(|until| note.from.iter().any(|from| *from <= until)) || (note.hole && nowhere)
    };
    let mut local = look(seen.id, seen.local, |rev| until(rev) || seen.pending.is_some_and(uprooted));
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
                local = ours.map_or_else(|why| Look::Damaged(words(why)), |_| Look::Good);
                strict = theirs.map_or_else(|why| Look::Damaged(words(why)), |_| Look::Good);
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
        // Two contents under one revision: two pages that drew one number, in the same instant. Of two finished ones any
        // may hold, as long as all tabs agree which.
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
    let overtaken = local.rev > strict.rev && pending.is_some_and(|note| !note.from.contains(&strict.rev));
    if local.rev < strict.rev || overtaken {
        let local = over(overtaken);
        Judgement { winner: Some(Side::Strict), conflict: overtaken, local, ..Judgement::default() }
    } else {
        Judgement { winner: Some(Side::Local), strict: over(false), ..Judgement::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{DeviceId, Entry, Episode, NightOf, Note, State};
    use crate::store::codec::encode;

    const ASIDE: bool = true;
    const WHOLE: bool = false;

    fn id() -> EntryId {
        EntryId::new(1, [1; 6])
    }

    fn at(ms: u64) -> Revision {
        Revision::new(ms, 0, DeviceId(1))
    }

    fn text(ms: u64, note: &str) -> String {
        let night = NightOf::parse("2026-11-21").unwrap();
        let entry = Episode { note: Note::new(note).unwrap(), ..Episode::blank(night) };
        encode(&Record { id: id(), rev: at(ms), state: State::Live(Entry::Episode(entry)) })
    }

    /// Judges two copies and compares: which holds, what becomes of each, and whether it goes to quarantine.
    #[track_caller]
    fn check(
        (local, strict): (Option<&str>, Option<&str>),
        (pending, wiped): (Option<&Pending>, Option<u64>),
        winner: Option<Side>,
        fates: [(Then, bool); 2],
    ) {
        let judged = judge(Seen { id: id(), local, strict, asked: true, pending, wiped: wiped.map(at) });
        let fate = |fate: &Fate| (fate.then, fate.aside.is_some());
        assert_eq!((judged.winner, [fate(&judged.local), fate(&judged.strict)]), (winner, fates));
        let set_aside_whole = judged.winner.is_some()
            && [(&judged.local, local), (&judged.strict, strict)]
                .iter()
                .any(|(fate, raw)| fate.aside.is_some() && raw.is_some_and(|raw| peek(id(), raw).is_ok()));
        assert_eq!(judged.conflict, set_aside_whole);
    }

    #[test]
    fn the_newer_copy_mends_the_older_missing_or_damaged_one() {
        use Side::{Local, Strict};
        use Then::{Follows, Goes, Stays};
        let (old, new) = (text(1, "a"), text(2, "b"));
        let (old, new, bad) = (Some(&*old), Some(&*new), Some("1rubbish"));
        let plain = (None, None);
        check((old, old), plain, Some(Local), [(Stays, WHOLE), (Stays, WHOLE)]);
        check((new, old), plain, Some(Local), [(Stays, WHOLE), (Follows, WHOLE)]);
        check((old, new), plain, Some(Strict), [(Follows, WHOLE), (Stays, WHOLE)]);
        check((None, new), plain, Some(Strict), [(Follows, WHOLE), (Stays, WHOLE)]);
        check((new, None), plain, Some(Local), [(Stays, WHOLE), (Follows, WHOLE)]);
        check((bad, old), plain, Some(Strict), [(Follows, ASIDE), (Stays, WHOLE)]);
        check((old, bad), plain, Some(Local), [(Stays, WHOLE), (Follows, ASIDE)]);
        check((bad, bad), plain, None, [(Goes, ASIDE), (Goes, ASIDE)]);
        check((None, None), plain, None, [(Stays, WHOLE), (Stays, WHOLE)]);
    }

    #[test]
    fn an_unfinished_edit_holds_only_over_what_it_started_from() {
        use Side::{Local, Strict};
        use Then::{Follows, Stays};
        let (base, other, edit) = (text(1, "a"), text(2, "b"), text(3, "c"));
        let note = Pending::follow(None, at(1), false);
        let noted = (Some(&note), None);
        check((Some(&edit), Some(&base)), noted, Some(Local), [(Stays, WHOLE), (Follows, WHOLE)]);
        check((Some(&edit), Some(&other)), noted, Some(Strict), [(Follows, ASIDE), (Stays, WHOLE)]);
        let same = text(3, "d");
        check((Some(&edit), Some(&same)), noted, Some(Strict), [(Follows, ASIDE), (Stays, WHOLE)]);
    }

    #[test]
    fn of_one_revision_with_two_contents_all_tabs_choose_the_same_and_keep_the_other() {
        use Then::{Follows, Stays};
        let (a, b) = (text(3, "a"), text(3, "b"));
        let higher = a.clone().max(b.clone());
        for (local, strict) in [(&a, &b), (&b, &a)] {
            let (winner, fates) = match *local == higher {
                true => (Side::Local, [(Stays, WHOLE), (Follows, ASIDE)]),
                false => (Side::Strict, [(Follows, ASIDE), (Stays, WHOLE)]),
            };
            check((Some(local), Some(strict)), (None, None), Some(winner), fates);
        }
    }

    #[test]
    fn a_wipe_takes_what_it_covers_and_unfinished_edits_of_it() {
        use Then::{Follows, Goes, Stays};
        let (old, new) = (text(1, "a"), text(5, "b"));
        let (old, new) = (Some(&*old), Some(&*new));
        let wiped = (None, Some(3));
        check((old, old), wiped, None, [(Goes, WHOLE), (Goes, WHOLE)]);
        check((old, new), wiped, Some(Side::Strict), [(Follows, WHOLE), (Stays, WHOLE)]);
        check((new, old), wiped, Some(Side::Local), [(Stays, WHOLE), (Follows, WHOLE)]);
        let edit = Pending::follow(None, at(1), false);
        check((new, None), (Some(&edit), Some(3)), None, [(Goes, WHOLE), (Stays, WHOLE)]);
        let hole = Pending::follow(None, at(4), true);
        check((new, None), (Some(&hole), Some(3)), None, [(Goes, WHOLE), (Stays, WHOLE)]);
        check((new, None), (Some(&hole), None), Some(Side::Local), [(Stays, WHOLE), (Follows, WHOLE)]);
    }
}
