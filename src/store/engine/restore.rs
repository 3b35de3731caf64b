//! Restore points: whole copies of the journal in the strict database, made daily and before anything that changes much.
//!
//! They lie in the same place as the data: they help after a mistake, not after the browser's data was cleared. A
//! point that suddenly holds less than half of what the fullest one holds is most likely the mistake itself, and never
//! pushes a fuller one out. Deletions do not shrink a point, because tombstones are records too.

use super::seal::{seal, unseal};
use super::{Batch, Problem};
use crate::domain::{EntryId, Record, order};
use crate::store::codec::{decode, encode};
use crate::store::keys;
use crate::store::ports::{Stores, StrictError, Write};

/// The reason of the daily points; all other reasons mean *before* something.
pub const DAILY: &str = "day";
/// So many daily points are kept.
const RING: usize = 14;
/// Two daily points are at least so far apart. Short of a day, so that a daily habit makes a daily point.
const APART_MS: u64 = 20 * 3600 * 1000;

/// One restore point, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestorePoint {
    /// When it was made, in unix milliseconds; also its name.
    pub at_ms: u64,
    /// Why: `day`, `import`, `restore`, `migration` …
    pub why: String,
    /// How many records it holds, tombstones included.
    pub entries: usize,
}

/// Why a restore point could not be made or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PointError {
    /// Data of a newer version of the app was met.
    ReadOnly,
    /// There is no such point.
    Gone,
    /// The strict database failed.
    Strict(StrictError),
}

impl RestorePoint {
    fn header(&self) -> String {
        let mut text = self.entries.to_string();
        text.push(' ');
        text.push_str(&self.why);
        seal(text)
    }

    fn parse(key: &str, text: &str) -> Option<Self> {
        let at_ms = key.strip_prefix(keys::RESTORE)?.parse().ok()?;
        let (entries, why) = unseal(text)?.split_once(' ')?;
        Some(Self { at_ms, why: why.to_owned(), entries: entries.parse().ok()? })
    }

    fn is_daily(&self) -> bool {
        self.why == DAILY
    }

    /// It is the daily one, made so lately that it is still good.
    fn is_daily_of(&self, now_ms: u64) -> bool {
        self.is_daily() && now_ms.abs_diff(self.at_ms) < APART_MS
    }
}

/// The restore points, newest first.
///
/// # Errors
/// [`PointError::Strict`].
pub async fn list_restore_points(stores: &Stores) -> Result<Vec<RestorePoint>, PointError> {
    stores.read_all(keys::RESTORE).await.map(points).map_err(PointError::Strict)
}

fn points(pairs: Vec<(String, String)>) -> Vec<RestorePoint> {
    let mut points = Vec::new();
    for (key, text) in &pairs {
        if let Some(point) = RestorePoint::parse(key, text) {
            points.push(point);
        }
    }
    order::sort_by_key(&mut points, |point| u128::from(!point.at_ms));
    points
}

/// Whether the daily restore point is due. While the points cannot be listed it is not.
pub async fn daily_point_is_due(stores: &Stores, now_ms: u64) -> bool {
    let points = list_restore_points(stores).await;
    points.is_ok_and(|points| !points.iter().any(|point| point.is_daily_of(now_ms)))
}

/// Makes a restore point named by `now_ms` (unix milliseconds) and lets those that are no longer needed go. `why` is a
/// word: `day` for the daily one, which is skipped where one was made within 20 hours; of every other reason the
/// newest point is kept. An empty journal makes none. Says whether one was made.
///
/// # Errors
/// [`PointError`]; the earlier points then all still stand.
pub async fn make_restore_point(
    stores: &Stores,
    now_ms: u64,
    why: &str,
    records: &[Record],
) -> Result<bool, PointError> {
    if stores.is_read_only() {
        return Err(PointError::ReadOnly);
    }
    let points = list_restore_points(stores).await?;
    let new = RestorePoint { at_ms: now_ms, why: why.to_owned(), entries: records.len() };
    let Some(writes) = point_writes(&points, &new, records) else { return Ok(false) };
    stores.transact(Vec::new(), Box::new(move |_| writes)).await.map_err(PointError::Strict)?;
    if stores.is_read_only() { Err(PointError::ReadOnly) } else { Ok(true) }
}

