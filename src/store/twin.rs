//! Two strict databases that hold the same, because one can be lost.
//!
//! Chromium keeps IndexedDB in a log. A browser killed between the head and the body of a record leaves half a record at
//! its end; the next start writes on behind it; the start after that finds the middle of the log broken and begins the
//! whole database anew, with nothing in it. A second database in a log of its own, written after the first has completed,
//! cannot be hit by the same kill.
//!
//! Every transaction that writes counts a turn on, in both. Where the turns differ at the start, the side that is behind
//! becomes a copy of the other. What is in the texts is not known here, nor which databases these are.

use super::keys::STRICT_TURN;
use super::ports::{Decide, Later, StrictDb, StrictError, Write};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// So often another tab may come between while a side is made a copy of the other.
const TRIES: usize = 8;

/// A strict database and its copy.
pub struct Twin {
    first: Rc<dyn StrictDb>,
    copy: Rc<dyn StrictDb>,
    /// The newest turn this page knows of.
    known: Rc<Cell<u64>>,
}

impl Twin {
    /// Joins two databases, and makes the one that is behind equal to the other. A copy that fails is left behind: it is
    /// tried again at the next start.
    ///
    /// # Errors
    /// Those of the first database.
    pub async fn join(first: Rc<dyn StrictDb>, copy: Rc<dyn StrictDb>) -> Result<Self, StrictError> {
        let known = Rc::new(Cell::new(0));
        for _ in 0..TRIES {
            let (a, b) = (turn(&*first).await?, turn(&*copy).await.unwrap_or(0));
            known.set(a.max(b));
            // Where neither has counted, what there is counts: a journal older than the copy, or a copy that was left
            // behind by a database that is lost.
            let is_behind = a < b || (a == b && a == 0 && first.read_all("").await?.is_empty());
            let done = if is_behind {
                become_copy(&*first, a, &*copy).await
            } else if a > b || a == 0 {
                become_copy(&*copy, b, &*first).await
            } else {
                Ok(true)
            };
            if done != Ok(false) {
                break;
            }
        }
        Ok(Self { first, copy, known })
    }
}

impl StrictDb for Twin {
    fn read_all<'a>(&'a self, prefix: &'a str) -> Later<'a, Result<Vec<(String, String)>, StrictError>> {
        self.first.read_all(prefix)
    }

    fn transact<'a>(&'a self, mut reads: Vec<String>, decide: Decide) -> Later<'a, Result<(), StrictError>> {
        Box::pin(async move {
            let written = Rc::new(RefCell::new(None));
            let (told, known) = (written.clone(), self.known.clone());
            reads.push(STRICT_TURN.to_owned());
            let counted = move |mut found: Vec<Option<String>>| {
                let turn = read_turn(found.pop().flatten().as_deref());
                let mut writes = decide(found);
                if !writes.is_empty() {
                    // A turn that went back: the browser began the first anew while this page was open. The copy, which
                    // holds all, counts on, and so is ahead at the next start.
                    known.set(turn.max(known.get()) + 1);
                    told.replace(Some((known.get(), writes.clone())));
                    writes.push(put_turn(turn + 1));
                }
                writes
            };
            self.first.transact(reads, Box::new(counted)).await?;
            let written = written.borrow_mut().take();
            if let Some((turn, writes)) = written {
                let follow = move |found: Vec<Option<String>>| follow(found, turn, writes);
                // The first holds it either way. A copy left behind by this catches up at the next start.
                let _ = self.copy.transact(vec![STRICT_TURN.to_owned()], Box::new(follow)).await;
            }
            Ok(())
        })
    }
}

