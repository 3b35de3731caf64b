//! Which words stand for what the reader of files says.

use crate::content::strings::import as words;
use crate::store::import::{Refused, Why};

/// Why a file cannot be read.
pub fn refused(why: Refused) -> &'static str {
    match why {
        Refused::Backup => words::REFUSED_BACKUP,
        Refused::Empty => words::REFUSED_EMPTY,
        Refused::TooLong => words::REFUSED_TOO_LONG,
        Refused::TooMany => words::REFUSED_TOO_MANY,
        Refused::TooMuchInside => words::REFUSED_TOO_MUCH_INSIDE,
        Refused::Encoding => words::REFUSED_ENCODING,
        Refused::Unknown => words::REFUSED_UNKNOWN,
        Refused::Cut => words::REFUSED_CUT,
        Refused::Damaged => words::REFUSED_DAMAGED,
        Refused::Packing => words::REFUSED_PACKING,
        Refused::AskDateOrder | Refused::AskColumns => words::REFUSED_ASK_DATE_ORDER,
    }
}

/// Why something is left out.
pub fn reason(why: Why) -> &'static str {
    match why {
        Why::Row => words::WHY_ROW,
        Why::OpenQuote => words::WHY_OPEN_QUOTE,
        Why::Date => words::WHY_DATE,
        Why::Time => words::WHY_TIME,
        Why::Number => words::WHY_NUMBER,
        Why::Blank => words::WHY_BLANK,
        Why::Zero => words::WHY_ZERO,
        Why::Percent => words::WHY_PERCENT,
        Why::Unit => words::WHY_UNIT,
        Why::OutOfScale => words::WHY_OUT_OF_SCALE,
        Why::Word => words::WHY_WORD,
        Why::Repeated => words::WHY_REPEATED,
        Why::TooManyNames => words::WHY_TOO_MANY_NAMES,
        Why::TooLong => words::WHY_TOO_LONG,
        Why::NotChosen => words::WHY_NOT_CHOSEN,
        Why::NotSo => words::WHY_NOT_SO,
        Why::Deleted => words::WHY_DELETED,
        Why::OutOfDates => words::WHY_OUT_OF_DATES,
        Why::Planned => words::WHY_PLANNED,
        Why::Nap => words::WHY_NAP,
        Why::SkippedHour => words::WHY_SKIPPED_HOUR,
        Why::NoteFull => words::WHY_NOTE_FULL,
        Why::Kind => words::WHY_KIND,
        Why::Name => words::WHY_NAME,
        Why::Mixed => words::WHY_MIXED,
        Why::Field(_) => words::WHY_FIELD,
    }
}
