//! Tonight: which mood the hour asks for, and what is known of the night.

use super::journal::{EpisodeView, episode};
use crate::app::{Model, Phase};
use crate::domain::{Feel, Instant, LongSitting, NightOf};
use chrono::Timelike;

/// The part of the day. The boot script draws the same line (`public/boot.js`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hour {
    /// 18:00 to 04:59.
    Night,
    /// 05:00 to 10:59.
    Morning,
    /// 11:00 to 17:59.
    Day,
}

/// The part of the day of a moment.
pub fn hour(at: Instant) -> Hour {
    match at.time().hour() {
        5..=10 => Hour::Morning,
        11..=17 => Hour::Day,
        _ => Hour::Night,
    }
}

/// What Tonight is about right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// An episode runs: it takes the screen over.
    Running,
    /// Evening and night.
    Night,
    /// Morning: last night's check-in.
    Morning,
    /// Day.
    Day,
}

/// The mood of now.
pub fn mood(model: &Model) -> Mood {
    if model.journal.running().is_some() {
        return Mood::Running;
    }
    match hour(model.now) {
        Hour::Night => Mood::Night,
        Hour::Morning => Mood::Morning,
        Hour::Day => Mood::Day,
    }
}

/// Tonight.
#[derive(Clone, Debug, PartialEq)]
pub struct TonightView {
    /// The mood.
    pub mood: Mood,
    /// The night in the head of the page.
    pub night: NightOf,
    /// The night the morning question is about.
    pub last_night: NightOf,
    /// How that night was, if said already.
    pub last_feel: Option<Feel>,
    /// The episode that runs.
    pub running: Option<EpisodeView>,
    /// The newest *calm so far* of tonight.
    pub calm: Option<Instant>,
    /// Bedtime of tonight.
    pub bed: Option<Instant>,
    /// Episodes of tonight that are over.
    pub earlier: Vec<EpisodeView>,
    /// Nothing was ever recorded here: show the doors.
    pub first_visit: bool,
    /// Entries may be written.
    pub writable: bool,
}

/// An episode that runs for longer than this may have been forgotten, in seconds: the person is asked when it ended.
const FORGOTTEN_SECONDS: i64 = 6 * 3600;

/// Whether the episode that runs has done so for so long that it may be over.
pub fn may_be_over(model: &Model) -> bool {
    running_seconds(model).is_some_and(|(seconds, _)| seconds >= FORGOTTEN_SECONDS)
}

/// Makes Tonight.
pub fn tonight(model: &Model) -> TonightView {
    let night = model.tonight();
    let last_night = model.night_rule().last_finished(model.now);
    let checkin = model.journal.checkin(night).map(|(_, checkin)| checkin);
    let of_tonight = model.journal.episodes_of(night);
    TonightView {
        mood: mood(model),
        night,
        last_night,
        last_feel: model.journal.checkin(last_night).and_then(|(_, checkin)| checkin.feel),
        running: model.journal.running().map(|(id, found)| episode(model, id, found)),
        calm: checkin.and_then(|checkin| checkin.calm.last().copied()),
        bed: checkin.and_then(|checkin| checkin.bed),
        earlier: of_tonight
            .into_iter()
            .filter(|(_, e)| !e.is_running())
            .map(|(id, e)| episode(model, id, e))
            .collect(),
        first_visit: model.phase != Phase::Opening && model.journal.is_empty(),
        writable: !model.read_only(),
    }
}

/// Whether the day held, or holds, long sitting: the person said so.
pub fn sits_today(model: &Model) -> bool {
    let today = model.journal.day(model.now.date());
    today.is_some_and(|(_, day)| matches!(day.sitting, Some(LongSitting::Yes(_))))
}

/// Seconds since the onset of the episode that runs, and since its running attempt began. Apart from the rest, because
/// it changes every second. Never negative, even with a clock set back.
pub fn running_seconds(model: &Model) -> Option<(i64, Option<i64>)> {
    let (_, episode) = model.journal.running()?;
    let since = |at: Instant| model.now.seconds_since(at).max(0);
    let attempt = episode.tried.iter().rev().find(|attempt| attempt.is_running());
    Some((since(episode.onset?), attempt.and_then(|attempt| attempt.start).map(since)))
}