/// What the copy writes for a turn of the first.
fn follow(found: Vec<Option<String>>, turn: u64, mut writes: Vec<Write>) -> Vec<Write> {
    let at = read_turn(found.first().and_then(Option::as_deref));
    if at >= turn {
        // It was made a copy of the first since, this turn included.
        return Vec::new();
    }
    // Another tab's turn came too early: what is written now may be older than what stands there. Nought is equal to no
    // turn of the first, so the next start makes the whole copy anew.
    writes.push(put_turn(if at + 1 == turn { turn } else { 0 }));
    writes
}

fn read_turn(text: Option<&str>) -> u64 {
    text.and_then(|text| text.parse().ok()).unwrap_or(0)
}

fn put_turn(turn: u64) -> Write {
    Write::Put { key: STRICT_TURN.to_owned(), value: turn.to_string() }
}

async fn turn(db: &dyn StrictDb) -> Result<u64, StrictError> {
    let pairs = db.read_all(STRICT_TURN).await?;
    Ok(read_turn(pairs.first().map(|(_, value)| value.as_str())))
}

/// Makes `old`, which was seen at a turn, hold what `new` holds, in one transaction. `false`: something was written to
/// it meanwhile, and nothing was done.
async fn become_copy(old: &dyn StrictDb, seen: u64, new: &dyn StrictDb) -> Result<bool, StrictError> {
    let pairs = new.read_all("").await?;
    if pairs.is_empty() {
        return Ok(true);
    }
    let done = Rc::new(Cell::new(false));
    let told = done.clone();
    let replace = move |found: Vec<Option<String>>| {
        if read_turn(found.first().and_then(Option::as_deref)) != seen {
            return Vec::new();
        }
        told.set(true);
        let mut writes = vec![Write::DeletePrefix { prefix: String::new() }];
        writes.extend(pairs.into_iter().map(|(key, value)| Write::Put { key, value }));
        writes
    };
    old.transact(vec![STRICT_TURN.to_owned()], Box::new(replace)).await?;
    Ok(done.get())
}

#[cfg(test)]
mod tests {
    use super::*;
    use pollster::block_on;
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use std::future::{pending, ready};

    /// A database in memory. With no fuel left the browser is dead: nothing more is written, and nobody is told.
    #[derive(Default)]
    struct Memory {
        pairs: RefCell<BTreeMap<String, String>>,
        fuel: Cell<Option<usize>>,
    }

    impl StrictDb for Memory {
        fn read_all<'a>(&'a self, prefix: &'a str) -> Later<'a, Result<Vec<(String, String)>, StrictError>> {
            let pairs = self.pairs.borrow();
            let found = pairs.iter().filter(|(key, _)| key.starts_with(prefix));
            Box::pin(ready(Ok(found.map(|(key, value)| (key.clone(), value.clone())).collect())))
        }

