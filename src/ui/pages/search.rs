//! Searching one's own words: a field, how many entries hold them, and where they stand.

use crate::app::view::{Hit, SearchView};
use crate::content::strings::{journal as words, labels};
use crate::ui::components::{button, list, typed};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// The field, and how many entries hold what stands in it.
pub fn field(text: State<String>, found: Slice<Option<SearchView>>) -> El {
    let input = el("input")
        .class("field__input")
        .attr("type", "search")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search")
        .value(move || text.get())
        .on("input", move |event| text.set(typed(&event)));
    let label = boxed("label", "field", [boxed("span", "field__label", words::SEARCH), input]);
    let total = found.map(|found| found.as_ref().map(|found| found.total));
    let count = move || match total.get() {
        None => String::new(),
        Some(0) => words::SEARCH_NONE.to_owned(),
        Some(n) => words::search_found(n),
    };
    boxed("div", "stack search", label).child(boxed("p", "field__hint", live(count)).attr("role", "status"))
}

/// The entries found, each with the words around.
pub fn hits(session: Session, found: &SearchView, more: impl FnMut() + Send + 'static) -> Node {
    let rows = list(found.hits.iter().map(|hit| row(session, hit)).collect::<Vec<_>>());
    let more = (found.total > found.hits.len()).then(|| button("plain", words::SEARCH_MORE).on_click(more));
    Node::List(vec![rows.into(), more.into()])
}

fn row(session: Session, hit: &Hit) -> El {
    let when = hit.date.map(|date| session.format(|f| f.date_long(date))).unwrap_or_default();
    let pieces = hit.excerpt.iter().map(|piece| {
        let text = Node::Text(piece.text.clone().into());
        if piece.found { el("mark").child(text).into() } else { text }
    });
    let excerpt =
        boxed("span", "entry__what search__words", Node::List(pieces.collect())).attr("dir", "auto");
    let link = boxed("a", "entry", boxed("span", "entry__when", when))
        .attr_text("href", hit.to.to_string())
        .child(boxed("span", "entry__marks", labels::kind(hit.kind)))
        .child(excerpt);
    boxed("li", "list__item", link)
}
