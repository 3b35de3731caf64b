//! Links: round trips, one answer for each thing that can be wrong, and no harm from ten thousand bent ones.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISCSI, Crc};
use miniz_oxide::deflate::compress_to_vec;
use proptest::collection::vec;
use proptest::prelude::*;
use stillnight::store::link::{LinkError, LinkKind, Opened, PAYLOAD_MOST, TEXT_MOST, decode, encode};

/// The text of a link with a fitting checksum, whatever is in it.
fn text(head: [u8; 3], packed: &[u8]) -> String {
    let mut bytes = [head.as_slice(), packed].concat();
    bytes.extend_from_slice(&Crc::<u32>::new(&CRC_32_ISCSI).checksum(&bytes).to_be_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

#[test]
fn a_link_of_today_opens_for_ever() {
    let frozen = "AQEAbGVudGlscyxvYXRzQwmeLA";
    let opened = Opened::Plain { kind: LinkKind::Plan, payload: b"lentils,oats".to_vec() };
    assert_eq!(encode(LinkKind::Plan, b"lentils,oats").as_deref(), Ok(frozen));
    assert_eq!(decode(frozen), Ok(opened));
}

#[test]
fn each_thing_that_can_be_wrong_has_its_own_answer() {
    let check = |text: &str, expect: LinkError| assert_eq!(decode(text), Err(expect));
    let good = encode(LinkKind::Selection, b"1001 11457").unwrap();
    check("", LinkError::Empty);
    check(&"A".repeat(TEXT_MOST + 1), LinkError::TooLong);
    check("not a link!", LinkError::NotBase64);
    check(&format!("{good}="), LinkError::NotBase64);
    check("AQ", LinkError::Cut);
    for end in 1..good.len() {
        check(&good[..end], LinkError::Cut);
    }
    check(&text([2, 1, 0], b"x"), LinkError::UnknownVersion(2));
    check(&text([1, 0, 0], b"x"), LinkError::UnknownKind(0));
    check(&text([1, 9, 0], b"x"), LinkError::UnknownKind(9));
    check(&text([1, 1, 4], b"x"), LinkError::UnknownFlags(4));
    check(&text([1, 1, 1], b"\xff\xff\xff"), LinkError::BadPacking);
    check(&text([1, 1, 2], b"too short"), LinkError::Cut);
}

#[test]
fn a_bomb_stops_at_the_cap() {
    let zeros = |count| compress_to_vec(&vec![0; count], 9);
    assert_eq!(decode(&text([1, 1, 1], &zeros(PAYLOAD_MOST + 1))), Err(LinkError::TooMuchInside));
    assert_eq!(decode(&text([1, 1, 1], &zeros(8 * 1024 * 1024))), Err(LinkError::TooMuchInside));
    let most = Opened::Plain { kind: LinkKind::Plan, payload: vec![0; PAYLOAD_MOST] };
    assert_eq!(decode(&text([1, 1, 1], &zeros(PAYLOAD_MOST))), Ok(most));
}

#[test]
fn nobody_is_handed_a_link_that_will_not_open() {
    let noise: Vec<u8> = std::iter::successors(Some(1u32), |n| {
        let n = n ^ n << 13;
        let n = n ^ n >> 17;
        Some(n ^ n << 5)
    })
    .map(|n| n as u8)
    .take(13_000)
    .collect();
    assert_eq!(encode(LinkKind::Journal, &noise), Err(LinkError::TooLong));
    assert_eq!(encode(LinkKind::Journal, &vec![0; PAYLOAD_MOST + 1]), Err(LinkError::TooMuchInside));
}

#[test]
fn a_sealed_payload_is_handed_on_untouched() {
    let sealed = [7u8; 40];
    let bytes = [[1, 3, 3].as_slice(), &sealed].concat();
    let opened = Opened::Sealed { kind: LinkKind::Journal, header: [1, 3, 3], bytes: sealed.to_vec() };
    assert_eq!(decode(&URL_SAFE_NO_PAD.encode(bytes)), Ok(opened));
}

proptest! {
    #[test]
    fn every_payload_round_trips(kind in prop::sample::select(&LinkKind::ALL[..]), payload in vec(any::<u8>(), 0..2000)) {
        prop_assert_eq!(decode(&encode(kind, &payload).unwrap()), Ok(Opened::Plain { kind, payload }));
    }

    #[test]
    fn noise_is_refused_or_opened_but_never_panics(text in "[-_A-Za-z0-9]{0,400}", other in ".{0,100}") {
        let _ = decode(&text);
        let _ = decode(&other);
    }

    #[test]
    fn inflating_noise_never_panics(packed in vec(any::<u8>(), 0..200)) {
        let _ = decode(&text([1, 1, 1], &packed));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// One byte of the envelope, or one character of the text, becomes another: refused, each time. Should the flag
    /// *sealed* be what changed, the refusal comes from the tag, when somebody tries to unseal it.
    #[test]
    fn a_bent_link_is_refused(payload in vec(any::<u8>(), 0..60), at in any::<prop::sample::Index>(), by in 1u8..=255, to in "[-_A-Za-z0-9]") {
        let good = encode(LinkKind::Selection, &payload).unwrap();
        let mut bytes = URL_SAFE_NO_PAD.decode(&good).unwrap();
        let place = at.index(bytes.len());
        bytes[place] ^= by;
        let bent = decode(&URL_SAFE_NO_PAD.encode(bytes));
        prop_assert!(matches!(bent, Err(_) | Ok(Opened::Sealed { .. })), "{bent:?}");
        let place = at.index(good.len());
        let respelt = format!("{}{to}{}", &good[..place], &good[place + 1..]);
        if respelt != good {
            let bent = decode(&respelt);
            prop_assert!(matches!(bent, Err(_) | Ok(Opened::Sealed { .. })), "{bent:?}");
        }
    }
}
