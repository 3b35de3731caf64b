//! A slice of the model, or of another slice: computed when a signal it reads changes, waking its readers only when it
//! differs.
//!
//! The same as a Leptos memo, with the value kept beside the reactive graph: what the graph sees is a count of
//! differing values, so that one memo type serves every view model (docs/decisions.md has the bytes).

use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

/// The newest value, and how to make it anew. The function says whether it differs.
struct Kept {
    value: Rc<dyn Any>,
    renew: Box<dyn Fn() -> bool>,
}

/// A value that follows the model.
pub struct Slice<T: 'static> {
    turns: Memo<u32>,
    kept: StoredValue<Rc<Kept>, LocalStorage>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Slice<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slice<T> {}

/// The part that knows no type.
fn count(kept: Kept) -> (Memo<u32>, StoredValue<Rc<Kept>, LocalStorage>) {
    let kept = StoredValue::new_local(Rc::new(kept));
    let turns = Memo::new(move |turns: Option<&u32>| {
        let turns = turns.copied().unwrap_or_default();
        let differs = kept.try_get_value().is_some_and(|kept| (kept.renew)());
        turns.wrapping_add(u32::from(differs))
    });
    (turns, kept)
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
        let (turns, kept) = count(Kept { value, renew: Box::new(renew) });
        Self { turns, kept, of: PhantomData }
    }
}

impl<T: 'static> Slice<T> {
    /// Looks at the value; whoever looks is woken when it differs.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.turns.track();
        self.peek(look)
    }

    /// A copy of the value; whoever asks is woken when it differs.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// Looks at the newest value without being woken: for handlers.
    #[expect(clippy::unwrap_used, reason = "the cell was made with this type in `new`")]
    pub fn peek<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.turns.with_untracked(|_| ());
        let kept = self.kept.get_value();
        look(&kept.value.downcast_ref::<RefCell<T>>().unwrap().borrow())
    }

    /// A part of the slice, waking its readers only when that part differs.
    pub fn map<U: PartialEq + 'static>(self, part: impl Fn(&T) -> U + 'static) -> Slice<U> {
        Slice::new(move || self.with(&part))
    }
}
