//! Tabs that use the engine as the app does, and a ledger of what each was told, against which the outcome is held.
//!
//! Tasks of all tabs are polled one turn at a time in random order, so that any two of them interleave, and a kill can
//! fall at every `await`.

use super::disk::{Disk, Faults, SharedDisk, TabArea, TabDb, pause};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use stillnight::domain::{DeviceId, Entry, EntryId, Episode, NightOf, Note, Record, Revision, State};
use stillnight::store::codec::encode;
use stillnight::store::engine::{
    Batch, Problem, Refusal, SaveOutcome, SaveRequest, finish_wipe, open, reconcile, save, save_all, wipe,
};
use stillnight::store::keys;
use stillnight::store::ports::Stores;

/// One submitted revision. `base` is the submitted revision it started from.
pub struct Step {
    pub record: Record,
    pub base: Option<usize>,
    pub base_rev: Option<Revision>,
}

/// Everything the tabs ever submitted and were told.
#[derive(Default)]
pub struct Ledger {
    pub steps: Vec<Step>,
    by_text: HashMap<(EntryId, String), usize>,
    pub saved: Vec<usize>,
    pub kept: Vec<usize>,
    /// Wipes begun; `true` once the tab was told that it was done.
    pub wipes: Vec<(Revision, bool)>,
    pub conflicts: usize,
    pub full: usize,
    pub wiped_refusals: usize,
    /// Promises broken on the way.
    pub broken: Vec<String>,
}

impl Ledger {
    /// The step that submitted exactly this record.
    pub fn find(&self, record: &Record) -> Option<usize> {
        self.by_text.get(&(record.id, encode(record))).copied()
    }

    fn submit(&mut self, record: Record, base: Option<&Record>) -> usize {
        let base_rev = base.map(|base| base.rev);
        let base = base.and_then(|base| self.find(base));
        self.by_text.insert((record.id, encode(&record)), self.steps.len());
        self.steps.push(Step { record, base, base_rev });
        self.steps.len() - 1
    }

    /// Whether `later` is `earlier` or was made from it, over any number of edits.
    pub fn follows(&self, later: usize, earlier: usize) -> bool {
        let mut at = Some(later);
        while let Some(step) = at {
            if step == earlier {
                return true;
            }
            at = self.steps[step].base;
        }
        false
    }

    /// Whether a wipe covers a step or anything it was made from.
    pub fn covered(&self, step: usize, until: Revision) -> bool {
        let mut at = Some(step);
        while let Some(step) = at {
            let step = &self.steps[step];
            if step.record.rev <= until || step.base_rev.is_some_and(|base| base <= until) {
                return true;
            }
            at = step.base;
        }
        false
    }
}

/// What the page of one tab knows.
#[derive(Default)]
pub struct Page {
    pub memory: BTreeMap<EntryId, Record>,
    pub wiped: Option<Revision>,
    pub last: Option<Revision>,
    pub ready: bool,
    pub complete: bool,
    pub newer: bool,
    pub problems: Vec<Problem>,
}

impl Page {
    fn take(&mut self, batch: Batch) {
        for record in batch.records {
            self.last = self.last.max(Some(record.rev));
            let known = self.memory.get(&record.id);
            if known.is_none_or(|known| known.rev < record.rev) {
                self.memory.insert(record.id, record);
            }
        }
        for problem in &batch.problems {
            if let Problem::Conflict { theirs, .. } = problem {
                self.memory.insert(theirs.id, (**theirs).clone());
            }
        }
        self.problems.extend(batch.problems);
    }
}

pub struct Tab {
    pub id: usize,
    pub stores: Stores,
    pub page: Rc<RefCell<Page>>,
    pub device: DeviceId,
    tasks: Vec<Pin<Box<dyn Future<Output = ()>>>>,
}

pub struct World {
    pub disk: SharedDisk,
    pub ledger: Rc<RefCell<Ledger>>,
    pub tabs: Vec<Tab>,
    pub now_ms: u64,
    /// Ids at or above are read first at start-up.
    pub since_ms: u64,
    pub has_strict: bool,
    made: usize,
}

pub const START_MS: u64 = 1_795_000_000_000;

impl World {
    pub fn new(seed: u64, faults: Faults, has_strict: bool) -> Self {
        let disk = Disk::new(seed);
        disk.borrow_mut().faults = faults;
        Self {
            disk,
            ledger: Rc::default(),
            tabs: Vec::new(),
            now_ms: START_MS,
            since_ms: START_MS + 50,
            has_strict,
            made: 0,
        }
    }

    pub fn below(&self, n: usize) -> usize {
        self.disk.borrow_mut().rng.below(n)
    }

    pub fn chance(&self, percent: usize) -> bool {
        self.disk.borrow_mut().rng.chance(percent)
    }

