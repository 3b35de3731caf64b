//! Unpacks a zip file as it streams by, from its beginning to the list at its end, with little memory.
//!
//! Names only tell which parts are wanted; nothing is ever written under them. How much may come out, how many times what
//! went in, and how many parts there may be, is capped. Checksums are compared.

use super::found::Refused;
use crc::{CRC_32_ISO_HDLC, Crc};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

/// More than so many bytes out of one file are refused.
const INSIDE_MOST: u64 = 8 << 30;
/// Text packs to a fortieth at best; a bomb to a thousandth.
const RATIO_MOST: u64 = 250;
/// So much may come out before the ratio counts.
const FREE: u64 = 4 << 20;
/// More parts are refused.
const PARTS_MOST: u32 = 200_000;
const NAME_MOST: usize = 4_096;
const HEAD: usize = 30;
const OUT: usize = 64 * 1024;

/// Who takes the parts.
pub trait Sink {
    /// A part of this name begins; whether it is wanted.
    fn begin(&mut self, name: &str) -> bool;
    /// More of a wanted part.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    fn data(&mut self, bytes: &[u8]) -> Result<(), Refused>;
    /// A wanted part was whole, and its checksum holds.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    fn end(&mut self) -> Result<(), Refused>;
}

/// A zip file on its way.
pub struct Unzip {
    state: State,
    /// What has come of a head that is not whole yet.
    head: Vec<u8>,
    part: Part,
    inflate: Box<InflateState>,
    out: Vec<u8>,
    crc: Crc<u32>,
    parts: u32,
    read: u64,
    made: u64,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    /// At the head of a part, or behind the last.
    Head,
    /// In a part that stands there as it is, or is passed over; so many bytes are left.
    Plain(u64),
    /// In a deflated part.
    Deflated,
    /// At sizes and checksum that stand behind a part.
    Behind,
    /// Behind all parts.
    Done,
}

#[derive(Default)]
struct Part {
    wanted: bool,
    /// Sizes and checksum stand behind it.
    behind: bool,
    sum: u32,
    crc: u32,
    packed: u64,
    size: u64,
    made: u64,
    read: u64,
}

impl Default for Unzip {
    fn default() -> Self {
        Self {
            state: State::Head,
            head: Vec::new(),
            part: Part::default(),
            inflate: InflateState::new_boxed(DataFormat::Raw),
            out: vec![0; OUT],
            crc: Crc::<u32>::new(&CRC_32_ISO_HDLC),
            parts: 0,
            read: 0,
            made: 0,
        }
    }
}

