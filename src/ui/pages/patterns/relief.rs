//! What was tried, in counts.

use crate::app::view::patterns::Relief;
use crate::content::strings::{labels, patterns as words};
use crate::ui::components::{hint, list, section as part};
use crate::ui::dom::{El, Node, boxed};

/// The section.
pub(super) fn section(all: &[Relief]) -> El {
    let whole = part(words::RELIEF).attr("data-part", "relief");
    if all.is_empty() {
        return whole.child(hint(words::RELIEF_NONE));
    }
    let ranked: Vec<El> = all.iter().filter(|relief| relief.ranked()).map(row).collect();
    let seldom: Vec<El> = all.iter().filter(|relief| !relief.ranked()).map(row).collect();
    let few = (!seldom.is_empty()).then(|| {
        Node::List(vec![boxed("h3", "patterns__seldom", words::SELDOM).into(), list(seldom).into()])
    });
    let order = (!ranked.is_empty()).then(|| boxed("ol", "list", ranked));
    whole.child(hint(words::RELIEF_HINT)).child(order).child(few)
}

fn row(relief: &Relief) -> El {
    let name = relief.name.clone().unwrap_or_else(|| labels::remedy(relief.remedy).to_owned());
    let minutes = relief.minutes.map(words::stopped_after);
    let what = if relief.ranked() {
        let untold = relief.tried.saturating_sub(relief.told());
        let said = words::otherwise(relief.little, relief.no, untold);
        let said = Some(said).filter(|said| !said.is_empty());
        [Some(words::eased(relief.eased, relief.told())), said, minutes]
    } else {
        [Some(words::tried(relief.tried)), None, None]
    };
    let what = what.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let name = boxed("span", "patterns__what", name).attr("dir", "auto");
    boxed("li", "list__item", [name, boxed("span", "patterns__how num", what)])
}
