//! What an import would do to a journal that holds something already: nothing is lost, everything is counted once.

use crate::formats::{files, fixture};
use crate::import::{after, answers, here, plan, read};
use chrono::NaiveDate;
use stillnight::domain::*;
use stillnight::store::import::{self, Choices, Counts, Extract, Here, ImportPlan, Scale, Target, Why};
use stillnight::store::{codec, keys};

pub fn date(text: &str) -> NaiveDate {
    NightOf::parse(text).unwrap().date()
}

fn with(entries: &[Entry]) -> Journal {
    let entries: Vec<_> =
        entries.iter().enumerate().map(|(n, e)| (EntryId::new(n as u64, [7; 6]), e.clone())).collect();
    after(&Journal::default(), &entries)
}

pub fn table(text: &str) -> Extract {
    read(text.as_bytes()).unwrap()
}

pub fn chosen(journal: &Journal, extract: &Extract, change: impl FnOnce(&mut Choices)) -> ImportPlan {
    let mut choices = Choices::proposed(extract);
    change(&mut choices);
    import::plan(here(journal), extract, &choices)
}

pub fn days(plan: &ImportPlan) -> Vec<&Day> {
    let entries = plan.entries().unwrap().iter();
    entries.filter_map(|(_, entry)| if let Entry::Day(day) = entry { Some(day) } else { None }).collect()
}

pub fn reasons(plan: &ImportPlan) -> Vec<Why> {
    plan.skipped.iter().map(|skip| skip.why).collect()
}

#[test]
fn what_is_recorded_stays_and_what_is_not_is_filled_in() {
    let mine =
        Day { mood: Scale10::new(2), note: Note::new("mine").unwrap(), ..Day::blank(date("2026-03-01")) };
    let journal = with(&[Entry::Day(mine)]);
    let file = table("date,mood,note,period\n2026-03-01,10,theirs,yes\n2026-03-02,0,,\n");
    let check = |theirs: bool, mood: u8| {
        let plan = chosen(&journal, &file, |choices| choices.take_theirs = theirs);
        // The note of the file is added either way.
        assert_eq!(plan.counts, Counts { new: 1, changed: 1, ..Counts::default() });
        assert_eq!(plan.conflicts, [EntryId::new(0, [7; 6])]);
        let day = days(&plan)[0];
        assert_eq!((day.mood, day.period), (Scale10::new(mood), Some(true)));
        assert_eq!(day.note.as_str(), "mine\ntheirs");
    };
    check(false, 2);
    check(true, 10);
    // Nothing differs: something is added.
    let plan = chosen(&journal, &table("date,period\n2026-03-01,yes\n"), |_| {});
    assert_eq!(plan.counts, Counts { changed: 1, ..Counts::default() });
}

#[test]
fn the_counts_are_of_what_would_be_written() {
    let id = |n: u64| EntryId::new(n, [7; 6]);
    let [first, second] = ["2026-03-01", "2026-03-02"].map(date);
    let mine = |date, mood| Entry::Day(Day { mood: Scale10::new(mood), ..Day::blank(date) });
    let mut journal = with(&[mine(first, 2), mine(second, 3)]);
    let check = |journal: &Journal, change: &dyn Fn(&mut Choices), counts: Counts, conflicts: &[EntryId]| {
        let file = table("date,mood\n2026-03-01,10\n2026-03-02,3\n2026-03-03,0\n");
        let plan = chosen(journal, &file, change);
        assert_eq!((plan.counts, &*plan.conflicts), (counts, conflicts));
        assert_eq!(plan.len(), counts.new + counts.changed);
        // Both switches stay in sight once they are used.
        let gone = journal.records().any(|record| record.live().is_none() && record.id != id(0));
        assert_eq!(plan.deleted > 0, gone);
    };
    let none = Counts { new: 1, same: 1, ..Counts::default() };
    check(&journal, &|_| {}, Counts { conflict: 1, ..none }, &[id(0)]);
    check(&journal, &|choices| choices.take_theirs = true, Counts { changed: 1, ..none }, &[id(0)]);
    let state = State::Deleted { at_ms: 9, content: Some(Box::new(mine(first, 2))) };
    journal.put(Record { id: id(0), rev: Revision::new(9, 0, DeviceId(1)), state });
    // The entry of that date is made anew: what was deleted had another id.
    check(&journal, &|_| {}, Counts { new: 2, same: 1, ..Counts::default() }, &[]);
    let made = plan(&Journal::default(), &table("date,mood\n2026-03-01,10\n"));
    let (id, entry) = made.entries().unwrap()[0].clone();
    let state = State::Deleted { at_ms: 9, content: Some(Box::new(entry)) };
    journal.put(Record { id, rev: Revision::new(9, 0, DeviceId(1)), state });
    check(&journal, &|_| {}, Counts { deleted: 1, ..none }, &[]);
    check(&journal, &|choices| choices.bring_back = true, Counts { changed: 1, ..none }, &[]);
}

