//! The check-in of a night: one tap for a quiet night, the rest when there is time.

use super::clock_text::{self, Near};
use super::{Ports, save, usual};
use crate::app::{CheckinChange, ClockField, Effect, Form, Model, Undo};
use crate::domain::{Checkin, Entry, EntryId, Feel, NightOf, Note};

/// Nobody sleeps longer than this in one night, in minutes.
const SLEPT_MOST: u16 = 24 * 60;

/// *Calm so far*: a moment without restless legs is a record of its own.
pub(super) fn calm(model: &mut Model, ports: &mut Ports) -> Vec<Effect> {
    let night = model.tonight();
    let (id, mut checkin) = of_night(model, ports, night);
    if checkin.calm.len() == Checkin::CALM_MOST {
        checkin.calm.remove(0);
    }
    checkin.calm.push(ports.now);
    save::put(model, ports, id, Entry::Night(checkin), Undo::Calm)
}

/// *Going to bed*.
pub(super) fn to_bed(model: &mut Model, ports: &mut Ports) -> Vec<Effect> {
    let night = model.tonight();
    let (id, mut checkin) = of_night(model, ports, night);
    checkin.bed = Some(ports.now);
    save::put(model, ports, id, Entry::Night(checkin), Undo::Bed)
}

/// A change to the check-in of a night; the first one makes the entry.
#[inline(never)]
pub(super) fn change(
    model: &mut Model,
    ports: &mut Ports,
    night: NightOf,
    change: CheckinChange,
) -> Vec<Effect> {
    let (id, mut checkin) = of_night(model, ports, night);
    let mut what = Undo::Changed;
    match change {
        CheckinChange::Feel(feel) => {
            if feel == Some(Feel::Quiet) {
                what = Undo::Calm;
            }
            checkin.feel = feel;
        }
        CheckinChange::Latency(minutes) => checkin.latency_minutes = minutes,
        CheckinChange::Awakenings(count) => {
            checkin.awakenings = count;
            // "From the legs" counts among the awakenings; it never exceeds them.
            checkin.awakenings_legs = checkin.awakenings_legs.zip(count).map(|(legs, all)| legs.min(all));
        }
        CheckinChange::AwakeningsLegs(count) => {
            checkin.awakenings_legs = count.map(|legs| legs.min(checkin.awakenings.unwrap_or(legs)));
        }
        CheckinChange::Slept(minutes) => {
            checkin.slept_minutes = minutes.map(|minutes| minutes.min(SLEPT_MOST));
        }
        CheckinChange::SleptUsual => checkin.slept_minutes = Some(usual::slept(&model.journal, night)),
        CheckinChange::Quality(quality) => checkin.quality = quality,
        CheckinChange::Note(typed) => match Note::new(&typed) {
            // What only differs in blanks at its ends is no change: there will be no save to end the draft.
            Ok(note) if note == checkin.note => {
                return model.forget_draft(Form::Night(night)).into_iter().collect();
            }
            Ok(note) => checkin.note = note,
            // The field says so itself, and keeps the text.
            Err(_) => return Vec::new(),
        },
        CheckinChange::Bed(typed) => {
            let near = (Near::Night(night, model.night_rule().boundary), checkin.bed);
            return clock_text::typed(model, ports, ClockField::Bed(night), near, &typed);
        }
        CheckinChange::UpNow => {
            model.forget_error(ClockField::Wake(night).into());
            checkin.wake = Some(ports.now);
        }
        CheckinChange::Wake(typed) => {
            let near = (Near::Morning(night, model.night_rule().boundary), checkin.wake);
            return clock_text::typed(model, ports, ClockField::Wake(night), near, &typed);
        }
    }
    save::put(model, ports, id, Entry::Night(checkin), what)
}

/// The check-in of a night, or a blank one with a fresh id.
pub(super) fn of_night(model: &Model, ports: &mut Ports, night: NightOf) -> (EntryId, Checkin) {
    match model.journal.checkin(night) {
        Some((id, checkin)) => (id, checkin.clone()),
        None => ((ports.fresh_id)(), Checkin::blank(night)),
    }
}
