//! Proptest strategies for every kind of entry, with all that the domain allows: empty, full, odd.
#![allow(dead_code, reason = "each test crate that includes this file uses its own part of it")]

use chrono::{NaiveDate, NaiveTime};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use stillnight::domain::*;

/// A record of any kind, living or deleted.
pub fn any_record() -> impl Strategy<Value = Record> {
    (any_id(), any_rev(), any_state()).prop_map(|(id, rev, state)| Record { id, rev, state })
}

/// A journal of fewer than `most` records.
pub fn any_journal(most: usize) -> impl Strategy<Value = Journal> {
    vec(any_record(), 0..most).prop_map(|records| {
        let mut journal = Journal::default();
        records.into_iter().for_each(|record| {
            journal.put(record);
        });
        journal
    })
}

pub fn any_id() -> impl Strategy<Value = EntryId> {
    (0u64..1 << 48, any::<[u8; 6]>()).prop_map(|(ms, random)| EntryId::new(ms, random))
}

pub fn any_rev() -> impl Strategy<Value = Revision> {
    (0u64..1 << 48, any::<u16>(), any::<u32>())
        .prop_map(|(ms, n, device)| Revision::new(ms, n, DeviceId(device)))
}

pub fn any_state() -> impl Strategy<Value = State> {
    prop_oneof![
        6 => any_entry().prop_map(State::Live),
        1 => (any::<u64>(), of(any_entry().prop_map(Box::new)))
            .prop_map(|(at_ms, content)| State::Deleted { at_ms, content }),
    ]
}

