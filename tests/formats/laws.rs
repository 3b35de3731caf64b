//! Laws of the stored form and of merging, over every kind of entry.

use crate::hostile;
use crate::strategies::{any_entry, any_journal, any_record, any_rev};
use proptest::collection::vec;
use proptest::prelude::*;
use stillnight::domain::{Entry, EntryId, Journal, Record, Revision, State};
use stillnight::store::codec::{decode, encode, peek};
use stillnight::store::merge::{merge, preview, winners};

/// Records of one entry; few revisions, so that equal ones come up.
fn siblings() -> impl Strategy<Value = Vec<Record>> {
    let state = prop_oneof![
        3 => any_entry().prop_map(State::Live),
        1 => any::<u64>().prop_map(|at_ms| State::Deleted { at_ms, content: None }),
    ];
    let rev = prop_oneof![2 => (1u64..4).prop_map(|ms| Revision::new(ms, 0, stillnight::domain::DeviceId(1))), 1 => any_rev()];
    let id = EntryId::new(5, [5; 6]);
    vec((rev, state).prop_map(move |(rev, state)| Record { id, rev, state }), 3)
}

proptest! {
    #[test]
    fn every_record_round_trips(record in any_record()) {
        let raw = encode(&record);
        prop_assert_eq!(peek(record.id, &raw), Ok(record.rev));
        let back = decode(record.id, &raw);
        // The text too: it tells apart what a comparison of moments might not, such as the offset they were lived at.
        prop_assert_eq!(back.as_ref().map(encode), Ok(raw));
        prop_assert_eq!(back, Ok(record));
    }

    #[test]
    fn merging_is_idempotent_commutative_and_associative(three in siblings()) {
        let [a, b, c] = three.as_slice() else { unreachable!() };
        prop_assert_eq!(merge(a, a), a);
        prop_assert_eq!(merge(a, b), merge(b, a));
        prop_assert_eq!(merge(merge(a, b), c), merge(a, merge(b, c)));
    }

    #[test]
    fn only_a_newer_tombstone_takes_a_living_entry(three in siblings()) {
        let [a, b, _] = three.as_slice() else { unreachable!() };
        let held = merge(a, b);
        if a.live().is_some() && held.live().is_none() {
            prop_assert!(held.rev >= a.rev);
        }
        prop_assert!(held.rev >= a.rev && held.rev >= b.rev);
    }

    #[test]
    fn taking_the_winners_does_what_the_preview_says(journal in any_journal(8), mut incoming in vec(any_record(), 0..8), fold in any::<bool>()) {
        if fold {
            // Half the cases meet entries that are there already.
            incoming.iter_mut().zip(journal.records()).for_each(|(new, known)| new.id = known.id);
        }
        let seen = preview(&journal, &incoming, 0);
        let mut after = journal.clone();
        let won = winners(&journal, &incoming);
        for record in &won {
            prop_assert!(after.put((*record).clone()));
        }
        let distinct = seen.new + seen.changed + seen.deleted + seen.buried + seen.same + seen.older;
        let ids: std::collections::BTreeSet<_> = incoming.iter().map(|record| record.id).collect();
        prop_assert_eq!(distinct, ids.len());
        prop_assert_eq!(preview(&after, &incoming, 0).same + seen.older, ids.len());
        let back = won.iter().filter(|record| {
            record.live().is_some() && journal.record(record.id).is_some_and(|known| known.live().is_none())
        });
        prop_assert_eq!(after.live_count() + seen.deleted, journal.live_count() + seen.new + back.count());
    }

    #[test]
    fn a_journal_meets_its_own_records_as_the_same(journal in any_journal(8)) {
        let records: Vec<Record> = journal.records().cloned().collect();
        prop_assert_eq!(preview(&journal, &records, 0).same, records.len());
        prop_assert!(winners(&journal, &records).is_empty());
        prop_assert!(winners(&Journal::default(), &records).len() == records.len());
    }

    #[test]
    fn no_bytes_panic(data in vec(any::<u8>(), 0..200)) {
        hostile::envelope(&data);
        hostile::entry(&data);
        hostile::backup(&data);
        hostile::link(&data);
    }

    /// The JSON of real entries with one piece replaced: reaches every reader of every field.
    #[test]
    fn no_near_miss_panics(entry in any_entry(), at in any::<prop::sample::Index>(), piece in "[-0-9a-z@/ ?:\"{}\\[\\],]{0,3}") {
        let id = EntryId::new(5, [5; 6]);
        let raw = encode(&Record { id, rev: Revision::new(1, 0, stillnight::domain::DeviceId(1)), state: State::Live(entry) });
        let json: Vec<char> = raw.chars().skip(23).collect();
        let at = at.index(json.len());
        let near: String = json[..at].iter().copied().chain(piece.chars()).chain(json[at + 1..].iter().copied()).collect();
        hostile::entry(near.as_bytes());
    }
}

#[test]
fn the_hostile_entry_points_reach_the_inside() {
    assert!(hostile::entry(br#"{"k":"pr"}"#));
    assert!(hostile::backup(
        br#"{"stillnight":"backup","entries":[["AZ8qm9AAAAAAAAAB","AZ8qm9AAAAAAAAAB",{"x":1}]]}"#
    ));
    assert!(hostile::link(&[1, 1, 0, 7]));
    let id = EntryId::new(1_795_000_000_000, [7; 6]);
    let rev = Revision::new(1, 0, stillnight::domain::DeviceId(1));
    assert!(hostile::envelope(
        encode(&Record { id, rev, state: State::Live(Entry::Profile(Box::default())) }).as_bytes()
    ));
}
