//! Lab values: a form, and the values by what was measured.
//!
//! Invariant: no colour, mark or word here depends on how a value compares with a range or a published line.

mod chart;
mod form;
pub(super) mod group;
mod lines;

use super::kept::Keeper;
use crate::app::form::LabForm;
use crate::app::view::{LabsView, labs};
use crate::app::{Form, Route};
use crate::content::strings::{labs as words, reminders};
use crate::domain::{Analyte, CodeSet};
use crate::ui::components::{button, head, lead, link};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    view: Slice<LabsView>,
    /// The open form.
    form: State<Option<LabForm>>,
    /// Saving was tried, so what is wrong is said.
    tried: State<bool>,
    /// A value of the same report was taken in just before.
    another: State<bool>,
    /// The unit each analyte is shown in, where one was chosen.
    units: State<Vec<(Analyte, &'static str)>>,
    /// The analytes whose published lines are switched on. Off at every start.
    lines: State<CodeSet<Analyte>>,
}

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let kept = Keeper::new(session, Form::Lab);
    let desk = Desk {
        session,
        view: session.view(labs),
        form: State::new(kept.left(LabForm::from_kept)),
        tried: State::new(false),
        another: State::new(false),
        units: State::new(Vec::new()),
        lines: State::new(CodeSet::EMPTY),
    };
    let open = Slice::new(move || desk.form.with(Option::is_some));
    boxed("div", "page labs", head(words::TITLE).child(lead(words::LEAD)))
        .live(move || if open.get() { form::part(desk, kept) } else { list(desk) })
}

/// All values.
fn list(desk: Desk) -> Node {
    let empty = desk.view.map(|view| view.groups.is_empty() && !view.loading);
    let loading = desk.view.map(|view| view.loading);
    let keys =
        desk.view.map(|view| view.groups.iter().map(|g| (g.analyte, g.name.clone())).collect::<Vec<_>>());
    let add =
        button("primary", words::ADD).attr("id", "lab-add").on_click(move || desk.open(LabForm::blank()));
    let nothing = live(move || {
        empty.get().then(|| {
            let title = boxed("p", "empty__title", words::EMPTY_TITLE);
            boxed("div", "empty", title).child(boxed("p", "empty__text", words::EMPTY_TEXT))
        })
    });
    let groups = live(move || keys.get().into_iter().map(|key| group::part(desk, key)).collect::<Vec<_>>());
    // What stands below the values waits for them, so that it need not move.
    let end = live(move || match loading.get() {
        true => boxed("p", "page__hint", words::LOADING).attr("role", "status"),
        false => boxed("div", "stack", link(Route::Reminders, reminders::LINK)),
    });
    boxed("div", "stack labs__all", add).child(nothing).child(groups).child(end).into()
}

impl Desk {
    /// Opens the form.
    fn open(self, form: LabForm) {
        self.tried.set(false);
        self.another.set(false);
        self.form.set(Some(form));
    }

    /// Closes it.
    fn close(self, kept: Keeper) {
        kept.end();
        self.form.set(None);
        crate::ui::focus::by_id(crate::ui::ids::TITLE);
    }
}
