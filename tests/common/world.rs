//! A world for journeys: it plays events against the app, answers its effects like a storage that works (or does not),
//! and keeps the clock.

use chrono::{FixedOffset, NaiveDateTime};
use stillnight::app::{DataEvent, Effect, Event, Model, Ports, Prefs, Route, StorageEvent, update};
use stillnight::domain::{DeviceId, EntryId, Episode, Instant, NightOf, OffsetAt};
use stillnight::store::engine::{Batch, SaveOutcome, SaveRequest};

/// What storage answers to the next saves.
type Answer = fn(&SaveRequest) -> SaveOutcome;

/// One running app without a browser.
pub struct World {
    /// The app.
    pub model: Model,
    now: Instant,
    made: u16,
    offset_at: fn(NaiveDateTime) -> OffsetAt,
    answer: Answer,
    points: Result<(), String>,
    /// Whether a file goes on being taken in by itself.
    pub goes_on: bool,
    /// Saves that storage has not answered, if it is slow.
    pub on_their_way: Option<Vec<Vec<SaveRequest>>>,
    /// Effects other than saves, in order.
    pub seen: Vec<Effect>,
}

/// One hour east of UTC.
pub fn one_east(_: NaiveDateTime) -> OffsetAt {
    OffsetAt::One(FixedOffset::east_opt(3600).unwrap())
}

/// A moment.
pub fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

/// A night.
pub fn night(text: &str) -> NightOf {
    NightOf::parse(text).unwrap()
}

impl World {
    /// An empty journal, opened at this moment.
    pub fn new(now: &str) -> Self {
        let mut model = Model::new(at(now), Route::Tonight, Prefs::default(), DeviceId(7));
        model.phase = stillnight::app::Phase::Recent;
        let mut world = Self {
            model,
            now: at(now),
            made: 0,
            offset_at: one_east,
            answer: |_| SaveOutcome::Saved,
            points: Ok(()),
            goes_on: true,
            on_their_way: None,
            seen: Vec::new(),
        };
        world.send(Event::Storage(StorageEvent::Read(Batch::default())));
        world.send(Event::Storage(StorageEvent::Reconciled(true)));
        world
    }

    /// Where clocks change.
    pub fn zone(&mut self, offset_at: fn(NaiveDateTime) -> OffsetAt) {
        self.offset_at = offset_at;
    }

    /// How storage answers from now on.
    pub fn storage(&mut self, answer: Answer) {
        self.answer = answer;
    }

    /// How making a restore point ends from now on.
    pub fn points(&mut self, answer: Result<(), String>) {
        self.points = answer;
    }

    /// The clock moves.
    pub fn clock(&mut self, now: &str) {
        self.now = at(now);
    }

    /// One event, and all that follows from it.
    pub fn send(&mut self, event: Event) {
        let (now, offset_at) = (self.now, self.offset_at);
        let made = &mut self.made;
        let mut fresh_id = || {
            *made += 1;
            let [high, low] = made.to_be_bytes();
            EntryId::new(u64::try_from(now.unix_ms()).unwrap(), [high, low, high, low, high, low])
        };
        let mut ports = Ports { now, fresh_id: &mut fresh_id, offset_at: &offset_at };
        for effect in update(&mut self.model, &mut ports, event) {
            match effect {
                Effect::Save(requests) => match &mut self.on_their_way {
                    Some(waiting) => waiting.push(requests),
                    None => self.saved(&requests),
                },
                Effect::MakePoint { why, records } => {
                    self.seen.push(Effect::MakePoint { why, records });
                    self.send(Event::Data(DataEvent::PointMade(self.points.clone())));
                }
                Effect::TakeOn if self.goes_on => self.send(Event::Data(DataEvent::TakeOn)),
                Effect::Wipe(until) => {
                    self.seen.push(Effect::Wipe(until));
                    self.send(Event::Data(DataEvent::Wiped(Ok(until))));
                }
                other => self.seen.push(other),
            }
        }
    }

    /// Storage answers.
    pub fn saved(&mut self, requests: &[SaveRequest]) {
        let answer = |request: &SaveRequest| (request.record.id, request.record.rev, (self.answer)(request));
        let ended = requests.iter().map(answer).collect();
        self.send(Event::Storage(StorageEvent::Saved(ended)));
    }

    /// The only living episode.
    pub fn episode(&self) -> (EntryId, Episode) {
        let all: Vec<_> = self.model.journal.episodes().collect();
        assert_eq!(all.len(), 1, "one episode expected");
        (all[0].0, all[0].1.clone())
    }
}
