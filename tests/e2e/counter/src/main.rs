//! A button that counts its taps, and nothing else: what a page costs before it does anything.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| {
        let (count, set_count) = signal(0);
        view! {
            <main>
                <h1>"Counter"</h1>
                <button on:click=move |_| set_count.update(|n| *n += 1)>"Tapped " {count} " times"</button>
            </main>
        }
    });
}
