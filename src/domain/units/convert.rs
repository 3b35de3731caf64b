//! The same amount in another unit: exact ratios of whole numbers, rounded once at the end.

use super::table::molar_mass;
use super::{Dimension, Unit};
use crate::domain::{Analyte, Decimal};

/// Figures a converted value has at least: 20 ng/mL of vitamin D reads 49.9 nmol/L.
const LEAST_FIGURES: usize = 3;

/// Figures a typed value may have to be converted. More are no laboratory value.
const MOST_FIGURES: usize = 9;

/// Millionths are written in these powers of ten.
const MILLIONTHS: i32 = -6;

/// The value in another unit, or `None` where the two do not convert: another kind of unit and no molar mass, more
/// than nine figures, or a result that [`Decimal`] cannot hold. It holds six decimals; what lies below is rounded.
///
/// A ratio that is a power of ten (ng/mL and µg/L, g/L and g/dL) moves the decimal point and rounds nothing. Any other
/// result is rounded half up to as many significant figures as the value has, three at least: there and back again differs by
/// at most one unit of the last figure but one.
pub fn convert(analyte: Analyte, value: Decimal, from: Unit, to: Unit) -> Option<Decimal> {
    let ratio = ratio(analyte, from.dimension, to.dimension)?;
    let power = i32::from(from.power) - i32::from(to.power) + ratio.power;
    let negative = value.millionths() < 0;
    let (digits, trailing) = trimmed(value.millionths().unsigned_abs());
    let figures = count(digits);
    if figures > MOST_FIGURES {
        return None;
    }
    let exponent = MILLIONTHS + trailing + power;
    let (digits, exponent) = if ratio.times == ratio.by {
        (digits, exponent)
    } else {
        // Nine figures times six stay far below 10^18; blown up to 10^17 the division leaves eleven figures and more.
        let (mut product, mut exponent) = (digits * ratio.times, exponent);
        while product != 0 && product < 10u64.pow(17) {
            product *= 10;
            exponent -= 1;
        }
        rounded(product / ratio.by, exponent, figures.max(LEAST_FIGURES))
    };
    let millionths = i64::try_from(scaled(digits, exponent - MILLIONTHS)?).ok()?;
    Decimal::from_millionths(if negative { -millionths } else { millionths })
}

/// `times` ÷ `by` × 10^`power`; both whole numbers have at most six figures.
struct Ratio {
    times: u64,
    by: u64,
    power: i32,
}

fn ratio(analyte: Analyte, from: Dimension, to: Dimension) -> Option<Ratio> {
    use Dimension::{Amount, Charge, Clearance, ClearanceSecond, Mass};
    if from == to {
        return Some(Ratio { times: 1, by: 1, power: 0 });
    }
    let mass = molar_mass(analyte);
    // Mg2+ carries two charges. No other analyte here is reported in equivalents.
    let valence = (analyte == Analyte::Magnesium).then_some(2);
    Some(match (from, to) {
        (Mass, Amount) => Ratio { times: 1, by: mass?.digits, power: mass?.decimals },
        (Amount, Mass) => Ratio { times: mass?.digits, by: 1, power: -mass?.decimals },
        (Amount, Charge) => Ratio { times: valence?, by: 1, power: 0 },
        (Charge, Amount) => Ratio { times: 1, by: valence?, power: 0 },
        (Mass, Charge) => Ratio { times: valence?, by: mass?.digits, power: mass?.decimals },
        (Charge, Mass) => Ratio { times: mass?.digits, by: valence?, power: -mass?.decimals },
        (Clearance, ClearanceSecond) => Ratio { times: 1, by: 60, power: 0 },
        (ClearanceSecond, Clearance) => Ratio { times: 60, by: 1, power: 0 },
        _ => return None,
    })
}

/// Without its trailing zeros, and how many there were. Nought has none.
fn trimmed(mut digits: u64) -> (u64, i32) {
    let mut zeros = 0;
    while digits != 0 && digits.is_multiple_of(10) {
        digits /= 10;
        zeros += 1;
    }
    (digits, zeros)
}

