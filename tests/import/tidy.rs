//! Our own table: whatever a journal holds comes back, also after a spreadsheet sorted it or wrote its dates anew.

use crate::strategies::{any_entry, any_id, any_journal, any_rev};
use proptest::prelude::*;
use stillnight::domain::{Coded, Entry, EntryId, Journal, Kind, Record, Revision, State};
use stillnight::store::csv::{self, Restored, Rows};
use stillnight::store::import::when::DateOrder;
use stillnight::store::import::{Refused, Why};

fn journal(entries: &[Entry]) -> Journal {
    let mut journal = Journal::default();
    for (n, entry) in entries.iter().enumerate() {
        let id = EntryId::new(n as u64, [1; 6]);
        let rev = Revision::new(1, 0, stillnight::domain::DeviceId(1));
        journal.put(Record { id, rev, state: State::Live(entry.clone()) });
    }
    journal
}

fn living(journal: &Journal) -> Vec<(EntryId, Entry)> {
    journal.live().map(|(id, entry)| (id, entry.clone())).collect()
}

fn came_back(restored: Restored) -> Vec<(EntryId, Entry)> {
    let mut entries: Vec<_> =
        restored.entries.into_iter().map(|(_, id, entry)| (id.unwrap(), entry)).collect();
    entries.sort_by_key(|(id, _)| *id);
    entries
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_journal_comes_back(journal in any_journal(12)) {
        let restored = csv::restore(&csv::write(&journal), None).unwrap();
        prop_assert_eq!(&restored.skipped, &[]);
        prop_assert_eq!(came_back(restored), living(&journal));
    }

    #[test]
    fn sorted_otherwise_it_comes_back_as_well(entry in any_entry(), id in any_id(), rev in any_rev(), turn in 0usize..9) {
        let mut journal = Journal::default();
        journal.put(Record { id, rev, state: State::Live(entry) });
        let table = csv::write(&journal);
        let mut rows: Vec<Vec<String>> =
            Rows::new(&table, ',').map(|row| row.cells.iter().map(|cell| cell.clone().into_owned()).collect()).collect();
        let length = rows.len() - 1;
        rows[1..].rotate_left(turn % length);
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let text: Vec<String> = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(";")).collect();
        let restored = csv::restore(&text.join("\n"), None).unwrap();
        prop_assert_eq!(&restored.skipped, &[]);
        prop_assert_eq!(came_back(restored), living(&journal));
    }

    #[test]
    fn no_cell_of_ours_can_run(journal in any_journal(6)) {
        for row in Rows::new(&csv::write(&journal), ',') {
            for cell in &row.cells {
                let number = cell.parse::<f64>().is_ok();
                prop_assert!(number || !cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?}");
            }
        }
    }
}
