//! Urgent signs first, then whom to ask, then how to use the app.

use crate::content::help::{GENERAL_LABEL, HelpRow, Level, Standing, rows};
use crate::content::strings::help as words;
use crate::ui::ids;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Help() -> impl IntoView {
    view! {
        <div class="page help">
            <header class="page__head">
                <h1 class="page__title" id=ids::TITLE tabindex="-1">{words::TITLE}</h1>
            </header>
            <section class="help__urgent">{level(Level::Emergency, words::EMERGENCY)}</section>
            <section class="section">{level(Level::Soon, words::SOON)}</section>
            <section class="section">{level(Level::Ask, words::ASK)}</section>
            <section class="section">
                <h2 class="section__title">{words::HOW}</h2>
                <dl class="help__how stack">
                    {words::STEPS
                        .iter()
                        .map(|(when, what)| view! { <div><dt>{*when}</dt><dd>{*what}</dd></div> })
                        .collect_view()}
                </dl>
            </section>
        </div>
    }
}

fn level(level: Level, title: &'static str) -> impl IntoView {
    view! {
        <h2 class="section__title">{title}</h2>
        <ul class="help__list">{rows(level).map(row).collect_view()}</ul>
    }
}

fn row(row: &'static HelpRow) -> impl IntoView {
    let standing = match row.standing {
        Standing::General => GENERAL_LABEL.to_owned(),
        Standing::Checked(key) | Standing::SecondHand(key) => format!("{}: {key}", words::SOURCE),
    };
    view! {
        <li>
            <p><strong>{row.sign}</strong>" "{row.action}</p>
            <p class="field__hint">{standing}</p>
        </li>
    }
}
