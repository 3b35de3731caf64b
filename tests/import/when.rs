//! Dates, clock times, decimal commas and encodings, as files write them.

use chrono::FixedOffset;
use proptest::prelude::*;
use stillnight::domain::iso;
use stillnight::store::import::Refused;
use stillnight::store::import::text::{Comma, comma, mark, text};
use stillnight::store::import::when::{DateOrder, Order, clock, date, moment, offset, order};

#[test]
fn dates_read_as_they_are_written_in_files() {
    use DateOrder::{DayFirst, MonthFirst, YearFirst};
    let check = |text: &str, order: DateOrder, expect: Option<&str>| {
        assert_eq!(date(text, order).map(iso::date_text).as_deref(), expect, "{text:?} {order:?}");
    };
    check("2026-11-21", YearFirst, Some("2026-11-21"));
    check("2026-11-21", DayFirst, Some("2026-11-21"));
    check("2012-9-10", YearFirst, Some("2012-09-10"));
    check("2026/01/02", MonthFirst, Some("2026-01-02"));
    check("22nd Sep 2020", YearFirst, Some("2020-09-22"));
    check("1st May 2021", YearFirst, Some("2021-05-01"));
    check("September 22, 2020", YearFirst, Some("2020-09-22"));
    check("Tue, 22 Sept 2020", YearFirst, Some("2020-09-22"));
    check("21. 11. 2026", DayFirst, Some("2026-11-21"));
    check("03/04/2026", DayFirst, Some("2026-04-03"));
    check("03/04/2026", MonthFirst, Some("2026-03-04"));
    check("01.02.26", DayFirst, Some("2026-02-01"));
    check("2/1/26", MonthFirst, Some("2026-02-01"));
    check("1. 2. 26", DayFirst, Some("2026-02-01"));
    // Which number is the year has no one answer, or the century has none.
    for bad in ["26-02-01", "01-02-26", "1 Feb 26", "1 2 26", "01.02.99", "1.2.6", "2.30.26"] {
        check(bad, DayFirst, None);
    }
    for bad in [
        "03/04/2026",
        "30-02-2026",
        "2026-13-01",
        "21/11/26",
        "2026-11",
        "20261121",
        "",
        "2026-11-21-1",
        "21 Foo 2026",
        "2026–11–21",
        "1/1/20261",
        "99999999999-1-1",
        "Jan Feb 2026",
    ] {
        check(bad, YearFirst, None);
    }
}

#[test]
fn the_order_is_decided_over_all_cells_or_asked() {
    let check = |cells: &[&str], expect: Order| assert_eq!(order(cells.iter().copied()), expect, "{cells:?}");
    check(&["03/04/2026", "21/04/2026"], Order::Is(DateOrder::DayFirst));
    check(&["03/04/2026", "04/21/2026 22:10", ""], Order::Is(DateOrder::MonthFirst));
    check(&["03/04/2026", "05/06/2026"], Order::Ask);
    // Both readings are the same dates.
    check(&["04/04/2026", "05/05/2026"], Order::Is(DateOrder::DayFirst));
    check(&["13/04/2026", "04/13/2026"], Order::Ask);
    check(&["2026-04-03"], Order::Is(DateOrder::DayFirst));
    check(&["2026-04-03", "04/13/2026"], Order::Is(DateOrder::MonthFirst));
    check(&["1.2.26", "13.02.26"], Order::Is(DateOrder::DayFirst));
    check(&["2/1/26", "2/13/26"], Order::Is(DateOrder::MonthFirst));
    check(&["2/1/26", "2/3/26"], Order::Ask);
    check(&["4.4.26"], Order::Is(DateOrder::DayFirst));
    // The year may come first.
    check(&["01.02.26", "13.02.26"], Order::Ask);
    check(&["04/04/26"], Order::Ask);
    check(&["26-02-01"], Order::NoDates);
    check(&["", "soon"], Order::NoDates);
}

#[test]
fn clock_times_and_moments_read_with_their_offsets() {
    let check = |text: &str, expect: Option<&str>| {
        let found = clock(text).map(|(time, offset)| {
            let offset = offset.map_or(String::new(), |offset| format!(" {}", offset.local_minus_utc() / 60));
            format!("{}{offset}", iso::clock_text(time))
        });
        assert_eq!(found.as_deref(), expect, "{text:?}");
    };
    check("22:30", Some("22:30"));
    check("7:05", Some("07:05"));
    check("10:00 pm", Some("22:00"));
    check("12:05 AM", Some("00:05"));
    check("12:05\u{202f}p.m.", Some("12:05"));
    check("23:10:00 +0100", Some("23:10 60"));
    check("06:07:08.123Z", Some("06:07:08 0"));
    check("06:07-05:30", Some("06:07 -330"));
    for bad in ["24:00", "13:00 pm", "0:30 am", "1:5", "22.30", "2230", "22:30x", "22:61", "1:00:99", "", ":"]
    {
        check(bad, None);
    }
    let at = moment("23. 03. 2026 1:05", DateOrder::DayFirst).unwrap().1.unwrap();
    assert_eq!(at.local.to_string(), "2026-03-23 01:05:00");
    assert_eq!(moment("2026-03-01", DateOrder::YearFirst).unwrap().1, None);
    assert_eq!(moment("2026-03-01 25:00", DateOrder::YearFirst), None);
    assert_eq!(
        moment("2026-03-01T23:10:00+01:00", DateOrder::YearFirst).unwrap().1.unwrap().offset,
        FixedOffset::east_opt(3600)
    );
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,30}", near in "[0-9]{0,4}[-/. ][0-9A-Zé]{0,3}[-/. ][0-9]{0,5}[ T]?[0-9:]{0,8}[ +apm]{0,3}[0-9:]{0,5}") {
        for text in [text, near] {
            for order in [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst] {
                let _ = (moment(&text, order), clock(&text), offset(&text));
            }
        }
    }
}

#[test]
fn only_utf8_is_read() {
    let check = |bytes: &[u8], expect: Result<&str, Refused>| assert_eq!(text(bytes), expect, "{bytes:?}");
    check(b"\xef\xbb\xbfa,b", Ok("a,b"));
    check("é".as_bytes(), Ok("é"));
    check(b"", Err(Refused::Empty));
    check(b"\xef\xbb\xbf \r\n", Err(Refused::Empty));
    check(b"\xff\xfea\0,\0", Err(Refused::Encoding));
    check(b"\xfe\xff\0a\0,", Err(Refused::Encoding));
    check(b"a\0,\0b\0", Err(Refused::Encoding));
    check(b"caf\xe9", Err(Refused::Encoding));
}

#[test]
fn marks_and_decimal_commas_are_seen() {
    let mark_of = |text: &str, expect: char| assert_eq!(mark(text), expect, "{text:?}");
    mark_of("a,b,c", ',');
    mark_of("a;\"b,c,d,e\";c\n1,2,3,4", ';');
    mark_of("a\tb, c\td", '\t');
    mark_of("a", ',');
    let comma_of =
        |cells: &[&str], expect: Comma| assert_eq!(comma(cells.iter().copied()), expect, "{cells:?}");
    comma_of(&["7,5", "1"], Comma::Decimal);
    comma_of(&["-0,25"], Comma::Decimal);
    comma_of(&["1,234"], Comma::Point);
    comma_of(&["7,5", "1.5"], Comma::Point);
    comma_of(&["1,234,5"], Comma::Point);
    comma_of(&["a,5", ""], Comma::Point);
}
