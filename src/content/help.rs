//! When to get help, and how soon.
//!
//! Always part of the program, never fetched: it must be readable offline, at once and when everything else failed.
//! The rows stand in `content/help.csv`; headings and buttons are UI text and live in [`super::strings`].

use crate::domain::RedFlag;

/// How soon to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Now: the local emergency number or crisis line.
    Emergency,
    /// Today, or within days where the row says so.
    Soon,
    /// With an appointment.
    Ask,
}

impl Level {
    /// Every level, the most urgent first.
    pub const ALL: [Self; 3] = [Self::Emergency, Self::Soon, Self::Ask];
}

/// What a statement rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Checked in a copy of the source with this key (see [`super::sources`]).
    Checked(&'static str),
    /// Checked in a page that reports the source with this key.
    SecondHand(&'static str),
    /// Not checked; the page says [`GENERAL_LABEL`].
    General,
}

/// What stands where a source would, for [`Standing::General`].
pub const GENERAL_LABEL: &str = "general medical knowledge, not checked against a source";

impl Standing {
    /// Key of the source, where there is one.
    pub const fn source(self) -> Option<&'static str> {
        match self {
            Self::Checked(key) | Self::SecondHand(key) => Some(key),
            Self::General => None,
        }
    }
}

/// A sign and what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpRow {
    /// Stable name, for anchors.
    pub id: &'static str,
    /// How soon to act.
    pub level: Level,
    /// The sign, one sentence.
    pub sign: &'static str,
    /// What to do, in plain words; no number to call, as those differ by country.
    pub action: &'static str,
    /// What it rests on.
    pub standing: Standing,
}

/// Every row, the most urgent first.
pub static ROWS: &[HelpRow] = include!(concat!(env!("OUT_DIR"), "/help.rs"));

/// The rows of one level, in their order.
pub fn rows(level: Level) -> impl Iterator<Item = &'static HelpRow> {
    ROWS.iter().filter(move |row| row.level == level)
}

/// The row for a sign that the person ticked.
pub fn of_sign(sign: RedFlag) -> Option<&'static HelpRow> {
    let id = match sign {
        RedFlag::SwollenLeg => "clot",
        RedFlag::Weakness => "weak",
        RedFlag::Bleeding => "stools",
        RedFlag::WeightLoss => "weight",
        RedFlag::Driving => "driving",
        RedFlag::SelfHarm => "selfharm",
        RedFlag::Urges => "urges",
    };
    ROWS.iter().find(|row| row.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Coded;

    #[test]
    fn every_sign_has_its_row_and_self_harm_the_crisis_line() {
        assert!(RedFlag::ALL.iter().all(|sign| of_sign(*sign).is_some()));
        assert!(of_sign(RedFlag::SelfHarm).unwrap().action.contains("crisis line"));
    }

    #[test]
    fn the_levels_hold_all_rows_in_order() {
        let ids: Vec<&str> = Level::ALL.into_iter().flat_map(rows).map(|row| row.id).collect();
        assert_eq!(ids, ROWS.iter().map(|row| row.id).collect::<Vec<_>>());
    }

    #[test]
    fn a_standing_has_a_source_unless_it_is_general() {
        let check = |standing: Standing, key: Option<&str>| assert_eq!(standing.source(), key);
        check(Standing::Checked("a"), Some("a"));
        check(Standing::SecondHand("b"), Some("b"));
        check(Standing::General, None);
    }
}
