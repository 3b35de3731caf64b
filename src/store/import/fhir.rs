//! One laboratory record as clinics hand it out (FHIR, an `Observation`), recognised by its LOINC code.

use super::found::Why;
use super::gather::number;
use super::json::{get, object, text, values};
use super::text::Comma;
use super::when::{self, DateOrder, Moment, OffsetPort};
use crate::domain::{Analyte, Comparator, Instant, Lab, Label, Note};

/// Codes of blood values, both as mass and as amount where laboratories report both.
const CODES: [(&str, Analyte); 28] = [
    ("2276-4", Analyte::Ferritin),
    ("20567-4", Analyte::Ferritin),
    ("2502-3", Analyte::Tsat),
    ("2498-4", Analyte::Iron),
    ("14798-3", Analyte::Iron),
    ("2500-7", Analyte::Tibc),
    ("14800-7", Analyte::Tibc),
    ("3034-6", Analyte::Transferrin),
    ("718-7", Analyte::Haemoglobin),
    ("20509-6", Analyte::Haemoglobin),
    ("59260-0", Analyte::Haemoglobin),
    ("1988-5", Analyte::Crp),
    ("30522-7", Analyte::Crp),
    ("2132-9", Analyte::B12),
    ("14685-2", Analyte::B12),
    ("13964-2", Analyte::Mma),
    ("2284-8", Analyte::Folate),
    ("14732-2", Analyte::Folate),
    ("1989-3", Analyte::VitaminD),
    ("14635-7", Analyte::VitaminD),
    ("62292-8", Analyte::VitaminD),
    ("19123-9", Analyte::Magnesium),
    ("2601-3", Analyte::Magnesium),
    ("2160-0", Analyte::Creatinine),
    ("14682-9", Analyte::Creatinine),
    ("33914-3", Analyte::Egfr),
    ("62238-1", Analyte::Egfr),
    ("98979-8", Analyte::Egfr),
];

/// The laboratory value of a record; `None` where it is of no interest here.
///
/// # Errors
/// What of it does not read.
pub fn lab(json: &str, offset_at: OffsetPort) -> Result<Option<(Option<Moment>, Lab)>, Why> {
    let all = object(json);
    if get(&all, "resourceType").map(text).as_deref() != Some("Observation") {
        return Ok(None);
    }
    let code = object(get(&all, "code").unwrap_or_default());
    let codings = values(get(&code, "coding").unwrap_or("[]"));
    let analyte = codings.into_iter().take(50).find_map(|coding| {
        let coding = object(coding);
        let system = text(get(&coding, "system")?);
        let code = text(get(&coding, "code")?);
        let known = CODES.iter().find(|(known, _)| *known == code)?;
        system.ends_with("loinc.org").then_some(known.1)
    });
    let Some(analyte) = analyte else { return Ok(None) };
    let status = get(&all, "status").map(text).unwrap_or_default();
    if !matches!(&*status, "final" | "amended" | "corrected" | "") {
        return Err(Why::Field("status"));
    }
    let written = text(get(&all, "effectiveDateTime").ok_or(Why::Date)?);
    // A moment in universal time is another date where the person is.
    let at = match Instant::parse(&written) {
        Some(at) if written.ends_with(['Z', 'z']) => when::at_unix_ms(at.unix_ms(), None, offset_at),
        Some(at) => Some(Moment { local: at.local(), offset: Some(at.offset()) }),
        None => None,
    };
    let date = at
        .map(|at| at.local.date())
        .or_else(|| when::date(&written, DateOrder::YearFirst))
        .ok_or(Why::Date)?;
    let quantity = object(get(&all, "valueQuantity").ok_or(Why::Blank)?);
    let value = number(&text(get(&quantity, "value").ok_or(Why::Blank)?), Comma::Point)?;
    let unit = text(get(&quantity, "unit").or(get(&quantity, "code")).ok_or(Why::Unit)?);
    let unit = Label::new(&unit).map_err(|_| Why::TooLong)?;
    if unit.is_empty() {
        return Err(Why::Unit);
    }
    let comparator = match get(&quantity, "comparator").map(text).as_deref() {
        None => Comparator::Equal,
        Some("<") => Comparator::Less,
        Some(">") => Comparator::Greater,
        Some(_) => return Err(Why::Field("comparator")),
    };
    let ranges = values(get(&all, "referenceRange").unwrap_or("[]"));
    let range = ranges.first().map(|range| object(range)).unwrap_or_default();
    let limit = |name: &str| {
        let limit = object(get(&range, name)?);
        // A limit in another unit than the value's says nothing beside it.
        let own = get(&limit, "unit").map(text).is_none_or(|other| other == unit.as_str());
        number(&text(get(&limit, "value")?), Comma::Point).ok().filter(|_| own)
    };
    let lab = Lab {
        date,
        analyte,
        name: Label::default(),
        comparator,
        value: Some(value),
        range_low: limit("low"),
        range_high: limit("high"),
        unit: unit.clone(),
        morning: None,
        fasting: None,
        iron_free_day: None,
        assay: Label::default(),
        note: Note::default(),
    };
    Ok(Some((at, lab)))
}
