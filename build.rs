//! Turns `content/` into what the program uses: checks the tables, then writes Rust statics and the files a page
//! fetches.
//!
//! In `OUT_DIR`: `help.rs` and `lab_lines.rs` (always part of the program), `sources.rs` and the fetched files as
//! `.txt` (for native tests), `assets.rs` (names and hashes of the fetched files). Where
//! `STILLNIGHT_CONTENT_OUT` names a folder, the fetched files go there too, with `manifest.json`, the list of the present
//! ones, written last. No rule about content lives here: those are in `build/checks.rs`, `build/medicines.rs`,
//! `build/lines.rs`, `build/foods.rs`, `build/intakes.rs` and `build/learn.rs`, and the forbidden phrases in `src/content/wording.rs`.

use sha2::{Digest, Sha256};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, process, time};

#[path = "build/checks.rs"]
mod checks;
#[path = "build/emit.rs"]
mod emit;
#[path = "build/foods.rs"]
mod foods;
#[path = "build/intakes.rs"]
mod intakes;
#[path = "build/learn.rs"]
mod learn;
#[path = "build/lines.rs"]
mod lines;
#[path = "build/medicines.rs"]
mod medicines;
#[path = "build/rows.rs"]
mod rows;
#[path = "build/toml_tables.rs"]
mod toml_tables;
#[path = "src/content/wording.rs"]
mod wording;

use emit::Asset;

fn main() {
    if let Err(problem) = run() {
        eprintln!("content/ cannot be built:\n{problem}");
        process::exit(1);
    }
}

/// Words for phrases, by others (its licence stands beside it); not text of ours, so the forbidden phrases do not bind it.
const PHRASE_WORDS: &str = "third-party/bip39/english.txt";

fn run() -> Result<(), Box<dyn Error>> {
    for path in ["build.rs", "build", "content", PHRASE_WORDS, "src/content/wording.rs"] {
        println!("cargo:rerun-if-changed={path}");
    }
    println!("cargo:rerun-if-env-changed=STILLNIGHT_CONTENT_OUT");

    let help = table("content/help.csv", &checks::HELP_COLUMNS)?;
    let sources = toml_tables::sources("content/sources.toml")?;
    let learn = toml_tables::learn("content/claims.toml", "content/chapters.toml", "content/glossary.toml")?;
    let lines = table("content/lab_lines.csv", &lines::COLUMNS)?;
    let edition = fs::read_to_string("content/edition.txt")?;
    let medicines = table("content/medicines.csv", &medicines::COLUMNS)?;
    let foods = table("content/foods.csv", &foods::COLUMNS)?;
    let intakes = table("content/intakes.csv", &intakes::COLUMNS)?;
    let cited =
        [medicines::cited(&medicines), lines::cited(&lines), intakes::cited(&intakes), learn::cited(&learn)]
            .concat();
    let mut problems = checks::problems(&help, &sources, &cited, edition.trim(), wording::violations);
    problems.extend(medicines::problems(&medicines, &sources, wording::violations));
    problems.extend(lines::problems(&lines, &sources, wording::violations));
    problems.extend(intakes::problems(&intakes, &sources));
    problems.extend(learn::problems(&learn, &sources, wording::violations));
    problems.extend(foods::problems(&foods, wording::violations));
    if !problems.is_empty() {
        return Err(problems.join("\n").into());
    }

    let files = [
        ("sources", rows::text(&sources)),
        ("medicines", rows::text(&medicines)),
        ("intakes", rows::text(&intakes::compact(&intakes))),
        ("foods", rows::text(&foods::fetched(&foods))),
        ("learn", learn::fetched(&learn)),
        ("words", phrase_words()?),
    ];
    let (assets, texts): (Vec<Asset>, Vec<String>) =
        files.into_iter().map(|(name, text)| (asset(name, &text), text)).unzip();
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("help.rs"), emit::help(&help))?;
    fs::write(out.join("lab_lines.rs"), lines::emit(&lines))?;
    fs::write(out.join("sources.rs"), emit::sources(&sources))?;
    for (asset, text) in assets.iter().zip(&texts) {
        fs::write(out.join(asset.name).with_extension("txt"), text)?;
    }
    fs::write(out.join("assets.rs"), emit::assets(&assets, edition.trim()))?;
    match env::var("STILLNIGHT_CONTENT_OUT") {
        Ok(folder) => hand_out(Path::new(&folder), &assets, &texts),
        Err(_) => Ok(()),
    }
}

/// The list as it came: one word a line, in order, as many as eleven bits can tell apart.
fn phrase_words() -> Result<String, Box<dyn Error>> {
    let text = fs::read_to_string(PHRASE_WORDS)?;
    let words: Vec<&str> = text.lines().collect();
    let plain =
        words.iter().all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()));
    if words.len() != 2048 || !plain || !words.is_sorted() {
        return Err(format!("{PHRASE_WORDS}: 2048 words in order, each of small letters").into());
    }
    Ok(words.join("\n"))
}

/// The rows of a CSV file whose header is exactly `columns`.
fn table<const N: usize>(path: &str, columns: &[&str; N]) -> Result<Vec<[String; N]>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(path)?;
    if reader.headers()?.iter().ne(columns.iter().copied()) {
        return Err(format!("{path}: the columns must be {}", columns.join(",")).into());
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let cells: Vec<String> = record?.iter().map(|cell| cell.trim().to_owned()).collect();
        rows.push(cells.try_into().map_err(|_| format!("{path}: a row has too many or too few cells"))?);
    }
    Ok(rows)
}

fn asset(name: &'static str, text: &str) -> Asset {
    let sha256: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    Asset { name, file: format!("{name}-{}.txt", &sha256[..12]), sha256 }
}

fn hand_out(folder: &Path, assets: &[Asset], texts: &[String]) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for (asset, text) in assets.iter().zip(texts) {
        fs::write(folder.join(&asset.file), text)?;
    }
    let names: Vec<&str> = assets.iter().map(|asset| asset.file.as_str()).collect();
    let manifest = folder.join("manifest.json");
    fs::write(&manifest, serde_json::to_string(&names)? + "\n")?;
    // Cargo must run this again when the folder was cleared away, yet not because it has just been written: an old
    // date tells the two apart.
    fs::File::options().write(true).open(&manifest)?.set_modified(time::UNIX_EPOCH)?;
    println!("cargo:rerun-if-changed={}", manifest.display());
    Ok(())
}
