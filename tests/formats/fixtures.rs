//! Frozen values read as what they were written as, and are written again byte for byte; hostile ones are refused.

use crate::frozen::frozen;
use stillnight::domain::{Coded, EntryId, Kind, Record};
use stillnight::store::codec::{Damage, DecodeError, decode, encode, peek};

const KEY: &str = "stillnight/e/";

/// Key and value of a fixture: one a line, the value to the end of the file.
fn fixture(path: &str) -> (EntryId, String) {
    let text = std::fs::read_to_string(format!("tests/fixtures/{path}.txt")).unwrap();
    let (key, value) = text.split_once('\n').unwrap();
    let id = EntryId::parse(key.strip_prefix(KEY).unwrap()).unwrap();
    (id, value.strip_suffix('\n').unwrap_or(value).to_owned())
}

#[test]
fn every_frozen_value_reads_and_writes_as_ever() {
    for (name, record) in frozen() {
        let (id, raw) = fixture(&format!("schema-1/{name}"));
        assert_eq!(encode(&record), raw, "{name} is written differently now");
        assert_eq!(decode(id, &raw), Ok(record), "{name} reads differently now");
    }
}

#[test]
fn every_fixture_is_tested_and_every_kind_has_one() {
    let mut on_disk: Vec<_> = std::fs::read_dir("tests/fixtures/schema-1")
        .unwrap()
        .map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    on_disk.sort();
    let mut tested: Vec<_> = frozen().iter().map(|(name, _)| (*name).to_owned()).collect();
    tested.sort();
    assert_eq!(on_disk, tested);
    let kinds: Vec<Kind> =
        frozen().iter().filter_map(|(_, record)| record.live().map(|entry| entry.kind())).collect();
    assert!(Kind::ALL.iter().all(|kind| kinds.contains(kind)));
}

#[test]
fn hostile_values_are_refused_with_the_right_reason() {
    let check = |name: &str, expect: DecodeError| {
        let (id, raw) = fixture(&format!("hostile/{name}"));
        assert_eq!(decode(id, &raw), Err(expect), "{name}");
    };
    let damaged = DecodeError::Damaged;
    check("cut-in-head", damaged(Damage::Head));
    check("cut-in-data", damaged(Damage::Checksum));
    check("flipped-bit", damaged(Damage::Checksum));
    check("flipped-format", damaged(Damage::Checksum));
    check("other-key", damaged(Damage::Checksum));
    check("foreign-json", damaged(Damage::Head));
    check("foreign-text", damaged(Damage::Head));
    check("empty", damaged(Damage::Head));
    check("newer-format", DecodeError::Newer { format: '2' });
    check("unknown-kind", damaged(Damage::Content("a kind this version does not know".into())));
    check("unknown-field", damaged(Damage::Content("ep: field zz does not read".into())));
    check("unknown-code", damaged(Damage::Content("ni: field f does not read".into())));
}

#[test]
fn enormous_values_end_in_an_answer() {
    let (_, record) = frozen().remove(0);
    let raw = encode(&record);
    let (head, data) = raw.split_at(23);
    let check =
        |raw: &str, expect: Damage| assert_eq!(decode(record.id, raw), Err(DecodeError::Damaged(expect)));
    check(&"1".repeat(5_000_000), Damage::Head);
    check(&format!("{head}{}", "[".repeat(5_000_000)), Damage::Checksum);
    check(&format!("{head}{data}{}", " ".repeat(5_000_000)), Damage::Checksum);
}

/// Key (29) and head (23) included, an episode, a night and a day with most things filled in take at most 200 UTF-16
/// units each: ten years of them then fit the smallest quota.
#[test]
fn an_ordinary_entry_stays_inside_its_share_of_the_quota() {
    for (json, name) in [
        (
            r#"{"k":"ep","n":"2026-11-21","o":"2026-11-21T23:10:05+01:00","e":"5400","w":7,"p":true,"l":"ll rl","f":"cr","i":"bed","m":20,"a":["walk 120 720 y"]}"#,
            "episode",
        ),
        (
            r#"{"k":"ni","n":"2026-11-21","f":"moderate","b":"2026-11-21T22:50:00+01:00","l":45,"a":3,"g":2,"w":"28200","s":380,"q":4}"#,
            "night",
        ),
        (
            r#"{"k":"da","d":"2026-11-21","s":2,"z":4,"p":0,"c":"2@15:30","a":"1@20:00","e":["walk@18:00/30"],"l":"no","m":6,"o":true}"#,
            "day",
        ),
    ] {
        assert!(crate::hostile::entry(json.as_bytes()), "{name} no longer reads");
        let units = KEY.len() + EntryId::TEXT_LEN + 23 + json.encode_utf16().count();
        assert!(units <= 200, "{name}: {units}");
    }
}

/// Every single byte of a value matters: no flip of a bit passes, and no cut.
#[test]
fn no_flipped_bit_and_no_cut_passes() {
    for (name, Record { id, .. }) in frozen() {
        let (_, raw) = fixture(&format!("schema-1/{name}"));
        for at in 0..raw.len() {
            for bit in 0..8 {
                let mut bytes = raw.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                let Ok(text) = String::from_utf8(bytes) else { continue };
                assert!(
                    matches!(decode(id, &text), Err(DecodeError::Damaged(_))),
                    "{name}, bit {bit} of byte {at}"
                );
            }
            if let Some(cut) = raw.get(..at) {
                assert!(peek(id, cut).is_err(), "{name} cut at {at}");
            }
        }
    }
}