#[test]
fn blank_no_and_nought_are_three_things() {
    let file = table("date,period,coffee,RLS\n2026-03-01,no,no,0\n2026-03-02,,,\n2026-03-03,yes,yes,10\n");
    let plan = chosen(&Journal::default(), &file, |_| {});
    let found: Vec<_> =
        days(&plan).iter().map(|day| (day.period, day.caffeine.map(|intake| intake.amount))).collect();
    assert_eq!(found, [(Some(false), Some(Amount::None)), (Some(true), Some(Amount::Unknown))]);
    let quiet = plan.entries().unwrap().iter().any(|(_, entry)| {
        matches!(entry, Entry::Night(night) if night.feel == Some(Feel::Quiet) && night.night.date() == date("2026-03-01"))
    });
    assert!(quiet);
}

#[test]
fn a_scale_is_mapped_as_the_person_says() {
    let file = table("date,mood\n2026-03-01,1\n2026-03-02,2\n2026-03-03,4\n2026-03-04,7\n");
    let check = |low: i32, high: i32, expect: &[Option<u8>]| {
        let plan = chosen(&Journal::default(), &file, |choices| {
            choices.series[0].1 = Scale::Range(Decimal::whole(low), Decimal::whole(high));
        });
        let moods: Vec<_> = (1..=4)
            .map(|day| {
                let date = NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
                days(&plan).iter().find(|found| found.date == date).and_then(|day| day.mood).map(Scale10::get)
            })
            .collect();
        assert_eq!(moods, expect, "{low} to {high}");
        let outside = expect.iter().filter(|mood| mood.is_none()).count();
        assert_eq!(reasons(&plan), vec![Why::OutOfScale; outside]);
    };
    check(0, 10, &[Some(1), Some(2), Some(4), Some(7)]);
    check(1, 7, &[Some(0), Some(2), Some(5), Some(10)]);
    check(7, 1, &[Some(10), Some(8), Some(5), Some(0)]);
    check(1, 5, &[Some(0), Some(3), Some(8), None]);
    check(4, 4, &[None, None, None, None]);
    let words = read(&fixture("daylio-3.csv")).unwrap();
    let plan = chosen(&Journal::default(), &words, |choices| {
        choices.series[0].1 = Scale::Words(vec![Scale10::new(1), Scale10::new(2), Scale10::new(9)]);
    });
    let moods: Vec<_> = days(&plan).iter().map(|day| day.mood.map(Scale10::get)).collect();
    assert_eq!(moods, [Some(9), Some(2)]);
}

#[test]
fn what_was_deleted_here_stays_deleted_unless_asked_for() {
    let file = read(&fixture("bearable-7.csv")).unwrap();
    let first = plan(&Journal::default(), &file);
    let mut journal = after(&Journal::default(), first.entries().unwrap());
    for (id, entry) in first.entries().unwrap() {
        let rev = Revision::new(9, 0, DeviceId(1));
        let state = State::Deleted { at_ms: 9, content: Some(Box::new(entry.clone())) };
        journal.put(Record { id: *id, rev, state });
    }
    let again = plan(&journal, &file);
    assert!(again.is_empty());
    assert_eq!(
        again.counts.deleted + again.skipped.iter().filter(|s| s.why == Why::Deleted).count(),
        first.len()
    );
    let back = chosen(&journal, &file, |choices| choices.bring_back = true);
    assert_eq!(back.entries(), first.entries());
}

