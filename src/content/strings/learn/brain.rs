//! Text of the picture of what may be going on in the brain: names and words for levels. What is claimed stands in
//! `content/claims.toml`.

/// Names of the parts, from top to bottom of the picture.
pub const PARTS: [&str; 14] = [
    "Blood iron",
    "Brain iron",
    "Adenosine",
    "Tyrosine hydroxylase",
    "Dopamine blocker",
    "Glutamate",
    "Dopamine signalling",
    "Being wide awake",
    "Brain loops and spinal cord",
    "Body clock",
    "The urge to move",
    "Genes",
    "Sedating antihistamine",
    "Long-term dopamine drugs",
];
/// What a part says: unchanged, less, more, disturbed, debated, day, night, not taken, taken, unknown.
pub const SAYS: [&str; 10] = [
    "unchanged",
    "less",
    "more",
    "disturbed",
    "direction debated",
    "day",
    "evening or night",
    "not taken",
    "taken",
    "reported to worsen, how is not known",
];
/// How sure: the least sure first.
pub const LINES: [&str; 3] = ["hypothesis", "supported", "established"];
/// What the switches are called: low brain iron, evening, blocker, antihistamine, long-term drugs.
pub const SWITCHES: [&str; 5] = [
    "Low brain iron",
    "Evening or night",
    "Dopamine blocker",
    "Sedating antihistamine",
    "Long-term dopamine drugs",
];
/// Above the switches.
pub const SWITCH_ON: &str = "Switch on";
/// Name of the dial.
pub const DIAL: &str = "Time of day";
/// Below the dial.
pub const DIAL_HINT: &str = "Where evening begins is our choice. Everybody’s clock differs.";
/// Name of all parts and arrows together, for those who hear it.
pub const PICTURE: &str = "Parts and arrows of the picture";
/// How to use the picture.
pub const HOW: &str = "Tap a part or an arrow to read about it. Lines and edges say how sure it is:";
/// While nothing is switched on by day.
pub const NOTHING: &str = "By day, with nothing switched on, nothing moves.";
/// While the antihistamine is on.
pub const ANTIHISTAMINE: &str = "Sedating antihistamine: reported to worsen, how is not known.";
/// Heading of the claims about what is switched on.
pub const SWITCHED: &str = "Switched on";
/// The same as a list.
pub const LIST: &str = "The same as a list";
/// What an arrow does that hands nothing on.
pub const STILL: &str = "still";

/// Hour and part of the day: `21:00, evening or night`.
pub fn hour(time: &str, part: &str) -> String {
    format!("{time}, {part}")
}

/// An arrow by its ends.
pub fn ends(from: &str, to: &str) -> String {
    format!("{from} → {to}")
}

/// An arrow for those who hear it.
pub fn arrow(from: &str, to: &str) -> String {
    format!("Arrow from {} to {}: ", small(from), small(to))
}

/// What something says, and how sure that is.
pub fn state(says: &str, line: Option<&str>) -> String {
    line.map_or_else(|| says.to_owned(), |line| format!("{says} ({line})"))
}

/// Everything that is equally sure: `Established: brain iron (less).`
pub fn sentence(line: &str, parts: &[(&str, &str)]) -> String {
    let mut said = String::new();
    for (at, (part, says)) in parts.iter().enumerate() {
        said.push_str(if at == 0 { "" } else { ", " });
        said.push_str(&format!("{} ({says})", small(part)));
    }
    format!("{}: {said}.", large(line))
}

/// With a small first letter.
fn small(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// With a large first letter.
fn large(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_words_and_sentences_are_read_as_one() {
        let words = [&PARTS[..], &SAYS, &LINES, &SWITCHES].concat();
        assert!(words.iter().all(|word| !word.contains(|c: char| c.is_ascii_digit())));
        let said = sentence(LINES[2], &[(PARTS[1], SAYS[1]), (PARTS[10], SAYS[2])]);
        assert_eq!(said, "Established: brain iron (less), the urge to move (more).");
        assert_eq!(state(SAYS[4], Some(LINES[1])), "direction debated (supported)");
        assert_eq!(state(SAYS[0], None), "unchanged");
    }
}
