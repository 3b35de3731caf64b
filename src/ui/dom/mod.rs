//! What a page is made of: one element type for every tag, so that one renderer serves every page.
//!
//! Leptos' own elements are a type each, and every page of nested types is compiled anew: the wasm of this app was three
//! times the size (docs/decisions.md). A [`Node`] is a Leptos view like any other, mounted and driven by its signals.
//! No words, no routes, no model here.

mod attr;
mod call;
mod focus;
mod mount;
mod render;

pub use focus::lay_over;
pub use mount::{mount_in_place_of, rehearse};

use attr::Attr;
use call::{Call, boxed as call};
use leptos::web_sys::{Element, Event};
use std::borrow::Cow;

/// The attribute that names what an element stands for.
const KEY: &str = "data-key";

/// Text, an element, a part that changes by itself, or several of these.
pub enum Node {
    /// Text.
    Text(Cow<'static, str>),
    /// An element.
    Element(El),
    /// Drawn again whenever a signal it reads changes.
    Live(Box<dyn Call<(), Node> + Send>),
    /// Several in a row; none at all is nothing.
    List(Vec<Node>),
}

impl Node {
    /// Nothing.
    pub const NOTHING: Self = Self::List(Vec::new());
}

/// An element: its tag, its attributes, what is in it. Boxed, because it is handed on at every step of building.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    svg: bool,
    attrs: Vec<Attr>,
    children: Vec<Node>,
}

#[inline(never)]
fn new(tag: &'static str, svg: bool) -> El {
    El(Box::new(Parts { tag, svg, attrs: Vec::new(), children: Vec::new() }))
}

/// An HTML element.
pub fn el(tag: &'static str) -> El {
    new(tag, false)
}

/// An SVG element.
pub fn svg(tag: &'static str) -> El {
    new(tag, true)
}

/// An element that is only a tag, a class and what is in it.
pub fn boxed(tag: &'static str, class: &'static str, children: impl Into<Node>) -> El {
    with_class(tag, class).child(children)
}

#[inline(never)]
fn with_class(tag: &'static str, class: &'static str) -> El {
    el(tag).class(class)
}

/// A part that is drawn again whenever a signal it reads changes.
pub fn live<N: Into<Node>>(mut draw: impl FnMut() -> N + Send + 'static) -> Node {
    Node::Live(call(move |()| draw().into()))
}

impl El {
    #[inline(never)]
    fn set(mut self, attr: Attr) -> Self {
        self.0.attrs.push(attr);
        self
    }

    /// Sets an attribute to a fixed text.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &'static str) -> Self {
        self.set(Attr::Plain(name, Cow::Borrowed(value)))
    }

    /// Sets an attribute to a text made for it.
    #[inline(never)]
    pub fn attr_text(self, name: &'static str, value: String) -> Self {
        self.set(Attr::Plain(name, Cow::Owned(value)))
    }

    /// Sets the class.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Names what the element stands for. Among its neighbours another name is another element: a list that loses one
    /// does not put the next under the finger that still stands there.
    pub fn key(self, key: String) -> Self {
        self.attr_text(KEY, key)
    }

    /// An attribute that follows signals; absent while `None`.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<Cow<'static, str>> + Send + 'static,
    ) -> Self {
        self.set(Attr::Live(name, call(move |()| value())))
    }

    /// A DOM property that is on or off, following signals: `checked`, `disabled`.
    pub fn flag(self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.set(Attr::Flag(name, call(move |()| value())))
    }

    /// The `value` of a field, following signals.
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.set(Attr::Value(call(move |()| value())))
    }

    /// Acts on an event.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + Send + 'static) -> Self {
        self.set(Attr::On(event, call(act)))
    }

    /// Acts on a click or its likes.
    pub fn on_click(self, mut act: impl FnMut() + Send + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// Acts once the element is in the page.
    pub fn on_mount(self, act: fn(Element)) -> Self {
        self.set(Attr::Mounted(act))
    }

    /// Puts something in, after what is there.
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.put(child.into())
    }

    #[inline(never)]
    fn put(mut self, child: Node) -> Self {
        match child {
            // Only lists that come and go by themselves need a mark of their place.
            Node::List(nodes) => self.0.children.extend(nodes),
            node => self.0.children.push(node),
        }
        self
    }

    /// Puts something in that changes by itself.
    pub fn live<N: Into<Node>>(self, draw: impl FnMut() -> N + Send + 'static) -> Self {
        self.put(live(draw))
    }
}

impl From<El> for Node {
    fn from(element: El) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<N: Into<Node>> From<Option<N>> for Node {
    fn from(some: Option<N>) -> Self {
        some.map_or(Self::NOTHING, Into::into)
    }
}

impl<N: Into<Node>> From<Vec<N>> for Node {
    fn from(several: Vec<N>) -> Self {
        Self::List(several.into_iter().map(Into::into).collect())
    }
}

impl<N: Into<Node>, const COUNT: usize> From<[N; COUNT]> for Node {
    fn from(several: [N; COUNT]) -> Self {
        Self::List(several.into_iter().map(Into::into).collect())
    }
}