fn count(mut digits: u64) -> usize {
    let mut figures = 0;
    while digits != 0 {
        digits /= 10;
        figures += 1;
    }
    figures
}

/// Rounded half up to so many figures.
fn rounded(digits: u64, exponent: i32, figures: usize) -> (u64, i32) {
    let most = i32::try_from(count(digits).saturating_sub(figures)).unwrap_or_default();
    (without_last(digits, most), exponent + most)
}

/// Without so many of its last figures, rounded half up: only the first one left out decides.
fn without_last(mut digits: u64, figures: i32) -> u64 {
    for left in (0..figures).rev() {
        digits = if left == 0 { (digits + 5) / 10 } else { digits / 10 };
    }
    digits
}

/// `digits` × 10^`exponent` as a whole number, rounded half up where there is a fraction. `None` when it is too large,
/// or so small that nothing but nought would be left.
fn scaled(digits: u64, exponent: i32) -> Option<u64> {
    let mut whole = without_last(digits, -exponent);
    for _ in 0..exponent {
        whole = whole.checked_mul(10)?;
    }
    (whole != 0 || digits == 0).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Coded;
    use crate::domain::units::{Family, UNITS, parse, reported};
    use proptest::prelude::*;

    fn said(analyte: Analyte, value: &str, from: &str, to: &str) -> Option<String> {
        let (from, to) = (parse(from).unwrap(), parse(to).unwrap());
        convert(analyte, Decimal::parse(value).unwrap(), from, to).map(|value| value.to_string())
    }

    #[test]
    fn values_convert_as_the_tables_of_laboratories_do() {
        let check = |analyte, value: &str, from: &str, to: &str, expect: &str| {
            assert_eq!(said(analyte, value, from, to).as_deref(), Some(expect), "{value} {from} in {to}");
        };
        check(Analyte::Ferritin, "75", "ng/mL", "µg/L", "75");
        check(Analyte::Ferritin, "75", "µg/dL", "ng/mL", "750");
        check(Analyte::Ferritin, "1234.56", "ng/mL", "µg/L", "1234.56");
        check(Analyte::Tsat, "0.205", "fraction", "%", "20.5");
        check(Analyte::Iron, "100", "µg/dL", "µmol/L", "17.9");
        check(Analyte::Iron, "17.9", "µmol/L", "µg/dL", "100");
        check(Analyte::Tibc, "45", "µmol/L", "µg/dL", "251");
        check(Analyte::Transferrin, "2.5", "g/L", "mg/dL", "250");
        check(Analyte::Haemoglobin, "13.5", "g/dL", "g/L", "135");
        check(Analyte::Haemoglobin, "13.5", "g/dL", "mmol/L", "8.38");
        check(Analyte::Haemoglobin, "8.4", "mmol/L", "g/dL", "13.5");
        check(Analyte::Crp, "0.3", "mg/dL", "mg/L", "3");
        check(Analyte::B12, "200", "pg/mL", "pmol/L", "148");
        check(Analyte::B12, "200", "pg/mL", "ng/L", "200");
        check(Analyte::Mma, "0.27", "µmol/L", "nmol/L", "270");
        check(Analyte::Folate, "10", "ng/mL", "nmol/L", "22.7");
        check(Analyte::VitaminD, "20", "ng/mL", "nmol/L", "49.9");
        check(Analyte::VitaminD, "50", "nmol/L", "µg/L", "20");
        check(Analyte::Magnesium, "0.85", "mmol/L", "mg/dL", "2.07");
        check(Analyte::Magnesium, "0.85", "mmol/L", "mEq/L", "1.7");
        check(Analyte::Magnesium, "1.7", "mEq/L", "mg/dL", "2.07");
        check(Analyte::Creatinine, "1", "mg/dL", "µmol/L", "88.4");
        check(Analyte::Creatinine, "71", "µmol/L", "mg/dL", "0.803");
        check(Analyte::Egfr, "90", "mL/min/1.73 m²", "mL/s/1.73 m²", "1.5");
        check(Analyte::Egfr, "0", "mL/min/1.73 m²", "mL/s/1.73 m²", "0");
        check(Analyte::VitaminD, "-20", "ng/mL", "nmol/L", "-49.9");
        // As many figures as were typed.
        check(Analyte::VitaminD, "20.125", "ng/mL", "nmol/L", "50.231");
    }

    #[test]
    fn what_has_no_one_answer_is_not_converted() {
        let check = |analyte, value: &str, from: &str, to: &str| {
            assert_eq!(said(analyte, value, from, to), None, "{value} {from} in {to}");
        };
        check(Analyte::Ferritin, "150", "pmol/L", "ng/mL");
        check(Analyte::Crp, "9.5", "nmol/L", "mg/L");
        check(Analyte::Iron, "10", "µmol/L", "%");
        check(Analyte::Iron, "10", "µmol/L", "mEq/L");
        check(Analyte::Other, "10", "µmol/L", "µg/L");
        check(Analyte::Iron, "1234.123456", "µmol/L", "µg/dL");
        check(Analyte::Mma, "999999999999", "mmol/L", "pmol/L");
        check(Analyte::B12, "0.000001", "pg/mL", "mmol/L");
    }

    /// An analyte, a value of up to nine figures as laboratories write them, and two units that measure it.
    fn any_conversion() -> impl Strategy<Value = (Analyte, Decimal, Unit, Unit)> {
        let analytes: Vec<Analyte> = Analyte::ALL.iter().copied().filter(|a| *a != Analyte::Other).collect();
        (prop::sample::select(analytes), 1i64..1_000_000, 0u32..4).prop_flat_map(
            |(analyte, digits, decimals)| {
                let value = Decimal::from_millionths(digits * 10i64.pow(6 - decimals)).unwrap();
                let units = reported(analyte, Family::Si);
                let two = (prop::sample::select(units.clone()), prop::sample::select(units));
                two.prop_map(move |(from, to)| (analyte, value, from, to))
            },
        )
    }

    proptest! {
        #[test]
        fn there_and_back_differs_in_the_last_figure_but_one_at_most((analyte, value, from, to) in any_conversion()) {
            if let Some(there) = convert(analyte, value, from, to) {
                let back = convert(analyte, there, to, from).unwrap();
                // A result that ends in noughts has fewer figures to go back with.
                let figures = |value: Decimal| count(trimmed(value.millionths().unsigned_abs()).0);
                let figures = figures(value).min(figures(there)).max(LEAST_FIGURES) as i32;
                let (value, back) = (value.millionths() as f64, back.millionths() as f64);
                // Results are cut at a millionth too.
                let cut = 1.0 / there.millionths() as f64;
                prop_assert!((back - value).abs() <= value * (10f64.powi(2 - figures) + cut) + 1.0, "{value} {back}");
            }
        }

        #[test]
        fn powers_of_ten_change_no_figure((analyte, value, from, to) in any_conversion()) {
            if let Some(there) = convert(analyte, value, from, to)
                && from.dimension == to.dimension
            {
                prop_assert_eq!(convert(analyte, there, to, from), Some(value));
            }
        }

        #[test]
        fn a_unit_of_the_same_size_is_the_same_number(value in 1i64..1_000_000_000) {
            let value = Decimal::from_millionths(value * 1000).unwrap();
            let unit = |text| parse(text).unwrap();
            if let Some(found) = convert(Analyte::Ferritin, value, unit("ng/mL"), unit("µg/L")) {
                prop_assert_eq!(found, value);
            }
        }

        #[test]
        fn no_value_panics(millionths in -999_999_999_999_999_999i64..=999_999_999_999_999_999, from in prop::sample::select(UNITS), to in prop::sample::select(UNITS), analyte in prop::sample::select(Analyte::ALL)) {
            let _ = convert(analyte, Decimal::from_millionths(millionths).unwrap(), from, to);
        }
    }
}
