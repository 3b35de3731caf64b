//! The first read: what Tonight needs, and nothing that could wait.

use super::judge::{Seen, Side, judge};
use super::meta::{is_newer, local_is_newer};
use super::wiped::Wiped;
use super::{Backlog, Problem, WipeError, pending};
use crate::domain::{ById, EntryId, Record, Revision};
use crate::store::codec::{Damage, DecodeError, decode, peek};
use crate::store::keys;
use crate::store::ports::{Later, Stores, StrictError};

/// Ids start with their time: three characters stand for 2^30 ms, about twelve days.
const BLOCK_BITS: u32 = 30;
/// So many blocks are read of the strict database, the first included.
const BLOCKS: u64 = 4;

/// What the first read found.
#[derive(Debug)]
pub struct Opening {
    /// Recent records, the better copy of each.
    pub records: Vec<Record>,
    /// What was wrong on the way.
    pub problems: Vec<Problem>,
    /// Data of a newer version of the app: nothing will be written.
    pub newer: bool,
    /// Everything at or below was deleted for good; new revisions must be above.
    pub wiped_before: Option<Revision>,
    /// The older entries of the fast area.
    pub backlog: Backlog,
    /// Whether the strict database answered.
    pub strict_ok: bool,
}

/// Finishes a wipe: [`super::finish_wipe`], handed in because it is seldom needed and may have to be fetched first.
pub type Finish = for<'a> fn(&'a Stores, Revision) -> Later<'a, Result<(), WipeError>>;

/// Reads the entries made since `since_ms` (unix milliseconds; at most a month ago, or the strict copies of the newest
/// ones are left to reconciling) from both stores, and finishes a wipe that was cut short.
pub async fn open(stores: &Stores, since_ms: u64, finish: Finish) -> Opening {
    let pairs = read_strict(stores, since_ms).await;
    let first = First::of(stores, pairs);
    if let Some(until) = first.unfinished(stores) {
        // Should it fail again, the record still hides what it covers, and the next start tries again.
        let _ = finish(stores, until).await;
    }
    first.show(stores, since_ms)
}

/// What the strict database says about itself, and its recent entries.
async fn read_strict(stores: &Stores, since_ms: u64) -> Result<Vec<(String, String)>, StrictError> {
    let mut pairs = stores.read_all(keys::STRICT_META).await?;
    for block in 0..BLOCKS {
        let start = ((since_ms >> BLOCK_BITS) + block) << BLOCK_BITS;
        let mut prefix = keys::strict_entry(EntryId::new(start, [0; 6]));
        prefix.truncate(keys::STRICT_ENTRIES.len() + 3);
        pairs.append(&mut stores.read_all(&prefix).await?);
    }
    Ok(pairs)
}

/// What both stores say before any entry is looked at.
struct First {
    strict: Vec<(EntryId, Option<String>)>,
    strict_ok: bool,
    /// The record of a wipe, as each store has it.
    wiped: Option<Wiped>,
    mirrored: Option<Wiped>,
}

impl First {
    fn of(stores: &Stores, pairs: Result<Vec<(String, String)>, StrictError>) -> Self {
        let local = &*stores.local;
        let mut first = Self {
            strict: Vec::new(),
            strict_ok: pairs.is_ok(),
            wiped: None,
            mirrored: Wiped::read(local).unwrap_or_default(),
        };
        let mut newer = local_is_newer(local).unwrap_or_default();
        for (key, value) in pairs.unwrap_or_default() {
            if let Some(id) = keys::strict_entry_id(&key) {
                first.strict.push((id, Some(value)));
            } else if key == keys::STRICT_WIPED {
                first.wiped = Wiped::parse(&value);
            } else if key == keys::STRICT_SCHEMA {
                newer |= is_newer(Some(&value));
            }
        }
        if newer {
            stores.make_read_only();
        }
        first
    }

    fn latest(&self) -> Option<Wiped> {
        Wiped::later(self.mirrored, self.wiped)
    }

    /// The wipe that was cut short. Each store's own record tells whether that store was tidied: a kill takes the fast
    /// area's latest removals back.
    fn unfinished(&self, stores: &Stores) -> Option<Revision> {
        let latest = self.latest().filter(|_| !stores.is_read_only())?;
        let done = latest.tidy
            && self.mirrored == Some(latest)
            && (stores.strict.is_none() || self.wiped == Some(latest));
        (!done).then_some(latest.until)
    }

    /// Reads the recent entries of the fast area too, and shows the better copy of each.
    fn show(mut self, stores: &Stores, since_ms: u64) -> Opening {
        let wiped_before = self.latest().map(|wiped| wiped.until);
        let (mut both, mut old, mut noted) = (Vec::new(), Vec::new(), Vec::new());
        for key in stores.local.keys().unwrap_or_default() {
            match keys::entry_id(&key) {
                Some(id) if id.created_ms() >= since_ms => both.push((id, None)),
                Some(id) => old.push(id),
                None => noted.extend(keys::pending_id(&key).map(|(id, _)| id)),
            }
        }
        self.strict.retain(|(id, _)| id.created_ms() >= since_ms);
        // Of the two pairs of one id the last counts: that with the strict copy.
        both.append(&mut self.strict);
        let mut opening = Opening {
            records: Vec::new(),
            problems: Vec::new(),
            newer: false,
            wiped_before,
            backlog: Backlog::new(old, noted, wiped_before),
            strict_ok: self.strict_ok,
        };
        for (id, strict_raw) in ById::from(both).into_pairs() {
            opening.show(stores, id, strict_raw.as_deref());
        }
        opening.newer = stores.is_read_only();
        opening
    }
}

impl Opening {
    fn show(&mut self, stores: &Stores, id: EntryId, strict: Option<&str>) {
        let local_raw = stores.local.get(&keys::entry(id)).unwrap_or_default();
        let local = local_raw.as_deref();
        let rev = local.and_then(|raw| peek(id, raw).ok());
        let note = rev.and_then(|rev| pending::find(&*stores.local, id, rev).unwrap_or_default());
        let (asked, wiped) = (self.strict_ok, self.wiped_before);
        let judged = judge(Seen { id, local, strict, asked, pending: note.as_ref(), wiped });
        if judged.newer {
            stores.make_read_only();
            self.problems.push(Problem::Newer { id });
        }
        let winner = match judged.winner {
            Some(Side::Local) => local,
            Some(Side::Strict) => strict,
            None => None,
        };
        match winner.map(|raw| decode(id, raw)) {
            Some(Ok(record)) => self.records.push(record),
            Some(Err(DecodeError::Damaged(Damage::Content(why)))) => {
                self.problems.push(Problem::Unreadable { key: keys::entry(id), why });
            }
            _ => {}
        }
    }
}
