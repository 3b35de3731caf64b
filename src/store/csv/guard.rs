//! Writes rows so that no spreadsheet takes a cell for a formula, and takes the guard off again.
//!
//! A cell that a spreadsheet might run gets an apostrophe in front; so does a cell that begins with apostrophes and then
//! one of those signs, and nothing else does. That makes taking it off exact. Plain numbers are left alone.

/// What formulas begin with, wide forms included.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet might run it, once apostrophes and white space in front are gone.
fn is_formula(cell: &str) -> bool {
    let hidden = cell.trim_start_matches('\'').starts_with(['\t', '\r', '\n', '\0']);
    hidden
        || cell.trim_start_matches(|c: char| c == '\'' || c.is_whitespace() || c == '\0').starts_with(SIGNS)
}

/// Digits with a point and a sign at most.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all(whole) && all(part)
}

/// Appends one row: guarded, quoted where it must be, with the line end of RFC 4180.
pub fn push_row(to: &mut String, cells: &[&str]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            to.push(',');
        }
        let guard = if is_formula(cell) && !is_number(cell) { "'" } else { "" };
        if cell.contains([',', '"', '\r', '\n', ';', '\t']) || cell.trim() != *cell {
            to.push('"');
            to.push_str(guard);
            to.push_str(&cell.replace('"', "\"\""));
            to.push('"');
        } else {
            to.push_str(guard);
            to.push_str(cell);
        }
    }
    to.push_str("\r\n");
}

/// The cell without the guard that [`push_row`] put in front.
pub fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}
