//! Guards remove themselves; timers, idle moments and ticks come and can be called off.

use std::cell::Cell;
use std::rc::Rc;
use stillnight::platform::listener::Listener;
use stillnight::platform::ticker::Ticker;
use stillnight::platform::timer::{self, Interval, Timeout};
use stillnight::platform::{idle, media, visibility};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventTarget};

fn counter() -> (Rc<Cell<u32>>, impl Fn() + Clone + 'static) {
    let count = Rc::new(Cell::new(0));
    let counted = count.clone();
    (count, move || counted.set(counted.get() + 1))
}

#[wasm_bindgen_test]
fn a_listener_hears_until_it_is_dropped() {
    let target = EventTarget::new().unwrap();
    let (count, add) = counter();
    let listener = Listener::on(&target, "test", move |_| add());
    let send = || target.dispatch_event(&Event::new("test").unwrap()).unwrap();
    send();
    send();
    drop(listener);
    send();
    assert_eq!(count.get(), 2);
}

#[wasm_bindgen_test]
fn a_listener_may_cause_its_own_event() {
    let target = EventTarget::new().unwrap();
    let (count, add) = counter();
    let (again, seen) = (target.clone(), count.clone());
    let _listener = Listener::on(&target, "test", move |_| {
        add();
        if seen.get() < 3 {
            again.dispatch_event(&Event::new("test").unwrap()).unwrap();
        }
    });
    target.dispatch_event(&Event::new("test").unwrap()).unwrap();
    assert_eq!(count.get(), 3);
}

#[wasm_bindgen_test]
async fn a_dropped_timer_never_comes() {
    let (count, add) = counter();
    let (kept, other, repeated) = (add.clone(), add.clone(), add.clone());
    let _kept = Timeout::after(0, kept);
    drop(Timeout::after(0, other));
    drop(Interval::every(0, repeated));
    timer::later(0, add);
    // Timers of one delay come in the order they were set.
    timer::sleep(0).await;
    assert_eq!(count.get(), 2);
}

#[wasm_bindgen_test]
async fn idle_moments_come() {
    let moment = idle::rest().await;
    while moment.lasts() {}
    let (count, add) = counter();
    idle::when_idle(add);
    while count.get() == 0 {
        let _ = idle::rest().await;
    }
}

#[wasm_bindgen_test]
fn ticks_pause_while_hidden_and_resume_at_once() {
    use super::harness::{Shadow, script};
    let (count, add) = counter();
    let ticker = Ticker::every_second(add);
    let changed = "document.dispatchEvent(new Event('visibilitychange'))";
    let shadow =
        Shadow::new("Document.prototype", "visibilityState", "{ get: () => 'hidden', configurable: true }");
    assert!(visibility::hidden());
    script(changed);
    assert_eq!(count.get(), 0);
    drop(shadow);
    script(changed);
    assert_eq!(count.get(), 1, "a clock that comes back into view is right at once");
    drop(ticker);
    script(changed);
    assert_eq!(count.get(), 1);
}

#[wasm_bindgen_test]
fn media_queries_answer_and_can_be_watched() {
    assert!(media::on_dark(|_| ()).is_some());
    let _ = media::dark();
}
