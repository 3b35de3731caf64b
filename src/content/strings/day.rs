//! What happened by day.

/// Take habits over.
pub const SAME: &str = "Same as yesterday";
/// Answer.
pub const NONE: &str = "None";
/// Answer.
pub const SOME: &str = "Some";
/// Question.
pub const CAFFEINE: &str = "Caffeine";
/// Field.
pub const CAFFEINE_COUNT: &str = "Cups, cans or glasses";
/// Field.
pub const CAFFEINE_LAST: &str = "Last caffeine at";
/// Question.
pub const ALCOHOL: &str = "Alcohol";
/// Field.
pub const ALCOHOL_COUNT: &str = "Drinks";
/// Field.
pub const ALCOHOL_LAST: &str = "Last drink at";
/// Question.
pub const NICOTINE: &str = "Nicotine";
/// Field.
pub const NICOTINE_COUNT: &str = "Cigarettes, or times used";
/// Field.
pub const NICOTINE_LAST: &str = "Last nicotine at";
/// While some was taken but nobody counted.
pub const UNCOUNTED: &str = "amount unknown";
/// Question.
pub const EXERCISE: &str = "Exercise";
/// Field.
pub const BOUT_AT: &str = "Began at";
/// Field.
pub const BOUT_MINUTES: &str = "For how long";
/// Button.
pub const AGAIN: &str = "Once more that day";
/// Button.
pub const DROP: &str = "Remove";
/// Question.
pub const SITTING: &str = "Sitting still for long?";
/// What is meant.
pub const SITTING_HINT: &str = "A flight, the cinema, a car ride, dialysis, a meeting. When symptoms come on such a day, you are asked about it first.";
/// Field.
pub const SITTING_MINUTES: &str = "Sat still for about";
/// The rest.
pub const MORE: &str = "More about this day";
/// Question.
pub const SYMPTOMS: &str = "Restless legs by day, at worst";
/// End of the scale.
pub const SYMPTOMS_LOW: &str = "0 none";
/// End of the scale.
pub const SYMPTOMS_HIGH: &str = "10 the worst you know";
/// Question.
pub const SLEEPINESS: &str = "Sleepiness by day";
/// End of the scale.
pub const SLEEPINESS_LOW: &str = "0 wide awake";
/// End of the scale.
pub const SLEEPINESS_HIGH: &str = "10 could not stay awake";
/// Question.
pub const MOOD: &str = "Mood";
/// End of the scale.
pub const MOOD_LOW: &str = "0 as low as can be";
/// End of the scale.
pub const MOOD_HIGH: &str = "10 as good as can be";
/// Question.
pub const NAP: &str = "A nap?";
/// Field.
pub const NAP_MINUTES: &str = "Napped for about";
/// Question.
pub const PERIOD: &str = "Period?";
/// Question.
pub const ILLNESS: &str = "Ill?";
/// Question.
pub const TRAVEL: &str = "Travelling?";
/// Field.
pub const NOTE: &str = "Note about the day";
/// Delete.
pub const DELETE: &str = "Delete what is recorded about this day";

/// A number of half servings.
pub fn halves(halves: u16) -> String {
    match (halves / 2, halves % 2) {
        (0, 1) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    }
}

/// An amount that the stepper cannot show.
pub fn recorded(amount: &str) -> String {
    format!("Recorded: {amount}.")
}
