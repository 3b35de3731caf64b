//! Reminders for a calendar: those of the doses that lie ahead, and no name in any of them.

use super::world::{World, at, night};
use chrono::NaiveTime;
use stillnight::app::view::{Wish, called, reminders};
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

#[test]
fn no_call_is_promised_for_a_moment_that_is_over() {
    let clock = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
    let check = |now: &str, day: &str, time: Option<&str>, trigger: &str, said: &str| {
        let world = World::new(&format!("2026-11-21T{now}:00+01:00"));
        let day = night(day).date();
        let wishes: &[Wish] = match time {
            Some(time) => &[Wish::Appointment(day, Some(clock(time)))],
            None => &[Wish::Appointment(day, None), Wish::Bloods(day)],
        };
        for wish in wishes {
            let made = reminders(&world.model, *wish, BASE);
            assert_eq!(called(&made[0]), format!("{said}."), "{now}: {wish:?}");
            let file = write(&made, world.model.now);
            assert!(file.contains(&format!("\r\nTRIGGER:{trigger}\r\n")), "{now}: {wish:?}\n{file}");
        }
    };
    let (today, tomorrow, later) = ("2026-11-21", "2026-11-22", "2026-11-23");
    let before = ("-PT900M", "The calendar calls at 9 the morning before");
    check("08:59", tomorrow, None, before.0, before.1);
    check("23:59", later, None, before.0, before.1);
    let morning = ("PT540M", "The calendar calls at 9 that morning");
    check("09:00", tomorrow, None, morning.0, morning.1);
    check("23:59", tomorrow, None, morning.0, morning.1);
    check("08:59", today, None, morning.0, morning.1);
    check("09:00", today, None, "PT0S", "That is today");
    let day = ("-PT1440M", "The calendar calls one day ahead");
    check("13:00", tomorrow, Some("13:01"), day.0, day.1);
    check("23:59", later, Some("00:00"), day.0, day.1);
    let hour = ("-PT60M", "The calendar calls one hour ahead");
    check("13:00", tomorrow, Some("13:00"), hour.0, hour.1);
    check("23:00", tomorrow, Some("00:01"), hour.0, hour.1);
    check("13:00", today, Some("14:01"), hour.0, hour.1);
    let then = ("PT0S", "The calendar calls at that time");
    check("23:00", tomorrow, Some("00:00"), then.0, then.1);
    check("13:00", today, Some("14:00"), then.0, then.1);
}
