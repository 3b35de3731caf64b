//! What is recorded about a day; the first change makes the entry.

use super::{Ports, clock_text, save, usual};
use crate::app::{DayChange, DayNumber, Effect, Event, Form, Model, TimeOf, Undo};
use crate::domain::{Amount, Day, Entry, EntryId, Exercise, ExerciseKind, Intake, LongSitting, Note};
use chrono::{Days, NaiveDate};

/// A change to one day.
pub fn day(model: &mut Model, ports: &mut Ports, event: Event) -> Vec<Effect> {
    let Event::Day(date, change) = event else { return Vec::new() };
    let (id, mut day) = of_date(model, ports, date);
    let mut what = Undo::Changed;
    match change {
        DayChange::AsPlanned(as_planned) => day.as_planned = as_planned,
        DayChange::Rated(rated, value) => *day.rated_mut(rated) = value,
        DayChange::Flag(flag, value) => *day.flag_mut(flag) = value,
        DayChange::Taken(taken, some) => {
            let held = day.intake_mut(taken);
            *held = match some {
                Some(true) => held
                    .filter(|held| held.amount != Amount::None)
                    .or(Some(Intake { amount: Amount::Unknown, last: None })),
                Some(false) => Some(Intake { amount: Amount::None, last: None }),
                None => None,
            };
            model.forget_error(TimeOf::Last(date, taken));
        }
        DayChange::Last(taken, text) => {
            let field = TimeOf::Last(date, taken);
            let Some(last) = clock_text::on_date(model, ports, field, date, &text) else { return Vec::new() };
            if let Some(held) = day.intake_mut(taken) {
                held.last = last;
            }
        }
        DayChange::Number(number, value) => count(&mut day, number, value),
        DayChange::Begin(number) => begin(model, &mut day, number),
        DayChange::NoExercise => {
            let said = day.exercise.as_ref().is_some_and(Vec::is_empty);
            day.exercise = (!said).then(Vec::new);
            forget_bouts(model, date);
        }
        DayChange::Exercise(kind) => {
            toggle(&mut day, kind);
            forget_bouts(model, date);
        }
        DayChange::Again(at) => {
            if let Some(bouts) = &mut day.exercise {
                let like = bouts.get(at).copied();
                bouts.extend(like.map(|bout| Exercise { at: None, ..bout }));
            }
        }
        DayChange::Drop(at) => {
            set_bouts(&mut day, |place, _| place != at);
            forget_bouts(model, date);
        }
        DayChange::BoutAt(at, text) => {
            let field = TimeOf::Bout(date, at);
            let Some(time) = clock_text::on_date(model, ports, field, date, &text) else { return Vec::new() };
            if let Some(bout) = day.exercise.as_mut().and_then(|bouts| bouts.get_mut(at)) {
                bout.at = time;
            }
        }
        DayChange::Sat(some) => {
            day.sitting = match some {
                Some(true) => Some(LongSitting::Yes(day.sitting_minutes())),
                Some(false) => Some(LongSitting::No),
                None => None,
            }
        }
        DayChange::Napped(some) => match some {
            Some(true) if day.nap_minutes.is_some_and(|minutes| minutes > 0) => {}
            Some(true) => begin(model, &mut day, DayNumber::Nap),
            Some(false) => day.nap_minutes = Some(0),
            None => day.nap_minutes = None,
        },
        DayChange::SameAsYesterday => {
            what = Undo::Copied;
            let yesterday = date.checked_sub_days(Days::new(1)).and_then(|date| model.journal.day(date));
            let until = (date >= ports.now.date()).then(|| ports.now.time());
            if let Some((_, yesterday)) = yesterday {
                day = day.filled_from(yesterday, until);
            }
        }
        DayChange::Note(typed) => match Note::new(&typed) {
            // What only differs in blanks at its ends is no change: there will be no save to end the draft.
            Ok(note) if note == day.note => return model.forget_draft(Form::Day(date)).into_iter().collect(),
            Ok(note) => day.note = note,
            // The field says so itself, and keeps the text.
            Err(_) => return Vec::new(),
        },
    }
    if day == Day::blank(date) && model.journal.entry(id).is_none() {
        return Vec::new();
    }
    save::put(model, ports, id, Entry::Day(day), what)
}

/// What is recorded about a day, or a blank one with a fresh id.
fn of_date(model: &Model, ports: &mut Ports, date: NaiveDate) -> (EntryId, Day) {
    match model.journal.day(date) {
        Some((id, day)) => (id, day.clone()),
        None => ((ports.fresh_id)(), Day::blank(date)),
    }
}

/// Takes a number where there is something to count.
fn count(day: &mut Day, number: DayNumber, value: Option<u16>) {
    match number {
        DayNumber::Servings(taken) => {
            if let Some(held) = day.intake_mut(taken) {
                let counted = value.filter(|halves| *halves > 0);
                held.amount = counted.map_or(Amount::Unknown, Amount::of_halves);
            }
        }
        DayNumber::Nap => day.nap_minutes = value,
        DayNumber::Sitting => {
            if let Some(LongSitting::Yes(minutes)) = &mut day.sitting {
                *minutes = value.filter(|minutes| *minutes > 0);
            }
        }
        DayNumber::Bout(at) => {
            if let Some(bout) = day.exercise.as_mut().and_then(|bouts| bouts.get_mut(at)) {
                bout.minutes = value.filter(|minutes| *minutes > 0);
            }
        }
    }
}

fn begin(model: &Model, day: &mut Day, number: DayNumber) {
    let like = match number {
        DayNumber::Bout(at) => day.bouts().get(at).copied(),
        _ => None,
    };
    let value = usual::number(&model.journal, day.date, number, like);
    count(day, number, Some(value));
}

/// Keeps some of the bouts. None left is "not recorded": that there was no exercise is said in so many words.
fn set_bouts(day: &mut Day, keep: impl Fn(usize, &Exercise) -> bool) {
    let bouts = day.bouts().iter().enumerate();
    let kept: Vec<Exercise> = bouts.filter(|(at, bout)| keep(*at, bout)).map(|(_, bout)| *bout).collect();
    day.exercise = (!kept.is_empty()).then_some(kept);
}

fn toggle(day: &mut Day, kind: ExerciseKind) {
    if day.bouts().iter().any(|bout| bout.kind == kind) {
        set_bouts(day, |_, bout| bout.kind != kind);
    } else {
        day.exercise.get_or_insert_default().push(Exercise { kind, at: None, minutes: None });
    }
}

/// Places in the list have moved: what was wrong at one of them says nothing any more.
fn forget_bouts(model: &mut Model, date: NaiveDate) {
    model.field_errors.retain(|error| !matches!(error.field, TimeOf::Bout(on, _) if on == date));
}
