//! Random numbers for ids and the names of page loads. Nothing secret is made here.

use std::array;

/// 48 random bits for an entry's id.
pub fn six() -> [u8; 6] {
    bytes()
}

/// 32 random bits, for the name a page makes for itself when it is loaded.
pub fn word() -> u32 {
    u32::from_be_bytes(bytes())
}

fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled {
        return bytes;
    }
    // Ids have only to differ, so a browser without the better source still gets usable ones.
    array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8)
}
