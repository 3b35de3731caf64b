//! What must hold for `content/foods.csv`, which decides what somebody with an allergy is shown, and the text the page
//! fetches of it.
//!
//! No file access. Figures are not judged here: `scripts/foods.mjs` compares them with their source. What may be
//! suggested to whom is the domain's business; this only keeps the flags from contradicting one another.

/// Columns of the table.
pub const COLUMNS: [&str; 50] = [
    "ndb",
    "fdc_id",
    "name",
    "food_group",
    "serving_desc",
    "serving_g",
    "energy_kcal",
    "protein_g",
    "fibre_g",
    "iron_mg",
    "magnesium_mg",
    "calcium_mg",
    "sodium_mg",
    "vitamin_c_mg",
    "vitamin_d_ug",
    "vitamin_b12_ug",
    "folate_dfe_ug",
    "vitamin_a_rae_ug",
    "vegan",
    "vegetarian",
    "pescatarian",
    "al_milk",
    "al_egg",
    "al_fish",
    "al_crustacean",
    "al_mollusc",
    "al_treenut",
    "al_peanut",
    "al_soy",
    "al_wheat",
    "al_gluten",
    "al_sesame",
    "al_celery",
    "al_mustard",
    "al_lupin",
    "al_sulphite",
    "haem_iron",
    "fortified",
    "phytate",
    "mercury",
    "liver_vitamin_a",
    "high_oxalate",
    "caffeine",
    "cautions",
    "recipe_varies",
    "meat",
    "note",
    "usda_description",
    "legacy_check",
    "legacy_diff",
];

/// A row of the table.
pub type Row = [String; 50];

/// Columns of figures per 100 g, in the order they are fetched in.
const FIGURES: [&str; 12] = [
    "energy_kcal",
    "protein_g",
    "fibre_g",
    "iron_mg",
    "magnesium_mg",
    "calcium_mg",
    "sodium_mg",
    "vitamin_c_mg",
    "vitamin_d_ug",
    "vitamin_b12_ug",
    "folate_dfe_ug",
    "vitamin_a_rae_ug",
];

/// Groups and their codes.
const GROUPS: [(&str, &str); 27] = [
    ("Red meat", "redmeat"),
    ("Sausages and deli meat", "deli"),
    ("Offal", "offal"),
    ("Poultry", "poultry"),
    ("Fish", "fish"),
    ("Shellfish", "shellfish"),
    ("Eggs", "eggs"),
    ("Dairy", "dairy"),
    ("Plant milk", "plantmilk"),
    ("Soy foods", "soy"),
    ("Meat substitutes", "substitutes"),
    ("Beans, peas and lentils", "beans"),
    ("Nuts and peanuts", "nuts"),
    ("Seeds", "seeds"),
    ("Grains and pasta", "grains"),
    ("Bread and crackers", "bread"),
    ("Breakfast cereals", "cereals"),
    ("Leafy vegetables", "leafy"),
    ("Vegetables", "vegetables"),
    ("Mushrooms", "mushrooms"),
    ("Seaweed and algae", "seaweed"),
    ("Fruit", "fruit"),
    ("Dried fruit", "driedfruit"),
    ("Juices", "juices"),
    ("Herbs and spices", "herbs"),
    ("Sweets", "sweets"),
    ("Fats and spreads", "fats"),
];

/// Columns of allergens and their codes.
const ALLERGENS: [(&str, &str); 15] = [
    ("al_milk", "milk"),
    ("al_egg", "egg"),
    ("al_fish", "fish"),
    ("al_crustacean", "crust"),
    ("al_mollusc", "moll"),
    ("al_treenut", "nut"),
    ("al_peanut", "peanut"),
    ("al_soy", "soy"),
    ("al_wheat", "wheat"),
    ("al_gluten", "gluten"),
    ("al_sesame", "sesame"),
    ("al_celery", "celery"),
    ("al_mustard", "mustard"),
    ("al_lupin", "lupin"),
    ("al_sulphite", "sulphite"),
];

/// Marks: a column and what stands in it for the mark, with its code.
const MARKS: [(&str, &str, &str); 20] = [
    ("haem_iron", "1", "haem"),
    ("fortified", "1", "fortified"),
    ("recipe_varies", "1", "varies"),
    ("phytate", "medium", "phytatesome"),
    ("phytate", "high", "phytate"),
    ("high_oxalate", "1", "oxalate"),
    ("mercury", "best", "fishbest"),
    ("mercury", "good", "fishgood"),
    ("mercury", "avoid", "fishavoid"),
    ("liver_vitamin_a", "1", "liver"),
    ("caffeine", "1", "caffeine"),
    ("cautions", "listeria", "listeria"),
    ("cautions", "raw_egg", "rawegg"),
    ("cautions", "high_iodine", "iodine"),
    ("cautions", "very_high_iodine", "iodinevery"),
    ("cautions", "very_high_selenium", "selenium"),
    ("cautions", "grapefruit_drug_interactions", "grapefruit"),
    ("cautions", "vitamin_k", "vitamink"),
    ("cautions", "cook_first", "cookfirst"),
    ("phytate", "low", ""),
];

