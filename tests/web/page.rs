//! The address bar, focus, the document's attributes, and what the browser says about itself.

use super::harness::{answer, script};
use std::cell::RefCell;
use std::rc::Rc;
use stillnight::platform::worker::Worker;
use stillnight::platform::{focus, install, location, page, persist};
use wasm_bindgen_test::wasm_bindgen_test;

fn said(body: &str) -> String {
    script(body).as_string().unwrap()
}

#[wasm_bindgen_test]
async fn fragments_are_gone_to_replaced_and_heard() {
    location::replace("#/start");
    let heard: Rc<RefCell<Vec<String>>> = Rc::default();
    let kept = heard.clone();
    let _listener = location::on_change(move |hash| kept.borrow_mut().push(hash));
    let changed =
        "return new Promise((done) => addEventListener('hashchange', () => done(), { once: true }))";

    let steps = said("return String(history.length)");
    let wait = answer(changed);
    location::replace("#/tonight");
    assert_eq!(location::hash(), "#/tonight");
    assert_eq!(said("return String(history.length)"), steps, "replacing is no step");
    location::go("#/journal/2026-11-21");
    wait.await;
    assert_eq!(*heard.borrow(), ["#/journal/2026-11-21"]);
    let wait = answer(changed);
    location::back();
    wait.await;
    assert_eq!(location::hash(), "#/tonight");
    assert!(!location::base().contains('#') && location::base().starts_with("http"));
    location::replace("#");
}

#[wasm_bindgen_test]
fn focus_goes_to_the_heading_and_to_ids() {
    script(
        "document.body.insertAdjacentHTML('beforeend', '<main id=\"m\"><h1>Night</h1><button id=\"b\">x</button></main>')",
    );
    assert!(focus::heading());
    assert_eq!(said("return document.activeElement.tagName + document.activeElement.tabIndex"), "H1-1");
    assert!(focus::by_id("b"));
    assert_eq!(said("return document.activeElement.id"), "b");
    assert!(!focus::by_id("nobody"));
    script("document.getElementById('m').remove()");
}

#[wasm_bindgen_test]
fn the_document_wears_what_it_is_told() {
    script("document.head.insertAdjacentHTML('beforeend', '<meta name=\"theme-color\" content=\"#fff\">')");
    page::set_theme("night", "#000000");
    page::set_text_size("150");
    location::set_title("Journal");
    let worn = said(
        "const root = document.documentElement.dataset;
        return [root.theme, root.text, document.querySelector('meta[name=theme-color]').content, document.title].join()",
    );
    assert_eq!(worn, "night,150,#000000,Journal");
}

#[wasm_bindgen_test]
fn the_start_is_announced() {
    script("window.started = 0; addEventListener('stillnight:started', () => { window.started += 1 })");
    page::announce_started();
    assert_eq!(script("return window.started").as_f64(), Some(1.0));
}

#[wasm_bindgen_test]
async fn what_the_browser_can_do_is_asked_for_not_assumed() {
    assert!(page::secure() && !page::user_agent().is_empty());
    assert!(persist::granted().await.is_some());
    assert!(!install::standalone() && !install::apple_mobile());
    let watching = Worker::watch(|_| ());
    assert!(watching.is_some_and(|worker| !worker.change()), "no worker waits here");
}

#[wasm_bindgen_test]
fn an_offer_to_install_is_kept_for_one_use() {
    let told: Rc<RefCell<Vec<bool>>> = Rc::default();
    let kept = told.clone();
    let install = install::Install::watch(move |offered| kept.borrow_mut().push(offered));
    assert!(!install.prompt());
    script(
        "window.prompted = 0;
        const offer = new Event('beforeinstallprompt', { cancelable: true });
        offer.prompt = () => { window.prompted += 1 };
        dispatchEvent(offer);
        if (!offer.defaultPrevented) throw new Error('the bar of the browser comes up')",
    );
    assert!(install.prompt());
    assert!(!install.prompt(), "an offer works once");
    script("dispatchEvent(new Event('appinstalled'))");
    assert_eq!(*told.borrow(), [true, false]);
    assert_eq!(script("return window.prompted").as_f64(), Some(1.0));
}
