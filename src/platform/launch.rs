//! Files that the system opened the installed app with. Not every browser hands them over.

use super::js;
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

/// Calls `take` with each file, those included that came before anybody asked. For as long as the page lives.
pub fn on_file(take: impl Fn(File) + Clone + 'static) {
    let Some(queue) = web_sys::window().and_then(|window| js::get(&window, "launchQueue")) else { return };
    let consumer = Closure::<dyn FnMut(JsValue)>::new(move |launch: JsValue| {
        let handles = js::get(&launch, "files").and_then(|files| files.dyn_into::<Array>().ok());
        // The page has one place for one file.
        let first = handles.map(|handles| handles.get(0)).filter(JsValue::is_object);
        let take = take.clone();
        spawn_local(async move {
            let Some(Ok(file)) = first.map(|first| js::promise(&first, "getFile", &[])) else { return };
            if let Some(file) = file.await.ok().and_then(|file| file.dyn_into().ok()) {
                take(file);
            }
        });
    });
    // Without a consumer the file stays unread, and can still be chosen by hand.
    let _ = js::call(&queue, "setConsumer", &[consumer.into_js_value()]);
}
