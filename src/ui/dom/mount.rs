//! From the shell's elements to the app's: a node in the place of an element that stands in the page.

use super::Node;
use js_sys::Array;
use leptos::mount::mount_to_renderer;
use leptos::prelude::document;
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
