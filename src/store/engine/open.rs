//! The first read: what Tonight needs, and nothing that could wait.

use super::judge::{Seen, Side, judge};
use super::meta::{Meta, strict_is_newer};
use super::wiped::Wiped;
use super::{Backlog, Problem, pending, wipe};
use crate::domain::{ById, DeviceId, EntryId, Record, Revision};
use crate::store::codec::{Damage, DecodeError, decode, peek};
use crate::store::keys;
use crate::store::ports::{Stores, StrictError};

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
    /// Which device this is; `None` at the very first start (see [`super::introduce`]).
    pub device: Option<DeviceId>,
    /// The older entries of the fast area.
    pub backlog: Backlog,
    /// Whether the strict database answered.
    pub strict_ok: bool,
}

/// Reads the entries made since `since_ms` (unix milliseconds; at most a month ago, or the strict copies of the newest
/// ones are left to reconciling) from both stores, and finishes a wipe that was cut short.
pub async fn open(stores: &Stores, since_ms: u64) -> Opening {
    let local = &*stores.local;
    let meta = Meta::read(local).unwrap_or_default();
    let strict = read_strict(stores, since_ms).await;
    let strict_ok = strict.is_ok();
    let mut strict = strict.unwrap_or_default();
    if meta.is_newer() || strict.newer {
        stores.make_read_only();
    }
    let mirrored = local.get(keys::WIPED).unwrap_or_default().as_deref().and_then(Wiped::parse);
    let wiped = Wiped::later(mirrored, strict.wiped);
    // Each store's own record tells whether that store was tidied: a kill takes the fast area's latest removals back.
    let tidied = |own: Option<Wiped>| own.is_some_and(|own| own.tidy && Some(own) == wiped);
    let all_tidy = tidied(mirrored) && (stores.strict.is_none() || tidied(strict.wiped));
    if let Some(wiped) = wiped.filter(|_| !all_tidy)
        && !stores.is_read_only()
    {
        // Should it fail again, the record still hides what it covers, and the next start tries again.
        let _ = wipe::tidy_up(stores, wiped.until).await;
    }
    let wiped_before = wiped.map(|wiped| wiped.until);

    let ids = local.keys().unwrap_or_default().into_iter().filter_map(|key| keys::entry_id(&key));
    let (recent, old): (Vec<_>, Vec<_>) = ids.partition(|id| id.created_ms() >= since_ms);
    // Of the two pairs of one id the last counts: that with the strict copy.
    let mut both: Vec<_> = recent.into_iter().map(|id| (id, None)).collect();
    both.append(&mut strict.recent);
    let mut opening = Opening {
        records: Vec::new(),
        problems: Vec::new(),
        newer: false,
        wiped_before,
        device: meta.device,
        backlog: Backlog::new(old, wiped_before),
        strict_ok,
    };
    for (id, strict_raw) in ById::from(both).into_pairs() {
        opening.show(stores, id, strict_raw.as_deref());
    }
    opening.newer = stores.is_read_only();
    opening
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

#[derive(Default)]
struct StrictPart {
    wiped: Option<Wiped>,
    newer: bool,
    recent: Vec<(EntryId, Option<String>)>,
}

async fn read_strict(stores: &Stores, since_ms: u64) -> Result<StrictPart, StrictError> {
    let strict = stores.strict.as_ref().ok_or(StrictError::Missing)?;
    let mut part = StrictPart::default();
    for (key, value) in strict.read_all(keys::STRICT_META).await? {
        match key.as_str() {
            keys::STRICT_WIPED => part.wiped = Wiped::parse(&value),
            keys::STRICT_SCHEMA => part.newer = strict_is_newer(Some(&value)),
            _ => {}
        }
    }
    for block in 0..BLOCKS {
        let start = ((since_ms >> BLOCK_BITS) + block) << BLOCK_BITS;
        let first = keys::strict_entry(EntryId::new(start, [0; 6]));
        let prefix = first.get(..keys::STRICT_ENTRIES.len() + 3).unwrap_or(&first);
        for (key, value) in strict.read_all(prefix).await? {
            if let Some(id) = keys::strict_entry_id(&key).filter(|id| id.created_ms() >= since_ms) {
                part.recent.push((id, Some(value)));
            }
        }
    }
    Ok(part)
}
