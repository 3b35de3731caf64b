//! What can be set on an element, and what has to be kept for as long as the element lives.

use super::call::{Call, boxed as call};
use leptos::prelude::*;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Event};
use std::borrow::Cow;

/// One attribute, property or listener.
pub(super) enum Attr {
    Plain(&'static str, Cow<'static, str>),
    Live(&'static str, Box<dyn Call<(), Option<Cow<'static, str>>> + Send>),
    Flag(&'static str, Box<dyn Call<(), bool> + Send>),
    Value(Box<dyn Call<(), String> + Send>),
    On(&'static str, Box<dyn Call<Event, ()> + Send>),
    Mounted(fn(Element)),
}

/// An attribute that was set.
pub(super) enum Kept {
    /// Stays as it is; kept so that it can be left alone, or taken away again.
    Plain(&'static str, Cow<'static, str>),
    /// Follows signals until it is dropped.
    Live { _effect: RenderEffect<()> },
    /// Listens until it is dropped.
    On { _handler: RemoveEventHandler<Element> },
    /// Waits for the element to be in the page.
    Mounted(Option<fn(Element)>),
}

impl Attr {
    /// Sets it.
    pub(super) fn set(self, on: &Element) -> Kept {
        let element = on.clone();
        match self {
            Self::Plain(name, value) => {
                Rndr::set_attribute(on, name, &value);
                Kept::Plain(name, value)
            }
            Self::Live(name, mut value) => follow(call(move |()| match value.call(()) {
                Some(value) => Rndr::set_attribute(&element, name, &value),
                None => Rndr::remove_attribute(&element, name),
            })),
            Self::Flag(name, mut value) => {
                follow(call(move |()| Rndr::set_property(&element, name, &value.call(()).into())))
            }
            Self::Value(mut value) => follow(call(move |()| {
                let value = JsValue::from(value.call(()));
                Rndr::set_property(&element, "value", &value);
            })),
            Self::On(name, mut act) => {
                let act = move |event: JsValue| act.call(event.unchecked_into());
                Kept::On { _handler: Rndr::add_event_listener(on, name, Box::new(act)) }
            }
            Self::Mounted(act) => Kept::Mounted(Some(act)),
        }
    }
}

/// One effect type for every attribute that follows signals.
fn follow(mut act: Box<dyn Call<(), ()> + Send>) -> Kept {
    Kept::Live { _effect: RenderEffect::new(move |_| act.call(())) }
}
