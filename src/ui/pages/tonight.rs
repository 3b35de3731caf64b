//! Home. It changes with the hour; a running episode takes it over.

use super::checkin::{Ask, Feeling, feel};
use super::{rest_of_tonight, running};
use crate::app::view::{Mood, TonightView, tonight};
use crate::app::{ClockFace, Event, Route};
use crate::content::strings::tonight as words;
use crate::domain::NightOf;
use crate::ui::components::{Size, button, sized, title};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use chrono::Timelike;

/// From this hour the day is nearly over and can be told.
const EVENING: u32 = 18;

/// The page.
pub fn page() -> Node {
    let session = Session::here();
    let view = session.view(tonight);
    let mood = view.map(|view| view.mood);
    let mut stood = false;
    live(move || {
        let by_tap = std::mem::replace(&mut stood, true);
        match mood.get() {
            Mood::Running => running::page(by_tap),
            mood => calm(session, mood, view).into(),
        }
    })
}

/// No episode runs: the head, the question of the hour, the one big button.
fn calm(session: Session, mood: Mood, view: Slice<TonightView>) -> El {
    let heading = match mood {
        Mood::Morning => words::MORNING,
        Mood::Day => words::DAY,
        Mood::Night | Mood::Running => words::NIGHT,
    };
    let date = session.view(move |model| match mood {
        Mood::Day => model.now.date(),
        _ => tonight(model).night.date(),
    });
    let night_words = live(move || {
        session.format(|f| match mood {
            Mood::Day => f.date_short(date.get()),
            _ => words::night_of(&f.date_short(date.get())),
        })
    });
    // To the minute: the line need not be written again every second.
    let minute = session.view(|model| {
        let shown = model.prefs.face == ClockFace::Shown;
        model.now.time().with_second(0).filter(|_| shown)
    });
    let clock_words = live(move || minute.get().map(|time| session.format(|f| f.time(time))));
    let asks =
        view.map(move |view| mood != Mood::Night && (mood == Mood::Morning || view.last_feel.is_none()));
    let morning = mood == Mood::Morning;
    let ask = if morning { Ask::Above } else { Ask::LastNight };
    let felt = view.map(move |view| morning && view.last_feel.is_some());
    let first_visit = view.map(|view| view.first_visit);
    let last_night = view.map(|view| view.last_night);
    let meta = [boxed("span", "", night_words), boxed("span", "num", clock_words)];
    let press = move |button: El, event: fn() -> Event| {
        let writable = view.map(|view| view.writable);
        button.flag("disabled", move || !writable.get()).on_click(move || session.send(event()))
    };
    // By morning last night's question comes first; the button steps back but stays within reach.
    let happening = match mood {
        Mood::Morning => sized(Size::Large, "plain", words::HAPPENING),
        Mood::Day => sized(Size::Large, "primary", words::HAPPENING),
        _ => sized(Size::Huge, "primary", words::HAPPENING),
    };
    let evening = session.view(move |model| {
        (mood == Mood::Night && model.now.time().hour() >= EVENING).then(|| model.tonight())
    });
    let day = live(move || {
        evening
            .get()
            .map(|night| boxed("a", "link", words::TODAY).attr_text("href", Route::Night(night).to_string()))
    });
    let others = [
        press(button("plain", words::CALM), || Event::CalmSoFar),
        press(button("plain", words::TO_BED), || Event::GoingToBed),
    ];
    let asked = live(move || asks.get().then(|| feel(Feeling { night: last_night, ask, lead_on: !morning })));
    let doors = live(move || first_visit.get().then(|| doors(mood, last_night)));
    let actions = Node::List(vec![
        boxed("div", "tonight__now", press(happening, || Event::Happening)).into(),
        boxed("div", "row", others).into(),
        noted(session, view),
        boxed("p", "page__hint", words::HINT).into(),
    ]);
    let head = boxed("header", "page__head", boxed("p", "page__meta", meta)).child(title(heading));
    let page = boxed("div", "page tonight", head);
    // By day the questions are long and the buttons come first, where the shell has them.
    if mood == Mood::Day {
        return page.child(actions).child(asked).child(doors).child(rest_of_tonight());
    }
    page.child(asked)
        .live(move || felt.get().then(rest_of_tonight))
        .child(doors)
        .child(boxed("div", "page__fill", Node::NOTHING))
        .child(actions)
        .child(day)
}

/// What was noted tonight already, with the way to it.
fn noted(session: Session, view: Slice<TonightView>) -> Node {
    let seen = view.map(|view| (view.night, view.calm, view.bed, !view.earlier.is_empty()));
    live(move || {
        let (night, calm, bed, earlier) = seen.get();
        let any = calm.is_some() || bed.is_some() || earlier;
        let clock = |at| session.format(|f| f.clock(at));
        any.then(|| {
            let pills = [calm.map(|at| words::calm_at(&clock(at))), bed.map(|at| words::bed_at(&clock(at)))];
            boxed(
                "p",
                "row tonight__noted",
                pills.map(|text| text.map(|text| boxed("span", "pill num", text))),
            )
            .child(boxed("a", "link", words::WHOLE_NIGHT).attr_text("href", Route::Night(night).to_string()))
        })
    })
}

/// The first visit: the ways in. Where last night is asked about anyway, it needs no door.
fn doors(mood: Mood, last_night: Slice<NightOf>) -> El {
    let door = |title: &'static str, text: &'static str| {
        boxed("a", "door", [boxed("span", "door__title", title), boxed("span", "door__text", text)])
    };
    let log = (mood == Mood::Night).then(|| {
        door(words::DOOR_LOG, words::DOOR_LOG_TEXT)
            .live_attr("href", move || Some(Route::Night(last_night.get()).to_string().into()))
    });
    let learn = door(words::DOOR_LEARN, words::DOOR_LEARN_TEXT).attr_text("href", Route::Learn.to_string());
    let food = door(words::DOOR_FOOD, words::DOOR_FOOD_TEXT).attr_text("href", Route::Food.to_string());
    let beside = if log.is_some() { "3" } else { "2" };
    boxed("div", "doors", log).attr("data-doors", beside).child([learn, food])
}
