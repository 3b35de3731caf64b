//! What was made: a link and ways to hand it on, or a file.

use super::super::qr::code;
use super::Desk;
use crate::app::view::{give_file, picture};
use crate::app::{DataEvent, Event};
use crate::content::strings::food::share::NO_PICTURE;
use crate::content::strings::give as words;
use crate::store::link::{Carrier, LinkKind, PREFIX, SHORT_MOST, carrier, encode, extract};
use crate::ui::components::{button, p, section, shown_text};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::root::{Fault, address, seal_file, seal_link};

/// What became of the link.
#[derive(Clone, PartialEq)]
pub(super) enum Made {
    Nothing,
    Working,
    /// Its text, behind the prefix.
    Link(String),
    /// Too much for a link.
    FileOnly,
    Failed(&'static str),
}

/// What became of the file.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum File {
    Nothing,
    Working,
    Made,
    Failed(&'static str),
}

/// The section.
pub(super) fn part(desk: Desk) -> Node {
    let any = desk.records.map(|records| records.as_ref().is_some_and(|records| !records.is_empty()));
    let lacks = move || !desk.plain.get() && desk.phrase.with(Option::is_none);
    let busy = move || desk.made.with(|made| *made == Made::Working);
    let make = button("primary", words::MAKE)
        .flag("disabled", move || !any.get() || lacks() || busy())
        .on_click(move || make_link(desk));
    let save = button("plain", words::FILE)
        .flag("disabled", move || !any.get() || lacks() || desk.file.get() == File::Working)
        .on_click(move || make_file(desk));
    let of_link = live(move || match desk.made.get() {
        Made::Working => words::MAKING,
        Made::FileOnly => words::FILE_ONLY,
        Made::Failed(why) => why,
        Made::Link(_) => words::READY,
        Made::Nothing => "",
    });
    let of_file = live(move || match desk.file.get() {
        File::Working => words::FILE_MAKING,
        File::Made => words::FILE_MADE,
        File::Failed(why) => why,
        File::Nothing => "",
    });
    let said = |words: Node| boxed("p", "sharing__said", words).attr("role", "status");
    let link = live(move || match desk.made.get() {
        Made::Link(text) => link(desk, &text),
        _ => Node::NOTHING,
    });
    section(words::MADE)
        .child(boxed("div", "actions", make))
        .child(said(of_link))
        .child(boxed("div", "stack give__link", link))
        .child(boxed("div", "actions", save))
        .child(said(of_file))
        .child(p(words::FILE_TEXT))
        .into()
}

fn make_link(desk: Desk) {
    desk.anew();
    desk.copied_phrase.set(false);
    let payload = desk.records.peek(|records| records.as_ref().map(|records| extract::write(records)));
    let Some(Ok(payload)) = payload else { return desk.made.set(Made::FileOnly) };
    if desk.plain.get_untracked() {
        let made = encode(LinkKind::Journal, &payload);
        return desk.made.set(made.map_or(Made::FileOnly, Made::Link));
    }
    let Some(phrase) = desk.phrase.peek(Clone::clone) else { return };
    desk.made.set(Made::Working);
    let ended = move |made: Result<String, Fault>| {
        // What was chosen meanwhile, or a page that was left, wants no link of before.
        if desk.made.try_get_untracked() == Some(Made::Working) {
            desk.made.set(match made {
                Ok(text) => Made::Link(text),
                Err(Fault::TooMuch) => Made::FileOnly,
                Err(fault) => Made::Failed(fault.words()),
            });
        }
    };
    seal_link(payload, phrase, Box::new(ended));
}

fn make_file(desk: Desk) {
    let made = desk.session.look(|model| model.now);
    let text = desk.records.peek(|records| give_file(records.as_ref()?, made));
    let Some(text) = text else { return desk.file.set(File::Failed(words::FILE_FAILED)) };
    let session = desk.session;
    if desk.plain.get_untracked() {
        session.send(Event::Data(DataEvent::SaveExtract(text)));
        return desk.file.set(File::Made);
    }
    let Some(phrase) = desk.phrase.peek(Clone::clone) else { return };
    desk.file.set(File::Working);
    let ended = move |made: Result<String, Fault>| {
        if desk.file.try_get_untracked() == Some(File::Working) {
            desk.file.set(match made {
                Ok(text) => {
                    session.send(Event::Data(DataEvent::SaveExtract(text)));
                    File::Made
                }
                Err(Fault::Refused) => File::Failed(words::FILE_FAILED),
                Err(fault) => File::Failed(fault.words()),
            });
        }
    };
    seal_file(text, phrase, Box::new(ended));
}

/// The link, and ways to hand it on.
fn link(desk: Desk, text: &str) -> Node {
    let fragment = format!("{PREFIX}{text}");
    let whole = address() + &fragment;
    let long = carrier(whole.len()) == Carrier::BetterFile || whole.len() > SHORT_MOST;
    let session = desk.session;
    let drawn = picture(&whole).map_or_else(|| p(NO_PICTURE), |picture| code(&picture));
    let field = shown_text(words::LINK, whole.clone());
    let copy = button("plain", words::COPY).on_click(move || {
        desk.copied_phrase.set(false);
        session.send(Event::Copy(whole.clone()));
    });
    let send = button("plain", words::SEND).on_click(move || {
        desk.copied_phrase.set(false);
        session.send(Event::Data(DataEvent::ShareLink(fragment.clone())));
    });
    let copied = session.view(|model| model.copied);
    let said = live(move || {
        let done = copied.get().filter(|_| !desk.copied_phrase.get())?;
        Some(if done { words::COPIED } else { words::NOT_COPIED })
    });
    let warned: Option<El> = long.then(|| p(words::BETTER_FILE));
    Node::List(vec![
        field.into(),
        warned.into(),
        boxed("div", "actions", [copy, send]).into(),
        boxed("p", "sharing__said", said).attr("role", "status").into(),
        drawn.into(),
    ])
}
