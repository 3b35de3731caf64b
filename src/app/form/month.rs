//! A month as people type it, to go to: `3/2021`, `2021-03`, `03.21`, `March 2021`, or a year alone.

use chrono::NaiveDate;

const NAMES: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The first day of the month a text means, `None` where it means none. A year alone is its January; a year of two
/// digits lies in this century.
pub fn month_of(text: &str) -> Option<NaiveDate> {
    let (mut month, mut year) = (None, None);
    for part in text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        match part.parse::<u16>() {
            Ok(number @ 1..=12) if part.len() <= 2 && month.is_none() => month = Some(u32::from(number)),
            Ok(number) if part.len() == 4 && year.is_none() => year = Some(i32::from(number)),
            Ok(number) if part.len() == 2 && year.is_none() => year = Some(2000 + i32::from(number)),
            Err(_) if month.is_none() => month = Some(named(part)?),
            _ => return None,
        }
    }
    NaiveDate::from_ymd_opt(year.filter(|year| (1900..=2999).contains(year))?, month.unwrap_or(1), 1)
}

/// The number of a month by its English name, or by three letters or more of it.
fn named(text: &str) -> Option<u32> {
    let text = text.to_ascii_lowercase();
    (1..).zip(NAMES).find(|(_, name)| text.starts_with(name)).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_month_is_read_in_many_spellings() {
        let check = |text: &str, found: Option<(i32, u32)>| {
            let date = found.and_then(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1));
            assert_eq!(month_of(text), date, "{text:?}");
        };
        for text in
            ["3/2021", "03/2021", "2021-03", "3.21", " March 2021 ", "2021 mar", "3 2021", "MARCH, 2021"]
        {
            check(text, Some((2021, 3)));
        }
        check("2021", Some((2021, 1)));
        check("11/12", Some((2012, 11)));
        for text in
            ["", "3", "13/2021", "3/3/2021", "2021-2022", "Smarch 2021", "3/99999", "0/2021", "12 1066", "-3"]
        {
            check(text, None);
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,24}") {
            let _ = month_of(&text);
        }
    }
}
