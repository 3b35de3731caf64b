//! Reading files as the app would: where the tests live, the clock is an hour ahead of Greenwich, two in summer.
#![allow(dead_code, reason = "each test crate that includes this file uses its own part of it")]

use chrono::{FixedOffset, NaiveDate, NaiveDateTime};
use stillnight::domain::{Boundary, Entry, EntryId, Journal, OffsetAt, Record, Revision, State};
use stillnight::store::import::when::DateOrder;
use stillnight::store::import::{self, Answers, Choices, Columns, Extract, Here, ImportPlan, Refused};

/// Central European time of 2025 and 2026, near enough.
pub fn offset_at(local: NaiveDateTime) -> OffsetAt {
    let hours = |hours: i32| FixedOffset::east_opt(hours * 3600).unwrap();
    let at = |month, day, hour| {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap().and_hms_opt(hour, 0, 0).unwrap()
    };
    let forward = at(3, 29, 2)..at(3, 29, 3);
    let back = at(10, 25, 2)..at(10, 25, 3);
    if forward.contains(&local) {
        OffsetAt::None
    } else if back.contains(&local) {
        OffsetAt::Two { first: hours(2), second: hours(1) }
    } else {
        OffsetAt::One(hours(if (forward.end..back.start).contains(&local) { 2 } else { 1 }))
    }
}

pub fn answers<'a>(columns: Option<&'a Columns>, order: Option<DateOrder>) -> Answers<'a> {
    Answers { order, columns, offset_at: &offset_at, boundary: Boundary::default() }
}

/// Reads a file, taking the proposed columns of a table of unknown origin.
pub fn read(bytes: &[u8]) -> Result<Extract, Refused> {
    match import::read(bytes, answers(None, None)) {
        Err(Refused::AskColumns) => {
            let columns = import::sample(bytes)?.columns;
            import::read(bytes, answers(Some(&columns), None))
        }
        other => other,
    }
}

pub fn here(journal: &Journal) -> Here<'_> {
    Here { journal, boundary: Boundary::default(), offset_at: &offset_at, free_units: 2_621_440 }
}

pub fn plan(journal: &Journal, extract: &Extract) -> ImportPlan {
    import::plan(here(journal), extract, &Choices::proposed(extract))
}

/// The journal after a plan was carried out.
pub fn after(journal: &Journal, entries: &[(EntryId, Entry)]) -> Journal {
    let mut journal = journal.clone();
    let last = journal.records().map(|record| record.rev).max();
    let rev = Revision::next(1, last, stillnight::domain::DeviceId(9));
    for (id, entry) in entries {
        journal.put(Record { id: *id, rev, state: State::Live(entry.clone()) });
    }
    journal
}
