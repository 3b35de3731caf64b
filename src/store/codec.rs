//! The envelope around every stored entry: format, checksum, revision, JSON; and back, without ever panicking.
//!
//! ```text
//! 1 Kx2Q9w AZ8qm9AAAAAAAAAB {"k":"ep",…}      (without the spaces)
//! │ │      │                └ data (see `schema`)
//! │ │      └ revision, 16 characters
//! │ └ CRC-32C over format, id, revision and data, 6 base64url characters
//! └ format, one character
//! ```
//!
//! The checksum covers the id, so that two values swapped between their keys are both noticed, and the format
//! character, so that a flipped bit there cannot pass for data of a newer app and lock the journal. Later formats keep
//! this head: an old app then tells *newer* from *damaged*. Nothing here knows where envelopes are kept.

use super::schema;
use crate::domain::{EntryId, Record, Revision, base64url};
use crc::{CRC_32_ISCSI, Crc};

/// The number of the schema this version writes. It changes when an old app could no longer read what a new one writes.
pub const SCHEMA: u32 = 1;

const FORMAT: char = '1';
const CRC_END: usize = 7;
const HEAD_END: usize = CRC_END + Revision::TEXT_LEN;

thread_local! {
    #[expect(clippy::missing_const_for_thread_local, reason = "its table is a kilobyte of noise, so it is made, not shipped")]
    static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISCSI);
}

/// CRC-32C (Castagnoli) of some parts of a text one after the other: the one checksum of envelopes and links.
pub(super) fn crc(parts: &[&[u8]]) -> u32 {
    CRC.with(|crc| {
        let mut digest = crc.digest();
        parts.iter().for_each(|part| digest.update(part));
        digest.finalize()
    })
}

/// Why a stored value is not a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Whole, but written by a later version of the app. Must never be overwritten.
    Newer {
        /// The format character.
        format: char,
    },
    /// Not what any version wrote. The text goes to quarantine, never away.
    Damaged(Damage),
}

/// What is wrong with a damaged value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The first characters are no envelope: cut, foreign, or empty.
    Head,
    /// The checksum does not fit: something changed after writing, or the value belongs to another entry.
    Checksum,
    /// The checksum fits but the data is no entry of this schema. Holds which field; never what it holds.
    Content(String),
}

/// The stored text of a record.
pub fn encode(record: &Record) -> String {
    let rev = record.rev.to_string();
    let data = schema::write(&record.state);
    let crc = checksum(FORMAT, record.id, &rev, &data);
    let mut text = String::with_capacity(HEAD_END + data.len());
    text.push(FORMAT);
    text.push_str(&base64url::write(&crc.to_be_bytes()));
    text.push_str(&rev);
    text.push_str(&data);
    text
}

/// The record that was stored under this id.
///
/// # Errors
/// [`DecodeError`], telling data of a newer app from damage.
pub fn decode(id: EntryId, raw: &str) -> Result<Record, DecodeError> {
    let (rev, data) = open(id, raw)?;
    let state = schema::read(data).map_err(|reason| DecodeError::Damaged(Damage::Content(reason)))?;
    Ok(Record { id, rev, state })
}

/// The revision of a stored value whose head and checksum hold, without reading the data: for comparing many copies.
///
/// # Errors
/// [`DecodeError`], as [`decode`] but for [`Damage::Content`].
pub fn peek(id: EntryId, raw: &str) -> Result<Revision, DecodeError> {
    open(id, raw).map(|(rev, _)| rev)
}

/// Checks head and checksum; gives revision and data.
fn open(id: EntryId, raw: &str) -> Result<(Revision, &str), DecodeError> {
    let (format, crc, rev_text, rev, data) = split(raw).ok_or(DecodeError::Damaged(Damage::Head))?;
    if crc != checksum(format, id, rev_text, data) {
        return Err(DecodeError::Damaged(Damage::Checksum));
    }
    if format != FORMAT {
        return Err(DecodeError::Newer { format });
    }
    Ok((rev, data))
}

fn split(raw: &str) -> Option<(char, u32, &str, Revision, &str)> {
    let format = raw.chars().next().filter(|c| matches!(c, '1'..='9' | 'a'..='z'))?;
    let crc = base64url::read(raw.get(1..CRC_END)?)?;
    let rev_text = raw.get(CRC_END..HEAD_END)?;
    let rev = Revision::parse(rev_text)?;
    Some((format, u32::from_be_bytes(crc), rev_text, rev, raw.get(HEAD_END..)?))
}

fn checksum(format: char, id: EntryId, rev: &str, data: &str) -> u32 {
    let format = [u8::try_from(format).unwrap_or_default()];
    crc(&[&format, id.to_string().as_bytes(), rev.as_bytes(), data.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{DeviceId, Entry, Episode, NightOf, State};

    const ID: &str = "AZ8qm9AAAAAAAAAB";

    fn record() -> Record {
        let night = NightOf::parse("2026-11-21").unwrap();
        let state = State::Live(Entry::Episode(Episode::blank(night)));
        Record {
            id: EntryId::parse(ID).unwrap(),
            rev: Revision::new(1_795_000_000_000, 2, DeviceId(3)),
            state,
        }
    }

    /// An envelope as a later version might write it.
    fn sealed(format: char, data: &str) -> String {
        let rev = record().rev.to_string();
        let crc = checksum(format, record().id, &rev, data);
        format!("{format}{}{rev}{data}", base64url::write(&crc.to_be_bytes()))
    }

    #[test]
    fn the_head_is_23_units_and_reads_back() {
        let raw = encode(&record());
        assert_eq!(&raw[HEAD_END..], r#"{"k":"ep","n":"2026-11-21"}"#);
        assert_eq!(HEAD_END, 23);
        assert_eq!(decode(record().id, &raw), Ok(record()));
        assert_eq!(peek(record().id, &raw), Ok(record().rev));
    }

    #[test]
    fn newer_damaged_and_foreign_are_told_apart() {
        let head = || DecodeError::Damaged(Damage::Head);
        let check = |raw: &str, expect: DecodeError| {
            assert_eq!(decode(record().id, raw), Err(expect.clone()), "{raw}");
            assert_eq!(peek(record().id, raw), Err(expect), "{raw}");
        };
        let raw = encode(&record());
        check(&sealed('2', "anything"), DecodeError::Newer { format: '2' });
        check(&sealed('z', ""), DecodeError::Newer { format: 'z' });
        check(&raw.replacen('1', "3", 1), DecodeError::Damaged(Damage::Checksum));
        check(&raw[..raw.len() - 1], DecodeError::Damaged(Damage::Checksum));
        check(&raw[..22], head());
        check("", head());
        check("0", head());
        check("{\"format\":1}", head());
        check("ä1234567890123456789012345", head());
        check(&raw.replacen("21", "22", 1), DecodeError::Damaged(Damage::Checksum));
    }

    #[test]
    fn a_value_under_another_key_is_noticed() {
        let other = EntryId::new(1, [2; 6]);
        assert_eq!(decode(other, &encode(&record())), Err(DecodeError::Damaged(Damage::Checksum)));
    }

    #[test]
    fn a_whole_envelope_with_foreign_data_says_which_field() {
        let found = decode(record().id, &sealed('1', r#"{"k":"ep","n":"soon"}"#));
        let reason = "ep: field n does not read".to_owned();
        assert_eq!(found, Err(DecodeError::Damaged(Damage::Content(reason))));
        assert!(peek(record().id, &sealed('1', "nonsense")).is_ok(), "peek does not read the data");
    }
}
