//! The fortnight from paper: each cell judged when it is left, all of it saved at once.
//!
//! Nothing is saved while any cell is in doubt, and a save is one step to take back.

use super::clock_text::{Near, nearest};
use super::{Ports, save};
use crate::app::form::{self, Cell, Col, Pass, Problem, Saved, Sheet, Value};
use crate::app::{Effect, Event, Model, SheetStep, Undo};
use crate::domain::{Boundary, Checkin, Entry, EntryId, Episode, Instant, NightOf, Resolved, Scale10};
use chrono::NaiveTime;

/// One step.
pub fn sheet(model: &mut Model, ports: &mut Ports, event: Event) -> Vec<Effect> {
    let Event::Sheet(step) = event else { return Vec::new() };
    match step {
        SheetStep::Start(night) => model.sheet.start = Some(night),
        SheetStep::Cell(night, col, text) => typed(model, ports, night, col, &text),
        SheetStep::Save => return save_all(model, ports),
    }
    Vec::new()
}

fn typed(model: &mut Model, ports: &Ports, night: NightOf, col: Col, text: &str) {
    let stored = form::stored(&model.journal, night);
    let text = match form::read(col, text) {
        Ok(value) => value.map(|value| form::print(col, value)).unwrap_or_default(),
        Err(_) => text.to_owned(),
    };
    let (fixed, same) = (stored.is_fixed(col), stored.text(col) == text);
    let sheet = &mut model.sheet;
    sheet.saved = None;
    let at = sheet.cells.iter().position(|cell| cell.night == night && cell.col == col);
    match (at, fixed || same) {
        (Some(at), true) => {
            sheet.cells.remove(at);
        }
        (Some(at), false) => {
            if let Some(cell) = sheet.cells.get_mut(at) {
                cell.text = text;
            }
        }
        (None, true) => {}
        (None, false) => sheet.cells.push(Cell { night, col, text, problem: None }),
    }
    judge(model, ports, night);
}

/// A row as it would be saved, with what it was made from.
struct Row {
    night: NightOf,
    boundary: Boundary,
    checkin: Checkin,
    checkin_id: Option<EntryId>,
    episode: Episode,
    episode_id: Option<EntryId>,
    problems: Vec<(Col, Problem)>,
    now: Instant,
}

/// Works a row out from the journal and what was typed, and notes what is wrong beside the cells.
fn judge(model: &mut Model, ports: &Ports, night: NightOf) -> Row {
    let stored = form::stored(&model.journal, night);
    let (checkin_id, checkin) =
        stored.checkin.map_or_else(|| (None, Checkin::blank(night)), |(id, found)| (Some(id), found.clone()));
    let first = stored.episodes.first();
    let (episode_id, episode) =
        first.map_or_else(|| (None, Episode::blank(night)), |(id, found)| (Some(*id), (*found).clone()));
    let now = ports.now;
    let boundary = model.night_rule().boundary;
    let mut row =
        Row { night, boundary, checkin, checkin_id, episode, episode_id, problems: Vec::new(), now };
    let typed: Vec<&Cell> = model.sheet.cells.iter().filter(|cell| cell.night == night).collect();
    let ahead = night > model.tonight();
    for cell in &typed {
        let taken = match form::read(cell.col, &cell.text) {
            Ok(Some(_)) if ahead => Err(Problem::NightAhead),
            Ok(value) => row.take(ports, cell.col, value),
            Err(wrong) => Err(Problem::Wrong(wrong)),
        };
        if let Err(problem) = taken {
            row.problems.push((cell.col, problem));
        }
    }
    if row.problems.is_empty() {
        let typed: Vec<Col> = typed.iter().map(|cell| cell.col).collect();
        row.compare(&typed);
    }
    for cell in model.sheet.cells.iter_mut().filter(|cell| cell.night == night) {
        cell.problem = row.problems.iter().find(|(col, _)| *col == cell.col).map(|(_, problem)| *problem);
    }
    row
}

impl Row {
    fn take(&mut self, ports: &Ports, col: Col, value: Option<Value>) -> Result<(), Problem> {
        let number = match value {
            Some(Value::Number(number)) => Some(number),
            _ => None,
        };
        let small = number.and_then(|number| u8::try_from(number).ok());
        match col {
            Col::Feel => {
                self.checkin.feel = match value {
                    Some(Value::Feel(feel)) => Some(feel),
                    _ => None,
                }
            }
            Col::Onset => {
                self.episode.onset = self.moment(ports, Near::Night(self.night, self.boundary), value)?
            }
            Col::Bed => {
                self.checkin.bed = self.moment(ports, Near::Night(self.night, self.boundary), value)?
            }
            Col::Wake => {
                self.checkin.wake = self.moment(ports, Near::Morning(self.night, self.boundary), value)?
            }
            Col::Worst => self.episode.worst = small.and_then(Scale10::new),
            Col::Latency => self.checkin.latency_minutes = number,
            Col::Slept => self.checkin.slept_minutes = number,
            Col::Awake => {
                self.checkin.awakenings = small;
                // "From the legs" counts among the awakenings; it never exceeds them.
                let legs = self.checkin.awakenings_legs.zip(small);
                self.checkin.awakenings_legs = legs.map(|(legs, all)| legs.min(all));
            }
        }
        Ok(())
    }

