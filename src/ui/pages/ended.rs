//! Ending a running episode in the past, for whoever fell asleep over it.

use super::clock::trouble_words;
use crate::app::{ClockField, EpisodeChange, Event};
use crate::content::strings::tonight as words;
use crate::domain::EntryId;
use crate::ui::components::{TimeField, act, button, shows};
use crate::ui::dom::{El, boxed};
use crate::ui::session::Session;
use crate::ui::state::State;

/// When it ended. The time is taken by its button: browsers tell of every digit, and the first would end the episode.
pub fn ended(session: Session, id: EntryId) -> El {
    let typed = State::new(String::new());
    let end = move |text| session.send(Event::Episode(id, EpisodeChange::End(text)));
    let wrong = session.view(move |model| {
        model.field_error(ClockField::End(id).into()).map(|e| (e.trouble, e.typed.clone()))
    });
    let field = TimeField {
        label: words::ENDED,
        value: shows(move || typed.get()),
        error: shows(move || {
            let about = |(_, was): &&(_, String)| *was == typed.get();
            wrong
                .with(|wrong| wrong.as_ref().filter(about).map(|(trouble, _)| trouble_words(*trouble).into()))
        }),
        on_change: act(move |text| typed.set(text)),
    };
    let then = button("plain", words::ENDED_THEN)
        .flag("disabled", move || typed.get().is_empty())
        .on_click(move || end(typed.get()));
    let unknown = button("quiet", words::ENDED_UNKNOWN).on_click(move || end(String::new()));
    boxed("div", "stack", field).child(boxed("div", "row", [then, unknown]))
}
