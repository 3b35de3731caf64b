//! Where the person sends a series, and what its values then mean.

use crate::formats::fixture;
use crate::import::{here, read};
use crate::planned::{chosen, days, reasons, table};
use stillnight::domain::*;
use stillnight::store::import::{self, Choices, ImportPlan, Scale, Target, Why};

#[test]
fn hours_slept_are_hours_whatever_the_column_is_called() {
    let check = |heading: &str, cells: &[&str], minutes: &[u16], left_out: &[Why]| {
        let mut text = format!("date;{heading}\n");
        for (at, cell) in cells.iter().enumerate() {
            text += &format!("2026-03-{:02};{cell}\n", at + 1);
        }
        let plan = chosen(&Journal::default(), &table(&text), |choices| {
            choices.series.iter_mut().for_each(|(target, _)| *target = Target::Slept);
        });
        let nights = plan.entries().unwrap().iter().filter_map(|(_, entry)| match entry {
            Entry::Night(night) => night.slept_minutes,
            _ => None,
        });
        assert_eq!(nights.collect::<Vec<_>>(), minutes, "{heading}: {cells:?}");
        assert_eq!(reasons(&plan), left_out, "{heading}: {cells:?}");
    };
    check("Sleep hours", &["7.5", "6", "0"], &[450, 360, 0], &[]);
    check("Sleep hours", &["7,5", "6,25"], &[450, 375], &[]);
    check("Sleep hours", &["7:30", "6:05"], &[450, 365], &[]);
    check("Schlaf", &["7.5", "6:05"], &[450, 365], &[]);
    check("Schlaf", &["450", "0"], &[450, 0], &[]);
    check("Schlaf (h)", &["7.5"], &[450], &[]);
    check("Minutes asleep", &["20", "450"], &[20, 450], &[]);
    // Neither the table nor the numbers together say what is meant; and no night is longer than a day.
    check("Schlaf", &["450", "7.5"], &[450], &[Why::Unit]);
    check("Schlaf (points)", &["85"], &[], &[Why::Unit]);
    check("Schlaf (%)", &["85"], &[], &[Why::Number]);
    check("Sleep hours", &["25", "-1"], &[], &[Why::OutOfScale, Why::OutOfScale]);
    check("Sleep hours", &["well"], &[], &[Why::Number]);
}

#[test]
fn hours_slept_are_proposed_where_the_column_says_so() {
    let check = |heading: &str, target: Target| {
        let file = table(&format!("date,{heading}\n2026-03-01,7.5\n"));
        assert_eq!(file.series[0].target, target, "{heading}");
    };
    check("Sleep hours", Target::Slept);
    check("Hours slept", Target::Slept);
    check("Sleep (h)", Target::Slept);
    check("Sleep", Target::Note);
}

#[test]
fn a_value_for_not_rated_costs_its_own_row_only() {
    let whole = |low, high| Scale::Range(Decimal::whole(low), Decimal::whole(high));
    let check = |heading: &str, cells: &[&str], scale: Scale, left_out: usize| {
        let mut text = format!("date,{heading}\n");
        for (at, cell) in cells.iter().enumerate() {
            text += &format!("2026-03-{:02},{cell}\n", at + 1);
        }
        let file = table(&text);
        let plan = chosen(&Journal::default(), &file, |choices| {
            choices.send(&file, 0, Target::Rated(Rated::Mood));
            assert_eq!(choices.series[0].1, scale, "{heading}: {cells:?}");
        });
        assert_eq!(reasons(&plan), vec![Why::OutOfScale; left_out], "{heading}: {cells:?}");
        assert_eq!(days(&plan).iter().filter(|day| day.mood.is_some()).count(), cells.len() - left_out);
    };
    check("mood", &["-1", "4", "7"], whole(1, 10), 1);
    check("mood", &["-1", "0", "7"], whole(0, 10), 1);
    check("mood", &["3", "5", "999"], whole(1, 5), 1);
    check("mood", &["-1", "999"], whole(0, 10), 2);
    check("mood", &["2", "5"], whole(1, 5), 0);
    // What is sent to a rating by hand has a scale too, which can then be changed.
    check("Stimmung", &["2", "5"], whole(1, 5), 0);
    check("Stimmung", &["-1", "70"], whole(0, 100), 1);
}

#[test]
fn a_scale_the_person_set_stays_when_a_series_goes_elsewhere() {
    let file = table("date,mood\n2026-03-01,2\n");
    let mut choices = Choices::proposed(&file);
    choices.series[0].1 = Scale::Range(Decimal::whole(-5), Decimal::whole(5));
    let mine = choices.series[0].1.clone();
    for target in [Target::Note, Target::Legs] {
        choices.send(&file, 0, target);
        assert_eq!(choices.series[0], (target, mine.clone()));
    }
    let words = read(&fixture("daylio-3.csv")).unwrap();
    let mut choices = Choices::proposed(&words);
    let before = choices.series[0].1.clone();
    choices.send(&words, 0, Target::Quality);
    assert_eq!(choices.series[0], (Target::Quality, before));
}

#[test]
fn how_nights_are_filed_is_asked_as_soon_as_it_matters() {
    let nights = |plan: &ImportPlan| {
        let nights = plan.entries().unwrap().iter().filter_map(|(_, entry)| match entry {
            Entry::Night(night) => Some(iso::date_text(night.night.date())),
            _ => None,
        });
        nights.collect::<Vec<_>>()
    };
    let check = |text: &str, target: Target, asked: bool, night: &[&str]| {
        let file = table(text);
        let mut choices = Choices::proposed(&file);
        assert!(!choices.ask_night(&file), "{text}");
        choices.send(&file, 0, target);
        assert_eq!(choices.ask_night(&file), asked, "{text}: {target:?}");
        assert_eq!(nights(&import::plan(here(&Journal::default()), &file, &choices)), night);
        // An answer stays where another series goes to nights as well.
        choices.by_morning = false;
        choices.send(&file, 0, target);
        assert!(!choices.by_morning, "{text}");
    };
    check("date,Schlaf\n2026-03-02,7.5\n", Target::Slept, true, &["2026-03-01"]);
    check("date,Schlaf\n2026-03-02,7.5\n", Target::Quality, true, &["2026-03-01"]);
    check("date,Schlaf\n2026-03-02,7.5\n", Target::NightNote, true, &["2026-03-01"]);
    check("date,Schlaf\n2026-03-02,7.5\n", Target::Note, false, &[]);
    // The clock time tells.
    check("date,Schlaf\n2026-03-02 07:00,7.5\n", Target::Slept, false, &["2026-03-01"]);
    let asked = read(&fixture("bearable-7.csv")).unwrap();
    assert!(Choices::proposed(&asked).ask_night(&asked));
}
