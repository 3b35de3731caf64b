//! What is known of each analyte: the units laboratories report it in, the one limits are written in, its molar mass.

use super::{Dimension, UNITS, Unit};
use crate::domain::{Analyte, LabUnits};

/// The family of laboratory units a person's reports are in. Some units belong to both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// SI units.
    Si,
    /// Conventional units.
    Conventional,
}

impl From<LabUnits> for Family {
    fn from(units: LabUnits) -> Self {
        match units {
            LabUnits::Si => Self::Si,
            LabUnits::Conventional => Self::Conventional,
        }
    }
}

/// The units an analyte is reported in: SI first, or the conventional one where that is the person's family. Empty for
/// an analyte the person named: nothing is known of it.
pub fn reported(analyte: Analyte, first: Family) -> Vec<Unit> {
    let mut texts = texts(analyte).to_vec();
    if first == Family::Conventional && texts.len() > 1 {
        texts.swap(0, 1);
    }
    texts.into_iter().filter_map(|text| UNITS.iter().find(|unit| unit.text == text).copied()).collect()
}

/// The unit that limits are written in: the first SI unit of the analyte.
pub fn canonical(analyte: Analyte) -> Option<Unit> {
    texts(analyte).first().and_then(|text| UNITS.iter().find(|unit| unit.text == *text)).copied()
}

/// An SI unit, a conventional one, then others.
fn texts(analyte: Analyte) -> &'static [&'static str] {
    match analyte {
        // Picomoles are offered, yet never converted: ferritin is a shell of many chains with a varying load of sugar
        // and iron, assays are calibrated in mass, and no one molar mass holds.
        Analyte::Ferritin => &["µg/L", "ng/mL", "pmol/L"],
        Analyte::Tsat => &["%", "fraction"],
        Analyte::Iron | Analyte::Tibc => &["µmol/L", "µg/dL"],
        Analyte::Transferrin => &["g/L", "mg/dL"],
        Analyte::Haemoglobin => &["g/L", "g/dL", "mmol/L"],
        // Nanomoles are offered, yet never converted: five chains or one, authors differ.
        Analyte::Crp => &["mg/L", "mg/dL", "nmol/L"],
        Analyte::B12 => &["pmol/L", "pg/mL", "ng/L"],
        Analyte::Mma => &["nmol/L", "µmol/L"],
        Analyte::Folate => &["nmol/L", "ng/mL", "µg/L"],
        Analyte::VitaminD => &["nmol/L", "ng/mL", "µg/L"],
        Analyte::Magnesium => &["mmol/L", "mg/dL", "mEq/L"],
        Analyte::Creatinine => &["µmol/L", "mg/dL"],
        Analyte::Egfr => &["mL/min/1.73 m²", "mL/s/1.73 m²"],
        Analyte::Other => &[],
    }
}

/// Whether a unit of this kind can measure the analyte at all. Anything can be in an analyte the person named.
pub fn measures(analyte: Analyte, dimension: Dimension) -> bool {
    match analyte {
        Analyte::Other => true,
        Analyte::Tsat => dimension == Dimension::Share,
        Analyte::Egfr => matches!(dimension, Dimension::Clearance | Dimension::ClearanceSecond),
        Analyte::Magnesium => {
            matches!(dimension, Dimension::Mass | Dimension::Amount | Dimension::Charge)
        }
        _ => matches!(dimension, Dimension::Mass | Dimension::Amount),
    }
}

/// A molar mass in g/mol as an exact decimal: `digits` × 10^-`decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MolarMass {
    pub digits: u64,
    pub decimals: i32,
}

