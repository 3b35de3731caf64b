//! One envelope for everything that travels in a link, behind `#/s/` in the address.
//!
//! ```text
//! version · kind · flags · payload · CRC-32C of all before (links that are not sealed)      as base64url
//! ```
//!
//! Caps hold before anything is decoded and while it is inflated. What the payload of each kind means is not known
//! here, nor how a sealed payload is opened: its bytes, tag included, are handed on with the head they are bound to.
//! `docs/share-format.md` is the prose.

mod decode;
mod encode;
pub mod extract;
pub mod food;
mod pasted;
pub mod phrase;
mod seal;

pub use decode::{Opened, decode};
pub use encode::encode;
pub use pasted::{cut, pasted};
pub use seal::{
    ITERATIONS, ITERATIONS_MOST, Job, NONCE_LEN, SALT_LEN, Seal, opened, sealed_text, to_open, to_seal,
};

/// What stands before the link's text in an address.
pub const PREFIX: &str = "#/s/";

/// The version this app writes, and the only one it reads.
pub const VERSION: u8 = 1;

/// The longest link text, in characters; longer ones are refused before decoding. Larger things travel as files.
pub const TEXT_MOST: usize = 16 * 1024;

/// The largest payload in bytes, inflated.
pub const PAYLOAD_MOST: usize = 256 * 1024;

/// Version, kind and flags.
const HEAD_LEN: usize = 3;
const CRC_LEN: usize = 4;
/// Length of the authentication tag at the end of a sealed payload.
pub(super) const TAG_LEN: usize = 16;

const DEFLATED: u8 = 1;
const SEALED: u8 = 2;

/// The longest link text that makes a square code a phone reads well.
pub const CODE_MOST: usize = 1200;

/// The longest link text that every mail and message program passes on whole, as far as is known.
pub const SHORT_MOST: usize = 1800;

/// Whether a link text of this version begins as those to food do: a cheap look, without opening it. The first characters
/// spell the version and the kind.
pub fn begins_as_food(text: &str) -> bool {
    text.starts_with("AQE") || text.starts_with("AQI")
}

/// How a link of some length is best handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// As a link, or as a square code.
    Code,
    /// As a link.
    Link,
    /// As a file; a link of that length may be cut on the way.
    BetterFile,
    /// As a file only.
    File,
}

/// How a link text of so many characters is best handed on.
pub fn carrier(characters: usize) -> Carrier {
    let by_length =
        [(CODE_MOST, Carrier::Code), (SHORT_MOST, Carrier::Link), (TEXT_MOST, Carrier::BetterFile)];
    let fits = by_length.into_iter().find(|(most, _)| characters <= *most);
    fits.map_or(Carrier::File, |(_, carrier)| carrier)
}

/// What a link holds. The numbers are frozen once a link of the kind has been made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum LinkKind {
    /// A day of meals.
    Plan = 1,
    /// Foods picked from the table.
    Selection = 2,
    /// An extract of the journal.
    Journal = 3,
}

impl LinkKind {
    /// Every kind, by number.
    pub const ALL: [Self; 3] = [Self::Plan, Self::Selection, Self::Journal];

    /// The number on the wire.
    pub fn number(self) -> u8 {
        self as u8
    }

    fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.number() == number)
    }
}

/// Why a text is no link this app opens, or a payload no link it makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// There is nothing behind the prefix.
    Empty,
    /// More than [`TEXT_MOST`] characters.
    TooLong,
    /// Characters that no link has.
    NotBase64,
    /// Cut short or altered on the way: the last character is incomplete, or the checksum does not fit.
    Cut,
    /// Made by another version of the format.
    UnknownVersion(u8),
    /// A kind this version does not know.
    UnknownKind(u8),
    /// Flags this version does not know.
    UnknownFlags(u8),
    /// Sealed with a number of iterations this version does not accept.
    UnknownSeal(u32),
    /// Whole, but the payload does not inflate.
    BadPacking,
    /// More than [`PAYLOAD_MOST`] bytes inside.
    TooMuchInside,
}
