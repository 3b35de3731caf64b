//! The tap that the boot script kept before the app ran: `{"at":<unix ms>,"off":<minutes east of UTC>}`.
//!
//! Written by `public/boot.js` in this one spelling, read here, nowhere else. A tap that cannot be read is left where it
//! is.

use crate::domain::Instant;

/// When the tap was, as it was lived.
pub fn moment(text: &str) -> Option<Instant> {
    let (at, offset) = text.strip_prefix("{\"at\":")?.strip_suffix('}')?.split_once(",\"off\":")?;
    Instant::from_unix_ms(at.parse().ok()?, offset.parse().ok()?)
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
        check(r#"{"at":1795313560123,"off":"60"}"#, None);
        check(r#"{"at":,"off":}"#, None);
        check(r#"{"at":1795313560123,"off":60"#, None);
        check("", None);
        check("null", None);
    }
}
