//! A file that comes in pieces: small ones are put together, zip files and Apple Health's XML are read as they pass.

use super::found::{Extract, Refused};
use super::health::Health;
use super::text::TEXT_MOST;
use super::zip::{Sink, Unzip};
use super::{Answers, daylio_backup, read_text};

/// One laboratory record is never longer.
const RECORD_MOST: usize = 1 << 20;
/// Records of one piece of a file never add up to more.
const WAITING_MOST: usize = 16 << 20;
/// The size of a piece, where a whole file is at hand.
const PIECE: usize = 1 << 18;

/// A file on its way.
#[derive(Default)]
pub struct Stream {
    kind: Kind,
    /// The bytes of a file that is read as a whole, or the first ones while its kind is not known.
    bytes: Vec<u8>,
}

#[derive(Default)]
enum Kind {
    #[default]
    Unknown,
    Text,
    Xml(Box<Health>),
    Zip(Box<Zip>),
}

impl Stream {
    /// Takes the next piece, of any length.
    ///
    /// # Errors
    /// [`Refused`]; nothing more need be fed then.
    pub fn feed(&mut self, bytes: &[u8], answers: Answers) -> Result<(), Refused> {
        bytes.chunks(PIECE).try_for_each(|piece| self.take(piece, answers))
    }

    fn take(&mut self, bytes: &[u8], answers: Answers) -> Result<(), Refused> {
        match &mut self.kind {
            Kind::Xml(health) => return health.feed(bytes),
            Kind::Zip(zip) => return zip.feed(bytes, answers),
            Kind::Unknown | Kind::Text => {}
        }
        if self.bytes.len() + bytes.len() > TEXT_MOST {
            return Err(Refused::TooLong);
        }
        self.bytes.extend_from_slice(bytes);
        let all = std::mem::take(&mut self.bytes);
        self.begin(&all);
        match &mut self.kind {
            Kind::Xml(health) => health.feed(&all),
            Kind::Zip(zip) => zip.feed(&all, answers),
            Kind::Unknown | Kind::Text => {
                self.bytes = all;
                Ok(())
            }
        }
    }

    /// Tells by its first bytes whether a file streams.
    fn begin(&mut self, first: &[u8]) {
        if matches!(self.kind, Kind::Text) {
            return;
        }
        if first.starts_with(b"PK\x03\x04") || first.starts_with(b"PK\x05\x06") {
            self.kind = Kind::Zip(Box::default());
            return;
        }
        let text = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first).trim_ascii_start();
        let head = text.get(..text.len().min(HEAD)).unwrap_or_default();
        if text.starts_with(b"<") && head.windows(10).any(|part| part == b"HealthData") {
            self.kind = Kind::Xml(Box::default());
            return;
        }
        // A first piece of a few bytes tells nothing yet.
        let short = first.len() < HEAD && (first.len() < 4 || text.starts_with(b"<") || text.is_empty());
        if !short {
            self.kind = Kind::Text;
        }
    }

    /// What the file holds, now that all of it has come. May be asked again with other answers where a text asked.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn finish(&mut self, answers: Answers) -> Result<Extract, Refused> {
        match std::mem::take(&mut self.kind) {
            Kind::Xml(health) => health.finish(answers.boundary),
            Kind::Zip(zip) => zip.finish(answers),
            Kind::Unknown | Kind::Text => {
                self.kind = Kind::Text;
                read_text(&self.bytes, answers)
            }
        }
    }

    /// The text to choose columns from, where [`Refused::AskColumns`] came.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Where the root element of the XML has come at the latest; its document type stands before it.
const HEAD: usize = 64 * 1024;

/// What is wanted of a zip file.
#[derive(Default)]
struct Parts {
    now: Wanted,
    bytes: Vec<u8>,
    daylio: Option<Vec<u8>>,
    health: Option<Box<Health>>,
    xml: bool,
    records: Vec<String>,
    /// Bytes in records that came with one piece.
    waiting: usize,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Wanted {
    #[default]
    Nothing,
    Daylio,
    Xml,
    Record,
}

impl Sink for Parts {
    fn begin(&mut self, name: &str) -> bool {
        let name = name.to_ascii_lowercase();
        let mut folders = name.rsplit('/');
        let (last, folder) = (folders.next().unwrap_or_default(), folders.next().unwrap_or_default());
        self.bytes = Vec::new();
        self.now = match last {
            "backup.daylio" if self.daylio.is_none() => Wanted::Daylio,
            _ if folder == "clinical-records" && last.ends_with(".json") => Wanted::Record,
            // The name is in the phone's language; the clinical document beside it has its own.
            _ if last.ends_with(".xml") && !last.ends_with("cda.xml") && !self.xml => Wanted::Xml,
            _ => Wanted::Nothing,
        };
        if matches!(self.now, Wanted::Xml | Wanted::Record) {
            self.health.get_or_insert_default();
        }
        self.xml |= self.now == Wanted::Xml;
        self.now != Wanted::Nothing
    }

    fn data(&mut self, bytes: &[u8]) -> Result<(), Refused> {
        let most = match (self.now, &mut self.health) {
            (Wanted::Xml, Some(health)) => return health.feed(bytes),
            (Wanted::Record, _) => RECORD_MOST,
            _ => TEXT_MOST,
        };
        if self.bytes.len() + bytes.len() > most || self.waiting > WAITING_MOST {
            return Err(Refused::TooMuchInside);
        }
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn end(&mut self) -> Result<(), Refused> {
        let bytes = std::mem::take(&mut self.bytes);
        match self.now {
            Wanted::Daylio => self.daylio = Some(bytes),
            Wanted::Record => {
                self.waiting += bytes.len();
                self.records.push(String::from_utf8(bytes).unwrap_or_default());
            }
            Wanted::Xml | Wanted::Nothing => {}
        }
        Ok(())
    }
}

/// A zip file and what is wanted of it.
#[derive(Default)]
struct Zip {
    unzip: Unzip,
    parts: Parts,
}

impl Zip {
    fn feed(&mut self, bytes: &[u8], answers: Answers) -> Result<(), Refused> {
        self.unzip.feed(bytes, &mut self.parts)?;
        // Records are made into values at once: all of them together may be large.
        for record in std::mem::take(&mut self.parts.records) {
            if let Some(health) = &mut self.parts.health {
                health.observation(&record, answers.offset_at);
            }
        }
        self.parts.waiting = 0;
        Ok(())
    }

    fn finish(self, answers: Answers) -> Result<Extract, Refused> {
        self.unzip.finish()?;
        match (self.parts.daylio, self.parts.health) {
            (Some(daylio), _) => daylio_backup::read(&daylio),
            (_, Some(health)) => health.finish(answers.boundary),
            _ => Err(Refused::Unknown),
        }
    }
}