/// The molar mass that laboratories convert the analyte with; `None` where no single one holds.
///
/// All but haemoglobin's are sums of the abridged standard atomic weights of IUPAC (2021) over the formula, as a test
/// works out again.
pub(super) fn molar_mass(analyte: Analyte) -> Option<MolarMass> {
    let (digits, decimals) = match analyte {
        // Fe. Binding capacity is given as the iron that could be bound.
        Analyte::Iron | Analyte::Tibc => (55_845, 3),
        // One chain with its haem, 16 114.5: a quarter of the 64 458 of the whole molecule in the ICSH standard.
        // Millimoles of haemoglobin on reports are of single chains.
        Analyte::Haemoglobin => (161_145, 1),
        // Cyanocobalamin, C63H88CoN14O14P, which assays are calibrated with.
        Analyte::B12 => (135_539, 2),
        // Methylmalonic acid, C4H6O4.
        Analyte::Mma => (118_088, 3),
        // Folic acid, C19H19N7O6. A convention: blood holds mostly 5-methyltetrahydrofolate.
        Analyte::Folate => (441_404, 3),
        // 25-hydroxyvitamin D3, C27H44O2, which gives the customary 2.496. D2 is 3 % heavier; laboratories convert the
        // sum of both as D3.
        Analyte::VitaminD => (400_647, 3),
        // Mg.
        Analyte::Magnesium => (24_305, 3),
        // Creatinine, C4H7N3O, which gives the customary 88.4.
        Analyte::Creatinine => (113_120, 3),
        Analyte::Ferritin
        | Analyte::Crp
        | Analyte::Transferrin
        | Analyte::Tsat
        | Analyte::Egfr
        | Analyte::Other => return None,
    };
    Some(MolarMass { digits, decimals })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Coded;

    #[test]
    fn every_named_analyte_has_units_that_can_measure_it() {
        for analyte in Analyte::ALL.iter().copied().filter(|analyte| *analyte != Analyte::Other) {
            let units = reported(analyte, Family::Si);
            assert_eq!(units.len(), texts(analyte).len(), "{analyte:?}");
            assert_eq!(units.first().copied(), canonical(analyte));
            assert!(units.iter().all(|unit| measures(analyte, unit.dimension)), "{analyte:?}");
        }
        assert!(reported(Analyte::Other, Family::Si).is_empty());
    }

    #[test]
    fn the_persons_family_comes_first() {
        let check = |analyte, family, first: &str| {
            assert_eq!(reported(analyte, family).first().map(|unit| unit.text), Some(first));
        };
        check(Analyte::Ferritin, Family::Si, "µg/L");
        check(Analyte::Ferritin, Family::Conventional, "ng/mL");
        check(Analyte::VitaminD, Family::from(LabUnits::Conventional), "ng/mL");
        check(Analyte::Magnesium, Family::from(LabUnits::Si), "mmol/L");
    }

    #[test]
    fn molar_masses_are_the_sums_of_atomic_weights() {
        // Thousandths: H, C, N, O, Mg, P, Fe, Co.
        const WEIGHTS: [u64; 8] = [1_008, 12_011, 14_007, 15_999, 24_305, 30_974, 55_845, 58_933];
        let check = |analyte, atoms: [u64; 8]| {
            let sum: u64 = atoms.iter().zip(WEIGHTS).map(|(count, weight)| count * weight).sum();
            let MolarMass { digits, decimals } = molar_mass(analyte).unwrap();
            let thousandths = digits * 10u64.pow(3 - decimals as u32);
            let cut = 10u64.pow(3 - decimals as u32);
            assert!(sum.abs_diff(thousandths) * 2 <= cut, "{analyte:?}: {sum}");
        };
        check(Analyte::Iron, [0, 0, 0, 0, 0, 0, 1, 0]);
        check(Analyte::Tibc, [0, 0, 0, 0, 0, 0, 1, 0]);
        check(Analyte::B12, [88, 63, 14, 14, 0, 1, 0, 1]);
        check(Analyte::Mma, [6, 4, 0, 4, 0, 0, 0, 0]);
        check(Analyte::Folate, [19, 19, 7, 6, 0, 0, 0, 0]);
        check(Analyte::VitaminD, [44, 27, 0, 2, 0, 0, 0, 0]);
        check(Analyte::Magnesium, [0, 0, 0, 0, 1, 0, 0, 0]);
        check(Analyte::Creatinine, [7, 4, 3, 1, 0, 0, 0, 0]);
        assert_eq!(molar_mass(Analyte::Haemoglobin), Some(MolarMass { digits: 644_580 / 4, decimals: 1 }));
        assert_eq!(molar_mass(Analyte::Ferritin), None);
    }
}
