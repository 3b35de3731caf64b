//! IndexedDB as the store's [`StrictDb`]: the copy that is on disk when a save is called *Saved*.
//!
//! Invariant: a transaction resolves with success only after its `complete` event, under strict durability. Keys and
//! values are opaque texts here.

mod bucket;
pub mod object;
mod open;
mod request;

use self::open::Connection;
use super::{js, listener::Listener, once::Once};
use crate::store::ports::{Decide, Later, StrictDb, StrictError, Write};
use crate::store::twin::Twin;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbFactory, IdbObjectStore, IdbRequest, IdbTransaction};

/// The one database; both copies of an app at two paths of one origin share it, as they share localStorage.
pub const DATABASE: &str = "stillnight";

/// The one object store: texts under text keys.
const TABLE: &str = "kv";

/// Opens the journal's database, and its copy in a bucket of its own where the browser has buckets: those are the
/// browsers that may lose the one after a crash (see [`crate::store::twin`]).
///
/// # Errors
/// As [`IndexedDb::open_named`].
pub async fn open() -> Result<Rc<dyn StrictDb>, StrictError> {
    let first: Rc<dyn StrictDb> = Rc::new(IndexedDb::open_named(DATABASE).await?);
    let Some(factory) = bucket::factory().await else { return Ok(first) };
    match IndexedDb::open_in(factory, DATABASE).await {
        Ok(copy) => Ok(Rc::new(Twin::join(first, Rc::new(copy)).await?)),
        Err(_) => Ok(first),
    }
}

/// An IndexedDB database that opens again by itself when the browser has closed it.
pub struct IndexedDb {
    factory: IdbFactory,
    name: String,
    connection: RefCell<Option<Connection>>,
}

impl IndexedDb {
    /// Opens a database of the origin.
    ///
    /// # Errors
    /// [`StrictError::Missing`] without IndexedDB, [`StrictError::Blocked`] when the browser refuses it or does not
    /// answer for eight seconds, [`StrictError::Failed`] naming any other error.
    pub async fn open_named(name: &str) -> Result<Self, StrictError> {
        Self::open_in(open::factory()?, name).await
    }

    async fn open_in(factory: IdbFactory, name: &str) -> Result<Self, StrictError> {
        let connection = open::open(&factory, name).await?;
        Ok(Self { factory, name: name.to_owned(), connection: RefCell::new(Some(connection)) })
    }

    /// A fresh transaction. The caller must make its first request before the next `await`, or it commits empty.
    async fn begin(&self, mode: Mode) -> Result<IdbTransaction, StrictError> {
        let kept = self.connection.borrow().as_ref().and_then(|connection| start(connection, mode).ok());
        if let Some(transaction) = kept {
            return Ok(transaction);
        }
        // Safari drops connections of apps in the background, and clearing site data closes them everywhere.
        let fresh = open::open(&self.factory, &self.name).await?;
        let started = start(&fresh, mode).map_err(|error| fault(&error));
        *self.connection.borrow_mut() = Some(fresh);
        started
    }
}

#[derive(Clone, Copy)]
enum Mode {
    Read,
    Write,
}

fn start(connection: &Connection, mode: Mode) -> Result<IdbTransaction, JsValue> {
    let (mode, options) = match mode {
        Mode::Read => ("readonly", js::bag(&[])),
        Mode::Write => ("readwrite", js::bag(&[("durability", "strict")])),
    };
    // By name, because the bindings do not offer the options bag yet; older engines ignore it.
    js::call(&connection.db, "transaction", &[TABLE.into(), mode.into(), options.into()])?.dyn_into()
}

impl StrictDb for IndexedDb {
    fn read_all<'a>(&'a self, prefix: &'a str) -> Later<'a, Result<Vec<(String, String)>, StrictError>> {
        Box::pin(async move {
            let transaction = self.begin(Mode::Read).await?;
            let ending = Ending::of(&transaction);
            let read =
                table(&transaction).and_then(|table| request::all(&table, prefix)).map_err(|e| fault(&e))?;
            ending.reached().await?;
            Ok(read.pairs())
        })
    }

    fn transact<'a>(&'a self, reads: Vec<String>, decide: Decide) -> Later<'a, Result<(), StrictError>> {
        Box::pin(async move {
            let transaction = self.begin(Mode::Write).await?;
            let ending = Ending::of(&transaction);
            let table = table(&transaction).map_err(|error| fault(&error))?;
            let verdict = ending.verdict.clone();
            let reading = Rc::new(Reading {
                table,
                keys: reads,
                decide: Cell::new(Some(decide)),
                verdict,
                listeners: RefCell::default(),
            });
            reading.begin().map_err(|error| fault(&error))?;
            let ended = ending.reached().await;
            // They hold what holds them.
            reading.listeners.take();
            ended
        })
    }
}

