//! Small, never-throwing steps from Rust to JavaScript values. Nothing about any one capability belongs here.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element};

/// A property of an object; `None` when it is missing, undefined, null, or its getter throws.
pub(super) fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Calls a method by name; a missing method is an error like any other.
pub(super) fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function =
        get(object, name).and_then(|value| value.dyn_into().ok()).ok_or_else(|| JsValue::from_str(name))?;
    method.apply(object, &arguments.iter().collect::<Array>())
}

/// Calls a method that answers with a promise, to be awaited.
///
/// # Errors
/// Those of [`call`]; that what came back is no promise is one too.
pub(super) fn promise(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsFuture, JsValue> {
    call(object, name, arguments)?.dyn_into::<Promise>().map(JsFuture::from)
}

/// A plain object.
pub(super) fn object<V: Clone + Into<JsValue>>(pairs: &[(&str, V)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        // Setting a property of a fresh plain object cannot be refused.
        let _ = Reflect::set(&object, &(*name).into(), &value.clone().into());
    }
    object
}

/// A plain object of text values, as option bags are.
pub(super) fn bag(pairs: &[(&str, &str)]) -> Object {
    object(pairs)
}

/// The `name` of a thrown value or of an error property, or an empty text.
pub(super) fn error_name(error: &JsValue) -> String {
    get(error, "name").and_then(|name| name.as_string()).unwrap_or_default()
}

/// The document, when there is one.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The `<html>` element.
pub(super) fn root() -> Option<Element> {
    document()?.document_element()
}
