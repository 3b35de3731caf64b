//! Findings to the parts of days and nights they tell of, and to entries of their own.

use super::gathered::Piece;
use super::{Planner, made, scale};
use crate::domain::{Amount, Entry, Episode, Exercise, Instant, Lab, NightOf, Note, Rated, Scale10, order};
use crate::store::import::found::{Found, Part, Scale, Series, Sleep, Target, Value, Why};
use crate::store::import::night::NAP_HOURS;
use crate::store::import::when::Moment;
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// A piece with its date: that of a day, or of the night that begins on it.
pub(super) struct Placed {
    pub date: NaiveDate,
    pub night: bool,
    pub row: u32,
    pub piece: Piece,
}

/// What the findings come to.
#[derive(Default)]
pub(super) struct Pieces {
    pub placed: Vec<Placed>,
    /// Nights with an episode in the file.
    pub legs: Vec<NightOf>,
}

/// A finding, and what the person decided about its series.
struct Case<'a> {
    found: &'a Found,
    series: &'a Series,
    scale: &'a Scale,
}

impl<'a> Planner<'a> {
    /// All findings.
    pub(super) fn findings(&mut self) {
        let found = self.chosen();
        for (series, kind) in self.dosed() {
            let of_it = found.iter().copied().filter(|found| usize::from(found.series) == series);
            let of_it: Vec<&Found> = of_it.collect();
            self.doses(series, kind, &of_it);
        }
        let mut pieces = Pieces::default();
        let (extract, choices) = (self.extract, self.choices);
        for found in found {
            let at = usize::from(found.series);
            let (Some(series), Some((target, scale))) = (extract.series.get(at), choices.series.get(at))
            else {
                continue;
            };
            if let Err(why) = self.piece(&Case { found, series, scale }, *target, &mut pieces) {
                self.skip(found.row, why);
            }
        }
        self.gathered(pieces);
    }

