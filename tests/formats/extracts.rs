//! Extracts: what is chosen and nothing else, the same entries back, and ten thousand altered ones that harm nobody.

use crate::hostile;
use crate::strategies::{any_journal, any_record};
use proptest::collection::vec;
use proptest::prelude::*;
use stillnight::domain::*;
use stillnight::store::link::extract::{Choice, ENTRIES_MOST, ExtractError, Part, inside, read, take, write};
use stillnight::store::merge;

fn night(text: &str) -> NightOf {
    NightOf::parse(text).unwrap()
}

fn record(n: u8, entry: Entry) -> Record {
    Record {
        id: EntryId::new(1000, [n; 6]),
        rev: Revision::new(5000, 0, DeviceId(1)),
        state: State::Live(entry),
    }
}

fn note() -> Note {
    Note::new("my own words").unwrap()
}

/// One entry of each kind, in November 2026.
fn november() -> Vec<Record> {
    let of = night("2026-11-10");
    let date = of.date();
    let start = Instant::parse("2026-11-10T22:00:00+01:00").unwrap();
    let substance = Substance {
        name: Label::new("Iron").unwrap(),
        kind: SubstanceKind::Supplement,
        strength: None,
        unit: Label::default(),
        form: Label::default(),
        start: Some(date),
        stop: None,
        regimens: Vec::new(),
        side_effects: Vec::new(),
        note: note(),
    };
    let lab = Lab {
        date,
        analyte: Analyte::Ferritin,
        name: Label::default(),
        comparator: Comparator::Equal,
        value: Some(Decimal::whole(40)),
        unit: Label::new("µg/L").unwrap(),
        range_low: None,
        range_high: None,
        morning: None,
        fasting: None,
        iron_free_day: None,
        assay: Label::default(),
        note: note(),
    };
    let context = Context {
        kind: ContextKind::BloodDonation,
        from: date,
        until: None,
        value: None,
        red_flag: None,
        name: Label::default(),
        note: note(),
    };
    let iron = EntryId::new(1000, [4; 6]);
    let dose = Dose { date, substance: iron, change: DoseChange::Missed { planned: None } };
    let over = Episode { course: Course::Over(None), note: note(), ..Episode::begun(of, start) };
    vec![
        record(1, Entry::Episode(over)),
        record(2, Entry::Night(Checkin { note: note(), ..Checkin::blank(of) })),
        record(3, Entry::Day(Day { note: note(), ..Day::blank(date) })),
        record(4, Entry::Substance(substance)),
        record(5, Entry::Dose(dose)),
        record(6, Entry::Lab(lab)),
        record(7, Entry::Context(context)),
        record(8, Entry::Profile(Box::default())),
        record(9, Entry::Episode(Episode::begun(of, start))),
    ]
}

fn journal(records: Vec<Record>) -> Journal {
    let mut journal = Journal::default();
    journal.extend(records);
    journal
}

#[test]
fn only_what_was_chosen_goes_in() {
    let journal = journal(november());
    let check = |first: &str, last: &str, parts: &[Part], kinds: &[Kind]| {
        let choice =
            Choice { first: night(first), last: night(last), parts: parts.iter().copied().collect() };
        let found: Vec<Kind> =
            take(&journal, choice).iter().map(|record| record.live().unwrap().kind()).collect();
        assert_eq!(found, kinds, "{first} {last} {parts:?}");
    };
    use Part::{Contexts, Days, Labs, Nights, Notes, Taken};
    check("2026-11-01", "2026-11-30", &[], &[]);
    check("2026-11-01", "2026-11-30", &[Notes], &[]);
    // The episode that goes on stays here, and so does the profile.
    check("2026-11-10", "2026-11-10", &[Nights], &[Kind::Episode, Kind::Night]);
    check("2026-11-01", "2026-11-30", &[Days, Labs], &[Kind::Day, Kind::Lab]);
    check("2026-11-01", "2026-11-30", &[Taken], &[Kind::Substance, Kind::Dose]);
    // Of what lasts, the part within later nights; not that of nights before it began.
    check(
        "2026-12-01",
        "2026-12-30",
        &[Nights, Days, Taken, Labs, Contexts],
        &[Kind::Substance, Kind::Context],
    );
    check("2026-10-01", "2026-11-09", &[Nights, Days, Taken, Labs, Contexts, Notes], &[]);
}

#[test]
fn without_notes_no_word_travels_and_the_whole_entry_still_wins() {
    let journal = journal(november());
    let parts: CodeSet<Part> = Part::ALL.iter().copied().collect();
    let choice = |parts| Choice { first: night("2026-11-01"), last: night("2026-11-30"), parts };
    let (whole, bare) = (take(&journal, choice(parts)), take(&journal, choice(parts.toggled(Part::Notes))));
    assert_eq!((inside(&whole).notes, inside(&bare).notes), (6, 0));
    let text = String::from_utf8(write(&bare).unwrap()).unwrap();
    assert!(!text.contains("own words"), "{text}");
    for (whole, bare) in whole.iter().zip(&bare) {
        assert_eq!(merge::merge(whole, bare), whole);
        assert_eq!(merge::merge(bare, whole), whole);
    }
    // Nothing comes of adding either to the journal they came from.
    assert_eq!(merge::winners(&journal, &whole).len(), 0);
    assert_eq!(merge::winners(&journal, &bare).len(), 0);
}

