//! IndexedDB: transactions are whole, ordered between tabs, strict, and survive a closed connection.

use super::harness::{Shadow, answer, script};
use js_sys::{Array, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use stillnight::platform::strict::IndexedDb;
use stillnight::store::ports::{StrictDb, StrictError, Write};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;

fn put(key: &str, value: &str) -> Write {
    Write::Put { key: key.to_owned(), value: value.to_owned() }
}

/// A new database of that name.
async fn fresh(name: &str) -> IndexedDb {
    remove(name).await;
    IndexedDb::open_named(name).await.unwrap()
}

async fn remove(name: &str) {
    answer(&format!(
        "return new Promise((done, failed) => {{
            const request = indexedDB.deleteDatabase({name:?});
            request.onsuccess = done;
            request.onerror = request.onblocked = failed;
        }})"
    ))
    .await;
}

async fn write(db: &IndexedDb, writes: Vec<Write>) -> Result<(), StrictError> {
    db.transact(Vec::new(), Box::new(move |_| writes)).await
}

async fn check(db: &IndexedDb, prefix: &str, expected: &[(&str, &str)]) {
    let read = db.read_all(prefix).await.unwrap();
    let read: Vec<(&str, &str)> = read.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    assert_eq!(read, expected, "under {prefix:?}");
}

#[wasm_bindgen_test]
async fn reads_and_writes_share_one_transaction() {
    let db = fresh("test-basics").await;
    write(&db, vec![put("e/b", "2"), put("e/a", "1"), put("e/é🦵", "3"), put("f", "4"), put("d", "0")])
        .await
        .unwrap();
    check(&db, "e/", &[("e/a", "1"), ("e/b", "2"), ("e/é🦵", "3")]).await;

    let decide = |read: Vec<Option<String>>| {
        assert_eq!(read, [Some("2".to_owned()), None, Some("1".to_owned())], "in the order asked for");
        vec![
            Write::DeletePrefix { prefix: "e/".to_owned() },
            put("e/c", "new"),
            Write::Delete { key: "d".to_owned() },
        ]
    };
    db.transact(vec!["e/b".into(), "e/none".into(), "e/a".into()], Box::new(decide)).await.unwrap();
    check(&db, "", &[("e/c", "new"), ("f", "4")]).await;
}

#[wasm_bindgen_test]
async fn a_transaction_that_fails_half_way_leaves_everything_as_it_was() {
    let db = fresh("test-abort").await;
    write(&db, vec![put("a", "old")]).await.unwrap();
    let faulty = "{ configurable: true, writable: true, value: ((put) => function (value, key) {
        if (key === 'b') throw new DOMException('no', 'DataError');
        return put.call(this, value, key);
    })(IDBObjectStore.prototype.put) }";
    let shadow = Shadow::new("IDBObjectStore.prototype", "put", faulty);
    let failed = write(&db, vec![put("a", "new"), put("b", "new")]).await;
    drop(shadow);
    assert_eq!(failed, Err(StrictError::Failed("DataError".to_owned())));
    check(&db, "", &[("a", "old")]).await;
}

#[wasm_bindgen_test]
async fn interleaved_increments_of_three_connections_lose_none() {
    const EACH: u32 = 200;
    drop(fresh("test-count").await);
    let workers: Array = (0..3)
        .map(|_| {
            future_to_promise(async {
                let db = IndexedDb::open_named("test-count").await.unwrap();
                for _ in 0..EACH {
                    let add = |read: Vec<Option<String>>| {
                        let count: u32 = read[0].as_deref().map_or(0, |text| text.parse().unwrap());
                        vec![put("n", &(count + 1).to_string())]
                    };
                    db.transact(vec!["n".into()], Box::new(add)).await.unwrap();
                }
                Ok(JsValue::UNDEFINED)
            })
        })
        .collect();
    JsFuture::from(Promise::all(&workers)).await.unwrap();
    let db = IndexedDb::open_named("test-count").await.unwrap();
    check(&db, "n", &[("n", &(3 * EACH).to_string())]).await;
}

