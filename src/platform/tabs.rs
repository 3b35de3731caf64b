//! News between tabs: a broadcast channel, and the storage event where that is missing. Only a nudge to look again;
//! what is true is always read from the stores.

use super::listener::Listener;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

const CHANNEL: &str = "stillnight";

/// What another tab did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// It posted this text.
    Posted(String),
    /// It changed this key of localStorage; `None` when it cleared everything.
    Stored(Option<String>),
}

/// The line to other tabs, open until dropped.
#[must_use = "the line is closed when this guard is dropped"]
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    _listeners: [Option<Listener>; 2],
}

impl Tabs {
    /// Calls `hear` for each piece of news. This tab's own doings are never among them.
    pub fn open(hear: impl Fn(News) + 'static) -> Self {
        let hear = Rc::new(hear);
        let heard = hear.clone();
        let channel = BroadcastChannel::new(CHANNEL).ok();
        let posted = channel.as_ref().and_then(|channel| {
            Listener::on(channel, "message", move |event| {
                let text =
                    event.dyn_into::<MessageEvent>().ok().and_then(|message| message.data().as_string());
                if let Some(text) = text {
                    heard(News::Posted(text));
                }
            })
        });
        let stored = web_sys::window().and_then(|window| {
            Listener::on(&window, "storage", move |event| {
                if let Ok(event) = event.dyn_into::<StorageEvent>() {
                    hear(News::Stored(event.key()));
                }
            })
        });
        Self { channel, _listeners: [posted, stored] }
    }

    /// Tells the other tabs. Without a channel they still notice what is written to localStorage.
    pub fn post(&self, text: &str) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&JsValue::from_str(text));
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
