//! The crash block: painted without markup from text, and of use with no program behind it. A real panic
//! needs a run of its own, in `web_crash.rs`.

use super::harness::{Shadow, fetched, script};
use stillnight::platform::crash;
use stillnight::platform::local::probe;
use stillnight::store::ports::LocalArea;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, window};

fn app() -> Element {
    script(
        "document.getElementById('app')?.remove();
        document.body.insertAdjacentHTML('beforeend', '<div id=\"app\"><p>Tonight</p></div>')",
    );
    window().unwrap().document().unwrap().get_element_by_id("app").unwrap()
}

fn attribute(parent: &Element, selector: &str, name: &str) -> String {
    let found = parent.query_selector(selector).unwrap();
    found.unwrap_or_else(|| panic!("no {selector}")).get_attribute(name).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_block_offers_a_way_on_and_the_stored_texts_word_for_word() {
    let app = app();
    let area = probe().unwrap();
    area.set("stillnight/e/test", "1…\"raw\" \u{1f9b5}").unwrap();
    area.set("someone-else", "theirs").unwrap();

    // Under Trusted Types a text given to any of these throws.
    let refuse = "{ configurable: true, set() { throw new TypeError('markup from text') } }";
    let shadows = [
        Shadow::new("Element.prototype", "innerHTML", refuse),
        Shadow::new("Element.prototype", "outerHTML", refuse),
        Shadow::new(
            "Element.prototype",
            "insertAdjacentHTML",
            "{ configurable: true, writable: true, value() { throw new TypeError('markup from text') } }",
        ),
    ];
    let block = crash::paint("src/app/update.rs:1:1").unwrap();
    drop(shadows);

    assert!(app.contains(Some(&block)));
    let text = app.text_content().unwrap();
    assert!(!text.contains("Tonight"));
    assert!(text.contains("Something went wrong.") && text.contains("What was saved is safe."), "{text}");
    assert_eq!(attribute(&app, ".crash", "role"), "alert");
    assert_eq!(attribute(&app, "a[data-kind=primary]", "href"), "./");
    assert_eq!(attribute(&app, "a[download]", "download"), "stillnight-raw.json");
    assert!(app.query_selector("[style], script, [onclick]").unwrap().is_none());

    let saved = fetched(&attribute(&app, "a[download]", "href")).await;
    assert!(saved.contains(r#""stillnight/e/test": "1…\"raw\" "#) && saved.contains('\u{1f9b5}'), "{saved}");
    assert!(!saved.contains("someone-else"));

    area.remove("stillnight/e/test").unwrap();
    area.remove("someone-else").unwrap();
    app.remove();
}

#[wasm_bindgen_test]
fn with_blocked_storage_the_block_is_painted_without_the_file() {
    let app = app();
    let throwing = "{ get() { throw new DOMException('no', 'SecurityError') }, configurable: true }";
    let shadow = Shadow::new("window", "localStorage", throwing);
    let block = crash::paint("");
    drop(shadow);
    assert!(block.unwrap().query_selector("a[download]").unwrap().is_none());
    app.remove();
}
