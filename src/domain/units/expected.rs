//! Slips of the finger: a number and a unit that hardly belong together.
//!
//! The limits are so wide that only a wrong unit, a lost decimal point or a digit too many lies outside. They are not
//! reference ranges, come from no guideline, and nothing is concluded from a value inside or outside of them: the person is
//! asked to look once more, and has the last word.

use super::{Family, Unit, canonical, convert, measures, reported};
use crate::domain::{Analyte, Decimal};

/// Why a number and its unit deserve a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// This unit cannot measure the analyte at all.
    Impossible,
    /// Nobody reports the analyte in this unit; the same in one that is in use, where it converts.
    Unusual(Option<(Decimal, Unit)>),
    /// Outside the limits for slips of the finger; the same in the canonical unit, where that is another one.
    Slip(Option<(Decimal, Unit)>),
}

/// What is odd about a value in a unit; `None` when nothing is.
pub fn doubt(analyte: Analyte, value: Decimal, unit: Unit) -> Option<Doubt> {
    if !measures(analyte, unit.dimension) {
        return Some(Doubt::Impossible);
    }
    let canonical = canonical(analyte)?;
    let said = convert(analyte, value, unit, canonical);
    let elsewhere = said.filter(|_| unit != canonical).map(|value| (value, canonical));
    if !reported(analyte, Family::Si).contains(&unit) {
        return Some(Doubt::Unusual(elsewhere));
    }
    let (low, high) = limits(analyte)?;
    let said = said?.millionths();
    (said < low || said > high).then_some(Doubt::Slip(elsewhere))
}

/// The limits, both included, in millionths of the canonical unit.
fn limits(analyte: Analyte) -> Option<(i64, i64)> {
    /// Thousandths of the unit.
    const fn between(low: i64, high: i64) -> Option<(i64, i64)> {
        Some((low * 1000, high * 1000))
    }
    match analyte {
        // µg/L
        Analyte::Ferritin => between(1_000, 20_000_000),
        // %
        Analyte::Tsat => between(1_000, 100_000),
        // µmol/L
        Analyte::Iron => between(500, 200_000),
        Analyte::Tibc => between(10_000, 200_000),
        // g/L
        Analyte::Transferrin => between(300, 10_000),
        Analyte::Haemoglobin => between(20_000, 280_000),
        // mg/L
        Analyte::Crp => between(10, 1_000_000),
        // pmol/L
        Analyte::B12 => between(10_000, 20_000_000),
        // nmol/L
        Analyte::Mma => between(10_000, 200_000_000),
        Analyte::Folate => between(500, 5_000_000),
        Analyte::VitaminD => between(2_000, 1_000_000),
        // mmol/L
        Analyte::Magnesium => between(100, 10_000),
        // µmol/L
        Analyte::Creatinine => between(5_000, 3_000_000),
        // mL/min/1.73 m²
        Analyte::Egfr => between(1_000, 250_000),
        Analyte::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::units::parse;

    fn found(analyte: Analyte, value: &str, unit: &str) -> Option<Doubt> {
        doubt(analyte, Decimal::parse(value).unwrap(), parse(unit).unwrap())
    }

    #[test]
    fn values_of_every_day_and_of_grave_illness_pass() {
        let check = |analyte, unit: &str, values: &[&str]| {
            for value in values {
                assert_eq!(found(analyte, value, unit), None, "{analyte:?} {value} {unit}");
            }
        };
        check(Analyte::Ferritin, "ng/mL", &["3", "75", "4200"]);
        check(Analyte::Ferritin, "pmol/L", &["12", "900"]);
        check(Analyte::Tsat, "%", &["3", "20", "98"]);
        check(Analyte::Tsat, "fraction", &["0.2"]);
        check(Analyte::Iron, "µg/dL", &["12", "95", "400"]);
        check(Analyte::Haemoglobin, "g/dL", &["4", "13.5", "22"]);
        check(Analyte::Haemoglobin, "mmol/L", &["8.4"]);
        check(Analyte::Crp, "mg/dL", &["0.05", "40"]);
        check(Analyte::B12, "pg/mL", &["60", "350", "2000"]);
        check(Analyte::Mma, "µmol/L", &["0.12", "30"]);
        check(Analyte::VitaminD, "ng/mL", &["4", "31", "150"]);
        check(Analyte::Magnesium, "mg/dL", &["0.9", "2"]);
        check(Analyte::Creatinine, "mg/dL", &["0.4", "12"]);
        check(Analyte::Egfr, "mL/min/1.73 m²", &["4", "120"]);
        check(Analyte::Other, "%", &["0", "123456"]);
    }

    #[test]
    fn slips_are_asked_about_in_the_unit_that_shows_them() {
        let check = |analyte, value: &str, unit: &str, shown: Option<&str>| {
            let Some(Doubt::Slip(elsewhere)) = found(analyte, value, unit) else {
                panic!("{analyte:?} {value} {unit} passed")
            };
            let elsewhere = elsewhere.map(|(value, unit)| format!("{value} {}", unit.text));
            assert_eq!(elsewhere.as_deref(), shown, "{analyte:?} {value} {unit}");
        };
        check(Analyte::Haemoglobin, "135", "g/dL", Some("1350 g/L"));
        check(Analyte::Haemoglobin, "13.5", "g/L", None);
        check(Analyte::Creatinine, "80", "mg/dL", Some("7070 µmol/L"));
        check(Analyte::Creatinine, "0.9", "µmol/L", None);
        check(Analyte::Mma, "270", "µmol/L", Some("270000 nmol/L"));
        check(Analyte::Tsat, "20", "fraction", Some("2000 %"));
        check(Analyte::VitaminD, "750", "ng/mL", Some("1870 nmol/L"));
        check(Analyte::Ferritin, "0", "ng/mL", Some("0 µg/L"));
    }

    #[test]
    fn a_unit_nobody_uses_for_it_is_asked_about_and_one_that_cannot_be_is_refused() {
        let Some(Doubt::Unusual(Some((value, unit)))) = found(Analyte::Ferritin, "75", "µg/dL") else {
            panic!("passed")
        };
        assert_eq!((value.to_string().as_str(), unit.text), ("750", "µg/L"));
        assert_eq!(found(Analyte::Ferritin, "75", "nmol/L"), Some(Doubt::Unusual(None)));
        assert_eq!(found(Analyte::Ferritin, "75", "%"), Some(Doubt::Impossible));
        assert_eq!(found(Analyte::Tsat, "20", "µg/dL"), Some(Doubt::Impossible));
        assert_eq!(found(Analyte::Egfr, "90", "mmol/L"), Some(Doubt::Impossible));
    }
}
