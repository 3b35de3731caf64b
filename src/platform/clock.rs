//! What time it is. The only place that reads a clock; everybody else is handed the time.

use super::zone;
use crate::domain::Instant;

/// First and last millisecond that every offset still writes with a four-digit year.
const YEARS_MS: (f64, f64) = (-30_610_000_000_000.0, 253_402_200_000_000.0);

/// This moment with the offset of the device's zone. A clock outside the years 1000 to 9999 is read as the nearer end.
pub fn now() -> Instant {
    let ms = js_sys::Date::now().clamp(YEARS_MS.0, YEARS_MS.1);
    let offset = zone::offset_minutes(ms);
    match Instant::from_unix_ms(ms as i64, offset).or_else(|| Instant::from_unix_ms(ms as i64, 0)) {
        Some(now) => now,
        None => wasm_bindgen::throw_str("a moment within four-digit years has a calendar date"),
    }
}

/// Unix milliseconds by the device's clock, for ids and revisions.
pub fn unix_ms() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}
