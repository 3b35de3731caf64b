//! One chapter: head, sections of claims with their interactive parts, the ways on, the sources on paper.

use super::{Desk, claim, finder, slots, walk, when_ready};
use crate::app::{Event, Route};
use crate::content::Chapter;
use crate::content::learn::{Outline, Section};
use crate::content::sources::Source;
use crate::content::strings::learn as words;
use crate::domain::Nutrient;
use crate::ui::components::{button, hint, p, painted, title};
use crate::ui::dom::{El, Node, boxed, el, live};

/// So many sections fill a screen. The others come a frame later.
const AT_ONCE: usize = 2;

/// The page.
pub fn page(chapter: Chapter) -> El {
    let head = boxed("header", "page__head", title(words::title(chapter)));
    let near = painted();
    boxed("article", "page chapter", head).child(when_ready(move |desk| {
        let Some(outline) = desk.learn.chapter(chapter.code()) else {
            return p(words::FAILED).attr("role", "status").into();
        };
        let sections = outline.sections.iter().take(AT_ONCE).enumerate();
        Node::List(vec![
            boxed("p", "page__meta chapter__place", place(chapter, outline)).into(),
            boxed("p", "page__lead", outline.lead.clone()).into(),
            Node::List(sections.map(|(at, section)| draw(&desk, at, section)).collect()),
            live(move || near.get().then(|| rest(&desk, chapter))),
        ])
    }))
}

/// The sections out of sight, and what stands at the end.
fn rest(desk: &Desk, chapter: Chapter) -> Node {
    let Some(outline) = desk.learn.chapter(chapter.code()) else { return Node::NOTHING };
    let sections = outline.sections.iter().enumerate().skip(AT_ONCE);
    Node::List(vec![
        Node::List(sections.map(|(at, section)| draw(desk, at, section)).collect()),
        foot(desk, chapter),
        on_paper(desk, outline),
        finder::arrival(chapter).into(),
    ])
}

fn place(chapter: Chapter, outline: &Outline) -> String {
    let number = Chapter::ALL.iter().position(|other| *other == chapter).map_or(0, |at| at + 1);
    words::place(number, Chapter::ALL.len(), outline.minutes)
}

fn draw(desk: &Desk, at: usize, section: &Section) -> Node {
    let heading = boxed("h2", "section__title", section.title.clone()).attr("tabindex", "-1");
    let claims = desk.learn.claims(&section.claims).map(|each| claim::paragraph(desk, each).into());
    let part = (!section.slot.is_empty()).then(|| {
        let desk = Desk { rows: section.rows.clone(), ..desk.clone() };
        slots::draw(&section.slot, &desk)
    });
    boxed("section", "section chapter__section", heading)
        .attr_text("id", format!("part-{at}"))
        .child(Node::List(claims.collect()))
        .child(part)
        .into()
}

/// The ways on, and handing on.
fn foot(desk: &Desk, chapter: Chapter) -> Node {
    let session = desk.session;
    let copied = session.view(|model| model.copied);
    let share =
        button("plain", words::SHARE).on_click(move || session.send(Event::Share(words::title(chapter))));
    let print = button("quiet", words::PRINT).on_click(move || {
        walk::whole();
        session.send(Event::Print);
    });
    let said = live(move || copied.get().map(|done| if done { words::COPIED } else { words::NOT_COPIED }));
    let way = |to: Option<Chapter>, kind: &'static str, label: &'static str| {
        to.map(|to| {
            boxed("a", "chapter__way", boxed("span", "chapter__toward", label))
                .attr("data-way", kind)
                .attr_text("href", Route::Chapter(to).to_string())
                .child(boxed("span", "chapter__name", words::title(to)))
        })
    };
    let ways = boxed("nav", "chapter__ways", way(chapter.previous(), "back", words::PREVIOUS))
        .attr("aria-label", words::WAYS)
        .child(way(chapter.next(), "on", words::NEXT));
    let foods = nutrients(chapter).iter().map(|nutrient| {
        let link = boxed("a", "link chapter__food", words::foods(*nutrient));
        boxed("p", "", link.attr_text("href", Route::FoodFor(*nutrient).to_string()))
    });
    let foods = foods.collect::<Vec<_>>();
    let all = boxed("a", "link", words::ALL).attr_text("href", Route::Learn.to_string());
    boxed("footer", "chapter__foot", foods)
        .child(boxed("div", "actions", [share, print]))
        .child(boxed("p", "chapter__said", said).attr("role", "status"))
        .child(ways)
        .child(el("p").child(Node::from(all)))
        .child(hint(words::NOT_REVIEWED))
        .into()
}

/// The nutrients a chapter is about, of those one can look for in foods.
fn nutrients(chapter: Chapter) -> &'static [Nutrient] {
    match chapter {
        Chapter::Iron => &[Nutrient::Iron],
        Chapter::VitaminD => &[Nutrient::VitaminD],
        Chapter::Magnesium => &[Nutrient::Magnesium],
        Chapter::VitaminB12 => &[Nutrient::B12],
        Chapter::Helpers => &[Nutrient::Folate, Nutrient::VitaminC],
        _ => &[],
    }
}

/// The sources behind the keys that stand after each claim on paper. Not on the screen, where a mark opens them.
fn on_paper(desk: &Desk, outline: &Outline) -> Node {
    let mut keys: Vec<String> = outline
        .sections
        .iter()
        .flat_map(|section| desk.learn.claims(&section.claims).chain(desk.learn.claims(&section.rows)))
        .flat_map(|claim| claim.source_keys())
        .map(str::to_owned)
        .collect();
    keys.sort_unstable();
    keys.dedup();
    let sources = desk.sources;
    let rows = live(move || {
        sources.with(|sources| {
            let known = keys.iter().filter_map(|key| sources.iter().find(|source| source.key == *key));
            known.map(|source| Node::from(cited(source))).collect::<Vec<_>>()
        })
    });
    boxed("section", "section chapter__paper", boxed("h2", "section__title", words::SOURCES))
        .child(boxed("ul", "list", rows))
        .into()
}

fn cited(source: &Source) -> El {
    let year = source.year.map(|year| format!(" ({year})")).unwrap_or_default();
    let text = format!("{}: {}{year}. {}. {}", source.key, source.authors, source.title, source.link);
    boxed("li", "list__item", text)
}
