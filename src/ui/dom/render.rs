//! Nodes as Leptos views: how they become DOM, and how DOM that stands is changed into what is wanted now.
//!
//! Only the browser renders: the halves of Leptos' trait for servers and hydration do nothing here.

use super::attr::{Attr, Kept};
use super::focus;
use super::{El, KEY, Node, Parts};
use leptos::prelude::*;
use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr};
use std::borrow::Cow;

const SVG: &str = "http://www.w3.org/2000/svg";

/// A node that was drawn.
pub enum Drawn {
    Text(types::Text, Cow<'static, str>),
    Element(Element),
    Live(Live),
    /// The comment stands at the end, so that an empty list still has a place.
    List(Vec<Drawn>, types::Placeholder),
}

/// A part that draws itself anew.
pub struct Live(RenderEffect<Drawn>);

impl Drop for Live {
    fn drop(&mut self) {
        // The effect's task keeps what was drawn until it is next run. By then effects in there may have looked at signals
        // that went with the page.
        drop(self.0.take_value());
    }
}

/// An element that was drawn.
pub struct Element {
    element: types::Element,
    tag: &'static str,
    kept: Vec<Kept>,
    children: Vec<Drawn>,
}

impl Render for Node {
    type State = Drawn;

    fn build(self) -> Drawn {
        match self {
            Self::Text(text) => Drawn::Text(Rndr::create_text_node(&text), text),
            Self::Element(el) => Drawn::Element(el.0.build()),
            Self::Live(mut draw) => {
                Drawn::Live(Live(RenderEffect::new(move |before: Option<Drawn>| match before {
                    Some(mut drawn) => {
                        draw.call(()).rebuild(&mut drawn);
                        drawn
                    }
                    None => draw.call(()).build(),
                })))
            }
            Self::List(nodes) => {
                Drawn::List(nodes.into_iter().map(Self::build).collect(), Rndr::create_placeholder())
            }
        }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        match (self, drawn) {
            (Self::Text(text), Drawn::Text(node, before)) => {
                if *before != text {
                    Rndr::set_text(node, &text);
                    *before = text;
                }
            }
            (Self::Element(el), Drawn::Element(before)) if before.tag == el.0.tag => el.0.change(before),
            (Self::List(nodes), Drawn::List(before, end)) => change(nodes, before, &|new| {
                end.insert_before_this(new);
            }),
            // Another kind, another tag, or a part that follows other signals: put in the place of the old one.
            // The old goes before the new is drawn: a browser that loses the element in focus brings every style up to
            // date at once, and should find as little to do as it can.
            (node, drawn) => {
                replace(drawn, Self::NOTHING);
                replace(drawn, node);
            }
        }
    }
}

/// Draws something in the place of what stands there.
#[inline(never)]
fn replace(drawn: &mut Drawn, node: Node) {
    let mut new = node.build();
    drawn.insert_before_this(&mut new);
    drawn.unmount();
    *drawn = new;
}

/// Changes children one by one; takes away what is too much, appends what is new. What has a key is only ever changed
/// into what has the same one: moved to its place, or put in anew.
#[inline(never)]
fn change(nodes: Vec<Node>, drawn: &mut Vec<Drawn>, append: &dyn Fn(&mut Drawn)) {
    let wanted = |key: &str| nodes.iter().any(|node| node.key() == Some(key));
    drawn.retain_mut(|drawn| {
        let stays = drawn.key().is_none_or(wanted);
        if !stays {
            drawn.unmount();
        }
        stays
    });
    let count = nodes.len();
    for (at, node) in nodes.into_iter().enumerate() {
        let placed = match node.key() {
            Some(key) => move_here(key, at, drawn),
            None => drawn.get(at).is_none_or(|standing| standing.key().is_none()),
        };
        match drawn.get_mut(at) {
            Some(standing) if placed => node.rebuild(standing),
            Some(next) => {
                let mut new = node.build();
                next.insert_before_this(&mut new);
                drawn.insert(at, new);
            }
            None => {
                let mut new = node.build();
                append(&mut new);
                drawn.push(new);
            }
        }
    }
    for mut gone in drawn.drain(count..) {
        gone.unmount();
    }
}

/// Moves what has this key to a place, from one behind it; whether there is such a thing.
fn move_here(key: &str, to: usize, drawn: &mut Vec<Drawn>) -> bool {
    let Some(behind) = drawn.iter().skip(to).position(|drawn| drawn.key() == Some(key)) else { return false };
    if behind > 0 {
        let mut moved = drawn.remove(to + behind);
        if let Some(next) = drawn.get(to) {
            focus::kept(|| next.insert_before_this(&mut moved));
        }
        drawn.insert(to, moved);
    }
    true
}

impl Node {
    fn key(&self) -> Option<&str> {
        let Self::Element(El(parts)) = self else { return None };
        parts.attrs.iter().find_map(|attr| match attr {
            Attr::Plain(name, key) if *name == KEY => Some(&**key),
            _ => None,
        })
    }
}

impl Drawn {
    fn key(&self) -> Option<&str> {
        let Self::Element(element) = self else { return None };
        element.kept.iter().find_map(|kept| match kept {
            Kept::Plain(name, key) if *name == KEY => Some(&**key),
            _ => None,
        })
    }
}

impl Parts {
    fn build(self) -> Element {
        let element = Rndr::create_element(self.tag, self.svg.then_some(SVG));
        let mut children: Vec<Drawn> = self.children.into_iter().map(Node::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        // After the children: a select has its options before it is told which one.
        let kept = self.attrs.into_iter().map(|attr| attr.set(&element)).collect();
        Element { element, tag: self.tag, kept, children }
    }

    fn change(self, before: &mut Element) {
        let element = before.element.clone();
        change(self.children, &mut before.children, &|new| new.mount(&element, None));
        // The old ones go first, so that none of their effects writes over a new value.
        let mut old = std::mem::take(&mut before.kept);
        old.retain(|kept| matches!(kept, Kept::Plain(..)));
        // Setting an attribute to what it is already costs the browser as much as a change.
        let same = |name, value: &str| {
            old.iter().any(|kept| matches!(kept, Kept::Plain(was, held) if *was == name && held == value))
        };
        let set = |attr| match attr {
            Attr::Plain(name, value) if same(name, &value) => Kept::Plain(name, value),
            attr => attr.set(&element),
        };
        before.kept = self.attrs.into_iter().map(set).collect();
        for name in old.iter().filter_map(Kept::name) {
            if !before.kept.iter().any(|kept| kept.name() == Some(name)) {
                Rndr::remove_attribute(&element, name);
            }
        }
        before.mounted();
    }
}

impl Kept {
    fn name(&self) -> Option<&'static str> {
        match self {
            Self::Plain(name, _) => Some(name),
            _ => None,
        }
    }
}

impl Element {
    /// Tells whoever waits that the element is in the page.
    fn mounted(&mut self) {
        for kept in &mut self.kept {
            if let Kept::Mounted(act) = kept
                && let Some(act) = act.take()
            {
                act(self.element.clone());
            }
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        match self {
            Self::Text(node, _) => node.unmount(),
            Self::Element(drawn) => {
                focus::leaves(&drawn.element);
                drawn.element.unmount();
            }
            Self::Live(live) => live.0.unmount(),
            Self::List(drawn, end) => {
                drawn.iter_mut().for_each(Mountable::unmount);
                end.unmount();
            }
        }
    }

    fn mount(&mut self, parent: &types::Element, before: Option<&types::Node>) {
        match self {
            Self::Text(node, _) => node.mount(parent, before),
            Self::Element(drawn) => {
                drawn.element.mount(parent, before);
                drawn.mounted();
            }
            Self::Live(live) => live.0.mount(parent, before),
            Self::List(drawn, end) => {
                drawn.iter_mut().for_each(|drawn| drawn.mount(parent, before));
                end.mount(parent, before);
            }
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Text(node, _) => node.insert_before_this(child),
            Self::Element(drawn) => drawn.element.insert_before_this(child),
            Self::Live(live) => live.0.insert_before_this(child),
            Self::List(drawn, end) => match drawn.first() {
                Some(first) => first.insert_before_this(child),
                None => end.insert_before_this(child),
            },
        }
    }

    fn elements(&self) -> Vec<types::Element> {
        match self {
            Self::Element(drawn) => vec![drawn.element.clone()],
            Self::Text(..) | Self::Live(_) | Self::List(..) => Vec::new(),
        }
    }
}

impl AddAnyAttr for Node {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
