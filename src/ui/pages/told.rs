//! Entries that are handed on or came in, in plain words: how many of each kind, and each by itself. Nothing in here can be
//! changed, and every text of a person is a text node.

use crate::app::view::{Chapter, chapters};
use crate::content::strings::told::{Say, Told, told};
use crate::content::strings::{give as words, labels};
use crate::domain::{Coded, Entry, EntryId, Kind, Record};
use crate::store::link::extract::inside;
use crate::ui::components::{button, list};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::state::State;
use chrono::NaiveDate;
use std::sync::Arc;

/// So many entries are drawn before more are asked for.
const AT_ONCE: usize = 40;

/// How many entries, from when to when, how many of each kind, how many with somebody's own words.
pub(super) fn counts(session: Session, records: &[Record], of_sender: bool) -> Node {
    let found = inside(records);
    let date = |date: NaiveDate| session.format(|f| f.date_long(date));
    let all = words::inside(records.len(), found.first.map(date).zip(found.last.map(date)));
    let kinds = Kind::ALL.iter().zip(found.counts).filter(|(_, n)| *n > 0);
    let kinds: Vec<El> =
        kinds.map(|(kind, n)| el("li").child(words::of_kind(labels::kind(*kind), n))).collect();
    let notes = if of_sender { words::notes_of_sender(found.notes) } else { words::notes(found.notes) };
    let notes = (found.notes > 0).then(|| boxed("p", "num", notes));
    Node::List(vec![
        boxed("p", "num", all).into(),
        boxed("ul", "told__counts num", kinds).into(),
        notes.into(),
    ])
}

/// Every entry, the first ones at once.
pub(super) fn all(session: Session, records: Arc<Vec<Record>>) -> Node {
    let most = State::new(AT_ONCE);
    let chapters = chapters(&records);
    let total = records.len();
    let shown = live(move || {
        let mut left = most.get();
        let mut drawn = Vec::new();
        for chapter in &chapters {
            if left > 0 {
                drawn.push(part(session, &records, chapter, left));
            }
            left = left.saturating_sub(chapter.rows.len());
        }
        drawn
    });
    let more = live(move || {
        let rest = total.saturating_sub(most.get());
        (rest > 0).then(|| {
            let press =
                button("plain", words::LIST_MORE).on_click(move || most.update(|most| *most += AT_ONCE));
            boxed("div", "stack", boxed("p", "num", words::more(rest))).child(boxed("div", "actions", press))
        })
    });
    boxed("div", "told stack", [shown, more]).into()
}

fn part(session: Session, records: &[Record], chapter: &Chapter, most: usize) -> El {
    let title = words::PART.get(chapter.part.index()).copied().unwrap_or_default();
    let name = |id: EntryId| {
        records.iter().find(|record| record.id == id).and_then(|record| match record.live() {
            Some(Entry::Substance(substance)) => Some(substance.name.as_str().to_owned()),
            _ => None,
        })
    };
    let row = |(date, at): &(Option<NaiveDate>, usize)| {
        let entry = records.get(*at)?.live()?;
        let told = session.format(|f| {
            let say = Say { date: &|date| f.date_plain(date), time: &|time| f.time(time), name: &name };
            told(entry, &say)
        });
        let when = date.map(|date| session.format(|f| f.date_long(date)));
        Some(line(when, told))
    };
    let rows: Vec<El> = chapter.rows.iter().take(most).filter_map(row).collect();
    boxed("section", "told__part", boxed("h3", "told__title", title)).child(list(rows))
}

fn line(when: Option<String>, told: Told) -> El {
    let when = when.map(|when| boxed("span", "told__when num", when));
    let head =
        boxed("p", "told__head", boxed("strong", "told__what", told.what).attr("dir", "auto")).child(when);
    let facts = (!told.facts.is_empty())
        .then(|| boxed("p", "told__facts num", told.facts.join(" · ")).attr("dir", "auto"));
    let own = told.own.into_iter().map(|own| boxed("p", "told__own", own).attr("dir", "auto"));
    boxed("li", "told__entry", head).child(facts).child(own.collect::<Vec<_>>())
}
