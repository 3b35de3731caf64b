//! A laboratory value the person typed in. The app stores and draws it; it never compares or judges it.

use super::code::coded;
use super::{Decimal, Label, Note};
use chrono::NaiveDate;

coded! {
    /// What was measured.
    Analyte {
        /// Ferritin.
        Ferritin = "ferritin",
        /// Transferrin saturation.
        Tsat = "tsat",
        /// Serum iron.
        Iron = "iron",
        /// Total iron-binding capacity.
        Tibc = "tibc",
        /// Transferrin.
        Transferrin = "transferrin",
        /// Haemoglobin.
        Haemoglobin = "hb",
        /// C-reactive protein.
        Crp = "crp",
        /// Vitamin B12.
        B12 = "b12",
        /// Methylmalonic acid.
        Mma = "mma",
        /// Folate.
        Folate = "folate",
        /// 25-hydroxyvitamin D.
        VitaminD = "vitd",
        /// Magnesium.
        Magnesium = "mg",
        /// Creatinine.
        Creatinine = "creatinine",
        /// Estimated glomerular filtration rate.
        Egfr = "egfr",
        /// Named by the person.
        Other = "other",
    }
}

coded! {
    /// How the laboratory wrote the value.
    Comparator {
        /// Exactly.
        Equal = "eq",
        /// Less than.
        Less = "lt",
        /// Greater than.
        Greater = "gt",
    }
}

/// One value from one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lab {
    /// The civil date of the blood draw.
    pub date: NaiveDate,
    /// What was measured.
    pub analyte: Analyte,
    /// The person's name for [`Analyte::Other`].
    pub name: Label,
    /// Whether the value is exact, below or above.
    pub comparator: Comparator,
    /// The value in `unit`; `None` while only the draw is recorded.
    pub value: Option<Decimal>,
    /// The unit as printed on the report.
    pub unit: Label,
    /// The laboratory's own lower limit, in `unit`.
    pub range_low: Option<Decimal>,
    /// The laboratory's own upper limit, in `unit`.
    pub range_high: Option<Decimal>,
    /// Drawn in the morning.
    pub morning: Option<bool>,
    /// Drawn fasting.
    pub fasting: Option<bool>,
    /// No iron supplement or iron-rich meal in the 24 hours before.
    pub iron_free_day: Option<bool>,
    /// The laboratory or assay.
    pub assay: Label,
    /// The person's note.
    pub note: Note,
}
