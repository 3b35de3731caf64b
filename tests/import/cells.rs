//! Rows, cells, quotes and the guard against formulas.

use proptest::prelude::*;
use stillnight::store::csv::{Fault, Rows, push_row, unguard};

#[test]
fn rows_are_cut_as_people_and_spreadsheets_write_them() {
    let check = |text: &str, mark: char, expect: &[(u32, &[&str], Option<Fault>)]| {
        let found: Vec<_> = Rows::new(text, mark).collect();
        assert_eq!(found.len(), expect.len(), "{text:?}");
        for (row, (number, cells, fault)) in found.iter().zip(expect) {
            assert_eq!((row.number, row.fault), (*number, *fault), "{text:?}");
            assert!(row.cells.iter().eq(cells.iter()), "{text:?}: {:?}", row.cells);
        }
    };
    check("", ',', &[]);
    check("a,b\r\n1,2\r\n", ',', &[(1, &["a", "b"], None), (2, &["1", "2"], None)]);
    check("a;b\n\n;\n1;2", ';', &[(1, &["a", "b"], None), (4, &["1", "2"], None)]);
    check("a\tb\r1\t", '\t', &[(1, &["a", "b"], None), (2, &["1", ""], None)]);
    check("\"a,\"\"b\"\"\nc\",d", ',', &[(1, &["a,\"b\"\nc", "d"], None)]);
    check("\"a\" ,b", ',', &[(1, &["a", "b"], None)]);
    check("5\" plate,x", ',', &[(1, &["5\" plate", "x"], None)]);
    check("\"a\"b,c\nd,e", ',', &[(1, &["a", "c"], Some(Fault::BehindQuote)), (2, &["d", "e"], None)]);
    check("a,\"b\nc,d", ',', &[(1, &["a", "b\nc,d"], Some(Fault::OpenQuote))]);
    check("é,🦵\n", ',', &[(1, &["é", "🦵"], None)]);
}

proptest! {
    #[test]
    fn every_row_written_reads_back(rows in prop::collection::vec(prop::collection::vec("(?s)[a'=+@ \",;\r\n\té🦵0-9-]{0,6}", 2..5), 1..5)) {
        let mut text = String::new();
        for row in &rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            push_row(&mut text, &cells);
        }
        let read: Vec<Vec<String>> =
            Rows::new(&text, ',').map(|row| row.cells.iter().map(|cell| unguard(cell).to_owned()).collect()).collect();
        let read: Vec<Vec<String>> = read.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        let written: Vec<Vec<String>> = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        prop_assert_eq!(read, written);
    }

    #[test]
    fn no_text_panics_and_rows_come_to_an_end(text in "(?s).{0,60}", quotes in "[\",;\r\n\ta]{0,40}") {
        let count = Rows::new(&text, ',').count() + Rows::new(&quotes, ';').count();
        prop_assert!(count <= text.len() + quotes.len());
    }
}

#[test]
fn what_could_run_is_guarded_and_the_guard_comes_off() {
    let check = |cell: &str, written: &str| {
        let mut row = String::new();
        push_row(&mut row, &[cell]);
        assert_eq!(row.trim_end_matches("\r\n"), written, "{cell:?}");
    };
    check("=1+1", "'=1+1");
    check("@SUM(A1)", "'@SUM(A1)");
    check("-2", "-2");
    check("-2.5", "-2.5");
    check("-2+cmd|' /C calc'!A0", "'-2+cmd|' /C calc'!A0");
    check("+49 30", "'+49 30");
    check("'=1", "''=1");
    check("'tis", "'tis");
    check("  =1", "\"'  =1\"");
    check("＝1", "'＝1");
    check("a, \"b\"", "\"a, \"\"b\"\"\"");
    for cell in ["=1", "'=1", "''=1", "'", "'tis", "- a", "\t=1", "", "''"] {
        let mut row = String::new();
        push_row(&mut row, &[cell]);
        let read = Rows::new(&row, ',').next();
        let back = read.map_or(String::new(), |row| unguard(&row.cells[0]).to_owned());
        assert_eq!(back, cell);
    }
}
