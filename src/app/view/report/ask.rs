//! What one can choose about the page: how far back, and which blocks it has. Nothing of it is stored.

use crate::app::view::compare::MOST;
use crate::app::view::patterns::Span;
use crate::domain::{CodeSet, Coded, Journal, NightOf, Note};

/// How far back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// 28 nights.
    Month,
    /// 91 nights.
    Quarter,
    /// 52 weeks of nights.
    Year,
    /// Every night there is.
    All,
    /// From one night to another.
    Own,
}

impl Coded for Stretch {
    const ALL: &'static [Self] = &[Self::Month, Self::Quarter, Self::Year, Self::All, Self::Own];
    const CODES: &'static [&'static str] = &["28", "91", "364", "all", "own"];

    fn index(self) -> usize {
        self as usize
    }
}

/// A block of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// This stretch beside the one before.
    Glance,
    /// First onsets over time.
    Strip,
    /// Four changes in figures.
    Changes,
    /// Medicines and supplements.
    Taken,
    /// Lab values.
    Bloods,
    /// What was tried.
    Tried,
    /// Circumstances and habits.
    Around,
}

impl Coded for Block {
    const ALL: &'static [Self] =
        &[Self::Glance, Self::Strip, Self::Changes, Self::Taken, Self::Bloods, Self::Tried, Self::Around];
    const CODES: &'static [&'static str] =
        &["glance", "strip", "changes", "taken", "bloods", "tried", "around"];

    fn index(self) -> usize {
        self as usize
    }
}

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReportAsk {
    /// How far back.
    pub stretch: Stretch,
    /// From which night to which, for [`Stretch::Own`]; in any order.
    pub own: Option<(NightOf, NightOf)>,
    /// Which blocks.
    pub blocks: CodeSet<Block>,
}

impl Default for ReportAsk {
    fn default() -> Self {
        let blocks = Block::ALL.iter().copied().collect();
        Self { stretch: Stretch::Quarter, own: None, blocks }
    }
}

impl ReportAsk {
    /// The nights asked for, when this one is the last there is. Never more than forty years of them: an entry with a
    /// mistyped year must not keep the page busy.
    pub fn span(&self, journal: &Journal, last: NightOf) -> Span {
        let span = match (self.stretch, self.own) {
            (Stretch::Month, _) => Span::up_to(last, 28),
            (Stretch::Year, _) => Span::up_to(last, 364),
            (Stretch::All, _) => Span { first: journal.first_night().unwrap_or(last).min(last), last },
            (Stretch::Own, Some(own)) => between(own),
            (Stretch::Quarter, _) | (Stretch::Own, None) => Span::up_to(last, 91),
        };
        if is_long(span) { Span::up_to(span.last, MOST as u32) } else { span }
    }

    /// Whether more nights were typed than are shown: then the first of them is another one, and that is said.
    pub fn is_shortened(&self) -> bool {
        self.own.filter(|_| self.stretch == Stretch::Own).is_some_and(|own| is_long(between(own)))
    }
}

fn between((one, other): (NightOf, NightOf)) -> Span {
    Span { first: one.min(other), last: one.max(other) }
}

fn is_long(span: Span) -> bool {
    span.nights() as usize > MOST
}

/// Room for a name on the page, in characters.
pub const NAME_MOST: usize = 60;
/// Room for the question on the page, in characters.
pub const QUESTION_MOST: usize = 240;

/// What is printed of a typed text: as much as there is room for, without hidden characters; and how many characters
/// are left over.
pub fn printed(typed: &str, most: usize) -> (String, usize) {
    let typed = typed.trim();
    let over = typed.chars().count().saturating_sub(most);
    let kept: String = typed.chars().take(most).collect();
    let clean = Note::new(&kept).map(|note| note.as_str().replace(['\n', '\t'], " "));
    (clean.unwrap_or_default(), over)
}
