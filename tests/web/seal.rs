//! Sealing by the browser: a link made elsewhere opens, one made here opens with its phrase alone, an altered one never does.

use stillnight::platform::seal::{SealError, fresh, open, seal, written};
use stillnight::store::link::extract::{read, write};
use stillnight::store::link::{LinkKind, Opened, decode, opened, sealed_text, to_open, to_seal};
use wasm_bindgen_test::wasm_bindgen_test;

/// Made by Node's WebCrypto: salt 0, 1, 2 …, nonce 100, 101 …, and an extract without entries.
const MADE_ELSEWHERE: &str =
    "AQMCAAknwAABAgMEBQYHCAkKCwwNDg9kZWZnaGlqa2xtbm9ku4hZgXN4Wjm9fKdQMVqerfxWgNvXQ_WDq59AJL-K-yia4PpcKw";
const PHRASE: &str = "able zoo ice legal winner thank";

async fn opens(text: &str, phrase: &str) -> Result<Vec<u8>, SealError> {
    let Ok(Opened::Sealed { header, bytes, .. }) = decode(text) else { panic!("not sealed") };
    let plain = open(phrase, &to_open(header, &bytes).unwrap()).await?;
    Ok(opened(header, plain).unwrap())
}

#[wasm_bindgen_test]
fn a_phrase_is_its_words_however_they_are_written() {
    let check = |typed: &str, key: &str| assert_eq!(written(typed), key, "{typed:?}");
    check("able zoo ice", "able zoo ice");
    check("  Able  ZOO\nice ", "able zoo ice");
    check("able-zoo-ice.", "able zoo ice");
    check("able, zoo, ice", "able zoo ice");
    check("able’zoo…«ice»، ", "able zoo ice");
    check(" - ", "");
    // Letters of every script are small ones, and put together alike whether a keyboard sent them whole or in two.
    check("\u{dc}BERMUT U\u{308}bermut ЖЖ ½", "\u{fc}bermut \u{fc}bermut жж 1 2");
    check("ﬁve ａｂｃ ٣", "five abc ٣");
    assert_eq!(written("$& $1 zoo"), "1 zoo");
}

#[wasm_bindgen_test]
async fn a_link_sealed_elsewhere_opens() {
    let payload = opens(MADE_ELSEWHERE, PHRASE).await.unwrap();
    assert_eq!(read(&payload), Ok(Vec::new()));
    assert_eq!(opens(MADE_ELSEWHERE, "able zoo ice legal winner than").await, Err(SealError::Refused));
}

#[wasm_bindgen_test]
async fn what_is_sealed_here_opens_with_its_phrase_alone() {
    let payload = write(&[]).unwrap().repeat(20);
    let job = to_seal(LinkKind::Journal, &payload, fresh().unwrap()).unwrap();
    let text = sealed_text(&job.covered, &seal(PHRASE, &job).await.unwrap()).unwrap();
    assert_eq!(opens(&text, PHRASE).await, Ok(payload));
    assert_eq!(opens(&text, "").await, Err(SealError::Refused));
    assert_eq!(opens(&text, "another phrase").await, Err(SealError::Refused));
}

#[wasm_bindgen_test]
async fn the_tag_covers_the_head_and_every_byte() {
    let job = to_seal(LinkKind::Journal, b"words", fresh().unwrap()).unwrap();
    let sealed = seal(PHRASE, &job).await.unwrap();
    // One byte of each part: version, kind, flags, iterations, salt, nonce; then of the encrypted bytes and the tag.
    for at in [0, 1, 2, 6, 7, 23, 35, 40, sealed.len() + 34] {
        let mut job = to_open([1, 3, 2], &[&job.covered[3..], &sealed].concat()).unwrap();
        match at.checked_sub(job.covered.len()) {
            Some(at) => job.bytes[at] ^= 1,
            None => job.covered[at] ^= 1,
        }
        assert_eq!(open(PHRASE, &job).await, Err(SealError::Refused), "byte {at}");
    }
}

#[wasm_bindgen_test]
fn no_two_seals_are_alike() {
    let many: Vec<_> = (0..200).map(|_| fresh().unwrap()).collect();
    for (at, one) in many.iter().enumerate() {
        assert!(many[at + 1..].iter().all(|other| other.nonce != one.nonce && other.salt != one.salt));
    }
}
