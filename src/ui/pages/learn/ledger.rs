//! The chapter on sources: how grades are given, the pages this began with, and every source with what rests on it.

use super::{Desk, claim};
use crate::app::Route;
use crate::app::view::learn::ledger::{Filter, left, places, uses};
use crate::content::EDITION;
use crate::content::learn::{Grade, plain};
use crate::content::sources::{Source, SourceKind};
use crate::content::strings::food;
use crate::content::strings::learn::{self as learn, ledger as words};
use crate::content::{Chapter, strings::learn::SOURCES_LOADING};
use crate::domain::iso;
use crate::ui::components::{OneOf, Select, act, button, hint, p, shows, typed};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::focus;
use crate::ui::root::after_drawing;
use crate::ui::state::State;

/// So many rows stand there until more are asked for.
const FIRST: usize = 20;

/// DOM id of the first row after those: it takes the focus from the button that showed it and is gone.
const NEXT: &str = "ledger-next";

/// Kinds of source with their codes, as they are offered.
const KINDS: [(&str, SourceKind); 7] = [
    ("study", SourceKind::Study),
    ("review", SourceKind::Review),
    ("guideline", SourceKind::Guideline),
    ("reference", SourceKind::Reference),
    ("leaflet", SourceKind::Leaflet),
    ("law", SourceKind::Law),
    ("page", SourceKind::Page),
];

/// How grades are given.
pub fn grades(desk: &Desk) -> Node {
    let session = desk.session;
    let meant = |name: El, text: &'static str| {
        Node::from(boxed("div", "meaning__row", boxed("dt", "meaning__name", name)).child(boxed(
            "dd",
            "meaning__text",
            text,
        )))
    };
    let grade = |(grade, text): (Grade, &'static str)| {
        let mark = boxed("span", "grade", claim::dots(grade)).child(learn::grade(grade));
        meant(mark, text)
    };
    let mut grades: Vec<Node> = Grade::ALL.into_iter().zip(words::GRADES).map(grade).collect();
    grades.reverse();
    let named = |all: &'static [(&'static str, &'static str)]| {
        let rows = all.iter().map(|(name, text)| meant(el("span").child(*name), text)).collect::<Vec<_>>();
        boxed("dl", "meaning", rows)
    };
    let edition = live(move || {
        let date = iso::date(EDITION).map(|date| session.format(|f| f.date_long(date)));
        format!("{} {} {}.", words::REVIEWED, words::EDITION, date.as_deref().unwrap_or(EDITION))
    });
    Node::List(vec![
        p(words::GRADES_LEAD).into(),
        boxed("dl", "meaning", grades).into(),
        p(words::KINDS_LEAD).into(),
        named(&words::KINDS).into(),
        p(words::CHECKED_LEAD).into(),
        named(&words::CHECKED).into(),
        p(edition).into(),
    ])
}

/// The pages this began with: each with its name and our remark.
pub fn resources(desk: &Desk) -> Node {
    let rows = desk.learn.claims(&desk.rows).map(|each| {
        let name = boxed("h3", "resource__name", each.label.clone());
        let keys: Vec<String> = each.source_keys().take(1).map(str::to_owned).collect();
        let sources = desk.sources;
        let link = live(move || {
            let known = sources.with(|sources| {
                sources.iter().find(|source| keys.iter().any(|key| *key == source.key)).map(claim::linked)
            });
            known.map(|link| boxed("p", "resource__link", link))
        });
        Node::from(boxed("li", "resource", name).child(claim::paragraph(desk, each)).child(link))
    });
    boxed("ol", "resources", rows.collect::<Vec<_>>()).into()
}