    fn moment(&self, ports: &Ports, near: Near, value: Option<Value>) -> Result<Option<Instant>, Problem> {
        let Some(Value::Time(time, pass)) = value else { return Ok(None) };
        let at = resolve(ports, near, time, pass)?;
        if at > self.now { Err(Problem::Ahead) } else { Ok(Some(at)) }
    }

    /// What cannot be true together. The cell that was typed is in doubt, not the one that stood there.
    fn compare(&mut self, typed: &[Col]) {
        let mut doubt = |wrong: bool, cols: &[Col], problem| {
            let col = cols.iter().find(|col| typed.contains(col));
            if let Some(col) = col.filter(|_| wrong) {
                self.problems.push((*col, problem));
            }
        };
        let checkin = &self.checkin;
        let in_bed = checkin.wake.zip(checkin.bed).map(|(wake, bed)| wake.seconds_since(bed));
        doubt(in_bed.is_some_and(|seconds| seconds <= 0), &[Col::Wake, Col::Bed], Problem::BeforeBed);
        let longer = |minutes: Option<u16>| {
            minutes.zip(in_bed).is_some_and(|(minutes, most)| most > 0 && i64::from(minutes) * 60 > most + 59)
        };
        doubt(longer(checkin.slept_minutes), &[Col::Slept, Col::Wake, Col::Bed], Problem::LongerThanBed);
        doubt(longer(checkin.latency_minutes), &[Col::Latency, Col::Wake, Col::Bed], Problem::LongerThanBed);
        let episode = &self.episode;
        let backwards = episode.end().zip(episode.onset).is_some_and(|(end, onset)| end < onset);
        doubt(backwards, &[Col::Onset], Problem::AfterEnd);
        let nought = episode.worst.is_some_and(|worst| worst.get() == 0) && episode.onset.is_none();
        doubt(nought && self.episode_id.is_none(), &[Col::Worst], Problem::NoughtAlone);
    }
}

fn resolve(ports: &Ports, near: Near, time: NaiveTime, pass: Option<Pass>) -> Result<Instant, Problem> {
    let local = nearest(near, time).ok_or(Problem::Skipped)?;
    match ((ports.offset_at)(local).resolve(local), pass) {
        (Resolved::At(at), _) => Ok(at),
        (Resolved::Ambiguous { first, .. }, Some(Pass::First)) => Ok(first),
        (Resolved::Ambiguous { second, .. }, Some(Pass::Second)) => Ok(second),
        (Resolved::Ambiguous { .. }, None) => Err(Problem::Twice),
        (Resolved::Skipped, _) => Err(Problem::Skipped),
    }
}

fn save_all(model: &mut Model, ports: &mut Ports) -> Vec<Effect> {
    let mut nights: Vec<NightOf> = model.sheet.cells.iter().map(|cell| cell.night).collect();
    crate::domain::order::sort_by_key(&mut nights, |night| night.number());
    nights.dedup();
    let rows: Vec<Row> = nights.into_iter().map(|night| judge(model, ports, night)).collect();
    if let Some(row) = rows.iter().find(|row| !row.problems.is_empty()) {
        show(model, row.night);
        return Vec::new();
    }
    let is_replaced = |cell: &&Cell| form::stored(&model.journal, cell.night).value(cell.col).is_some();
    let replaced = model.sheet.cells.iter().filter(is_replaced).count();
    let saved = Saved { nights: rows.len(), cells: model.sheet.cells.len(), replaced };
    let mut entries = Vec::new();
    for row in rows {
        let mut put = |id: Option<EntryId>, entry: Entry, blank: bool| {
            if id.is_some() || !blank {
                entries.push((id.unwrap_or_else(|| (ports.fresh_id)()), entry));
            }
        };
        let blank = row.checkin == Checkin::blank(row.night);
        put(row.checkin_id, Entry::Night(row.checkin), blank);
        let blank = row.episode == Episode::blank(row.night);
        put(row.episode_id, Entry::Episode(row.episode), blank);
    }
    model.sheet = Sheet { start: model.sheet.start, cells: Vec::new(), saved: Some(saved) };
    save::put_all(model, ports, entries, Undo::Fortnight)
}

/// Turns to the fortnight of a night, unless it is the one on the screen.
fn show(model: &mut Model, night: NightOf) {
    let start = model.sheet_start();
    let is_shown = std::iter::successors(Some(start), |night| Some(night.after()))
        .take(Sheet::NIGHTS)
        .any(|shown| shown == night);
    if !is_shown {
        model.sheet.start = Some(night);
    }
}
