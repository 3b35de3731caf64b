//! Backup files: canonical, whole or said to be otherwise, and nothing in them dropped silently.

use crate::frozen::frozen;
use crate::strategies::any_journal;
use proptest::prelude::*;
use stillnight::domain::{Instant, Journal, Record};
use stillnight::store::backup::{self, Backup, ReadError, read, write};

fn made() -> Instant {
    Instant::parse("2026-11-22T08:00:00+01:00").unwrap()
}

fn journal() -> Journal {
    let mut journal = Journal::default();
    frozen().into_iter().for_each(|(_, record)| {
        journal.put(record);
    });
    journal
}

fn records(journal: &Journal) -> Vec<Record> {
    journal.records().cloned().collect()
}

#[test]
fn the_frozen_file_reads_and_is_written_as_ever() {
    let file = std::fs::read_to_string("tests/fixtures/schema-1.stillnight").unwrap();
    let read = read(&file).unwrap();
    assert_eq!(read.records, records(&journal()));
    assert_eq!((read.made, read.app.as_str(), read.announced), (Some(made()), "0.1.0", 24));
    // The head names the app's version; all below it is frozen.
    let below = |text: &str| text.split_once("\"counts\"").unwrap().1.to_owned();
    assert_eq!(below(&write(&journal(), made())), below(&file));
}

#[test]
fn a_file_laid_out_anew_still_reads() {
    let file = write(&journal(), made());
    let check = |file: String| assert_eq!(read(&file).map(|read| read.records), Ok(records(&journal())));
    check(file.replace('\n', "\r\n"));
    check(file.replace('\n', ""));
    check(format!("\u{feff}{file}"));
    check(file.replacen("\"format\":1", "\"later\":{\"a\":[1,\"]}\"]},\"format\":1", 1));
}

#[test]
fn each_thing_that_can_be_wrong_has_its_own_answer() {
    let file = write(&journal(), made());
    let check = |file: &str, expect: ReadError| assert_eq!(read(file), Err(expect));
    check("", ReadError::Empty);
    check(" \n", ReadError::Empty);
    check("%PDF-1.7", ReadError::NotOurs);
    check("{\"data\":[]}", ReadError::NotOurs);
    check(&file.replacen("\"format\":1", "\"format\":2", 1), ReadError::Newer);
    check(&file.replacen("\"schema\":1", "\"schema\":99999999999", 1), ReadError::Newer);
    check(&" ".repeat(backup::TEXT_MOST + 1).replacen(' ', "{", 1), ReadError::TooLong);
    let many = "0,".repeat(backup::ENTRIES_MOST);
    check(
        &format!("{{\"stillnight\":\"backup\",\"format\":1,\"schema\":1,\"entries\":[{many}0]}}"),
        ReadError::TooMany,
    );
}

#[test]
fn a_cut_file_says_so_and_gives_up_the_rest() {
    let file = write(&journal(), made());
    let all = records(&journal());
    let last_line = file.trim_end().len() - 3;
    for at in (0..last_line).filter(|at| file.is_char_boundary(*at)) {
        match read(&file[..at]) {
            Err(ReadError::Cut(rest)) => {
                assert_eq!(rest.records, all[..rest.records.len()], "cut at {at}");
                assert!(rest.refused.is_empty());
            }
            Err(ReadError::Empty | ReadError::NotOurs) => assert!(at < 22, "cut at {at}"),
            other => panic!("cut at {at}: {other:?}"),
        }
    }
    assert_eq!(read(&file[..last_line]).map(|whole| whole.records), Ok(all), "all entries are there");
}

#[test]
fn an_altered_file_says_so_and_lists_what_does_not_read() {
    let file = write(&journal(), made());
    let Err(ReadError::Altered(read)) = read(&file.replacen("\"w\":7", "\"w\":77", 1)) else {
        panic!("not noticed")
    };
    let Backup { records, refused, .. } = *read;
    assert_eq!(records.len(), 23);
    let [refused] = refused.as_slice() else { panic!("{refused:?}") };
    assert_eq!((refused.nth, refused.reason.as_str()), (1, "ep: field w does not read"));
    assert!(refused.text.contains("\"w\":77"), "the text is kept");
}

#[test]
fn broken_heads_of_entries_are_listed_too() {
    let file = |entry: &str| {
        format!("{{\"stillnight\":\"backup\",\"format\":1,\"schema\":1,\"entries\":[{entry}]}}")
    };
    let check = |entry: &str, reason: &str| {
        let Err(ReadError::Altered(read)) = read(&file(entry)) else { panic!("{entry}") };
        assert_eq!(read.refused.iter().map(|refused| refused.reason.as_str()).collect::<Vec<_>>(), [reason]);
    };
    check("7", "not a list of id, revision and entry");
    check("[\"AZ8qm9AAAAAAAAAB\",\"AZ8qm9AAAAAAAAAB\"]", "not a list of id, revision and entry");
    check("[\"AZ8qm9\",\"AZ8qm9AAAAAAAAAB\",{\"x\":1}]", "the id does not read");
    check("[\"AZ8qm9AAAAAAAAAB\",\"soon\",{\"x\":1}]", "the revision does not read");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_holds_the_whole_journal_and_equal_journals_give_equal_bytes(journal in any_journal(12)) {
        let file = write(&journal, made());
        let back = read(&file).unwrap();
        prop_assert!(back.refused.is_empty());
        prop_assert_eq!(back.announced as usize, back.records.len());
        let mut again = Journal::default();
        for record in back.records.into_iter().rev() {
            again.put(record);
        }
        prop_assert_eq!(&write(&again, made()), &file);
        prop_assert_eq!(again, journal);
    }

    #[test]
    fn an_altered_byte_among_the_entries_never_passes(journal in any_journal(6), at in any::<prop::sample::Index>(), to in b' '..b'~') {
        let file = write(&journal, made());
        let start = file.find("\"entries\":[").unwrap() + 11;
        let at = start + at.index(file.len() - start);
        let mut bytes = file.clone().into_bytes();
        bytes[at] = to;
        if let Some(altered) = String::from_utf8(bytes).ok().filter(|altered| *altered != file) {
            match read(&altered) {
                Ok(whole) => prop_assert_eq!(whole.records, records(&journal)),
                Err(error) => prop_assert!(matches!(error, ReadError::Cut(_) | ReadError::Altered(_))),
            }
        }
    }
}
