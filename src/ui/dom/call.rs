//! Boxed functions with one way to call them.
//!
//! A `dyn FnMut` also carries the code for being called once by value: for some three hundred closures that is more
//! than the closures themselves hold.

/// Something to call with an argument, again and again.
pub trait Call<A, R> {
    /// Calls it.
    fn call(&mut self, with: A) -> R;
}

impl<A, R, F: FnMut(A) -> R> Call<A, R> for F {
    fn call(&mut self, with: A) -> R {
        self(with)
    }
}

/// Boxes a function.
pub fn boxed<A, R>(act: impl FnMut(A) -> R + Send + 'static) -> Box<dyn Call<A, R> + Send> {
    Box::new(act)
}
