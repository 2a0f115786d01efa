//! Base32 for free text: five bits a character, in the digits `0` to `9` and `a` to `v`, without
//! padding (RFC 4648, section 7, in small letters).
//!
//! # Design
//! A library for encodings of all kinds is a kilobyte of the compressed page; the tests hold this
//! against one.

use super::check::digit;

/// How many bits a character holds.
const BITS: u32 = 5;

/// Writes bytes.
pub(in crate::link) fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    // What was not written yet are the lowest of these bits.
    let (mut bits, mut left) = (0_u32, 0);
    for byte in bytes {
        bits = bits << 8 | u32::from(*byte);
        left += 8;
        while left >= BITS {
            left -= BITS;
            text.push(digit(u64::from(bits >> left) % 32));
        }
    }
    if left > 0 {
        text.push(digit(u64::from(bits << (BITS - left)) % 32));
    }
    text
}

/// Reads what [`encode`] writes, and nothing else but its capital letters.
pub(in crate::link) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut left) = (0_u32, 0);
    for character in text {
        bits = bits << BITS | char::from(*character).to_digit(32)?;
        left += BITS;
        if left >= 8 {
            left -= 8;
            let [byte, ..] = (bits >> left).to_le_bytes();
            bytes.push(byte);
        }
    }
    // Of the last character nothing but zeros is left over.
    (left < BITS && bits.trailing_zeros() >= left).then_some(bytes)
}
