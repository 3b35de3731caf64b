//! Names of the things people pick from.

use crate::domain::{ExerciseKind, Feel, Helped, Kind, Place, Remedy, Sensation, Situation};

/// A part of the body.
pub fn place(place: Place) -> &'static str {
    match place {
        Place::LeftLeg => "Left leg",
        Place::RightLeg => "Right leg",
        Place::Calves => "Calves",
        Place::Feet => "Feet",
        Place::Thighs => "Thighs",
        Place::Arms => "Arms",
        Place::Trunk => "Trunk",
    }
}

/// What it feels like.
pub fn sensation(sensation: Sensation) -> &'static str {
    match sensation {
        Sensation::Urge => "Just an urge",
        Sensation::Crawling => "Crawling",
        Sensation::Tingling => "Tingling",
        Sensation::Pulling => "Pulling",
        Sensation::Itching => "Itching inside",
        Sensation::Aching => "Aching",
        Sensation::Burning => "Burning",
        Sensation::Electric => "Electric",
        Sensation::Throbbing => "Throbbing",
        Sensation::Jerking => "Jerking",
    }
}

/// What the person was doing.
pub fn situation(situation: Situation) -> &'static str {
    match situation {
        Situation::Bed => "In bed",
        Situation::Rest => "Resting",
        Situation::Flight => "On a flight",
        Situation::Cinema => "Cinema or theatre",
        Situation::Car => "Car, bus or train",
        Situation::Dialysis => "Dialysis",
        Situation::Meeting => "Meeting or desk",
        Situation::Other => "Something else",
    }
}

/// What one can try.
pub fn remedy(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Walk => "Walking",
        Remedy::Stretch => "Stretching",
        Remedy::WarmBath => "Warm bath",
        Remedy::Massage => "Massage",
        Remedy::Heat => "Warmth",
        Remedy::Cold => "Cold",
        Remedy::Distraction => "Busy mind",
        Remedy::Exercise => "Exercises",
        Remedy::Compression => "Wraps",
        Remedy::Breathing => "Slow breathing",
        Remedy::Other => "Something else",
    }
}

/// Whether it helped.
pub fn helped(helped: Helped) -> &'static str {
    match helped {
        Helped::Yes => "It eased",
        Helped::Some => "A little",
        Helped::No => "No change",
    }
}

/// How a night was.
pub fn feel(feel: Feel) -> &'static str {
    match feel {
        Feel::Quiet => "Quiet",
        Feel::Mild => "Mild",
        Feel::Moderate => "Moderate",
        Feel::Bad => "Bad",
    }
}

/// A kind of exercise.
pub fn exercise(kind: ExerciseKind) -> &'static str {
    match kind {
        ExerciseKind::Walk => "A walk",
        ExerciseKind::Aerobic => "A run, cycling, swimming",
        ExerciseKind::Strength => "Strength",
        ExerciseKind::Stretch => "Stretching, yoga",
        ExerciseKind::Other => "Something else",
    }
}

/// A kind of entry.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Episode => "Episode",
        Kind::Night => "Night",
        Kind::Day => "Day",
        Kind::Substance => "Medicine or supplement",
        Kind::Dose => "Dose",
        Kind::Lab => "Lab value",
        Kind::Context => "Circumstance",
        Kind::Profile => "Profile",
        Kind::Plan => "Meal plan",
    }
}
