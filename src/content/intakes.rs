//! Recommended intakes, upper levels and Daily Values: three different tables, told apart by [`Kind`].
//!
//! The figures stand in `content/intakes.csv`. Nothing here weighs one against another or against what anybody eats.

use super::sources::ContentError;
use super::table;
use crate::domain::{AgeBand, Decimal, Nutrient, Sex};

/// Name of the fetched file in [`super::assets`].
pub const ASSET: &str = "intakes";

/// Which of the three tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Recommended dietary allowance: enough a day for nearly all healthy people of the group.
    Allowance,
    /// Tolerable upper intake level: the most a day that is unlikely to harm. No goal.
    Upper,
    /// The figure behind "% Daily Value" on food labels in the US.
    Daily,
}

/// What an upper level counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// All that is eaten, drunk and swallowed.
    All,
    /// Supplements and medicines alone, not food.
    Supplements,
    /// Folic acid added to food or swallowed, not the folate food has of itself.
    Synthetic,
}

/// Sex, pregnancy or breast-feeding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Male.
    Male,
    /// Female, neither pregnant nor breast-feeding.
    Female,
    /// Pregnant.
    Pregnant,
    /// Breast-feeding.
    Lactating,
}

/// A life stage that the tables know: 14 years and more; pregnant and breast-feeding up to 50.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    stage: Stage,
    age: AgeBand,
}

impl Group {
    /// Every group, in the order of the tables: by stage, then by age.
    pub const ALL: [Self; 16] = {
        use AgeBand::{Y14, Y19, Y31, Y51, Y71};
        use Stage::{Female, Lactating, Male, Pregnant};
        [
            Self { stage: Male, age: Y14 },
            Self { stage: Male, age: Y19 },
            Self { stage: Male, age: Y31 },
            Self { stage: Male, age: Y51 },
            Self { stage: Male, age: Y71 },
            Self { stage: Female, age: Y14 },
            Self { stage: Female, age: Y19 },
            Self { stage: Female, age: Y31 },
            Self { stage: Female, age: Y51 },
            Self { stage: Female, age: Y71 },
            Self { stage: Pregnant, age: Y14 },
            Self { stage: Pregnant, age: Y19 },
            Self { stage: Pregnant, age: Y31 },
            Self { stage: Lactating, age: Y14 },
            Self { stage: Lactating, age: Y19 },
            Self { stage: Lactating, age: Y31 },
        ]
    };

    /// The group of that stage and age; `None` where the tables have none.
    pub fn new(stage: Stage, age: AgeBand) -> Option<Self> {
        let group = Self { stage, age };
        Self::ALL.contains(&group).then_some(group)
    }

    /// The group a profile speaks of. Somebody pregnant who still breast-feeds counts as pregnant.
    pub fn of(sex: Sex, age: AgeBand, pregnant: bool, lactating: bool) -> Option<Self> {
        let stage = match sex {
            Sex::Male => Stage::Male,
            Sex::Female if pregnant => Stage::Pregnant,
            Sex::Female if lactating => Stage::Lactating,
            Sex::Female => Stage::Female,
        };
        Self::new(stage, age)
    }

    /// Its stage.
    pub fn stage(self) -> Stage {
        self.stage
    }

    /// Its age band.
    pub fn age(self) -> AgeBand {
        self.age
    }

    /// Its place among the figures of a kind.
    fn place(self, kind: Kind) -> Option<usize> {
        match kind {
            Kind::Allowance => Self::ALL.iter().position(|group| *group == self),
            Kind::Upper => Some(usize::from(self.age != AgeBand::Y14)),
            Kind::Daily => Some(usize::from(matches!(self.stage, Stage::Pregnant | Stage::Lactating))),
        }
    }
}

/// The figures of one kind for one nutrient.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// Which table.
    pub kind: Kind,
    /// Which nutrient.
    pub nutrient: Nutrient,
    /// Unit of the figures: `mg`, `µg`, or `µg DFE` for dietary folate equivalents.
    pub unit: String,
    /// What the figures count; `None` where no upper level has been set, and for all that is no upper level.
    pub counts: Option<Counts>,
    /// Key of the source (see [`super::sources`]).
    pub source: String,
    /// Seen in a page that reports the source, not in the source itself.
    pub second_hand: bool,
    figures: Vec<Option<Decimal>>,
}

impl Intake {
    /// The figure for a group, per day; `None` where none has been set.
    pub fn figure(&self, group: Group) -> Option<Decimal> {
        self.figures.get(group.place(self.kind)?).copied().flatten()
    }
}

/// The figures of that kind for that nutrient.
pub fn find(intakes: &[Intake], kind: Kind, nutrient: Nutrient) -> Option<&Intake> {
    intakes.iter().find(|intake| intake.kind == kind && intake.nutrient == nutrient)
}

/// Reads the fetched table.
///
/// # Errors
/// A [`ContentError`]; nothing of a damaged table is used.
pub fn parse(text: &str) -> Result<Vec<Intake>, ContentError> {
    match table::rows(text, intake) {
        Ok(rows) if rows.is_empty() => Err(ContentError::Empty),
        Ok(rows) => Ok(rows),
        Err(broken) => Err(ContentError::Malformed(broken)),
    }
}

