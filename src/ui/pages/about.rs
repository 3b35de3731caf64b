//! What the app is and is not, privacy, the way to the sources, licence, facts for a bug report without a word of the journal.

use crate::app::{Event, Model, Route};
use crate::content::strings::about as words;
use crate::content::{Chapter, EDITION};
use crate::domain::iso;
use crate::ui::components::{button, head, p, section};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let facts = session.view(diagnostics);
    let copied = session.view(|model| model.copied);
    let answer = live(move || {
        copied
            .get()
            .map(|done| p(if done { words::COPIED } else { words::NOT_COPIED }).attr("role", "status"))
    });
    let ask =
        button("plain", words::COPY).on_click(move || session.send(Event::Copy(facts.peek(String::clone))));
    let copy = boxed("div", "row", ask).child(answer);
    let edition = live(move || {
        let date = iso::date(EDITION).map(|date| session.format(|f| f.date_long(date)));
        format!("{} {}", words::EDITION, date.as_deref().unwrap_or(EDITION))
    });
    let sources = boxed("a", "link", words::SOURCES_WAY)
        .attr_text("href", Route::Chapter(Chapter::Sources).to_string());
    let shown = boxed("pre", "num", live(move || facts.get()))
        .attr("tabindex", "0")
        .attr("aria-label", words::DIAGNOSTICS);
    boxed("div", "page about", head(words::TITLE))
        .child(boxed("div", "prose", words::IS.map(p)))
        .child(section(words::PRIVACY).child(words::PRIVACY_TEXT.map(p)))
        .child(section(words::ACCESS).child(p(words::ACCESS_TEXT)))
        .child(section(words::SOURCES).child(p(edition)).child(el("p").child(Node::from(sources))))
        .child(section(words::LICENCE).child(p(words::LICENCE_TEXT)))
        .child(section(words::DIAGNOSTICS).child(p(words::DIAGNOSTICS_TEXT)).child(shown).child(copy))
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
