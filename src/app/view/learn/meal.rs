//! The meal lab: which published effects apply to what stands on the tray.
//!
//! An effect is a claim of `content/claims.toml`, or that nobody studied it. Each depends on the source of iron and on
//! one other thing alone: nothing is added up, multiplied or ranked, and no figure is made here.

use crate::content::learn::{Claim, Learn};

/// A source of iron.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Iron {
    /// Beef, lamb, pork.
    RedMeat,
    /// Chicken, turkey.
    Poultry,
    /// Fish.
    Fish,
    /// Lentils, beans, peas.
    Lentils,
    /// Wholegrain bread.
    Bread,
    /// Tofu and other soya.
    Tofu,
    /// Cereal with iron added.
    Cereal,
    /// Spinach, chard.
    Spinach,
    /// A tablet, as studies gave it.
    Tablet,
}

/// A drink.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Drink {
    /// What the others are compared with.
    Water,
    /// Orange juice.
    Orange,
    /// Black tea.
    Tea,
    /// Peppermint tea.
    Peppermint,
    /// Camomile tea.
    Camomile,
    /// Cocoa.
    Cocoa,
    /// Coffee.
    Coffee,
    /// Milk.
    Milk,
}

/// When it is drunk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Timing {
    /// With the meal.
    With,
    /// An hour before it.
    Before,
    /// An hour after it.
    After,
}

/// What else there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extra {
    /// Fruit or vegetables with much vitamin C.
    VitaminC,
    /// Cheese or yoghurt.
    Dairy,
    /// Nuts or seeds.
    Nuts,
    /// The grain or beans soaked, sprouted or raised with sourdough.
    Soaked,
}

impl Iron {
    /// Every one, as they are offered.
    pub const ALL: [Self; 9] = [
        Self::RedMeat,
        Self::Poultry,
        Self::Fish,
        Self::Lentils,
        Self::Bread,
        Self::Tofu,
        Self::Cereal,
        Self::Spinach,
        Self::Tablet,
    ];

    /// Meat, poultry, fish.
    pub const fn is_haem(self) -> bool {
        matches!(self, Self::RedMeat | Self::Poultry | Self::Fish)
    }

    /// What is published about it by itself.
    const fn effects(self) -> &'static [&'static str] {
        match self {
            Self::RedMeat | Self::Poultry | Self::Fish => &["meal-haem"],
            Self::Lentils => &["meal-non-haem", "meal-legumes"],
            Self::Bread => &["meal-non-haem", "meal-phytate"],
            Self::Tofu => &["meal-non-haem", "meal-soya"],
            Self::Cereal => &["meal-non-haem", "meal-cereal"],
            Self::Spinach => &["meal-non-haem", "meal-oxalate"],
            Self::Tablet => &["meal-tablet"],
        }
    }
}

impl Drink {
    /// Every one, as they are offered.
    pub const ALL: [Self; 8] = [
        Self::Water,
        Self::Orange,
        Self::Tea,
        Self::Peppermint,
        Self::Camomile,
        Self::Cocoa,
        Self::Coffee,
        Self::Milk,
    ];

    /// What is published about it with this source of iron at this time. The hours were tried with coffee and food
    /// alone; herbal teas and cocoa with bread alone; with a tablet only coffee.
    const fn effects(self, timing: Timing, iron: Iron) -> &'static [&'static str] {
        let tablet = matches!(iron, Iron::Tablet);
        match (self, timing) {
            (Self::Water, _) => &[],
            (Self::Coffee, Timing::With) if tablet => &["meal-tablet-coffee"],
            _ if tablet => NOT_STUDIED,
            (Self::Coffee, Timing::With) => &["meal-coffee"],
            (Self::Coffee, Timing::Before) => &["meal-coffee-before"],
            (Self::Coffee, Timing::After) => &["meal-coffee-after"],
            (_, Timing::Before | Timing::After) => NOT_STUDIED,
            (Self::Orange, Timing::With) => &["meal-orange", "meal-vitamin-c-diet"],
            (Self::Tea, Timing::With) => &["meal-tea"],
            (Self::Peppermint | Self::Camomile | Self::Cocoa, Timing::With) if iron.is_haem() => NOT_STUDIED,
            (Self::Peppermint, Timing::With) => &["meal-peppermint"],
            (Self::Camomile, Timing::With) => &["meal-camomile"],
            (Self::Cocoa, Timing::With) => &["meal-cocoa"],
            (Self::Milk, Timing::With) => &["meal-milk", "meal-calcium", "meal-calcium-diet"],
        }
    }
}

