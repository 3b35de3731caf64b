//! Room, backup, files, earlier states, recently deleted, delete everything.

use crate::app::view::{DataView, DeletedView, ImportView, data};
use crate::app::{DataEvent, Event, ImportStep};
use crate::content::strings::{data as words, labels};
use crate::store::engine::RestorePoint;
use crate::ui::ids;
use crate::ui::root::choose_file;
use crate::ui::session::Session;
use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

/// The page.
#[component]
pub fn Data() -> impl IntoView {
    let session = Session::here();
    let view = session.view(data);
    view! {
        <div class="page data">
            <header class="page__head">
                <h1 class="page__title" id=ids::TITLE tabindex="-1">{words::TITLE}</h1>
            </header>
            <Room view />
            <Backups view />
            <Open view />
            <Deleted view />
            <Points view />
            <Show when=move || { view.read().quarantined > 0 }>
                <section class="section">
                    <h2 class="section__title">{words::QUARANTINE}</h2>
                    <p>{words::QUARANTINE_TEXT}</p>
                    {button("plain", words::QUARANTINE_SAVE, move || session.send(Event::Data(DataEvent::ExportQuarantine)))}
                </section>
            </Show>
            <section class="section">
                <h2 class="section__title">{words::INSTALL}</h2>
                <p>{words::INSTALL_TEXT}</p>
            </section>
            <Wipe view />
        </div>
    }
}

fn button(kind: &'static str, label: &'static str, act: impl Fn() + 'static) -> AnyView {
    view! { <button class="button" type="button" data-kind=kind on:click=move |_| act()>{label}</button> }
        .into_any()
}

#[component]
fn Room(view: Memo<DataView>) -> impl IntoView {
    let percent = Memo::new(move |_| view.read().percent);
    let text = move || view.with(|v| words::used(v.entries, v.percent));
    view! {
        <section class="section">
            <h2 class="section__title">{words::ROOM}</h2>
            <div class="meter">
                <svg class="meter__bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                    <rect width=move || percent.get().min(100).to_string() height="1" />
                </svg>
                <p class="meter__text num">{text}</p>
            </div>
            {move || {
                view.read().persisted.map(|yes| view! { <p>{if yes { words::PERSISTED } else { words::NOT_PERSISTED }}</p> })
            }}
        </section>
    }
}

#[component]
fn Backups(view: Memo<DataView>) -> impl IntoView {
    let session = Session::here();
    let age = move || {
        view.with(|v| {
            v.backup_days.map_or(words::BACKUP_NEVER.to_owned(), |d| words::backup_age(d, v.since_backup))
        })
    };
    view! {
        <section class="section">
            <h2 class="section__title">{words::BACKUP}</h2>
            <p>{words::BACKUP_TEXT}</p>
            <p class="num">{age}</p>
            <button
                class="button"
                type="button"
                data-kind="primary"
                prop:disabled=move || !view.read().complete
                on:click=move |_| session.send(Event::Data(DataEvent::Export))
            >
                {words::EXPORT}
            </button>
        </section>
    }
}

/// Choose a file, see what is in it, say yes or no.
#[component]
fn Open(view: Memo<DataView>) -> impl IntoView {
    let session = Session::here();
    let import = Memo::new(move |_| view.read().import.clone());
    let error = Memo::new(move |_| view.read().file_error.clone());
    view! {
        <section class="section">
            <h2 class="section__title">{words::RESTORE}</h2>
            <p>{words::RESTORE_TEXT}</p>
            <label class="field">
                <span class="field__label">{words::CHOOSE}</span>
                <input
                    class="field__input"
                    type="file"
                    accept=".stillnight,application/json"
                    on:change=move |event| choose_file(session, &event)
                />
                <span class="field__error" role="alert">{move || error.get()}</span>
            </label>
            {move || import.get().map(|import| view! { <Preview import /> })}
        </section>
    }
}

