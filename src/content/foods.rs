//! The food table, which the page fetches when somebody looks at food.
//!
//! The rows stand in `content/foods.csv`. Nothing here decides what may be suggested: that is [`crate::domain::food`].

use super::sources::ContentError;
use super::table;
use crate::domain::food::{FIGURES, Food};
use crate::domain::{CodeSet, Coded, Decimal, places};

/// Name of the fetched file in [`super::assets`].
pub const ASSET: &str = "foods";

/// Reads the fetched table.
///
/// # Errors
/// A [`ContentError`]; nothing of a damaged table is used.
pub fn parse(text: &str) -> Result<Vec<Food>, ContentError> {
    let rows = table::rows(text, food).map_err(ContentError::Malformed)?;
    if rows.is_empty() { Err(ContentError::Empty) } else { Ok(rows) }
}

/// Where the food can be read up.
pub fn link(food: &Food) -> String {
    format!("https://fdc.nal.usda.gov/food-details/{}/nutrients", food.fdc)
}

fn food(cells: [&str; 23]) -> Option<Food> {
    let [ndb, fdc, name, group, serving, grams, rest @ ..] = cells;
    let (texts, last) = rest.split_at_checked(FIGURES)?;
    let [diet, meats, allergens, marks, note] = last else { return None };
    let mut figures = [None; FIGURES];
    for (figure, text) in figures.iter_mut().zip(texts) {
        *figure = if text.is_empty() { None } else { Some(hundredths(text)?) };
    }
    Some(Food {
        ndb: ndb.parse().ok()?,
        fdc: fdc.parse().ok()?,
        name: Some(name).filter(|name| !name.is_empty())?.to_owned(),
        group: Coded::from_code(group)?,
        serving: serving.to_owned(),
        serving_cg: hundredths(grams).filter(|grams| *grams > 0)?,
        figures,
        diet: Coded::from_code(diet)?,
        meats: set(meats)?,
        allergens: set(allergens)?,
        marks: set(marks)?,
        note: (*note).to_owned(),
    })
}

/// A number that is not negative, exact to hundredths.
fn hundredths(text: &str) -> Option<u32> {
    let millionths = Decimal::parse(text).ok()?.millionths();
    (millionths % 10_000 == 0).then_some(())?;
    u32::try_from(millionths / 10_000).ok().filter(|hundredths| *hundredths < 5_000_000)
}

fn set<T: Coded>(codes: &str) -> Option<CodeSet<T>> {
    if codes.is_empty() { Some(CodeSet::EMPTY) } else { places(T::CODES, codes).map(CodeSet::of) }
}

/// The text of the fetched file. Only outside the page.
#[cfg(not(feature = "ui"))]
pub static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/foods.txt"));

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;
    use crate::content::table::Broken;
    use crate::domain::food::{Figure, FoodGroup, Mark, find};
    use crate::domain::{Allergen, Diet, Exclusion};

    #[test]
    fn the_fetched_table_reads() {
        let foods = parse(TEXT).unwrap();
        assert_eq!(foods.len(), 348);
        let spinach = find(&foods, 11457).unwrap();
        assert_eq!((spinach.figure(Figure::Iron), spinach.serving_cg), (Some(2_71), 30_00));
        assert!(spinach.marks.has(Mark::Oxalate) && spinach.marks.has(Mark::VitaminK));
        assert_eq!((spinach.diet, spinach.group), (Diet::Vegan, FoodGroup::Leafy));
        let clams = find(&foods, 15159).unwrap();
        assert_eq!((clams.figure(Figure::B12), clams.figure(Figure::VitaminD)), (Some(98_89), None));
        assert!(clams.allergens.has(Allergen::Mollusc) && clams.meats.has(Exclusion::Shellfish));
        let liver = find(&foods, 13327).unwrap();
        assert!(
            liver.marks.has(Mark::Liver) && liver.marks.has(Mark::Haem) && liver.meats.has(Exclusion::Offal)
        );
        let cereal = find(&foods, 8504).unwrap();
        assert!(cereal.marks.has(Mark::Fortified) && cereal.allergens.has(Allergen::Gluten));
        assert_eq!(link(spinach), "https://fdc.nal.usda.gov/food-details/168462/nutrients");
    }

    #[test]
    fn a_damaged_table_is_refused_whole() {
        let good = TEXT.lines().nth(1).unwrap();
        let check = |row: &str| {
            let broken = Err(ContentError::Malformed(Broken { line: 2 }));
            assert_eq!(parse(&format!("1\n{row}\n")), broken, "{row}");
        };
        assert!(parse(&format!("1\n{good}\n")).is_ok());
        assert_eq!(parse("0\n"), Err(ContentError::Empty));
        let cells: Vec<&str> = good.split('\t').collect();
        let with = |at: usize, text: &str| {
            let mut cells = cells.clone();
            cells[at] = text;
            cells.join("\t")
        };
        for (at, text) in
            [(0, "x"), (2, ""), (3, "stones"), (5, "0"), (5, "-1"), (9, "1.234"), (9, "n/a"), (18, "keto")]
        {
            check(&with(at, text));
        }
        for at in [19, 20, 21] {
            check(&with(at, "unheard"));
        }
        let unknown = parse(&format!("1\n{}\n", with(9, ""))).unwrap();
        assert_eq!(unknown[0].figure(Figure::Iron), None);
    }
}
