//! A slice of the model, or of another slice: computed when a signal it reads changes, waking its readers only when it
//! differs.
//!
//! The same as a Leptos memo, with the value kept beside the reactive graph: what the graph sees is a count of
//! differing values, so that one memo type serves every view model (docs/decisions.md has the bytes).

use super::erased::{Erased, cast};
use crate::app::Model;
use leptos::prelude::*;
use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;

/// What a slice is made of.
#[derive(Clone, Copy)]
enum Source {
    Model(RwSignal<Model>),
    Slice(Handle),
    /// Whatever signals its function reads by itself.
    Signals,
}

/// Makes the value from its source; nothing if it is the same as before.
trait Make {
    fn make(&self, source: &dyn Any, before: Option<&dyn Any>) -> Option<Erased>;
}

impl<F: Fn(&dyn Any, Option<&dyn Any>) -> Option<Erased>> Make for F {
    fn make(&self, source: &dyn Any, before: Option<&dyn Any>) -> Option<Erased> {
        self(source, before)
    }
}

/// The newest value, the count of differing ones, and how to make it anew.
struct Kept {
    value: RefCell<Erased>,
    turns: OnceCell<Memo<u32>>,
    source: Source,
    make: Box<dyn Make>,
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

impl Source {
    /// Reads the source, waking the reader when it changes, and makes a value from it.
    fn make(self, make: &dyn Make, before: Option<&dyn Any>) -> Option<Erased> {
        match self {
            Self::Model(model) => model.with(|model| make.make(model, before)),
            Self::Slice(of) => make.make(&*now(of, false), before),
            Self::Signals => make.make(&(), before),
        }
    }
}

impl Kept {
    /// Makes the value anew, and says whether it differs.
    fn renew(&self) -> bool {
        let before = self.value.borrow().clone();
        let new = self.source.make(&*self.make, Some(&*before));
        new.is_some_and(|new| {
            self.value.replace(new);
            true
        })
    }
}

fn keep(source: Source, make: Box<dyn Make>) -> Handle {
    // Where nothing was before, whatever is made differs.
    let first = untrack(|| source.make(&*make, None)).unwrap_or_else(|| Rc::new(()));
    let kept = Rc::new(Kept { value: RefCell::new(first), turns: OnceCell::new(), source, make });
    let handle = StoredValue::new_local(kept.clone());
    let turns = Memo::new(move |turns: Option<&u32>| {
        let turns = turns.copied().unwrap_or_default();
        let differs = handle.try_get_value().is_some_and(|kept| kept.renew());
        turns.wrapping_add(u32::from(differs))
    });
    // The cell was made empty above.
    let _ = kept.turns.set(turns);
    handle
}

// Slices are made in some three hundred places: what is the same in all of them stands here once.

#[inline(never)]
fn keep_of_signals(make: Box<dyn Make>) -> Handle {
    keep(Source::Signals, make)
}

#[inline(never)]
fn keep_of_model(model: RwSignal<Model>, make: Box<dyn Make>) -> Handle {
    keep(Source::Model(model), make)
}

#[inline(never)]
fn keep_of_slice(slice: Handle, make: Box<dyn Make>) -> Handle {
    keep(Source::Slice(slice), make)
}

/// The value as it is now; whoever asks is woken when it differs, unless only peeking.
#[inline(never)]
fn now(handle: Handle, peek: bool) -> Erased {
    let kept = handle.get_value();
    if let Some(turns) = kept.turns.get() {
        // Reading the count is what brings the value up to date.
        let _count = if peek { turns.get_untracked() } else { turns.get() };
    }
    kept.value.borrow().clone()
}

/// The new value, unless it is the one from before.
fn unless_same<T: PartialEq + 'static>(new: T, before: Option<&dyn Any>) -> Option<Erased> {
    let same = before.is_some_and(|before| *cast::<T>(before) == new);
    (!same).then(|| Rc::new(new) as Erased)
}

/// Boxes a function in the form in which every slice keeps its own.
fn boxed(make: impl Fn(&dyn Any, Option<&dyn Any>) -> Option<Erased> + 'static) -> Box<dyn Make> {
    Box::new(make)
}

impl<T: 'static> From<Handle> for Slice<T> {
    fn from(kept: Handle) -> Self {
        Self { kept, of: PhantomData }
    }
}

impl<T: PartialEq + 'static> Slice<T> {
    /// Follows the signals that `make` reads.
    pub fn new(make: impl Fn() -> T + 'static) -> Self {
        keep_of_signals(boxed(move |_, before| unless_same(make(), before))).into()
    }

    /// Follows the model.
    pub fn of_model(model: RwSignal<Model>, make: impl Fn(&Model) -> T + 'static) -> Self {
        keep_of_model(model, boxed(move |model, before| unless_same(make(cast(model)), before))).into()
    }
}

impl<T: 'static> Slice<T> {
    /// Looks at the value; whoever looks is woken when it differs.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(cast(&*now(self.kept, false)))
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
        look(cast(&*now(self.kept, true)))
    }

    /// A part of the slice, waking its readers only when that part differs.
    pub fn map<U: PartialEq + 'static>(self, part: impl Fn(&T) -> U + 'static) -> Slice<U> {
        keep_of_slice(self.kept, boxed(move |whole, before| unless_same(part(cast(whole)), before))).into()
    }
}