#[test]
fn only_the_chosen_dates_and_series_are_taken() {
    let file = table("date,mood,water\n2026-03-01,1,1\n2026-03-02,2,2\n2026-03-03,3,3\n");
    let plan = chosen(&Journal::default(), &file, |choices| {
        (choices.first, choices.last) = (Some(date("2026-03-02")), Some(date("2026-03-02")));
        choices.series[1].0 = Target::Leave;
    });
    assert_eq!((plan.first, plan.last, plan.len()), (Some(date("2026-03-02")), Some(date("2026-03-02")), 1));
    assert_eq!(
        reasons(&plan),
        [Why::OutOfDates, Why::OutOfDates, Why::NotChosen, Why::OutOfDates, Why::OutOfDates]
    );
    assert!(days(&plan)[0].note.is_empty());
}

#[test]
fn what_does_not_fit_is_refused_whole() {
    for (name, bytes) in files() {
        let extract = read(&bytes).unwrap();
        let choices = Choices::proposed(&extract);
        let journal = Journal::default();
        let plan = |free_units| import::plan(Here { free_units, ..here(&journal) }, &extract, &choices);
        let units = plan(usize::MAX).units;
        let exact = plan(units);
        let rev = Revision::new(1, 0, DeviceId(1));
        let sizes = exact.entries().unwrap().iter().map(|(id, entry)| {
            let record = Record { id: *id, rev, state: State::Live(entry.clone()) };
            keys::units(&keys::entry(*id), &codec::encode(&record))
        });
        assert_eq!(sizes.sum::<usize>(), units, "{name}");
        let (short, fits) = (plan(units - 1), exact.fits);
        assert!(fits && !short.fits && short.entries().is_none(), "{name}");
    }
}

#[test]
fn hours_that_happen_twice_or_never_are_said() {
    let file = table("date,RLS\n2026-10-25 02:30,4\n2026-03-29 02:30,5\n2026-03-29 12:30,5\n");
    let onset = |second: bool| {
        let plan = chosen(&Journal::default(), &file, |choices| choices.second_pass = second);
        assert_eq!((plan.ambiguous, reasons(&plan)), (1, vec![Why::SkippedHour]));
        let onsets = plan.entries().unwrap().iter().filter_map(|(_, entry)| match entry {
            Entry::Episode(episode) => Some(episode.onset.map(|at| at.to_string())),
            _ => None,
        });
        onsets.collect::<Vec<_>>()
    };
    let noon = Some("2026-03-29T12:30:00+02:00".to_owned());
    assert_eq!(onset(false), [None, noon.clone(), Some("2026-10-25T02:30:00+02:00".to_owned())]);
    assert_eq!(onset(true), [None, noon, Some("2026-10-25T02:30:00+01:00".to_owned())]);
}

#[test]
fn nights_filed_under_their_morning_are_moved_if_the_person_says_so() {
    let file = read(&fixture("bearable-7.csv")).unwrap();
    assert!(file.ask_night);
    let night = |by_morning: bool| {
        let plan = chosen(&Journal::default(), &file, |choices| choices.by_morning = by_morning);
        let nights = plan.entries().unwrap().iter().filter_map(|(_, entry)| match entry {
            Entry::Night(night) if night.slept_minutes.is_some() => {
                Some((night.night, night.bed, night.wake))
            }
            _ => None,
        });
        nights.collect::<Vec<_>>()
    };
    let at = |text: &str| Instant::parse(text);
    let check = |by_morning: bool, night_of: &str, bed: &str, wake: &str| {
        assert_eq!(night(by_morning), [(NightOf::parse(night_of).unwrap(), at(bed), at(wake))]);
    };
    check(true, "2020-09-21", "2020-09-21T23:00:00+01:00", "2020-09-22T06:10:00+01:00");
    check(false, "2020-09-22", "2020-09-22T23:00:00+01:00", "2020-09-23T06:10:00+01:00");
}