        fn transact<'a>(&'a self, reads: Vec<String>, decide: Decide) -> Later<'a, Result<(), StrictError>> {
            match self.fuel.get() {
                Some(0) => return Box::pin(pending()),
                left => self.fuel.set(left.map(|left| left - 1)),
            }
            let found = reads.iter().map(|key| self.pairs.borrow().get(key).cloned()).collect();
            for write in decide(found) {
                let mut pairs = self.pairs.borrow_mut();
                match write {
                    Write::Put { key, value } => drop(pairs.insert(key, value)),
                    Write::Delete { key } => drop(pairs.remove(&key)),
                    Write::DeletePrefix { prefix } => pairs.retain(|key, _| !key.starts_with(&prefix)),
                }
            }
            Box::pin(ready(Ok(())))
        }
    }

    fn both() -> [Rc<Memory>; 2] {
        Default::default()
    }

    fn join([first, copy]: &[Rc<Memory>; 2]) -> Twin {
        block_on(Twin::join(first.clone(), copy.clone())).unwrap()
    }

    fn put(key: &str, value: &str) -> Vec<Write> {
        vec![Write::Put { key: key.to_owned(), value: value.to_owned() }]
    }

    /// Writes; whether the page was told that it is done.
    fn write(twin: &Twin, writes: Vec<Write>) -> bool {
        let mut done = twin.transact(Vec::new(), Box::new(|_| writes));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        done.as_mut().poll(&mut context).is_ready()
    }

    fn held(twin: &Twin) -> Vec<(String, String)> {
        let pairs = block_on(twin.read_all("e/")).unwrap();
        pairs.into_iter().map(|(key, value)| (key[2..].to_owned(), value)).collect()
    }

    fn same(dbs: &[Rc<Memory>; 2]) -> bool {
        dbs[0].pairs == dbs[1].pairs
    }

    #[test]
    fn what_either_loses_the_other_gives_back() {
        for lost in [0, 1] {
            let dbs = both();
            let twin = join(&dbs);
            assert!(write(&twin, put("e/a", "1")) && write(&twin, put("e/b", "2")));
            dbs[lost].pairs.borrow_mut().clear();
            assert_eq!(held(&join(&dbs)).len(), 2, "lost {lost}");
            assert!(same(&dbs), "lost {lost}");
        }
    }

    #[test]
    fn a_journal_older_than_the_copy_is_copied() {
        let dbs = both();
        dbs[0].pairs.borrow_mut().insert("e/a".to_owned(), "1".to_owned());
        let twin = join(&dbs);
        assert!(same(&dbs));
        assert!(write(&twin, put("e/b", "2")));
        dbs[0].pairs.borrow_mut().clear();
        assert_eq!(held(&join(&dbs)).len(), 2);
    }

    #[test]
    fn a_turn_that_arrives_late_leaves_the_copy_to_be_made_anew() {
        let check = |at: u64, turn: u64, now: Option<u64>| {
            let writes = follow(vec![Some(at.to_string())], turn, put("e/a", "1"));
            assert_eq!(writes.last().cloned(), now.map(put_turn), "{turn} on {at}");
        };
        check(4, 5, Some(5));
        check(3, 5, Some(0));
        check(0, 5, Some(0));
        check(5, 5, None);
        check(6, 5, None);
        assert_eq!(follow(vec![None], 1, put("e/a", "1")).len(), 2);
    }

    #[test]
    fn what_is_written_after_the_first_was_begun_anew_is_not_lost_either() {
        let dbs = both();
        let twin = join(&dbs);
        assert!(write(&twin, put("e/a", "1")) && write(&twin, put("e/b", "2")));
        dbs[0].pairs.borrow_mut().clear();
        assert!(write(&twin, put("e/c", "3")));
        assert_eq!(held(&join(&dbs)).len(), 3);
    }

    proptest! {
        /// Each life writes and is killed after so many transactions of either; then at most one database is lost.
        #[test]
        fn what_was_confirmed_is_there(lives in prop::collection::vec((0usize..6, 0usize..6, 0u8..3, 1u8..6), 1..12)) {
            let dbs = both();
            let mut confirmed: BTreeMap<String, String> = BTreeMap::new();
            for (life, (fuel_first, fuel_copy, lost, writes)) in lives.into_iter().enumerate() {
                dbs.iter().for_each(|db| db.fuel.set(None));
                let twin = join(&dbs);
                let found: BTreeMap<String, String> = held(&twin).into_iter().collect();
                for (key, value) in &confirmed {
                    let newer = found.get(key).is_some_and(|found| found >= value);
                    prop_assert!(newer, "{key} {value} in {found:?}");
                }
                dbs[0].fuel.set(Some(fuel_first));
                dbs[1].fuel.set(Some(fuel_copy));
                for n in 0..writes {
                    let (key, value) = (format!("{}", n % 3), format!("{life:03}-{n:03}"));
                    if write(&twin, put(&format!("e/{key}"), &value)) {
                        confirmed.insert(key, value);
                    } else {
                        break;
                    }
                }
                if let Some(db) = dbs.get(usize::from(lost)) {
                    db.pairs.borrow_mut().clear();
                }
            }
        }
    }
}
