//! Lines from published guidance: the switch, and what each line is, for whom, and where it can be read.

use super::Desk;
use crate::app::{Loaded, Model};
use crate::content::lab_lines::{self, LabLine};
use crate::content::sources::Source;
use crate::content::strings::labs as words;
use crate::domain::Analyte;
use crate::ui::components::{Icon, act, glyph, hint, list, p, shows, toggle};
use crate::ui::dom::{El, boxed, el};
use crate::ui::slice::Slice;

/// The switch of one analyte, and its lines while it is on.
pub(super) fn part(desk: Desk, analyte: Analyte, on: Slice<bool>) -> El {
    let switch = toggle(
        words::LINES,
        shows(move || on.get()),
        act(move |wanted: bool| {
            desk.lines.update(|lines| {
                if lines.has(analyte) != wanted {
                    *lines = lines.toggled(analyte);
                }
            });
        }),
    );
    let sources = desk.session.view(|model: &Model| model.sources.clone());
    boxed("div", "stack labs__lines", switch).live(move || {
        on.get().then(|| {
            let rows = sources
                .with(|sources| lab_lines::of(analyte).map(|line| row(line, sources)).collect::<Vec<_>>());
            let iron = matches!(analyte, Analyte::Ferritin | Analyte::Tsat).then(|| p(words::IRON_CARE));
            boxed("div", "stack", hint(words::LINES_HINT)).child(list(rows)).child(iron)
        })
    })
}

fn row(line: &LabLine, sources: &Loaded<Vec<Source>>) -> El {
    let known = match sources {
        Loaded::Ready(sources) => sources.iter().find(|source| source.key == line.source),
        Loaded::NotYet | Loaded::Failed(_) => None,
    };
    let second_hand = if line.second_hand { format!(" ({})", words::SECOND_HAND) } else { String::new() };
    let from = boxed("p", "field__hint", format!("{}{second_hand}: ", words::SOURCE));
    let from = match known {
        Some(source) => from.child(format!("{}. ", source.authors)).child(
            boxed("a", "link", source.title.to_string())
                .attr_text("href", source.link.to_string())
                .attr("rel", "noreferrer external")
                .attr("target", "_blank")
                .child(glyph(Icon::External)),
        ),
        None => from.child(line.source),
    };
    let figure = boxed("strong", "num", format!("{} {}", line.value, line.unit));
    boxed("li", "labs__line", el("p").child(figure).child(". ").child(line.text)).child(from)
}
