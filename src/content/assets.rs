//! The content files that the page fetches when they are wanted.
//!
//! Only their names and hashes; fetching is the platform's, reading each one its own module's.

/// A fetched file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asset {
    /// What the program calls it.
    pub name: &'static str,
    /// File name; holds the first 12 digits of the hash, so that an address never changes its content.
    pub file: &'static str,
    /// SHA-256 of its bytes, in hex.
    pub sha256: &'static str,
}

impl Asset {
    /// Its address, relative to the page.
    pub fn path(&self) -> String {
        format!("content/{}", self.file)
    }
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// A table the page fetches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Sources of the health statements.
    Sources,
    /// Medicines with a published link to restless legs.
    Medicines,
    /// Recommended intakes, upper levels and Daily Values.
    Intakes,
    /// Foods and their figures.
    Foods,
    /// The explainer.
    Learn,
    /// Words for the phrases that seal links.
    Words,
}

impl Table {
    /// Its file; `None` when the build made none.
    pub fn asset(self) -> Option<&'static Asset> {
        find(match self {
            Self::Sources => super::sources::ASSET,
            Self::Medicines => super::medicines::ASSET,
            Self::Intakes => super::intakes::ASSET,
            Self::Foods => super::foods::ASSET,
            Self::Learn => super::learn::ASSET,
            Self::Words => super::words::ASSET,
        })
    }
}

/// The file of that name, or `None` when there is none.
pub fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

#[cfg(all(test, not(feature = "ui")))]
mod tests {
    use super::*;
    use crate::content::sources;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_hash_is_that_of_the_file_and_part_of_its_name() {
        let asset = find(sources::ASSET).unwrap();
        let hex: String = Sha256::digest(sources::TEXT).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(asset.sha256, hex);
        assert_eq!(asset.path(), format!("content/sources-{}.txt", &hex[..12]));
        assert_eq!(find("nothing"), None);
    }
}
