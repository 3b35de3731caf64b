//! What to do with a journal of the schema number found in storage. Forward only; nothing here reads or writes.
//!
//! Schema 1 is the first, so there is no step yet to take: a later schema adds its step here, with a restore point
//! before it, and a fixture frozen in `tests/fixtures`.

use super::codec::SCHEMA;

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// No journal here yet: begin one of the current schema.
    Fresh,
    /// Of the current schema: use it.
    Current,
    /// Written by a newer app: open it read-only and write nothing at all.
    Newer {
        /// The schema number found.
        found: u32,
    },
}

/// The plan for the schema number found, if any was.
pub fn plan(found: Option<u32>) -> Plan {
    match found {
        None => Plan::Fresh,
        Some(found) if found > SCHEMA => Plan::Newer { found },
        Some(_) => Plan::Current,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_greater_number_is_newer() {
        assert_eq!(plan(None), Plan::Fresh);
        assert_eq!(plan(Some(SCHEMA)), Plan::Current);
        assert_eq!(plan(Some(SCHEMA + 1)), Plan::Newer { found: SCHEMA + 1 });
    }
}
