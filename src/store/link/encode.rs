//! Makes the text of a link that is not sealed, and packs the payload of any. Where it is put into an address, and what it means, is not known here.

use super::{CRC_LEN, DEFLATED, HEAD_LEN, LinkError, LinkKind, PAYLOAD_MOST, TEXT_MOST, VERSION};
use crate::store::codec::crc;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;

/// As small as it gets: links are short and made by a tap.
const LEVEL: u8 = 9;

/// The text of a link. The payload is deflated where that makes it smaller. Equal payloads give equal links.
///
/// # Errors
/// [`LinkError::TooMuchInside`] or [`LinkError::TooLong`]: nobody could open such a link.
pub fn encode(kind: LinkKind, payload: &[u8]) -> Result<String, LinkError> {
    let (flags, packed) = packed(payload)?;
    let mut bytes = Vec::with_capacity(HEAD_LEN + packed.len() + CRC_LEN);
    bytes.extend_from_slice(&[VERSION, kind.number(), flags]);
    bytes.extend_from_slice(&packed);
    bytes.extend_from_slice(&crc(&[&bytes]).to_be_bytes());
    let text = URL_SAFE_NO_PAD.encode(bytes);
    if text.len() > TEXT_MOST { Err(LinkError::TooLong) } else { Ok(text) }
}

/// The payload deflated where that makes it smaller, with the flag that says so.
///
/// # Errors
/// [`LinkError::TooMuchInside`].
pub(super) fn packed(payload: &[u8]) -> Result<(u8, Vec<u8>), LinkError> {
    if payload.len() > PAYLOAD_MOST {
        return Err(LinkError::TooMuchInside);
    }
    let deflated = compress_to_vec(payload, LEVEL);
    let smaller = deflated.len() < payload.len();
    Ok(if smaller { (DEFLATED, deflated) } else { (0, payload.to_vec()) })
}
