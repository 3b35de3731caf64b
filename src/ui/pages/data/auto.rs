//! The file that follows the journal: choosing it, how it stands, switching it off. Only where the browser has it.

use crate::app::view::{AutoView, DataView};
use crate::app::{AutoEvent, AutoState, Event};
use crate::content::strings::data as words;
use crate::ui::components::{button, p, section};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::root::can_write_files;
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// The part of the data page; nothing where the browser cannot do it.
pub fn part(session: Session, view: Slice<DataView>) -> Node {
    if !can_write_files() {
        return Node::NOTHING;
    }
    let entries = view.map(|view| view.entries);
    let file = view.map(|view| view.auto.clone());
    let said = live(move || file.with(|file| said(session, file, entries)));
    let shown = boxed("div", "stack", said).attr("role", "status");
    let state = file.map(|file| file.state);
    section(words::AUTO)
        .child(p(words::AUTO_TEXT))
        .child(shown)
        .child(boxed("div", "actions", live(move || buttons(session, state.get()))))
        .into()
}

fn said(session: Session, file: &AutoView, entries: Slice<usize>) -> Node {
    let name = &file.name;
    match file.state {
        AutoState::Off | AutoState::Asking => Node::NOTHING,
        AutoState::On => {
            let when = file
                .at
                .map(|at| session.format(|f| format!("{}, {}", f.date_long(at.date()), f.time(at.time()))));
            let when = match when {
                Some(when) => words::auto_written(&when, file.holds),
                None => words::AUTO_NOT_YET.to_owned(),
            };
            Node::List(vec![p(words::auto_on(name)).into(), boxed("p", "num", when).into()])
        }
        AutoState::NeedsPermission => p(words::auto_permission(name)).into(),
        AutoState::Failed => p(words::auto_failed(name)).into(),
        AutoState::Fewer => p(words::auto_fewer(name, file.holds, entries.get())).into(),
    }
}

fn buttons(session: Session, state: AutoState) -> Node {
    let press = move |label: &'static str, event: AutoEvent| -> El {
        button("plain", label).on_click(move || session.send(Event::Auto(event.clone())))
    };
    let stop = || press(words::AUTO_STOP, AutoEvent::Stop);
    match state {
        AutoState::Off | AutoState::Asking => press(words::AUTO_CHOOSE, AutoEvent::Choose).into(),
        AutoState::On => stop().into(),
        AutoState::NeedsPermission => [press(words::AUTO_ALLOW, AutoEvent::Allow), stop()].into(),
        AutoState::Failed => [press(words::AUTO_AGAIN, AutoEvent::Write), stop()].into(),
        AutoState::Fewer => [press(words::AUTO_ANYWAY, AutoEvent::Write), stop()].into(),
    }
}
