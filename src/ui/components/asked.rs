//! What a page gives to a control: what it shows, and what it does with an answer.
//!
//! Shared functions with one way to call them. A `dyn Fn` carries the code for two more ways, in each of several hundred.

use std::sync::Arc;

trait Call<A, R> {
    fn call(&self, with: A) -> R;
}

impl<A, R, F: Fn(A) -> R> Call<A, R> for F {
    fn call(&self, with: A) -> R {
        self(with)
    }
}

/// What a control does with an answer.
pub struct Act<T>(Arc<dyn Call<T, ()> + Send + Sync>);

impl<T> Clone for Act<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Act<T> {
    /// Does it.
    pub fn tell(&self, answer: T) {
        self.0.call(answer);
    }
}

/// Makes an [`Act`].
pub fn act<T>(act: impl Fn(T) + Send + Sync + 'static) -> Act<T> {
    Act(Arc::new(act))
}

/// What a control shows, read anew whenever a signal behind it changes.
pub struct Shows<T>(Arc<dyn Call<(), T> + Send + Sync>);

impl<T> Clone for Shows<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Shows<T> {
    /// As it is now.
    pub fn now(&self) -> T {
        self.0.call(())
    }
}

/// Makes a [`Shows`].
pub fn shows<T>(read: impl Fn() -> T + Send + Sync + 'static) -> Shows<T> {
    Shows(Arc::new(move |()| read()))
}

/// Whether the answer of a code is chosen.
#[derive(Clone)]
pub struct Chosen(Arc<dyn Call<&'static str, bool> + Send + Sync>);

impl Chosen {
    /// As it is now.
    pub fn is(&self, code: &'static str) -> bool {
        self.0.call(code)
    }
}

/// Makes a [`Chosen`].
pub fn chosen(is: impl Fn(&'static str) -> bool + Send + Sync + 'static) -> Chosen {
    Chosen(Arc::new(is))
}