fn le(bytes: &[u8], at: usize, length: usize) -> u64 {
    bytes
        .get(at..at + length)
        .unwrap_or_default()
        .iter()
        .rev()
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

impl Unzip {
    /// Takes the next bytes of the file.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn feed(&mut self, mut bytes: &[u8], sink: &mut dyn Sink) -> Result<(), Refused> {
        self.read += bytes.len() as u64;
        while self.state != State::Done && (!bytes.is_empty() || self.state == State::Plain(0)) {
            bytes = match self.state {
                State::Head => self.in_head(bytes, sink)?,
                State::Plain(left) => self.in_plain(left, bytes, sink)?,
                State::Deflated => self.in_deflated(bytes, sink)?,
                State::Behind => self.in_behind(bytes, sink)?,
                State::Done => &[],
            };
        }
        Ok(())
    }

    /// The file has come to its end.
    ///
    /// # Errors
    /// [`Refused::Cut`] where its list of parts was not reached.
    pub fn finish(&self) -> Result<(), Refused> {
        if self.state == State::Done { Ok(()) } else { Err(Refused::Cut) }
    }

    /// Adds to the head until it has so many bytes; says what is left, and whether it has them.
    fn want<'a>(&mut self, length: usize, bytes: &'a [u8]) -> (&'a [u8], bool) {
        let missing = length.saturating_sub(self.head.len()).min(bytes.len());
        let (now, rest) = bytes.split_at(missing);
        self.head.extend_from_slice(now);
        (rest, self.head.len() >= length)
    }

    fn in_head<'a>(&mut self, bytes: &'a [u8], sink: &mut dyn Sink) -> Result<&'a [u8], Refused> {
        let (bytes, whole) = self.want(4, bytes);
        if !whole {
            return Ok(bytes);
        }
        match le(&self.head, 0, 4) {
            0x0403_4b50 => {}
            // The list of parts, its end, or what stands between.
            0x0201_4b50 | 0x0605_4b50 | 0x0606_4b50 | 0x0806_4b50 => {
                self.state = State::Done;
                return Ok(&[]);
            }
            _ => return Err(Refused::Damaged),
        }
        let (bytes, whole) = self.want(HEAD, bytes);
        if !whole {
            return Ok(bytes);
        }
        let (names, extra) = (le(&self.head, 26, 2) as usize, le(&self.head, 28, 2) as usize);
        let (bytes, whole) = self.want(HEAD + names + extra, bytes);
        if !whole {
            return Ok(bytes);
        }
        self.begin(names, sink)?;
        Ok(bytes)
    }

    fn begin(&mut self, names: usize, sink: &mut dyn Sink) -> Result<(), Refused> {
        let head = std::mem::take(&mut self.head);
        self.parts += 1;
        if self.parts > PARTS_MOST {
            return Err(Refused::TooMany);
        }
        let flags = le(&head, 6, 2);
        let (mut packed, mut size) = (le(&head, 18, 4), le(&head, 22, 4));
        // Sizes beyond 32 bits stand in an extra field.
        let mut extra = head.get(HEAD + names..).unwrap_or_default();
        while extra.len() >= 4 {
            let (kind, length) = (le(extra, 0, 2), le(extra, 2, 2) as usize);
            if kind == 1 && length >= 16 && packed == 0xffff_ffff {
                (size, packed) = (le(extra, 4, 8), le(extra, 12, 8));
            }
            extra = extra.get(4 + length..).unwrap_or_default();
        }
        let behind = flags & 8 != 0;
        // Sealed with a password, or strongly.
        if flags & 0x41 != 0 || names > NAME_MOST {
            return Err(Refused::Packing);
        }
        let name = String::from_utf8_lossy(head.get(HEAD..HEAD + names).unwrap_or_default()).into_owned();
        let wanted = !name.ends_with('/') && sink.begin(&name);
        self.part = Part { wanted, behind, crc: le(&head, 14, 4) as u32, packed, size, ..Part::default() };
        self.state = match (le(&head, 8, 2), behind) {
            (0 | 8, false) if !wanted => State::Plain(packed),
            (0, false) if packed == size => State::Plain(packed),
            (0, true) if packed == 0 && size == 0 => State::Behind,
            (8, _) => {
                *self.inflate = InflateState::new(DataFormat::Raw);
                State::Deflated
            }
            _ if !wanted && !behind => State::Plain(packed),
            _ => return Err(Refused::Packing),
        };
        Ok(())
    }

    fn in_plain<'a>(&mut self, left: u64, bytes: &'a [u8], sink: &mut dyn Sink) -> Result<&'a [u8], Refused> {
        let now = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
        let (part, rest) = bytes.split_at(now);
        let left = left - now as u64;
        self.state = State::Plain(left);
        if self.part.wanted {
            self.give(part, sink)?;
        }
        if left == 0 {
            self.end(sink)?;
        }
        Ok(rest)
    }

    /// Hands bytes on, counted and summed.
    fn give(&mut self, bytes: &[u8], sink: &mut dyn Sink) -> Result<(), Refused> {
        let mut digest = self.crc.digest_with_initial((!self.part.sum).reverse_bits());
        digest.update(bytes);
        self.part.sum = digest.finalize();
        if self.part.wanted { sink.data(bytes) } else { Ok(()) }
    }

    fn in_deflated<'a>(&mut self, mut bytes: &'a [u8], sink: &mut dyn Sink) -> Result<&'a [u8], Refused> {
        loop {
            let mut out = std::mem::take(&mut self.out);
            let step = inflate(&mut self.inflate, bytes, &mut out, MZFlush::None);
            bytes = bytes.get(step.bytes_consumed..).unwrap_or_default();
            self.part.read += step.bytes_consumed as u64;
            self.part.made += step.bytes_written as u64;
            self.made += step.bytes_written as u64;
            let given = self.give(out.get(..step.bytes_written).unwrap_or_default(), sink);
            self.out = out;
            given?;
            if self.made > INSIDE_MOST || self.made > FREE && self.made / RATIO_MOST > self.read {
                return Err(Refused::TooMuchInside);
            }
            match step.status {
                Ok(MZStatus::StreamEnd) => break,
                Ok(_) if step.bytes_written == OUT || !bytes.is_empty() && step.bytes_consumed > 0 => {}
                Ok(_) | Err(MZError::Buf) if bytes.is_empty() => return Ok(bytes),
                _ => return Err(Refused::Damaged),
            }
        }
        if self.part.behind {
            self.state = State::Behind;
            return Ok(bytes);
        }
        if self.part.read != self.part.packed || self.part.made != self.part.size {
            return Err(Refused::Damaged);
        }
        self.end(sink)?;
        Ok(bytes)
    }

    /// Sizes and checksum behind a part: with a mark in front or without, sizes of four bytes or eight.
    fn in_behind<'a>(&mut self, bytes: &'a [u8], sink: &mut dyn Sink) -> Result<&'a [u8], Refused> {
        let mut bytes = bytes;
        for (length, mark, size) in [(12, 0, 4), (16, 4, 4), (20, 0, 8), (24, 4, 8)] {
            let (rest, whole) = self.want(length + 2, bytes);
            bytes = rest;
            if !whole {
                return Ok(bytes);
            }
            let mask = if size == 4 { 0xffff_ffff } else { u64::MAX };
            let marked = mark == 0 || le(&self.head, 0, 4) == 0x0807_4b50;
            let [crc, packed, made] = [(mark, 4), (mark + 4, size), (mark + 4 + size, size)]
                .map(|(at, length)| le(&self.head, at, length));
            let fits = crc == u64::from(self.part.sum)
                && packed == self.part.read & mask
                && made == self.part.made & mask;
            // What follows tells the short form from the long one, where an empty part looks like both.
            if marked && fits && self.head.ends_with(b"PK") {
                self.head.drain(..length);
                self.part.crc = self.part.sum;
                self.end(sink)?;
                return Ok(bytes);
            }
        }
        Err(Refused::Damaged)
    }

    fn end(&mut self, sink: &mut dyn Sink) -> Result<(), Refused> {
        self.state = State::Head;
        if !self.part.wanted {
            return Ok(());
        }
        if self.part.sum == self.part.crc { sink.end() } else { Err(Refused::Damaged) }
    }
}
