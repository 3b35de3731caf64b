//! A link as a picture for a camera: a QR code as one path. Colours are not known here.

use crate::store::link::CODE_MOST;
use qrcodegen::{QrCode, QrCodeEcc};

/// The quiet zone around the code, in modules, as the standard asks for it.
const QUIET: i32 = 4;

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its width and height in modules, quiet zone included.
    pub size: u32,
    /// The dark modules, a run at a time.
    pub path: String,
}

/// Draws an address; `None` where it is too long to be read easily.
pub fn picture(address: &str) -> Option<Picture> {
    if address.len() > CODE_MOST {
        return None;
    }
    // With the least of spare modules: they are as large as can be, and screens are rarely torn.
    let code = QrCode::encode_binary(address.as_bytes(), QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(length).unwrap_or(0);
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run + 1;
        }
    }
    Some(Picture { size: u32::try_from(code.size() + 2 * QUIET).ok()?, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules of a path, as pairs of column and row.
    fn dark(path: &str) -> Vec<(i32, i32)> {
        let mut found = Vec::new();
        for run in path.split_terminator('z') {
            let (at, size) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let (length, back) = size.split_once("v1h-").unwrap();
            assert_eq!(length, back);
            found.extend((0..length.parse().unwrap()).map(|step| (x + step, y)));
        }
        found
    }

    #[test]
    fn the_path_is_the_code_with_its_quiet_zone() {
        for address in ["https://example.org/#/s/AQIBAA".to_owned(), "a".repeat(CODE_MOST)] {
            let code = QrCode::encode_binary(address.as_bytes(), QrCodeEcc::Low).unwrap();
            let drawn = picture(&address).unwrap();
            assert_eq!(drawn.size, u32::try_from(code.size()).unwrap() + 8);
            let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
            let wanted: Vec<_> =
                all.filter(|(x, y)| code.get_module(*x, *y)).map(|(x, y)| (x + 4, y + 4)).collect();
            assert_eq!(dark(&drawn.path), wanted);
        }
        assert_eq!(picture(&"a".repeat(CODE_MOST + 1)), None);
    }
}
