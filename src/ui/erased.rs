//! Values whose type is forgotten, so that what holds them is compiled once and not for each type.
//!
//! The holders are `ui::slice` and `ui::state`. No signals here.

use std::any::Any;
use std::rc::Rc;

/// A value of any type.
pub type Erased = Rc<dyn Any>;

/// The value in the type it was made with.
///
/// # Panics
/// If it was made with another one: the holders carry the type in theirs and never mix them.
#[inline(never)]
#[expect(clippy::unwrap_used, reason = "a holder of `T` is only ever given a `T`")]
pub fn cast<T: 'static>(value: &dyn Any) -> &T {
    value.downcast_ref().unwrap()
}

/// The value in the type it was made with, to be changed.
///
/// # Panics
/// As [`cast`], and if somebody is looking at it right now.
#[inline(never)]
#[expect(clippy::unwrap_used, reason = "a holder of `T` is only ever given a `T`")]
pub fn cast_mut<T: 'static>(value: &mut Erased) -> &mut T {
    Rc::get_mut(value).and_then(|value| value.downcast_mut()).unwrap()
}
