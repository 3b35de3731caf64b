//! Episodes: begun in one tap, described while they run or later, ended in one tap.

use super::clock_text::{self, Near};
use super::{Ports, save};
use crate::app::{ClockField, Effect, EpisodeChange, Form, Model, Tap, Undo};
use crate::domain::{Attempt, Course, Entry, EntryId, Episode, Helped, Instant, NightOf, Note, Remedy};

/// *It's happening now*. A second tap while one runs changes nothing: people tap twice in the dark.
pub(super) fn happening(model: &mut Model, ports: &mut Ports) -> Vec<Effect> {
    if model.journal.running().is_some() {
        return Vec::new();
    }
    let id = (ports.fresh_id)();
    begin(model, ports, id, ports.now, Course::Running)
}

/// A tap of the shell becomes an episode, once: a start that died before the key was forgotten made it already.
#[inline(never)]
pub(super) fn tapped(model: &mut Model, ports: &mut Ports, tap: Tap) -> Vec<Effect> {
    if model.journal.episodes().any(|(_, episode)| episode.onset == Some(tap.at)) {
        return vec![Effect::ForgetTap(tap.key)];
    }
    let goes_on = tap.newest && model.journal.running().is_none();
    let id = (ports.fresh_id)();
    model.taps.insert(id, tap.key);
    begin(model, ports, id, tap.at, if goes_on { Course::Running } else { Course::Over(None) })
}

fn begin(model: &mut Model, ports: &Ports, id: EntryId, onset: Instant, course: Course) -> Vec<Effect> {
    let night = model.night_rule().for_episode(onset, |night| model.journal.final_wake(night));
    let episode = Episode { course, ..Episode::begun(night, onset) };
    save::put(model, ports, id, Entry::Episode(episode), Undo::Begun)
}

/// A finished episode for a past night, to be filled in.
pub(super) fn add(model: &mut Model, ports: &mut Ports, night: NightOf) -> Vec<Effect> {
    let id = (ports.fresh_id)();
    save::put(model, ports, id, Entry::Episode(Episode::blank(night)), Undo::Changed)
}

/// A change to one episode.
#[inline(never)]
pub(super) fn change(
    model: &mut Model,
    ports: &mut Ports,
    id: EntryId,
    change: EpisodeChange,
) -> Vec<Effect> {
    let Some(Entry::Episode(episode)) = model.journal.entry(id) else { return Vec::new() };
    let mut episode = episode.clone();
    let mut what = Undo::Changed;
    match change {
        EpisodeChange::Worst(worst) => episode.worst = worst,
        EpisodeChange::Painful(painful) => episode.painful = painful,
        EpisodeChange::Place(place) => episode.places = episode.places.toggled(place),
        EpisodeChange::Sensation(sensation) => episode.sensations = episode.sensations.toggled(sensation),
        EpisodeChange::Situation(situation) => episode.situation = situation,
        EpisodeChange::RestMinutes(minutes) => episode.rest_minutes = minutes,
        EpisodeChange::Night(night) => episode.night = night,
        EpisodeChange::Try(remedy) => start(&mut episode, remedy, ports.now),
        EpisodeChange::Tried(at, helped) => stop(&mut episode, at, helped, ports.now),
        EpisodeChange::Over => {
            what = Undo::Ended;
            episode.stop_trying(Some(ports.now));
            episode.course = Course::Over(Some(ports.now));
        }
        EpisodeChange::Note(typed) => match Note::new(&typed) {
            // What only differs in blanks at its ends is no change: there will be no save to end the draft.
            Ok(note) if note == episode.note => {
                return model.forget_draft(Form::Episode(id)).into_iter().collect();
            }
            Ok(note) => episode.note = note,
            // The field says so itself, and keeps the text.
            Err(_) => return Vec::new(),
        },
        EpisodeChange::Onset(typed) => {
            let near = (near_night(model, episode.night), episode.onset);
            return clock_text::typed(model, ports, ClockField::Onset(id), near, &typed);
        }
        EpisodeChange::End(typed) => {
            let near = episode.onset.map_or(near_night(model, episode.night), Near::After);
            return clock_text::typed(model, ports, ClockField::End(id), (near, None), &typed);
        }
    }
    save::put(model, ports, id, Entry::Episode(episode), what)
}

fn near_night(model: &Model, night: NightOf) -> Near {
    Near::Night(night, model.night_rule().boundary)
}

fn start(episode: &mut Episode, remedy: Remedy, now: Instant) {
    // One thing at a time: starting the next stops the stopwatch of the last, without judging it.
    episode.stop_trying(Some(now));
    episode.tried.push(Attempt::started(remedy, None, now));
}

fn stop(episode: &mut Episode, at: usize, helped: Option<Helped>, now: Instant) {
    if let Some(attempt) = episode.tried.get_mut(at) {
        if attempt.until.is_none() && attempt.start.is_some() {
            attempt.until = Some(now);
        }
        attempt.helped = helped;
    }
}
