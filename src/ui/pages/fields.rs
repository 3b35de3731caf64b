//! The fields of a form that is taken whole: what stands in each, what is wrong with it, what typing does to it.
//!
//! What a form means is said in `app::form`, and which fields it has on its page. Nothing is saved here.

use crate::app::form::{Said, Troubles, trouble_of};
use crate::ui::components::{Act, AreaField, DayField, Shows, TextField, TimeField, act, shows};
use crate::ui::dom::Node;
use crate::ui::slice::Slice;
use crate::ui::state::State;

/// Where a text stands in a form, to be read and to be written.
pub type Text<T> = (fn(&T) -> &String, fn(&mut T) -> &mut String);

/// The fields of one form. A handle: nearly every closure of the form holds one.
pub struct Fields<T: 'static, F: 'static> {
    form: State<Option<T>>,
    troubles: Slice<Troubles<F>>,
    place: fn(F) -> &'static str,
}

impl<T, F> Clone for Fields<T, F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, F> Copy for Fields<T, F> {}

impl<T: Send + Sync + 'static, F: Copy + PartialEq + Send + Sync + 'static> Fields<T, F> {
    /// The fields of the form that is open. What is wrong is said once it was tried to save it; `place` is the DOM id of
    /// a field.
    pub fn new(
        form: State<Option<T>>,
        tried: State<bool>,
        check: impl Fn(&T) -> Option<Troubles<F>> + 'static,
        place: fn(F) -> &'static str,
    ) -> Self {
        let troubles = Slice::new(move || match tried.get() {
            true => form.with(|form| check(form.as_ref()?)).unwrap_or_default(),
            false => Vec::new(),
        });
        Self { form, troubles, place }
    }

    /// What a control shows of the form.
    pub fn shows<U: Default + 'static>(self, read: impl Fn(&T) -> U + Send + Sync + 'static) -> Shows<U> {
        shows(move || self.form.with(|form| form.as_ref().map(&read).unwrap_or_default()))
    }

    /// A part of the form.
    pub fn slice<U: PartialEq + Default + 'static>(self, read: fn(&T) -> U) -> Slice<U> {
        Slice::new(move || self.form.with(|form| form.as_ref().map(read).unwrap_or_default()))
    }

    /// What a control does to the form.
    pub fn sets<U: 'static>(self, set: impl Fn(&mut T, U) + Send + Sync + 'static) -> Act<U> {
        act(move |to| {
            self.form.update(|form| {
                if let Some(form) = form {
                    set(form, to);
                }
            });
        })
    }

    /// What is wrong with a field.
    pub fn error(self, field: F) -> Shows<Option<Said>> {
        shows(move || self.troubles.with(|troubles| trouble_of(troubles, field)))
    }

    /// A line of text or a number; `keys` says which keys a phone offers.
    pub fn line(self, label: &'static str, keys: &'static str, field: F, (read, write): Text<T>) -> Node {
        TextField {
            label,
            id: (self.place)(field).to_owned(),
            keys,
            value: self.shows(move |form| read(form).clone()),
            error: self.error(field),
            on_input: self.sets(move |form, text: String| *write(form) = text),
        }
        .into()
    }

    /// A day.
    pub fn day(self, label: &'static str, field: F, (read, write): Text<T>) -> Node {
        DayField {
            label,
            id: (self.place)(field),
            value: self.shows(move |form| read(form).clone()),
            error: self.error(field),
            on_change: self.sets(move |form, day: String| *write(form) = day),
        }
        .into()
    }

    /// A clock time.
    pub fn clock(self, label: &'static str, field: F, (read, write): Text<T>) -> Node {
        TimeField {
            label,
            value: self.shows(move |form| read(form).clone()),
            error: self.error(field),
            on_change: self.sets(move |form, time: String| *write(form) = time),
        }
        .into()
    }

    /// Several lines of text.
    pub fn area(self, label: &'static str, field: F, (read, write): Text<T>) -> Node {
        AreaField {
            label,
            id: (self.place)(field),
            value: self.shows(move |form| read(form).clone()),
            error: self.error(field),
            on_input: self.sets(move |form, text: String| *write(form) = text),
        }
        .into()
    }
}
