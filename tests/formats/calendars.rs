//! Calendar files, read by another's parser: what was asked for stands in them, in lines as long as they may be.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use ical::IcalParser;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use proptest::option::of;
use proptest::prelude::*;
use stillnight::domain::{Instant, Journal};
use stillnight::store::calendar::{Reminder, uid, write};

fn made() -> Instant {
    Instant::parse("2026-11-21T23:30:05+01:00").unwrap()
}

fn date(text: &str) -> NaiveDate {
    stillnight::domain::iso::date(text).unwrap()
}

fn evening() -> Reminder {
    Reminder {
        uid: uid(&Journal::default(), "evening"),
        title: "Evening note".to_owned(),
        first: date("2026-11-21"),
        at: NaiveTime::from_hms_opt(21, 30, 0),
        every_days: Some(1),
        until: None,
        ahead: 0,
        link: "https://example.org/app/#/tonight".to_owned(),
    }
}

fn parsed(text: &str) -> IcalCalendar {
    let mut all: Vec<_> = IcalParser::new(text.as_bytes()).collect::<Result<_, _>>().unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn value(event: &IcalEvent, name: &str) -> Option<String> {
    event.properties.iter().find(|one| one.name == name).and_then(|one| one.value.clone())
}

/// Lines as they are, folds undone.
fn unfolded(text: &str) -> String {
    text.replace("\r\n ", "")
}

#[test]
fn each_kind_of_reminder_says_when() {
    let check = |reminder: Reminder, lines: &[&str], absent: &[&str]| {
        let text = unfolded(&write(&[reminder], made()));
        for line in lines {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}\n{text}");
        }
        for word in absent {
            assert!(!text.contains(word), "{word}\n{text}");
        }
        assert_eq!(parsed(&text).events.len(), 1);
    };
    check(
        evening(),
        &[
            "VERSION:2.0",
            "DTSTAMP:20261121T223005Z",
            "DTSTART:20261121T213000",
            "DURATION:PT15M",
            "RRULE:FREQ=DAILY;INTERVAL=1",
            "SUMMARY:Evening note",
            "URL:https://example.org/app/#/tonight",
            "TRIGGER:PT0S",
        ],
        &["TZID", "VTIMEZONE", "UNTIL", "DTSTART:20261121T213000Z"],
    );
    // Every other day, up to a day.
    check(
        Reminder { every_days: Some(2), until: Some(date("2026-12-31")), ..evening() },
        &["RRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20261231T213000"],
        &["UNTIL=20261231T213000Z"],
    );
    // A whole day, called for a day ahead.
    check(
        Reminder { at: None, every_days: None, ahead: 24 * 60, ..evening() },
        &["DTSTART;VALUE=DATE:20261121", "DURATION:P1D", "TRIGGER:-PT1440M"],
        &["RRULE"],
    );
    // One that is called for after its midnight.
    check(
        Reminder { at: None, every_days: None, ahead: -9 * 60, ..evening() },
        &["DTSTART;VALUE=DATE:20261121", "TRIGGER:PT540M"],
        &["TRIGGER:-"],
    );
    // An end before the start leaves the start.
    check(
        Reminder { until: Some(date("2026-01-01")), ..evening() },
        &["RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20261121T213000"],
        &[],
    );
}

#[test]
fn marks_in_a_title_stay_text() {
    let title = "a;b,c\\d\ne: f\r\nBEGIN:VEVENT".to_owned();
    let text = write(&[Reminder { title, ..evening() }], made());
    let said = "SUMMARY:a\\;b\\,c\\\\d\\ne: f\\nBEGIN:VEVENT\r\n";
    assert!(unfolded(&text).contains(said), "{text}");
    assert_eq!(parsed(&text).events.len(), 1);
    // An address that would break out of its line cannot.
    let link = "https://example.org/\r\nBEGIN:VALARM".to_owned();
    assert_eq!(parsed(&write(&[Reminder { link, ..evening() }], made())).events.len(), 1);
}

proptest! {
    #[test]
    fn another_parser_reads_what_was_written(
        title in "\\PC{0,120}", day in 0i64..40_000, minute in of(0u32..1440), every in of(any::<u8>()), last in of(0i64..40_000), ahead in any::<i16>(), path in "[a-z/#]{0,200}", count in 1usize..4
    ) {
        let on = |days| NaiveDate::default() + TimeDelta::days(days);
        let reminder = Reminder {
            title,
            first: on(day),
            at: minute.and_then(|minute| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0)),
            every_days: every,
            until: last.map(on),
            ahead,
            link: format!("https://example.org/{path}"),
            ..evening()
        };
        let text = write(&vec![reminder.clone(); count], made());
        prop_assert!(text.ends_with("\r\n"));
        for line in text.trim_end_matches("\r\n").split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        let calendar = parsed(&text);
        prop_assert_eq!(calendar.events.len(), count);
        let event = &calendar.events[0];
        prop_assert_eq!(value(event, "URL"), Some(reminder.link));
        let start = value(event, "DTSTART").unwrap();
        let digits: String = reminder.first.to_string().replace('-', "");
        prop_assert!(start.starts_with(&digits));
        prop_assert_eq!(start.len(), if reminder.at.is_some() { 15 } else { 8 });
        prop_assert_eq!(value(event, "RRULE").is_some(), every.is_some());
        prop_assert_eq!(event.alarms.len(), 1);
    }
}
