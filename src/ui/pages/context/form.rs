//! The form of one circumstance. A ticked sign shows the words of the help page at once.

use super::super::fields::Fields;
use super::super::kept::{About, Keeper};
use super::Desk;
use crate::app::form::{ContextField, ContextForm, lasts};
use crate::app::view::Stands;
use crate::app::{Event, Route};
use crate::content::help::{self, HelpRow, Level};
use crate::content::strings::context as words;
use crate::content::strings::help as help_words;
use crate::domain::{Coded, ContextKind, Entry, RedFlag};
use crate::ui::components::{OneOf, button, hint, p, shows};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::focus;
use crate::ui::slice::Slice;

/// The fields of this form.
type Sheet = Fields<ContextForm, ContextField>;

/// The form.
pub(super) fn part(desk: Desk, kept: Keeper) -> Node {
    let check = move |form: &ContextForm| form.check(desk.view.with(|view| view.today)).err();
    let sheet = Sheet::new(desk.form, desk.tried, check, place);
    let id = desk.form.with_untracked(|form| form.as_ref().and_then(|form| form.id));
    let about = About::new(desk.session, id, |entry| matches!(entry, Entry::Context(_)));
    let title = if about.is_new() { words::ADD } else { words::CHANGE_TITLE };
    let kind = sheet.slice(|form| form.kind);
    let heading = boxed("h2", "section__title", title).attr("tabindex", "-1");
    let kinds = OneOf {
        legend: words::WHAT,
        id: place(ContextField::What),
        answers: ContextKind::ALL.iter().map(|kind| (kind.code(), words::kind(*kind))).collect(),
        chosen: sheet.shows(|form| form.kind.map(Coded::code)),
        error: sheet.error(ContextField::What),
        on_pick: sheet.sets(|form, code| form.kind = ContextKind::from_code(code)),
    };
    let form = desk.form;
    let now = shows(move || form.try_update_untracked(|form| form.as_mut().map(ContextForm::kept)).flatten());
    kept.form("section stack", heading, now)
        .child(kinds)
        .live(move || kind.get().map(|kind| fields(sheet, kind)))
        .child(days(sheet, kind))
        .child(sheet.area(words::NOTE, ContextField::Note, (|f| &f.note, |f| &mut f.note)))
        .child(buttons(desk, kept, about))
        .into()
}

/// What one kind has beyond its days.
fn fields(sheet: Sheet, kind: ContextKind) -> El {
    let more = match kind {
        ContextKind::RedFlag => sign(sheet),
        ContextKind::Other => {
            sheet.line(words::OWN_NAME, "text", ContextField::Name, (|f| &f.name, |f| &mut f.name))
        }
        ContextKind::Pregnancy => {
            sheet.line(words::WEEK, "numeric", ContextField::Week, (|f| &f.week, |f| &mut f.week))
        }
        _ => Node::NOTHING,
    };
    boxed("div", "stack", hint(words::help(kind))).child(more)
}

/// Which sign, and at once what the help page says of it.
fn sign(sheet: Sheet) -> Node {
    let signs = OneOf {
        legend: words::SIGN,
        id: place(ContextField::Sign),
        answers: RedFlag::ALL.iter().map(|flag| (flag.code(), words::red_flag(*flag))).collect(),
        chosen: sheet.shows(|form| form.red_flag.map(Coded::code)),
        error: sheet.error(ContextField::Sign),
        on_pick: sheet.sets(|form, code| form.red_flag = RedFlag::from_code(code)),
    };
    let ticked = sheet.slice(|form| form.red_flag);
    let said = live(move || ticked.get().and_then(help::of_sign).map(urgent));
    boxed("div", "stack", signs).child(boxed("div", "stack", said).attr("aria-live", "assertive")).into()
}

/// The words of the help page, as they stand there.
fn urgent(row: &'static HelpRow) -> El {
    let heading = match row.level {
        Level::Emergency => help_words::EMERGENCY,
        Level::Soon => help_words::SOON,
        Level::Ask => help_words::ASK,
    };
    let link = boxed("a", "link", words::TO_HELP).attr_text("href", Route::Help.to_string());
    boxed("div", "help__urgent", boxed("h3", "section__title", heading))
        .child(boxed("ul", "context__sign", super::super::help::row(row)))
        .child(p(link))
}

fn buttons(desk: Desk, kept: Keeper, about: About) -> El {
    let save = about.save(vec![button("primary", words::SAVE).on_click(move || desk.save(kept, about))]);
    let cancel = button("quiet", words::CANCEL).on_click(move || desk.close(kept));
    let delete = button("danger", words::DELETE).on_click(move || desk.delete(kept));
    let delete = about.only(Stands::Here, p(delete));
    boxed("div", "stack", boxed("div", "actions", save).child(cancel)).child(delete)
}

/// The DOM id of a field.
fn place(field: ContextField) -> &'static str {
    match field {
        ContextField::What => "context-what",
        ContextField::Sign => "context-sign",
        ContextField::Name => "context-name",
        ContextField::From => "context-from",
        ContextField::Until => "context-until",
        ContextField::Week => "context-week",
        ContextField::Note => "context-note",
    }
}

/// One day, or the first and the last.
fn days(sheet: Sheet, kind: Slice<Option<ContextKind>>) -> Node {
    let lasting = kind.map(|kind| kind.is_some_and(lasts));
    live(move || {
        let lasting = lasting.get();
        let label = if lasting { words::FROM } else { words::ON };
        let first = sheet.day(label, ContextField::From, (|f| &f.from, |f| &mut f.from));
        let last = lasting.then(|| {
            let last = sheet.day(words::UNTIL, ContextField::Until, (|f| &f.until, |f| &mut f.until));
            boxed("div", "stack", last).child(hint(words::UNTIL_HINT))
        });
        boxed("div", "stack", first).child(last)
    })
}

impl Desk {
    /// Saves what stands in the form, or says what is wrong with it and goes there.
    fn save(self, kept: Keeper, about: About) {
        let today = self.view.peek(|view| view.today);
        let checked = self.form.with_untracked(|form| form.as_ref().map(|form| (form.id, form.check(today))));
        match checked {
            Some((id, Ok(context))) => {
                let id = id.filter(|_| about.is_there());
                self.session.send(Event::Put(id, Box::new(Entry::Context(context))));
                self.close(kept);
            }
            Some((_, Err(troubles))) => {
                self.tried.set(true);
                if let Some((field, _)) = troubles.first() {
                    focus::by_id(place(*field));
                }
            }
            None => {}
        }
    }

    fn delete(self, kept: Keeper) {
        if let Some(id) = self.form.with_untracked(|form| form.as_ref().and_then(|form| form.id)) {
            self.session.send(Event::Delete(id));
        }
        self.close(kept);
    }
}
