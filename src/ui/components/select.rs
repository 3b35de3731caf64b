//! One of many: the browser's own list to choose from.

use super::{Act, Shows};
use crate::ui::dom::{Node, boxed, el};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlSelectElement;

/// Pick one of many.
pub struct Select {
    /// What it is.
    pub label: &'static str,
    /// The options: code and words.
    pub options: Vec<(&'static str, &'static str)>,
    /// The code of the option now.
    pub value: Shows<&'static str>,
    /// The option of a code was picked.
    pub on_pick: Act<String>,
}

impl From<Select> for Node {
    fn from(Select { label, options, value, on_pick }: Select) -> Self {
        let option =
            |(code, name): (&'static str, &'static str)| el("option").attr("value", code).child(name);
        let options = options.into_iter().map(option).collect::<Vec<_>>();
        let select = boxed("select", "field__input", options).value(move || value.now().to_owned()).on(
            "change",
            move |event| {
                let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
                if let Some(select) = select {
                    on_pick.tell(select.value());
                }
            },
        );
        boxed("label", "field", [boxed("span", "field__label", label), select]).into()
    }
}
