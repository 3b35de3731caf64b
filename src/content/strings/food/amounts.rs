//! Amounts, shares and points as people read them.

use crate::domain::food::{Figure, Millionths};

/// For a figure the source does not have.
pub const NOT_KNOWN: &str = "not known";

/// The unit of a figure.
pub fn unit(figure: Figure) -> &'static str {
    match figure {
        Figure::Energy => "kcal",
        Figure::Protein | Figure::Fibre => "g",
        Figure::Iron | Figure::Magnesium | Figure::Calcium | Figure::Sodium | Figure::VitaminC => "mg",
        Figure::VitaminD | Figure::B12 => "µg",
        Figure::Folate => "µg DFE",
        Figure::VitaminA => "µg RAE",
    }
}

/// `6.6 mg`, rounded to what the eye needs.
pub fn amount(amount: Option<Millionths>, figure: Figure) -> String {
    amount.map_or_else(|| NOT_KNOWN.to_owned(), |amount| format!("{} {}", number(amount, 1), unit(figure)))
}

/// The same rounded down: for a sum beside the target it has to reach.
pub fn sum(amount: Millionths, figure: Figure) -> String {
    format!("{} {}", number(amount, 0), unit(figure))
}

/// Two digits after the point below one, one below a hundred, else none; zeros at the end go. Rounded up from a half, or
/// down.
fn number(amount: Millionths, half: u64) -> String {
    let step: u64 = match amount {
        0..1_000_000 => 10_000,
        1_000_000..100_000_000 => 100_000,
        _ => 1_000_000,
    };
    let steps = (amount + half * step / 2) / step;
    let hundredths = steps * (step / 10_000);
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        (whole, rest) => format!("{whole}.{rest:02}"),
    }
}

/// Thousandths as per cent; rounded down, so that 100 % is never less than the whole.
pub fn percent(share: u32) -> String {
    match share {
        1..10 => "under 1 %".to_owned(),
        _ => format!("{} %", share / 10),
    }
}

/// Points of 1000 as points of 100.
pub fn points(points: u32) -> String {
    format!("{}.{}", points / 10, points % 10)
}

/// One serving: `1 cup (198 g)`.
pub fn serving(words: &str, hundredths_of_a_gram: u32) -> String {
    let grams = number(u64::from(hundredths_of_a_gram) * 10_000, 1);
    if words == "100 g" { words.to_owned() } else { format!("{words} ({grams} g)") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_as_fine_as_the_eye_needs() {
        let check = |millionths: u64, shown: &str| {
            assert_eq!(amount(Some(millionths), Figure::Iron), format!("{shown} mg"), "{millionths}");
        };
        check(0, "0");
        check(350_000, "0.35");
        check(5_000, "0.01");
        check(999_000, "1");
        check(3_296_700, "3.3");
        check(6_000_000, "6");
        check(99_960_000, "100");
        check(118_400_000, "118");
        assert_eq!(amount(None, Figure::Iron), NOT_KNOWN);
        assert_eq!(sum(17_990_000, Figure::Iron), "17.9 mg");
        assert_eq!(
            (percent(9), percent(999), percent(1000)),
            ("under 1 %".into(), "99 %".into(), "100 %".into())
        );
        assert_eq!(percent(0), "0 %");
        assert_eq!(points(125), "12.5");
        assert_eq!(serving("1 cup", 19_800), "1 cup (198 g)");
        assert_eq!(serving("100 g", 10_000), "100 g");
    }
}
