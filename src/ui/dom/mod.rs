//! What a page is made of: one element type for every tag, so that one renderer serves every page.
//!
//! Leptos' own elements are a type each, and every page of nested types is compiled anew: the wasm of this app was three
//! times the size (docs/decisions.md). A [`Node`] is a Leptos view like any other, mounted and driven by its signals.
//! No words, no routes, no model here.

mod attr;
mod render;

use attr::Attr;
use leptos::web_sys::{Element, Event};
use std::borrow::Cow;

/// Text, an element, a part that changes by itself, or several of these.
pub enum Node {
    /// Text.
    Text(Cow<'static, str>),
    /// An element.
    Element(El),
    /// Drawn again whenever a signal it reads changes.
    Live(Box<dyn FnMut() -> Node + Send>),
    /// Several in a row; none at all is nothing.
    List(Vec<Node>),
}

impl Node {
    /// Nothing.
    pub const NOTHING: Self = Self::List(Vec::new());
}

/// An element: its tag, its attributes, what is in it.
pub struct El {
    tag: &'static str,
    svg: bool,
    attrs: Vec<Attr>,
    children: Vec<Node>,
}

/// An HTML element.
pub fn el(tag: &'static str) -> El {
    El { tag, svg: false, attrs: Vec::new(), children: Vec::new() }
}

/// An SVG element.
pub fn svg(tag: &'static str) -> El {
    El { svg: true, ..el(tag) }
}

/// An element that is only a tag, a class and what is in it.
pub fn boxed(tag: &'static str, class: &'static str, children: impl Into<Node>) -> El {
    el(tag).class(class).child(children)
}

/// A part that is drawn again whenever a signal it reads changes.
pub fn live<N: Into<Node>>(mut draw: impl FnMut() -> N + Send + 'static) -> Node {
    Node::Live(Box::new(move || draw().into()))
}

impl El {
    /// Sets an attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attrs.push(Attr::Plain(name, value.into()));
        self
    }

    /// Sets the class.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// An attribute that follows signals; absent while `None`.
    pub fn live_attr(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<Cow<'static, str>> + Send + 'static,
    ) -> Self {
        self.attrs.push(Attr::Live(name, Box::new(value)));
        self
    }

    /// A DOM property that is on or off, following signals: `checked`, `disabled`.
    pub fn flag(mut self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.attrs.push(Attr::Flag(name, Box::new(value)));
        self
    }

    /// The `value` of a field, following signals.
    pub fn value(mut self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.attrs.push(Attr::Value(Box::new(value)));
        self
    }

    /// Acts on an event.
    pub fn on(mut self, event: &'static str, act: impl FnMut(Event) + Send + 'static) -> Self {
        self.attrs.push(Attr::On(event, Box::new(act)));
        self
    }

    /// Acts on a click or its likes.
    pub fn on_click(self, mut act: impl FnMut() + Send + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// Acts once the element is in the page.
    pub fn on_mount(mut self, act: impl FnOnce(Element) + Send + 'static) -> Self {
        self.attrs.push(Attr::Mounted(Box::new(act)));
        self
    }

    /// Puts something in, after what is there.
    pub fn child(mut self, child: impl Into<Node>) -> Self {
        match child.into() {
            // Only lists that come and go by themselves need a mark of their place.
            Node::List(nodes) => self.children.extend(nodes),
            node => self.children.push(node),
        }
        self
    }

    /// Puts something in that changes by itself.
    pub fn live<N: Into<Node>>(self, draw: impl FnMut() -> N + Send + 'static) -> Self {
        self.child(live(draw))
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
