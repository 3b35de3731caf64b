//! The stylesheet of the pages that the first screen does not need: fetched beside it without holding it up, and put to
//! use before the first of those pages is drawn. What is in it is decided in `style/later.css`.

use super::js;
use super::listener::Listener;
use super::once::Once;
use web_sys::Element;

/// The link in index.html, which is for paper alone until then.
const LINK: &str = "link[media='print']";

/// Puts it to use as soon as it is here; `false` when it did not come. Asking again fetches it again.
pub async fn later() -> bool {
    let Some(link) = js::document().and_then(|document| document.query_selector(LINK).ok().flatten()) else {
        // In use already.
        return true;
    };
    if js::get(&link, "sheet").is_none() && !arrives(&link).await {
        if let Ok(again) = link.clone_node() {
            // A link that failed asks no second time by itself; where it cannot be replaced, the next call says so again.
            let _ = link.replace_with_with_node_1(&again);
        }
        return false;
    }
    // Setting a plain attribute of an element of the page cannot be refused.
    let _ = link.set_attribute("media", "all");
    true
}

async fn arrives(link: &Element) -> bool {
    let came = Once::new();
    let wait = |kind, good: bool| {
        let came = came.clone();
        Listener::on(link, kind, move |_| came.set(good))
    };
    let (Some(_load), Some(_error)) = (wait("load", true), wait("error", false)) else { return false };
    came.clone().await
}
