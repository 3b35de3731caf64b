//! Lists whose items have keys: what stays is the same element, in its place; what has the focus keeps it.

use super::harness::{answer, script};
use std::cell::RefCell;
use std::rc::Rc;
use stillnight::ui::dom::{Node, boxed, live, mount_in_place_of};
use stillnight::ui::state::State;
use wasm_bindgen_test::wasm_bindgen_test;

/// A list of buttons: those with a capital have a key.
fn list(words: &'static str) -> Vec<Node> {
    let item = |word: &'static str| {
        let button = boxed("button", "", word);
        let keyed = word.starts_with(|first: char| first.is_ascii_uppercase());
        if keyed { button.key(word.to_owned()) } else { button }.into()
    };
    words.split_whitespace().map(item).collect()
}

/// Draws one list after another into the same place.
fn mounted(first: &'static str) -> impl Fn(&'static str) {
    script("document.body.insertAdjacentHTML('beforeend', '<main><h1>Page</h1><p id=\"here\"></p></main>')");
    let shown: Rc<RefCell<Option<State<&'static str>>>> = Rc::default();
    let kept = shown.clone();
    mount_in_place_of("here", move || {
        let words = State::new(first);
        kept.replace(Some(words));
        boxed("section", "", live(move || list(words.get()))).into()
    });
    move |words| {
        shown.borrow().expect("drawn at once").set(words);
    }
}

async fn text() -> String {
    let words = "new Promise((done) => setTimeout(() => done(
        [...document.querySelectorAll('main section button')].map((node) => node.textContent).join(' '))))";
    answer(&format!("return {words}")).await.as_string().unwrap()
}

#[wasm_bindgen_test]
async fn lists_come_to_what_is_wanted_from_whatever_stands() {
    const LISTS: [&str; 12] = [
        "A B C",
        "B C",
        "C B A",
        "A x B",
        "x",
        "B x A y",
        "x y B",
        "",
        "A B x C y",
        "C x",
        "D C B A",
        "x y z A",
    ];
    let show = mounted("");
    for from in LISTS {
        for to in LISTS {
            show(from);
            assert_eq!(text().await, from);
            show(to);
            assert_eq!(text().await, to, "from {from:?}");
        }
    }
    script("document.querySelector('main').remove()");
}

#[wasm_bindgen_test]
async fn an_element_with_a_key_stays_the_same_one_and_keeps_the_focus() {
    let show = mounted("A B C");
    text().await;
    let check = async |to: &'static str, of: &str, expect: &str| {
        script(&format!(
            "window.was = [...document.querySelectorAll('main button')].find((node) => node.textContent === '{of}');
            window.was.focus()"
        ));
        show(to);
        text().await;
        let now = "const here = document.activeElement;
            return (here === window.was ? 'the same ' : '') + here.textContent";
        assert_eq!(script(now).as_string().unwrap(), expect, "{of} in {to:?}");
    };
    check("B C", "C", "the same C").await;
    check("C B", "C", "the same C").await;
    check("C B x", "B", "the same B").await;
    check("x D B", "B", "the same B").await;
    // Gone: the heading of what it stood in, which here is the page's.
    check("x D", "B", "Page").await;
    script("document.querySelector('main').remove(); delete window.was");
}
