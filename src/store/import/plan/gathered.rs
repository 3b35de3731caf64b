//! Puts together what a file says of one day, and of one night.
//!
//! Several ratings of one day become their mean, symptoms their worst; amounts add up; things that were so share a line
//! of the note. A night without an episode that the file calls free of symptoms is a quiet one.

use super::pieces::{Pieces, earlier};
use super::{Planner, scale};
use crate::domain::{
    Amount, Checkin, Day, Exercise, Feel, Flag, Instant, Intake, NightOf, Note, Rated, Scale10, Taken, order,
};
use crate::store::import::found::Why;
use chrono::{NaiveDate, NaiveTime};

/// A part of a day or a night.
pub(super) enum Piece {
    Rated(Rated, Scale10),
    Taken(Taken, Amount, Option<NaiveTime>),
    Flag(Flag, bool),
    /// A bout of exercise, or none that day.
    Bout(Option<Exercise>),
    Quality(Scale10),
    Slept(u16),
    /// To bed, final wake, minutes slept.
    Sleep(Option<Instant>, Option<Instant>, Option<u16>),
    /// No restless legs, by the file.
    Quiet,
    /// A name for the line of things that were so.
    Tag(String),
    /// A line of its own in the note.
    Line(String),
}

/// Ratings of one thing.
#[derive(Default)]
struct Ratings {
    sum: u32,
    count: u32,
    worst: u8,
}

impl Ratings {
    fn add(&mut self, rating: Scale10) {
        self.sum += u32::from(rating.get());
        self.count += 1;
        self.worst = self.worst.max(rating.get());
    }

    fn mean(&self) -> Option<Scale10> {
        let twice = (self.sum * 2 + self.count).checked_div(self.count * 2)?;
        u8::try_from(twice).ok().and_then(Scale10::new)
    }

    fn worst(&self) -> Option<Scale10> {
        Scale10::new(self.worst).filter(|_| self.count > 0)
    }
}

/// Lines for a note.
#[derive(Default)]
struct Lines {
    tags: Vec<String>,
    lines: Vec<String>,
}

impl Lines {
    fn add(&mut self, piece: Piece) {
        match piece {
            // In one order, whatever that of the file: else a longer file would say the same in another way.
            Piece::Tag(name) => {
                let at = self.tags.partition_point(|tag| *tag < name);
                if self.tags.get(at) != Some(&name) {
                    self.tags.insert(at, name);
                }
            }
            Piece::Line(line) if !self.lines.contains(&line) => self.lines.push(line),
            _ => {}
        }
    }
}

impl Planner<'_> {
    /// All days and nights that the pieces tell of.
    pub(super) fn gathered(&mut self, pieces: Pieces) {
        let Pieces { mut placed, mut legs } = pieces;
        order::sort_by_key(&mut legs, |night| night.number());
        order::sort_by_key(&mut placed, |placed| {
            NightOf::on(placed.date).number() << 1 | u128::from(placed.night)
        });
        let mut placed = placed.into_iter().peekable();
        while let Some(first) = placed.next() {
            let (date, night, row) = (first.date, first.night, first.row);
            let mut of_date = vec![first.piece];
            while let Some(next) = placed.next_if(|next| next.date == date && next.night == night) {
                of_date.push(next.piece);
            }
            if night {
                let night = NightOf::on(date);
                let here = !self.here.journal.episodes_of(night).is_empty();
                let in_file = legs.binary_search(&night).is_ok();
                self.night_of(row, night, of_date, here || in_file);
            } else {
                self.day_of(row, date, of_date);
            }
        }
    }

    fn day_of(&mut self, row: u32, date: NaiveDate, pieces: Vec<Piece>) {
        let mut day = Day::blank(date);
        let mut lines = Lines::default();
        let mut ratings = [Ratings::default(), Ratings::default(), Ratings::default()];
        for piece in pieces {
            match piece {
                Piece::Rated(rated, rating) => {
                    if let Some(of) = ratings.get_mut(rated as usize) {
                        of.add(rating);
                    }
                }
                Piece::Taken(taken, amount, at) => {
                    let known = day.intake_mut(taken);
                    *known = Some(match *known {
                        None => Intake { amount, last: at },
                        Some(known) => {
                            Intake { amount: scale::sum(known.amount, amount), last: known.last.max(at) }
                        }
                    });
                }
                // Some of the day it was so.
                Piece::Flag(flag, so) => *day.flag_mut(flag) = Some(so || day.flag(flag) == Some(true)),
                Piece::Bout(bout) => day.exercise.get_or_insert_default().extend(bout),
                other => lines.add(other),
            }
        }
        let [symptoms, sleepiness, mood] = &ratings;
        day.symptoms = symptoms.worst();
        day.sleepiness = sleepiness.mean();
        day.mood = mood.mean();
        day.note = self.note(row, lines);
        self.day(row, None, day);
    }

    fn night_of(&mut self, row: u32, night: NightOf, pieces: Vec<Piece>, legs: bool) {
        let mut found = Checkin::blank(night);
        let mut lines = Lines::default();
        let mut quality = Ratings::default();
        let mut alone: Option<u16> = None;
        for piece in pieces {
            match piece {
                Piece::Quality(rating) => quality.add(rating),
                Piece::Slept(minutes) => alone = Some(alone.unwrap_or(0).saturating_add(minutes)),
                Piece::Sleep(bed, wake, slept) => {
                    found.bed = earlier(found.bed, bed);
                    found.wake = found.wake.max(wake);
                    if let Some(minutes) = slept {
                        found.slept_minutes = Some(found.slept_minutes.unwrap_or(0).saturating_add(minutes));
                    }
                }
                Piece::Quiet if !legs => found.feel = Some(Feel::Quiet),
                other => lines.add(other),
            }
        }
        found.slept_minutes = found.slept_minutes.or(alone);
        found.quality = quality.mean();
        found.note = self.note(row, lines);
        if found != Checkin::blank(night) {
            self.night(row, None, found);
        }
    }

    /// The note of a day or a night, as far as there is room.
    fn note(&mut self, row: u32, lines: Lines) -> Note {
        let Lines { tags, lines } = lines;
        let mut blocks = Vec::with_capacity(lines.len() + 1);
        if !tags.is_empty() {
            let source = self.extract.source.name();
            let mut line = source.to_owned();
            for (at, tag) in tags.iter().enumerate() {
                line.push_str(match (at, source) {
                    (0, "") => "",
                    (0, _) => ": ",
                    _ => ", ",
                });
                line.push_str(tag);
            }
            blocks.push(line);
        }
        blocks.extend(lines);
        let mut text = String::new();
        for block in blocks {
            let longer = if text.is_empty() { block } else { format!("{text}\n{block}") };
            if Note::new(&longer).is_err() {
                self.skip(row, Why::NoteFull);
                continue;
            }
            text = longer;
        }
        Note::new(&text).unwrap_or_default()
    }
}
