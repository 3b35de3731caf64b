//! Reaching around the adapters: scripts in the page, and globals replaced for the length of a test.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Runs a function body in the page.
pub fn script(body: &str) -> JsValue {
    Function::new_no_args(body).call0(&JsValue::UNDEFINED).expect("the script runs")
}

/// Runs a function body that returns a promise, and waits for it.
pub async fn answer(body: &str) -> JsValue {
    JsFuture::from(script(body).unchecked_into::<Promise>()).await.expect("the promise resolves")
}

/// The text behind an address, as the browser would save it.
pub async fn fetched(url: &str) -> String {
    answer(&format!("return fetch({url:?}).then((answer) => answer.text())"))
        .await
        .as_string()
        .expect("a text")
}

/// A property of an object, replaced until dropped.
pub struct Shadow {
    object: Object,
    name: &'static str,
    before: JsValue,
}

impl Shadow {
    /// Replaces `object[name]` by a descriptor; both are scripts.
    pub fn new(object: &str, name: &'static str, descriptor: &str) -> Self {
        let object: Object = script(&format!("return {object}")).unchecked_into();
        let before = Object::get_own_property_descriptor(&object, &name.into());
        let shadow = Self { object, name, before };
        shadow.define(&script(&format!("return {descriptor}")));
        shadow
    }

    fn define(&self, descriptor: &JsValue) {
        let descriptor: &Object = descriptor.unchecked_ref();
        assert!(Reflect::define_property(&self.object, &self.name.into(), descriptor).expect("an object"));
    }
}

impl Drop for Shadow {
    fn drop(&mut self) {
        self.define(&self.before);
    }
}
