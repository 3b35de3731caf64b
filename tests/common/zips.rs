//! Zip files of every make, whole and hostile, for the tests of imports.
#![allow(dead_code, reason = "each test crate that includes this file uses its own part of it")]

use crc::{CRC_32_ISO_HDLC, Crc};
use miniz_oxide::deflate::compress_to_vec;

/// How the parts of a zip file are packed.
#[derive(Clone, Copy, PartialEq)]
pub enum Packed {
    /// As they are.
    Stored,
    /// Deflated, with sizes and checksum in front.
    Deflated,
    /// Deflated, with sizes and checksum behind, as by a phone that writes while it packs.
    Streamed,
    /// The same without the mark in front of them.
    Unmarked,
    /// The same with sizes of eight bytes.
    Large,
}

pub fn zip(parts: &[(&str, &[u8])], packed: Packed) -> Vec<u8> {
    let mut file = Vec::new();
    let crc = Crc::<u32>::new(&CRC_32_ISO_HDLC);
    for (name, content) in parts {
        let behind = !matches!(packed, Packed::Stored | Packed::Deflated);
        let bytes = if packed == Packed::Stored { content.to_vec() } else { compress_to_vec(content, 6) };
        let sizes = (crc.checksum(content), bytes.len() as u32, content.len() as u32);
        file.extend_from_slice(b"PK\x03\x04\x14\0");
        file.extend_from_slice(&(if behind { 8u16 } else { 0 }).to_le_bytes());
        file.extend_from_slice(&(if packed == Packed::Stored { 0u16 } else { 8 }).to_le_bytes());
        file.extend_from_slice(&[0; 4]);
        let (sum, small, large) = if behind { (0, 0, 0) } else { sizes };
        for number in [sum, small, large] {
            file.extend_from_slice(&number.to_le_bytes());
        }
        file.extend_from_slice(&(name.len() as u16).to_le_bytes());
        file.extend_from_slice(&[0; 2]);
        file.extend_from_slice(name.as_bytes());
        file.extend_from_slice(&bytes);
        if behind {
            if packed != Packed::Unmarked {
                file.extend_from_slice(b"PK\x07\x08");
            }
            file.extend_from_slice(&sizes.0.to_le_bytes());
            for size in [sizes.1, sizes.2] {
                file.extend_from_slice(&size.to_le_bytes());
                if packed == Packed::Large {
                    file.extend_from_slice(&[0; 4]);
                }
            }
        }
    }
    // The list at the end is not read; its mark says that all parts have come.
    file.extend_from_slice(b"PK\x01\x02");
    file.extend_from_slice(&[0; 60]);
    file
}
