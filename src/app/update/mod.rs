//! `update`: one event in, the model changed, effects out.
//!
//! Invariant: no IO. Each sub-module answers for one group of events; this one only routes them. The larger answers are
//! kept from being inlined: in one function they would share hundreds of locals, which costs the wasm five kilobytes.
//!
//! Some answers are given only to events that one page sends, and what follows from them. They stand beside [`own`], each
//! for itself, so that they can come with that page (`ui::pages`); [`update`] knows them all.

mod auto;
mod checkin;
mod clock_text;
mod data;
mod day;
mod episode;
mod expire;
mod food;
mod install;
mod intake;
mod profile;
mod restore;
mod save;
mod sheet;
mod storage;
mod usual;

pub use auto::auto;
pub use data::data;
pub use day::day;
pub use food::food;
pub use save::BRING_BACK_MS;
pub use sheet::sheet;

use super::{Effect, Event, Loaded, Model, Notice, Phase, Undo, Update};
use crate::content::Chapter;
use crate::content::assets::Table;
use crate::content::medicines;
use crate::content::sources::{self, ContentError};
use crate::content::strings::shell as words;
use crate::domain::{EntryId, Instant, OffsetAt};
use crate::store::link::begins_as_food;
use chrono::NaiveDateTime;

/// What `update` needs from outside, as plain functions.
pub struct Ports<'a> {
    /// The moment of the event.
    pub now: Instant,
    /// A fresh entry id.
    pub fresh_id: &'a mut dyn FnMut() -> EntryId,
    /// Which offsets a civil time has where the person is.
    pub offset_at: &'a dyn Fn(NaiveDateTime) -> OffsetAt,
}

/// Answers the events of one kind; to any other it has nothing to say.
pub type Answer = fn(&mut Model, &mut Ports, Event) -> Vec<Effect>;

/// Takes one event in.
pub fn update(model: &mut Model, ports: &mut Ports, event: Event) -> Vec<Effect> {
    let answer = match event {
        Event::Day(..) => day,
        Event::Sheet(_) => sheet,
        Event::Food(_) => food,
        Event::Data(_) => data,
        Event::Auto(_) => auto,
        _ => own,
    };
    update_with(answer, model, ports, event)
}

/// Takes one event in, with the answer for its kind. All it saves is saved together: one transaction for a file of
/// thousands.
pub fn update_with(answer: Answer, model: &mut Model, ports: &mut Ports, event: Event) -> Vec<Effect> {
    model.now = ports.now;
    together(answer(model, ports, event))
}

fn together(effects: Vec<Effect>) -> Vec<Effect> {
    let mut saves = Vec::new();
    let mut others = Vec::new();
    for effect in effects {
        match effect {
            Effect::Save(requests) => saves.extend(requests),
            other => others.push(other),
        }
    }
    if !saves.is_empty() {
        others.insert(0, Effect::Save(saves));
    }
    others
}

/// The answer to every event but those that have one for themselves.
pub fn own(model: &mut Model, ports: &mut Ports, event: Event) -> Vec<Effect> {
    match event {
        Event::Tick => Vec::new(),
        Event::Routed(route) => routed(model, route),
        Event::Happening => episode::happening(model, ports),
        Event::Tapped(tap) => episode::tapped(model, ports, tap),
        Event::CalmSoFar => checkin::calm(model, ports),
        Event::GoingToBed => checkin::to_bed(model, ports),
        Event::Episode(id, change) => episode::change(model, ports, id, change),
        Event::Checkin(night, change) => checkin::change(model, ports, night, change),
        Event::AddEpisode(night) => episode::add(model, ports, night),
        Event::Put(id, entry) => {
            let id = id.unwrap_or_else(|| (ports.fresh_id)());
            save::put(model, ports, id, *entry, Undo::Changed)
        }
        Event::Month(date) => {
            model.month = Some(date);
            Vec::new()
        }
        Event::Print => vec![Effect::Print],
        Event::Boundary(text) => profile::boundary(model, ports, &text),
        Event::Typing(form, text) => model.keep_draft(form, text),
        Event::Delete(id) => save::delete(model, ports, id),
        Event::Undo => save::undo(model, ports),
        Event::UndoDismissed => {
            model.undo_offered = false;
            model.undone = false;
            Vec::new()
        }
        Event::OffsetChosen(choice) => clock_text::chosen(model, ports, choice),
        Event::ConflictResolved(mine) => save::resolve(model, ports, mine),
        Event::RetryUnsaved => save::retry(model),
        Event::NoticeClosed => {
            model.notice = None;
            Vec::new()
        }
        Event::ThemePicked(theme) => prefs(model, |prefs| prefs.theme = theme),
        Event::TextPicked(text) => prefs(model, |prefs| prefs.text = text),
        Event::ClockPicked(clock) => prefs(model, |prefs| prefs.clock = clock),
        Event::WeekPicked(week) => prefs(model, |prefs| prefs.week = week),
        Event::FacePicked(face) => prefs(model, |prefs| prefs.face = face),
        Event::Install(event) => install::install(model, event),
        Event::Copy(text) => vec![Effect::Copy(text)],
        Event::Share(title) => vec![Effect::Share { title, fragment: model.route.to_string() }],
        Event::Copied(done) => {
            model.copied = Some(done);
            Vec::new()
        }
        Event::Storage(event) => storage::storage(model, ports, event),
        Event::Day(..) | Event::Sheet(_) | Event::Food(_) | Event::Data(_) | Event::Auto(_) => Vec::new(),
        Event::PartMissed => {
            model.notice = Some(Notice::Trouble(words::PART_MISSED.to_owned()));
            Vec::new()
        }
        Event::UpdateReady => {
            // Told again, a wish that waits for a save is not forgotten.
            if model.update != Update::Wanted {
                model.update = Update::Ready;
            }
            Vec::new()
        }
        Event::UpdateAccepted => storage::accept_update(model),
        Event::Fetched(table, result) => {
            match table {
                Table::Sources => model.sources = read(result, sources::parse),
                Table::Medicines => model.medicines = read(result, medicines::parse),
                // Only the parts of the program that need them read these.
                Table::Intakes => model.intakes = result.map_or_else(Loaded::Failed, Loaded::Ready),
                Table::Foods => model.foods = result.map_or_else(Loaded::Failed, Loaded::Ready),
                Table::Learn => model.learn = result.map_or_else(Loaded::Failed, Loaded::Ready),
                Table::Words => model.words = result.map_or_else(Loaded::Failed, Loaded::Ready),
            }
            Vec::new()
        }
    }
}

