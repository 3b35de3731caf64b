//! The one time-zone port: which offsets a civil time has where the device is. Built on the browser's own zone rules,
//! with no tables and no zone names.

use crate::domain::OffsetAt;
use chrono::{FixedOffset, NaiveDateTime};
use wasm_bindgen::JsValue;

/// Offset of the device's zone at a moment (unix milliseconds), in minutes east of UTC.
pub fn offset_minutes(unix_ms: f64) -> i32 {
    // JavaScript counts minutes west.
    -js_sys::Date::new(&JsValue::from_f64(unix_ms)).get_timezone_offset() as i32
}

/// Which offsets a civil time has in the device's zone.
pub fn offset_at(local: NaiveDateTime) -> OffsetAt {
    offsets(local, offset_minutes)
}

/// The same for any zone, given its offset in minutes at each moment in unix milliseconds.
///
/// Every offset that holds anywhere near is tried as a candidate, and kept if it really holds at the moment it leads
/// to. Zones lie within 14 hours of UTC and clocks change at most once in two days, so nothing near is missed: not a
/// half-hour change, nor a whole day skipped at the date line.
pub fn offsets(local: NaiveDateTime, offset_minutes: impl Fn(f64) -> i32) -> OffsetAt {
    const MINUTE: f64 = 60_000.0;
    const HOUR: f64 = 60.0 * MINUTE;
    let as_utc = local.and_utc().timestamp_millis() as f64;
    let mut holding: Vec<i32> = Vec::new();
    for hours in [-26.0, -14.0, -7.0, 0.0, 7.0, 14.0, 26.0] {
        let candidate = offset_minutes(as_utc + hours * HOUR);
        let holds = offset_minutes(as_utc - f64::from(candidate) * MINUTE) == candidate;
        if holds && !holding.contains(&candidate) {
            holding.push(candidate);
        }
    }
    // The greater offset comes first in time: the same clock reading, reached earlier.
    let greatest = holding.iter().max().copied();
    let next = holding.iter().filter(|minutes| Some(**minutes) != greatest).max().copied();
    let offset = |minutes: Option<i32>| FixedOffset::east_opt(minutes? * 60);
    match (offset(greatest), offset(next)) {
        (Some(first), Some(second)) => OffsetAt::Two { first, second },
        (Some(only), None) => OffsetAt::One(only),
        (None, _) => OffsetAt::None,
    }
}