#[test]
fn it_says_what_is_inside() {
    let found = inside(&november()[..7]);
    let counts: Vec<usize> =
        [Kind::Episode, Kind::Lab, Kind::Profile].iter().map(|kind| found.counts[kind.index()]).collect();
    assert_eq!(counts, [1, 1, 0]);
    let date = Some(night("2026-11-10").date());
    assert_eq!((found.first, found.last, found.notes), (date, date, 6));
}

#[test]
fn each_thing_that_can_be_wrong_has_its_own_answer() {
    let check = |text: &str, expect: ExtractError| assert_eq!(read(text.as_bytes()), Err(expect), "{text}");
    let head = "stillnight extract 1 1";
    check("", ExtractError::NotOurs);
    check("stillnight extract", ExtractError::NotOurs);
    check("stillnight extract 0 1", ExtractError::NotOurs);
    check("stillnight extract 2 1", ExtractError::Newer);
    check("stillnight extract 1 2", ExtractError::Newer);
    assert_eq!(read(b"\xff"), Err(ExtractError::NotOurs));
    assert_eq!(read(head.as_bytes()), Ok(Vec::new()));
    check(&format!("{head}\n"), ExtractError::Entry(1));
    check(&format!("{head}\n[]"), ExtractError::Entry(1));
    let line = |record: &Record| {
        let text = String::from_utf8(write(std::slice::from_ref(record)).unwrap()).unwrap();
        text.split_once('\n').unwrap().1.to_owned()
    };
    let all: Vec<String> = november().iter().map(line).collect();
    check(&format!("{head}\n{}\n{}", all[1], all[1]), ExtractError::Entry(2));
    check(&format!("{head}\n{}\n{}", all[1], all[7]), ExtractError::Entry(2));
    check(&format!("{head}\n{}", all[8]), ExtractError::Entry(1));
    let many: Vec<&str> = (0..=ENTRIES_MOST).map(|_| all[0].as_str()).collect();
    check(&format!("{head}\n{}", many.join("\n")), ExtractError::Entry(2));
}

#[test]
fn more_than_a_link_may_hold_is_not_written() {
    let long = "word ".repeat(790);
    let heavy = |n: u16| {
        let [high, low] = n.to_be_bytes();
        let checkin = Checkin { note: Note::new(&long).unwrap(), ..Checkin::blank(night("2026-11-10")) };
        Record { id: EntryId::new(1, [0, 0, 0, 0, high, low]), ..record(1, Entry::Night(checkin)) }
    };
    let of = |count: u16| write(&(0..count).map(heavy).collect::<Vec<_>>());
    assert!(of(60).is_ok());
    assert_eq!(of(70), Err(ExtractError::TooMuch));
    let light = |n: u16| Record {
        state: State::Live(Entry::Day(Day::blank(night("2026-11-10").date()))),
        ..heavy(n)
    };
    assert!(write(&(0..500).map(light).collect::<Vec<_>>()).is_ok());
    assert_eq!(write(&(0..501).map(light).collect::<Vec<_>>()), Err(ExtractError::TooMuch));
}

proptest! {
    #[test]
    fn what_was_taken_reads_back(journal in any_journal(40), first in 0i64..20_000, nights in 0i64..20_000) {
        let on = |days| NightOf::on(chrono::NaiveDate::default() + chrono::TimeDelta::days(days));
        for parts in [Part::ALL.iter().copied().collect::<CodeSet<Part>>(), CodeSet::EMPTY.with(Part::Nights)] {
            let records = take(&journal, Choice { first: on(first), last: on(first + nights), parts });
            prop_assert_eq!(read(&write(&records).unwrap()), Ok(records));
        }
    }

    #[test]
    fn noise_never_panics(noise in vec(any::<u8>(), 0..300), text in "stillnight extract 1 1\n(\\PC{0,80}\n?){0,4}") {
        let _ = read(&noise);
        let _ = read(text.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// One byte of an extract becomes another, goes, or comes twice: refused, or read as entries that are whole.
    #[test]
    fn an_altered_extract_is_refused_or_whole(records in vec(any_record(), 0..3), at in any::<prop::sample::Index>(), to in any::<u8>(), how in 0..3) {
        let Ok(mut bytes) = write(&records) else { return Ok(()) };
        let place = at.index(bytes.len());
        match how {
            0 => bytes[place] = to,
            1 => drop(bytes.remove(place)),
            _ => bytes.insert(place, to),
        }
        let _ = hostile::extract(&bytes);
    }
}
