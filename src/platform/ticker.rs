//! One call a second while the page can be seen, for the clocks of a running episode. It keeps no time itself: a
//! tick only says that a second may have passed, and the clock is read anew.

use super::listener::Listener;
use super::timer::Interval;
use super::visibility;
use std::cell::RefCell;
use std::rc::Rc;

/// Ticks until dropped.
#[must_use = "the ticks stop when this guard is dropped"]
pub struct Ticker {
    _interval: Rc<RefCell<Option<Interval>>>,
    _visibility: Option<Listener>,
}

impl Ticker {
    /// Calls `act` every second; pauses while the page is hidden, and ticks at once when it is seen again.
    pub fn every_second(act: impl Fn() + 'static) -> Self {
        let act = Rc::new(act);
        let interval = Rc::new(RefCell::new(if visibility::hidden() { None } else { start(&act) }));
        let held = Rc::downgrade(&interval);
        let _visibility = visibility::on_change(move |hidden| {
            let Some(held) = held.upgrade() else { return };
            let next = if hidden { None } else { start(&act) };
            // The old interval is dropped after the borrow has ended.
            let _old = held.replace(next);
            if !hidden {
                act();
            }
        });
        Self { _interval: interval, _visibility }
    }
}

fn start(act: &Rc<impl Fn() + 'static>) -> Option<Interval> {
    let act = act.clone();
    Interval::every(1000, move || act())
}
