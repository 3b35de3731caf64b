//! A slice of the model, or of another slice: computed when a signal it reads changes, waking its readers only when it
//! differs.
//!
//! The same as a Leptos memo, with the value kept beside the reactive graph: what the graph sees is a count of
//! differing values, so that one memo type serves every view model (docs/decisions.md has the bytes).

use leptos::prelude::*;
use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;

/// The newest value, the count of differing ones, and how to make it anew. The function says whether it differs.
struct Kept {
    value: Rc<dyn Any>,
    turns: OnceCell<Memo<u32>>,
    renew: Box<dyn Fn() -> bool>,
}

type Handle = StoredValue<Rc<Kept>, LocalStorage>;

/// A value that follows the model. Small and copied freely: nearly every closure of a page holds one.
pub struct Slice<T: 'static> {
    kept: Handle,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Slice<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slice<T> {}

#[inline(never)]
fn keep(value: Rc<dyn Any>, renew: Box<dyn Fn() -> bool>) -> Handle {
    let kept = Rc::new(Kept { value, turns: OnceCell::new(), renew });
    let handle = StoredValue::new_local(kept.clone());
    let turns = Memo::new(move |turns: Option<&u32>| {
        let turns = turns.copied().unwrap_or_default();
        let differs = handle.try_get_value().is_some_and(|kept| (kept.renew)());
        turns.wrapping_add(u32::from(differs))
    });
    // The cell was made empty above.
    let _ = kept.turns.set(turns);
    handle
}

/// The value as it is now; whoever asks is woken when it differs, unless only peeking.
#[inline(never)]
fn now(handle: Handle, peek: bool) -> Rc<dyn Any> {
    let kept = handle.get_value();
    if let Some(turns) = kept.turns.get() {
        // Reading the count is what brings the value up to date.
        let _count = if peek { turns.get_untracked() } else { turns.get() };
    }
    kept.value.clone()
}

impl<T: PartialEq + 'static> Slice<T> {
    /// Follows the signals that `make` reads.
    pub fn new(make: impl Fn() -> T + 'static) -> Self {
        let value = Rc::new(RefCell::new(untrack(&make)));
        let held = value.clone();
        let renew = move || {
            let new = make();
            let differs = *held.borrow() != new;
            if differs {
                held.replace(new);
            }
            differs
        };
        Self { kept: keep(value, Box::new(renew)), of: PhantomData }
    }
}

impl<T: 'static> Slice<T> {
    /// Looks at the value; whoever looks is woken when it differs.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        Self::look(now(self.kept, false), look)
    }

    /// A copy of the value; whoever asks is woken when it differs.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// Looks at the newest value without being woken: for handlers.
    pub fn peek<U>(self, look: impl FnOnce(&T) -> U) -> U {
        Self::look(now(self.kept, true), look)
    }

    #[expect(clippy::unwrap_used, reason = "the cell was made with this type in `new`")]
    fn look<U>(value: Rc<dyn Any>, look: impl FnOnce(&T) -> U) -> U {
        look(&value.downcast_ref::<RefCell<T>>().unwrap().borrow())
    }

    /// A part of the slice, waking its readers only when that part differs.
    pub fn map<U: PartialEq + 'static>(self, part: impl Fn(&T) -> U + 'static) -> Slice<U> {
        Slice::new(move || self.with(&part))
    }
}
