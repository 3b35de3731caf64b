//! Opening the database, and noticing when the browser closes it. No reading or writing of entries.

use super::super::{js, listener::Listener, once::Once, timer::Timeout};
use super::{TABLE, fault};
use crate::store::ports::StrictError;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, IdbDatabase, IdbFactory, IdbOpenDbRequest};

/// Version of the database's layout: one table. What is in the table has its own schema number.
const LAYOUT: u32 = 1;

/// Some browsers never answer when storage is broken; waiting on would leave the page at *Saving…* for ever.
const PATIENCE_MS: i32 = 8000;

/// An open database.
pub(super) struct Connection {
    pub(super) db: IdbDatabase,
    _yielding: Option<Listener>,
}

impl Connection {
    fn new(db: IdbDatabase) -> Self {
        // Another tab wants to delete or upgrade the database: a connection that stays open would block it.
        let closing = db.clone();
        let _yielding = Listener::on(&db, "versionchange", move |_| closing.close());
        Self { db, _yielding }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.db.close();
    }
}

pub(super) async fn open(factory: &IdbFactory, name: &str) -> Result<Connection, StrictError> {
    let request = factory.open_with_u32(name, LAYOUT).map_err(|error| refused(&error))?;
    let answer: Once<Result<IdbDatabase, StrictError>> = Once::new();
    let (good, bad, late) = (answer.clone(), answer.clone(), answer.clone());
    let (upgraded, opened, failed) = (request.clone(), request.clone(), request.clone());
    let _listeners = [
        Listener::on(&request, "upgradeneeded", move |_| make_table(&upgraded)),
        Listener::on(&request, "success", move |_| {
            good.set(database(&opened).ok_or_else(|| StrictError::Failed("InvalidStateError".to_owned())));
        }),
        Listener::on(&request, "error", move |event: Event| {
            // Handled here; else the browser reports it as an error of the page.
            event.prevent_default();
            bad.set(Err(refused(&js::get(&failed, "error").unwrap_or(JsValue::UNDEFINED))));
        }),
    ];
    let _patience = Timeout::after(PATIENCE_MS, move || late.set(Err(StrictError::Blocked)));
    answer.await.map(Connection::new)
}

pub(super) fn factory() -> Result<IdbFactory, StrictError> {
    let window = web_sys::window().ok_or(StrictError::Missing)?;
    window.indexed_db().map_err(|_| StrictError::Blocked)?.ok_or(StrictError::Missing)
}

fn database(request: &IdbOpenDbRequest) -> Option<IdbDatabase> {
    request.result().ok()?.dyn_into().ok()
}

/// Runs on the first start only. A table that cannot be made fails the opening, so nothing is left half done.
fn make_table(request: &IdbOpenDbRequest) {
    if let Some(db) = database(request).filter(|db| !db.object_store_names().contains(TABLE)) {
        let _ = db.create_object_store(TABLE);
    }
}

/// Private windows refuse with any of these names, depending on the browser.
fn refused(error: &JsValue) -> StrictError {
    match js::error_name(error).as_str() {
        "SecurityError" | "InvalidStateError" | "NotAllowedError" | "UnknownError" => StrictError::Blocked,
        _ => fault(error),
    }
}
