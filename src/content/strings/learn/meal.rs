//! Text of the meal lab. What it says about health stands in `content/claims.toml`.

/// Question.
pub const IRON: &str = "Where the iron comes from";
/// Question.
pub const DRINK: &str = "What there is to drink";
/// Question.
pub const TIMING: &str = "When it is drunk";
/// Question.
pub const EXTRA: &str = "What else there is";

/// Sources of iron: code and name, in the order the rules list them.
pub const IRONS: [(&str, &str); 9] = [
    ("meat", "Red meat"),
    ("poultry", "Poultry"),
    ("fish", "Fish"),
    ("lentils", "Lentils or beans"),
    ("bread", "Wholegrain bread"),
    ("tofu", "Tofu"),
    ("cereal", "Fortified cereal"),
    ("spinach", "Spinach"),
    ("tablet", "Iron tablet, as studied"),
];
/// Drinks.
pub const DRINKS: [(&str, &str); 8] = [
    ("water", "Water"),
    ("orange", "Orange juice"),
    ("tea", "Black tea"),
    ("peppermint", "Peppermint tea"),
    ("camomile", "Camomile tea"),
    ("cocoa", "Cocoa"),
    ("coffee", "Coffee"),
    ("milk", "Milk"),
];
/// Times.
pub const TIMINGS: [(&str, &str); 3] =
    [("with", "With the meal"), ("before", "An hour before"), ("after", "An hour after")];
/// Extras.
pub const EXTRAS: [(&str, &str); 4] = [
    ("vitamin-c", "Food rich in vitamin C"),
    ("dairy", "Cheese or yoghurt"),
    ("nuts", "Nuts or seeds"),
    ("soaked", "Soaked, sprouted or sourdough"),
];
/// Words of the marks: more, less, no clear difference, not known.
pub const MARKS: [&str; 4] = ["more", "less", "no clear difference", "not known"];

/// Name of the picture.
pub const TRAY: &str = "The tray";
/// Below the tray.
pub const KEY: &str =
    "The marks say how much iron the gut took up in studies, compared with the same meal without it.";
/// Heading of what follows.
pub const FOUND: &str = "What studies found";
/// Where the studies named on the page tell nothing.
pub const NOT_STUDIED: &str = "Not studied here: none of the studies on this page tried it this way.";
/// For water.
pub const COMPARED: &str = "The drink that the others were compared with.";
/// Why there is no total.
pub const NO_TOTAL: &str = "There is no total. Nobody tried these meals as a whole, and such effects can neither be added nor multiplied.";

/// Kind of study, by its tag.
pub fn study(tag: &str) -> &'static str {
    match tag {
        "meals" => "single meals",
        "tablets" => "single tablets",
        "diets" => "whole diets",
        "laboratory" => "test tube",
        _ => "reviews",
    }
}

/// A drink with its time.
pub fn drunk(drink: &str, timing: &str) -> String {
    format!("{drink}, {}", timing.to_ascii_lowercase())
}

/// What stands on the tray, for those who do not see it: each thing with its marks.
pub fn tray(things: &[String]) -> String {
    format!("On the tray: {}.", things.join("; "))
}

/// A thing with its marks.
pub fn marked(thing: &str, marks: &[&str]) -> String {
    if marks.is_empty() { thing.to_owned() } else { format!("{thing} ({})", marks.join(", ")) }
}
