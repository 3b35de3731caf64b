//! Where it is felt, what it feels like, and what the person was doing: lists people pick from.

use super::code::coded;

coded! {
    /// A part of the body. Left and right are told apart for the legs only, as clinicians ask.
    Place {
        /// Left leg.
        LeftLeg = "ll",
        /// Right leg.
        RightLeg = "rl",
        /// Calves.
        Calves = "ca",
        /// Feet.
        Feet = "fe",
        /// Thighs.
        Thighs = "th",
        /// Arms.
        Arms = "ar",
        /// Trunk.
        Trunk = "tr",
    }
}

coded! {
    /// What it feels like, in words people use.
    Sensation {
        /// An urge to move with no feeling that has a name.
        Urge = "ur",
        /// Creeping or crawling.
        Crawling = "cr",
        /// Tingling.
        Tingling = "ti",
        /// Pulling.
        Pulling = "pu",
        /// Itching deep inside.
        Itching = "it",
        /// Aching.
        Aching = "ac",
        /// Burning.
        Burning = "bu",
        /// Like electricity.
        Electric = "el",
        /// Throbbing.
        Throbbing = "tb",
        /// Jerking by itself.
        Jerking = "je",
    }
}

coded! {
    /// What the person was doing when it began; several are stillness one cannot leave.
    Situation {
        /// Lying in bed.
        Bed = "bed",
        /// Sitting or lying at rest elsewhere.
        Rest = "rest",
        /// In a plane.
        Flight = "flight",
        /// In a cinema, theatre or concert.
        Cinema = "cinema",
        /// In a car, bus or train.
        Car = "car",
        /// During dialysis.
        Dialysis = "dialysis",
        /// In a meeting or at a desk.
        Meeting = "meeting",
        /// Something else.
        Other = "other",
    }
}
