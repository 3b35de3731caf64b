//! Claims as a list that can be sorted or narrowed down: groups under headings, one claim a row.
//!
//! Rows are drawn once: another order moves them, narrowing only hides some, so that what was opened stays open. Which rows
//! go where is decided in `app::view::learn::table`.

use super::{Desk, bars, claim};
use crate::app::view::learn::table::{Facet, Group, Only, Row, groups, rows, wanted};
use crate::content::learn::Claim;
use crate::content::strings::learn::tables as words;
use crate::ui::components::{OneOf, act, disclosure, hint, shows};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::state::State;
use leptos::prelude::*;
use std::sync::Arc;

/// What can be asked of a table.
pub struct Table {
    /// What its rows differ in, at most three.
    pub facets: &'static [Facet],
    /// Place of the facet that groups the rows at first.
    pub by: Option<usize>,
    /// Orders to choose from: the facet's place, or none for names, and its words. May be empty.
    pub orders: &'static [(Option<usize>, &'static str)],
    /// DOM id and question for each facet that narrows. May be empty.
    pub filters: &'static [(&'static str, &'static str)],
    /// DOM id of the question for the order.
    pub id: &'static str,
    /// Draws a row.
    pub row: fn(&Desk, &Claim) -> El,
}

/// The table.
pub fn draw(desk: &Desk, table: &'static Table) -> Node {
    let all: Arc<Vec<Row>> = Arc::new(rows(desk.learn.claims(&desk.rows), table.facets));
    let (by, only) = (State::new(table.by), State::new(Only::default()));
    let mut asked: Vec<Node> = Vec::new();
    if !table.orders.is_empty() {
        asked.push(order(table, &all, by));
    }
    let mut filters = table.filters.iter().enumerate().map(|(at, (id, legend))| {
        let codes = table.facets.get(at).map_or(&[][..], |facet| facet.codes);
        let name = table.facets.get(at).map_or("", |facet| facet.name);
        filter(id, legend, name, codes, at, only)
    });
    asked.extend(filters.next());
    let more: Vec<Node> = filters.collect();
    if !more.is_empty() {
        asked.push(disclosure(words::NARROW, boxed("div", "disclosure__body", more)).into());
        asked.push(hint(words::NO_RANKING).into());
    }
    if !table.filters.is_empty() {
        let counted = all.clone();
        let said = live(move || {
            let only = only.get();
            let shown = counted.iter().filter(|row| wanted(row, &only)).count();
            if shown == 0 { words::NOTHING.to_owned() } else { words::showing(shown, counted.len()) }
        });
        asked.push(boxed("p", "table__count", said).attr("role", "status").into());
    }
    let desk = desk.clone();
    // A part of its own, drawn once: what was moved must never be taken for what stood there before.
    let list = live(move || {
        let drawn = orders(table).map(|own| {
            let groups = groups(&all, own).into_iter();
            Node::from(groups.map(|group| part(&desk, table, &all, by, only, own, group)).collect::<Vec<_>>())
        });
        boxed("div", "table__groups", drawn.collect::<Vec<_>>())
    });
    boxed("div", "table", boxed("div", "table__ask", asked)).child(list).into()
}

/// Moves every row to where it stands in an order.
fn sort(table: &Table, all: &[Row], by: Option<usize>) {
    let page = document();
    for group in groups(all, by) {
        let Some(list) = page.get_element_by_id(&list_id(table, by, &group)) else { continue };
        for at in group.rows {
            if let Some(row) = page.get_element_by_id(&row_id(table, at)) {
                // Refused only by a page that is gone.
                let _ = list.insert_before(&row, None);
            }
        }
    }
}

fn list_id(table: &Table, by: Option<usize>, group: &Group) -> String {
    // None before the first: no two are alike.
    let place = |at: Option<usize>| at.map_or(0, |at| at + 1);
    format!("{}-{}-{}", table.id, place(by), place(group.code))
}

fn row_id(table: &Table, at: usize) -> String {
    format!("{}-row-{at}", table.id)
}

/// The orders there are, the first one shown first.
fn orders(table: &'static Table) -> impl Iterator<Item = Option<usize>> {
    let others = table.orders.iter().map(|(by, _)| *by).filter(|by| *by != table.by);
    std::iter::once(table.by).chain(others)
}

fn order(table: &'static Table, all: &Arc<Vec<Row>>, by: State<Option<usize>>) -> Node {
    let all = all.clone();
    let chosen = move || table.orders.iter().find(|(own, _)| *own == by.get()).map(|(_, name)| *name);
    OneOf {
        legend: words::ORDER,
        id: table.id,
        answers: table.orders.iter().map(|(_, name)| (*name, *name)).collect(),
        chosen: shows(chosen),
        error: shows(|| None),
        on_pick: act(move |picked| {
            if let Some((own, _)) = table.orders.iter().find(|(_, name)| *name == picked) {
                by.set(*own);
                sort(table, &all, *own);
            }
        }),
    }
    .into()
}

