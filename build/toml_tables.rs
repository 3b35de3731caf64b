//! The TOML files of `content/` as plain values: what is there and of the right shape, nothing more.
//!
//! Unknown keys and wrong types are errors here, so that a typing error cannot hide a cell. What a value must mean is
//! checked elsewhere.

use crate::learn::{Chapter, Claim, Learn, Section, Term};
use std::error::Error;
use std::fs;
use toml::{Table, Value};

type Read<T> = Result<T, Box<dyn Error>>;

/// The rows of `sources.toml` as the other checks know them: key, authors, year or `undated`, title, link, kind.
pub fn sources(path: &str) -> Read<Vec<[String; 6]>> {
    each(path, "source", |mut row| {
        let id = row.text("id")?;
        let year = row.number("year")?.map_or("undated".to_owned(), |year| year.to_string());
        let places = [
            row.maybe("doi")?.map(|doi| format!("https://doi.org/{doi}")),
            row.number("pmid")?.map(|pmid| format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/")),
            row.maybe("url")?,
        ];
        let mut places = places.into_iter().flatten();
        let link = match (places.next(), places.next()) {
            (Some(link), None) => link,
            _ => return Err(format!("\"{id}\" needs exactly one of doi, pmid and url").into()),
        };
        let cells = [id, row.text("authors")?, year, row.text("title")?, link, row.text("kind")?];
        row.nothing_more()?;
        Ok(cells)
    })
}

/// All of the explainer.
pub fn learn(claims: &str, chapters: &str, glossary: &str) -> Read<Learn> {
    Ok(Learn {
        claims: each(claims, "claim", claim)?,
        chapters: each(chapters, "chapter", chapter)?,
        terms: each(glossary, "term", term)?,
    })
}

fn claim(mut row: Row) -> Read<Claim> {
    let claim = Claim {
        id: row.text("id")?,
        text: row.text("text")?,
        kind: row.text("kind")?,
        grade: row.text("grade")?,
        reason: row.text("reason")?,
        sources: row.texts("sources")?,
        checked: row.text("checked")?,
        date: row.text("date")?,
        label: row.maybe("label")?.unwrap_or_default(),
        tags: row.texts("tags")?,
    };
    row.nothing_more()?;
    Ok(claim)
}

fn chapter(mut row: Row) -> Read<Chapter> {
    let chapter = Chapter {
        id: row.text("id")?,
        lead: row.text("lead")?,
        extra: row.number("extra")?.unwrap_or_default(),
        sections: row.rows("section", |mut row| {
            let section = Section {
                title: row.text("title")?,
                claims: row.texts("claims")?,
                slot: row.maybe("slot")?.unwrap_or_default(),
                rows: row.texts("rows")?,
            };
            row.nothing_more()?;
            Ok(section)
        })?,
    };
    row.nothing_more()?;
    Ok(chapter)
}

fn term(mut row: Row) -> Read<Term> {
    let term = Term { id: row.text("id")?, word: row.text("word")?, text: row.text("text")? };
    row.nothing_more()?;
    Ok(term)
}

/// Reads every table of an array of tables.
fn each<T>(path: &str, name: &str, read: impl Fn(Row) -> Read<T>) -> Read<Vec<T>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let file = text.parse::<Table>().map_err(|error| format!("{path}: {error}"))?;
    let mut file = Row(file);
    let rows = file.rows(name, read).map_err(|error| format!("{path}: {error}"))?;
    file.nothing_more().map_err(|error| format!("{path}: {error}"))?;
    Ok(rows)
}

/// A table whose keys are taken out one by one; what is left at the end nobody knows.
struct Row(Table);

impl Row {
    fn maybe(&mut self, key: &str) -> Read<Option<String>> {
        match self.0.remove(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(Value::Datetime(date)) => Ok(Some(date.to_string())),
            Some(_) => Err(self.wrong(key, "a text")),
        }
    }

    fn text(&mut self, key: &str) -> Read<String> {
        self.maybe(key)?.ok_or_else(|| self.wrong(key, "a text"))
    }

    fn number(&mut self, key: &str) -> Read<Option<u32>> {
        match self.0.remove(key) {
            None => Ok(None),
            Some(Value::Integer(number)) => {
                u32::try_from(number).map(Some).map_err(|_| self.wrong(key, "a number"))
            }
            Some(_) => Err(self.wrong(key, "a number")),
        }
    }

    fn texts(&mut self, key: &str) -> Read<Vec<String>> {
        let list = match self.0.remove(key) {
            None => return Ok(Vec::new()),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(self.wrong(key, "a list of texts")),
        };
        list.into_iter()
            .map(|item| match item {
                Value::String(text) => Ok(text),
                _ => Err(self.wrong(key, "a list of texts")),
            })
            .collect()
    }

    fn rows<T>(&mut self, key: &str, read: impl Fn(Row) -> Read<T>) -> Read<Vec<T>> {
        let list = match self.0.remove(key) {
            None => return Ok(Vec::new()),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(self.wrong(key, "a list of tables")),
        };
        list.into_iter()
            .map(|item| match item {
                Value::Table(table) => read(Row(table)),
                _ => Err(self.wrong(key, "a list of tables")),
            })
            .collect()
    }

    fn nothing_more(&self) -> Read<()> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(key) => Err(format!("nobody knows the key \"{key}\"").into()),
        }
    }

    /// The id is long gone when a later cell fails, so the rest of the row has to tell which one it is.
    fn wrong(&self, key: &str, needs: &str) -> Box<dyn Error> {
        let rest: String = self.0.to_string().chars().take(120).collect();
        format!("\"{key}\" must be {needs}, beside: {rest}").into()
    }
}
