//! News between tabs: a second channel, and a frame of the same origin writing to localStorage.

use super::harness::script;
use std::cell::RefCell;
use std::rc::Rc;
use stillnight::platform::tabs::{News, Tabs};
use stillnight::platform::timer;
use wasm_bindgen_test::wasm_bindgen_test;

type Heard = Rc<RefCell<Vec<News>>>;

fn open() -> (Tabs, Heard) {
    let heard = Heard::default();
    let kept = heard.clone();
    (Tabs::open(move |news| kept.borrow_mut().push(news)), heard)
}

/// Waits for turns of the event loop, not for time, until something was heard.
async fn until_heard(heard: &Heard) -> Vec<News> {
    for _ in 0..10_000 {
        if !heard.borrow().is_empty() {
            break;
        }
        timer::sleep(0).await;
    }
    heard.take()
}

#[wasm_bindgen_test]
async fn a_posted_text_reaches_the_others_and_not_oneself() {
    let ((here, echo), (there, heard)) = (open(), open());
    here.post("saved");
    assert_eq!(until_heard(&heard).await, [News::Posted("saved".to_owned())]);
    assert!(echo.borrow().is_empty());

    // A closed line is silent: what a third one hears has passed the second as well.
    drop(there);
    let (_third, witness) = open();
    here.post("again");
    assert_eq!(until_heard(&witness).await, [News::Posted("again".to_owned())]);
    assert!(heard.borrow().is_empty());
}

#[wasm_bindgen_test]
async fn writes_of_another_document_are_heard_with_their_key() {
    let (_here, heard) = open();
    let write = |action: &str| {
        script(&format!(
            "const frame = document.createElement('iframe');
            document.body.append(frame);
            frame.contentWindow.localStorage.{action};"
        ));
    };
    write("setItem('test/tab', '1')");
    assert_eq!(until_heard(&heard).await, [News::Stored(Some("test/tab".to_owned()))]);
    write("removeItem('test/tab')");
    assert_eq!(until_heard(&heard).await, [News::Stored(Some("test/tab".to_owned()))]);
    script("for (const frame of document.querySelectorAll('iframe')) frame.remove()");
}
