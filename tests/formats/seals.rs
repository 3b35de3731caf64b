//! Sealed links without the cipher: what is encrypted and what the tag covers come back as they went, whatever is altered on
//! the way is told apart or covered by the tag.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::collection::vec;
use proptest::prelude::*;
use stillnight::store::link::{
    Carrier, ITERATIONS, ITERATIONS_MOST, Job, LinkError, LinkKind, Opened, PAYLOAD_MOST, Seal, carrier,
    decode, opened, sealed_text, to_open, to_seal,
};

fn seal() -> Seal {
    Seal::new([7; 16], [9; 12])
}

/// A link sealed by a cipher that changes nothing, with a tag of noughts.
fn link(kind: LinkKind, payload: &[u8]) -> (Job, String) {
    let job = to_seal(kind, payload, seal()).unwrap();
    let text = sealed_text(&job.covered, &[job.bytes.as_slice(), &[0; 16]].concat()).unwrap();
    (job, text)
}

fn unsealed(text: &str) -> Result<(LinkKind, [u8; 3], Job), LinkError> {
    match decode(text)? {
        Opened::Sealed { kind, header, bytes } => Ok((kind, header, to_open(header, &bytes)?)),
        Opened::Plain { .. } => panic!("not sealed"),
    }
}

#[test]
fn the_layout_is_frozen() {
    let (job, text) = link(LinkKind::Journal, b"lentils");
    assert_eq!(job.covered.len(), 35);
    let bytes = URL_SAFE_NO_PAD.decode(text).unwrap();
    assert_eq!(bytes[..3], [1, 3, 2], "version, kind, sealed");
    assert_eq!(bytes[3..7], 600_000u32.to_be_bytes(), "iterations");
    assert_eq!((&bytes[7..23], &bytes[23..35]), ([7; 16].as_slice(), [9; 12].as_slice()), "salt, nonce");
    assert_eq!(&bytes[35..42], b"lentils", "encrypted payload");
    assert_eq!(bytes.len(), 58);
}

#[test]
fn a_seal_that_is_too_weak_or_too_slow_is_refused() {
    let check = |iterations: u32, answer: Option<LinkError>| {
        let (job, _) = link(LinkKind::Journal, b"x");
        let mut covered = job.covered.clone();
        covered[3..7].copy_from_slice(&iterations.to_be_bytes());
        let text = sealed_text(&covered, &[0; 17]).unwrap();
        assert_eq!(unsealed(&text).err(), answer, "{iterations}");
    };
    check(0, Some(LinkError::UnknownSeal(0)));
    check(ITERATIONS - 1, Some(LinkError::UnknownSeal(ITERATIONS - 1)));
    check(ITERATIONS, None);
    check(ITERATIONS_MOST, None);
    check(ITERATIONS_MOST + 1, Some(LinkError::UnknownSeal(ITERATIONS_MOST + 1)));
    check(u32::MAX, Some(LinkError::UnknownSeal(u32::MAX)));
}

#[test]
fn a_short_one_is_cut_and_a_large_one_is_a_file() {
    let (_, text) = link(LinkKind::Journal, b"");
    assert!(unsealed(&text).is_ok());
    for end in 1..text.len() {
        assert_eq!(unsealed(&text[..end]).err(), Some(LinkError::Cut), "{end}");
    }
    assert_eq!(sealed_text(&[0; 35], &vec![0; 12_300]), Err(LinkError::TooLong));
    assert_eq!(to_seal(LinkKind::Journal, &vec![0; PAYLOAD_MOST + 1], seal()), Err(LinkError::TooMuchInside));
    let bomb = to_seal(LinkKind::Journal, &vec![0; PAYLOAD_MOST], seal()).unwrap().bytes;
    assert_eq!(opened([1, 3, 3], bomb.clone()).map(|payload| payload.len()), Ok(PAYLOAD_MOST));
    assert_eq!(
        opened([1, 3, 3], [bomb.as_slice(), &[1]].concat()).map(|payload| payload.len()),
        Ok(PAYLOAD_MOST)
    );
    assert_eq!(opened([1, 3, 3], vec![0xff; 9]), Err(LinkError::BadPacking));
}

#[test]
fn the_longer_the_link_the_sooner_a_file() {
    let check = |characters, expect| assert_eq!(carrier(characters), expect, "{characters}");
    check(0, Carrier::Code);
    check(1200, Carrier::Code);
    check(1201, Carrier::Link);
    check(1800, Carrier::Link);
    check(1801, Carrier::BetterFile);
    check(16_384, Carrier::BetterFile);
    check(16_385, Carrier::File);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn every_payload_comes_back(payload in vec(any::<u8>(), 0..400), salt in any::<[u8; 16]>(), nonce in any::<[u8; 12]>()) {
        let seal = Seal::new(salt, nonce);
        let job = to_seal(LinkKind::Journal, &payload, seal).unwrap();
        let text = sealed_text(&job.covered, &[job.bytes.as_slice(), &[0; 16]].concat()).unwrap();
        let (kind, header, found) = unsealed(&text).unwrap();
        prop_assert_eq!((kind, found.seal, &found.covered), (LinkKind::Journal, seal, &job.covered));
        let plain = found.bytes[..found.bytes.len() - 16].to_vec();
        prop_assert_eq!(opened(header, plain), Ok(payload));
    }

    /// Whatever byte is altered: the link is refused, or what is handed to the cipher differs from what it made, so that its tag
    /// cannot fit.
    #[test]
    fn no_altered_byte_goes_unseen(payload in vec(any::<u8>(), 0..60), at in any::<prop::sample::Index>(), by in 1u8..=255) {
        let (job, text) = link(LinkKind::Journal, &payload);
        let mut bytes = URL_SAFE_NO_PAD.decode(&text).unwrap();
        let place = at.index(bytes.len());
        bytes[place] ^= by;
        match decode(&URL_SAFE_NO_PAD.encode(&bytes)) {
            Err(_) => {}
            // Without the flag it would have to have a fitting checksum.
            Ok(Opened::Plain { .. }) => prop_assert!(false, "opened as a plain link"),
            Ok(Opened::Sealed { header, bytes, .. }) => {
                if let Ok(found) = to_open(header, &bytes) {
                    let made = [job.bytes.as_slice(), &[0; 16]].concat();
                    prop_assert!(found.covered != job.covered || found.bytes != made || found.seal != job.seal);
                }
            }
        }
    }
}
