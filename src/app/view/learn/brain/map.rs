//! The parts of the picture and the arrows between them, from top to bottom. No rules, no places on a screen.

use super::Line;

/// A part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Iron in the blood.
    BloodIron,
    /// Iron in the brain.
    BrainIron,
    /// Adenosine.
    Adenosine,
    /// Tyrosine hydroxylase.
    Enzyme,
    /// A medicine that blocks dopamine.
    Blocker,
    /// Glutamate.
    Glutamate,
    /// Dopamine signalling.
    Dopamine,
    /// Being wide awake.
    Awake,
    /// Loops of the brain, the basal ganglia among them, and the spinal cord.
    Circuit,
    /// The body clock.
    Clock,
    /// The urge to move.
    Urge,
    /// Genes.
    Genes,
    /// A sedating antihistamine.
    Antihistamine,
    /// Dopamine drugs taken for long.
    LongTerm,
}

impl Part {
    /// Every part, as one reads the picture.
    pub const ALL: [Self; 14] = [
        Self::BloodIron,
        Self::BrainIron,
        Self::Adenosine,
        Self::Enzyme,
        Self::Blocker,
        Self::Glutamate,
        Self::Dopamine,
        Self::Awake,
        Self::Circuit,
        Self::Clock,
        Self::Urge,
        Self::Genes,
        Self::Antihistamine,
        Self::LongTerm,
    ];

    /// As claims tag it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BloodIron => "blood-iron",
            Self::BrainIron => "brain-iron",
            Self::Adenosine => "adenosine",
            Self::Enzyme => "enzyme",
            Self::Blocker => "blocker",
            Self::Glutamate => "glutamate",
            Self::Dopamine => "dopamine",
            Self::Awake => "awake",
            Self::Circuit => "circuit",
            Self::Clock => "clock",
            Self::Urge => "urge",
            Self::Genes => "genes",
            Self::Antihistamine => "antihistamine",
            Self::LongTerm => "long-term",
        }
    }
}

/// An arrow between two parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrow {
    /// Id of the claim it stands for.
    pub claim: &'static str,
    /// Where it begins.
    pub from: Part,
    /// Where it ends.
    pub to: Part,
    /// How sure it is.
    pub line: Line,
}

const fn arrow(claim: &'static str, from: Part, to: Part, line: Line) -> Arrow {
    Arrow { claim, from, to, line }
}

/// Every arrow. No way along them leads back, so that a change comes to an end.
pub const ARROWS: [Arrow; 16] = [
    arrow("brain-blood-to-brain", Part::BloodIron, Part::BrainIron, Line::Supported),
    arrow("brain-iron-to-adenosine", Part::BrainIron, Part::Adenosine, Line::Hypothesis),
    arrow("brain-iron-to-enzyme", Part::BrainIron, Part::Enzyme, Line::Established),
    arrow("brain-iron-to-dopamine", Part::BrainIron, Part::Dopamine, Line::Supported),
    arrow("brain-adenosine-to-glutamate", Part::Adenosine, Part::Glutamate, Line::Hypothesis),
    arrow("brain-adenosine-to-dopamine", Part::Adenosine, Part::Dopamine, Line::Hypothesis),
    arrow("brain-enzyme-to-dopamine", Part::Enzyme, Part::Dopamine, Line::Established),
    arrow("brain-blocker", Part::Blocker, Part::Dopamine, Line::Supported),
    arrow("brain-glutamate-to-awake", Part::Glutamate, Part::Awake, Line::Hypothesis),
    arrow("brain-glutamate-to-circuit", Part::Glutamate, Part::Circuit, Line::Hypothesis),
    arrow("brain-dopamine-to-circuit", Part::Dopamine, Part::Circuit, Line::Hypothesis),
    arrow("brain-circuit-to-urge", Part::Circuit, Part::Urge, Line::Supported),
    arrow("brain-clock-to-dopamine", Part::Clock, Part::Dopamine, Line::Hypothesis),
    arrow("brain-clock-to-urge", Part::Clock, Part::Urge, Line::Established),
    arrow("brain-genes-to-urge", Part::Genes, Part::Urge, Line::Established),
    arrow("brain-long", Part::LongTerm, Part::Urge, Line::Established),
];
