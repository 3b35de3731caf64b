//! Line drawings for navigation and buttons: one path each on a 24-unit grid.
//!
//! Drawings only. A glyph is decoration and hidden from assistive technology, so the control around it must
//! carry its own name; colour and size come from the stylesheet (`.glyph`).

use crate::ui::dom::{El, svg};

/// A drawing that some control uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Crescent: the Tonight page.
    Moon,
    /// Written page: the journal.
    Journal,
    /// Rising line over two axes: the patterns.
    Patterns,
    /// Open book: the explainer.
    Book,
    /// Capsule: medicines and supplements.
    Medicines,
    /// Test tube: lab values.
    Labs,
    /// Flag: circumstances with a date.
    Context,
    /// Clipboard: the page for the clinic.
    Report,
    /// Box: what is stored.
    Data,
    /// Sliders: the settings.
    Settings,
    /// Letter i in a ring: about the app.
    About,
    /// Three dots: everything else.
    More,
    /// Arrow turning back.
    Undo,
    /// One more.
    Plus,
    /// One fewer.
    Minus,
    /// Points to the end of the line: opens what it stands beside.
    Chevron,
    /// Triangle with a mark.
    Warning,
    /// Arrow leaving a frame: a link to another site.
    External,
}

impl Icon {
    /// The outline, as SVG path data. Strokes are drawn by the stylesheet.
    const fn path(self) -> &'static str {
        match self {
            Self::Moon => "M20 14.5A8.5 8.5 0 1 1 9.5 4a7.5 7.5 0 0 0 10.5 10.5Z",
            Self::Journal => {
                "M6.5 3.5h11A1.5 1.5 0 0 1 19 5v14a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19V5a1.5 1.5 0 0 1 1.5-1.5Z\
                 M8.5 8.5h7M8.5 12h7M8.5 15.5h4"
            }
            Self::Patterns => "M4.5 4v15.5H20M8 15l3.5-4.5 3 2.5L19 7",
            Self::Book => {
                "M12 6.5C10 5 7 4.5 3.5 4.5v14c3.5 0 6.5 .5 8.5 2c2-1.5 5-2 8.5-2v-14C17 4.5 14 5 12 6.5ZM12 6.5v14"
            }
            Self::Report => {
                "M9 4.5H6.5A1.5 1.5 0 0 0 5 6v13a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 19 19V6a1.5 1.5 0 0 0-1.5-1.5H15\
                 M9 3h6v3.5H9ZM8.5 11.5h7M8.5 15.5h4"
            }
            Self::Medicines => "M10.5 20.5a4.95 4.95 0 0 1-7-7l7-7a4.95 4.95 0 0 1 7 7ZM7 10l7 7",
            Self::Labs => "M8.5 3.5h7M10 3.5v14a2 2 0 0 0 4 0v-14M10 11.5h4",
            Self::Context => "M6.5 20.5v-16h11l-2.5 4 2.5 4h-11",
            Self::Data => "M4 5.5h16v4H4ZM5.5 9.5v9h13v-9M10 13h4",
            Self::Settings => "M4 7.5h8M16 7.5h4M14 5v5M4 16.5h4M12 16.5h8M10 14v5",
            Self::About => "M12 20.5a8.5 8.5 0 1 1 0-17a8.5 8.5 0 0 1 0 17ZM12 11v5M12 8v.01",
            Self::More => {
                "M4.1 12a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0ZM11.1 12a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0Z\
                 M18.1 12a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0Z"
            }
            Self::Undo => "M9 5 4.5 9.5 9 14M5 9.5h9a5.25 5.25 0 0 1 0 10.5h-3",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::Chevron => "M9.5 5.5 16 12l-6.5 6.5",
            Self::Warning => "M12 4 2.8 19.5h18.4ZM12 10v4.5M12 16.7v.01",
            Self::External => {
                "M14 4.5h5.5V10M19.5 4.5 11 13M17.5 14v4a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18V8A1.5 1.5 0 0 1 6 6.5h4"
            }
        }
    }
}

/// Draws `icon` in the colour of the text around it.
pub fn glyph(icon: Icon) -> El {
    svg("svg")
        .class("glyph")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("path").attr("d", icon.path()))
}
