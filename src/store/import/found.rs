//! What a file holds, in one shape for all of them: findings with a date, grouped in series, and rows left out with reasons.
//!
//! Values stand here as the file gives them. What a scale means, and where a series goes, is proposed beside it and decided
//! in the plan.

use super::when::Moment;
use crate::domain::{Decimal, Entry, EntryId, ExerciseKind, Flag, Lab, Rated, Scale10, SubstanceKind, Taken};
use crate::store::csv::{Fault, Row};
use chrono::NaiveDate;

/// Which app or table a file comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Source {
    /// Our own table.
    Stillnight,
    /// Bearable, both tables.
    Bearable,
    /// Daylio, tables and backups.
    Daylio,
    /// Nomie, backups and tables.
    Nomie,
    /// Apple Health.
    AppleHealth,
    /// Cronometer, the servings.
    Cronometer,
    /// Sleep as Android.
    SleepAsAndroid,
    /// Any other table.
    Table,
}

impl Source {
    /// Its name, which needs no translation; empty for a table of unknown origin.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stillnight => "Stillnight",
            Self::Bearable => "Bearable",
            Self::Daylio => "Daylio",
            Self::Nomie => "Nomie",
            Self::AppleHealth => "Apple Health",
            Self::Cronometer => "Cronometer",
            Self::SleepAsAndroid => "Sleep as Android",
            Self::Table => "",
        }
    }
}

/// Why a whole file cannot be read, or not without an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refused {
    /// There is nothing in it.
    Empty,
    /// Longer than a file of this kind may be.
    TooLong,
    /// More rows than a journal could ever take.
    TooMany,
    /// It unpacks to more than any such file holds.
    TooMuchInside,
    /// Not UTF-8.
    Encoding,
    /// No format that is known here, and no table.
    Unknown,
    /// The app's own backup, which [`crate::store::backup`] reads.
    Backup,
    /// It ends before it should.
    Cut,
    /// It is not put together as such a file is, or its checksum does not fit.
    Damaged,
    /// A way of packing that is not read here (passphrase, several volumes).
    Packing,
    /// Whether the day or the month comes first is not told by the file.
    AskDateOrder,
    /// Which column is which is not told by the file; see [`super::columns`].
    AskColumns,
}

/// Why a row, or a part of one, is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why {
    /// The row has another number of cells than the heading, or text behind a quote.
    Row,
    /// A quote opens and never closes: nothing behind it can be read.
    OpenQuote,
    /// There is no date, or it does not read.
    Date,
    /// The clock time does not read.
    Time,
    /// The number does not read, or could be two different numbers.
    Number,
    /// No value stands there. That is not nought.
    Blank,
    /// Nought where the app writes nought for missing values.
    Zero,
    /// A share of a daily value, which is no amount.
    Percent,
    /// An amount whose unit is not told or not known here.
    Unit,
    /// A value outside its scale.
    OutOfScale,
    /// A word that has no place on the scale yet.
    Word,
    /// The same row stands there twice.
    Repeated,
    /// More different names than a journal can use.
    TooManyNames,
    /// A name or unit longer than the journal takes.
    TooLong,
    /// Not chosen to be taken, or nothing that can go where it was sent.
    NotChosen,
    /// It was not so, and nothing here keeps that.
    NotSo,
    /// What it belongs to was deleted here.
    Deleted,
    /// Outside the dates that were chosen.
    OutOfDates,
    /// The plan here already says what is taken on that day.
    Planned,
    /// A sleep by day.
    Nap,
    /// A moment that no clock showed: clocks go forward then.
    SkippedHour,
    /// The note has no room left.
    NoteFull,
    /// A kind of entry that is not known here.
    Kind,
    /// A name that this kind of entry has no field for.
    Name,
    /// Rows that name one entry and do not fit together.
    Mixed,
    /// A field whose value does not read.
    Field(&'static str),
}

/// A row left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Skip {
    /// Which row, as a spreadsheet counts; in files without rows, which record.
    pub row: u32,
    /// Why.
    pub why: Why,
}

