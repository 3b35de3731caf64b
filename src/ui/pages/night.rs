//! One night in full: how it was, its episodes, sleep; everything can be corrected, deleted, undone.

use super::checkin::{Ask, Feeling, Sleep, feel, sleep};
use super::day::day_form;
use super::doses::doses_of_day;
use super::episode;
use super::month::row_words;
use crate::app::view::{NightView, night as view_of};
use crate::app::{Event, Route};
use crate::content::strings::{duration, journal as words, medicines};
use crate::domain::NightOf;
use crate::ui::components::{button, hint, painted, section, title};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::focus;
use crate::ui::root::after_drawing;
use crate::ui::session::Session;

/// The page.
pub fn page(night: NightOf) -> El {
    let session = Session::here();
    let view = session.view(move |model| view_of(model, night));
    let episodes = view.map(|view| view.episodes.iter().map(|episode| episode.id).collect::<Vec<_>>());
    let checkin = view.map(|view| view.checkin_id);
    let link = |words, to: NightOf| boxed("a", "link", words).attr_text("href", Route::Night(to).to_string());
    let neighbours = [link(words::NIGHT_BEFORE, night.before()), link(words::NIGHT_AFTER, night.after())];
    let nav = boxed("nav", "page__meta", neighbours).attr("aria-label", words::TITLE);
    let recorded = live(move || view.with(|view| recorded(session, view)));
    let date = live(move || session.format(|f| f.date_long(night.date())));
    let list = move || {
        section(words::EPISODES)
            .live(move || episodes.with(Vec::is_empty).then(|| boxed("p", "page__hint", words::NO_EPISODES)))
            .live(move || {
                episodes.get().into_iter().map(|id| episode::form(session, id, view)).collect::<Vec<_>>()
            })
            .child(button("plain", words::ADD_EPISODE).on_click(move || {
                let known = episodes.peek(Vec::clone);
                session.send(Event::AddEpisode(night));
                let added = episodes.peek(|now| now.iter().find(|id| !known.contains(id)).copied());
                let heading = added.map(episode::heading_id);
                after_drawing(move || heading.as_deref().into_iter().for_each(focus::by_id));
            }))
    };
    let delete = move || {
        checkin.get().map(|id| {
            button("danger", words::DELETE_CHECKIN).on_click(move || session.send(Event::Delete(id)))
        })
    };
    let same = session.view(move |_| night);
    let day = session.view(move |_| night.date());
    let near = painted();
    let head = boxed("header", "page__head", nav).child(recorded).child(title(date)).child(boxed(
        "p",
        "page__lead num",
        live(move || view.with(|view| summary(session, view))),
    ));
    let forms = move || {
        let how = feel(Feeling { night: same, ask: Ask::Night, lead_on: false });
        let below = move || {
            let before = section(words::DAY_BEFORE)
                .child(day_form(session, night.date()))
                .child(doses_of_day(session, day, Some(medicines::TITLE)));
            Node::List(vec![sleep(Sleep { session, night, view }).into(), live(delete), before.into()])
        };
        boxed("div", "stack", how).child(list()).live(move || near.get().then(below))
    };
    let ahead = view.map(|view| view.ahead && !is_recorded(view));
    boxed("div", "page night", head)
        .live(move || if ahead.get() { hint(words::NIGHT_AHEAD) } else { forms() })
}

fn is_recorded(view: &NightView) -> bool {
    view.checkin_id.is_some() || !view.episodes.is_empty()
}

/// The night in a sentence.
fn summary(session: Session, view: &NightView) -> String {
    let slept = view.checkin.slept_minutes.map(|minutes| duration(i64::from(minutes) * 60));
    words::summary(&row_words(session, &view.row(), is_recorded(view)), slept.as_deref())
}

/// Ways to the next recorded nights, where the neighbours are not those.
fn recorded(session: Session, view: &NightView) -> Option<El> {
    let link = |to: NightOf, words: fn(&str) -> String| {
        let date = session.format(|f| f.date_short(to.date()));
        boxed("a", "link", words(&date)).attr_text("href", Route::Night(to).to_string())
    };
    let far = |to: Option<NightOf>, next: NightOf| to.filter(|to| *to != next);
    let before = far(view.before, view.night.before()).map(|to| link(to, words::recorded_before));
    let after = far(view.after, view.night.after()).map(|to| link(to, words::recorded_after));
    let any = before.is_some() || after.is_some();
    any.then(|| boxed("div", "page__meta", Node::List(vec![before.into(), after.into()])))
}
