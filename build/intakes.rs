//! What must hold for `content/intakes.csv` before it may be built, and the lines it becomes.
//!
//! Every figure a reference table has for a group must stand there, once, with its source: a hole would read as "nothing
//! is recommended". No file access and no output format: the build script runs the checks over the real table, and
//! `tests/content.rs` over broken ones.

/// Columns of the table.
pub const COLUMNS: [&str; 8] = ["group", "nutrient", "kind", "value", "unit", "counts", "source", "checked"];

/// Nutrients, in the order of the figures.
const NUTRIENTS: [&str; 6] = ["iron", "magnesium", "vitamin_d", "b12", "folate", "vitamin_c"];

/// Kinds of figure, each with its groups in their order: by life stage, by age alone, as printed on labels.
const KINDS: [(&str, &[&str]); 3] = [
    (
        "rda",
        &[
            "m14", "m19", "m31", "m51", "m71", "f14", "f19", "f31", "f51", "f71", "p14", "p19", "p31", "l14",
            "l19", "l31",
        ],
    ),
    ("ul", &["y14", "y19"]),
    ("dv", &["adult", "preg"]),
];

/// What an upper level may count.
const COUNTS: [&str; 3] = ["all", "supplements", "synthetic"];

/// A row of the table.
pub type Row = [String; 8];

/// The source keys it rests on.
pub fn cited(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|[.., source, _]| source.as_str()).collect()
}

/// Everything that is wrong, one sentence each; empty when all is well.
pub fn problems(rows: &[Row], sources: &[[String; 6]]) -> Vec<String> {
    let mut found = Vec::new();
    for [group, nutrient, kind, value, unit, counts, source, checked] in rows {
        let mut wrong = |what: String| found.push(format!("intakes.csv: {group} {nutrient} {kind} {what}"));
        let groups = KINDS.iter().find(|(known, _)| known == kind).map(|(_, groups)| *groups);
        if !groups.is_some_and(|groups| groups.contains(&group.as_str())) {
            wrong("is of an unknown kind or group".to_owned());
        }
        if !NUTRIENTS.contains(&nutrient.as_str()) {
            wrong("is of an unknown nutrient".to_owned());
        }
        let none = value == "none" && kind == "ul";
        if !none && !value.parse::<f64>().is_ok_and(|number| number > 0.0) {
            wrong(format!("needs a figure above zero, not \"{value}\""));
        }
        if unit != expected_unit(nutrient, kind) {
            wrong(format!("is in \"{unit}\""));
        }
        if (kind == "ul" && !none) != COUNTS.contains(&counts.as_str())
            || (kind != "ul" && !counts.is_empty())
        {
            wrong(format!("cannot count \"{counts}\""));
        }
        if !sources.iter().any(|[key, ..]| key == source) {
            wrong(format!("names the unknown source \"{source}\""));
        }
        if checked != "V" && checked != "V2" {
            wrong(format!("must be checked as V or V2, not \"{checked}\""));
        }
    }
    for (nutrient, kind, groups) in lines() {
        let of_line: Vec<&Row> = rows.iter().filter(|row| row[1] == nutrient && row[2] == kind).collect();
        for group in groups {
            let times = of_line.iter().filter(|row| row[0] == *group).count();
            if times != 1 {
                found.push(format!("intakes.csv: {group} {nutrient} {kind} stands there {times} times"));
            }
        }
        if of_line.iter().any(|row| row[4..] != of_line[0][4..]) {
            found.push(format!(
                "intakes.csv: the figures of {nutrient} {kind} differ in more than the figure"
            ));
        }
    }
    found
}

/// What the page fetches, for a table without problems: kind, nutrient, unit, what counts, source, how it was checked,
/// and the figures in the order of the groups.
pub fn compact(rows: &[Row]) -> Vec<[String; 7]> {
    let of = |nutrient: &str, kind: &str, groups: &[&str]| {
        let row =
            |group: &str| rows.iter().find(|row| row[0] == group && row[1] == nutrient && row[2] == kind);
        let [_, _, _, _, unit, counts, source, checked] = row(groups[0])?;
        let values: Option<Vec<&str>> = groups.iter().map(|group| Some(row(group)?[3].as_str())).collect();
        let cells = [kind, nutrient, unit, counts, source, checked, &values?.join(" ")];
        Some(cells.map(str::to_owned))
    };
    lines().filter_map(|(nutrient, kind, groups)| of(nutrient, kind, groups)).collect()
}

fn lines() -> impl Iterator<Item = (&'static str, &'static str, &'static [&'static str])> {
    KINDS.iter().flat_map(|(kind, groups)| NUTRIENTS.iter().map(move |nutrient| (*nutrient, *kind, *groups)))
}

/// Folate in food counts as dietary folate equivalents; its upper level is plain folic acid.
fn expected_unit(nutrient: &str, kind: &str) -> &'static str {
    match (nutrient, kind) {
        ("vitamin_d" | "b12", _) | ("folate", "ul") => "µg",
        ("folate", _) => "µg DFE",
        _ => "mg",
    }
}
