//! A link is pasted: for people whose links open somewhere else.

use crate::app::Route;
use crate::content::strings::shared as words;
use crate::store::link::{PREFIX, pasted};
use crate::ui::components::{AreaField, act, button, head, hint, p, section, shows};
use crate::ui::dom::{El, Node, boxed};
use crate::ui::root::go;
use crate::ui::state::State;
use std::borrow::Cow;

/// The page.
pub fn page() -> El {
    let typed = State::new(String::new());
    let wrong = State::new(false);
    let field = AreaField {
        label: words::OPEN_FIELD,
        id: "open-link",
        value: shows(move || typed.get()),
        error: shows(move || wrong.get().then_some(Cow::Borrowed(words::OPEN_NONE))),
        on_input: act(move |text| {
            typed.set(text);
            wrong.set(false);
        }),
    };
    let open = button("primary", words::OPEN_BUTTON).on_click(move || {
        match typed.with_untracked(|text| pasted(text)) {
            Some(text) => go(&format!("{PREFIX}{text}")),
            None => wrong.set(true),
        }
    });
    let data =
        boxed("a", "link", crate::content::strings::data::TITLE).attr_text("href", Route::Data.to_string());
    boxed("div", "page open", head(words::OPEN_TITLE))
        .child(boxed("div", "stack", [Node::from(field), hint(words::OPEN_HINT).into()]))
        .child(boxed("div", "actions", open))
        .child(p(words::SAFE))
        .child(section(words::OPEN_WHY).child(p(words::OPEN_WHY_TEXT)).child(data))
}