fn intake([kind, nutrient, unit, counts, source, checked, figures]: [&str; 7]) -> Option<Intake> {
    let (kind, groups) = match kind {
        "rda" => (Kind::Allowance, Group::ALL.len()),
        "ul" => (Kind::Upper, 2),
        "dv" => (Kind::Daily, 2),
        _ => return None,
    };
    let nutrient = match nutrient {
        "iron" => Nutrient::Iron,
        "magnesium" => Nutrient::Magnesium,
        "vitamin_d" => Nutrient::VitaminD,
        "b12" => Nutrient::B12,
        "folate" => Nutrient::Folate,
        "vitamin_c" => Nutrient::VitaminC,
        _ => return None,
    };
    let counts = match counts {
        "" => None,
        "all" => Some(Counts::All),
        "supplements" => Some(Counts::Supplements),
        "synthetic" => Some(Counts::Synthetic),
        _ => return None,
    };
    let mut read = Vec::new();
    for figure in figures.split(' ') {
        read.push(if figure == "none" { None } else { Some(Decimal::parse(figure).ok()?) });
    }
    (read.len() == groups).then(|| Intake {
        kind,
        nutrient,
        unit: unit.to_owned(),
        counts,
        source: source.to_owned(),
        second_hand: checked == "V2",
        figures: read,
    })
}

/// The text of the fetched file. Only outside the page.
#[cfg(not(feature = "ui"))]
pub static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/intakes.txt"));

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;
    use crate::content::table::Broken;
    use crate::domain::Coded;

    fn figure(kind: Kind, nutrient: Nutrient, group: Option<Group>) -> String {
        let intakes = parse(TEXT).unwrap();
        let figure = find(&intakes, kind, nutrient).unwrap().figure(group.unwrap());
        figure.map_or("none".to_owned(), |figure| figure.to_string())
    }

    #[test]
    fn a_group_finds_its_own_figure() {
        let check = |sex, age, pregnant, lactating, kind, nutrient, expect: &str| {
            let group = Group::of(sex, age, pregnant, lactating);
            assert_eq!(figure(kind, nutrient, group), expect, "{group:?} {kind:?} {nutrient:?}");
        };
        use {AgeBand::*, Kind::*, Nutrient::*, Sex::*};
        check(Male, Y14, false, false, Allowance, Iron, "11");
        check(Female, Y31, false, false, Allowance, Iron, "18");
        check(Female, Y51, false, false, Allowance, Iron, "8");
        check(Female, Y19, true, false, Allowance, Iron, "27");
        check(Female, Y31, true, true, Allowance, Iron, "27");
        check(Female, Y31, false, true, Allowance, Iron, "9");
        check(Male, Y71, true, true, Allowance, VitaminD, "20");
        check(Female, Y14, false, true, Allowance, VitaminC, "115");
        check(Male, Y19, false, false, Allowance, B12, "2.4");
        check(Female, Y14, true, false, Upper, Folate, "800");
        check(Female, Y19, true, false, Upper, Folate, "1000");
        check(Male, Y71, false, false, Upper, VitaminD, "100");
        check(Male, Y71, false, false, Upper, B12, "none");
        check(Male, Y19, false, false, Daily, Magnesium, "420");
        check(Female, Y19, false, true, Daily, Magnesium, "400");
    }

    #[test]
    fn every_group_has_every_allowance_and_every_daily_value() {
        let intakes = parse(TEXT).unwrap();
        for nutrient in Nutrient::ALL.iter().copied() {
            for group in Group::ALL {
                for kind in [Kind::Allowance, Kind::Daily] {
                    assert!(find(&intakes, kind, nutrient).unwrap().figure(group).is_some(), "{nutrient:?}");
                }
                let upper = find(&intakes, Kind::Upper, nutrient).unwrap();
                assert_eq!(upper.figure(group).is_some(), nutrient != Nutrient::B12);
                assert_eq!(upper.counts.is_some(), nutrient != Nutrient::B12);
            }
        }
    }

    #[test]
    fn the_upper_level_says_what_it_counts() {
        let intakes = parse(TEXT).unwrap();
        let check =
            |nutrient, counts| assert_eq!(find(&intakes, Kind::Upper, nutrient).unwrap().counts, counts);
        check(Nutrient::Iron, Some(Counts::All));
        check(Nutrient::Magnesium, Some(Counts::Supplements));
        check(Nutrient::Folate, Some(Counts::Synthetic));
    }

    #[test]
    fn no_group_where_the_tables_have_none() {
        assert_eq!(Group::of(Sex::Female, AgeBand::Y9, false, false), None);
        assert_eq!(Group::of(Sex::Female, AgeBand::Y51, true, false), None);
        assert_eq!(Group::of(Sex::Male, AgeBand::Y4, false, false), None);
        for group in Group::ALL {
            assert_eq!(Group::new(group.stage(), group.age()), Some(group));
        }
    }

    #[test]
    fn a_damaged_table_is_refused_whole() {
        let check = |row: &str| {
            let broken = Err(ContentError::Malformed(Broken { line: 2 }));
            assert_eq!(parse(&format!("1\n{row}\n")), broken, "{row}");
        };
        assert!(parse("1\nul\tiron\tmg\tall\tS\tV\t45 45\n").is_ok());
        assert_eq!(parse("0\n"), Err(ContentError::Empty));
        check("ul\tiron\tmg\tall\tS\tV\t45");
        check("ul\tiron\tmg\tall\tS\tV\t45 x");
        check("ul\tiron\tmg\tmost\tS\tV\t45 45");
        check("ul\tzinc\tmg\tall\tS\tV\t45 45");
        check("max\tiron\tmg\tall\tS\tV\t45 45");
        check("rda\tiron\tmg\t\tS\tV\t8 8");
    }
}
