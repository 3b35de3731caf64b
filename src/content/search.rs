//! Finding a medicine by whatever somebody typed: any of its names, with a slip or two, or with the strength behind it.
//!
//! Only names are compared. What may be said about a row that was found is not decided here, but for one thing: a row
//! that could be read as advice is found by its whole name alone.

use super::medicines::{Medicine, Name};

/// Shorter texts find nothing: three letters are no slip of anything.
pub const LEAST: usize = 3;
/// Whole words shorter than this are a beginning, not a name.
const WORD: usize = 4;
/// So many rows at most.
const MOST: usize = 6;

/// How a name fits what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The very name.
    Exact,
    /// The name, and then something more: a strength, a form.
    Within,
    /// Whole words of a name that goes on: `Benadryl` of `Benadryl Allergy Relief`.
    Words,
    /// The beginning of a name.
    Start,
    /// The name with so many slips.
    Slips(u8),
    /// Whole words of a name that goes on, with a slip.
    WordsSlip,
}

impl Fit {
    /// Whether the whole name was typed, slips aside.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Exact | Self::Within | Self::Slips(_))
    }
}

/// A row that was found.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'a> {
    /// The row.
    pub medicine: &'a Medicine,
    /// The name that fits best.
    pub name: &'a Name,
    /// How.
    pub fit: Fit,
}

/// The rows that fit, the best first, at most six.
pub fn find<'a>(table: &'a [Medicine], typed: &str) -> Vec<Hit<'a>> {
    let typed = fold(typed);
    if typed.chars().count() < LEAST {
        return Vec::new();
    }
    let mut hits: Vec<Hit> = table.iter().filter_map(|medicine| best(medicine, &typed)).collect();
    // Where the name itself stands there, nobody made a slip; with more words behind it, one at most.
    let surest = hits.iter().map(|hit| hit.fit).min().filter(|fit| *fit <= Fit::Within);
    if let Some(surest) = surest {
        hits.retain(|hit| hit.fit <= Fit::Start || surest == Fit::Within && hit.fit == Fit::Slips(1));
    }
    let mut found = Vec::new();
    while found.len() < MOST && !hits.is_empty() {
        let mut first = 0;
        for (at, hit) in hits.iter().enumerate() {
            if hits.get(first).is_some_and(|best| hit.fit < best.fit) {
                first = at;
            }
        }
        found.push(hits.remove(first));
    }
    found
}

/// The row whose very name was typed, with or without a strength behind it.
pub fn named<'a>(table: &'a [Medicine], typed: &str) -> Option<&'a Medicine> {
    let typed = fold(typed);
    let has = |medicine: &Medicine, fit: Fit| {
        medicine.names.iter().any(|name| plain(&name.folded, &typed) == Some(fit))
    };
    let of = |fit| table.iter().find(move |medicine| has(medicine, fit));
    of(Fit::Exact).or_else(|| of(Fit::Within))
}

fn best<'a>(medicine: &'a Medicine, typed: &str) -> Option<Hit<'a>> {
    let mut best: Option<Hit> = None;
    for name in &medicine.names {
        let allowed = |fit: &Fit| *fit != Fit::Start || medicine.may_be_suggested();
        let fit = plain(&name.folded, typed).filter(allowed).or_else(|| slips(&name.folded, typed));
        if let Some(fit) = fit
            && best.is_none_or(|best| fit < best.fit)
        {
            best = Some(Hit { medicine, name, fit });
        }
    }
    best
}

/// A fit without slips.
fn plain(name: &str, typed: &str) -> Option<Fit> {
    if let Some(rest) = name.strip_prefix(typed) {
        return match rest.chars().next() {
            None => Some(Fit::Exact),
            Some(' ') if typed.len() >= WORD => Some(Fit::Words),
            Some(_) => (typed.len() >= LEAST).then_some(Fit::Start),
        };
    }
    let next = typed.strip_prefix(name)?.chars().next()?;
    (name.len() >= WORD && (next == ' ' || next.is_ascii_digit())).then_some(Fit::Within)
}

/// A fit with slips, in the name or in its first word.
fn slips(name: &str, typed: &str) -> Option<Fit> {
    let typed: Vec<char> = without_strength(typed).chars().collect();
    let most = match typed.len() {
        0..=4 => return None,
        5..=7 => 1,
        _ => 2,
    };
    if let Some(count) = distance(&name.chars().collect::<Vec<_>>(), &typed, most) {
        return Some(Fit::Slips(count));
    }
    let (word, _) = name.split_once(' ')?;
    let word: Vec<char> = word.chars().collect();
    (word.len() > WORD && distance(&word, &typed, 1).is_some()).then_some(Fit::WordsSlip)
}

/// The words before the first one that begins with a digit.
fn without_strength(typed: &str) -> &str {
    let bytes = typed.as_bytes();
    let cut = bytes.windows(2).position(|pair| matches!(pair, [b' ', b'0'..=b'9']));
    cut.and_then(|at| typed.get(..at)).unwrap_or(typed)
}

/// How many letters are wrong, missing, too many or swapped with their neighbour; `None` for more than `most`.
/// Damerau and Levenshtein's distance, with no letter touched twice.
pub fn distance(a: &[char], b: &[char], most: u8) -> Option<u8> {
    if a.len().abs_diff(b.len()) > usize::from(most) {
        return None;
    }
    let mut before: Vec<u8> = Vec::new();
    let mut last: Vec<u8> = (0..=b.len()).map(|n| u8::try_from(n).unwrap_or(u8::MAX)).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![u8::try_from(i + 1).unwrap_or(u8::MAX)];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[u8], place: usize| row.get(place).copied().unwrap_or(u8::MAX);
            let mut cost = at(&last, j).saturating_add(u8::from(x != y));
            cost = cost.min(at(&last, j + 1).saturating_add(1)).min(at(&row, j).saturating_add(1));
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                cost = cost.min(at(&before, j - 1).saturating_add(1));
            }
            row.push(cost);
        }
        if row.iter().all(|cost| *cost > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|cost| *cost <= most)
}

/// Text as it is compared: small Latin letters without accents, digits, and single blanks for everything between.
/// No more than a hundred characters: no name is longer.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len().min(100));
    for c in text.chars().take(100) {
        match bare(c) {
            Some(c) => folded.push(c),
            None if folded.is_empty() || folded.ends_with(' ') => {}
            None => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A letter or digit as it is compared; `None` for what only stands between.
fn bare(c: char) -> Option<char> {
    Some(match c {
        'À'..='Å' | 'à'..='å' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        'Ý' | 'ý' | 'ÿ' => 'y',
        // Other scripts stay as they are: they match nothing, and are no blanks either.
        c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        c if c.is_ascii() || matches!(c, '’' | '®' | '™' | '\u{a0}' | '–') => return None,
        c => c,
    })
}

#[cfg(all(test, not(feature = "ui")))]
#[path = "search_tests.rs"]
mod tests;
