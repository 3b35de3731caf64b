//! What stands around every page: skip link, tabs, banner, undo, status, questions.

use crate::app::view::{Banner, ShellView, shell};
use crate::app::{DataEvent, Event, Notice, Route};
use crate::content::strings::shell as words;
use crate::store::engine::Refusal;
use crate::ui::components::{Dialog, Glyph, Icon};
use crate::ui::ids;
use crate::ui::pages::{About, Data, Help, Journal, More, Night, Settings, Shared, Tonight};
use crate::ui::session::Session;
use crate::ui::status::{StatusLine, UndoToast};
use leptos::prelude::*;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::here();
    let route = session.view(|model| model.route.clone());
    let frame = session.view(shell);
    view! {
        <a class="skip" href=format!("#{}", ids::MAIN) on:click=skip>{words::SKIP}</a>
        <div class="app">
            <main class="app__main" id=ids::MAIN>
                <Banners frame />
                {move || page(route.get())}
                <Show when=move || !frame.read().running>
                    <StatusLine />
                </Show>
            </main>
            <Show when=move || { frame.read().undo.is_some() && !frame.read().running }>
                <UndoToast />
            </Show>
            <Tabs route />
        </div>
        <Questions frame />
    }
}

/// The fragment is the route, so the skip link moves the focus itself.
fn skip(event: leptos::ev::MouseEvent) {
    use leptos::wasm_bindgen::JsCast;
    event.prevent_default();
    let title = document().get_element_by_id(ids::TITLE);
    if let Some(title) = title.and_then(|node| node.dyn_into::<leptos::web_sys::HtmlElement>().ok()) {
        // A page without focusable heading stays where it is.
        let _ = title.focus();
    }
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Tonight => view! { <Tonight /> }.into_any(),
        Route::Journal => view! { <Journal /> }.into_any(),
        Route::Night(night) => view! { <Night night /> }.into_any(),
        Route::Data => view! { <Data /> }.into_any(),
        Route::Settings => view! { <Settings /> }.into_any(),
        Route::Help => view! { <Help /> }.into_any(),
        Route::About => view! { <About /> }.into_any(),
        Route::More => view! { <More /> }.into_any(),
        Route::Shared(payload) => view! { <Shared payload /> }.into_any(),
    }
}

#[component]
fn Tabs(route: Memo<Route>) -> impl IntoView {
    let tab = move |to: Route, icon: Icon, label: &'static str| {
        let href = to.to_string();
        let current = move || (route.read().tab() == to).then_some("page");
        view! {
            <a class="tabs__item" href=href aria-current=current>
                <span class="tabs__icon"><Glyph icon /></span>
                <span class="tabs__label">{label}</span>
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label=words::NAV>
            {tab(Route::Tonight, Icon::Moon, words::TAB_TONIGHT)}
            {tab(Route::Journal, Icon::Journal, words::TAB_JOURNAL)}
            {tab(Route::Help, Icon::Warning, words::TAB_HELP)}
            {tab(Route::More, Icon::More, words::TAB_MORE)}
        </nav>
    }
}

#[component]
fn Banners(frame: Memo<ShellView>) -> impl IntoView {
    let session = Session::here();
    let banner = Memo::new(move |_| frame.read().banner);
    let notice = Memo::new(move |_| frame.read().notice.clone());
    let retry = move || button(words::RETRY, move || session.send(Event::RetryUnsaved));
    let export = move || button(words::SAVE_FILE, move || session.send(Event::Data(DataEvent::Export)));
    let data = || view! { <a class="link" href=Route::Data.to_string()>{words::TO_DATA}</a> }.into_any();
    let draw = move |banner: Banner| {
        let (kind, text, actions) = match banner {
            Banner::Newer => ("warn", words::NEWER.to_owned(), vec![export()]),
            Banner::Blocked => ("warn", words::BLOCKED.to_owned(), vec![]),
            Banner::Unsaved(Refusal::Full) => ("error", words::FULL.to_owned(), vec![retry(), export()]),
            Banner::Unsaved(_) => ("error", words::UNSAVED.to_owned(), vec![retry(), export()]),
            Banner::NotStrict => ("warn", words::NOT_STRICT.to_owned(), vec![]),
            Banner::Quarantined(n) => ("warn", words::quarantined(n), vec![data()]),
            Banner::Filling(percent) => ("warn", words::filling(percent), vec![data()]),
            Banner::Update => (
                "info",
                words::UPDATE.to_owned(),
                vec![button(words::UPDATE_NOW, move || session.send(Event::UpdateAccepted))],
            ),
        };
        view! {
            <div class="banner" data-kind=kind role="status">
                <p>{text}</p>
                <div class="actions">{actions}</div>
            </div>
        }
    };
    let tell = move |notice: Notice| {
        view! {
            <div class="banner" data-kind="info" role="status">
                <p>{notice_words(&notice)}</p>
                <div class="actions">{button(words::CLOSE, move || session.send(Event::NoticeClosed))}</div>
            </div>
        }
    };
    view! {
        {move || banner.get().map(draw)}
        {move || notice.get().map(tell)}
    }
}

fn notice_words(notice: &Notice) -> String {
    match notice {
        Notice::FirstSave => words::FIRST_SAVE.to_owned(),
        Notice::SkippedHour => words::SKIPPED_HOUR.to_owned(),
        Notice::NotATime => words::NOT_A_TIME.to_owned(),
        Notice::NoteTooLong(by) => words::note_too_long(*by),
        Notice::Exported(n) => words::exported(*n),
        Notice::Imported { new, changed } => words::imported(*new, *changed),
        Notice::Wiped => words::WIPED.to_owned(),
        Notice::Trouble(why) => why.clone(),
    }
}

fn button(label: &'static str, act: impl Fn() + 'static) -> AnyView {
    view! { <button class="button" type="button" data-kind="plain" on:click=move |_| act()>{label}</button> }
        .into_any()
}

/// Questions that must be answered before going on.
#[component]
fn Questions(frame: Memo<ShellView>) -> impl IntoView {
    let session = Session::here();
    let conflict = Memo::new(move |_| frame.read().conflict);
    let question = Memo::new(move |_| frame.read().question);
    view! {
        <Show when=move || conflict.get()>
            <Dialog
                title=words::CONFLICT_TITLE
                on_cancel=move |()| session.send(Event::ConflictResolved(false))
            >
                <p class="dialog__body">{words::CONFLICT_TEXT}</p>
                <div class="dialog__actions actions">
                    {button(words::CONFLICT_MINE, move || session.send(Event::ConflictResolved(true)))}
                    {button(words::CONFLICT_THEIRS, move || session.send(Event::ConflictResolved(false)))}
                </div>
            </Dialog>
        </Show>
        {move || {
            question
                .get()
                .map(|asked| {
                    let pick = move |at| move || session.send(Event::OffsetChosen(Some(at)));
                    view! {
                        <Dialog title=words::TWICE_TITLE on_cancel=move |()| session.send(Event::OffsetChosen(None))>
                            <p class="dialog__body">{words::TWICE_TEXT}</p>
                            <div class="dialog__actions actions">
                                {button(words::TWICE_FIRST, pick(asked.first))}
                                {button(words::TWICE_SECOND, pick(asked.second))}
                            </div>
                        </Dialog>
                    }
                })
        }}
    }
}