/// What came, if it can be read.
fn read<T>(result: Result<String, String>, parse: fn(&str) -> Result<T, ContentError>) -> Loaded<T> {
    match result.and_then(|text| parse(&text).map_err(|error| error.to_string())) {
        Ok(table) => Loaded::Ready(table),
        Err(why) => Loaded::Failed(why),
    }
}

/// The moment of the event in unix milliseconds.
fn now_ms(model: &Model) -> u64 {
    u64::try_from(model.now.unix_ms()).unwrap_or(0)
}

fn routed(model: &mut Model, route: super::Route) -> Vec<Effect> {
    model.route = route;
    model.notice = None;
    model.field_errors.clear();
    model.undo_offered = false;
    model.undone = false;
    model.copied = None;
    if let super::Route::Night(night) = model.route {
        // Back in the journal, its month is the one to see.
        model.month = Some(night.date());
    }
    if let super::Route::FoodFor(nutrient) = model.route {
        model.food.choices.order = super::food::Order::Most(nutrient.figure());
    }
    match model.route {
        super::Route::Data if model.phase != Phase::Opening => vec![Effect::Measure, Effect::ListPoints],
        super::Route::Shared(ref payload) if !begins_as_food(payload) => Vec::new(),
        super::Route::About | super::Route::Labs => wanted(model, &[Table::Sources]),
        super::Route::Learn => wanted(model, &[Table::Learn]),
        super::Route::Chapter(Chapter::Medicines) => {
            wanted(model, &[Table::Learn, Table::Sources, Table::Medicines])
        }
        super::Route::Chapter(
            Chapter::Iron | Chapter::VitaminD | Chapter::Magnesium | Chapter::VitaminB12 | Chapter::Helpers,
        ) => wanted(model, &[Table::Learn, Table::Sources, Table::Intakes]),
        super::Route::Chapter(_) => wanted(model, &[Table::Learn, Table::Sources]),
        super::Route::Report => wanted(model, &[Table::Medicines]),
        super::Route::Medicines => wanted(model, &[Table::Medicines, Table::Sources]),
        super::Route::Food
        | super::Route::FoodFor(_)
        | super::Route::FoodItem(_)
        | super::Route::FoodProfile
        | super::Route::FoodPlan
        | super::Route::Shared(_) => {
            wanted(model, &[Table::Foods, Table::Intakes, Table::Learn, Table::Sources])
        }
        _ => Vec::new(),
    }
}

/// Fetches the tables that are not there. One that failed is asked for again: the device may be online by now.
fn wanted(model: &Model, tables: &[Table]) -> Vec<Effect> {
    let missing = |table: &Table| match table {
        Table::Sources => model.sources.ready().is_none(),
        Table::Medicines => model.medicines.ready().is_none(),
        Table::Intakes => model.intakes.ready().is_none(),
        Table::Foods => model.foods.ready().is_none(),
        Table::Learn => model.learn.ready().is_none(),
        Table::Words => model.words.ready().is_none(),
    };
    tables.iter().filter(|table| missing(table)).map(|table| Effect::Fetch(*table)).collect()
}

fn prefs(model: &mut Model, change: impl FnOnce(&mut super::Prefs)) -> Vec<Effect> {
    change(&mut model.prefs);
    vec![Effect::Prefs(model.prefs)]
}
