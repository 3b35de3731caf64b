//! Revisions: a hybrid logical clock plus the device, so that any two revisions of an entry have one newer.
//!
//! Why not the wall clock alone: a clock set back must not make a later edit look older. Why the device: two tabs or
//! phones may edit in the same millisecond, and both must then agree on the winner.

use super::base64url;
use std::fmt;

/// A random number of each page load, so that two tabs differ too; it only breaks ties between revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub u32);

/// One revision of one entry. Ordered: the greater is the newer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision {
    ms: u64,
    counter: u16,
    device: DeviceId,
}

const MS_MAX: u64 = (1 << 48) - 1;

impl Revision {
    /// Length of the text form in characters.
    pub const TEXT_LEN: usize = 16;

    /// A revision with these parts; milliseconds beyond 48 bits are cut to the largest.
    pub fn new(ms: u64, counter: u16, device: DeviceId) -> Self {
        Self { ms: ms.min(MS_MAX), counter, device }
    }

    /// The revision that follows everything seen so far: later than `last` whatever the clock says.
    pub fn next(now_ms: u64, last: Option<Revision>, device: DeviceId) -> Self {
        match last {
            Some(last) if now_ms <= last.ms => match last.counter.checked_add(1) {
                Some(counter) => Self::new(last.ms, counter, device),
                None => Self::new(last.ms + 1, 0, device),
            },
            _ => Self::new(now_ms, 0, device),
        }
    }

    /// A revision just before this one, which no entry is saved under.
    #[must_use]
    pub fn before(self) -> Self {
        Self { ms: self.ms.saturating_sub(1), counter: u16::MAX, device: self.device }
    }

    /// Unix milliseconds of the clock part. May run ahead of the wall clock; never shown to people as a time of writing
    /// without saying so.
    pub fn ms(self) -> u64 {
        self.ms
    }

    /// Reads the 16-character text form.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 12] = base64url::read(text)?;
        let number = |range: std::ops::Range<usize>| {
            bytes.get(range).unwrap_or_default().iter().fold(0u64, |sum, byte| sum << 8 | u64::from(*byte))
        };
        Some(Self {
            ms: number(0..6),
            counter: u16::try_from(number(6..8)).ok()?,
            device: DeviceId(u32::try_from(number(8..12)).ok()?),
        })
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = [0; 12];
        let parts = self.ms.to_be_bytes().into_iter().skip(2);
        let parts = parts.chain(self.counter.to_be_bytes()).chain(self.device.0.to_be_bytes());
        bytes.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
        f.write_str(&base64url::write(&bytes))
    }
}

impl fmt::Debug for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Revision({}.{}@{:08x})", self.ms, self.counter, self.device.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_revision() -> impl Strategy<Value = Revision> {
        (0..=MS_MAX, any::<u16>(), any::<u32>()).prop_map(|(ms, n, d)| Revision::new(ms, n, DeviceId(d)))
    }

    proptest! {
        #[test]
        fn text_form_round_trips(rev in any_revision()) {
            prop_assert_eq!(rev.to_string().len(), Revision::TEXT_LEN);
            prop_assert_eq!(Revision::parse(&rev.to_string()), Some(rev));
        }

        #[test]
        fn the_next_revision_is_newer_whatever_the_clock_says(last in any_revision(), now in 0..MS_MAX, device in any::<u32>()) {
            prop_assume!(last.ms < MS_MAX);
            prop_assert!(Revision::next(now, Some(last), DeviceId(device)) > last);
        }
    }
}
