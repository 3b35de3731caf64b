//! The figures of a chart in words: its sentence, one column, one value.

use super::counts;
use crate::app::view::patterns::{Chart, Column, DoseMark, Measure, Span, Spread, Step};
use crate::content::strings::{duration, patterns as words};
use crate::ui::session::Session;
use chrono::NaiveTime;

/// A clock time so many minutes after noon.
pub fn clock(session: Session, minutes: i32) -> String {
    let seconds = (minutes + 12 * 60).rem_euclid(24 * 60) * 60;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds.unsigned_abs(), 0);
    session.format(|f| f.time(time.unwrap_or_default()))
}

/// The first and the last date of a stretch.
pub fn dates(session: Session, span: Span) -> [String; 2] {
    [span.first, span.last].map(|night| session.format(|f| f.date_long(night.date())))
}

/// The nights of a column.
pub fn when(session: Session, step: Step, span: Span) -> String {
    session.format(|f| match step {
        Step::Night => f.date_short(span.last.date()),
        Step::Week => words::week_to(&f.date_long(span.last.date())),
        Step::Months(1) => f.month(span.last.date()),
        Step::Months(_) => words::months(&f.month(span.first.date()), &f.month(span.last.date())),
    })
}

/// One figure.
pub(super) fn value(session: Session, measure: Measure, figure: i32) -> String {
    match measure {
        Measure::Strength => words::tenths(figure),
        Measure::Onset => clock(session, figure),
        Measure::Hours | Measure::Sleep if figure == 0 => "0".to_owned(),
        Measure::Hours | Measure::Sleep => duration(i64::from(figure) * 60),
        Measure::Nights => figure.to_string(),
    }
}

/// The sentence above a chart.
pub(super) fn sentence(session: Session, chart: &Chart, quality: Option<Spread>) -> String {
    let summary = chart.summary;
    let figure = |figure| value(session, chart.measure, figure);
    let mut said = match summary.value {
        None => words::NOTHING.to_owned(),
        Some(found) if counts(chart.measure) => words::says_nights(found.mid.unsigned_abs(), found.count),
        Some(found) => words::says(
            chart.measure as usize,
            &figure(found.mid),
            &figure(found.low),
            &figure(found.high),
            found.count,
        ),
    };
    if let Some(quality) = quality {
        said.push_str(&words::quality(&words::tenths(quality.mid), quality.count));
    }
    said.push_str(&words::rest(
        summary.quiet,
        summary.nights.saturating_sub(summary.recorded),
        summary.nights,
    ));
    said
}

/// What stands under both ends of a chart.
pub(super) fn ends(session: Session, chart: &Chart) -> Vec<String> {
    let ends = [chart.columns.first(), chart.columns.last()].into_iter().flatten();
    // Where the year might be in doubt, the month with its year says more than the day.
    let long = chart.summary.nights > 100;
    let date = |column: &Column| {
        let date = column.span.last.date();
        session.format(|f| if long { f.month(date) } else { f.date_short(date) })
    };
    ends.map(date).collect()
}

/// One column, with its nights.
pub(super) fn column(session: Session, chart: &Chart, at: usize) -> String {
    let Some(column) = chart.columns.get(at) else { return String::new() };
    format!("{}: {}", when(session, chart.step, column.span), what(session, chart, column))
}

/// What one column shows.
pub(super) fn what(session: Session, chart: &Chart, column: &Column) -> String {
    if column.recorded == 0 {
        return words::MISSING.to_owned();
    }
    let single = chart.step == Step::Night;
    let figure = |figure| value(session, chart.measure, figure);
    let mut said = match column.value {
        None if column.quiet > 0 && single => words::QUIET.to_owned(),
        None if column.quiet > 0 => words::quiet_nights(column.quiet),
        None => words::NO_FIGURE.to_owned(),
        Some(found) if counts(chart.measure) => words::with_symptoms(found.mid, found.high),
        Some(found) if single => words::figure(chart.measure as usize, &figure(found.mid)),
        Some(found) => {
            words::gathered(&figure(found.mid), &figure(found.low), &figure(found.high), found.count)
        }
    };
    let missing = column.span.nights().saturating_sub(column.recorded);
    if missing > 0 {
        said.push_str("; ");
        said.push_str(&words::missing_of(missing, column.span.nights()));
    }
    said
}

/// A dose change.
pub(super) fn dose(mark: &DoseMark) -> String {
    let event = words::DOSES.get(mark.event as usize).copied().unwrap_or_default();
    format!("{} {event}", mark.name)
}
