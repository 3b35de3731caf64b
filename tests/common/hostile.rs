//! What any bytes at all may be fed to, and the laws that must then hold: the entry points that the tests and the fuzz
//! targets share. Each returns whether the bytes were taken, so that a test can see that it reaches the inside.
#![allow(dead_code, reason = "each fuzz target that includes this file uses one of them")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use stillnight::domain::{EntryId, Record};
use stillnight::store::link::{LinkError, Opened};
use stillnight::store::{backup, codec, link};

/// A stored value. What decodes must encode to something that decodes to the same.
pub fn envelope(data: &[u8]) -> bool {
    let id = EntryId::new(1_795_000_000_000, [7; 6]);
    let raw = String::from_utf8_lossy(data);
    let peeked = codec::peek(id, &raw);
    match codec::decode(id, &raw) {
        Ok(record) => {
            assert_eq!(peeked, Ok(record.rev));
            settles(&record);
            true
        }
        Err(_) => false,
    }
}

/// The JSON of one entry, past every checksum: a file whose checksum does not fit still gives up its entries.
pub fn entry(data: &[u8]) -> bool {
    let json = String::from_utf8_lossy(data);
    file(&format!(
        r#"{{"stillnight":"backup","format":1,"schema":1,"entries":[["AZ8qm9AAAAAAAAAB","AZ8qm9AAAAAAAAAB",{json}]]}}"#
    ))
}

/// A whole backup file.
pub fn backup(data: &[u8]) -> bool {
    file(&String::from_utf8_lossy(data))
}

fn file(text: &str) -> bool {
    let read = match backup::read(text) {
        Ok(read) => read,
        Err(backup::ReadError::Cut(read) | backup::ReadError::Altered(read)) => *read,
        Err(_) => return false,
    };
    read.records.iter().for_each(settles);
    !read.records.is_empty()
}

fn settles(record: &Record) {
    assert_eq!(codec::decode(record.id, &codec::encode(record)).as_ref(), Ok(record));
}

/// A link: the bytes as its text, and the bytes as what is inside a text with a fitting checksum.
pub fn link(data: &[u8]) -> bool {
    let as_text = opens(&String::from_utf8_lossy(data));
    let mut bytes = data.to_vec();
    bytes.extend_from_slice(&crc::Crc::<u32>::new(&crc::CRC_32_ISCSI).checksum(data).to_be_bytes());
    opens(&URL_SAFE_NO_PAD.encode(bytes)) || as_text
}

fn opens(text: &str) -> bool {
    let Ok(opened) = link::decode(text) else { return false };
    if let Opened::Plain { kind, payload } = &opened {
        assert!(payload.len() <= link::PAYLOAD_MOST);
        match link::encode(*kind, payload) {
            Ok(again) => assert_eq!(link::decode(&again).as_ref(), Ok(&opened)),
            Err(why) => assert_eq!(why, LinkError::TooLong),
        }
    }
    true
}

/// What is inside a link that is an extract: taken whole, or not at all.
pub fn extract(data: &[u8]) -> bool {
    let read = |bytes: &[u8]| link::extract::read(bytes);
    let Ok(records) = read(data) else { return false };
    records.iter().for_each(settles);
    let again = link::extract::write(&records).map(|bytes| read(&bytes));
    assert!(matches!(again, Ok(Ok(found)) if found == records));
    true
}
