//! What was tried in an episode, each to be judged later too.

use crate::app::view::{AttemptView, EpisodeView};
use crate::content::strings::{duration, journal as words, labels};
use crate::domain::{Coded, Helped};
use crate::ui::components::{Act, button};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::slice::Slice;

/// The list; nothing while nothing was tried.
pub fn tried(found: Slice<Option<EpisodeView>>, on_judge: Act<(usize, Helped)>) -> Node {
    let tried = found.map(|episode| episode.as_ref().map(|e| e.tried.clone()).unwrap_or_default());
    live(move || {
        let items: Vec<El> = tried.get().iter().map(|attempt| item(attempt, &on_judge)).collect();
        (!items.is_empty()).then(|| {
            boxed("section", "tried", el("h4").child(words::TRIED))
                .attr("aria-label", words::TRIED)
                .child(boxed("ul", "stack", items))
        })
    })
}

fn item(attempt: &AttemptView, on_judge: &Act<(usize, Helped)>) -> El {
    let at = attempt.at;
    let judge = |helped: &Helped| {
        let (helped, on_judge) = (*helped, on_judge.clone());
        button("plain", labels::helped(helped))
            .attr_text("aria-pressed", (attempt.helped == Some(helped)).to_string())
            .on_click(move || on_judge.tell((at, helped)))
    };
    let took = attempt.seconds.map(|seconds| format!(", {}", duration(seconds)));
    let what = el("p").child(labels::remedy(attempt.remedy)).child(boxed("span", "num", took));
    boxed("li", "tried__item stack", what).child(boxed(
        "div",
        "row",
        Helped::ALL.iter().map(judge).collect::<Vec<_>>(),
    ))
}
