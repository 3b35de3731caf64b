//! What a page keeps to itself while it stands: a draft, what is open, which part is chosen.
//!
//! The same as a Leptos signal, with the value kept beside the reactive graph like that of a slice: the signal's code would
//! be compiled anew for every type of value. What must outlive the page, or concerns others, belongs in the model.

use super::erased::{Erased, cast, cast_mut};
use leptos::prelude::*;
use std::cell::{RefCell, RefMut};
use std::marker::PhantomData;
use std::rc::Rc;

struct Kept {
    value: RefCell<Erased>,
    changed: ArcTrigger,
}

type Handle = StoredValue<Rc<Kept>, LocalStorage>;

/// A value that can be set, and wakes whoever looked at it. Small and copied freely.
pub struct State<T: 'static> {
    kept: Handle,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for State<T> {}

#[inline(never)]
fn keep(value: Erased) -> Handle {
    StoredValue::new_local(Rc::new(Kept { value: RefCell::new(value), changed: ArcTrigger::new() }))
}

/// The value as it is now, unless the page that kept it is gone; whoever asks is woken when it is set, unless only peeking.
#[inline(never)]
fn try_now(handle: Handle, peek: bool) -> Option<Erased> {
    let kept = reach(handle)?;
    if !peek {
        kept.changed.track();
    }
    Some(kept.value.borrow().clone())
}

#[inline(never)]
#[expect(clippy::expect_used, reason = "the page that asks is the one that keeps the value")]
fn now(handle: Handle, peek: bool) -> Erased {
    try_now(handle, peek).expect("a page's state is gone before the page")
}

/// Puts a value in place of the old one; says whether there still is a place.
#[inline(never)]
fn put(handle: Handle, value: Erased) -> bool {
    let kept = reach(handle);
    if let Some(kept) = &kept {
        kept.value.replace(value);
        kept.changed.notify();
    }
    kept.is_some()
}

/// The value's place, unless the page that kept it is gone.
#[inline(never)]
fn reach(handle: Handle) -> Option<Rc<Kept>> {
    handle.try_get_value()
}

#[inline(never)]
fn hold(kept: &Kept) -> RefMut<'_, Erased> {
    kept.value.borrow_mut()
}

/// Wakes whoever looked at the value.
#[inline(never)]
fn wake(kept: &Kept) {
    kept.changed.notify();
}

impl<T: 'static> State<T> {
    /// Begins with a value.
    pub fn new(value: T) -> Self {
        Self { kept: keep(Rc::new(value)), of: PhantomData }
    }

    /// Looks at the value; whoever looks is woken when it is set.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(cast(&*now(self.kept, false)))
    }

    /// Looks at the value without being woken: for handlers.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(cast(&*now(self.kept, true)))
    }

    /// A copy of the value; whoever asks is woken when it is set.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// A copy of the value, without being woken.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// A copy of the value, if the page that kept it still stands.
    pub fn try_get_untracked(self) -> Option<T>
    where
        T: Clone,
    {
        try_now(self.kept, true).map(|value| cast::<T>(&*value).clone())
    }

    /// Puts a value in place of the old one. Nothing happens once the page is gone.
    pub fn set(self, value: T) {
        let _ = self.try_set(value);
    }

    /// Puts a value in place of the old one; false if the page is gone.
    pub fn try_set(self, value: T) -> bool {
        put(self.kept, Rc::new(value))
    }

    /// Changes the value and wakes whoever looked at it. Nothing happens once the page is gone.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        if let Some(kept) = reach(self.kept) {
            change(cast_mut(&mut hold(&kept)));
            wake(&kept);
        }
    }

    /// Changes the value without waking anybody; nothing comes back once the page is gone.
    pub fn try_update_untracked<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let kept = reach(self.kept)?;
        let changed = change(cast_mut(&mut hold(&kept)));
        Some(changed)
    }
}
