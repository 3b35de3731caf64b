//! The text of a fetched table: the number of rows, then a row a line with a tab between cells.
//!
//! `content::table::rows` reads it back. Cells that would need quotes never come here: the checks refuse them.

/// The rows as text.
pub fn text<const N: usize>(rows: &[[String; N]]) -> String {
    let mut text = format!("{}\n", rows.len());
    for row in rows {
        text.push_str(&row.join("\t"));
        text.push('\n');
    }
    text
}