#[wasm_bindgen_test]
async fn writes_ask_for_strict_durability_and_get_it() {
    let db = fresh("test-strict").await;
    let watching = "{ configurable: true, writable: true, value: ((begin) => function (...all) {
        const transaction = begin.apply(this, all);
        window.seen = [...(window.seen ?? []), transaction.mode + ' ' + transaction.durability];
        return transaction;
    })(IDBDatabase.prototype.transaction) }";
    let shadow = Shadow::new("IDBDatabase.prototype", "transaction", watching);
    write(&db, vec![put("a", "1")]).await.unwrap();
    drop(shadow);
    assert_eq!(script("return window.seen.join()").as_string().unwrap(), "readwrite strict");
}

#[wasm_bindgen_test]
async fn a_connection_makes_way_for_deletion_and_opens_again() {
    let db = fresh("test-again").await;
    write(&db, vec![put("a", "1")]).await.unwrap();
    // Fails by `blocked` if the connection stays open.
    remove("test-again").await;
    check(&db, "", &[]).await;
    write(&db, vec![put("a", "2")]).await.unwrap();
    check(&db, "", &[("a", "2")]).await;
}

#[wasm_bindgen_test]
async fn a_missing_or_refused_database_is_told_apart() {
    let cases = [
        ("{ value: undefined, configurable: true }", StrictError::Missing),
        (
            "{ get() { throw new DOMException('no', 'SecurityError') }, configurable: true }",
            StrictError::Blocked,
        ),
        (
            "{ value: Object.create(IDBFactory.prototype, { open: { value() {
                throw new DOMException('no', 'SecurityError') } } }), configurable: true }",
            StrictError::Blocked,
        ),
    ];
    for (refusal, expected) in cases {
        let _shadow = Shadow::new("window", "indexedDB", refusal);
        assert_eq!(IndexedDb::open_named("test-refused").await.err(), Some(expected), "{refusal}");
    }
    answer(
        "return new Promise((done) => {
            indexedDB.open('test-newer', 2).onsuccess = (event) => { event.target.result.close(); done(); };
        })",
    )
    .await;
    let newer = IndexedDb::open_named("test-newer").await.err();
    assert_eq!(newer, Some(StrictError::Failed("VersionError".to_owned())));
}

#[wasm_bindgen_test]
async fn no_room_is_told_as_such() {
    let db = fresh("test-quota").await;
    write(&db, vec![put("a", "old")]).await.unwrap();
    let faulty = "{ configurable: true, writable: true, value() { throw new DOMException('no', 'QuotaExceededError') } }";
    let shadow = Shadow::new("IDBObjectStore.prototype", "put", faulty);
    assert_eq!(write(&db, vec![put("a", "new")]).await, Err(StrictError::Quota));
    drop(shadow);
    check(&db, "", &[("a", "old")]).await;
}

#[wasm_bindgen_test]
async fn a_thousand_entries_come_back_in_key_order() {
    let db = fresh("test-many").await;
    let writes = (0..1000).rev().map(|n| put(&format!("e/{n:04}"), &n.to_string())).collect();
    write(&db, writes).await.unwrap();
    let read = db.read_all("e/").await.unwrap();
    assert_eq!(read.len(), 1000);
    assert!(
        read.iter()
            .enumerate()
            .all(|(n, (key, value))| *key == format!("e/{n:04}") && *value == n.to_string())
    );
}

#[wasm_bindgen_test]
async fn many_reads_find_what_is_there_and_nothing_else() {
    let db = fresh("test-many-reads").await;
    let key = |n: u32| format!("e/{n:03}");
    let there = |n: u32| n.is_multiple_of(3);
    write(&db, (0..200).filter(|n| there(*n)).map(|n| put(&key(n), &n.to_string())).collect()).await.unwrap();
    let seen = Rc::new(RefCell::new(Vec::new()));
    // From the last to the first, and one of another kind.
    let mut reads: Vec<String> = (0..200).rev().map(key).collect();
    reads.push("meta/turn".to_owned());
    let told = seen.clone();
    let decide = move |values: Vec<Option<String>>| {
        told.replace(values);
        vec![put("e/200", "new")]
    };
    db.transact(reads, Box::new(decide)).await.unwrap();
    let expected = (0..200).rev().map(|n| there(n).then(|| n.to_string())).chain([None]);
    assert!(seen.take().into_iter().eq(expected));
    check(&db, "e/200", &[("e/200", "new")]).await;
}
