//! What stands around every page: skip link, tabs, banner, undo, status, questions.

use crate::app::view::{Banner, ShellView, shell};
use crate::app::{DataEvent, Event, Notice, Route};
use crate::content::strings::shell as words;
use crate::store::engine::Refusal;
use crate::ui::components::{Dialog, Icon, act, button, glyph};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::status::{status_line, undo_toast};
use crate::ui::{ids, pages};
use leptos::prelude::document;

/// The id of an element of the shell, and what is drawn in its place.
pub type Placed = (&'static str, fn() -> Node);

/// What stands around the page, each part in the place of the shell's element of that id, in the order of drawing.
pub const AROUND: [Placed; 3] = [(ids::TABS, tabs), (ids::CORNER, corner), (ids::SKIP, skip)];

/// The page, with what is to be said above and below it.
pub fn main() -> Node {
    let session = Session::here();
    let route = here(session);
    let frame = session.view(shell);
    let status = frame.map(|frame| !frame.running);
    boxed("main", "app__main", banners(session, frame))
        .attr("id", ids::MAIN)
        .live(move || pages::page(route.get()))
        .live(move || status.get().then(status_line))
        .into()
}

/// The page's route.
fn here(session: Session) -> Slice<Route> {
    session.view(|model| model.route.clone())
}

/// The link past what stands around the page, and the questions that lie over it.
fn skip() -> Node {
    let session = Session::here();
    let link = boxed("a", "skip", words::SKIP)
        .attr_text("href", format!("#{}", ids::MAIN))
        .on("click", |event| skip_to_page(&event));
    Node::List(vec![link.into(), questions(session, session.view(shell))])
}

/// The fragment is the route, so the skip link moves the focus itself.
fn skip_to_page(event: &leptos::web_sys::Event) {
    use leptos::wasm_bindgen::JsCast;
    event.prevent_default();
    let title = document().get_element_by_id(ids::TITLE);
    if let Some(title) = title.and_then(|node| node.dyn_into::<leptos::web_sys::HtmlElement>().ok()) {
        // A page without focusable heading stays where it is.
        let _ = title.focus();
    }
}

/// Where a way stands: what has no place in the bar of a phone stands on the More page there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Both,
    Rail,
}

/// On a phone, above every page: help is one tap away, and so is all that has no tab.
fn corner() -> Node {
    let route = here(Session::here());
    let way = move |to: Route, icon: Icon, label: &'static str| {
        let href = to.to_string();
        boxed("a", "corner__item", glyph(icon))
            .attr_text("href", href)
            .live_attr("aria-current", move || route.with(|now| now.tab() == to).then_some("page".into()))
            .child(label)
    };
    let ways =
        [way(Route::Help, Icon::Warning, words::TAB_HELP), way(Route::More, Icon::More, words::TAB_MORE)];
    boxed("nav", "corner", ways).attr("aria-label", words::CORNER).into()
}

/// The tabs, and above them what can be undone.
fn tabs() -> Node {
    let session = Session::here();
    let route = here(session);
    let undo = session.view(shell).map(|frame| (frame.undo.is_some() || frame.undone) && !frame.running);
    let tab = move |place: Place, to: Route, icon: Icon, label: &'static str| {
        let href = to.to_string();
        // In the rail a page has its own way, in the bar its tab.
        let is_here = move |now: &Route| *now == to || place != Place::Rail && now.tab() == to;
        let link = boxed("a", "tabs__item", boxed("span", "tabs__icon", glyph(icon)))
            .attr_text("href", href)
            .live_attr("aria-current", move || route.with(&is_here).then_some("page".into()))
            .child(boxed("span", "tabs__label", label));
        if place == Place::Rail { link.attr("data-only", "rail") } else { link }
    };
    let items = [
        tab(Place::Both, Route::Tonight, Icon::Moon, words::TAB_TONIGHT),
        tab(Place::Both, Route::Journal, Icon::Journal, words::TAB_JOURNAL),
        tab(Place::Both, Route::Patterns, Icon::Patterns, words::TAB_PATTERNS),
        tab(Place::Both, Route::Learn, Icon::Book, words::TAB_LEARN),
        tab(Place::Both, Route::Food, Icon::Food, words::TAB_FOOD),
        tab(Place::Rail, Route::Medicines, Icon::Medicines, words::TAB_MEDICINES),
        tab(Place::Rail, Route::Labs, Icon::Labs, words::TAB_LABS),
        tab(Place::Rail, Route::Context, Icon::Context, words::TAB_CONTEXT),
        tab(Place::Rail, Route::Report, Icon::Report, words::TAB_REPORT),
        tab(Place::Rail, Route::Help, Icon::Warning, words::TAB_HELP),
        tab(Place::Rail, Route::Data, Icon::Data, words::TAB_DATA),
        tab(Place::Rail, Route::Settings, Icon::Settings, words::TAB_SETTINGS),
        tab(Place::Rail, Route::About, Icon::About, words::TAB_ABOUT),
    ];
    let tabs = boxed("nav", "tabs", items).attr("aria-label", words::NAV);
    Node::List(vec![live(move || undo.get().then(undo_toast)), tabs.into()])
}