#[test]
fn doses_go_to_the_medicine_of_that_name_and_never_beside_its_plan() {
    let dose = PlannedDose { at: "21:00".parse().unwrap(), amount: Some(Decimal::whole(1)) };
    let regimen = Regimen { from: date("2026-03-02"), every_days: 1, doses: vec![dose], as_needed: false };
    let mine = Substance {
        name: Label::new("tablet b").unwrap(),
        kind: SubstanceKind::Medicine,
        strength: Some(Decimal::whole(25)),
        unit: Label::new("mg").unwrap(),
        form: Label::default(),
        start: None,
        stop: Some(date("2026-03-03")),
        regimens: vec![regimen],
        side_effects: Vec::new(),
        note: Note::default(),
    };
    let journal = with(&[Entry::Substance(mine)]);
    let bytes = String::from_utf8(fixture("bearable-8.csv")).unwrap();
    let file = table(&bytes.replace("\"2026-03-02\",\"Monday\",\"21", "\"2026-03-05\",\"Monday\",\"21"));
    let plan = plan(&journal, &file);
    assert_eq!(reasons(&plan), [Why::Planned]);
    let doses: Vec<_> =
        plan.entries().unwrap().iter().filter(|(_, entry)| entry.kind() == Kind::Dose).collect();
    let change = DoseChange::Extra { taken: Some("21:00".parse().unwrap()), amount: Some(Decimal::whole(2)) };
    let expect = Dose { date: date("2026-03-05"), substance: EntryId::new(0, [7; 6]), change };
    assert_eq!(doses.iter().map(|(_, entry)| entry).collect::<Vec<_>>(), [&Entry::Dose(expect)]);
    assert!(plan.entries().unwrap().iter().all(|(_, entry)| entry.kind() != Kind::Substance));
}

#[test]
fn a_laboratory_value_typed_in_by_hand_is_the_same_one() {
    let zip = files().pop().unwrap().1;
    let file = read(&zip).unwrap();
    let first = plan(&Journal::default(), &file);
    let lab = first.entries().unwrap().iter().find(|(_, entry)| entry.kind() == Kind::Lab).unwrap();
    let Entry::Lab(lab) = &lab.1 else { unreachable!() };
    let by_hand = Lab { note: Note::new("typed").unwrap(), range_low: None, ..lab.clone() };
    let second = plan(&with(&[Entry::Lab(by_hand)]), &file);
    assert_eq!((second.counts.same, second.counts.new), (1, first.counts.new - 1));
}

#[test]
fn a_longer_file_of_the_same_app_adds_only_what_is_new() {
    let rows = |n: u32| {
        let mut text = String::from("full_date,date,weekday,time,mood,activities,note\n");
        // Newest first, as that app writes: row numbers move with every export.
        for day in (1..=n).rev() {
            text += &format!("2026-03-{day:02},x,y,22:10,rad,coffee | restless legs,\"day {day}\"\n");
        }
        table(&text)
    };
    let first = plan(&Journal::default(), &rows(5));
    let journal = after(&Journal::default(), first.entries().unwrap());
    let second = plan(&journal, &rows(7));
    assert_eq!(second.counts, Counts { new: 4, same: 10, ..Counts::default() });
}

#[test]
fn the_order_of_dates_is_asked_and_the_answer_holds() {
    use stillnight::store::import::when::DateOrder;
    use stillnight::store::import::{Refused, Use};
    let bytes = fixture("ambiguous.csv");
    let columns = import::sample(&bytes).unwrap().columns;
    assert_eq!(columns, [Use::Date, Use::Series]);
    assert_eq!(import::read(&bytes, answers(None, None)), Err(Refused::AskColumns));
    assert_eq!(import::read(&bytes, answers(Some(&columns), None)), Err(Refused::AskDateOrder));
    let first = |order| import::read(&bytes, answers(Some(&columns), Some(order))).unwrap().found[0].date;
    assert_eq!(first(DateOrder::DayFirst), date("2026-04-03"));
    assert_eq!(first(DateOrder::MonthFirst), date("2026-03-04"));
    // Years of two digits are read in the same order, by the answer or by what the other rows say.
    let short = b"date,mood\n01.02.26,4\n03.02.26,5\n";
    let columns = import::sample(short).unwrap().columns;
    assert_eq!(import::read(short, answers(Some(&columns), None)), Err(Refused::AskDateOrder));
    let asked = import::read(short, answers(Some(&columns), Some(DateOrder::DayFirst))).unwrap();
    assert_eq!(asked.found[0].date, date("2026-02-01"));
    let told = table("date,mood\n1.2.26,4\n21.2.26 22:10,5\n");
    assert_eq!((told.found[0].date, told.found[1].date), (date("2026-02-01"), date("2026-02-21")));
    assert_eq!(table("date,mood\n04/04/2026,4\n").found.len(), 1);
}