/// What makes the point, and lets others go; `None` if it is not needed.
fn point_writes(points: &[RestorePoint], new: &RestorePoint, records: &[Record]) -> Option<Vec<Write>> {
    let recent = |point: &RestorePoint| point.is_daily_of(new.at_ms);
    if records.is_empty() || (new.is_daily() && points.iter().any(recent)) {
        return None;
    }
    let mut writes = Vec::new();
    for ms in gone_after(points, new) {
        writes.push(Write::Delete { key: keys::restore(ms) });
        writes.push(Write::Delete { key: keys::restore_body(ms) });
    }
    let mut body = String::new();
    for record in records {
        if !body.is_empty() {
            body.push('\n');
        }
        body.push_str(&record.id.to_string());
        body.push(' ');
        body.push_str(&encode(record));
    }
    writes.push(Write::Put { key: keys::restore_body(new.at_ms), value: body });
    writes.push(Write::Put { key: keys::restore(new.at_ms), value: new.header() });
    Some(writes)
}

/// Which points go when a new one comes, of `points` from the newest to the oldest.
fn gone_after(points: &[RestorePoint], new: &RestorePoint) -> Vec<u64> {
    let mut fullest = 0;
    for point in points {
        fullest = fullest.max(point.entries);
    }
    let small = |point: &RestorePoint| point.entries.saturating_mul(2) < fullest;
    // Of the daily ones, as many as are too many, the oldest first; of every other reason all.
    let mut left = usize::MAX;
    if new.is_daily() {
        left = (points.iter().filter(|point| point.is_daily()).count() + 1).saturating_sub(RING);
    }
    let mut gone = Vec::new();
    for point in points.iter().rev() {
        // A small point may only take the place of small ones.
        if left > 0 && point.why == new.why && (!small(new) || small(point)) {
            gone.push(point.at_ms);
            left -= 1;
        }
    }
    gone
}

/// The records of a restore point. What cannot be read is told, not dropped in silence.
///
/// # Errors
/// [`PointError`].
pub async fn read_restore_point(stores: &Stores, at_ms: u64) -> Result<Batch, PointError> {
    let key = keys::restore_body(at_ms);
    let pairs = stores.read_all(&key).await.map_err(PointError::Strict)?;
    read_body(&key, &pairs).ok_or(PointError::Gone)
}

fn read_body(key: &str, pairs: &[(String, String)]) -> Option<Batch> {
    let (_, body) = pairs.iter().find(|(found, _)| found == key)?;
    let mut batch = Batch::default();
    for line in body.split('\n') {
        match read_line(line) {
            Some(record) => batch.records.push(record),
            None => batch
                .problems
                .push(Problem::Unreadable { key: key.to_owned(), why: "damaged line".to_owned() }),
        }
    }
    Some(batch)
}

fn read_line(line: &str) -> Option<Record> {
    let (id, raw) = line.split_once(' ')?;
    let id = EntryId::parse(id).ok()?;
    decode(id, raw).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(day: u64, why: &str, entries: usize) -> RestorePoint {
        RestorePoint { at_ms: day * 24 * 3600 * 1000, why: why.to_owned(), entries }
    }

    /// Makes a point a day of these sizes; returns the sizes of those left, oldest first.
    fn ring(sizes: &[usize]) -> Vec<usize> {
        let mut points: Vec<RestorePoint> = Vec::new();
        for (day, entries) in sizes.iter().enumerate() {
            let new = point(day as u64, DAILY, *entries);
            let gone = gone_after(&points, &new);
            points.retain(|point| !gone.contains(&point.at_ms));
            points.insert(0, new);
        }
        points.iter().rev().map(|point| point.entries).collect()
    }

    #[test]
    fn the_ring_keeps_fourteen_days() {
        assert_eq!(ring(&(1..=40).map(|day| day + 100).collect::<Vec<_>>()), (127..=140).collect::<Vec<_>>());
    }

    #[test]
    fn a_sudden_loss_never_pushes_the_full_points_out() {
        let mut sizes = vec![100; 20];
        sizes.extend([3, 4, 2, 1, 5, 6, 7]);
        let left = ring(&sizes);
        assert_eq!(left.iter().filter(|entries| **entries == 100).count(), RING);
        assert_eq!(left.last(), Some(&7));
        assert_eq!(left.len(), RING + 1);
    }

    #[test]
    fn of_every_other_reason_the_newest_is_kept_and_daily_ones_are_left_alone() {
        let points = [point(3, "import", 10), point(2, DAILY, 10), point(1, "restore", 10)];
        assert_eq!(gone_after(&points, &point(4, "import", 10)), [point(3, "import", 10).at_ms]);
        assert!(gone_after(&points, &point(4, "import", 1)).is_empty());
    }

    #[test]
    fn a_header_reads_back() {
        let made = point(3, "import", 10);
        assert_eq!(RestorePoint::parse(&keys::restore(made.at_ms), &made.header()), Some(made.clone()));
        assert_eq!(
            RestorePoint::parse(&keys::restore(made.at_ms), &made.header().replacen('1', "2", 1)),
            None
        );
    }
}
