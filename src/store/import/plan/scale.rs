//! Values of other scales on ours, as the person said they are to be read.

use super::super::found::{Scale, Series, Value, Why};
use super::super::propose::{clock_minutes, in_hours};
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

/// A day, in millionths of an hour.
const DAY: i64 = 24_000_000;

/// Minutes slept. A number is one of hours or of minutes by its unit, or by its name; where neither says, by the size of
/// all numbers of its series, and where some could be either they are left out.
pub fn slept(value: &Value, series: &Series) -> Result<u16, Why> {
    let minutes = match value {
        Value::Number(number) => {
            let number = number.millionths();
            let named = in_hours(if series.unit.is_empty() { &series.name } else { &series.unit });
            let small = series.seen.is_some_and(|(_, most)| most.millionths() <= DAY);
            let hours = match named {
                Some(hours) => hours,
                None if small => true,
                None if series.unit.is_empty() && (number > DAY || number == 0) => false,
                None => return Err(Why::Unit),
            };
            // What is longer than any night only has to stay so.
            (number.clamp(-DAY, DAY * 100) * if hours { 60 } else { 1 } + 500_000).div_euclid(1_000_000)
        }
        Value::Text(text) => clock_minutes(text).ok_or(Why::Number)?,
        _ => return Err(Why::Number),
    };
    u16::try_from(minutes).ok().filter(|minutes| *minutes <= 24 * 60).ok_or(Why::OutOfScale)
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