    /// A new tab begins to read. Many draw the same number to name themselves by, as two real ones hardly ever do.
    pub fn open_tab(&mut self) -> usize {
        self.made += 1;
        let (id, disk) = (self.made, &self.disk);
        let strict = self.has_strict.then(|| Rc::new(TabDb { disk: Rc::clone(disk), tab: id }) as Rc<_>);
        let stores = Stores::new(Rc::new(TabArea::new(disk, id)), strict);
        let page = Rc::new(RefCell::new(Page::default()));
        let task = start(stores.clone(), Rc::clone(&page), self.since_ms);
        let device = DeviceId(if self.chance(50) { 7 } else { id as u32 });
        self.tabs.push(Tab { id, stores, page, device, tasks: vec![Box::pin(task)] });
        self.tabs.len() - 1
    }

    /// Lets one task of a tab take one turn.
    pub fn turn(&mut self, tab: usize) {
        let tab = &mut self.tabs[tab];
        if tab.tasks.is_empty() {
            return;
        }
        let at = self.disk.borrow_mut().rng.below(tab.tasks.len());
        let read_only = tab.stores.is_read_only();
        let writes = |disk: &SharedDisk| disk.borrow().writes.get(&tab.id).copied();
        let before = writes(&self.disk);
        if tab.tasks[at].as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
            drop(tab.tasks.remove(at));
        }
        if read_only && before != writes(&self.disk) {
            self.ledger.borrow_mut().broken.push("wrote after newer data was met".to_owned());
        }
    }

    /// Runs a tab until it has nothing left to do.
    pub fn run(&mut self, tab: usize) {
        while !self.tabs[tab].tasks.is_empty() {
            self.turn(tab);
        }
    }

    pub fn kill(&mut self) {
        self.tabs.clear();
        self.disk.borrow_mut().kill();
    }

    /// One write as a random person would make it, or many at once as an import does.
    pub fn write(&mut self, tab: usize) {
        if !self.chance(20) {
            let (record, base) = self.make(tab);
            return self.submit(tab, record, base);
        }
        let mut writes = Vec::new();
        for _ in 0..1 + self.below(6) {
            let (record, base) = self.make(tab);
            writes.push(self.enter(tab, record, base));
        }
        self.save(tab, writes, true);
    }

    /// A new entry, an edit or a deletion.
    fn make(&mut self, tab: usize) -> (Record, Option<Record>) {
        self.now_ms += self.below(4) as u64;
        let (n, random) = (self.ledger.borrow().steps.len(), self.below(usize::MAX) as u64);
        let now_ms = if self.chance(5) { self.now_ms - 40 } else { self.now_ms };
        let page = self.tabs[tab].page.borrow();
        let known: Vec<EntryId> = page.memory.keys().copied().collect();
        let fresh = known.is_empty() || self.chance(30);
        let id = match known.get(self.below(known.len())) {
            Some(id) if !fresh => *id,
            _ => EntryId::new(now_ms, random.to_be_bytes()[2..].try_into().unwrap()),
        };
        let base = page.memory.get(&id).cloned();
        let mut rev = Revision::next(now_ms, page.last, self.tabs[tab].device);
        // No two taps fall into one instant: the same revision twice is a case for the unit tests of the judge.
        while self.ledger.borrow().steps.iter().any(|step| step.record.id == id && step.record.rev == rev) {
            rev = Revision::next(now_ms, Some(rev), self.tabs[tab].device);
        }
        let note = Note::new(&format!("{n} {}", "né".repeat(self.below(12)))).unwrap();
        let night = NightOf::parse("2026-11-21").unwrap();
        let entry = Entry::Episode(Episode { note, ..Episode::blank(night) });
        let state = if self.chance(10) {
            State::Deleted { at_ms: now_ms + n as u64, content: Some(Box::new(entry)) }
        } else {
            State::Live(entry)
        };
        (Record { id, rev, state }, base)
    }

    /// Submits a record as an edit of `base`.
    pub fn submit(&mut self, tab: usize, record: Record, base: Option<Record>) {
        let write = self.enter(tab, record, base);
        self.save(tab, vec![write], false);
    }

    /// Shows a record on the page and enters it in the ledger.
    fn enter(&mut self, tab: usize, record: Record, base: Option<Record>) -> (usize, SaveRequest) {
        let mut page = self.tabs[tab].page.borrow_mut();
        page.last = page.last.max(Some(record.rev));
        page.memory.insert(record.id, record.clone());
        let step = self.ledger.borrow_mut().submit(record.clone(), base.as_ref());
        (step, SaveRequest { record, base: base.map(|base| base.rev) })
    }

    /// Saves what was entered: all in one call, or the first by itself.
    fn save(&mut self, tab: usize, writes: Vec<(usize, SaveRequest)>, all: bool) {
        let tab = &mut self.tabs[tab];
        let (stores, page) = (tab.stores.clone(), Rc::clone(&tab.page));
        let (ledger, disk) = (Rc::clone(&self.ledger), Rc::clone(&self.disk));
        tab.tasks.push(Box::pin(async move {
            let (steps, requests): (Vec<usize>, Vec<SaveRequest>) = writes.into_iter().unzip();
            let asked: Vec<Record> = requests.iter().map(|request| request.record.clone()).collect();
            let before = disk.borrow().local().clone();
            let mut saving: Pin<Box<dyn Future<Output = Vec<SaveOutcome>>>> = match requests.first().cloned()
            {
                Some(request) if !all => Box::pin(async { vec![save(&stores, request).await] }),
                _ => Box::pin(async {
                    save_all(&stores, requests).await.into_iter().map(|(_, _, outcome)| outcome).collect()
                }),
            };
            // The local half: nobody else can have written in between.
            let first = std::future::poll_fn(|turn| Poll::Ready(saving.as_mut().poll(turn))).await;
            let after = disk.borrow().local().clone();
            let outcomes = match first {
                Poll::Ready(outcomes) => outcomes,
                Poll::Pending => saving.await,
            };
            let (mut ledger, mut page) = (ledger.borrow_mut(), page.borrow_mut());
            if outcomes.len() != asked.len() {
                ledger.broken.push("an outcome is missing".to_owned());
            }
            if outcomes.iter().all(|end| *end == SaveOutcome::Refused(Refusal::Full)) && before != after {
                ledger.broken.push("a full area was changed".to_owned());
            }
            for ((outcome, step), record) in outcomes.into_iter().zip(steps).zip(&asked) {
                match outcome {
                    SaveOutcome::Saved => ledger.saved.push(step),
                    SaveOutcome::Kept => ledger.kept.push(step),
                    SaveOutcome::Conflict { theirs } => {
                        ledger.conflicts += 1;
                        page.last = page.last.max(Some(theirs.rev));
                        page.memory.insert(theirs.id, theirs);
                    }
                    SaveOutcome::Refused(why) => {
                        let key = keys::entry(record.id);
                        let once = asked.iter().filter(|other| other.id == record.id).count() == 1;
                        if why == Refusal::Full && once && before.get(&key) != after.get(&key) {
                            ledger.broken.push("an entry without room was changed".to_owned());
                        }
                        ledger.full += usize::from(why == Refusal::Full);
                        ledger.wiped_refusals += usize::from(why == Refusal::Wiped);
                        page.memory.remove(&record.id);
                    }
                }
            }
        }));
        // What comes before the first await happens at once, in the order of the taps.
        let last = tab.tasks.len() - 1;
        if tab.tasks[last].as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
            drop(tab.tasks.remove(last));
        }
    }

    /// Deletes everything, from one tab.
    pub fn wipe(&mut self, tab: usize) {
        let tab = &mut self.tabs[tab];
        let mut page = tab.page.borrow_mut();
        let until = Revision::next(self.now_ms, page.last, tab.device);
        page.last = Some(until);
        page.memory.clear();
        drop(page);
        let (stores, page, ledger) = (tab.stores.clone(), Rc::clone(&tab.page), Rc::clone(&self.ledger));
        let at = ledger.borrow().wipes.len();
        ledger.borrow_mut().wipes.push((until, false));
        tab.tasks.push(Box::pin(async move {
            if let Ok(until) = wipe(&stores, until).await {
                ledger.borrow_mut().wipes[at] = (until, true);
                let mut page = page.borrow_mut();
                page.last = page.last.max(Some(until));
            }
        }));
    }
}

/// Start-up as the app does it: recent entries, the rest in slices, then both copies compared.
async fn start(stores: Stores, page: Rc<RefCell<Page>>, since_ms: u64) {
    let opening = open(&stores, since_ms, finish_wipe).await;
    let wiped = opening.wiped_before;
    {
        let mut page = page.borrow_mut();
        page.wiped = wiped;
        page.last = page.last.max(wiped);
        page.take(Batch { records: opening.records, problems: opening.problems });
        page.ready = true;
    }
    let mut backlog = opening.backlog;
    while !backlog.is_done() {
        let batch = backlog.step(&stores, 3);
        page.borrow_mut().take(batch);
        pause().await;
    }
    if let Ok(mut rest) = reconcile(&stores, wiped).await {
        while !rest.is_done() {
            let batch = rest.step(&stores, 3).await;
            page.borrow_mut().take(batch);
            pause().await;
        }
        page.borrow_mut().complete = rest.strict_ok();
    }
    page.borrow_mut().newer = stores.is_read_only();
}
