//! An episode that nobody ended: it is asked about, and can end in the past.

use super::tapped;
use super::world::at;
use stillnight::app::view;
use stillnight::app::{EpisodeChange, Event, Undo};
use stillnight::domain::Remedy;

#[test]
fn a_forgotten_episode_is_asked_about_and_ends_in_the_past() {
    let check = |typed: &str, end: Option<&str>, until: Option<&str>| {
        let mut world = tapped();
        let (id, _) = world.episode();
        world.clock("2026-11-22T03:30:00+01:00");
        world.send(Event::Episode(id, EpisodeChange::Try(Remedy::Walk)));
        world.clock("2026-11-22T09:11:00+01:00");
        world.send(Event::Tick);
        assert!(!view::may_be_over(&world.model));
        world.clock("2026-11-22T09:12:00+01:00");
        world.send(Event::Tick);
        assert!(view::may_be_over(&world.model), "six hours after the onset");
        world.send(Event::Episode(id, EpisodeChange::End(typed.to_owned())));
        let (_, episode) = world.episode();
        assert_eq!((episode.is_running(), episode.end()), (false, end.map(at)), "{typed:?}");
        assert_eq!(episode.tried[0].until, until.map(at), "{typed:?}");
        assert_eq!(world.model.undo.last().map(|step| step.what), Some(Undo::Ended));
        assert!(!view::may_be_over(&world.model));
    };
    check("04:00", Some("2026-11-22T04:00:00+01:00"), Some("2026-11-22T04:00:00+01:00"));
    // Over before anything was tried, as it turns out.
    check("03:20", Some("2026-11-22T03:20:00+01:00"), None);
    check("", None, None);
}
