//! The picture of what may be going on in the brain: from switches to what each part and arrow says.
//!
//! A change travels along the arrows, and is as sure as the least sure arrow on the surest way. Which arrows there are
//! is evidence: each is a claim of `content/claims.toml`, and the tests hold this table against it. Levels are words,
//! never amounts. Invariant: nothing ever says that there is less dopamine, and the antihistamine moves no arrow.

mod dial;
mod map;
#[cfg(all(test, not(feature = "ui")))]
mod tests;

pub use dial::{hour_at, turn};
pub use map::{ARROWS, Arrow, Part};

use crate::content::learn::{Claim, Learn};

/// How sure a statement is; drawn as a style of line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    /// An idea being tested.
    Hypothesis,
    /// Well backed, not settled.
    Supported,
    /// Hardly disputed.
    Established,
}

impl Line {
    /// Every style, the surest first.
    pub const ALL: [Self; 3] = [Self::Established, Self::Supported, Self::Hypothesis];

    /// As claims tag it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hypothesis => "hypothesis",
            Self::Supported => "supported",
            Self::Established => "established",
        }
    }
}

/// What a part says: always a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// As without anything switched on.
    Unchanged,
    /// Less of it.
    Less,
    /// More of it.
    More,
    /// Neither more nor less, but not as it was.
    Disturbed,
    /// Changed; which way is debated.
    Debated,
    /// The body clock by day.
    Day,
    /// The body clock in the evening and at night.
    Night,
    /// A medicine that is not taken.
    NotTaken,
    /// A medicine that is taken.
    Taken,
    /// A medicine that is taken: reported to worsen, and nobody knows how.
    Unknown,
}

/// What can be switched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// Too little iron in the brain.
    LowIron,
    /// It is evening or night.
    Night,
    /// A medicine that blocks dopamine.
    Blocker,
    /// A sedating antihistamine.
    Antihistamine,
    /// Dopamine drugs taken for long.
    LongTerm,
}

impl Switch {
    /// Every switch.
    pub const ALL: [Self; 5] =
        [Self::LowIron, Self::Night, Self::Blocker, Self::Antihistamine, Self::LongTerm];

    /// The part it sits on.
    pub const fn part(self) -> Part {
        match self {
            Self::LowIron => Part::BrainIron,
            Self::Night => Part::Clock,
            Self::Blocker => Part::Blocker,
            Self::LongTerm => Part::LongTerm,
            Self::Antihistamine => Part::Antihistamine,
        }
    }
}

/// Hours of the dial.
pub const HOURS: u8 = 24;
/// The first hour that counts as evening. Ours: nobody's body clock keeps to it.
pub const DUSK: u8 = 18;
/// The first hour of the day.
pub const DAWN: u8 = 6;
/// Where the dial goes when the evening is switched on, and off.
const EVENING: u8 = 21;
const MORNING: u8 = 10;

/// How the switches stand. The evening is no switch of its own: the dial says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    hour: u8,
    low_iron: bool,
    blocker: bool,
    long_term: bool,
    antihistamine: bool,
}

impl Default for Setting {
    fn default() -> Self {
        Self { hour: MORNING, low_iron: false, blocker: false, long_term: false, antihistamine: false }
    }
}

impl Setting {
    /// Hour of the dial, 0 to 23.
    pub const fn hour(&self) -> u8 {
        self.hour
    }

    /// Turns the dial; hours beyond 23 begin again.
    #[must_use]
    pub const fn turned(self, hour: u8) -> Self {
        Self { hour: hour % HOURS, ..self }
    }

    /// The same with the dial at one hour for all of the day and one for all of the night: equal for all that look the
    /// same but for the dial.
    #[must_use]
    pub const fn settled(self) -> Self {
        self.turned(if self.is_on(Switch::Night) { EVENING } else { MORNING })
    }

    /// Whether a switch is on.
    pub const fn is_on(&self, switch: Switch) -> bool {
        match switch {
            Switch::LowIron => self.low_iron,
            Switch::Night => self.hour >= DUSK || self.hour < DAWN,
            Switch::Blocker => self.blocker,
            Switch::LongTerm => self.long_term,
            Switch::Antihistamine => self.antihistamine,
        }
    }

