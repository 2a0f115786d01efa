//! One target; see `lib.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rung_fuzz::check("record", data));