#[component]
fn Preview(import: ImportView) -> impl IntoView {
    let session = Session::here();
    let send = move |step| session.send(Event::Data(DataEvent::Import(step)));
    let seen = &import.preview;
    let counts = words::preview(
        seen.new,
        seen.changed + seen.deleted,
        seen.same + seen.buried,
        seen.older,
        import.unreadable,
    );
    let dates = seen.first.zip(seen.last);
    let dates = dates
        .map(|(first, last)| session.format(|f| format!("{} – {}", f.date_long(first), f.date_long(last))));
    let answer = if !import.fits {
        view! { <p class="field__error" role="alert">{words::NO_ROOM}</p> }.into_any()
    } else if import.nothing_new {
        view! { <p>{words::NOTHING_NEW}</p> }.into_any()
    } else {
        button("primary", words::ACCEPT, move || send(ImportStep::Accept))
    };
    view! {
        <div class="card" role="status">
            <h3>{words::PREVIEW}</h3>
            <p class="num">{counts}</p>
            <p class="num">{dates}</p>
            {seen.future.then(|| view! { <p>{words::FILE_FUTURE}</p> })}
            <div class="actions">{answer} {button("plain", words::CANCEL, move || send(ImportStep::Cancel))}</div>
        </div>
    }
}

#[component]
fn Deleted(view: Memo<DataView>) -> impl IntoView {
    let session = Session::here();
    let deleted = Memo::new(move |_| view.read().deleted.clone());
    let row = move |deleted: DeletedView| {
        let id = deleted.id;
        let date = deleted.date.map(|date| session.format(|f| f.date_long(date)));
        view! {
            <li class="list__item row">
                <span>{labels::kind(deleted.kind)}" "{date}" · "{words::days_left(deleted.days_left)}</span>
                {button("plain", words::BRING_BACK, move || session.send(Event::Data(DataEvent::BringBack(id))))}
            </li>
        }
    };
    view! {
        <section class="section">
            <h2 class="section__title">{words::DELETED}</h2>
            <Show when=move || deleted.with(|all| !all.is_empty()) fallback=|| view! { <p>{words::DELETED_NONE}</p> }>
                <ul class="list">{move || deleted.get().into_iter().map(row).collect_view()}</ul>
            </Show>
        </section>
    }
}

#[component]
fn Points(view: Memo<DataView>) -> impl IntoView {
    let session = Session::here();
    let points = Memo::new(move |_| view.read().points.clone());
    let row = move |point: RestorePoint| {
        let at = point.at_ms;
        let when = i64::try_from(at).ok().and_then(|ms| crate::domain::Instant::from_unix_ms(ms, 0));
        let when = when.map(|at| session.format(|f| f.date_long(at.date())));
        view! {
            <li class="list__item row">
                <span class="num">{when}" · "{words::point(&point.why, point.entries)}</span>
                {button("plain", words::POINT_BACK, move || session.send(Event::Data(DataEvent::RestorePoint(at))))}
            </li>
        }
    };
    view! {
        <section class="section">
            <h2 class="section__title">{words::POINTS}</h2>
            <p>{words::POINTS_TEXT}</p>
            <Show when=move || points.with(|all| !all.is_empty()) fallback=|| view! { <p>{words::POINTS_NONE}</p> }>
                <ul class="list">{move || points.get().into_iter().map(row).collect_view()}</ul>
            </Show>
        </section>
    }
}

#[component]
fn Wipe(view: Memo<DataView>) -> impl IntoView {
    let session = Session::here();
    let armed = Memo::new(move |_| view.read().wipe_armed && !view.read().wiping);
    let typed = move |event: ev::Targeted<ev::Event, HtmlInputElement>| {
        session.send(Event::Data(DataEvent::WipeTyped(event.target().value())));
    };
    view! {
        <section class="section">
            <h2 class="section__title">{words::WIPE}</h2>
            <p>{words::WIPE_TEXT}</p>
            <label class="field">
                <span class="field__label">{words::WIPE_FIELD}</span>
                <input class="field__input" type="text" autocomplete="off" autocapitalize="off" on:input:target=typed />
            </label>
            <button
                class="button"
                type="button"
                data-kind="danger"
                prop:disabled=move || !armed.get()
                on:click=move |_| session.send(Event::Data(DataEvent::Wipe))
            >
                {words::WIPE_BUTTON}
            </button>
        </section>
    }
}
