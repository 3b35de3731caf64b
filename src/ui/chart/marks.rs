//! How one night is drawn: the worse it was said to be, the larger and darker, and every kind has an outline of its own,
//! so that neither colour nor size alone has to be told apart. Quiet nights are a ring with a thin moon in it.
//!
//! A mark is decoration: what it says stands in words beside it or in the name of its link.

use crate::app::view::Mark;
use crate::domain::Feel;
use crate::ui::dom::{El, svg};

/// A ring with a crescent along its left: filled where an odd number of the three outlines lies around.
const MOON: &str = "M10 3.2a6.8 6.8 0 1 0 0 13.6a6.8 6.8 0 1 0 0-13.6ZM10 4.7a5.3 5.3 0 1 0 0 10.6a5.3 5.3 0 1 0 0-10.6Z\
                    M10 4.7a5.3 5.3 0 0 0 0 10.6a7.6 7.6 0 0 1 0-10.6Z";
const RING: &str = "M10 3.6a6.4 6.4 0 1 0 0 12.8a6.4 6.4 0 1 0 0-12.8Z";
const DOT: &str = "M10 8.6a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8Z";
const SMALL: &str = "M10 5.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 1 0 0-8.4Z";
const DIAMOND: &str = "M10 2.9 17.1 10 10 17.1 2.9 10Z";
const BLOCK: &str = "M4.2 1.6h11.6a2.6 2.6 0 0 1 2.6 2.6v11.6a2.6 2.6 0 0 1-2.6 2.6H4.2a2.6 2.6 0 0 1-2.6-2.6V4.2a2.6 2.6 0 0 1 2.6-2.6Z";

/// Draws a night on a 20-unit grid; colours are in the style sheet.
pub fn mark(of: Mark) -> El {
    let (name, path) = match of {
        Mark::Missing => ("missing", DOT),
        Mark::Partly => ("partly", RING),
        Mark::Said(Feel::Quiet) => ("quiet", MOON),
        Mark::Said(Feel::Mild) => ("mild", SMALL),
        Mark::Said(Feel::Moderate) => ("moderate", DIAMOND),
        Mark::Said(Feel::Bad) => ("bad", BLOCK),
    };
    svg("svg")
        .class("mark")
        .attr("data-mark", name)
        .attr("viewBox", "0 0 20 20")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", path))
}
