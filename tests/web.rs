//! The browser adapters against a real browser. Run with wasm-bindgen-test-runner; empty for every other target.
//! What the store does with them is tested natively, in `persistence.rs`.
#![cfg(target_arch = "wasm32")]

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod web {
    mod crash;
    mod events;
    mod file;
    mod harness;
    mod intl;
    mod local;
    mod nodes;
    mod page;
    mod seal;
    mod strict;
    mod tabs;
    mod zone;
}
