//! From which night to which, both ends in the browser's own editor.

use super::{Act, act, date_field};
use crate::domain::NightOf;
use crate::ui::dom::{El, boxed};
use crate::ui::slice::Slice;

/// Says both nights whenever one is changed; nothing while there are none to begin with.
pub fn nights_field(
    [from, to]: [&'static str; 2],
    shown: Slice<Option<(NightOf, NightOf)>>,
    on_change: Act<(NightOf, NightOf)>,
) -> El {
    let later = on_change.clone();
    let set_from = act(move |night| {
        if let Some((_, to)) = shown.peek(|own| *own) {
            on_change.tell((night, to));
        }
    });
    let set_to = act(move |night| {
        if let Some((from, _)) = shown.peek(|own| *own) {
            later.tell((from, night));
        }
    });
    let from = date_field(from, move || shown.get().map(|(from, _)| from), set_from);
    let to = date_field(to, move || shown.get().map(|(_, to)| to), set_to);
    boxed("div", "row", [from, to])
}
