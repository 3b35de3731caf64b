//! Taking steps back: down to the first tap, and what is said of it.

use super::tapped;
use super::world::World;
use stillnight::app::view;
use stillnight::app::{EpisodeChange, Event, Route, Undo};
use stillnight::domain::{Scale10, State};

#[test]
fn every_step_can_be_taken_back_down_to_the_first_tap() {
    let mut world = tapped();
    let (id, begun) = world.episode();
    world.send(Event::Episode(id, EpisodeChange::Worst(Scale10::new(7))));
    world.send(Event::Episode(id, EpisodeChange::Over));
    world.send(Event::Undo);
    assert!(world.episode().1.is_running());
    world.send(Event::Undo);
    assert_eq!(world.episode().1, begun);
    world.send(Event::Undo);
    assert_eq!(world.model.journal.live_count(), 0);
    assert!(matches!(world.model.journal.record(id).unwrap().state, State::Deleted { content: Some(_), .. }));
    world.send(Event::Undo);
    assert_eq!(world.model.journal.live_count(), 0);
}

#[test]
fn taking_back_is_said_until_something_else_is_done() {
    let mut world = tapped();
    let (id, _) = world.episode();
    world.send(Event::Episode(id, EpisodeChange::Worst(Scale10::new(7))));
    let said = |world: &World| {
        let shell = view::shell(&world.model);
        (shell.undone, shell.undo)
    };
    assert_eq!(said(&world), (false, Some(Undo::Changed)));
    world.send(Event::Undo);
    assert_eq!(said(&world), (true, Some(Undo::Begun)), "what is offered next is not what was done");
    world.send(Event::Undo);
    assert_eq!(said(&world), (true, None));
    world.send(Event::Happening);
    assert_eq!(said(&world), (false, Some(Undo::Begun)));
    world.send(Event::Undo);
    world.send(Event::UndoDismissed);
    assert_eq!(said(&world), (false, None));
    world.send(Event::Happening);
    world.send(Event::Undo);
    world.send(Event::Routed(Route::Journal));
    assert_eq!(said(&world), (false, None));
}
