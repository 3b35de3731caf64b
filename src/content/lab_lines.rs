//! Lines from published guidance that the reader may lay over a chart of lab values.
//!
//! The rows stand in `content/lab_lines.csv`, each with its source; only what was seen in one may stand there. They are
//! off until switched on, and nothing in the program holds a value of the reader's against them.

use crate::domain::units::{Unit, parse};
use crate::domain::{Analyte, Coded, Decimal};

/// A published figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabLine {
    /// Code of the analyte.
    pub analyte: &'static str,
    /// The figure, as published.
    pub value: &'static str,
    /// Its unit, as published.
    pub unit: &'static str,
    /// What the source says about it, for whom, and how firmly.
    pub text: &'static str,
    /// Key of the source (see [`super::sources`]).
    pub source: &'static str,
    /// Seen in a page that reports the source, not in the source itself.
    pub second_hand: bool,
}

/// Every line.
pub static LINES: &[LabLine] = include!(concat!(env!("OUT_DIR"), "/lab_lines.rs"));

/// The lines of one analyte, in their order.
pub fn of(analyte: Analyte) -> impl Iterator<Item = &'static LabLine> {
    LINES.iter().filter(move |line| line.analyte == analyte.code())
}

impl LabLine {
    /// The figure and its unit.
    pub fn figure(&self) -> Option<(Decimal, Unit)> {
        Some((Decimal::parse(self.value).ok()?, parse(self.unit)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::units::doubt;

    #[test]
    fn every_line_is_a_figure_of_an_analyte_we_know() {
        for line in LINES {
            let analyte = Analyte::from_code(line.analyte).expect(line.analyte);
            let (value, unit) = line.figure().expect(line.value);
            assert_eq!(doubt(analyte, value, unit), None, "{line:?}");
        }
        let of_ferritin: Vec<_> = of(Analyte::Ferritin).map(|line| line.value).collect();
        assert_eq!(of_ferritin, ["75", "30"]);
        assert_eq!(of(Analyte::Crp).count(), 0);
    }

    #[test]
    fn figures_of_the_restless_legs_guideline_are_called_consensus() {
        for line in LINES.iter().filter(|line| line.text.contains("restless legs care")) {
            assert!(line.text.contains("consensus, not empirically tested"), "{line:?}");
        }
        for line in LINES.iter().filter(|line| line.source != "AASM25") {
            assert!(line.text.contains("not restless legs"), "{line:?}");
        }
    }
}