/// Kinds of animal somebody may leave out; `game` is nobody's exclusion. Shellfish follow from their allergens.
const MEATS: [&str; 6] = ["pork", "beef", "lamb", "poultry", "offal", "game"];

/// Groups that must carry an allergen.
const GROUP_ALLERGENS: [(&str, &str); 5] = [
    ("Fish", "al_fish"),
    ("Eggs", "al_egg"),
    ("Dairy", "al_milk"),
    ("Soy foods", "al_soy"),
    ("Meat substitutes", "al_soy"),
];

/// Words of the source's description that must carry an allergen.
const WORD_ALLERGENS: [(&str, &str); 14] = [
    ("wheat", "al_wheat"),
    ("spelt", "al_wheat"),
    ("barley", "al_gluten"),
    ("rye", "al_gluten"),
    ("oat", "al_gluten"),
    ("oats", "al_gluten"),
    ("sesame", "al_sesame"),
    ("soybeans", "al_soy"),
    ("peanuts", "al_peanut"),
    ("peanut", "al_peanut"),
    ("almonds", "al_treenut"),
    ("almond", "al_treenut"),
    ("lupins", "al_lupin"),
    ("sulfured", "al_sulphite"),
];

/// What stands under a column.
pub fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    COLUMNS.iter().position(|known| *known == column).map_or("", |at| row[at].as_str())
}

fn is(row: &Row, column: &str) -> bool {
    cell(row, column) == "1"
}

/// The parts of a cell that holds several.
fn parts<'a>(row: &'a Row, column: &str) -> impl Iterator<Item = &'a str> {
    cell(row, column).split(';').filter(|part| !part.is_empty())
}

/// Everything that is wrong, one sentence each; empty when all is well. `banned` finds forbidden phrases in a text.
pub fn problems(rows: &[Row], banned: impl Fn(&str) -> Vec<&'static str>) -> Vec<String> {
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mut wrong = |what: String| found.push(format!("foods.csv: row {} {what}", cell(row, "ndb")));
        for column in ["ndb", "fdc_id", "name"] {
            if rows.iter().take(at).any(|other| cell(other, column) == cell(row, column)) {
                wrong(format!("has the {column} of another row"));
            }
        }
        for text in ["name", "note", "serving_desc"] {
            for phrase in banned(cell(row, text)) {
                wrong(format!("makes a forbidden claim under {text}: \"{phrase}\""));
            }
        }
        check_cells(row, &mut wrong);
        check_diets(row, &mut wrong);
        check_allergens(row, &mut wrong);
    }
    found
}

