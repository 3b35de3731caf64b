//! Values of other scales on ours, as the person said they are to be read.

use super::super::found::{Scale, Value, Why};
use crate::domain::{Amount, Decimal, Scale10};

/// A value from 0 to 10, to the nearest whole number.
pub fn rating(value: &Value, scale: &Scale) -> Result<Scale10, Why> {
    match (value, scale) {
        (Value::Word(at), Scale::Words(places)) => {
            places.get(usize::from(*at)).copied().flatten().ok_or(Why::Word)
        }
        (Value::Number(value), Scale::Range(low, high)) => {
            let [value, low, high] = [value, low, high].map(|number| number.millionths());
            let (whole, part) = (high.saturating_sub(low), value.saturating_sub(low));
            // Beyond either end, whichever way the scale runs; and no scale reaches to a million.
            let beyond = part.signum() * whole.signum() < 0 || part.abs() > whole.abs();
            if whole == 0 || whole.abs() > 1_000_000_000_000 || beyond {
                return Err(Why::OutOfScale);
            }
            let place = (part.abs() * 20 + whole.abs()) / (whole.abs() * 2);
            u8::try_from(place).ok().and_then(Scale10::new).ok_or(Why::OutOfScale)
        }
        (Value::No, _) => Scale10::new(0).ok_or(Why::OutOfScale),
        _ => Err(Why::OutOfScale),
    }
}

/// More of anything in a day is no amount; in millionths.
const MUCH: i64 = 1_000_000_000_000;

/// How many servings: counted, or worked out where the person said how much one is. Anything else is some.
pub fn servings(value: &Value, unit: &str, scale: &Scale) -> Result<Amount, Why> {
    Ok(match (value, scale) {
        (Value::No, _) => Amount::None,
        (Value::Number(amount), _) if amount.millionths() < 0 => return Err(Why::Number),
        (Value::Number(amount), Scale::Serving(one)) => {
            // To a hundredth of a serving.
            let (amount, one) = (amount.millionths().min(MUCH), one.millionths().max(1));
            let servings = Decimal::from_millionths((amount * 100 / one).saturating_mul(10_000));
            servings.map_or(Amount::Unknown, Amount::Servings)
        }
        (Value::Number(amount), _) if unit.is_empty() && amount.millionths() == 0 => Amount::None,
        (Value::Number(amount), _) if unit.is_empty() => Amount::Servings(*amount),
        (Value::Number(amount), _) if amount.millionths() == 0 => return Err(Why::Zero),
        _ => Amount::Unknown,
    })
}

/// Two amounts of one day together.
pub fn sum(a: Amount, b: Amount) -> Amount {
    match (a, b) {
        (Amount::Servings(a), Amount::Servings(b)) => {
            let sum = a.millionths().checked_add(b.millionths()).and_then(Decimal::from_millionths);
            sum.map_or(Amount::Unknown, Amount::Servings)
        }
        (Amount::None, other) | (other, Amount::None) => other,
        _ => Amount::Unknown,
    }
}

/// `whole` in units of `part`, where that is exact to the millionth.
pub fn units(whole: Decimal, part: Decimal) -> Option<Decimal> {
    let (whole, part) = (whole.millionths().checked_mul(1_000_000)?, part.millionths());
    if whole.checked_rem(part)? != 0 {
        return None;
    }
    Decimal::from_millionths(whole / part)
}
