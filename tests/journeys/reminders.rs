//! Reminders for a calendar: those of the doses that lie ahead, and no name in any of them.

use super::world::{World, at, night};
use chrono::NaiveTime;
use stillnight::app::view::{Wish, reminders};
use stillnight::app::{DataEvent, Effect, Event};
use stillnight::domain::{Entry, Label, Note, PlannedDose, Regimen, Substance, SubstanceKind};
use stillnight::store::calendar::write;

const BASE: &str = "https://example.org/app/";

fn clock(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

fn regimen(from: &str, every_days: u8, hours: &[u32]) -> Regimen {
    let doses = hours.iter().map(|hour| PlannedDose { at: clock(*hour), amount: None }).collect();
    Regimen { from: night(from).date(), every_days, doses, as_needed: false }
}

fn taken(world: &mut World, name: &str, stop: Option<&str>, regimens: Vec<Regimen>) {
    let substance = Substance {
        name: Label::new(name).unwrap(),
        kind: SubstanceKind::Medicine,
        strength: None,
        unit: Label::default(),
        form: Label::default(),
        start: None,
        stop: stop.map(|stop| night(stop).date()),
        regimens,
        side_effects: Vec::new(),
        note: Note::default(),
    };
    world.send(Event::Put(None, Box::new(Entry::Substance(substance))));
}

/// First day, every so many days, time, last day.
fn told(world: &World, wish: Wish) -> Vec<String> {
    let of = reminders(&world.model, wish, BASE);
    let line = |one: &stillnight::store::calendar::Reminder| {
        let at = one.at.map_or("day".to_owned(), |at| at.to_string());
        let until = one.until.map_or("on".to_owned(), |until| until.to_string());
        format!("{} /{} {at} {until}", one.first, one.every_days.unwrap_or(0))
    };
    of.iter().map(line).collect()
}

#[test]
fn doses_ahead_are_called_for_and_those_behind_are_not() {
    let mut world = World::new("2026-11-21T13:00:00+01:00");
    assert_eq!(told(&world, Wish::Doses), [""; 0]);
    taken(
        &mut world,
        "Secretol",
        None,
        vec![regimen("2026-01-01", 1, &[22]), regimen("2026-11-01", 1, &[20, 22])],
    );
    taken(&mut world, "Stoppedol", Some("2026-11-01"), vec![regimen("2026-01-01", 1, &[7])]);
    taken(&mut world, "Iron", None, vec![regimen("2026-11-20", 2, &[8])]);
    taken(&mut world, "Also at ten", None, vec![regimen("2026-03-01", 1, &[22])]);
    taken(&mut world, "Until Christmas", Some("2026-12-24"), vec![regimen("2026-11-25", 1, &[9])]);
    assert_eq!(
        told(&world, Wish::Doses),
        [
            "2026-11-22 /2 08:00:00 on",
            "2026-11-25 /1 09:00:00 2026-12-23",
            "2026-11-21 /1 20:00:00 on",
            "2026-11-21 /1 22:00:00 on",
        ],
        "two things at the same time are one reminder"
    );
}

#[test]
fn a_calendar_learns_no_name_and_no_illness() {
    let mut world = World::new("2026-11-21T13:00:00+01:00");
    taken(&mut world, "Secretol", None, vec![regimen("2026-01-01", 1, &[22])]);
    let day = night("2026-12-01").date();
    let wishes =
        [Wish::Evening(clock(21)), Wish::Doses, Wish::Bloods(day), Wish::Appointment(day, Some(clock(10)))];
    let all: Vec<_> = wishes.into_iter().flat_map(|wish| reminders(&world.model, wish, BASE)).collect();
    assert_eq!(all.len(), 4);
    let file = write(&all, at("2026-11-21T13:00:00+01:00")).to_lowercase();
    for word in ["secretol", "leg", "rls", "blood", "iron", "dose:", "medicine", "doctor"] {
        let titles: Vec<&str> = file
            .lines()
            .filter(|line| line.starts_with("summary") || line.starts_with("description"))
            .collect();
        assert!(
            titles.iter().all(|line| line.contains("https") || !line.contains(word)),
            "{word}: {titles:?}"
        );
    }
    assert!(!file.contains("secretol"));
    for route in ["#/tonight", "#/labs", "#/report"] {
        assert!(file.contains(&format!("url:{BASE}{route}")), "{route}");
    }
    // The same wishes again are the same reminders, so that a calendar replaces and does not double them.
    let uids = |all: &[stillnight::store::calendar::Reminder]| {
        all.iter().map(|one| one.uid.clone()).collect::<Vec<_>>()
    };
    let again: Vec<_> = wishes.into_iter().flat_map(|wish| reminders(&world.model, wish, BASE)).collect();
    assert_eq!(uids(&all), uids(&again));
}

#[test]
fn a_file_for_each_wish_calls_by_day() {
    let mut world = World::new("2026-11-21T13:00:00+01:00");
    taken(&mut world, "Iron", None, vec![regimen("2026-11-20", 2, &[8])]);
    let (today, day) = (night("2026-11-21").date(), night("2026-12-01").date());
    let mut check = |wish: Wish, name: &str, lines: &[&str]| {
        world.send(Event::Data(DataEvent::Calendar(wish, BASE.to_owned())));
        let Some(Effect::Download { name: made, text }) = world.seen.last() else { panic!("no file") };
        assert_eq!(made, name);
        for line in lines {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}\n{text}");
        }
    };
    check(Wish::Evening(clock(21)), "evening.ics", &["TRIGGER:PT0S", "DTSTART:20261121T210000"]);
    check(Wish::Doses, "reminders.ics", &["RRULE:FREQ=DAILY;INTERVAL=2", "DTSTART:20261122T080000"]);
    check(Wish::Bloods(day), "date.ics", &["TRIGGER:-PT900M", "DTSTART;VALUE=DATE:20261201"]);
    check(Wish::Bloods(today), "date.ics", &["TRIGGER:PT0S"]);
    check(Wish::Appointment(day, Some(clock(10))), "appointment.ics", &["TRIGGER:-PT1440M"]);
}