    /// The findings inside the chosen dates, without those that stand there twice.
    fn chosen(&mut self) -> Vec<&'a Found> {
        let extract = self.extract;
        let mut all: Vec<(u128, usize)> = Vec::with_capacity(extract.found.len());
        for (place, found) in extract.found.iter().enumerate() {
            if self.in_range(found.row, found.date) {
                all.push((self.content(found).number(), place));
            }
        }
        order::sort_by_key(&mut all, |(content, _)| *content);
        let mut kept = vec![false; extract.found.len()];
        let mut last = None;
        for (content, place) in all {
            let again = last.replace(content) == Some(content);
            match (again, extract.found.get(place), kept.get_mut(place)) {
                (false, _, Some(keep)) => *keep = true,
                (true, Some(found), _) => self.skip(found.row, Why::Repeated),
                _ => {}
            }
        }
        let kept = extract.found.iter().zip(kept).filter(|(_, keep)| *keep);
        kept.map(|(found, _)| found).collect()
    }

    /// An id for all that a finding says.
    fn content(&self, found: &Found) -> crate::domain::EntryId {
        let value = match &found.value {
            Value::Lab(lab) => return made::of_entry(&Entry::Lab((**lab).clone())),
            Value::Number(number) | Value::AtLeast(number) => number.to_string(),
            Value::Some => "yes".to_owned(),
            Value::No => "no".to_owned(),
            Value::Word(word) => format!("word {word}"),
            Value::Text(text) => text.clone(),
            Value::Sleep(sleep) => {
                let moment = |at: Option<Moment>| at.map_or(0, |at| at.local.and_utc().timestamp());
                let slept = sleep.slept.map_or(-1, i32::from);
                format!("{} {} {slept}", moment(sleep.bed), moment(sleep.wake))
            }
        };
        let [series, part] = [found.series.to_string(), part_code(found.part).to_owned()];
        let clock = if found.at.is_some() { "at" } else { "" };
        made::id(found.date, found.at.map(|at| at.local.time()), &[&series, &part, clock, &value])
    }

    fn piece(&mut self, case: &Case, target: Target, to: &mut Pieces) -> Result<(), Why> {
        let Case { found, series, scale } = case;
        let mut put = |date: NaiveDate, night: bool, piece: Piece| {
            to.placed.push(Placed { date, night, row: found.row, piece });
        };
        let (date, night) = (found.date, self.night_date(found));
        match target {
            Target::Leave => return Err(Why::NotChosen),
            Target::Dose(_) => {}
            Target::Note => put(date, false, line(series, &found.value)?),
            Target::NightNote => put(night, true, line(series, &found.value)?),
            Target::Rated(rated) => {
                put(date, false, Piece::Rated(rated, scale::rating(&found.value, scale)?))
            }
            Target::Quality => put(night, true, Piece::Quality(scale::rating(&found.value, scale)?)),
            Target::Slept => put(night, true, Piece::Slept(scale::slept(&found.value, series)?)),
            Target::Taken(taken) => {
                let amount = scale::servings(&found.value, &series.unit, scale)?;
                put(date, false, Piece::Taken(taken, amount, clock(found)));
                // A number that is no count of servings is not lost.
                let number = matches!(found.value, Value::Number(_) | Value::AtLeast(_));
                if number && !matches!(amount, Amount::Servings(_) | Amount::None) {
                    put(date, false, line(series, &found.value)?);
                }
            }
            Target::Flag(flag) => put(date, false, Piece::Flag(flag, is_so(&found.value)?)),
            Target::Bout(kind) => {
                let minutes = match found.value {
                    Value::Number(minutes) if series.unit == "min" => Some(whole(minutes.millionths())?),
                    _ => None,
                };
                let bout = is_so(&found.value)?.then(|| Exercise { kind, at: clock(found), minutes });
                put(date, false, Piece::Bout(bout));
            }
            Target::Sleep => match &found.value {
                Value::Sleep(sleep) => return self.sleep(found, sleep, to),
                _ => return Err(Why::NotChosen),
            },
            Target::Lab => match &found.value {
                Value::Lab(lab) => self.lab(found.row, lab),
                _ => return Err(Why::NotChosen),
            },
            Target::Legs => return self.legs(case, to),
        }
        Ok(())
    }

    /// The date of the night a finding belongs to: by its clock time, or by what the person said of the file.
    fn night_date(&self, found: &Found) -> NaiveDate {
        match found.at {
            Some(at) => self.night_at(at),
            None if self.choices.by_morning => NightOf::on(found.date).before().date(),
            None => found.date,
        }
    }

    fn night_at(&self, at: Moment) -> NaiveDate {
        let night = NightOf::on(at.local.date());
        if at.local.time() < self.here.boundary.0 { night.before().date() } else { night.date() }
    }

    /// How strong restless legs were: by day a rating of the day, at night an episode; nought is a quiet night.
    fn legs(&mut self, case: &Case, to: &mut Pieces) -> Result<(), Why> {
        let Case { found, series, scale } = case;
        let worst = match found.value {
            Value::Some => None,
            _ => Some(scale::rating(&found.value, scale)?),
        };
        let row = found.row;
        if found.part == Part::Daytime {
            let piece = Piece::Rated(Rated::Symptoms, worst.ok_or(Why::OutOfScale)?);
            to.placed.push(Placed { date: found.date, night: false, row, piece });
            return Ok(());
        }
        let date = match (found.part, found.at) {
            (Part::Before, _) | (_, Some(_)) => self.night_date(found),
            _ => found.date,
        };
        if worst.map(Scale10::get) == Some(0) {
            to.placed.push(Placed { date, night: true, row, piece: Piece::Quiet });
            return Ok(());
        }
        let onset = found.at.and_then(|at| self.instant(row, at));
        let night = NightOf::on(date);
        to.legs.push(night);
        let source = self.extract.source.name();
        let told = if source.is_empty() { series.name.clone() } else { format!("{source}: {}", series.name) };
        let episode =
            Episode { onset, worst, note: Note::new(&told).unwrap_or_default(), ..Episode::blank(night) };
        let value = worst.map_or(String::new(), |worst| worst.get().to_string());
        let texts = ["episode", source, &series.name, part_code(found.part), &value];
        let id = made::id(found.date, found.at.map(|at| at.local.time()), &texts);
        self.place(row, id, Entry::Episode(episode));
        Ok(())
    }

    /// A night's sleep.
    fn sleep(&mut self, found: &Found, sleep: &Sleep, to: &mut Pieces) -> Result<(), Why> {
        let boundary = self.here.boundary.0;
        let (date, bed, wake) = if sleep.floating {
            let night = NightOf::on(if self.choices.by_morning {
                NightOf::on(found.date).before().date()
            } else {
                found.date
            });
            // The clock times alone are told: before the boundary they are those of the morning.
            let dated = |at: Moment| {
                let time = at.local.time();
                let date = if time < boundary { night.after().date() } else { night.date() };
                Moment { local: date.and_time(time), offset: at.offset }
            };
            (night.date(), sleep.bed.map(dated), sleep.wake.map(dated))
        } else {
            (sleep.bed.map_or(found.date, |bed| self.night_at(bed)), sleep.bed, sleep.wake)
        };
        if let (Some(bed), Some(wake)) = (bed, wake) {
            if wake.local <= bed.local || wake.local - bed.local > TimeDelta::hours(24) {
                return Err(Why::Time);
            }
            let begins = date.and_time(boundary);
            if !sleep.floating && wake.local - begins < TimeDelta::hours(NAP_HOURS) {
                return Err(Why::Nap);
            }
        }
        let [bed, wake] = [bed, wake].map(|at| at.and_then(|at| self.instant(found.row, at)));
        to.placed.push(Placed {
            date,
            night: true,
            row: found.row,
            piece: Piece::Sleep(bed, wake, sleep.slept),
        });
        Ok(())
    }

    /// A laboratory value; one that stands here already, typed in by hand, is the same.
    fn lab(&mut self, row: u32, lab: &Lab) {
        let key = |lab: &Lab| {
            (lab.date, lab.analyte, lab.comparator, lab.value, lab.unit.as_str().to_ascii_lowercase())
        };
        let here = self.here.journal.labs().into_iter().find(|(_, known)| key(known) == key(lab));
        match here {
            Some((id, known)) => self.place(row, id, Entry::Lab(known.clone())),
            None => {
                let mut lab = lab.clone();
                let id = made::of_entry(&Entry::Lab(lab.clone()));
                lab.note = Note::new(self.extract.source.name()).unwrap_or_default();
                self.place(row, id, Entry::Lab(lab));
            }
        }
    }
}

