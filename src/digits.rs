//! Whole numbers in decimal digits.
//!
//! # Design
//! `to_string` brings the formatting machinery of the standard library with it, about a kilobyte of
//! the compressed page, and nothing else on the page needs that.

/// A whole number in decimal digits.
///
/// ```
/// assert_eq!(rung::digits::digits(0), "0");
/// assert_eq!(rung::digits::digits(9_674_588_160), "9674588160");
/// ```
#[must_use]
pub fn digits(number: u64) -> String {
    let mut digits = String::new();
    let mut unit = 1;
    while number / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        digits.push(char::from(b'0' + (number / unit % 10) as u8));
        unit /= 10;
    }
    digits
}

/// The same in groups of three, for a number that is read and not copied.
///
/// ```
/// assert_eq!(rung::digits::grouped(160), "160");
/// assert_eq!(rung::digits::grouped(9_674_588_160), "9,674,588,160");
/// ```
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = digits(number);
    let mut grouped = String::new();
    for (position, digit) in digits.char_indices() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
