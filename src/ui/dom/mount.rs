//! From the shell's elements to the app's: a node in the place of an element that stands in the page. And a node that never
//! comes to stand there.

use super::Node;
use js_sys::Array;
use leptos::mount::mount_to_renderer;
use leptos::prelude::{Owner, Render, document};
use leptos::web_sys::Node as DomNode;
use std::iter::successors;

/// Draws a node in the place of the element with this id, for as long as the page lives. Nothing is drawn where there is
/// no such element.
pub fn mount_in_place_of(id: &str, draw: impl FnOnce() -> Node + 'static) {
    let page = document();
    let (Some(old), Ok(holder)) = (page.get_element_by_id(id), page.create_element("div")) else { return };
    mount_to_renderer(&holder, draw).forget();
    // A node that is put elsewhere leaves the holder by itself.
    let drawn: Array = successors(holder.first_child(), DomNode::next_sibling).collect();
    // Refused only where the element is in no page.
    let _ = old.replace_with_with_node(&drawn);
}

/// Draws a node aside and drops it, with a rest before each step. Browsers compile a function when it is first called:
/// what was drawn once is there sooner the next time.
pub async fn rehearse(draw: impl FnOnce() -> Node, rest: impl AsyncFn()) {
    let owner = Owner::new();
    rest().await;
    let node = owner.with(draw);
    rest().await;
    let drawn = owner.with(|| node.build());
    rest().await;
    drop(drawn);
    owner.cleanup();
}