/// What makes a row unfit to be read at all.
pub(in crate::store) fn row_fault(row: &Row, cells: usize) -> Option<Why> {
    match row.fault {
        Some(Fault::OpenQuote) => Some(Why::OpenQuote),
        Some(_) => Some(Why::Row),
        None => (row.cells.len() != cells).then_some(Why::Row),
    }
}

/// Where a series goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// Nowhere.
    Leave,
    /// A line in the note of the day.
    Note,
    /// A line in the note of the night.
    NightNote,
    /// How strong restless legs were: an episode, or symptoms by day.
    Legs,
    /// A rating of the day.
    Rated(Rated),
    /// Sleep quality of the night.
    Quality,
    /// Bed time, wake and time slept of the night.
    Sleep,
    /// Time slept of the night, alone.
    Slept,
    /// Caffeine, alcohol, nicotine of the day.
    Taken(Taken),
    /// So, that day.
    Flag(Flag),
    /// Exercise that day.
    Bout(ExerciseKind),
    /// A dose taken.
    Dose(SubstanceKind),
    /// A laboratory value.
    Lab,
}

impl Target {
    /// Whether values need a scale to go there.
    pub fn is_rated(self) -> bool {
        matches!(self, Self::Legs | Self::Rated(_) | Self::Quality)
    }
}

/// What the values of a series mean.
#[derive(Clone, Debug, PartialEq)]
pub enum Scale {
    /// Taken as they are.
    Plain,
    /// From `low`, which becomes 0, to `high`, which becomes 10. `low` may be the greater.
    Range(Decimal, Decimal),
    /// Each word of the series with its place.
    Words(Vec<Option<Scale10>>),
    /// So much of the unit is one serving.
    Serving(Decimal),
}

/// One thing that a file tells of again and again.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name in the file.
    pub name: String,
    /// Its unit, where the file tells one.
    pub unit: String,
    /// Its words, where it is told in words.
    pub words: Vec<String>,
    /// How many findings.
    pub count: u32,
    /// The least and the greatest number found.
    pub seen: Option<(Decimal, Decimal)>,
    /// Where it would go.
    pub target: Target,
    /// What its values would mean.
    pub scale: Scale,
}

/// Which part of its day a finding is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// All of it, or not told.
    Whole,
    /// Before getting up.
    Before,
    /// Morning or midday.
    Daytime,
    /// Evening.
    Evening,
}

/// A night's sleep.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sleep {
    /// To bed.
    pub bed: Option<Moment>,
    /// Final wake.
    pub wake: Option<Moment>,
    /// Minutes slept.
    pub slept: Option<u16>,
    /// Only the clock times hold: the dates follow from the night, which the file leaves open.
    pub floating: bool,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// It was so; how much is not told.
    Some,
    /// It was not so.
    No,
    /// A number.
    Number(Decimal),
    /// At least so much: some parts of the sum are not told.
    AtLeast(Decimal),
    /// The word of that place in the series.
    Word(u16),
    /// A text.
    Text(String),
    /// A night's sleep.
    Sleep(Sleep),
    /// A laboratory value.
    Lab(Box<Lab>),
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where it stands.
    pub row: u32,
    /// Which series.
    pub series: u16,
    /// The civil date the file files it under.
    pub date: NaiveDate,
    /// When, where a clock time is told.
    pub at: Option<Moment>,
    /// Which part of the day.
    pub part: Part,
    /// What.
    pub value: Value,
}

/// All that was found in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Extract {
    /// Which app.
    pub source: Source,
    /// What it tells of.
    pub series: Vec<Series>,
    /// The findings, in the order of the file.
    pub found: Vec<Found>,
    /// Whole entries, with the row each begins in and its id where it has one.
    pub entries: Vec<(u32, Option<EntryId>, Entry)>,
    /// Rows left out, the first of them where there are very many.
    pub skipped: Vec<Skip>,
    /// How many more are left out.
    pub unlisted: u32,
    /// How many rows or records there are, those of no interest included.
    pub rows: u32,
    /// Nights may be filed under the morning after them, and only the person knows.
    pub ask_night: bool,
}
