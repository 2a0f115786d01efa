//! The check code: what makes a changed character, or two of them, impossible to miss.
//!
//! Every character has a value: `0` to `9` are 0 to 9, `a` to `z` are 10 to 35, and `.` is 36. The
//! *sum* of a text of `n` characters is `(c₁·37ⁿ + c₂·37ⁿ⁻¹ + … + cₙ·37) · 1,345,325,458` modulo
//! 2,176,782,317. The check code is the sum in base 36, in six characters.
//!
//! # Design
//! The modulus is the greatest prime below 36⁶, so that six characters hold every sum, and nearly
//! every text of six characters is one. Being prime it has no divisors of zero, so one changed
//! character always changes the sum, and whether two can cancel depends only on how far apart they
//! are: that is few enough cases to try them all. 37 is the least factor for which none cancel, for texts
//! as long as a link can be, and also with a changed character of the check code itself. As it is
//! greater than every difference of two values, five changed characters in a row are noticed too.
//! The second number is the modulus by the golden ratio: without it, the last characters would
//! change the check code in its last places only. `tests/native/link_proof.rs` computes all of this.
//!
//! Whatever else may happen to a link goes unnoticed once in two thousand million times.

/// The greatest prime below 36⁶.
pub const MODULUS: u64 = 2_176_782_317;

/// What a value is multiplied by, once more for every character behind it.
pub const FACTOR: u64 = 37;

/// What the sum is multiplied by at the end: the modulus divided by the golden ratio.
pub const SPREAD: u64 = 1_345_325_458;

/// How many characters a check code has.
pub const CHARACTERS: usize = 6;

/// The check code of a text of lower-case letters, digits and `.`.
///
/// ```
/// use rung::link::v1::check;
///
/// assert_eq!(check::of("1j.fl.pso.bu"), "8wm0d9");
/// assert_ne!(check::of("1j.fl.psp.bu"), "8wm0d9");
/// ```
#[must_use]
pub fn of(text: &str) -> String {
    let add = |sum: u64, byte: u8| (sum + value(byte)) * FACTOR % MODULUS;
    let mut sum = text.bytes().fold(0, add) * SPREAD % MODULUS;
    let mut code = [' '; CHARACTERS];
    for place in code.iter_mut().rev() {
        *place = digit(sum);
        sum /= 36;
    }
    code.iter().collect()
}

/// The last digit of a number in base 36.
pub(in crate::link) fn digit(number: u64) -> char {
    let [digit, ..] = (number % 36).to_le_bytes();
    char::from(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 })
}

fn value(byte: u8) -> u64 {
    u64::from(match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'z' => byte - b'a' + 10,
        _ => 36,
    })
}