fn part_code(part: Part) -> &'static str {
    match part {
        Part::Whole => "",
        Part::Before => "before",
        Part::Daytime => "day",
        Part::Evening => "evening",
    }
}

/// The clock time of a finding, where it is told.
fn clock(found: &Found) -> Option<NaiveTime> {
    found.at.map(|at| at.local.time())
}

fn is_so(value: &Value) -> Result<bool, Why> {
    match value {
        Value::Some => Ok(true),
        Value::No => Ok(false),
        Value::Number(number) => Ok(number.millionths() > 0),
        _ => Err(Why::OutOfScale),
    }
}

/// Millionths of minutes as whole minutes.
fn whole(millionths: i64) -> Result<u16, Why> {
    u16::try_from((millionths + 500_000) / 1_000_000).ok().filter(|_| millionths >= 0).ok_or(Why::Number)
}

/// What notes are called.
const NOTES: [&str; 5] = ["note", "notes", "title", "comment", "comments"];

/// A finding as a line of a note.
fn line(series: &Series, value: &Value) -> Result<Piece, Why> {
    let name = &series.name;
    let said = match value {
        Value::Some => return Ok(Piece::Tag(name.clone())),
        Value::No => return Err(Why::NotSo),
        Value::Number(number) => number.to_string(),
        Value::AtLeast(number) => format!("≥ {number}"),
        Value::Word(at) => series.words.get(usize::from(*at)).cloned().ok_or(Why::Word)?,
        // Notes need no name in front of them.
        Value::Text(text) if NOTES.contains(&&*name.to_ascii_lowercase()) => {
            return Ok(Piece::Line(text.clone()));
        }
        Value::Text(text) => text.clone(),
        Value::Sleep(_) | Value::Lab(_) => return Err(Why::NotChosen),
    };
    Ok(Piece::Line(format!("{name}: {said} {}", series.unit).trim_end().to_owned()))
}

/// The earlier of two moments, where both are known.
pub(super) fn earlier(a: Option<Instant>, b: Option<Instant>) -> Option<Instant> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
