//! A claim as a paragraph: its words, some of them explained on tap, and a small mark that opens why and where it was read.
//!
//! One thing is open at a time in each paragraph, and it stands right below it, so that nothing covers what one reads.

use super::Desk;
use crate::content::learn::{Claim, Grade, Kind, Span, spans};
use crate::content::sources::Source;
use crate::content::strings::learn as words;
use crate::domain::iso;
use crate::ui::components::{Icon, glyph};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::ids;
use crate::ui::state::State;

/// What belongs to the word before it. A button may end a line, but browsers let anything that follows it begin the next one.
const MARKS: [char; 7] = [',', '.', ';', ':', ')', '?', '!'];

/// What is open below a claim.
#[derive(Clone, PartialEq)]
enum Open {
    Nothing,
    Why,
    /// The word of this id.
    Word(String),
}

/// A claim as a paragraph of its own, and below it what is open.
pub fn paragraph(desk: &Desk, claim: &Claim) -> El {
    let open = State::new(Open::Nothing);
    let id = ids::fresh();
    let toggle = move |what: Open| {
        open.update(|open| *open = if *open == what { Open::Nothing } else { what });
    };
    let opens = |element: El, what: Open| {
        let is = what.clone();
        element
            .attr("type", "button")
            .attr_text("aria-controls", id.clone())
            .live_attr("aria-expanded", move || {
                Some(if open.with(|open| *open == is) { "true" } else { "false" }.into())
            })
            .on_click(move || toggle(what.clone()))
    };
    let mut pieces: Vec<Node> = Vec::new();
    for span in spans(&claim.text) {
        match span {
            Span::Plain(text) => {
                let rest = text.trim_start_matches(MARKS);
                let before = if rest == text { None } else { pieces.pop() };
                let Some(button) = before else {
                    pieces.push(text.to_owned().into());
                    continue;
                };
                let mark = text.strip_suffix(rest).unwrap_or_default().to_owned();
                pieces.push(boxed("span", "term__held", button).child(mark).into());
                pieces.push(rest.to_owned().into());
            }
            Span::Term { shown, id } => {
                // A word is shown as the glossary writes it, unless the text says how.
                let term = desk.learn.term(id);
                let shown = term.filter(|_| shown == id).map_or(shown, |term| term.word.as_str());
                let button = boxed("button", "term", shown.to_owned());
                pieces.push(opens(button, Open::Word(id.to_owned())).into());
            }
        }
    }
    let pieces = Node::List(pieces);
    let kind = match claim.kind {
        Kind::Hypothesis => "hypothesis",
        Kind::Safety => "safety",
        Kind::Established | Kind::Supported | Kind::Advice => "plain",
    };
    let bare = claim.grade == Grade::Plain && claim.sources.is_empty();
    let seen = if bare { words::NOTE } else { words::grade(claim.grade) };
    let mark = boxed("button", "grade", dots(claim.grade))
        .attr("data-kind", kind)
        .attr_text("aria-label", words::mark(seen, claim.grade))
        .child(boxed("span", "grade__word", seen).attr("aria-hidden", "true"));
    let keys = claim.source_keys().collect::<Vec<_>>().join(", ");
    let keys = (!keys.is_empty()).then(|| boxed("span", "claim__keys", format!(" [{keys}]")));
    let text = boxed("p", "claim__text", pieces).child(" ").child(opens(mark, Open::Why)).child(keys);
    let shown = {
        let (desk, claim) = (desk.clone(), claim.clone());
        live(move || match open.get() {
            Open::Nothing => Node::NOTHING,
            Open::Why => why(&desk, &claim).into(),
            Open::Word(id) => word(&desk, &id),
        })
    };
    boxed("div", "claim", text)
        .attr("data-kind", kind)
        .child(boxed("div", "claim__open", shown).attr_text("id", id))
}

/// Four dots, as many of them filled as the grade is good; nothing to grade has none.
pub fn dots(grade: Grade) -> El {
    let filled = match grade {
        Grade::Plain => return boxed("span", "grade__dots", Node::NOTHING).attr("data-filled", "none"),
        Grade::Insufficient => "1",
        Grade::Limited => "2",
        Grade::Moderate => "3",
        Grade::Strong => "4",
    };
    let dot = || Node::from(boxed("span", "grade__dot", Node::NOTHING));
    boxed("span", "grade__dots", vec![dot(), dot(), dot(), dot()])
        .attr("data-filled", filled)
        .attr("aria-hidden", "true")
}

fn word(desk: &Desk, id: &str) -> Node {
    let Some(term) = desk.learn.term(id) else { return Node::NOTHING };
    let said = el("p").child(el("strong").child(term.word.clone())).child(format!(": {}", term.text));
    boxed("div", "claim__note", said).into()
}

/// Reason, kind, how it was checked, sources.
fn why(desk: &Desk, claim: &Claim) -> El {
    let session = desk.session;
    let date = claim.date.clone();
    let (checked, unopened) = (claim.checked, claim.tag("source") == Some("unopened"));
    let checked = live(move || {
        let day = iso::date(&date).map(|date| session.format(|f| f.date_long(date)));
        let day = day.as_deref().unwrap_or(&date);
        if unopened { words::unopened(day) } else { words::checked(checked, day) }
    });
    let grade = el("strong").child(words::grade_said(claim.grade));
    let why = boxed("div", "claim__note", el("p").child(grade).child(format!(" {}", claim.reason)))
        .child(boxed("p", "claim__fine", format!("{} ", words::kind(claim.kind))).child(checked));
    let keys: Vec<String> = claim.source_keys().map(str::to_owned).collect();
    if keys.is_empty() {
        return why;
    }
    let sources = desk.sources;
    let rows = live(move || {
        sources.with(|sources| {
            let row = |key: &String| match sources.iter().find(|source| source.key == *key) {
                Some(source) => boxed("li", "claim__source", linked(source)),
                None => boxed("li", "claim__source", key.clone()),
            };
            keys.iter().map(row).collect::<Vec<_>>()
        })
    });
    why.child(boxed("p", "claim__fine", words::READ_IN)).child(boxed("ul", "claim__sources", rows))
}

/// A source with the way to it, marked as one that leads out.
pub fn linked(source: &Source) -> Node {
    let year = source.year.map(|year| format!(" ({year})")).unwrap_or_default();
    let link = boxed("a", "link", source.title.to_string())
        .attr_text("href", source.link.to_string())
        .attr("rel", "noreferrer external")
        .attr("target", "_blank")
        .child(glyph(Icon::External));
    Node::List(vec![format!("{}{year}. ", source.authors).into(), link.into()])
}
