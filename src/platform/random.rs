//! Random numbers: for ids and the names of page loads, which have only to differ; and for secrets, from the browser's good
//! source or not at all.

use std::array;

/// 48 random bits for an entry's id.
pub fn six() -> [u8; 6] {
    bytes()
}

/// 32 random bits, for the name a page makes for itself when it is loaded.
pub fn word() -> u32 {
    u32::from_be_bytes(bytes())
}

/// Random bytes that nobody can guess; `None` where the browser has no source of them.
pub fn secret<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

fn bytes<const N: usize>() -> [u8; N] {
    // Ids have only to differ, so a browser without the better source still gets usable ones.
    secret().unwrap_or_else(|| array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8))
}
