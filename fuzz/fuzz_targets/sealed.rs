//! Sealed files made of any bytes: never a panic, and what reads is written the same. The law itself is shared with the tests.
#![no_main]

#[path = "../../tests/common/hostile.rs"]
mod hostile;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    hostile::sealed(data);
});