fn banners(session: Session, frame: Slice<ShellView>) -> Node {
    let banner = frame.map(|frame| frame.banner);
    let notice = frame.map(|frame| frame.notice.clone());
    Node::List(vec![
        live(move || banner.get().map(|banner| warn(session, banner))),
        live(move || {
            notice.get().map(|notice| {
                let close = button("plain", words::CLOSE).on_click(move || session.send(Event::NoticeClosed));
                strip("info", notice_words(&notice), close)
            })
        }),
    ])
}

fn strip(kind: &'static str, text: String, actions: impl Into<Node>) -> El {
    boxed("div", "banner", el("p").child(text))
        .attr("data-kind", kind)
        .attr("role", "status")
        .child(boxed("div", "actions", actions))
}

fn warn(session: Session, banner: Banner) -> El {
    let press =
        move |label, event: fn() -> Event| button("plain", label).on_click(move || session.send(event()));
    let retry = || press(words::RETRY, || Event::RetryUnsaved);
    let export = || press(words::SAVE_FILE, || Event::Data(DataEvent::Export));
    let data = || boxed("a", "link", words::TO_DATA).attr_text("href", Route::Data.to_string());
    let (kind, text, actions) = match banner {
        Banner::Newer => ("warn", words::NEWER.to_owned(), vec![export()]),
        Banner::Blocked => ("warn", words::BLOCKED.to_owned(), vec![]),
        Banner::Unsaved(Refusal::Full) => ("error", words::FULL.to_owned(), vec![retry(), export()]),
        Banner::Unsaved(_) => ("error", words::UNSAVED.to_owned(), vec![retry(), export()]),
        Banner::NotStrict => ("warn", words::NOT_STRICT.to_owned(), vec![]),
        Banner::Quarantined(n) => ("warn", words::quarantined(n), vec![data()]),
        Banner::Filling(percent) => ("warn", words::filling(percent), vec![data()]),
        Banner::Update { wanted: true } => ("info", words::UPDATE_COMES.to_owned(), vec![]),
        Banner::Update { wanted: false } => {
            ("info", words::UPDATE.to_owned(), vec![press(words::UPDATE_NOW, || Event::UpdateAccepted)])
        }
    };
    strip(kind, text, actions)
}

fn notice_words(notice: &Notice) -> String {
    match notice {
        Notice::FirstSave => words::FIRST_SAVE.to_owned(),
        Notice::Exported(n) => words::exported(*n),
        Notice::Imported { new, changed } => words::imported(*new, *changed),
        Notice::Stopped { taken, total } => words::stopped(*taken, *total),
        Notice::Wiped => words::WIPED.to_owned(),
        Notice::Trouble(why) => why.clone(),
    }
}

/// Questions that must be answered before going on.
fn questions(session: Session, frame: Slice<ShellView>) -> Node {
    let conflict = frame.map(|frame| frame.conflict);
    let question = frame.map(|frame| frame.question);
    let choose = move |at| session.send(Event::OffsetChosen(at));
    let resolve = move |mine| session.send(Event::ConflictResolved(mine));
    let conflicting = live(move || {
        conflict.get().then(|| Dialog {
            title: words::CONFLICT_TITLE,
            text: words::CONFLICT_TEXT,
            answers: vec![
                button("plain", words::CONFLICT_MINE).on_click(move || resolve(true)).into(),
                button("plain", words::CONFLICT_THEIRS).on_click(move || resolve(false)).into(),
            ],
            on_cancel: act(move |()| resolve(false)),
        })
    });
    let twice = live(move || {
        question.get().map(|asked| Dialog {
            title: words::TWICE_TITLE,
            text: words::TWICE_TEXT,
            answers: vec![
                button("plain", words::TWICE_FIRST).on_click(move || choose(Some(asked.first))).into(),
                button("plain", words::TWICE_SECOND).on_click(move || choose(Some(asked.second))).into(),
            ],
            on_cancel: act(move |()| choose(None)),
        })
    });
    Node::List(vec![conflicting, twice])
}