fn check_cells(row: &Row, wrong: &mut impl FnMut(String)) {
    for column in COLUMNS {
        if cell(row, column).contains(['\t', '\n', '\r']) {
            wrong(format!("has a tab or a line break under {column}"));
        }
    }
    let digits = |column: &str, least: usize| {
        cell(row, column).len() >= least && cell(row, column).bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits("ndb", 5) || cell(row, "ndb").len() != 5 || !digits("fdc_id", 1) {
        wrong("needs an NDB number of five digits and an FDC id".to_owned());
    }
    for column in ["name", "serving_desc", "usda_description"] {
        if cell(row, column).is_empty() {
            wrong(format!("has nothing under {column}"));
        }
    }
    for column in FIGURES.iter().chain(["serving_g"].iter()) {
        let text = cell(row, column);
        let needed = *column == "serving_g" || *column == "energy_kcal";
        if text.is_empty() && !needed {
            continue; // Not in the source: it stays unknown.
        }
        let decimals = text.split_once('.').map_or(0, |(_, part)| part.len());
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if !plain
            || decimals > 2
            || !text.parse::<f64>().is_ok_and(|number| (0.0..50_000.0).contains(&number))
        {
            wrong(format!("has \"{text}\" under {column}, which is no number of two decimals at most"));
        }
    }
    if !cell(row, "serving_g").parse::<f64>().is_ok_and(|grams| grams > 0.0 && grams <= 300.0) {
        wrong("needs a serving of 300 g at most".to_owned());
    }
    if !GROUPS.iter().any(|(name, _)| *name == cell(row, "food_group")) {
        wrong(format!("is of the unknown group \"{}\"", cell(row, "food_group")));
    }
    for meat in parts(row, "meat").filter(|meat| !MEATS.contains(meat)) {
        wrong(format!("is of the unknown meat \"{meat}\""));
    }
    for column in ["phytate", "mercury", "cautions"] {
        for code in parts(row, column) {
            if !MARKS.iter().any(|(of, value, _)| *of == column && *value == code) {
                wrong(format!("has the unknown {column} \"{code}\""));
            }
        }
    }
    if cell(row, "phytate").is_empty() {
        wrong("has nothing under phytate".to_owned());
    }
    if !["same", "same_macros", "differs"].contains(&cell(row, "legacy_check")) {
        wrong("does not say how it compares with the later release".to_owned());
    }
    let flags = [
        "vegan",
        "vegetarian",
        "pescatarian",
        "haem_iron",
        "fortified",
        "liver_vitamin_a",
        "high_oxalate",
        "caffeine",
        "recipe_varies",
    ];
    for column in flags.iter().copied().chain(ALLERGENS.iter().map(|(column, _)| *column)) {
        if !["0", "1"].contains(&cell(row, column)) {
            wrong(format!("has neither 0 nor 1 under {column}"));
        }
    }
}

fn check_diets(row: &Row, wrong: &mut impl FnMut(String)) {
    let mut never = |diet: &str, what: &[&str]| {
        for column in what {
            if is(row, diet) && is(row, column) {
                wrong(format!("is {diet} and has {column}"));
            }
        }
    };
    never("vegan", &["al_milk", "al_egg"]);
    never("vegetarian", &["al_fish", "al_crustacean", "al_mollusc", "haem_iron", "liver_vitamin_a"]);
    for (strict, wide) in [("vegan", "vegetarian"), ("vegetarian", "pescatarian")] {
        if is(row, strict) && !is(row, wide) {
            wrong(format!("is {strict} and not {wide}"));
        }
    }
    let has_meat = parts(row, "meat").next().is_some();
    if has_meat == is(row, "pescatarian") {
        wrong(
            "must name its meat when, and only when, people who eat fish but no meat leave it out".to_owned(),
        );
    }
    if cell(row, "food_group") == "Offal" && !parts(row, "meat").any(|meat| meat == "offal") {
        wrong("is offal and does not say so under meat".to_owned());
    }
    if has_meat && !is(row, "haem_iron") {
        wrong("is meat and has no haem iron".to_owned());
    }
}

fn check_allergens(row: &Row, wrong: &mut impl FnMut(String)) {
    if is(row, "al_wheat") && !is(row, "al_gluten") {
        wrong("has wheat and no gluten".to_owned());
    }
    if cell(row, "food_group") == "Shellfish" && !is(row, "al_crustacean") && !is(row, "al_mollusc") {
        wrong("is shellfish and has neither crustaceans nor molluscs".to_owned());
    }
    for (group, allergen) in GROUP_ALLERGENS {
        if cell(row, "food_group") == group && !is(row, allergen) {
            wrong(format!("is of the group {group} and has no {allergen}"));
        }
    }
    let described = cell(row, "usda_description").to_lowercase();
    let words: Vec<&str> = described.split(|c: char| !c.is_alphanumeric()).collect();
    for (word, allergen) in WORD_ALLERGENS {
        if words.contains(&word) && !is(row, allergen) {
            wrong(format!("speaks of {word} and has no {allergen}"));
        }
    }
}

/// The rows as the page fetches them; `content::foods` reads them back.
pub fn fetched(rows: &[Row]) -> Vec<[String; 23]> {
    rows.iter().map(fetched_row).collect()
}

fn fetched_row(row: &Row) -> [String; 23] {
    let group = GROUPS.iter().find(|(name, _)| *name == cell(row, "food_group")).map_or("", |(_, code)| code);
    let diet = match () {
        () if is(row, "vegan") => "vegan",
        () if is(row, "vegetarian") => "veg",
        () if is(row, "pescatarian") => "pesc",
        () => "all",
    };
    let shellfish = is(row, "al_crustacean") || is(row, "al_mollusc");
    let meats = parts(row, "meat").filter(|meat| *meat != "game").chain(shellfish.then_some("shellfish"));
    let allergens = ALLERGENS.iter().filter(|(column, _)| is(row, column)).map(|(_, code)| *code);
    let has_mark =
        |mark: &&(&str, &str, &str)| !mark.2.is_empty() && parts(row, mark.0).any(|part| part == mark.1);
    let marks = MARKS.iter().filter(has_mark).map(|mark| mark.2);
    let text = |column: &str| cell(row, column).to_owned();
    let list = |codes: Vec<&str>| codes.join(" ");
    let mut cells = vec![
        text("ndb").trim_start_matches('0').to_owned(),
        text("fdc_id"),
        text("name"),
        group.to_owned(),
        text("serving_desc"),
        text("serving_g"),
    ];
    cells.extend(FIGURES.iter().map(|column| text(column)));
    cells.extend([
        diet.to_owned(),
        list(meats.collect()),
        list(allergens.collect()),
        list(marks.collect()),
        text("note"),
    ]);
    cells.try_into().unwrap_or_else(|cells: Vec<String>| unreachable!("{} cells", cells.len()))
}
