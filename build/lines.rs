//! What must hold for `content/lab_lines.csv` before it may be built, and the Rust it becomes.
//!
//! A published line has a source that was seen, always: nobody may draw one from general knowledge. No file access and
//! no dependency: the build script runs these checks over the real table, and `tests/content.rs` over broken ones.

/// Columns of the table.
pub const COLUMNS: [&str; 6] = ["id", "analyte", "value", "text", "source", "checked"];

/// The source keys it rests on.
pub fn cited(rows: &[[String; 6]]) -> Vec<&str> {
    rows.iter().map(|[_, _, _, _, source, _]| source.as_str()).collect()
}

/// Everything that is wrong, one sentence each; empty when all is well. `banned` finds forbidden phrases in a text.
pub fn problems(
    rows: &[[String; 6]],
    sources: &[[String; 6]],
    banned: impl Fn(&str) -> Vec<&'static str>,
) -> Vec<String> {
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let [id, _, value, text, source, checked] = row;
        let mut wrong = |what: String| found.push(format!("lab_lines.csv: row \"{id}\" {what}"));
        if rows.iter().take(at).any(|[other, ..]| other == id) {
            wrong("stands there twice".to_owned());
        }
        for phrase in banned(text) {
            wrong(format!("makes a forbidden claim: \"{phrase}\""));
        }
        if text.is_empty() {
            wrong("says nothing".to_owned());
        }
        if value.split_once(' ').is_none_or(|(number, _)| number.parse::<f64>().is_err()) {
            wrong(format!("needs a number, a blank and a unit, not \"{value}\""));
        }
        if !sources.iter().any(|[key, ..]| key == source) {
            wrong(format!("names the unknown source \"{source}\""));
        }
        if checked != "V" && checked != "V2" {
            wrong(format!("must be checked as V or V2, not \"{checked}\""));
        }
    }
    found
}

/// The rows for `content::lab_lines::LINES`.
pub fn emit(rows: &[[String; 6]]) -> String {
    let line = |[_, analyte, value, text, source, checked]: &[String; 6]| {
        let (value, unit) = value.split_once(' ').unwrap_or((value, ""));
        let second_hand = checked == "V2";
        format!(
            "LabLine {{ analyte: {analyte:?}, value: {value:?}, unit: {unit:?}, text: {text:?}, source: {source:?}, second_hand: {second_hand} }}"
        )
    };
    format!("&[{}]\n", rows.iter().map(line).collect::<Vec<_>>().join(",\n"))
}
