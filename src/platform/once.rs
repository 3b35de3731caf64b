//! A value that arrives once from an event: the bridge between listeners and `await`. Not for streams of values.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// Handles share one slot. The first [`Once::set`] counts, later ones are ignored.
pub(super) struct Once<T>(Rc<RefCell<Slot<T>>>);

struct Slot<T> {
    value: Option<T>,
    filled: bool,
    waker: Option<Waker>,
}

impl<T> Once<T> {
    pub(super) fn new() -> Self {
        Self(Rc::new(RefCell::new(Slot { value: None, filled: false, waker: None })))
    }

    /// Fills the slot and wakes whoever waits.
    pub(super) fn set(&self, value: T) {
        let waker = {
            let mut slot = self.0.borrow_mut();
            if slot.filled {
                return;
            }
            slot.filled = true;
            slot.value = Some(value);
            slot.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl<T> Clone for Once<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Future for Once<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut slot = self.0.borrow_mut();
        match slot.value.take() {
            Some(value) => Poll::Ready(value),
            None => {
                slot.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}
