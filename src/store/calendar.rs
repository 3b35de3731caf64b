//! Calendar files (RFC 5545) of reminders: clock times of wherever the phone is, so that no time zone travels in them.
//!
//! Titles and links come in as arguments, and nothing else about the person does: a calendar is often shown on locked screens
//! and shared with others. What to remind of is not decided here. `docs/calendar.md` is the prose.

use super::codec::crc;
use crate::domain::{Instant, Journal, iso};
use chrono::{NaiveDate, NaiveTime, Timelike};

/// A line has at most so many bytes before its line break.
const LINE_MOST: usize = 75;

/// One reminder, once or again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Tells it from all others; a calendar that knows it already takes the newer one in its place.
    pub uid: String,
    /// What the calendar shows.
    pub title: String,
    /// The first day.
    pub first: NaiveDate,
    /// The clock time; nothing for a whole day.
    pub at: Option<NaiveTime>,
    /// Every so many days; nothing for once.
    pub every_days: Option<u8>,
    /// The last day, of one that comes again.
    pub until: Option<NaiveDate>,
    /// How many minutes ahead the calendar calls; on a whole day, ahead of its midnight. Below nought is after it.
    pub ahead: i16,
    /// Where it leads to.
    pub link: String,
}

/// An id for a reminder, stable for one journal and different from those of another in a calendar that two people share.
pub fn uid(journal: &Journal, what: &str) -> String {
    let first = journal.records().next().map(|record| record.id.to_string()).unwrap_or_default();
    format!("{what}-{:08x}@stillnight", crc(&[first.as_bytes()]))
}

/// The file of some reminders, made at a moment.
pub fn write(reminders: &[Reminder], made: Instant) -> String {
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", concat!("-//Stillnight//", env!("CARGO_PKG_VERSION"), "//EN"));
    file.line("CALSCALE", "GREGORIAN");
    for reminder in reminders {
        file.event(reminder, made);
    }
    file.line("END", "VCALENDAR");
    file.0
}

struct File(String);

impl File {
    fn event(&mut self, reminder: &Reminder, made: Instant) {
        let Reminder { uid, title, first, at, every_days, until, ahead, link } = reminder;
        self.line("BEGIN", "VEVENT");
        self.line("UID", &escaped(uid));
        let made = Instant::from_unix_ms(made.unix_ms(), 0).unwrap_or(made);
        self.line("DTSTAMP", &(moment(made.date(), Some(made.time())) + "Z"));
        let (start, length) = match at {
            Some(_) => ("DTSTART", "PT15M"),
            None => ("DTSTART;VALUE=DATE", "P1D"),
        };
        self.line(start, &moment(*first, *at));
        self.line("DURATION", length);
        if let Some(days) = every_days {
            // The end is a day of the same kind as the start, or calendars disagree about it.
            let end =
                until.map(|until| format!(";UNTIL={}", moment(until.max(*first), *at))).unwrap_or_default();
            self.line("RRULE", &format!("FREQ=DAILY;INTERVAL={}{end}", (*days).max(1)));
        }
        self.line("SUMMARY", &escaped(title));
        self.line("DESCRIPTION", &escaped(link));
        // An address is no text: nothing in it is escaped.
        self.line("URL", link);
        // Private, and in nobody's way.
        self.line("CLASS", "PRIVATE");
        self.line("TRANSP", "TRANSPARENT");
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        self.line("DESCRIPTION", &escaped(title));
        let sign = if *ahead > 0 { "-" } else { "" };
        let trigger = format!("{sign}PT{}M", ahead.unsigned_abs());
        self.line("TRIGGER", if *ahead == 0 { "PT0S" } else { &trigger });
        self.line("END", "VALARM");
        self.line("END", "VEVENT");
    }

    /// One line, folded where it is too long, never inside a character.
    fn line(&mut self, name: &str, value: &str) {
        let mut bytes = 0;
        for c in name.chars().chain([':']).chain(value.chars().filter(|c| !c.is_control())) {
            if bytes + c.len_utf8() > LINE_MOST {
                self.0.push_str("\r\n ");
                bytes = 1;
            }
            self.0.push(c);
            bytes += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// `20261121`, or `20261121T213000`.
fn moment(date: NaiveDate, at: Option<NaiveTime>) -> String {
    let mut text = iso::date_text(date);
    if let Some(at) = at {
        text.push('T');
        text.push_str(&iso::hour_minute_text(at));
        // Seconds are there even where they are none.
        text.push_str(&format!("{:02}", at.second()));
    }
    text.retain(|c| !matches!(c, '-' | ':'));
    text
}

/// Text as it stands in a value: marks that part values are written with a backslash, lines with `\n`.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            other => written.push(other),
        }
    }
    written
}
