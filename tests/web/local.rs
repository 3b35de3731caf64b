//! localStorage: really full, really blocked.

use super::harness::Shadow;
use stillnight::platform::local::probe;
use stillnight::store::ports::{LocalArea, LocalError};
use wasm_bindgen_test::wasm_bindgen_test;

/// What Chromium and Firefox grant an origin, in UTF-16 units.
const QUOTA: usize = 5_242_880;

#[wasm_bindgen_test]
fn a_full_storage_keeps_every_old_value() {
    let area = probe().unwrap();
    area.set("test/old", "kept").unwrap();
    let mut filled = 0;
    for (block, step) in [("é".repeat(100_000), "big"), ("é".repeat(100), "small")] {
        for n in 0.. {
            let key = format!("test/{step}/{n}");
            match area.set(&key, &block) {
                Ok(()) => filled += key.len() + block.chars().count(),
                Err(error) => {
                    assert_eq!(error, LocalError::Quota);
                    break;
                }
            }
        }
    }
    assert!((QUOTA - 1000..=QUOTA).contains(&filled), "{filled} units");
    assert_eq!(area.set("test/old", &"x".repeat(1000)), Err(LocalError::Quota));
    assert_eq!(area.get("test/old"), Ok(Some("kept".to_owned())), "the refused write changed nothing");
    assert_eq!(area.set("test/old", "KEPT"), Ok(()), "a value of the same length still goes in");
    assert!(probe().is_ok(), "a full storage can still be read");

    let keys: Vec<String> = area.keys().unwrap().into_iter().filter(|key| key.starts_with("test/")).collect();
    assert!(keys.len() > 50);
    for key in keys {
        area.remove(&key).unwrap();
    }
    assert_eq!(area.get("test/old"), Ok(None));
}

#[wasm_bindgen_test]
fn any_text_reads_back_as_it_was() {
    let area = probe().unwrap();
    for text in ["", "plain", "é ü 漢字 🦵", "\u{0}\n\t\"\\", "length", "__proto__"] {
        area.set("test/any", text).unwrap();
        assert_eq!(area.get("test/any").unwrap().as_deref(), Some(text));
        // Names that objects have of their own are ordinary keys.
        area.set(text, "value").unwrap();
        assert_eq!(area.get(text).unwrap().as_deref(), Some("value"));
        area.remove(text).unwrap();
    }
    area.remove("test/any").unwrap();
    assert_eq!(area.remove("test/any"), Ok(()), "removing what is not there is no error");
}

#[wasm_bindgen_test]
fn blocked_storage_is_told_and_never_throws() {
    let refusals = [
        "{ get() { throw new DOMException('no', 'SecurityError') }, configurable: true }",
        "{ value: null, configurable: true }",
        "{ value: undefined, configurable: true }",
    ];
    for refusal in refusals {
        let _blocked = Shadow::new("window", "localStorage", refusal);
        assert_eq!(probe().err(), Some(LocalError::Blocked), "{refusal}");
    }
    // A storage that holds nothing and takes nothing, as old private windows have it.
    let _empty = Shadow::new("Storage.prototype", "length", "{ get: () => 0, configurable: true }");
    let full = "{ value() { throw new DOMException('no', 'QuotaExceededError') }, configurable: true, writable: true }";
    let _full = Shadow::new("Storage.prototype", "setItem", full);
    assert_eq!(probe().err(), Some(LocalError::Blocked));
}
