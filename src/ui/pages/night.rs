//! One night in full: how it was, its episodes, sleep; everything can be corrected, deleted, undone.

use super::checkin::{Ask, Feeling, Sleep, feel, sleep};
use super::day::day_form;
use super::episode;
use crate::app::view::night as view_of;
use crate::app::{Event, Route};
use crate::content::strings::journal as words;
use crate::domain::NightOf;
use crate::ui::components::{button, section, title};
use crate::ui::dom::{El, boxed, live};
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
    let date = live(move || session.format(|f| f.date_long(night.date())));
    let forms = live(move || {
        episodes.get().into_iter().map(|id| episode::form(session, id, view)).collect::<Vec<_>>()
    });
    let list = section(words::EPISODES)
        .live(move || episodes.with(Vec::is_empty).then(|| boxed("p", "page__hint", words::NO_EPISODES)))
        .child(forms)
        .child(button("plain", words::ADD_EPISODE).on_click(move || session.send(Event::AddEpisode(night))));
    let delete = live(move || {
        checkin.get().map(|id| {
            button("danger", words::DELETE_CHECKIN).on_click(move || session.send(Event::Delete(id)))
        })
    });
    let same = session.view(move |_| night);
    boxed("div", "page night", boxed("header", "page__head", nav).child(title(date)))
        .child(feel(Feeling { night: same, ask: Ask::Night, lead_on: false }))
        .child(list)
        .child(sleep(Sleep { session, night, view }))
        .child(delete)
        .child(section(words::DAY_BEFORE).child(day_form(session, night.date())))
}
