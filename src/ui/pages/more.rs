//! What has no tab on a phone.

use crate::app::Route;
use crate::content::strings::{about, data, settings, shell};
use crate::ui::ids;
use leptos::prelude::*;

/// The page.
#[component]
pub fn More() -> impl IntoView {
    let link = |route: Route, label: &'static str| {
        view! {
            <li class="list__item">
                <a class="entry" href=route.to_string()><span class="entry__what">{label}</span></a>
            </li>
        }
    };
    view! {
        <div class="page">
            <header class="page__head">
                <h1 class="page__title" id=ids::TITLE tabindex="-1">{shell::MORE_TITLE}</h1>
            </header>
            <ul class="list">
                {link(Route::Data, data::TITLE)}
                {link(Route::Settings, settings::TITLE)}
                {link(Route::About, about::TITLE)}
            </ul>
        </div>
    }
}