fn filter(
    id: &'static str,
    legend: &'static str,
    facet: &'static str,
    codes: &'static [&'static str],
    at: usize,
    only: State<Only>,
) -> Node {
    let mut answers = vec![("", words::ALL)];
    answers.extend(codes.iter().map(|code| (*code, words::code(facet, code))));
    let asked = move || only.with(|only| only.get(at).copied().flatten());
    OneOf {
        legend,
        id,
        answers,
        chosen: shows(move || Some(asked().and_then(|code| codes.get(code).copied()).unwrap_or(""))),
        error: shows(|| None),
        on_pick: act(move |picked| {
            let code = codes.iter().position(|code| *code == picked);
            only.update(|only| {
                if let Some(own) = only.get_mut(at) {
                    *own = code;
                }
            });
        }),
    }
    .into()
}

/// A group of one order under its heading, gone while another order is chosen or none of its rows is asked for. The
/// rows themselves are drawn in the first order.
fn part(
    desk: &Desk,
    table: &'static Table,
    all: &Arc<Vec<Row>>,
    by: State<Option<usize>>,
    only: State<Only>,
    own: Option<usize>,
    group: Group,
) -> El {
    let facet = own.and_then(|own| table.facets.get(own));
    let code = facet.zip(group.code).and_then(|(facet, code)| facet.codes.get(code));
    let head = facet.zip(code).map(|(facet, code)| {
        let meaning = words::meaning(facet.name, code).map(|words| boxed("p", "table__meaning", words));
        boxed("header", "table__head", boxed("h3", "table__name", words::heading(facet.name, code)))
            .child(meaning)
    });
    let draw = |at: &usize| {
        let claim = desk.learn.claim(&all.get(*at)?.id)?;
        let (all, at) = (all.clone(), *at);
        let hidden = move || all.get(at).is_some_and(|row| only.with(|only| !wanted(row, only)));
        Some((table.row)(desk, claim).attr_text("id", row_id(table, at)).flag("hidden", hidden))
    };
    let first = own == table.by;
    let drawn: Vec<El> = group.rows.iter().filter(|_| first).filter_map(draw).collect();
    let list = boxed("ul", "table__rows", drawn).attr_text("id", list_id(table, own, &group));
    let all = all.clone();
    let empty = move || {
        let asked = |at: &usize| all.get(*at).is_some_and(|row| only.with(|only| wanted(row, only)));
        by.get() != own || !group.rows.iter().any(asked)
    };
    boxed("section", "table__group", head).child(list).flag("hidden", empty)
}

/// A row that stands open: its name, what kind of thing it is, its words, its figures.
pub fn open(desk: &Desk, claim: &Claim) -> El {
    let kind = claim.tag("kind").map(|kind| boxed("span", "fact__facets", words::code("kind", kind)));
    let name = boxed("p", "fact__name", el("strong").child(claim.label.clone())).child(kind);
    boxed("li", "fact", name).child(claim::paragraph(desk, claim)).child(bars::draw(claim))
}

/// A row that is opened for its words: its name and what a guideline says of it stand in the line that opens it.
pub fn closed(desk: &Desk, claim: &Claim) -> El {
    let says = claim.tag("says").unwrap_or_default();
    let pill = claim.tag("force").map(|force| {
        boxed("span", "fact__pill", words::force(says, force)).attr_text("data-says", says.to_owned())
    });
    // What no guideline has graded shows our own grade.
    let sure = claim.tag("sure").map(words::sure).filter(|words| !words.is_empty());
    let sure = sure.or_else(|| Some(words::evidence(claim.grade)).filter(|words| !words.is_empty()));
    let kind = claim.tag("kind").map(|kind| words::code("kind", kind));
    let facets = sure.into_iter().chain(kind).collect::<Vec<_>>().join(" · ");
    let line = boxed("span", "fact__line", boxed("span", "fact__label", claim.label.clone()))
        .child(boxed("span", "fact__facets", pill).child(boxed("span", "fact__facet", facets)));
    let why = claim.tag("why").map(|why| boxed("p", "fact__why", words::why(why)));
    let body = boxed("div", "fact__body", why).child(claim::paragraph(desk, claim)).child(bars::draw(claim));
    let summary = boxed("summary", "disclosure__summary fact__summary", line);
    let details = boxed("details", "fact__details", summary).child(body);
    boxed("li", "fact fact--closed", details)
}
