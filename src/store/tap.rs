//! The tap that the boot script kept before the app ran: `{"at":<unix ms>,"off":<minutes east of UTC>}`.
//!
//! Written by `public/boot.js`, read here, nowhere else. A tap that cannot be read is left where it is.

use crate::domain::Instant;
use serde::Deserialize;

#[derive(Deserialize)]
struct Kept {
    at: i64,
    off: i32,
}

/// When the tap was, as it was lived.
pub fn moment(text: &str) -> Option<Instant> {
    let kept: Kept = serde_json::from_str(text).ok()?;
    Instant::from_unix_ms(kept.at, kept.off)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tap_is_read_or_left() {
        let check = |text: &str, at: Option<&str>| {
            assert_eq!(moment(text).map(|at| at.to_string()).as_deref(), at, "{text}");
        };
        check(r#"{"at":1795313560123,"off":60}"#, Some("2026-11-22T03:12:40+01:00"));
        check(r#"{"at":1795313560123}"#, None);
        check(r#"{"at":9e99,"off":60}"#, None);
        check(r#"{"at":1795313560123,"off":99999999}"#, None);
        check("", None);
        check("null", None);
    }
}
