//! Sealed files without the cipher: what is encrypted and what the tag covers come back as they went, and thousands of altered
//! files harm nobody.

use crate::hostile;
use crate::strategies::any_journal;
use proptest::prelude::*;
use stillnight::domain::Instant;
use stillnight::store::backup;
use stillnight::store::link::{ITERATIONS, ITERATIONS_MOST, Job, Seal};
use stillnight::store::sealed::{PLAIN_MOST, SealedError, read, to_seal, write};

fn seal() -> Seal {
    Seal::new([7; 16], [9; 12])
}

/// A file sealed by a cipher that changes nothing, with a tag of noughts.
fn file(text: &str) -> (Job, String) {
    let job = to_seal(text, seal()).unwrap();
    let made = write(job.seal, &[job.bytes.as_slice(), &[0; 16]].concat());
    (job, made)
}

#[test]
fn the_layout_is_frozen() {
    let (job, made) = file("lentils");
    assert_eq!(
        made,
        "{\"stillnight\":\"sealed\",\"format\":1,\"iterations\":600000,\"salt\":\"BwcHBwcHBwcHBwcHBwcHBw\",\
         \"nonce\":\"CQkJCQkJCQkJCQkJ\",\n\"sealed\":\"bGVudGlscwAAAAAAAAAAAAAAAAAAAAA\"}\n"
    );
    let covered = "stillnight sealed 1 600000 BwcHBwcHBwcHBwcHBwcHBw CQkJCQkJCQkJCQkJ";
    assert_eq!(String::from_utf8(job.covered).unwrap(), covered);
}

#[test]
fn a_file_laid_out_anew_still_opens() {
    let (job, made) = file("lentils");
    let check = |text: String| {
        let found = read(&text).unwrap();
        assert_eq!((found.seal, &found.covered), (job.seal, &job.covered), "{text}");
        assert_eq!(found.bytes[..7], *b"lentils");
    };
    check(made.replace('\n', "\r\n"));
    check(made.replace([' ', '\n'], ""));
    check(made.replace(',', " , "));
    check(format!("\u{feff}{made}"));
    check(made.replacen("\"format\":1", "\"later\":[1,\"]}\"],\"format\":1", 1));
}

#[test]
fn each_thing_that_can_be_wrong_has_its_own_answer() {
    let (_, made) = file("lentils");
    let check = |text: &str, expect: SealedError| assert_eq!(read(text), Err(expect), "{text}");
    check("", SealedError::NotSealed);
    check("Dear diary", SealedError::NotSealed);
    check("{\"stillnight\":\"backup\",\"format\":1}", SealedError::NotSealed);
    check(&made.replace("\"sealed\",", "\"Sealed\","), SealedError::NotSealed);
    check(&made.replace("\"format\":1", "\"format\":2"), SealedError::Newer);
    check(&made.replace("\"format\":1", "\"format\":99999999999"), SealedError::Newer);
    check(&made.replace("\"format\":1,", ""), SealedError::Cut);
    check(&made.replace("\"nonce\":\"CQ", "\"nonce\":\""), SealedError::Cut);
    check(&made.replace("\"salt\":\"Bw", "\"salt\":\"?w"), SealedError::Cut);
    check(&made.replace("bGVudGlscwAAAAAAAAAAAAAAAAAAAAA", "bGVudGlscw"), SealedError::Cut);
    check(&format!("{made}x"), SealedError::Cut);
    for end in 1..made.trim_end().len() {
        let known = made.find("sealed").unwrap() + 7;
        let expect = if end < known { SealedError::NotSealed } else { SealedError::Cut };
        check(&made[..end], expect);
    }
    for iterations in [0, 1, ITERATIONS - 1, ITERATIONS_MOST + 1, u32::MAX] {
        check(&made.replace("600000", &iterations.to_string()), SealedError::UnknownSeal);
    }
    assert!(read(&made.replace("600000", &ITERATIONS_MOST.to_string())).is_ok());
    check(&" ".repeat(backup::TEXT_MOST + 1), SealedError::TooLong);
}

#[test]
fn what_is_sealed_fits_a_file_that_is_read() {
    let most = "a".repeat(PLAIN_MOST);
    let (_, made) = file(&most);
    assert!(made.len() <= backup::TEXT_MOST);
    assert!(read(&made).is_ok_and(|job| job.bytes.len() == PLAIN_MOST + 16));
    assert_eq!(to_seal(&format!("{most}a"), seal()), Err(SealedError::TooLong));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_text_comes_back(text in "\\PC{0,300}", salt in any::<[u8; 16]>(), nonce in any::<[u8; 12]>()) {
        let seal = Seal::new(salt, nonce);
        let job = to_seal(&text, seal).unwrap();
        let found = read(&write(seal, &[job.bytes.as_slice(), &[3; 16]].concat())).unwrap();
        prop_assert_eq!((found.seal, &found.covered), (seal, &job.covered));
        prop_assert_eq!(&found.bytes[..found.bytes.len() - 16], text.as_bytes());
    }

    /// Whatever character is altered: the file is refused, or what is handed to the cipher differs so that its tag cannot
    /// fit, or it is the same as before.
    #[test]
    fn no_altered_character_goes_unseen(journal in any_journal(2), at in any::<prop::sample::Index>(), to in b' '..b'~') {
        let text = backup::write(&journal, Instant::parse("2026-11-22T08:00:00+01:00").unwrap());
        let (job, made) = file(&text);
        let mut bytes = made.clone().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = to;
        let altered = String::from_utf8(bytes).unwrap();
        hostile::sealed(altered.as_bytes());
        if let Ok(found) = read(&altered) {
            let same = [job.bytes.as_slice(), &[0; 16]].concat() == found.bytes
                && (&job.covered, job.seal) == (&found.covered, found.seal);
            // Marks that carry nothing: line breaks, and blanks in their place.
            prop_assert!(!same || altered == made || made.as_bytes()[at] == b'\n', "{altered}");
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(data in proptest::collection::vec(any::<u8>(), 0..300)) {
        hostile::sealed(&data);
    }
}
