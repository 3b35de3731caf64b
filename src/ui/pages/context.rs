//! Circumstances with dates: a form, what goes on, what is dated.

mod form;

use super::kept::Keeper;
use crate::app::Form;
use crate::app::form::ContextForm;
use crate::app::view::{ContextView, contexts};
use crate::content::strings::context as words;
use crate::domain::{Context, ContextKind, EntryId};
use crate::ui::components::{button, head, lead, list, section};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use chrono::NaiveDate;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    view: Slice<ContextView>,
    /// The open form.
    form: State<Option<ContextForm>>,
    /// Saving was tried, so what is wrong is said.
    tried: State<bool>,
}

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let view = session.view(contexts);
    let kept = Keeper::new(session, Form::Context);
    let form = State::new(kept.left(ContextForm::from_kept));
    let desk = Desk { session, view, form, tried: State::new(false) };
    let open = Slice::new(move || desk.form.with(Option::is_some));
    boxed("div", "page context", head(words::TITLE).child(lead(words::LEAD)))
        .live(move || if open.get() { form::part(desk, kept) } else { all(desk) })
}

fn all(desk: Desk) -> Node {
    let view = desk.view;
    let empty = view.map(|view| view.now.is_empty() && view.past.is_empty() && !view.loading);
    let loading = view.map(|view| view.loading);
    let add = button("primary", words::ADD).on_click(move || desk.open(ContextForm::default()));
    let nothing = live(move || {
        empty.get().then(|| {
            let title = boxed("p", "empty__title", words::EMPTY_TITLE);
            boxed("div", "empty", title).child(boxed("p", "empty__text", words::EMPTY_TEXT))
        })
    });
    let rows = live(move || {
        view.with(|view| [group(desk, words::NOW, &view.now), group(desk, words::PAST, &view.past)])
    });
    let wait =
        live(move || loading.get().then(|| boxed("p", "page__hint", words::LOADING).attr("role", "status")));
    boxed("div", "stack", add).child(nothing).child(rows).child(wait).into()
}

fn group(desk: Desk, title: &'static str, rows: &[(EntryId, Context)]) -> Node {
    let rows: Vec<_> = rows.iter().map(|(id, context)| row(desk, *id, context)).collect();
    (!rows.is_empty()).then(|| section(title).child(list(rows))).into()
}

fn row(desk: Desk, id: EntryId, context: &Context) -> El {
    let (what, days) = (what(context), days(context, |date| desk.session.format(|f| f.date_long(date))));
    let note = (!context.note.is_empty())
        .then(|| boxed("p", "context__note", context.note.as_str().to_owned()).attr("dir", "auto"));
    let form = ContextForm::of(id, context);
    let change = button("quiet", words::CHANGE)
        .attr_text("aria-label", format!("{}: {what}", words::CHANGE))
        .on_click(move || desk.open(form.clone()));
    let text = boxed("div", "context__text", boxed("p", "context__what", what).attr("dir", "auto"))
        .child(boxed("p", "context__days num", days))
        .child(note);
    boxed("li", "list__item context__row", [text, change])
}

/// What it is.
pub(super) fn what(context: &Context) -> String {
    match (context.kind, context.red_flag) {
        (ContextKind::Other, _) => context.name.as_str().to_owned(),
        (_, Some(flag)) => words::red_flag(flag).to_owned(),
        (kind, None) => words::kind(kind).to_owned(),
    }
}

/// Its day or days, with the week of a pregnancy.
pub(super) fn days(context: &Context, date: impl Fn(NaiveDate) -> String) -> String {
    let from = date(context.from);
    let days = match context.until {
        Some(until) => words::span(&from, &date(until)),
        None if crate::app::form::lasts(context.kind) => words::since(&from),
        None => from,
    };
    let week = context.value.map(|week| format!(" · {}", words::week(week))).unwrap_or_default();
    days + &week
}

impl Desk {
    /// Opens the form.
    fn open(self, form: ContextForm) {
        self.tried.set(false);
        self.form.set(Some(form));
    }

    /// Closes it.
    fn close(self, kept: Keeper) {
        kept.end();
        self.form.set(None);
        crate::ui::focus::by_id(crate::ui::ids::TITLE);
    }
}
