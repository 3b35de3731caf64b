//! A real panic in a real browser. Alone in its run, because a program that has panicked stays so.
#![cfg(target_arch = "wasm32")]

use std::cell::Cell;
use std::rc::Rc;
use stillnight::platform::crash;
use stillnight::platform::listener::Listener;
use stillnight::platform::timer;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Event, window};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_panic_paints_the_block_and_silences_everything() {
    let page = window().unwrap();
    let document = page.document().unwrap();
    let app = document.create_element("div").unwrap();
    app.set_id("app");
    app.set_text_content(Some("Tonight"));
    document.body().unwrap().append_child(&app).unwrap();

    let heard = Rc::new(Cell::new(0));
    let (count, late) = (heard.clone(), heard.clone());
    let _counting = Listener::on(&page, "test-event", move |_| count.set(count.get() + 1));
    let _panicking = Listener::on(&page, "test-panic", |_| panic!("a private word"));
    let send = |kind: &str| page.dispatch_event(&Event::new(kind).unwrap()).unwrap();

    crash::install();
    send("test-event");
    assert!(!crash::happened());
    send("test-panic");
    assert!(crash::happened());
    send("test-event");
    timer::later(0, move || late.set(100));
    // The platform's own timers are silent now, so the turn of the event loop is taken by hand.
    let turn = js_sys::Promise::new(&mut |done, _| {
        page.set_timeout_with_callback(&done).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(turn).await.unwrap();
    assert_eq!(heard.get(), 1, "nothing acts on half-changed state");

    let text = app.text_content().unwrap();
    assert!(text.contains("Something went wrong.") && !text.contains("Tonight"), "{text}");
    assert!(text.contains("web_crash.rs:") && !text.contains("private"), "{text}");
    assert!(document.active_element().is_some_and(|focused| focused.id() == "crash-title"));
}
