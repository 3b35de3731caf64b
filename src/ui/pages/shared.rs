//! A received link: what can be said of it. Opening one writes nothing.

use crate::app::Route;
use crate::content::strings::shared as words;
use crate::store::link::{LinkError, Opened, decode};
use crate::ui::ids;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Shared(payload: String) -> impl IntoView {
    view! {
        <div class="page">
            <header class="page__head">
                <h1 class="page__title" id=ids::TITLE tabindex="-1">{words::TITLE}</h1>
            </header>
            <p role="status">{say(&payload)}</p>
            <p>{words::SAFE}</p>
            <a class="button" data-kind="plain" href=Route::Tonight.to_string()>{words::BACK}</a>
        </div>
    }
}

fn say(payload: &str) -> &'static str {
    match decode(payload) {
        Ok(Opened::Sealed { .. }) => words::SEALED,
        Ok(Opened::Plain { .. }) => words::UNKNOWN,
        Err(LinkError::TooLong | LinkError::TooMuchInside) => words::TOO_LONG,
        Err(LinkError::Cut) => words::CUT,
        Err(LinkError::UnknownVersion(_)) => words::NEWER,
        Err(LinkError::UnknownKind(_) | LinkError::UnknownFlags(_)) => words::UNKNOWN,
        Err(_) => words::NOT_OURS,
    }
}
