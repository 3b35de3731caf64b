//! Drawings of nights: the marks that calendar and charts share. Geometry and thin SVG; no words, no model.

mod marks;

pub use marks::mark;
