//! How what leaves is protected: by a phrase, unless the person decides otherwise.

use super::super::phrase::shown;
use super::Desk;
use crate::app::{Event, Loaded};
use crate::content::strings::{give as words, phrase};
use crate::ui::components::{act, button, p, section, shows, toggle};
use crate::ui::dom::{El, Node, boxed, live};

/// The section.
pub(super) fn part(desk: Desk) -> Node {
    let switch = toggle(
        words::PLAIN,
        shows(move || desk.plain.get()),
        act(move |plain| {
            desk.anew();
            desk.plain.set(plain);
        }),
    );
    let warned = live(move || {
        if desk.plain.get() {
            boxed("p", "give__warning", words::PLAIN_WARNING).attr("role", "alert")
        } else {
            boxed("div", "stack", p(words::SEALED)).child(secret(desk))
        }
    });
    section(words::HOW).child(warned).child(switch).into()
}

/// The phrase, or why there is none.
fn secret(desk: Desk) -> Node {
    let failed = desk.session.view(|model| matches!(model.words, Loaded::Failed(_)));
    let words_here = desk.session.view(|model| model.words.ready().is_some());
    live(move || match desk.phrase.get() {
        Some(text) => Node::from(with(desk, text)),
        None if failed.get() => p(phrase::FAILED).attr("role", "status").into(),
        None if words_here.get() => p(phrase::UNAVAILABLE).attr("role", "status").into(),
        None => p(phrase::WAIT).attr("role", "status").into(),
    })
}

fn with(desk: Desk, text: String) -> El {
    let copied_text = text.clone();
    let copy = button("plain", phrase::COPY).on_click(move || {
        desk.copied_phrase.set(true);
        desk.session.send(Event::Copy(copied_text.clone()));
    });
    let another = button("quiet", phrase::ANOTHER).on_click(move || {
        desk.anew();
        desk.turn.update(|turn| *turn += 1);
    });
    let copied = desk.session.view(|model| model.copied);
    let said = live(move || {
        let done = copied.get().filter(|_| desk.copied_phrase.get())?;
        Some(if done { phrase::COPIED } else { phrase::NOT_COPIED })
    });
    boxed("div", "stack", shown(text))
        .child(boxed("div", "actions", [copy, another]))
        .child(boxed("p", "sharing__said", said).attr("role", "status"))
}
