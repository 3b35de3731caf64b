//! What is published about a name: calm, with its support and its sources, and always whom to ask.

use crate::app::view::{Cited, Lookup, Match, NoteView};
use crate::content::medicines::Strength;
use crate::content::strings::medicines as words;
use crate::ui::components::{Act, Icon, disclosure, glyph, hint, p};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::slice::Slice;

/// The answer to what stands in the name field. A name that was meant can be put there.
pub fn answer(lookup: Slice<Lookup>, choose: Act<String>) -> El {
    let said = live(move || {
        lookup.with(|lookup| match lookup {
            Lookup::Nothing | Lookup::Found { .. } => None,
            Lookup::Loading => Some(words::LOADING),
            Lookup::Failed => Some(words::FAILED),
            Lookup::NotListed => Some(words::NOT_LISTED),
        })
    });
    let found = live(move || {
        lookup.with(|lookup| match lookup {
            Lookup::Found { notes, thin, maybe } => found(notes, thin, maybe, &choose),
            _ => Node::NOTHING,
        })
    });
    boxed("div", "lookup stack", boxed("p", "lookup__said", said).attr("role", "status"))
        .child(boxed("div", "stack", found).attr("aria-live", "polite"))
}

fn found(notes: &[Match], thin: &[Match], maybe: &[(String, String, String)], choose: &Act<String>) -> Node {
    let drawn = |all: &[Match]| all.iter().map(|found| matched(found, choose)).collect::<Vec<_>>();
    let weak =
        (!thin.is_empty()).then(|| disclosure(words::MORE, boxed("div", "disclosure__body", drawn(thin))));
    let names = maybe.iter().map(|(name, country, generic)| {
        let label = words::with_country(name, country);
        let holds = (name != generic).then(|| words::holds(name, country, generic));
        boxed("div", "lookup__maybe", choice(label, name.clone(), choose)).child(holds.map(hint))
    });
    let names = (!maybe.is_empty())
        .then(|| el("div").class("stack").child(hint(words::DID_YOU_MEAN)).child(names.collect::<Vec<_>>()));
    Node::List(vec![drawn(notes).into(), weak.into(), names.into()])
}

fn choice(label: String, name: String, choose: &Act<String>) -> El {
    let choose = choose.clone();
    el("button")
        .class("button")
        .attr("type", "button")
        .attr("data-kind", "plain")
        .child(label)
        .on_click(move || choose.tell(name.clone()))
}

fn matched(found: &Match, choose: &Act<String>) -> El {
    let Match { name, country, .. } = found;
    let meant = found.slip.then(|| choice(words::meant(name, country), name.clone(), choose));
    let holds = found.other.then(|| p(words::holds(name, country, &found.note.generic)));
    note(&found.note, Node::List(vec![meant.into(), holds.into()]))
}

/// The note on one medicine, with something said first.
pub fn note(note: &NoteView, first: Node) -> El {
    let [what, ask] = words::message(note.relation);
    let name = el("p").child(el("strong").child(note.generic.clone())).child(format!(" · {}", note.class));
    let support = (note.strength != Strength::Group).then(|| words::strength(note.strength));
    let about = [Some(note.note.as_str()), support, note.second_hand.then_some(words::SECOND_HAND)];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" ");
    boxed("article", "card lookup__note", name)
        .child(first)
        .child(p(what))
        .child(el("p").child(el("strong").child(ask)))
        .child(hint(about))
        .child(hint(words::SOURCES).child(note.sources.iter().map(cited).collect::<Vec<_>>()))
}

fn cited(source: &Cited) -> Node {
    let Some((title, link)) = &source.link else { return format!(" {}", source.key).into() };
    let link = boxed("a", "link", source.key.clone())
        .attr_text("href", link.clone())
        .attr_text("title", title.clone())
        .attr("rel", "noreferrer external")
        .attr("target", "_blank")
        .child(glyph(Icon::External));
    Node::List(vec![" ".into(), link.into()])
}
