//! The journal: nights in a list, one night in full.

use super::doubt::{Doubt, doubt, slept_over};
use crate::app::{Form, Model, Phase};
use crate::domain::{
    Checkin, CodeSet, EntryId, Episode, Feel, Helped, Instant, NightOf, Place, Remedy, Scale10, Sensation,
    Situation,
};

/// One attempt at relief.
#[derive(Clone, Debug, PartialEq)]
pub struct AttemptView {
    /// Its place in the list.
    pub at: usize,
    /// What.
    pub remedy: Remedy,
    /// Its stopwatch runs.
    pub running: bool,
    /// Seconds it took, if known.
    pub seconds: Option<i64>,
    /// The person's judgement.
    pub helped: Option<Helped>,
}

/// One episode.
#[derive(Clone, Debug, PartialEq)]
pub struct EpisodeView {
    /// Which.
    pub id: EntryId,
    /// The night it is counted with.
    pub night: NightOf,
    /// It goes on.
    pub running: bool,
    /// When it began.
    pub onset: Option<Instant>,
    /// When it ended.
    pub end: Option<Instant>,
    /// How long, in seconds; `None` when unknown, or when the end lies before the onset.
    pub seconds: Option<i64>,
    /// Onset and end are worth a second look.
    pub doubt: Option<Doubt>,
    /// How strong.
    pub worst: Option<Scale10>,
    /// Painful.
    pub painful: Option<bool>,
    /// Where.
    pub places: CodeSet<Place>,
    /// What it felt like.
    pub sensations: CodeSet<Sensation>,
    /// What the person was doing.
    pub situation: Option<Situation>,
    /// Minutes at rest before onset.
    pub rest_minutes: Option<u16>,
    /// What was tried.
    pub tried: Vec<AttemptView>,
    /// The note.
    pub note: String,
    /// What stands in its field, where that is not saved yet.
    pub draft: Option<String>,
}

/// Makes the view of one episode.
pub fn episode(model: &Model, id: EntryId, episode: &Episode) -> EpisodeView {
    let tried = episode.tried.iter().enumerate().map(|(at, attempt)| AttemptView {
        at,
        remedy: attempt.remedy,
        running: episode.is_running() && attempt.is_running(),
        seconds: attempt.seconds(),
        helped: attempt.helped,
    });
    EpisodeView {
        id,
        night: episode.night,
        running: episode.is_running(),
        onset: episode.onset,
        end: episode.end(),
        seconds: episode.seconds(),
        doubt: doubt(episode.onset, episode.end()),
        worst: episode.worst,
        painful: episode.painful,
        places: episode.places,
        sensations: episode.sensations,
        situation: episode.situation,
        rest_minutes: episode.rest_minutes,
        tried: tried.collect(),
        note: episode.note.as_str().to_owned(),
        draft: model.draft(Form::Episode(id)).map(str::to_owned),
    }
}

/// One night in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct NightRow {
    /// Which night.
    pub night: NightOf,
    /// How it was, if said.
    pub feel: Option<Feel>,
    /// How many episodes.
    pub episodes: usize,
    /// The first onset.
    pub first_onset: Option<Instant>,
    /// The strongest worst.
    pub worst: Option<Scale10>,
    /// An episode runs.
    pub running: bool,
}

/// The list of nights.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalView {
    /// Nights with any record, newest first, at most as many as are shown.
    pub rows: Vec<NightRow>,
    /// How many nights there are in all.
    pub total: usize,
    /// Older entries are still being read.
    pub loading: bool,
    /// The night that is going on, to add to.
    pub tonight: NightOf,
}

/// Makes the list, at most so many rows.
pub fn journal(model: &Model, most: usize) -> JournalView {
    let (nights, total) = model.journal.last_nights(most);
    JournalView {
        rows: nights.into_iter().map(|night| row(model, night)).collect(),
        total,
        loading: model.phase != Phase::Complete,
        tonight: model.tonight(),
    }
}

fn row(model: &Model, night: NightOf) -> NightRow {
    let feel = model.journal.checkin(night).and_then(|(_, checkin)| checkin.feel);
    let mut row = NightRow { night, feel, episodes: 0, first_onset: None, worst: None, running: false };
    for (_, found) in model.journal.episodes_of(night) {
        row.episodes += 1;
        // They come earliest first, those without an onset last.
        row.first_onset = row.first_onset.or(found.onset);
        row.worst = row.worst.max(found.worst);
        row.running |= found.is_running();
    }
    row
}

/// One night in full.
#[derive(Clone, Debug, PartialEq)]
pub struct NightView {
    /// Which night.
    pub night: NightOf,
    /// Its check-in; a blank one where nothing is recorded.
    pub checkin: Checkin,
    /// What stands in the field of its note, where that is not saved yet.
    pub draft: Option<String>,
    /// The check-in's entry, if there is one.
    pub checkin_id: Option<EntryId>,
    /// Its episodes, earliest first.
    pub episodes: Vec<EpisodeView>,
    /// The night lies ahead.
    pub ahead: bool,
    /// The last night before it with a record.
    pub before: Option<NightOf>,
    /// The first night after it with a record.
    pub after: Option<NightOf>,
    /// Bedtime and final wake are worth a second look.
    pub doubt: Option<Doubt>,
    /// More sleep than there was time in bed.
    pub slept_over: bool,
}

impl NightView {
    /// The night in one row, as in the list.
    pub fn row(&self) -> NightRow {
        NightRow {
            night: self.night,
            feel: self.checkin.feel,
            episodes: self.episodes.len(),
            first_onset: self.episodes.iter().find_map(|episode| episode.onset),
            worst: self.episodes.iter().filter_map(|episode| episode.worst).max(),
            running: self.episodes.iter().any(|episode| episode.running),
        }
    }
}

/// Makes one night.
pub fn night(model: &Model, night: NightOf) -> NightView {
    let found = model.journal.checkin(night);
    let checkin = found.map_or_else(|| Checkin::blank(night), |(_, checkin)| checkin.clone());
    NightView {
        night,
        doubt: doubt(checkin.bed, checkin.wake),
        slept_over: slept_over(&checkin),
        checkin,
        draft: model.draft(Form::Night(night)).map(str::to_owned),
        checkin_id: found.map(|(id, _)| id),
        episodes: model.journal.episodes_of(night).into_iter().map(|(id, e)| episode(model, id, e)).collect(),
        ahead: night > model.tonight(),
        before: model.journal.recorded_before(night),
        after: model.journal.recorded_after(night),
    }
}
