//! Offsets of civil times: by the rules of some difficult zones, and in whatever zone the browser has here.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};
use stillnight::domain::OffsetAt;
use stillnight::platform::{clock, random, zone};
use wasm_bindgen_test::wasm_bindgen_test;

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn east(minutes: i32) -> FixedOffset {
    FixedOffset::east_opt(minutes * 60).unwrap()
}

fn one(minutes: i32) -> OffsetAt {
    OffsetAt::One(east(minutes))
}

fn two(first: i32, second: i32) -> OffsetAt {
    OffsetAt::Two { first: east(first), second: east(second) }
}

/// A zone whose offset changes from `before` to `after` at one UTC moment.
fn check(change: &str, before: i32, after: i32, cases: &[(&str, OffsetAt)]) {
    let change = at(change).and_utc().timestamp_millis() as f64;
    for (local, expected) in cases {
        let found = zone::offsets(at(local), |ms| if ms < change { before } else { after });
        assert_eq!(found, *expected, "{local} around {before} -> {after}");
    }
}

#[wasm_bindgen_test]
fn difficult_zones() {
    // Berlin in autumn and in spring.
    check(
        "2026-10-25 01:00",
        120,
        60,
        &[
            ("2026-10-25 01:59", one(120)),
            ("2026-10-25 02:00", two(120, 60)),
            ("2026-10-25 02:59", two(120, 60)),
            ("2026-10-25 03:00", one(60)),
        ],
    );
    check(
        "2026-03-29 01:00",
        60,
        120,
        &[
            ("2026-03-29 01:59", one(60)),
            ("2026-03-29 02:00", OffsetAt::None),
            ("2026-03-29 02:59", OffsetAt::None),
            ("2026-03-29 03:00", one(120)),
        ],
    );
    // Lord Howe Island changes by half an hour.
    check(
        "2026-04-04 15:00",
        660,
        630,
        &[
            ("2026-04-05 01:29", one(660)),
            ("2026-04-05 01:30", two(660, 630)),
            ("2026-04-05 01:59", two(660, 630)),
            ("2026-04-05 02:00", one(630)),
        ],
    );
    check(
        "2026-10-03 15:30",
        630,
        660,
        &[("2026-10-04 02:15", OffsetAt::None), ("2026-10-04 02:30", one(660))],
    );
    // The Chatham Islands lie three quarters of an hour off, Newfoundland half an hour on the other side.
    check(
        "2026-04-04 14:00",
        825,
        765,
        &[("2026-04-05 03:00", two(825, 765)), ("2026-04-05 03:45", one(765))],
    );
    check(
        "2026-11-01 04:30",
        -150,
        -210,
        &[("2026-11-01 01:30", two(-150, -210)), ("2026-11-01 02:00", one(-210))],
    );
    // Samoa left out a whole day when it crossed the date line.
    check(
        "2011-12-30 10:00",
        -600,
        840,
        &[
            ("2011-12-29 23:59", one(-600)),
            ("2011-12-30 12:00", OffsetAt::None),
            ("2011-12-31 00:00", one(840)),
        ],
    );
    // Kathmandu never changes.
    check("1986-01-01 00:00", 330, 345, &[("2026-06-01 12:00", one(345))]);
}

#[wasm_bindgen_test]
fn every_quarter_hour_of_a_year_here_agrees_with_a_walk_through_utc() {
    const QUARTER_MS: i64 = 900_000;
    let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().and_time(Default::default());
    let start_ms = start.and_utc().timestamp_millis();
    // Which offsets each local quarter hour is reached at, found by walking through a year and two days of UTC.
    let mut seen: BTreeMap<i64, BTreeSet<i32>> = BTreeMap::new();
    for step in -96..366 * 96 {
        let utc = start_ms + step * QUARTER_MS;
        let offset = zone::offset_minutes(utc as f64);
        seen.entry(utc + i64::from(offset) * 60_000).or_default().insert(offset);
    }
    for step in 0..365 * 96 {
        let local = start + TimeDelta::minutes(step * 15);
        let offsets: Vec<i32> =
            seen.get(&local.and_utc().timestamp_millis()).into_iter().flatten().copied().collect();
        let expected = match offsets[..] {
            [] => OffsetAt::None,
            [only] => one(only),
            // Kept in ascending order; the greater one comes first in time.
            [second, first] => two(first, second),
            _ => panic!("{local} is reached more than twice"),
        };
        assert_eq!(zone::offset_at(local), expected, "{local}");
    }
}

#[wasm_bindgen_test]
fn now_is_the_browser_s_now() {
    let before = js_sys::Date::now() as i64 / 1000;
    let now = clock::now();
    let after = js_sys::Date::now() as i64 / 1000;
    assert!((before..=after).contains(&(now.unix_ms() / 1000)));
    assert_eq!(now.offset(), east(zone::offset_minutes(now.unix_ms() as f64)));
    assert!(clock::unix_ms() >= 1000 * before as u64);
}

#[wasm_bindgen_test]
fn random_bits_differ() {
    let drawn: BTreeSet<[u8; 6]> = (0..1000).map(|_| random::six()).collect();
    assert_eq!(drawn.len(), 1000);
    assert_ne!(random::word(), random::word());
}
