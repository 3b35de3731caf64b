//! Ids made from what a file says, so that the same file makes the same entries, whenever and wherever it is read.
//!
//! What counts is the app, what it is, when, its name and its value; never the row, because rows move when a longer
//! file is made later. A day and a night are known by their date alone.

use crate::domain::{Entry, EntryId, State};
use crate::store::schema;
use chrono::{NaiveDate, NaiveTime};
use sha2::{Digest, Sha256};

/// The id of a date, an optional clock time and some texts: their time in front, so that ids stay in order, and 48 bits
/// of SHA-256 over all.
pub fn id(date: NaiveDate, time: Option<NaiveTime>, texts: &[&str]) -> EntryId {
    let mut sha = Sha256::new();
    let local = date.and_time(time.unwrap_or_default()).and_utc().timestamp_millis();
    sha.update(local.to_be_bytes());
    for text in texts {
        // With their lengths, so that no two lists of texts look alike.
        sha.update((text.len() as u64).to_be_bytes());
        sha.update(text.as_bytes());
    }
    let mut random = [0; 6];
    random.iter_mut().zip(sha.finalize()).for_each(|(to, from)| *to = from);
    EntryId::new(u64::try_from(local).unwrap_or(0), random)
}

/// The id of an entry that was written by hand into our own table.
pub fn of_entry(entry: &Entry) -> EntryId {
    let date = entry.date().unwrap_or_default();
    id(date, None, &["table", &schema::write(&State::Live(entry.clone()))])
}
