//! Files out and in, the app's own files, and the clipboard.

use super::harness::{Shadow, fetched, script};
use js_sys::{Array, Uint8Array};
use stillnight::platform::clipboard;
use stillnight::platform::fetch;
use stillnight::platform::file::{FileError, download, read_text};
use stillnight::platform::pieces::Pieces;
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

async fn check_pieces(bytes: &[u8], most: u32, expected: &[usize]) {
    let mut pieces = Pieces::of(made_of(bytes), most);
    let mut read: Vec<Vec<u8>> = Vec::new();
    loop {
        let piece = pieces.next().await.unwrap();
        if piece.is_empty() {
            break;
        }
        read.push(piece);
    }
    assert_eq!(read.concat(), bytes);
    assert_eq!(read.iter().map(Vec::len).collect::<Vec<_>>(), expected);
}

#[wasm_bindgen_test]
async fn a_file_comes_piece_by_piece_in_every_browser() {
    let stream = |does: &str| {
        let method = format!("{{ configurable: true, writable: true, value() {{ {does} }} }}");
        Some(Shadow::new("Blob.prototype", "stream", &method))
    };
    let ways = [None, stream("throw new TypeError('none')"), stream("return new ReadableStream()")];
    // The last shadow lies over the one before it: taken away from the end.
    for _way in ways.into_iter().rev() {
        check_pieces(b"", 2, &[]).await;
        check_pieces(b"1234", 2, &[2, 2]).await;
        check_pieces(b"12345", 2, &[2, 2, 1]).await;
        check_pieces(b"1", 2, &[1]).await;
        let long: Vec<u8> = (0..300_000_u32).map(|n| n.to_le_bytes()[0]).collect();
        check_pieces(&long, 131_072, &[131_072, 131_072, 37_856]).await;
    }
}

#[wasm_bindgen_test]
async fn a_file_that_cannot_be_read_on_says_so() {
    let fails = "{ configurable: true, writable: true, value() {
        return new ReadableStream({ type: 'bytes', pull() { throw new DOMException('gone', 'NotReadableError') } });
    } }";
    let _shadow = Shadow::new("Blob.prototype", "stream", fails);
    let mut pieces = Pieces::of(made_of(b"12345"), 2);
    assert_eq!(pieces.next().await, Err(FileError::Unreadable));
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