    /// Puts a switch on or off; the evening turns the dial.
    #[must_use]
    pub fn switched(mut self, switch: Switch, on: bool) -> Self {
        match switch {
            Switch::LowIron => self.low_iron = on,
            Switch::Night if on == self.is_on(switch) => {}
            Switch::Night => self.hour = if on { EVENING } else { MORNING },
            Switch::Blocker => self.blocker = on,
            Switch::LongTerm => self.long_term = on,
            Switch::Antihistamine => self.antihistamine = on,
        }
        self
    }

    /// How sure it is that a part is changed; nothing while it is not.
    pub fn sure(&self, part: Part) -> Option<Line> {
        if Switch::ALL.iter().any(|switch| switch.part() == part && self.is_on(*switch)) {
            return Some(Line::Established);
        }
        let ways = ARROWS.iter().filter(|arrow| arrow.to == part);
        let surest = ways.filter_map(|arrow| Some(arrow.line.min(self.sure(arrow.from)?))).max();
        match part {
            // What was found in it was found once.
            Part::Enzyme => surest.map(|line| line.min(Line::Supported)),
            // People are reported to have felt it, whatever the way.
            Part::Urge if self.blocker => surest.max(Some(Line::Supported)),
            _ => surest,
        }
    }

    /// What a part says.
    pub fn says(&self, part: Part) -> Says {
        let changed = self.sure(part).is_some();
        match part {
            Part::Clock if changed => Says::Night,
            Part::Clock => Says::Day,
            Part::Antihistamine if changed => Says::Unknown,
            Part::Blocker | Part::LongTerm if changed => Says::Taken,
            Part::Blocker | Part::LongTerm | Part::Antihistamine => Says::NotTaken,
            _ if !changed => Says::Unchanged,
            Part::BrainIron | Part::Adenosine => Says::Less,
            Part::Glutamate | Part::Awake | Part::Urge => Says::More,
            Part::Circuit => Says::Disturbed,
            Part::Dopamine if self.blocker => Says::Disturbed,
            Part::Dopamine | Part::Enzyme => Says::Debated,
            Part::BloodIron | Part::Genes => Says::Unchanged,
        }
    }

    /// Whether an arrow hands a change on.
    pub fn moves(&self, arrow: &Arrow) -> bool {
        self.sure(arrow.from).is_some()
    }

    /// Everything in a few sentences: what is changed, the surest first; empty while nothing is.
    pub fn sentences(&self) -> Vec<Sentence> {
        let sentence = |line| {
            let of = |part: &Part| self.sure(*part) == Some(line) && *part != Part::Antihistamine;
            let parts = Part::ALL.into_iter().filter(of);
            Sentence { line, parts: parts.map(|part| (part, self.says(part))).collect() }
        };
        Line::ALL.map(sentence).into_iter().filter(|sentence| !sentence.parts.is_empty()).collect()
    }
}

/// What is changed, all of it equally sure.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// How sure it is.
    pub line: Line,
    /// The parts, in the order of the picture, with what they say.
    pub parts: Vec<(Part, Says)>,
}

/// What the words beside the picture are about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pick {
    /// A part.
    Part(Part),
    /// An arrow, by its place in [`ARROWS`].
    Arrow(usize),
}

/// The claims about a pick, out of the rows of the picture: an arrow's own; a part's own, or, where it has none, those
/// of the arrows that end there.
pub fn claims<'a>(learn: &'a Learn, rows: &'a str, pick: Pick) -> Vec<&'a Claim> {
    let tagged = |name: &'static str, part: Part| {
        learn.claims(rows).filter(move |claim| claim.tag(name) == Some(part.code())).collect::<Vec<_>>()
    };
    match pick {
        Pick::Arrow(at) => ARROWS.get(at).and_then(|arrow| learn.claim(arrow.claim)).into_iter().collect(),
        Pick::Part(part) => {
            let own = tagged("node", part);
            if own.is_empty() { tagged("to", part) } else { own }
        }
    }
}
