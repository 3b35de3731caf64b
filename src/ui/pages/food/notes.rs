//! Sentences of the explainer on a food page, each with its mark of how sure it is.

use crate::ui::dom::{El, Node, boxed};
use crate::ui::pages::learn::{self, Desk};

/// That no trial shows that food changes restless legs: once on each page.
const NO_TRIAL: &str = "meal-no-trial";

/// The claims of these ids, one blank between.
pub fn said(desk: &Desk, ids: &str) -> Node {
    desk.learn.claims(ids).map(|claim| learn::paragraph(desk, claim)).collect::<Vec<_>>().into()
}

/// The last part of a food page: what no food does.
pub fn no_trial() -> El {
    boxed("aside", "food__trial", learn::when_ready(|desk| said(&desk, NO_TRIAL)))
}
