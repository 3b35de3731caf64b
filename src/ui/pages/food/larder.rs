//! What every food page stands on: the tables, as soon as they are there, and the person as these pages see them.

use crate::app::Event;
use crate::app::view::food::{Setting, setting};
use crate::app::{Loaded, Model};
use crate::content::foods;
use crate::content::intakes::{self, Intake};
use crate::content::strings::food as words;
use crate::domain::food::Food;
use crate::domain::{Entry, Profile};
use crate::ui::components::p;
use crate::ui::dom::{Node, live};
use crate::ui::pages::learn::outline;
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use std::sync::Arc;

/// The tables and the running app.
#[derive(Clone)]
pub struct Larder {
    /// The running app.
    pub session: Session,
    /// All foods.
    pub foods: Arc<Vec<Food>>,
    /// What a day's amounts are held against.
    pub intakes: Arc<Vec<Intake>>,
}

impl Larder {
    /// The person as these pages see them.
    pub fn setting(&self) -> Slice<Setting> {
        let intakes = self.intakes.clone();
        self.session.view(move |model| setting(model, &intakes))
    }
}

/// Both tables; `None` while one is on its way.
type Tables = Option<Result<(Arc<Vec<Food>>, Arc<Vec<Intake>>), ()>>;

/// Draws something once the tables are there; before that its outline, so that nothing jumps.
pub fn when_ready(draw: impl Fn(Larder) -> Node + Send + 'static) -> Node {
    let session = Session::here();
    let tables =
        session.view_by(|model| (state(&model.foods), state(&model.intakes)), |model, _| read(model));
    live(move || match tables.get() {
        None => outline(words::LOADING),
        Some(Err(())) => p(words::FAILED).attr("role", "status").into(),
        Some(Ok((foods, intakes))) => draw(Larder { session, foods, intakes }),
    })
}

fn state(table: &Loaded<String>) -> Option<bool> {
    match table {
        Loaded::NotYet => None,
        Loaded::Ready(_) => Some(true),
        Loaded::Failed(_) => Some(false),
    }
}

fn read(model: &Model) -> Tables {
    match (&model.foods, &model.intakes) {
        (Loaded::Failed(_), _) | (_, Loaded::Failed(_)) => Some(Err(())),
        (Loaded::Ready(foods), Loaded::Ready(intakes)) => {
            let both = foods::parse(foods).ok().zip(intakes::parse(intakes).ok());
            Some(both.map(|(foods, intakes)| (Arc::new(foods), Arc::new(intakes))).ok_or(()))
        }
        _ => None,
    }
}

/// The profile with one thing changed, to be saved.
#[inline(never)]
pub fn change(session: Session, how: &mut dyn FnMut(&mut Profile)) {
    let known =
        session.look(|model| model.journal.profile_entry().map(|(id, profile)| (id, profile.clone())));
    let (id, mut profile) = known.map_or((None, Profile::default()), |(id, profile)| (Some(id), profile));
    how(&mut profile);
    session.send(Event::Put(id, Box::new(Entry::Profile(Box::new(profile)))));
}
