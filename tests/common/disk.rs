//! A browser's storage with everything that can go wrong: the fast area reaches the disk late and loses its newest
//! writes in a kill, the strict database is atomic and durable from its `complete` on, both may run full, be blocked
//! or fail, tabs may see each other's writes late, and bytes may rot.
//!
//! Deterministic: all chance comes from one seeded generator, and nothing here knows the time.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use stillnight::store::ports::{Decide, Later, LocalArea, LocalError, StrictDb, StrictError, Write};

/// A small seeded generator (splitmix64).
pub struct Rng(pub u64);

impl Rng {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`; 0 for none.
    pub fn below(&mut self, n: usize) -> usize {
        if n == 0 { 0 } else { (self.next() % n as u64) as usize }
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// What goes wrong, in percent of operations, and limits.
#[derive(Clone, Copy, Default)]
pub struct Faults {
    /// Strict transactions that fail, before or after `decide` was called.
    pub strict_fails: usize,
    /// Writes of the fast area that are silently ignored.
    pub ignored: usize,
    /// Units of the fast area, if limited.
    pub quota: Option<usize>,
    /// The fast area refuses everything.
    pub blocked: bool,
    /// Tabs see each other's writes of the fast area late.
    pub stale: bool,
}

type Pairs = BTreeMap<String, String>;
type Change = (String, Option<String>);

/// What one tab sees of the fast area, and what it has not been told yet.
#[derive(Default)]
struct View {
    seen: Pairs,
    inbox: VecDeque<(u64, Change)>,
    wrote: BTreeMap<String, u64>,
}

pub struct Disk {
    pub rng: Rng,
    pub faults: Faults,
    live: Pairs,
    safe: Pairs,
    log: Vec<Change>,
    views: BTreeMap<usize, View>,
    clock: u64,
    strict: Pairs,
    strict_safe: Pairs,
    /// Transactions that ran but whose `complete` nobody has seen.
    running: Vec<(u64, Vec<Write>)>,
    /// Changes made by each tab, to either store.
    pub writes: BTreeMap<usize, usize>,
}

pub type SharedDisk = Rc<RefCell<Disk>>;

fn apply_change(pairs: &mut Pairs, (key, value): Change) {
    match value {
        Some(value) => pairs.insert(key, value),
        None => pairs.remove(&key),
    };
}

fn apply_writes(pairs: &mut Pairs, writes: &[Write]) {
    for write in writes {
        match write {
            Write::Put { key, value } => drop(pairs.insert(key.clone(), value.clone())),
            Write::Delete { key } => drop(pairs.remove(key)),
            Write::DeletePrefix { prefix } => pairs.retain(|key, _| !key.starts_with(prefix)),
        }
    }
}

impl Disk {
    pub fn new(seed: u64) -> SharedDisk {
        Rc::new(RefCell::new(Disk {
            rng: Rng(seed),
            faults: Faults::default(),
            live: Pairs::new(),
            safe: Pairs::new(),
            log: Vec::new(),
            views: BTreeMap::new(),
            clock: 0,
            strict: Pairs::new(),
            strict_safe: Pairs::new(),
            running: Vec::new(),
            writes: BTreeMap::new(),
        }))
    }

    pub fn local(&self) -> &Pairs {
        &self.live
    }

    pub fn strict(&self) -> &Pairs {
        &self.strict
    }

    pub fn units(&self) -> usize {
        self.live.iter().map(|(key, value)| key.encode_utf16().count() + value.encode_utf16().count()).sum()
    }

    /// Some of the late writes reach the disk, oldest first.
    pub fn commit_some(&mut self) {
        let upto = self.rng.below(self.log.len() + 1);
        self.log.drain(..upto).for_each(|change| apply_change(&mut self.safe, change));
    }

    /// All of them do, as when a tab is closed in good order.
    pub fn commit_all(&mut self) {
        self.log.drain(..).for_each(|change| apply_change(&mut self.safe, change));
    }

    /// The browser dies: the newest writes of the fast area are gone, and so may be transactions whose `complete`
    /// nobody has seen.
    pub fn kill(&mut self) {
        self.commit_some();
        self.log.clear();
        self.live.clone_from(&self.safe);
        self.views.clear();
        let survive = self.rng.below(self.running.len() + 1);
        self.running.truncate(survive);
        self.running.drain(..).for_each(|(_, writes)| apply_writes(&mut self.strict_safe, &writes));
        self.strict.clone_from(&self.strict_safe);
    }

    /// A tab hears of some writes of the others.
    pub fn deliver_some(&mut self, tab: usize) {
        if let Some(view) = self.views.get_mut(&tab) {
            for _ in 0..self.rng.below(view.inbox.len() + 1) {
                let Some((at, change)) = view.inbox.pop_front() else { break };
                if view.wrote.get(&change.0).is_none_or(|wrote| *wrote < at) {
                    apply_change(&mut view.seen, change);
                }
            }
        }
    }

    /// Puts bytes into both layers of a store, as rot or a foreign program would.
    pub fn plant(&mut self, strict: bool, key: &str, value: Option<String>) {
        let change = (key.to_owned(), value);
        let (now, safe) =
            if strict { (&mut self.strict, &mut self.strict_safe) } else { (&mut self.live, &mut self.safe) };
        apply_change(now, change.clone());
        apply_change(safe, change);
    }

    fn set(&mut self, tab: usize, key: &str, value: Option<&str>) -> Result<(), LocalError> {
        if self.faults.blocked {
            return Err(LocalError::Blocked);
        }
        if let (Some(quota), Some(value)) = (self.faults.quota, value) {
            let old =
                self.live.get(key).map_or(0, |old| key.encode_utf16().count() + old.encode_utf16().count());
            let new = key.encode_utf16().count() + value.encode_utf16().count();
            if new > old && self.units() - old + new > quota {
                return Err(LocalError::Quota);
            }
        }
        *self.writes.entry(tab).or_default() += 1;
        if value.is_some() && self.faults.ignored > 0 && self.rng.chance(self.faults.ignored) {
            return Ok(());
        }
        self.clock += 1;
        let change = (key.to_owned(), value.map(str::to_owned));
        for (other, view) in &mut self.views {
            if *other == tab {
                view.wrote.insert(key.to_owned(), self.clock);
                apply_change(&mut view.seen, change.clone());
            } else {
                view.inbox.push_back((self.clock, change.clone()));
            }
        }
        self.log.push(change.clone());
        apply_change(&mut self.live, change);
        Ok(())
    }

    fn complete(&mut self, serial: u64) {
        // Durable together with everything that ran before it.
        while self.running.first().is_some_and(|(first, _)| *first <= serial) {
            let (_, writes) = self.running.remove(0);
            apply_writes(&mut self.strict_safe, &writes);
        }
    }
}

/// The fast area as one tab sees it.
pub struct TabArea {
    pub disk: SharedDisk,
    pub tab: usize,
}

impl TabArea {
    pub fn new(disk: &SharedDisk, tab: usize) -> Self {
        let mut inner = disk.borrow_mut();
        if inner.faults.stale {
            let seen = inner.live.clone();
            inner.views.insert(tab, View { seen, ..View::default() });
        }
        drop(inner);
        Self { disk: Rc::clone(disk), tab }
    }

    fn see<T>(&self, look: impl Fn(&Pairs) -> T) -> Result<T, LocalError> {
        let disk = self.disk.borrow();
        if disk.faults.blocked {
            return Err(LocalError::Blocked);
        }
        Ok(look(disk.views.get(&self.tab).map_or(&disk.live, |view| &view.seen)))
    }
}

impl LocalArea for TabArea {
    fn get(&self, key: &str) -> Result<Option<String>, LocalError> {
        self.see(|pairs| pairs.get(key).cloned())
    }
    fn set(&self, key: &str, value: &str) -> Result<(), LocalError> {
        self.disk.borrow_mut().set(self.tab, key, Some(value))
    }
    fn remove(&self, key: &str) -> Result<(), LocalError> {
        self.disk.borrow_mut().set(self.tab, key, None)
    }
    fn keys(&self) -> Result<Vec<String>, LocalError> {
        self.see(|pairs| pairs.keys().cloned().collect())
    }
}

/// The strict database as one tab sees it.
pub struct TabDb {
    pub disk: SharedDisk,
    pub tab: usize,
}

impl StrictDb for TabDb {
    fn read_all<'a>(&'a self, prefix: &'a str) -> Later<'a, Result<Vec<(String, String)>, StrictError>> {
        Box::pin(async move {
            pause().await;
            let mut disk = self.disk.borrow_mut();
            let fails = disk.faults.strict_fails;
            if fails > 0 && disk.rng.chance(fails) {
                return Err(StrictError::Failed("read".to_owned()));
            }
            let found = disk.strict.iter().filter(|(key, _)| key.starts_with(prefix));
            Ok(found.map(|(key, value)| (key.clone(), value.clone())).collect())
        })
    }

    fn transact<'a>(&'a self, reads: Vec<String>, decide: Decide) -> Later<'a, Result<(), StrictError>> {
        Box::pin(async move {
            pause().await;
            let fails = self.disk.borrow().faults.strict_fails;
            let fault = |disk: &SharedDisk| fails > 0 && disk.borrow_mut().rng.chance(fails);
            if fault(&self.disk) {
                return Err(StrictError::Blocked);
            }
            let found = reads.iter().map(|key| self.disk.borrow().strict.get(key).cloned()).collect();
            let writes = decide(found);
            if fault(&self.disk) {
                return Err(StrictError::Quota);
            }
            let serial = {
                let mut disk = self.disk.borrow_mut();
                disk.clock += 1;
                let serial = disk.clock;
                if !writes.is_empty() {
                    *disk.writes.entry(self.tab).or_default() += writes.len();
                }
                apply_writes(&mut disk.strict, &writes);
                disk.running.push((serial, writes));
                serial
            };
            pause().await;
            self.disk.borrow_mut().complete(serial);
            Ok(())
        })
    }
}

/// One turn of the event loop: where another tab may run, or a kill may fall.
pub fn pause() -> impl Future<Output = ()> {
    struct Pause(bool);
    impl Future for Pause {
        type Output = ();
        fn poll(mut self: Pin<&mut Self>, turn: &mut Context<'_>) -> Poll<()> {
            turn.waker().wake_by_ref();
            match std::mem::replace(&mut self.0, true) {
                true => Poll::Ready(()),
                false => Poll::Pending,
            }
        }
    }
    Pause(false)
}