/// Every source.
pub fn ledger(desk: &Desk) -> Node {
    let filter = State::new(Filter::default());
    let all = State::new(false);
    let desk = desk.clone();
    let rows = live(move || {
        let filter = filter.get();
        let places = places(&desk.learn);
        desk.sources.with(|sources| {
            if sources.is_empty() {
                return p(SOURCES_LOADING).attr("role", "status").into();
            }
            let found = left(&places, sources, &filter);
            let most = if all.get() { found.len() } else { FIRST };
            let shown = found.iter().take(most).filter_map(|at| sources.get(*at));
            let drawn = shown.enumerate().map(|(at, source)| {
                let row = row(&uses(&places, source), source);
                Node::from(if at == FIRST { row.attr("id", NEXT).attr("tabindex", "-1") } else { row })
            });
            let rows = drawn.collect::<Vec<_>>();
            let more = (found.len() > most).then(|| {
                button("plain", words::MORE).on_click(move || {
                    all.set(true);
                    after_drawing(|| focus::by_id(NEXT));
                })
            });
            let count = if found.is_empty() {
                words::NONE.to_owned()
            } else {
                words::showing(found.len(), sources.len())
            };
            Node::List(vec![
                boxed("p", "ledger__count", count).attr("role", "status").into(),
                boxed("ul", "list", rows).into(),
                more.into(),
            ])
        })
    });
    boxed("div", "ledger", asked(filter)).child(boxed("div", "ledger__rows", rows)).into()
}

fn asked(filter: State<Filter>) -> Node {
    let input = el("input")
        .class("field__input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search")
        .value(move || filter.with(|filter| filter.text.clone()))
        .on("input", move |event| filter.update(|filter| filter.text = typed(&event)));
    let text = boxed("label", "field", [boxed("span", "field__label", words::SEARCH), input]);
    let mut kinds = vec![("", words::ANY)];
    kinds.extend(KINDS.iter().map(|(code, kind)| (*code, words::kind(*kind))));
    let kind_of = |code: &str| KINDS.iter().find(|(own, _)| *own == code).map(|(_, kind)| *kind);
    let code_of = move || {
        let kind = filter.with(|filter| filter.kind);
        KINDS.iter().find(|(_, own)| Some(*own) == kind).map_or("", |(code, _)| *code)
    };
    let kind = OneOf {
        legend: words::KIND,
        id: "ledger-kind",
        answers: kinds,
        chosen: shows(move || Some(code_of())),
        error: shows(|| None),
        on_pick: act(move |code: &'static str| filter.update(|filter| filter.kind = kind_of(code))),
    };
    let mut chapters = vec![("", words::ANY)];
    chapters.extend(Chapter::ALL.into_iter().map(|chapter| (chapter.code(), learn::title(chapter))));
    let chapter = Select {
        label: words::CHAPTER,
        options: chapters,
        value: shows(move || filter.with(|filter| filter.chapter.map_or("", Chapter::code))),
        on_pick: act(move |code: String| filter.update(|filter| filter.chapter = Chapter::from_code(&code))),
    };
    Node::List(vec![text.into(), chapter.into(), kind.into()])
}

/// A source: where it is, what it is, which sentences rest on it and how each was checked.
fn row(uses: &[(&crate::content::learn::Claim, Option<Chapter>)], source: &Source) -> El {
    let about = boxed("p", "ledger__about", claim::linked(source));
    let kind = boxed("p", "ledger__kind", format!("{} · {}", words::kind(source.kind), source.key));
    let row = boxed("li", "ledger__row", about).child(kind);
    if uses.is_empty() {
        return row.child(hint(words::TABLES));
    }
    let said = uses.iter().map(|(each, chapter)| {
        let (title, route) = chapter
            .map_or((food::TITLE, Route::Food), |chapter| (learn::title(chapter), Route::Chapter(chapter)));
        let link = boxed("a", "link", title).attr_text("href", route.to_string());
        let said = boxed("li", "ledger__said", format!("{} ", plain(&each.text)));
        Node::from(said.child(boxed(
            "span",
            "ledger__how",
            Node::List(vec![link.into(), format!(", {}", words::checked(each.checked)).into()]),
        )))
    });
    let body = boxed("ul", "ledger__uses", said.collect::<Vec<_>>());
    row.child(
        el("details")
            .class("ledger__more")
            .child(boxed("summary", "ledger__open", words::used(uses.len())))
            .child(body),
    )
}