/// An entry of any kind. Boxed kind by kind: together their value trees would be too large for a test's stack.
pub fn any_entry() -> impl Strategy<Value = Entry> {
    prop_oneof![
        episode().prop_map(Entry::Episode).boxed(),
        checkin().prop_map(Entry::Night).boxed(),
        day().prop_map(Entry::Day).boxed(),
        substance().prop_map(Entry::Substance).boxed(),
        dose().prop_map(Entry::Dose).boxed(),
        lab().prop_map(Entry::Lab).boxed(),
        context().prop_map(Entry::Context).boxed(),
        profile().prop_map(|profile| Entry::Profile(Box::new(profile))).boxed(),
        plan().prop_map(Entry::Plan).boxed(),
    ]
    .boxed()
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (1i32..=9999, 1u32..=366).prop_filter_map("no such day", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

fn clock() -> impl Strategy<Value = NaiveTime> {
    let second = prop_oneof![4 => Just(0), 1 => 0u32..60];
    (0u32..24, 0u32..60, second).prop_filter_map("no such time", |(h, m, s)| NaiveTime::from_hms_opt(h, m, s))
}

/// Few offsets and, half the time, one span of days: instants of one entry then often share an offset.
fn instant() -> impl Strategy<Value = Instant> {
    let offset =
        prop_oneof![3 => Just(60), 1 => Just(120), 1 => (-56i32..=56).prop_map(|quarter| quarter * 15)];
    let ms =
        prop_oneof![1_795_000_000_000i64..1_795_400_000_000, -30_000_000_000_000i64..250_000_000_000_000];
    (ms, offset).prop_filter_map("no such moment", |(ms, offset)| Instant::from_unix_ms(ms, offset))
}

fn text<const MAX: usize>(pattern: &'static str) -> impl Strategy<Value = Text<MAX>> {
    pattern.prop_map(|typed| Text::new(&typed).expect("longer than the field"))
}

fn label() -> impl Strategy<Value = Label> {
    prop_oneof![2 => Just(Label::default()), 2 => text("[a-z0-9 \"\\\\{}\\[\\],:é🦵\n\t-]{0,20}"), 1 => text("\\PC{0,60}")]
}

fn note() -> impl Strategy<Value = Note> {
    prop_oneof![4 => Just(Note::default()), 2 => text("[a-z \"\\\\{}\n\u{2028}é🦵]{0,60}"), 1 => text("\\PC{0,300}")]
}

fn decimal() -> impl Strategy<Value = Decimal> {
    let whole = prop_oneof![3 => 0i64..500, 1 => -999_999_999_999i64..=999_999_999_999];
    (whole, 0u32..1_000_000)
        .prop_map(|(whole, part)| Decimal::parse(&format!("{whole}.{part:06}")).expect("in range"))
}

fn scale() -> impl Strategy<Value = Scale10> {
    (0u8..=10).prop_filter_map("0 to 10", Scale10::new)
}

fn code<T: Coded>() -> impl Strategy<Value = T> {
    select(T::ALL)
}

fn codes<T: Coded>() -> impl Strategy<Value = CodeSet<T>> {
    subsequence(T::ALL.to_vec(), 0..=T::ALL.len()).prop_map(|items| items.into_iter().collect())
}

fn night() -> impl Strategy<Value = NightOf> {
    date().prop_map(NightOf::on)
}

fn attempt() -> impl Strategy<Value = Attempt> {
    (code(), of(label()), of(instant()), of(instant()), of(code()))
        .prop_map(|(remedy, name, start, until, helped)| Attempt { remedy, name, start, until, helped })
}

fn episode() -> impl Strategy<Value = Episode> {
    let course = prop_oneof![Just(Course::Running), of(instant()).prop_map(Course::Over)];
    let when = (night(), of(instant()), course);
    let what = (of(scale()), any::<Option<bool>>(), codes(), codes(), of(code()), any::<Option<u16>>());
    (when, what, vec(attempt(), 0..4), note()).prop_map(|((night, onset, course), what, tried, note)| {
        let (worst, painful, places, sensations, situation, rest_minutes) = what;
        Episode {
            night,
            onset,
            course,
            worst,
            painful,
            places,
            sensations,
            situation,
            rest_minutes,
            tried,
            note,
        }
    })
}

fn checkin() -> impl Strategy<Value = Checkin> {
    let times = (of(instant()), of(instant()), vec(instant(), 0..4));
    let counts = (any::<Option<u16>>(), any::<Option<u8>>(), any::<Option<u8>>(), any::<Option<u16>>());
    (night(), of(code()), times, counts, of(scale()), note()).prop_map(
        |(
            night,
            feel,
            (bed, wake, calm),
            (latency_minutes, awakenings, awakenings_legs, slept_minutes),
            quality,
            note,
        )| {
            Checkin {
                night,
                feel,
                calm,
                bed,
                latency_minutes,
                awakenings,
                awakenings_legs,
                wake,
                slept_minutes,
                quality,
                note,
            }
        },
    )
}

fn intake() -> impl Strategy<Value = Intake> {
    let amount = prop_oneof![Just(Amount::None), Just(Amount::Unknown), decimal().prop_map(Amount::Servings)];
    (amount, of(clock())).prop_map(|(amount, last)| Intake { amount, last })
}

fn day() -> impl Strategy<Value = Day> {
    let bout = (code(), of(clock()), any::<Option<u16>>()).prop_map(|(kind, at, minutes)| Exercise {
        kind,
        at,
        minutes,
    });
    let sitting = prop_oneof![Just(LongSitting::No), any::<Option<u16>>().prop_map(LongSitting::Yes)];
    let ratings = (of(scale()), of(scale()), of(scale()), any::<Option<u16>>());
    let taken = (of(intake()), of(intake()), of(intake()), of(vec(bout, 0..3)), of(sitting));
    (date(), ratings, taken, any::<[Option<bool>; 4]>(), note()).prop_map(
        |(date, ratings, taken, flags, note)| {
            let (symptoms, sleepiness, mood, nap_minutes) = ratings;
            let (caffeine, alcohol, nicotine, exercise, sitting) = taken;
            let [period, illness, travel, as_planned] = flags;
            Day {
                date,
                symptoms,
                sleepiness,
                nap_minutes,
                caffeine,
                alcohol,
                nicotine,
                exercise,
                sitting,
                mood,
                period,
                illness,
                travel,
                as_planned,
                note,
            }
        },
    )
}

fn substance() -> impl Strategy<Value = Substance> {
    let planned = (clock(), of(decimal())).prop_map(|(at, amount)| PlannedDose { at, amount });
    let regimen = (date(), any::<u8>(), vec(planned, 0..3), any::<bool>())
        .prop_map(|(from, every_days, doses, as_needed)| Regimen { from, every_days, doses, as_needed });
    let effect = (date(), of(date()), code(), label()).prop_map(|(from, until, kind, note)| SideEffect {
        from,
        until,
        kind,
        note,
    });
    let packet = (label(), code(), of(decimal()), label(), label());
    (packet, of(date()), of(date()), vec(regimen, 0..3), vec(effect, 0..3), note()).prop_map(
        |((name, kind, strength, unit, form), start, stop, regimens, side_effects, note)| Substance {
            name,
            kind,
            strength,
            unit,
            form,
            start,
            stop,
            regimens,
            side_effects,
            note,
        },
    )
}

fn dose() -> impl Strategy<Value = Dose> {
    let change = prop_oneof![
        of(clock()).prop_map(|planned| DoseChange::Missed { planned }),
        (clock(), of(clock())).prop_map(|(planned, taken)| DoseChange::Moved { planned, taken }),
        (of(clock()), of(decimal())).prop_map(|(taken, amount)| DoseChange::Extra { taken, amount }),
    ];
    (date(), any_id(), change).prop_map(|(date, substance, change)| Dose { date, substance, change })
}

fn lab() -> impl Strategy<Value = Lab> {
    let value = (code(), label(), code(), of(decimal()), label(), of(decimal()), of(decimal()));
    (date(), value, any::<[Option<bool>; 3]>(), label(), note()).prop_map(
        |(date, value, flags, assay, note)| {
            let (analyte, name, comparator, value, unit, range_low, range_high) = value;
            let [morning, fasting, iron_free_day] = flags;
            Lab {
                date,
                analyte,
                name,
                comparator,
                value,
                unit,
                range_low,
                range_high,
                morning,
                fasting,
                iron_free_day,
                assay,
                note,
            }
        },
    )
}

fn context() -> impl Strategy<Value = Context> {
    (code(), date(), of(date()), any::<Option<u16>>(), of(code()), label(), note()).prop_map(
        |(kind, from, until, value, red_flag, name, note)| Context {
            kind,
            from,
            until,
            value,
            red_flag,
            name,
            note,
        },
    )
}

fn profile() -> impl Strategy<Value = Profile> {
    let food =
        (codes(), of(code()), codes(), codes(), vec(any::<u32>(), 0..4), codes(), codes(), any::<bool>());
    let food =
        food.prop_map(|(focus, diet, without, allergens, dislikes, drinks, cautions, vegetarian_iron)| {
            FoodProfile { focus, diet, without, allergens, dislikes, drinks, cautions, vegetarian_iron }
        });
    let boundary = of(clock().prop_map(Boundary));
    (of(code()), of(code()), any::<[Option<bool>; 2]>(), of(code()), boundary, food, label()).prop_map(
        |(age, sex, [pregnant, lactating], units, boundary, food, clinic_score)| Profile {
            age,
            sex,
            pregnant,
            lactating,
            units,
            boundary,
            food,
            clinic_score,
        },
    )
}

fn plan() -> impl Strategy<Value = Plan> {
    let food = (code(), any::<u32>(), decimal(), any::<bool>())
        .prop_map(|(meal, ndb, servings, locked)| PlannedFood { meal, ndb, servings, locked });
    (label(), of(date()), any::<Option<(u16, u16)>>(), vec(food, 0..4), note())
        .prop_map(|(name, date, energy_kcal, foods, note)| Plan { name, date, energy_kcal, foods, note })
}
