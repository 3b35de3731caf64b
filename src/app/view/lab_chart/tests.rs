//! The chart holds every value it can once, in order, and its marks depend on nothing but the figure.

use super::*;
use crate::content::lab_lines;
use crate::domain::{Analyte, EntryId, Label, Note, iso};
use proptest::prelude::*;

fn lab(date: &str, value: Option<&str>, unit: &str) -> Lab {
    Lab {
        date: iso::date(date).unwrap(),
        analyte: Analyte::Ferritin,
        name: Label::default(),
        comparator: Comparator::Equal,
        value: value.map(|value| Decimal::parse(value).unwrap()),
        unit: Label::new(unit).unwrap(),
        range_low: None,
        range_high: None,
        morning: None,
        fasting: None,
        iron_free_day: None,
        assay: Label::default(),
        note: Note::default(),
    }
}

/// Newest first, as the page has them.
fn group(labs: Vec<Lab>) -> LabGroup {
    let id = EntryId::new(1, [0; 6]);
    let rows = labs.into_iter().map(|lab| (id, lab)).collect();
    LabGroup { analyte: Analyte::Ferritin, name: Label::default(), rows }
}

fn of(labs: Vec<Lab>) -> LabChart {
    lab_chart(&group(labs), "ng/mL", &[]).expect("a chart")
}

#[test]
fn points_stand_by_day_and_figure_on_one_scale() {
    let chart = of(vec![
        lab("2026-11-01", Some("80"), "µg/L"),
        lab("2026-06-01", None, "ng/mL"),
        lab("2026-05-01", Some("7"), "pmol/L"),
        lab("2026-01-01", Some("20"), "ng/mL"),
    ]);
    let places: Vec<_> = chart.points.iter().map(|p| (p.x, p.y)).collect();
    assert_eq!(places, [(LEFT + 24, 222), (RIGHT - 24, TOP)]);
    assert_eq!(chart.left_out, 2);
    let figures: Vec<_> = chart.scale.iter().map(|mark| mark.value.to_string()).collect();
    assert_eq!(figures, ["0", "20", "40", "60", "80"]);
    assert!(lab_chart(&group(vec![lab("2026-06-01", None, "ng/mL")]), "ng/mL", &[]).is_none());
}

#[test]
fn one_day_stands_in_the_middle_and_a_nought_alone_has_a_scale() {
    let chart = of(vec![lab("2026-11-01", Some("0"), "µg/L")]);
    assert_eq!((chart.points[0].x, chart.points[0].y), (356, BOTTOM));
    assert!(chart.scale.len() >= 2);
}

#[test]
fn a_laboratorys_range_reaches_half_way_to_the_neighbours_and_an_open_end_to_the_edge() {
    let with = |lab: Lab, low: Option<&str>, high: Option<&str>| Lab {
        range_low: low.map(|n| Decimal::parse(n).unwrap()),
        range_high: high.map(|n| Decimal::parse(n).unwrap()),
        ..lab
    };
    let chart = of(vec![
        with(lab("2026-03-01", Some("50"), "ng/mL"), None, Some("100")),
        lab("2026-02-01", Some("60"), "ng/mL"),
        with(lab("2026-01-01", Some("40"), "ng/mL"), Some("20"), Some("80")),
    ]);
    let half = |a: usize, b: usize| i32::midpoint(chart.points[a].x, chart.points[b].x);
    let [first, last] = chart.bands[..] else { panic!("{:?}", chart.bands) };
    assert_eq!((first.x, first.x + first.width), (LEFT, half(0, 1)));
    assert_eq!((last.x, last.x + last.width), (half(1, 2), RIGHT));
    assert_eq!((last.y, last.y + last.height), (TOP, BOTTOM));
    assert!(first.y > TOP && first.y + first.height < BOTTOM);
}

#[test]
fn a_published_line_stands_at_its_figure_in_the_unit_of_the_chart() {
    let all: Vec<_> = lab_lines::of(Analyte::Ferritin).collect();
    let group = group(vec![lab("2026-11-01", Some("75"), "µg/L")]);
    let chart = lab_chart(&group, "µg/L", &all).unwrap();
    assert_eq!(chart.lines.iter().map(|line| line.value.to_string()).collect::<Vec<_>>(), ["75", "30"]);
    assert_eq!(chart.lines[0].y, chart.points[0].y);
    // Ferritin in pmol/L has no line: it does not convert.
    assert_eq!(lab_chart(&group, "pmol/L", &all), None);
}

fn any_group() -> impl Strategy<Value = LabGroup> {
    let one = (
        0u64..4000,
        prop::option::of(0i64..1_000_000),
        prop::sample::select(vec!["ng/mL", "µg/L", "pmol/L", "x"]),
    );
    prop::collection::vec(one, 1..40).prop_map(|mut all| {
        all.sort_by_key(|(day, ..)| std::cmp::Reverse(*day));
        let start = iso::date("2016-01-01").unwrap();
        group(
            all.into_iter()
                .map(|(day, value, unit)| Lab {
                    date: start + chrono::Days::new(day),
                    value: value.and_then(|n| Decimal::from_millionths(n * 100_000)),
                    ..lab("2016-01-01", None, unit)
                })
                .collect(),
        )
    })
}

proptest! {
    #[test]
    fn every_value_stands_in_the_chart_once_or_is_counted_as_left_out(group in any_group()) {
        if let Some(chart) = lab_chart(&group, "ng/mL", &[]) {
            prop_assert_eq!(chart.points.len() + chart.left_out, group.rows.len());
            prop_assert!(chart.points.is_sorted_by_key(|point| point.x));
            prop_assert!(chart.points.iter().all(|p| (LEFT..=RIGHT).contains(&p.x) && (TOP..=BOTTOM).contains(&p.y)));
            prop_assert!((2..=6).contains(&chart.scale.len()));
            for (a, b) in chart.points.iter().zip(chart.points.iter().skip(1)) {
                prop_assert!(a.value.millionths() < b.value.millionths() || a.y <= b.y);
            }
        }
    }

    #[test]
    fn switching_lines_on_leaves_every_mark_as_it_is_but_for_the_scale(group in any_group()) {
        let lines: Vec<_> = lab_lines::of(Analyte::Ferritin).collect();
        let (off, on) = (lab_chart(&group, "ng/mL", &[]), lab_chart(&group, "ng/mL", &lines));
        let marks = |chart: Option<LabChart>| {
            chart.map(|c| c.points.into_iter().map(|p| (p.x, p.comparator, p.value, p.date)).collect::<Vec<_>>())
        };
        prop_assert_eq!(marks(off), marks(on));
    }
}
