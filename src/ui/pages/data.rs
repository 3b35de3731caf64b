//! Room, backup, files, earlier states, recently deleted, delete everything.

mod auto;
mod points;
mod table;

use super::{backup, import};
use crate::app::view::{DataView, DeletedView, InstallView, data};
use crate::app::{DataEvent, Event, InstallEvent, Route};
use crate::content::strings::{data as words, labels, moving};
use crate::ui::components::{button, head, link, list, meter, p, section, typed};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::root::take_launched;
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let view = session.view(data);
    let send = move |event| session.send(Event::Data(event));
    let set_aside = view.map(|view| view.quarantined > 0);
    let quarantine = live(move || {
        set_aside.get().then(|| {
            let save =
                button("plain", words::QUARANTINE_SAVE).on_click(move || send(DataEvent::ExportQuarantine));
            section(words::QUARANTINE).child(p(words::QUARANTINE_TEXT)).child(save)
        })
    });
    take_launched(session);
    let empty = view.peek(|view| view.entries == 0);
    // Who comes here with nothing has most likely brought a file.
    let (before, after) = (empty, !empty);
    boxed("div", "page data", head(words::TITLE))
        .child(before.then(|| import::part(session, view)))
        .child(room(view))
        .child(backup::part(session, view))
        .child(auto::part(session, view))
        .child(after.then(|| import::part(session, view)))
        .child(table::part(session, view))
        .child(deleted(session, view))
        .child(points::part(session, view))
        .child(quarantine)
        .child(install(session, view))
        .child(wipe(session, view))
}

fn room(view: Slice<DataView>) -> El {
    let used = live(move || view.with(|view| words::used(view.entries, view.percent)));
    let kept = live(move || {
        view.with(|view| view.persisted)
            .map(|yes| p(if yes { words::PERSISTED } else { words::NOT_PERSISTED }))
    });
    section(words::ROOM).child(meter(move || view.with(|view| view.percent), used)).child(kept)
}

/// Using the page like an app: never before the journal is in a file.
fn install(session: Session, view: Slice<DataView>) -> El {
    let how = view.map(|view| view.install);
    section(words::INSTALL).live(move || {
        let text = match how.get() {
            InstallView::Done => words::INSTALLED,
            InstallView::SaveFirst => words::INSTALL_SAVE_FIRST,
            InstallView::Offer => words::INSTALL_OFFER,
            InstallView::Share => words::INSTALL_SHARE,
            InstallView::Menu => words::INSTALL_MENU,
        };
        let ask = (how.get() == InstallView::Offer).then(|| {
            button("plain", words::INSTALL_NOW)
                .on_click(move || session.send(Event::Install(InstallEvent::Wanted)))
        });
        boxed("div", "stack", p(text)).child(ask).child(p(link(Route::Move, moving::LINK)))
    })
}

/// A list that says so when it is empty.
fn rows(none: &'static str, rows: Vec<El>) -> El {
    if rows.is_empty() { p(none) } else { list(rows) }
}

fn deleted(session: Session, view: Slice<DataView>) -> El {
    let deleted = view.map(|view| view.deleted.clone());
    let row = move |deleted: &DeletedView| {
        let id = deleted.id;
        let date = deleted.date.map(|date| session.format(|f| f.date_long(date)));
        let what = format!(
            "{} {} · {}",
            labels::kind(deleted.kind),
            date.unwrap_or_default(),
            words::days_left(deleted.days_left)
        );
        let back = button("plain", words::BRING_BACK)
            .on_click(move || session.send(Event::Data(DataEvent::BringBack(id))));
        boxed("li", "list__item row", el("span").child(what)).child(back)
    };
    section(words::DELETED)
        .live(move || deleted.with(|all| rows(words::DELETED_NONE, all.iter().map(row).collect())))
}

fn wipe(session: Session, view: Slice<DataView>) -> El {
    let field = el("input")
        .class("field__input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .on("input", move |event| session.send(Event::Data(DataEvent::WipeTyped(typed(&event)))));
    let delete = button("danger", words::WIPE_BUTTON)
        .flag("disabled", move || !view.with(|view| view.wipe_armed && !view.wiping))
        .on_click(move || session.send(Event::Data(DataEvent::Wipe)));
    section(words::WIPE)
        .child(p(words::WIPE_TEXT))
        .child(boxed("label", "field", [boxed("span", "field__label", words::WIPE_FIELD), field]))
        .child(Node::from(delete))
}
