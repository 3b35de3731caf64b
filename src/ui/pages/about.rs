//! What the app is and is not, privacy, sources, licence, facts for a bug report without a word of the journal.

use crate::app::{Loaded, Model};
use crate::content::sources::Source;
use crate::content::strings::about as words;
use crate::ui::components::{Glyph, Icon};
use crate::ui::ids;
use crate::ui::session::Session;
use leptos::prelude::*;

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let session = Session::here();
    let sources = session.view(|model| model.sources.clone());
    let facts = session.view(diagnostics);
    let list = move || match sources.get() {
        Loaded::NotYet => view! { <p role="status">{words::SOURCES_LOADING}</p> }.into_any(),
        Loaded::Failed(_) => view! { <p role="status">{words::SOURCES_FAILED}</p> }.into_any(),
        Loaded::Ready(rows) => {
            view! { <ul class="list">{rows.into_iter().map(source).collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <div class="page about">
            <header class="page__head">
                <h1 class="page__title" id=ids::TITLE tabindex="-1">{words::TITLE}</h1>
            </header>
            <div class="prose">{words::IS.map(|text| view! { <p>{text}</p> }).into_iter().collect_view()}</div>
            {section(words::PRIVACY, words::PRIVACY_TEXT.map(|text| view! { <p>{text}</p> }).into_iter().collect_view().into_any())}
            {section(words::ACCESS, view! { <p>{words::ACCESS_TEXT}</p> }.into_any())}
            <section class="section">
                <h2 class="section__title">{words::SOURCES}</h2>
                {list}
            </section>
            {section(words::LICENCE, view! { <p>{words::LICENCE_TEXT}</p> }.into_any())}
            <section class="section">
                <h2 class="section__title">{words::DIAGNOSTICS}</h2>
                <p>{words::DIAGNOSTICS_TEXT}</p>
                <pre class="num" tabindex="0" aria-label=words::DIAGNOSTICS>{facts}</pre>
            </section>
        </div>
    }
}

fn section(title: &'static str, body: AnyView) -> impl IntoView {
    view! { <section class="section"><h2 class="section__title">{title}</h2>{body}</section> }
}

fn source(source: Source) -> impl IntoView {
    let year = source.year.map(|year| format!(" ({year})"));
    view! {
        <li class="list__item">
            <strong>{source.key.into_owned()}</strong>
            ": "
            {source.authors.into_owned()}
            {year}
            ". "
            <a class="link" href=source.link.into_owned() rel="noreferrer external" target="_blank">
                {source.title.into_owned()}
                <Glyph icon=Icon::External />
            </a>
        </li>
    }
}

/// Counts and states only: nothing here tells what is in the journal.
fn diagnostics(model: &Model) -> String {
    let health = &model.health;
    format!(
        "Stillnight {}\nschema {}\nentries {}\nstrict storage {}\nlocal storage {}\nunits {}\nset aside {}\nrepaired {}\nkept by browser {}",
        env!("CARGO_PKG_VERSION"),
        crate::store::codec::SCHEMA,
        model.journal.records().count(),
        if health.strict { "works" } else { "does not work" },
        if health.blocked { "blocked" } else { "works" },
        health.used_units,
        health.quarantined,
        health.repaired,
        health.persisted.map_or("not asked", |yes| if yes { "yes" } else { "no" }),
    )
}
