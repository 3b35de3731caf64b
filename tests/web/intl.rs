//! Dates and numbers as readers write them. Browsers differ in commas and kinds of spaces, so those are evened out.

use chrono::{NaiveDate, Weekday};
use stillnight::domain::{Decimal, Instant};
use stillnight::platform::intl::{self, Intl, Plural};
use wasm_bindgen_test::wasm_bindgen_test;

fn even(text: &str) -> String {
    text.replace(',', "").split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn check(found: &str, expected: &str) {
    assert_eq!(even(found), expected, "{found:?}");
}

#[wasm_bindgen_test]
fn dates_and_times_in_two_kinds_of_english() {
    let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let (british, american) = (Intl::new("en-GB", None, None), Intl::new("en-US", None, None));
    check(&british.date_long(date), "sat 21 november 2026");
    check(&american.date_long(date), "sat november 21 2026");
    check(&british.date_short(date), "sat 21 nov");
    check(&british.day(date), "saturday 21 november");
    check(&british.month_year(date), "november 2026");
    check(&british.weekday_short(Weekday::Mon), "mon");
    check(&british.weekday_short(Weekday::Sun), "sun");

    // Lived in Tokyo: shown as it was there, wherever the reader is now.
    let lived = Instant::parse("2026-11-21T22:50:00+09:00").unwrap();
    check(&british.time(lived.time()), "22:50");
    check(&american.time(lived.time()), "10:50 pm");
    check(&Intl::new("en-GB", Some(true), None).time(lived.time()), "10:50 pm");
    check(&Intl::new("en-US", Some(false), None).time(lived.time()), "22:50");
    check(&british.date_short(lived.date()), "sat 21 nov");
    let midnight = Instant::parse("2026-11-22T00:05:00-03:30").unwrap();
    check(&Intl::new("en-US", Some(false), None).time(midnight.time()), "00:05");
}

#[wasm_bindgen_test]
fn numbers_and_plurals() {
    let (english, german) = (Intl::new("en-GB", None, None), Intl::new("de-DE", None, None));
    assert_eq!(english.number(1234.5), "1,234.5");
    assert_eq!(german.number(1234.5), "1.234,5");
    assert_eq!(german.decimal(Decimal::parse("0.125").unwrap()), "0,125");
    let arabic = Intl::new("ar", None, None);
    let cases = [(&english, 1.0, Plural::One), (&english, 0.0, Plural::Other), (&arabic, 0.0, Plural::Zero)];
    for (locale, count, expected) in cases {
        assert_eq!(locale.plural(count), expected, "{count}");
    }
    assert_eq!(arabic.plural(3.0), Plural::Few);
}

#[wasm_bindgen_test]
fn weeks_begin_where_the_reader_says_or_the_locale_does() {
    for (locale, wish, expected) in [
        ("en-GB", None, Weekday::Mon),
        ("en-US", None, Weekday::Sun),
        ("ar-EG", None, Weekday::Sat),
        ("en-US", Some(Weekday::Mon), Weekday::Mon),
        ("no such locale!", None, Weekday::Mon),
    ] {
        assert_eq!(Intl::new(locale, None, wish).first_weekday(), expected, "{locale}");
    }
}

#[wasm_bindgen_test]
fn a_bad_language_tag_still_formats() {
    let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let broken = Intl::new("no such locale!", None, None);
    assert!(broken.date_long(date).contains("2026"));
    assert!(intl::locale().starts_with("en"));
}
