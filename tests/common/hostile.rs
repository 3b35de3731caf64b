//! What any bytes at all may be fed to, and the laws that must then hold: the entry points that the tests and the fuzz
//! targets share. Each returns whether the bytes were taken, so that a test can see that it reaches the inside.
#![allow(dead_code, reason = "each fuzz target that includes this file uses one of these")]

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

/// A file of another app, or a table. What is read comes to entries that store and read back, free of characters that hide
/// others, on dates a journal can have; and once they are taken in, the same file changes nothing more.
pub fn import(data: &[u8]) -> bool {
    use chrono::{Datelike, FixedOffset, NaiveDateTime};
    use stillnight::domain::{Boundary, DeviceId, Journal, OffsetAt, Revision, State};
    use stillnight::store::import::{self, Answers, Choices, Here, Refused, Source, when::DateOrder};

    let offset_at = |_: NaiveDateTime| OffsetAt::One(FixedOffset::east_opt(3600).unwrap());
    let boundary = Boundary::default();
    let answers =
        Answers { order: Some(DateOrder::DayFirst), columns: None, offset_at: &offset_at, boundary };
    let read = match import::read(data, answers) {
        Err(Refused::AskColumns) => {
            let sample = import::sample(data).expect("a table that asks for columns has a sample");
            import::read(data, Answers { columns: Some(&sample.columns), ..answers })
        }
        other => other,
    };
    let Ok(extract) = read else { return false };
    let planned = |journal: &Journal| {
        let here = Here { journal, boundary, offset_at: &offset_at, free_units: usize::MAX };
        import::plan(here, &extract, &Choices::proposed(&extract))
    };
    let mut journal = Journal::default();
    let plan = planned(&journal);
    let counted = plan.counts.new + plan.counts.changed + plan.counts.same + plan.counts.conflict;
    assert_eq!((counted, plan.origins.len()), (plan.len(), plan.len()), "each entry is counted once");
    for (id, entry) in plan.entries().unwrap_or_default() {
        let record =
            Record { id: *id, rev: Revision::new(1, 0, DeviceId(1)), state: State::Live(entry.clone()) };
        settles(&record);
        let stored = codec::encode(&record);
        let hidden = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\0');
        assert!(!stored.contains(hidden), "{stored:?}");
        let known = extract.source == Source::Stillnight || entry.date().is_none();
        assert!(known || (1969..2201).contains(&entry.date().map_or(0, |date| date.year())), "{stored}");
        assert!(journal.put(record), "no id twice");
    }
    let again = planned(&journal);
    assert!(again.is_empty(), "the same file twice: {:?}", again.entries());
    !plan.is_empty()
}

/// What is inside a link that is an extract: taken whole, or not at all.
pub fn extract(data: &[u8]) -> bool {
    let read = |bytes: &[u8]| link::extract::read(bytes);
    let Ok(records) = read(data) else { return false };
    records.iter().for_each(settles);
    records.iter().filter_map(Record::live).for_each(tells);
    let again = link::extract::write(&records).map(|bytes| read(&bytes));
    assert!(matches!(again, Ok(Ok(found)) if found == records));
    true
}

/// An entry in words: free of characters that hide or turn others.
fn tells(entry: &stillnight::domain::Entry) {
    use stillnight::content::strings::told::{Say, told};
    use stillnight::domain::iso;
    let say = Say { date: &iso::date_text, time: &|time| time.to_string(), name: &|_| None };
    let told = told(entry, &say);
    let text = [told.what, told.facts.join(" "), told.own.join(" ")].concat();
    let hidden = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\0');
    assert!(!text.contains(hidden), "{text:?}");
}

/// A sealed file. What reads is written again as something that reads the same.
pub fn sealed(data: &[u8]) -> bool {
    use stillnight::store::sealed;
    let Ok(job) = sealed::read(&String::from_utf8_lossy(data)) else { return false };
    assert_eq!(sealed::read(&sealed::write(job.seal, &job.bytes)), Ok(job));
    true
}
