//! Charts of nights made by hand.

use super::*;
use crate::domain::Feel;

fn night(day: u64) -> NightOf {
    NightOf::on(chrono::NaiveDate::default() + chrono::Days::new(day))
}

fn blank(day: u64) -> NightFacts {
    NightFacts {
        awakenings: None,
        awakenings_legs: None,
        night: night(day),
        entries: 1,
        episodes: 0,
        feel: None,
        worst: None,
        onset: None,
        symptom_minutes: None,
        slept_minutes: None,
        quality: None,
        places: None,
        beyond_legs: None,
        rest_minutes: None,
    }
}

fn bad(day: u64, worst: u8, onset: i32) -> NightFacts {
    NightFacts { episodes: 1, worst: Some(worst), onset: Some(onset), ..blank(day) }
}

fn quiet(day: u64) -> NightFacts {
    NightFacts { feel: Some(Feel::Quiet), symptom_minutes: Some(0), ..blank(day) }
}

fn fortnight() -> Span {
    Span::up_to(night(20), 14)
}

#[test]
fn quartiles_are_those_of_the_figures_in_order() {
    let check = |figures: &[i32], low: i32, mid: i32, high: i32| {
        let spread = Spread::of(figures).unwrap();
        assert_eq!((spread.low, spread.mid, spread.high), (low, mid, high), "{figures:?}");
        assert_eq!(spread.count as usize, figures.len());
    };
    check(&[7], 7, 7, 7);
    check(&[30, 10], 15, 20, 25);
    check(&[5, 1, 3], 2, 3, 4);
    check(&[-10, -20, 0, 10, 20], -10, 0, 10);
    assert_eq!(Spread::of(&[]), None);
}

proptest::proptest! {
    #[test]
    fn a_median_is_the_one_of_the_figures_in_order(mut figures in proptest::collection::vec(-1440i32..65_535, 1..60)) {
        let found = Spread::of(&figures).unwrap();
        figures.sort_unstable();
        let (below, above) = (figures[(figures.len() - 1) / 2], figures[figures.len() / 2]);
        proptest::prop_assert_eq!(found.mid, below + (above - below + 1).div_euclid(2));
        proptest::prop_assert!(figures[0] <= found.low && found.low <= found.mid);
        proptest::prop_assert!(found.mid <= found.high && found.high <= figures[figures.len() - 1]);
    }
}

#[test]
fn a_gap_is_neither_quiet_nor_nought() {
    let facts = [bad(10, 6, 650), quiet(11), blank(12)];
    let chart = chart(Measure::Strength, fortnight(), &facts);
    let column = |day: u64| chart.columns[column_of(&chart, night(day)).unwrap()];
    assert_eq!(chart.columns.len(), 14);
    assert_eq!(column(10).value.map(|value| value.mid), Some(60));
    assert_eq!((column(11).value, column(11).quiet, column(11).recorded), (None, 1, 1));
    assert_eq!((column(12).value, column(12).quiet, column(12).partly), (None, 0, 1));
    assert_eq!((column(13).value, column(13).quiet, column(13).recorded), (None, 0, 0));
    let summary = chart.summary;
    assert_eq!((summary.nights, summary.recorded, summary.quiet, summary.symptoms), (14, 3, 1, 1));
    assert_eq!(column_of(&chart, night(21)), None);
    assert_eq!(column_of(&chart, night(6)), None);
}

#[test]
fn a_quiet_night_has_no_hours_and_counts_as_a_night_without_symptoms() {
    let facts = [bad(14, 6, 650), quiet(15), blank(16)];
    assert_eq!(chart(Measure::Hours, fortnight(), &facts).summary.value, None);
    let nights = chart(Measure::Nights, fortnight(), &facts);
    assert_eq!((nights.step, nights.columns.len()), (Step::Week, 2));
    let value = nights.columns[1].value.unwrap();
    assert_eq!((value.mid, value.high, nights.columns[1].recorded), (1, 2, 3));
}

#[test]
fn the_scale_of_onsets_widens_by_whole_steps_only_as_needed() {
    let check = |onsets: &[i32], low: i32, high: i32| {
        let facts: Vec<_> = onsets.iter().zip(10..).map(|(onset, day)| bad(day, 5, *onset)).collect();
        let chart = chart(Measure::Onset, fortnight(), &facts);
        assert_eq!((chart.low, chart.high), (low, high), "{onsets:?}");
        assert!(chart.lines.len() <= 8, "{:?}", chart.lines);
    };
    check(&[650, 840], 240, 1200);
    check(&[120], 0, 1200);
    check(&[1300], 240, 1440);
    check(&[-1440, 2879], -1920, 2880);
}

#[test]
fn figures_stand_where_the_scale_says() {
    let chart = chart(Measure::Strength, fortnight(), &[bad(10, 5, 650)]);
    assert_eq!((depth(&chart, 100), depth(&chart, 50), depth(&chart, 0)), (0, 500, 1000));
    assert_eq!((across(14, 0), across(14, 13), across(1, 0), across(3, 1)), (0, 10_000, 5000, 5000));
}
