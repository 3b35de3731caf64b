//! A question that must be answered: the browser's own modal dialog, which keeps the focus inside and closes on Escape.

use leptos::html;
use leptos::prelude::*;

/// A modal question. It opens as soon as it is drawn.
#[component]
pub fn Dialog(
    /// What it asks about.
    title: &'static str,
    /// Escape, or another way of not answering.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// Text and answers.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            // Showing it fails only where it is open already.
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog class="dialog" node_ref=dialog aria-label=title on:cancel=move |_: leptos::web_sys::Event| on_cancel.run(())>
            <h2 class="dialog__title">{title}</h2>
            {children()}
        </dialog>
    }
}
