//! A link as a picture for a camera: dark on light in every theme.

use crate::app::view::Picture;
use crate::content::strings::food::share as words;
use crate::ui::dom::{El, boxed, el, svg};

/// The picture.
pub(super) fn code(picture: &Picture) -> El {
    let path = svg("path").attr_text("d", picture.path.clone()).class("qrcode__dark");
    let drawn = svg("svg")
        .class("qrcode__drawn")
        .attr_text("viewBox", format!("0 0 {0} {0}", picture.size))
        .attr("shape-rendering", "crispEdges")
        .attr("role", "img")
        .attr("aria-label", words::PICTURE)
        .child(path);
    boxed("figure", "qrcode", drawn).child(el("figcaption").child(words::PICTURE).attr("aria-hidden", "true"))
}
