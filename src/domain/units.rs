//! Laboratory units: how they are written, which of them an analyte is reported in, and exact conversion between them.
//!
//! Invariant: a conversion says the same amount in another unit and nothing more. There are no reference ranges here and
//! no words about a value; [`expected`] is about slips of the finger only.

mod convert;
mod expected;
mod parse;
mod table;

pub use convert::convert;
pub use expected::{Doubt, doubt};
pub use parse::parse;
pub use table::{Family, canonical, measures, reported};

/// What a unit counts. Only units of one kind, or of two kinds that an analyte's molar mass joins, convert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Grams in a litre.
    Mass,
    /// Moles in a litre.
    Amount,
    /// Equivalents (moles of charge) in a litre.
    Charge,
    /// Parts of a whole.
    Share,
    /// Millilitres in a minute, for 1.73 m² of body surface.
    Clearance,
    /// Millilitres in a second, for 1.73 m² of body surface.
    ClearanceSecond,
}

/// A unit of a laboratory report: a name, what it counts, and its size as a power of ten of the plain unit of its
/// dimension (g/L, mol/L, Eq/L, 1, mL/min per 1.73 m²).
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// How it is printed, always with the micro sign U+00B5.
    pub text: &'static str,
    /// What it counts.
    pub dimension: Dimension,
    /// The power of ten.
    pub power: i8,
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Unit {}

const fn unit(text: &'static str, dimension: Dimension, power: i8) -> Unit {
    Unit { text, dimension, power }
}

/// Every unit there is here.
pub const UNITS: &[Unit] = &[
    unit("g/L", Dimension::Mass, 0),
    unit("g/dL", Dimension::Mass, 1),
    unit("mg/L", Dimension::Mass, -3),
    unit("mg/dL", Dimension::Mass, -2),
    unit("µg/L", Dimension::Mass, -6),
    unit("µg/dL", Dimension::Mass, -5),
    unit("µg/mL", Dimension::Mass, -3),
    unit("ng/mL", Dimension::Mass, -6),
    unit("ng/dL", Dimension::Mass, -8),
    unit("ng/L", Dimension::Mass, -9),
    unit("pg/mL", Dimension::Mass, -9),
    unit("mmol/L", Dimension::Amount, -3),
    unit("µmol/L", Dimension::Amount, -6),
    unit("nmol/L", Dimension::Amount, -9),
    unit("pmol/L", Dimension::Amount, -12),
    unit("mEq/L", Dimension::Charge, -3),
    unit("%", Dimension::Share, -2),
    unit("fraction", Dimension::Share, 0),
    unit("mL/min/1.73 m²", Dimension::Clearance, 0),
    unit("mL/s/1.73 m²", Dimension::ClearanceSecond, 0),
];