/// More keys than these are preceded by one request for the names there are: most of what a file brings is not there,
/// and a request takes its time whether it finds something or not.
const MANY: usize = 32;

/// The reads of a transaction, and what is to be written after them.
struct Reading {
    table: IdbObjectStore,
    keys: Vec<String>,
    decide: Cell<Option<Decide>>,
    verdict: Once<Result<(), StrictError>>,
    listeners: RefCell<Vec<Option<Listener>>>,
}

impl Reading {
    fn begin(self: &Rc<Self>) -> Result<(), JsValue> {
        let names = if self.keys.len() > MANY { request::names(&self.table, &self.keys) } else { None };
        let Some(names) = names else { return self.ask(|_| true) };
        let names = names?;
        let answer = names.clone();
        self.after(&names, move |reading| {
            // Both are in the order of their code units.
            let there = request::named(&answer);
            reading
                .try_to(|| reading.ask(|key| there.binary_search_by(|name| name.as_str().cmp(key)).is_ok()));
        });
        Ok(())
    }

    /// Reads the keys that may be there, and writes what follows.
    fn ask(self: &Rc<Self>, is_there: impl Fn(&str) -> bool) -> Result<(), JsValue> {
        let get = |key: &String| is_there(key).then(|| self.table.get(&key.into())).transpose();
        let asked = self.keys.iter().map(get).collect::<Result<Vec<_>, _>>()?;
        match asked.iter().flatten().last().cloned() {
            None => self.write(vec![None; self.keys.len()]),
            // Answers come in the order of the requests, so the last one finds all the others there.
            Some(last) => self.after(&last, move |reading| {
                let text = |read: &IdbRequest| read.result().ok()?.as_string();
                reading.write(asked.iter().map(|read| text(read.as_ref()?)).collect());
            }),
        }
        Ok(())
    }

    fn after(self: &Rc<Self>, request: &IdbRequest, act: impl Fn(&Rc<Self>) + 'static) {
        let reading = self.clone();
        let listener = Listener::on(request, "success", move |_| act(&reading));
        self.listeners.borrow_mut().push(listener);
    }

    fn write(&self, values: Vec<Option<String>>) {
        let writes = self.decide.take().map(|decide| decide(values)).unwrap_or_default();
        self.try_to(|| writes.iter().try_for_each(|write| apply(&self.table, write)));
    }

    /// Ends the transaction where something of it cannot be done.
    fn try_to(&self, act: impl FnOnce() -> Result<(), JsValue>) {
        if let Err(error) = act() {
            // The reason is told first, because aborting by hand leaves none behind.
            self.verdict.set(Err(fault(&error)));
            let _ = self.table.transaction().abort();
        }
    }
}

fn table(transaction: &IdbTransaction) -> Result<IdbObjectStore, JsValue> {
    transaction.object_store(TABLE)
}

fn apply(table: &IdbObjectStore, write: &Write) -> Result<(), JsValue> {
    match write {
        Write::Put { key, value } => table.put_with_key(&value.into(), &key.into()),
        Write::Delete { key } => table.delete(&key.into()),
        Write::DeletePrefix { prefix } => table.delete(request::range(prefix)?.as_ref()),
    }
    .map(drop)
}

/// How a transaction ends: `complete`, or `abort` with a reason (errors of single requests lead to it too).
struct Ending {
    verdict: Once<Result<(), StrictError>>,
    _listeners: [Option<Listener>; 2],
}

impl Ending {
    fn of(transaction: &IdbTransaction) -> Self {
        let verdict = Once::new();
        let (good, bad) = (verdict.clone(), verdict.clone());
        let aborted = transaction.clone();
        let _listeners = [
            Listener::on(transaction, "complete", move |_| good.set(Ok(()))),
            Listener::on(transaction, "abort", move |_| {
                bad.set(Err(fault(&js::get(&aborted, "error").unwrap_or(JsValue::UNDEFINED))));
            }),
        ];
        Self { verdict, _listeners }
    }

    async fn reached(&self) -> Result<(), StrictError> {
        self.verdict.clone().await
    }
}

/// What a thrown value or an `error` property means to the store.
fn fault(error: &JsValue) -> StrictError {
    match js::error_name(error).as_str() {
        "QuotaExceededError" => StrictError::Quota,
        "SecurityError" => StrictError::Blocked,
        "" => StrictError::Failed("AbortError".to_owned()),
        name => StrictError::Failed(name.to_owned()),
    }
}
