//! Opens the text of a link that may come from anybody. Never panics, never holds more than the caps allow.

use super::{
    CRC_LEN, DEFLATED, HEAD_LEN, LinkError, LinkKind, PAYLOAD_MOST, SEALED, TAG_LEN, TEXT_MOST, VERSION,
};
use crate::store::codec::crc;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::{DecodeError, Engine as _};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A payload anybody may read.
    Plain {
        /// What it is.
        kind: LinkKind,
        /// The payload, inflated.
        payload: Vec<u8>,
    },
    /// A payload that needs the sender's phrase.
    Sealed {
        /// What it is said to be.
        kind: LinkKind,
        /// Version, kind and flags as they were sent: the seal is bound to them.
        header: [u8; 3],
        /// The sealed bytes, tag included.
        bytes: Vec<u8>,
    },
}

/// Opens the text that stood behind [`super::PREFIX`].
///
/// # Errors
/// [`LinkError`], a different one for each thing that can be wrong.
pub fn decode(text: &str) -> Result<Opened, LinkError> {
    if text.is_empty() {
        return Err(LinkError::Empty);
    }
    if text.len() > TEXT_MOST {
        return Err(LinkError::TooLong);
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        // An incomplete last character is what most links look like that lost their end.
        DecodeError::InvalidLength(_) | DecodeError::InvalidLastSymbol(..) => LinkError::Cut,
        DecodeError::InvalidByte(..) | DecodeError::InvalidPadding => LinkError::NotBase64,
    })?;
    let Some((&header, rest)) = bytes.split_first_chunk::<HEAD_LEN>() else {
        return Err(LinkError::Cut);
    };
    let [version, kind, flags] = header;
    if version != VERSION {
        return Err(LinkError::UnknownVersion(version));
    }
    let sealed = flags & SEALED != 0;
    let body = if sealed { tagged(rest) } else { checked(&bytes) }.ok_or(LinkError::Cut)?;
    let kind = LinkKind::from_number(kind).ok_or(LinkError::UnknownKind(kind))?;
    if flags & !(DEFLATED | SEALED) != 0 {
        return Err(LinkError::UnknownFlags(flags));
    }
    match (sealed, flags & DEFLATED != 0) {
        (true, _) => Ok(Opened::Sealed { kind, header, bytes: body.to_vec() }),
        (false, true) => Ok(Opened::Plain { kind, payload: inflate(body)? }),
        (false, false) => Ok(Opened::Plain { kind, payload: body.to_vec() }),
    }
}

/// The payload of a link whose checksum fits.
fn checked(bytes: &[u8]) -> Option<&[u8]> {
    let (covered, sum) = bytes.split_last_chunk::<CRC_LEN>()?;
    (crc(&[covered]) == u32::from_be_bytes(*sum)).then(|| covered.get(HEAD_LEN..))?
}

/// A sealed payload long enough to hold its tag. Whether the tag fits is seen when it is unsealed.
fn tagged(rest: &[u8]) -> Option<&[u8]> {
    (rest.len() > TAG_LEN).then_some(rest)
}

pub(super) fn inflate(packed: &[u8]) -> Result<Vec<u8>, LinkError> {
    decompress_to_vec_with_limit(packed, PAYLOAD_MOST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => LinkError::TooMuchInside,
        _ => LinkError::BadPacking,
    })
}
