//! What must hold for `content/medicines.csv`, whose every row says something about somebody's medicine.
//!
//! No file access and no output format. What a person is told beside a row is not here either: those words are the
//! app's, the same for every row of one relation.

/// Columns of `content/medicines.csv`.
pub const COLUMNS: [&str; 10] =
    ["generic", "us_name", "also", "class", "relation", "strength", "brands", "source", "seen", "note"];

/// Columns that may be empty.
const MAY_BE_EMPTY: [&str; 3] = ["us_name", "also", "brands"];

/// What a medicine has to do with restless legs.
pub const RELATIONS: [&str; 5] =
    ["can_worsen", "mixed", "treats_may_augment", "treatment", "better_tolerated"];

/// The best support there is for that; `group` is "nothing but what holds for its group".
pub const STRENGTHS: [&str; 5] = ["consensus", "trial", "case_series", "case_report", "group"];

/// Where a brand is sold.
const COUNTRIES: [&str; 2] = ["US", "UK"];

/// Every class a row may belong to: a typing error would make a class of its own.
const CLASSES: [&str; 31] = [
    "SNRI antidepressant",
    "SSRI antidepressant",
    "acid reducer (H2 blocker)",
    "acid reducer (proton pump inhibitor)",
    "alpha-2-delta medicine",
    "anti-sickness medicine that blocks dopamine",
    "anti-sickness medicine that blocks dopamine outside the brain",
    "antidepressant",
    "antiplatelet medicine",
    "antiseizure medicine",
    "benzodiazepine",
    "blood-pressure medicine",
    "calcium channel blocker",
    "decongestant",
    "dopamine medicine",
    "dopamine medicine (agonist)",
    "dopamine-depleting medicine",
    "everyday substance",
    "iron by mouth",
    "iron into a vein",
    "mood stabiliser",
    "newer antipsychotic",
    "non-sedating antihistamine",
    "older antipsychotic",
    "opioid",
    "opioid-like painkiller",
    "sedating antihistamine",
    "sleep hormone",
    "thyroid hormone",
    "travel-sickness medicine",
    "tricyclic antidepressant",
];

/// Units that would make a number a dose.
const DOSE_UNITS: [&str; 9] = ["mg", "mcg", "µg", "μg", "g", "ml", "iu", "tablet", "tablets"];

/// A row of the table.
pub type Row = [String; 10];

/// The parts of a cell that holds several, with `; ` between them.
pub fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split("; ").filter(|part| !part.is_empty())
}

/// The keys of the sources the rows rest on.
pub fn cited(rows: &[Row]) -> Vec<&str> {
    rows.iter().flat_map(|[.., source, _, _]| parts(source)).collect()
}

/// Everything that is wrong, one sentence each; empty when all is well. `banned` finds forbidden phrases in a text.
pub fn problems(
    rows: &[Row],
    sources: &[[String; 6]],
    banned: impl Fn(&str) -> Vec<&'static str>,
) -> Vec<String> {
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let [generic, ..] = row;
        let mut wrong = |what: String| found.push(format!("medicines.csv: row \"{generic}\" {what}"));
        check_cells(row, &banned, &mut wrong);
        check_codes(row, &mut wrong);
        check_sources(row, sources, &mut wrong);
        for name in names(row) {
            let before = rows.iter().take(at).flat_map(names);
            let of_row = names(row).filter(|other| *other == name).count();
            if of_row > 1 || before.into_iter().any(|other| other == name) {
                wrong(format!("gives the name \"{name}\" a second time"));
            }
        }
    }
    found
}

/// Every name of a row as it is told apart: without case, brands with their country.
fn names(row: &Row) -> impl Iterator<Item = String> {
    let [generic, us_name, also, _, _, _, brands, ..] = row;
    let plain = [generic.as_str(), us_name].into_iter().chain(parts(also)).chain(parts(brands));
    plain.filter(|name| !name.is_empty()).map(str::to_lowercase)
}

fn check_cells(row: &Row, banned: impl Fn(&str) -> Vec<&'static str>, wrong: &mut impl FnMut(String)) {
    for (column, cell) in COLUMNS.iter().zip(row) {
        if cell.is_empty() && !MAY_BE_EMPTY.contains(column) {
            wrong(format!("has nothing under {column}"));
        }
        if cell.contains(['\t', '\n', '\r']) {
            wrong(format!("has a tab or a line break under {column}"));
        }
        for phrase in banned(cell) {
            wrong(format!("makes a forbidden claim under {column}: \"{phrase}\""));
        }
    }
}

fn check_codes(row: &Row, wrong: &mut impl FnMut(String)) {
    let [_, _, _, class, relation, strength, brands, _, seen, note] = row;
    let known = [
        ("class", class, &CLASSES[..]),
        ("relation", relation, &RELATIONS),
        ("strength", strength, &STRENGTHS),
    ];
    for (what, code, codes) in known {
        if !code.is_empty() && !codes.contains(&code.as_str()) {
            wrong(format!("has the unknown {what} \"{code}\""));
        }
    }
    for brand in parts(brands) {
        let country = brand.strip_suffix(')').and_then(|brand| brand.rsplit_once(" ("));
        if country.is_none_or(|(_, country)| !COUNTRIES.contains(&country)) {
            wrong(format!("names the brand \"{brand}\" without a country"));
        }
    }
    if !["V", "V2"].contains(&seen.as_str()) {
        wrong(format!("was seen as \"{seen}\", which is neither V nor V2"));
    }
    if (strength == "group") != note.contains("isted for its group") {
        wrong("must say \"listed for its group\" when, and only when, it rests on its group".to_owned());
    }
    if let Some(dose) = dose(note) {
        wrong(format!("names a dose in its note: \"{dose}\""));
    }
}

fn check_sources(row: &Row, sources: &[[String; 6]], wrong: &mut impl FnMut(String)) {
    let [.., source, _, _] = row;
    for key in parts(source) {
        if !sources.iter().any(|[known, ..]| known == key) {
            wrong(format!("names the unknown source \"{key}\""));
        }
    }
}

/// A number with a unit of medicine behind it, with or without a blank between.
fn dose(note: &str) -> Option<String> {
    let lower = note.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let glued = |word: &str| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
        unit.len() < word.len() && DOSE_UNITS.contains(&unit)
    };
    if let Some(word) = words.iter().find(|word| glued(word)) {
        return Some((*word).to_owned());
    }
    words.windows(2).find(|pair| number(pair[0]) && DOSE_UNITS.contains(&pair[1])).map(|pair| pair.join(" "))
}
