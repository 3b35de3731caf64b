//! The tables and lists of three chapters: what goes along with restless legs, what can worsen them, what may help.

use super::table::{self, Table};
use super::{Desk, bars, claim};
use crate::app::view::learn::table::{CAUSE, MEANS, SAYS, STRENGTH, SURE};
use crate::app::view::lookup;
use crate::content::learn::Claim;
use crate::content::strings::learn::tables as words;
use crate::ui::components::{TextField, act, hint, shows};
use crate::ui::dom::{Node, boxed, el};
use crate::ui::pages::medicines::lookup::answer;
use crate::ui::state::State;

static CAUSES: Table = Table {
    facets: &[STRENGTH, CAUSE],
    by: Some(0),
    orders: &[(Some(0), words::BY_STRENGTH), (None, words::BY_NAME), (Some(1), words::BY_KIND)],
    filters: &[],
    id: "causes-order",
    row: table::open,
};

static GROUPS: Table = Table {
    facets: &[STRENGTH],
    by: Some(0),
    orders: &[(Some(0), words::BY_STRENGTH), (None, words::BY_NAME)],
    filters: &[],
    id: "groups-order",
    row: table::open,
};

static MEASURES: Table = Table {
    facets: &[SAYS, SURE, MEANS],
    by: Some(0),
    orders: &[],
    filters: &[
        ("measures-says", words::SAYS),
        ("measures-sure", words::SURE),
        ("measures-kind", words::MEANS),
    ],
    id: "measures-order",
    row: table::closed,
};

/// What goes along with restless legs.
pub fn causes(desk: &Desk) -> Node {
    table::draw(desk, &CAUSES)
}

/// Groups of medicines that can worsen them.
pub fn groups(desk: &Desk) -> Node {
    table::draw(desk, &GROUPS)
}

/// What guidelines and studies say about medicines and measures.
pub fn measures(desk: &Desk) -> Node {
    table::draw(desk, &MEASURES)
}

/// Claims under their names, with their figures.
pub fn list(desk: &Desk) -> Node {
    let rows = desk.learn.claims(&desk.rows).map(|claim| table::open(desk, claim));
    boxed("ul", "table__rows", rows.collect::<Vec<_>>()).into()
}

/// What was said when, in the order of time.
pub fn years(desk: &Desk) -> Node {
    let row = |claim: &Claim| {
        let name = boxed("p", "fact__name", el("strong").child(claim.label.clone()));
        boxed("li", "years__one", name).child(claim::paragraph(desk, claim)).child(bars::views_of(claim))
    };
    boxed("ol", "years", desk.learn.claims(&desk.rows).map(row).collect::<Vec<_>>()).into()
}

/// Looks a name up in the list of medicines; the journal asks the same list.
pub fn names(desk: &Desk) -> Node {
    let typed = State::new(String::new());
    let found = desk.session.view(move |model| typed.with(|name| lookup(model, name)));
    let field = TextField {
        label: words::NAME,
        id: "learn-name".to_owned(),
        keys: "text",
        value: shows(move || typed.get()),
        error: shows(|| None),
        on_input: act(move |name| typed.set(name)),
    };
    boxed("div", "stack names", Node::from(field))
        .child(hint(words::NAME_HINT))
        .child(answer(found, act(move |name| typed.set(name))))
        .into()
}
