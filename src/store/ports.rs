//! The two places the browser offers for keeping text, as traits: a fast area and a strict database.
//!
//! Invariant: no behaviour here but [`MemoryArea`]. The real ones live in `platform`, the hostile ones in the tests;
//! what is written where, and in which order, is the business of `engine` alone.

use super::engine::SaveOutcome;
use crate::domain::{EntryId, Revision};
use std::cell::{Cell, RefCell};
use std::future::{Future, ready};
use std::pin::Pin;
use std::rc::Rc;

/// A future that needs no thread of its own.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// A synchronous key–value area such as localStorage. A write is visible at once but may reach the disk late; what a
/// crash takes away is always the latest writes.
pub trait LocalArea {
    /// The text under a key.
    ///
    /// # Errors
    /// [`LocalError::Blocked`] when the area refuses to be read.
    fn get(&self, key: &str) -> Result<Option<String>, LocalError>;

    /// Puts a text under a key; on an error the old text must be looked for, not assumed.
    ///
    /// # Errors
    /// [`LocalError::Quota`] when there is no room, [`LocalError::Blocked`] when the area refuses.
    fn set(&self, key: &str, value: &str) -> Result<(), LocalError>;

    /// Removes a key; a missing key is no error.
    ///
    /// # Errors
    /// [`LocalError::Blocked`] when the area refuses.
    fn remove(&self, key: &str) -> Result<(), LocalError>;

    /// Every key of the area, in no particular order, those of other pages of the origin included.
    ///
    /// # Errors
    /// [`LocalError::Blocked`] when the area refuses to be read.
    fn keys(&self) -> Result<Vec<String>, LocalError>;

    /// Whether what is put here outlives the page. An area that says no never earns a person the word *kept*.
    fn lasts(&self) -> bool {
        true
    }
}

/// Why the fast area said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalError {
    /// No room left.
    Quota,
    /// Switched off, or forbidden to this page.
    Blocked,
}

/// One change inside a strict transaction. Changes apply in the order given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Put a text under a key.
    Put {
        /// The key.
        key: String,
        /// The text.
        value: String,
    },
    /// Remove a key; a missing one is no error.
    Delete {
        /// The key.
        key: String,
    },
    /// Remove every key that starts so.
    DeletePrefix {
        /// What the keys start with.
        prefix: String,
    },
}

/// Turns what a transaction read, in the order asked for, into what it writes. Called at most once, synchronously,
/// inside the transaction.
pub type Decide = Box<dyn FnOnce(Vec<Option<String>>) -> Vec<Write>>;

/// A transactional key–value database such as IndexedDB with strict durability.
pub trait StrictDb {
    /// All pairs whose key starts with `prefix`, in key order.
    ///
    /// # Errors
    /// Any [`StrictError`] of the browser.
    fn read_all<'a>(&'a self, prefix: &'a str) -> Later<'a, Result<Vec<(String, String)>, StrictError>>;

    /// Reads keys, calls `decide` inside the same read-write transaction with strict durability, and resolves after
    /// its `complete`. On an error nothing of the transaction is stored. No other transaction comes between reading
    /// and writing, from whichever tab.
    ///
    /// # Errors
    /// Any [`StrictError`] of the browser.
    fn transact<'a>(&'a self, reads: Vec<String>, decide: Decide) -> Later<'a, Result<(), StrictError>>;
}

/// Why the strict database said no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StrictError {
    /// The browser has none.
    Missing,
    /// Switched off, forbidden, or held by another version of the page.
    Blocked,
    /// No room left.
    Quota,
    /// Anything else, in the browser's words.
    Failed(String),
}

/// What the engine works on. Clones share the areas and the read-only flag.
#[derive(Clone)]
pub struct Stores {
    /// The fast area.
    pub local: Rc<dyn LocalArea>,
    /// The strict database, where there is one.
    pub strict: Option<Rc<dyn StrictDb>>,
    read_only: Rc<Cell<bool>>,
    /// Saves on their way, by those of them that came to nothing but whose page has not been told.
    pub(super) stopped: Rc<RefCell<Vec<Stopped>>>,
}

/// What became of the revisions of one call for many saves that came to nothing.
pub(super) type Stopped = Rc<RefCell<Vec<(EntryId, Revision, SaveOutcome)>>>;

impl Stores {
    /// Both areas, writable until data of a newer version of the app is met.
    pub fn new(local: Rc<dyn LocalArea>, strict: Option<Rc<dyn StrictDb>>) -> Self {
        Self { local, strict, read_only: Rc::default(), stopped: Rc::default() }
    }

    /// The same stores without the strict database: for looking after the fast area when the other does not answer.
    #[must_use]
    pub fn local_only(&self) -> Self {
        Self { strict: None, ..self.clone() }
    }

    /// Whether data of a newer version of the app was met: nothing may be written any more by this page.
    pub fn is_read_only(&self) -> bool {
        self.read_only.get()
    }

    /// [`StrictDb::read_all`].
    ///
    /// # Errors
    /// [`StrictError::Missing`] where there is no strict database, else its own.
    pub fn read_all<'a>(&'a self, prefix: &'a str) -> Later<'a, Result<Vec<(String, String)>, StrictError>> {
        match &self.strict {
            Some(strict) => strict.read_all(prefix),
            None => Box::pin(ready(Err(StrictError::Missing))),
        }
    }

    /// [`StrictDb::transact`], with a decision that writes nothing once data of a newer version was met, even if that
    /// was after the transaction was asked for; `decide` is then not called.
    ///
    /// # Errors
    /// [`StrictError::Missing`] where there is no strict database, else its own.
    pub fn transact(&self, reads: Vec<String>, decide: Decide) -> Later<'_, Result<(), StrictError>> {
        let Some(strict) = &self.strict else { return Box::pin(ready(Err(StrictError::Missing))) };
        let read_only = Rc::clone(&self.read_only);
        let guarded = move |found| if read_only.get() { Vec::new() } else { decide(found) };
        strict.transact(reads, Box::new(guarded))
    }

    /// Stops all writing until the page is loaded anew.
    pub fn make_read_only(&self) {
        self.read_only.set(true);
    }
}

/// An area in the memory of the page: what is left when the browser blocks storage. Everything in it ends with the
/// page, and [`LocalArea::lasts`] says so.
#[derive(Default)]
pub struct MemoryArea {
    /// By key.
    pairs: RefCell<Vec<(String, String)>>,
}

/// Where a key stands, or would.
fn place(pairs: &[(String, String)], key: &str) -> Result<usize, usize> {
    pairs.binary_search_by(|(known, _)| known.as_str().cmp(key))
}

impl LocalArea for MemoryArea {
    fn get(&self, key: &str) -> Result<Option<String>, LocalError> {
        let pairs = self.pairs.borrow();
        let found = place(&pairs, key).ok().and_then(|at| pairs.get(at));
        Ok(found.map(|(_, value)| value.clone()))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), LocalError> {
        let mut pairs = self.pairs.borrow_mut();
        match place(&pairs, key) {
            Ok(at) => {
                if let Some((_, known)) = pairs.get_mut(at) {
                    value.clone_into(known);
                }
            }
            Err(at) => pairs.insert(at, (key.to_owned(), value.to_owned())),
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), LocalError> {
        let mut pairs = self.pairs.borrow_mut();
        if let Ok(at) = place(&pairs, key) {
            pairs.remove(at);
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, LocalError> {
        Ok(self.pairs.borrow().iter().map(|(key, _)| key.clone()).collect())
    }

    fn lasts(&self) -> bool {
        false
    }
}
