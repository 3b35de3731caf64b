//! Our own table: whatever a journal holds comes back, also after a spreadsheet sorted it or wrote its dates anew.

use crate::strategies::{any_entry, any_id, any_journal, any_rev};
use proptest::prelude::*;
use stillnight::domain::{Coded, Entry, EntryId, Journal, Kind, Record, State};
use stillnight::store::csv::{self, Restored, Rows};
use stillnight::store::import::when::DateOrder;
use stillnight::store::import::{Refused, Why};

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

/// One entry of every kind, with much in it.
pub fn full() -> Journal {
    let json =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/schema-1.stillnight"));
    let mut journal = Journal::default();
    for record in stillnight::store::backup::read(&json.unwrap()).unwrap().records {
        journal.put(record);
    }
    journal
}

#[test]
fn every_member_the_store_can_write_has_a_name_in_the_table() {
    let journal = full();
    let kinds: Vec<Kind> = journal.live().map(|(_, entry)| entry.kind()).collect();
    assert!(Kind::ALL.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
    let restored = csv::restore(&csv::write(&journal), None).unwrap();
    assert_eq!((restored.skipped.as_slice(), came_back(restored.clone())), ([].as_slice(), living(&journal)));
}

/// The table as a spreadsheet saves it that writes dates in its own way, wherever they stand.
fn dates_rewritten(table: &str, write: &dyn Fn(&str, &str, &str) -> String) -> String {
    let rewrite = |cell: &str| {
        let (date, clock) = cell.split_at_checked(10).unwrap_or((cell, ""));
        let parts: Vec<&str> = date.split('-').collect();
        match (parts.as_slice(), stillnight::domain::NightOf::parse(date)) {
            ([year, month, day], Some(_)) => write(year, month, day) + &clock.replace('T', " "),
            _ => cell.to_owned(),
        }
    };
    let row = |row: stillnight::store::csv::Row| {
        let cells = row.cells.iter().map(|cell| format!("\"{}\"", rewrite(cell).replace('"', "\"\"")));
        cells.collect::<Vec<_>>().join(",")
    };
    Rows::new(table, ',').map(row).collect::<Vec<_>>().join("\n")
}

#[test]
fn dates_come_back_however_a_spreadsheet_writes_them() {
    let journal = full();
    let check = |write: &dyn Fn(&str, &str, &str) -> String| {
        let table = dates_rewritten(&csv::write(&journal), write);
        let restored = csv::restore(&table, None).unwrap();
        assert_eq!(restored.skipped, []);
        assert_eq!(came_back(restored), living(&journal));
    };
    check(&|year, month, day| format!("{day}.{month}.{year}"));
    check(&|year, month, day| format!("{month}/{day}/{year}"));
    check(&|year, month, day| format!("{year}/{month}/{day}"));
    // A table of medicines alone has its dates nowhere else.
    let substance = |from: &str, stop: &str, order| {
        let id = "stillnight AAAAAAAAAAAAAAAC";
        let row = |name: &str, value: &str| format!(",,,substance,{name},{value},,,{id}\n");
        let rows = [
            ("name", "B"),
            ("class", "m"),
            ("regimen.1.from", from),
            ("regimen.1.every", "1"),
            ("stop", stop),
        ];
        let table = restored(&rows.map(|(name, value)| row(name, value)).concat(), order)?;
        assert_eq!(table.skipped, []);
        let Entry::Substance(found) = &table.entries[0].2 else { panic!("no medicine") };
        Ok((found.regimens[0].from.to_string(), found.stop.unwrap().to_string()))
    };
    let dates = |from: &str, stop: &str| Ok((from.to_owned(), stop.to_owned()));
    assert_eq!(substance("03.04.2026", "21.04.2026", None), dates("2026-04-03", "2026-04-21"));
    assert_eq!(substance("03/04/2026", "04/21/2026", None), dates("2026-03-04", "2026-04-21"));
    assert_eq!(substance("03/04/2026", "05/04/2026", None), Err(Refused::AskDateOrder));
    let answered = substance("03/04/2026", "05/04/2026", Some(DateOrder::MonthFirst));
    assert_eq!(answered, dates("2026-03-04", "2026-05-04"));
}

#[test]
fn the_table_reads_as_documented() {
    let day =
        r#"{"k":"da","d":"2026-11-21","c":"2@15:30","e":["walk@18:00/30"],"l":"?","m":7,"y":true,"t":"=1"}"#;
    let night = r#"{"k":"ni","n":"2026-11-21","b":"2026-11-21T23:10:05+01:00","w":"25800","s":390}"#;
    let lab = r#"{"k":"la","d":"2026-11-20","a":"ferritin","c":"lt","v":"12.5","u":"µg/L"}"#;
    let entry = |n: u8, json: &str| {
        format!("[\"AAAAAAAAAAAAAAA{}\",\"AAAAAAAAAAAAAAAA\",{json}]", (b'A' + n) as char)
    };
    let lines = [entry(0, day), entry(1, night), entry(2, lab)].join(",");
    let file = format!("{{\"stillnight\":\"backup\",\"format\":1,\"schema\":1,\"entries\":[{lines}]}}");
    let Err(stillnight::store::backup::ReadError::Altered(backup)) = stillnight::store::backup::read(&file)
    else {
        panic!("no backup");
    };
    let mut journal = Journal::default();
    for record in backup.records {
        journal.put(record);
    }
    let expect = "\
night_of,at,utc_offset,kind,name,value,unit,note,source
2026-11-20,,,lab,ferritin,12.5,µg/L,,stillnight AAAAAAAAAAAAAAAC
2026-11-20,,,lab,comparator,lt,,,stillnight AAAAAAAAAAAAAAAC
2026-11-21,2026-11-21T15:30,,day,caffeine,2,servings,'=1,stillnight AAAAAAAAAAAAAAAA
2026-11-21,2026-11-21T18:00,,day,exercise.1,walk,,,stillnight AAAAAAAAAAAAAAAA
2026-11-21,,,day,exercise.1.minutes,30,min,,stillnight AAAAAAAAAAAAAAAA
2026-11-21,,,day,long_sitting,?,min,,stillnight AAAAAAAAAAAAAAAA
2026-11-21,,,day,mood,7,0-10,,stillnight AAAAAAAAAAAAAAAA
2026-11-21,,,day,period,yes,,,stillnight AAAAAAAAAAAAAAAA
2026-11-21,2026-11-21T23:10:05,UTC+01:00,night,bed,,,,stillnight AAAAAAAAAAAAAAAB
2026-11-21,2026-11-22T06:20:05,UTC+01:00,night,wake,,,,stillnight AAAAAAAAAAAAAAAB
2026-11-21,,,night,slept,390,min,,stillnight AAAAAAAAAAAAAAAB
";
    assert_eq!(csv::write(&journal).replace("\r\n", "\n"), expect);
}

/// A table with a heading and these rows, and what becomes of it.
fn restored(rows: &str, order: Option<DateOrder>) -> Result<Restored, Refused> {
    csv::restore(&format!("night_of,at,utc_offset,kind,name,value,unit,note,source\n{rows}"), order)
}

#[test]
fn rows_written_by_hand_read_too() {
    let day = restored("2026-03-01,,,day,mood,7,,,\n2026-03-01,,,day,period,no,,ok,\n", None).unwrap();
    assert_eq!((day.entries.len(), day.skipped.len()), (1, 0));
    let Entry::Day(found) = &day.entries[0].2 else { panic!("no day") };
    assert_eq!(
        (found.mood.map(|mood| mood.get()), found.period, found.note.as_str()),
        (Some(7), Some(false), "ok")
    );
    // A row added to a day that is in the table already.
    let added = "2026-03-01,,,day,mood,7,,,stillnight AAAAAAAAAAAAAAAC\n2026-03-01,,,day,illness,yes,,,\n";
    let joined = restored(added, None).unwrap();
    let Entry::Day(found) = &joined.entries[0].2 else { panic!("no day") };
    assert_eq!((joined.entries.len(), found.mood.is_some(), found.illness), (1, true, Some(true)));
    let european = "21/03/2026,21/03/2026 23:10:05,UTC+01:00,night,bed,,,,\n";
    assert_eq!(restored(european, None).unwrap().entries.len(), 1);
    let either = "03/04/2026,,,day,mood,7,,,\n";
    assert_eq!(restored(either, None), Err(Refused::AskDateOrder));
    let Entry::Day(found) = &restored(either, Some(DateOrder::MonthFirst)).unwrap().entries[0].2 else {
        panic!()
    };
    assert_eq!(found.date.to_string(), "2026-03-04");
}

#[test]
fn what_does_not_fit_leaves_its_entry_out_with_a_reason() {
    let check = |rows: &str, why: Why| {
        let found = restored(rows, None).unwrap();
        assert!(found.entries.is_empty(), "{rows}: {:?}", found.entries);
        assert!(found.skipped.iter().all(|skip| skip.why == why), "{rows}: {:?}", found.skipped);
        assert!(!found.skipped.is_empty(), "{rows}");
    };
    let id = "stillnight AAAAAAAAAAAAAAAC";
    check("2026-03-01,,,day,mood,11,,,\n", Why::Field("mood"));
    check("2026-03-01,,,day,mood,\"1,\"\"k\"\":\"\"ep\"\"\",,,\n", Why::Field("mood"));
    check("2026-03-01,,,day,period,maybe,,,\n", Why::Field("period"));
    check("2026-03-01,,,day,speed,3,,,\n", Why::Name);
    check("2026-03-01,,,week,mood,3,,,\n", Why::Kind);
    check("2026-02-30,,,day,mood,3,,,\n", Why::Date);
    check("2026-03-01,,,day,mood,3,,\n", Why::Row);
    check("2026-03-01,,,day,mood,3,,,\n2026-03-01,,,day,mood,4,,,\n", Why::Name);
    check("2026-03-01,,,day,mood,3,,a,\n2026-03-01,,,day,period,yes,,b,\n", Why::Mixed);
    check(&format!("2026-03-01,,,day,mood,3,,,{id}\n2026-03-02,,,day,period,yes,,,{id}\n"), Why::Mixed);
    check("2026-03-01,2026-03-01T23:10:00,,night,bed,,,,\n", Why::Field("bed"));
    check("2026-03-01,2026-03-02T15:00,,day,caffeine,2,,,\n", Why::Field("caffeine"));
    check("2026-03-01,,,day,exercise,none,,,\n2026-03-01,,,day,exercise.1,walk,,,\n", Why::Field("exercise"));
    check("2026-03-01,,,day,exercise.2,walk,,,\n", Why::Name);
    check("2026-03-01,,,lab,value,3,,,\n", Why::Field("name"));
    check("2026-03-01,,,lab,ferritin,low,µg/L,,\n", Why::Field("value"));
    check(&format!("2026-03-01,,,lab,ferritin,3,\"{}\",,\n", "x".repeat(81)), Why::Field("unit"));
}