impl Timing {
    /// Every one, as they are offered.
    pub const ALL: [Self; 3] = [Self::With, Self::Before, Self::After];
}

impl Extra {
    /// Every one, as they are offered.
    pub const ALL: [Self; 4] = [Self::VitaminC, Self::Dairy, Self::Nuts, Self::Soaked];

    /// What is published about it with this source of iron.
    const fn effects(self, iron: Iron) -> &'static [&'static str] {
        match (self, iron) {
            (Self::VitaminC, Iron::Tablet) => &["meal-tablet-vitamin-c"],
            (Self::VitaminC, _) => &["meal-vitamin-c", "meal-vitamin-c-diet"],
            (Self::Soaked, Iron::Bread) => &["meal-sourdough"],
            (Self::Soaked, Iron::Lentils) => &["meal-sprouting"],
            (Self::Soaked, _) | (_, Iron::Tablet) => NOT_STUDIED,
            (Self::Dairy, _) => &["meal-calcium", "meal-calcium-diet"],
            (Self::Nuts, iron) if iron.is_haem() => NOT_STUDIED,
            (Self::Nuts, _) => &["meal-nuts"],
        }
    }
}

/// In place of a claim where the studies named here tell nothing.
const NOT_STUDIED: &[&str] = &[""];

/// What stands on the tray.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meal {
    /// Where the iron comes from.
    pub iron: Iron,
    /// The drink.
    pub drink: Drink,
    /// When it is drunk.
    pub timing: Timing,
    /// Whether each of [`Extra::ALL`] is there.
    pub extras: [bool; 4],
}

impl Meal {
    /// The tray as it is found: something to see at once, and nothing of the reader's.
    pub const FIRST: Self =
        Self { iron: Iron::Bread, drink: Drink::Tea, timing: Timing::With, extras: [false; 4] };

    /// Whether an extra is there.
    pub fn has(self, extra: Extra) -> bool {
        Extra::ALL.iter().zip(self.extras).any(|(one, there)| *one == extra && there)
    }

    /// Puts an extra there or takes it away.
    pub fn toggle(&mut self, extra: Extra) {
        for (one, there) in Extra::ALL.iter().zip(&mut self.extras) {
            *there ^= *one == extra;
        }
    }
}

/// A thing on the tray.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Item {
    /// The source of iron.
    Iron(Iron),
    /// The drink.
    Drink(Drink, Timing),
    /// An extra.
    Extra(Extra),
}

/// Which way an effect goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// More iron is taken up.
    More,
    /// Less is.
    Less,
    /// No clear difference.
    Same,
    /// Not known.
    Unknown,
}

impl Mark {
    /// The mark of a claim; `None` for one that says nothing of more or less.
    pub fn of(claim: &Claim) -> Option<Self> {
        match claim.tag("mark")? {
            "more" => Some(Self::More),
            "less" => Some(Self::Less),
            "none" => Some(Self::Same),
            _ => Some(Self::Unknown),
        }
    }
}

/// What is published about one thing on the tray.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// The thing.
    pub item: Item,
    /// Ids of claims; an empty one where nobody studied it.
    pub effects: &'static [&'static str],
}

/// Places on the tray: the source of iron, the drink, then each of [`Extra::ALL`].
pub const PLACES: usize = 6;

/// What is published about what stands at a place, if anything does.
pub fn group(meal: Meal, place: usize) -> Option<Group> {
    let Meal { iron, drink, timing, .. } = meal;
    match place {
        0 => Some(Group { item: Item::Iron(iron), effects: iron.effects() }),
        1 => Some(Group { item: Item::Drink(drink, timing), effects: drink.effects(timing, iron) }),
        _ => {
            let extra = *Extra::ALL.get(place - 2).filter(|extra| meal.has(**extra))?;
            Some(Group { item: Item::Extra(extra), effects: extra.effects(iron) })
        }
    }
}

/// The marks of a group, each once.
pub fn marks(learn: &Learn, group: &Group) -> Vec<Mark> {
    let mut all = Vec::new();
    for id in group.effects {
        let mark = if id.is_empty() { Some(Mark::Unknown) } else { learn.claim(id).and_then(Mark::of) };
        if let Some(mark) = mark.filter(|mark| !all.contains(mark)) {
            all.push(mark);
        }
    }
    all
}

#[cfg(all(test, not(feature = "ui")))]
#[path = "meal_tests.rs"]
mod tests;
