//! Which column of a table of unknown origin is which: each with its first values and what it is taken for.

use super::Desk;
use crate::app::view::USES;
use crate::content::strings::import as words;
use crate::store::import::{Sample, Use};
use crate::ui::components::{Select, act, button, hint, section, shows};
use crate::ui::dom::{El, Node, boxed};

/// So many values of a column are shown.
const SHOWN: usize = 3;

/// Draws them.
pub fn draw(desk: Desk, sample: &Sample) -> Node {
    let column = |(at, name): (usize, &String)| -> El {
        let cells = sample.rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty());
        let first = cells.take(SHOWN).cloned().collect::<Vec<_>>().join(" · ");
        let now = move || desk.columns.with(|columns| columns.get(at).copied().unwrap_or(Use::Leave));
        let select = Select {
            label: words::GOES,
            options: words::USES.to_vec(),
            value: shows(move || {
                USES.iter().find(|(_, column)| *column == now()).map_or("", |(code, _)| code)
            }),
            on_pick: act(move |code: String| {
                if let Some((_, column)) = USES.iter().find(|(own, _)| *own == code) {
                    desk.columns.update(|columns| {
                        if let Some(own) = columns.get_mut(at) {
                            *own = *column;
                        }
                    });
                }
            }),
        };
        // Read out by themselves, all of these fields are called the same.
        let uses = boxed("div", "importer__uses", Node::from(select))
            .attr("role", "group")
            .attr_text("aria-label", name.clone());
        let name = boxed("h3", "importer__name", name.clone()).attr("dir", "auto");
        boxed("li", "importer__series", name)
            .child(boxed("p", "importer__seen", first).attr("dir", "auto"))
            .child(uses)
    };
    let columns = sample.heading.iter().enumerate().map(column).collect::<Vec<_>>();
    let dated = move || desk.columns.with(|columns| columns.contains(&Use::Date));
    let on =
        button("primary", words::GO_ON).flag("disabled", move || !dated()).on_click(move || desk.finish());
    section(words::COLUMNS)
        .child(hint(words::COLUMNS_HINT))
        .child(boxed("ul", "importer__all", columns))
        .child(boxed("div", "actions", on))
        .into()
}
