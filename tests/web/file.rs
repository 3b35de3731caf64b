//! Files out and in, the app's own files, and the clipboard.

use super::harness::{Shadow, fetched, script};
use js_sys::{Array, Uint8Array};
use stillnight::platform::clipboard;
use stillnight::platform::fetch;
use stillnight::platform::file::{FileError, download, read_text};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

fn made_of(bytes: &[u8]) -> File {
    File::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)), "chosen.stillnight").unwrap()
}

async fn check(bytes: &[u8], most: u32, expected: Result<&str, FileError>) {
    let read = read_text(&made_of(bytes), most).await;
    assert_eq!(read.as_deref().map_err(|error| *error), expected);
}

#[wasm_bindgen_test]
async fn a_file_is_read_whole_or_refused() {
    check("night 🦵\n".as_bytes(), 100, Ok("night 🦵\n")).await;
    check(b"", 0, Ok("")).await;
    check(b"12345", 5, Ok("12345")).await;
    check(b"123456", 5, Err(FileError::TooBig)).await;
    check(&[0xff, 0xfe, 0x00], 5, Err(FileError::NotText)).await;
}

#[wasm_bindgen_test]
async fn a_download_carries_its_name_and_every_character() {
    let catching =
        "{ configurable: true, writable: true, value() { window.caught = [this.download, this.href] } }";
    let shadow = Shadow::new("HTMLElement.prototype", "click", catching);
    assert!(download("journal.stillnight", "application/json", "{\"night\":\"é 🦵\"}"));
    drop(shadow);
    assert_eq!(script("return window.caught[0]").as_string().unwrap(), "journal.stillnight");
    let url = script("return window.caught[1]").as_string().unwrap();
    assert_eq!(fetched(&url).await, "{\"night\":\"é 🦵\"}");
}

#[wasm_bindgen_test]
async fn only_the_app_s_own_files_are_fetched() {
    assert!(fetch::text("./").await.is_ok_and(|page| page.contains("<html")));
    assert_eq!(fetch::text("content/none.json").await, Err("status 404".to_owned()));
    let asking = "{ configurable: true, writable: true, value() { throw new Error('asked') } }";
    let _shadow = Shadow::new("window", "fetch", asking);
    for path in ["https://example.org/x", "//example.org/x", "/x", "../x", "a/../../x"] {
        assert_eq!(fetch::text(path).await, Err("not a path of the app".to_owned()), "{path}");
    }
}

#[wasm_bindgen_test]
async fn a_clipboard_that_refuses_or_is_missing_is_told() {
    let with = |clipboard: &str| {
        let descriptor = format!("{{ configurable: true, get: () => ({clipboard}) }}");
        Shadow::new("Navigator.prototype", "clipboard", &descriptor)
    };
    for (clipboard, expected) in [
        ("{ async writeText(text) { window.copied = text } }", true),
        ("{ async writeText() { throw new DOMException('no', 'NotAllowedError') } }", false),
        ("undefined", false),
    ] {
        let _shadow = with(clipboard);
        assert_eq!(clipboard::copy("Stillnight 0.1.0").await, expected, "{clipboard}");
    }
    assert_eq!(script("return window.copied").as_string().unwrap(), "Stillnight 0.1.0");
}
