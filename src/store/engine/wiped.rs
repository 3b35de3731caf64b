//! The record that outlives a *delete everything*: up to which revision all is gone, and whether tidying is finished.
//!
//! Without it, a tab or a copy that missed the deletion would repair the deleted entries back into life.

use super::seal::{seal, unseal};
use crate::domain::Revision;
use crate::store::keys;
use crate::store::ports::{LocalArea, LocalError};

/// A wipe that was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wiped {
    /// Everything at or below is gone.
    pub(super) until: Revision,
    /// Whether everything was also removed from both stores.
    pub(super) tidy: bool,
}

impl Wiped {
    /// Reads the record; a damaged one says nothing, because a wrong revision in it could take everything away.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (until, state) = unseal(text)?.split_once(' ')?;
        let tidy = match state {
            "tidy" => true,
            "open" => false,
            _ => return None,
        };
        Some(Self { until: Revision::parse(until)?, tidy })
    }

    /// What the fast area holds.
    pub(super) fn read(local: &dyn LocalArea) -> Result<Option<Self>, LocalError> {
        Ok(local.get(keys::WIPED)?.and_then(|text| Self::parse(&text)))
    }

    /// The stored form.
    pub(super) fn text(self) -> String {
        let mut text = self.until.to_string();
        text.push_str(if self.tidy { " tidy" } else { " open" });
        seal(text)
    }

    /// The later of two copies of the record; of the same wipe, the unfinished one, so that it gets finished.
    pub(super) fn later(a: Option<Self>, b: Option<Self>) -> Option<Self> {
        match (a, b) {
            (Some(a), Some(b)) if (a.until, b.tidy) > (b.until, a.tidy) => Some(a),
            (a, b) => b.or(a),
        }
    }
}

/// Whether a wipe covers a write: what it writes, or what it started from, is gone.
pub(super) fn covers(until: Option<Revision>, rev: Revision, from: &[Revision]) -> bool {
    until.is_some_and(|until| rev <= until || from.iter().any(|from| *from <= until))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DeviceId;

    fn at(ms: u64) -> Revision {
        Revision::new(ms, 0, DeviceId(1))
    }

    #[test]
    fn the_record_reads_back_and_a_damaged_one_takes_nothing_away() {
        let wiped = Wiped { until: at(5), tidy: false };
        assert_eq!(Wiped::parse(&wiped.text()), Some(wiped));
        assert_eq!(Wiped::parse(&wiped.text().replacen('A', "z", 1)), None);
    }

    #[test]
    fn the_later_wipe_counts_and_an_unfinished_one_is_finished() {
        let (done, open) = (Wiped { until: at(5), tidy: true }, Wiped { until: at(5), tidy: false });
        assert_eq!(Wiped::later(Some(done), Some(open)), Some(open));
        assert_eq!(
            Wiped::later(Some(open), Some(Wiped { until: at(6), tidy: true })).map(|w| w.until),
            Some(at(6))
        );
    }

    #[test]
    fn an_edit_of_something_wiped_is_covered_however_new_it_is() {
        assert!(covers(Some(at(5)), at(5), &[]));
        assert!(covers(Some(at(5)), at(9), &[at(8), at(4)]));
        assert!(!covers(Some(at(5)), at(9), &[at(6)]));
        assert!(!covers(None, at(1), &[]));
    }
}
