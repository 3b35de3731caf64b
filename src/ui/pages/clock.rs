//! Time fields of the journal: what stands in them, and the words for what cannot be taken or is worth a second look.

use crate::app::view::Doubt;
use crate::app::{TimeOf, Trouble};
use crate::content::strings::{duration, journal as words};
use crate::domain::{Instant, iso};
use crate::ui::components::{Act, Shows, TimeField, shows};
use crate::ui::session::Session;
use chrono::NaiveTime;
use std::borrow::Cow;

/// Something to say beside a field.
pub type Said = Option<Cow<'static, str>>;

/// A field for a clock time; `doubt` is said where nothing is wrong.
pub fn time_field(
    session: Session,
    label: &'static str,
    field: TimeOf,
    value: Shows<Option<NaiveTime>>,
    doubt: Shows<Said>,
    on_change: Act<String>,
) -> TimeField {
    let wrong = session.view(move |model| model.field_error(field).map(|e| (e.trouble, e.typed.clone())));
    let stored = move || value.now().map(iso::hour_minute_text).unwrap_or_default();
    TimeField {
        label,
        value: shows(move || {
            wrong.with(|wrong| wrong.as_ref().map(|(_, typed)| typed.clone())).unwrap_or_else(&stored)
        }),
        error: shows(move || {
            let trouble = wrong.with(|wrong| wrong.as_ref().map(|(trouble, _)| *trouble));
            trouble.map(|trouble| trouble_words(trouble).into()).or_else(|| doubt.now())
        }),
        on_change,
    }
}

/// The clock time of a moment, as it was lived.
pub fn clock_of(at: Option<Instant>) -> Option<NaiveTime> {
    at.map(Instant::time)
}

/// Nothing to say.
pub fn sure() -> Shows<Said> {
    shows(|| None)
}

/// What to say of two times; `backwards` where the second comes first.
pub fn doubt_words(doubt: Option<Doubt>, backwards: &'static str) -> Said {
    Some(match doubt? {
        Doubt::Backwards => backwards.into(),
        Doubt::Long(seconds) => words::long(&duration(seconds)).into(),
    })
}

/// What keeps a time from being taken.
pub fn trouble_words(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::NotATime => words::NOT_A_TIME,
        Trouble::Skipped => words::SKIPPED_HOUR,
        Trouble::Twice => words::TWICE,
        Trouble::Ahead => words::AHEAD,
        Trouble::BeforeStart => words::BEFORE_START,
    }
}
