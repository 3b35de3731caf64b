//! Units as people and laboratories spell them.

use super::{UNITS, Unit};

/// The unit of a text: any case, any spacing, both micro signs, `u` and `mc` for micro, a comma or a point, `2` or `²`.
/// `None` for a unit that is not known here.
pub fn parse(text: &str) -> Option<Unit> {
    let plain = plain(text);
    if plain.is_empty() {
        return None;
    }
    let spelled = OTHER_SPELLINGS.iter().find(|(other, _)| *other == plain);
    let name = spelled.map_or(plain.as_str(), |(_, name)| *name);
    UNITS.iter().find(|unit| self::plain(unit.text) == name).copied()
}

/// What is printed besides the name, and the name in plain letters.
const OTHER_SPELLINGS: &[(&str, &str)] = &[
    ("g%", "g/dl"),
    ("mg%", "mg/dl"),
    ("ug%", "ug/dl"),
    ("gm/dl", "g/dl"),
    ("mval/l", "meq/l"),
    ("percent", "%"),
    ("1", "fraction"),
    ("ml/min/1.73", "ml/min/1.73m2"),
    ("ml/min/1.73qm", "ml/min/1.73m2"),
    ("ml/s/1.73", "ml/s/1.73m2"),
];

/// Lower-case letters without blanks, a micro written as `u`, exponents as digits.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            // The micro sign and the Greek letter.
            '\u{b5}' | '\u{3bc}' | '\u{39c}' => plain.push('u'),
            '²' => plain.push('2'),
            ',' => plain.push('.'),
            '^' | '(' | ')' => {}
            // Division signs of keyboards and typesetters.
            '\u{2044}' | '\u{2215}' => plain.push('/'),
            letter if letter.is_whitespace() => {}
            letter => plain.push(letter.to_ascii_lowercase()),
        }
    }
    // `mcg` is a microgram wherever µ is not at hand.
    match plain.strip_prefix("mc") {
        Some(rest) if rest.starts_with('g') || rest.starts_with("mol") => format!("u{rest}"),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn units_read_as_people_spell_them() {
        let check = |typed: &str, unit: Option<&str>| {
            assert_eq!(parse(typed).map(|unit| unit.text), unit, "{typed:?}");
        };
        for micrograms in ["µg/l", "\u{3bc}g/L", "ug/L", "mcg/l", "MCG / L", " ug/l "] {
            check(micrograms, Some("µg/L"));
        }
        check("NG/ML", Some("ng/mL"));
        check("umol/l", Some("µmol/L"));
        check("mcmol/L", Some("µmol/L"));
        check("meq/l", Some("mEq/L"));
        check("mval/l", Some("mEq/L"));
        check("g%", Some("g/dL"));
        check("%", Some("%"));
        check("percent", Some("%"));
        check("1", Some("fraction"));
        for scaled in ["ml/min/1.73m2", "mL/min/1,73 m²", "mL/min/(1.73 m^2)", "ml/min/1.73"] {
            check(scaled, Some("mL/min/1.73 m²"));
        }
        // Not the same thing: no body surface in it.
        check("mL/min", None);
        check("mg", None);
        check("mmol", None);
        check("IU/L", None);
        check("", None);
    }

    #[test]
    fn every_unit_reads_back_and_has_one_spelling() {
        for (at, unit) in UNITS.iter().enumerate() {
            assert_eq!(parse(unit.text), Some(*unit), "{}", unit.text);
            assert!(UNITS[..at].iter().all(|other| plain(other.text) != plain(unit.text)), "{}", unit.text);
        }
        for (spelling, name) in OTHER_SPELLINGS {
            assert_eq!(plain(spelling), *spelling);
            assert!(UNITS.iter().any(|unit| plain(unit.text) == *name), "{name}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,30}") {
            let _ = parse(&text);
        }
    }
}
