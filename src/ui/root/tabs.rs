//! Telling other tabs what was saved or wiped, and hearing it from them.
//!
//! A message carries the stored text itself, checksum included, because another tab's view of localStorage may be
//! older than the message.

use super::runner::Runner;
use crate::app::{Event, Form, StorageEvent};
use crate::domain::{EntryId, Record, Revision};
use crate::platform::tabs::{News, Tabs};
use crate::store::engine::Batch;
use crate::store::{codec, keys};
use std::rc::{Rc, Weak};

/// The line to other tabs.
pub(super) struct Line(Tabs);

const SAVED: &str = "saved ";
const WIPED: &str = "wiped ";

impl Line {
    /// Opens it for a runner.
    pub(super) fn open(runner: &Rc<Runner>) -> Self {
        let runner = Rc::downgrade(runner);
        Self(Tabs::open(move |news| hear(&runner, &news)))
    }

    /// Records are safe. One message however many there are, a line each; none where there are none.
    pub(super) fn tell_saved<'a>(&self, records: impl Iterator<Item = &'a Record>) {
        let mut text = SAVED.to_owned();
        for record in records {
            text.push_str(&record.id.to_string());
            text.push_str(&codec::encode(record));
            text.push('\n');
        }
        if text.len() > SAVED.len() {
            self.0.post(&text);
        }
    }

    /// Everything up to a revision is gone.
    pub(super) fn tell_wiped(&self, until: Revision) {
        self.0.post(&format!("{WIPED}{until}"));
    }
}

fn hear(runner: &Weak<Runner>, news: &News) {
    let Some(runner) = runner.upgrade() else { return };
    let event = match news {
        News::Posted(text) => posted(text),
        News::Stored(Some(key)) => stored(&runner, key),
        News::Stored(None) => None,
    };
    if let Some(event) = event {
        runner.send(Event::Storage(event));
    }
}

fn posted(text: &str) -> Option<StorageEvent> {
    if let Some(rev) = text.strip_prefix(WIPED) {
        return Revision::parse(rev).map(StorageEvent::Wiped);
    }
    let record = |line: &str| {
        let (id, raw) = line.split_at_checked(EntryId::TEXT_LEN)?;
        codec::decode(EntryId::parse(id).ok()?, raw).ok()
    };
    Some(elsewhere(text.strip_prefix(SAVED)?.lines().filter_map(record).collect()))
}

fn stored(runner: &Runner, key: &str) -> Option<StorageEvent> {
    let raw = runner.stores.local.get(key).ok()?;
    match key.strip_prefix(keys::DRAFTS) {
        Some(name) => Form::parse(name).map(|form| StorageEvent::Draft(form, raw)),
        None => Some(elsewhere(vec![codec::decode(keys::entry_id(key)?, &raw?).ok()?])),
    }
}

fn elsewhere(records: Vec<Record>) -> StorageEvent {
    StorageEvent::Elsewhere(Batch { records, problems: Vec::new() })
}
