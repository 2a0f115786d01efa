//! Amounts of money, and exact arithmetic with them.
//!
//! # Design
//! One byte for each digit, and the point always at the same place: the page writes them digit by
//! digit anyway, and each operation is one loop over them, which is a fraction of what a library of
//! decimals takes. Nobody computes so often that it would be slow.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Sub};

/// How many digits stand before the point. The costliest stage has 27, eighty thousand millions for
/// one call with a million calls for each of ten thousand million users.
const WHOLE: usize = 30;

/// How many decimals there are: those of a price, of the share that comes from a cache, of a
/// millionth, of the share that is sent again and of the calls.
const DECIMALS: usize = 6 + 8 + 6 + 8 + 6;

const DIGITS: usize = WHOLE + DECIMALS;

const ONE: Amount = {
    let mut digits = [0; DIGITS];
    digits[WHOLE - 1] = 1;
    Amount { negative: false, digits }
};

/// An amount of money or a share of one, below or above zero, with thirty digits before the point
/// and thirty-four decimals.
///
/// Sums, differences and products are exact as long as they fit, and whatever follows from the
/// fields of the cost section fits. A quotient ends with its last decimal, unrounded.
///
/// ```
/// use rung::advice::cost::Amount;
///
/// let [tenth, fifth] = [Amount::new(1, 1), Amount::new(2, 1)];
/// assert_eq!(tenth + fifth, Amount::new(3, 1));
/// assert_eq!((tenth - fifth).to_string(), "-0.1");
/// assert!(tenth < fifth);
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// Never of zero, so that equal amounts are equal values.
    negative: bool,
    /// The first is worth most.
    digits: [u8; DIGITS],
}

impl Amount {
    /// So many units of the decimal `scale`: 1234 of the second are 12.34. What stands behind the
    /// thirty-fourth is left out.
    #[must_use]
    pub fn new(mantissa: u64, scale: u8) -> Self {
        ONE.times(mantissa, scale)
    }

    fn signed(negative: bool, digits: [u8; DIGITS]) -> Self {
        Self { negative: negative && digits != [0; DIGITS], digits }
    }

    /// Whether it is neither below nor above zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.digits == [0; DIGITS]
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.negative
    }

    /// How far it is from zero.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self { negative: false, ..self }
    }

    /// The product with so many units, at most 10¹⁸, of the decimal `scale`.
    pub(super) fn times(self, mantissa: u64, scale: u8) -> Self {
        let scale = usize::from(scale);
        let (mut digits, mut carry) = ([0; DIGITS], 0);
        for place in (0..DIGITS + scale).rev() {
            // Wrapped it is no place at all: there only what was carried is left.
            let digit = self.digits.get(place.wrapping_sub(scale));
            carry += digit.map_or(0, |digit| u64::from(*digit) * mantissa);
            if let Some(digit) = digits.get_mut(place) {
                *digit = (carry % 10) as u8;
            }
            carry /= 10;
        }
        Self::signed(self.negative, digits)
    }

    /// The quotient by so many units, at most 10¹⁸, of the decimal `scale`; there is none by zero.
    pub(super) fn over(self, mantissa: u64, scale: u8) -> Option<Self> {
        if mantissa == 0 {
            return None;
        }
        let scale = usize::from(scale);
        let (mut digits, mut rest) = ([0; DIGITS], 0);
        for place in 0..DIGITS + scale {
            rest = rest * 10 + self.digits.get(place).map_or(0, |digit| u64::from(*digit));
            let mut figure = 0;
            while rest >= mantissa {
                rest -= mantissa;
                figure += 1;
            }
            if let Some(digit) = digits.get_mut(place.wrapping_sub(scale)) {
                *digit = figure;
            }
        }
        Some(Self::signed(self.negative, digits))
    }

    /// With at most so many decimals; a half is rounded away from zero.
    pub(super) fn rounded(self, decimals: usize) -> Self {
        let mut digits = self.digits;
        let (kept, dropped) = digits.split_at_mut((WHOLE + decimals).min(DIGITS));
        if dropped.first().is_some_and(|digit| *digit >= 5) {
            for digit in kept.iter_mut().rev() {
                *digit = (*digit + 1) % 10;
                if *digit > 0 {
                    break;
                }
            }
        }
        dropped.fill(0);
        Self::signed(self.negative, digits)
    }

    /// How many zeros stand between the point and the first digit that is none, where that is a
    /// decimal.
    pub(super) fn zeros(self) -> Option<usize> {
        self.digits.iter().position(|digit| *digit > 0)?.checked_sub(WHOLE)
    }

    /// The digits before the point, at least one, and those behind it, at least so many if there are
    /// as many.
    pub(super) fn figures(&self, least: usize) -> (&[u8], &[u8]) {
        let (whole, decimals) = self.digits.split_at(WHOLE);
        let first = whole.iter().position(|digit| *digit > 0).unwrap_or(WHOLE - 1);
        let counting = decimals.iter().rposition(|digit| *digit > 0).map_or(0, |last| last + 1);
        (&whole[first..], &decimals[..counting.max(least).min(DECIMALS)])
    }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        // The one that is further from zero gives the sign.
        let (more, less) = if self.digits < other.digits { (other, self) } else { (self, other) };
        let opposed = more.negative != less.negative;
        let mut digits = more.digits;
        // To take a number away is to add what it lacks to all nines, and one.
        let mut carry = u8::from(opposed);
        for (digit, by) in digits.iter_mut().zip(less.digits).rev() {
            let sum = *digit + if opposed { 9 - by } else { by } + carry;
            *digit = sum % 10;
            carry = sum / 10;
        }
        Self::signed(more.negative, digits)
    }
}

impl Sub for Amount {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + Self::signed(!other.negative, other.digits)
    }
}

impl Ord for Amount {
    fn cmp(&self, other: &Self) -> Ordering {
        match *self - *other {
            more if more.negative => Ordering::Less,
            more if more.is_zero() => Ordering::Equal,
            _ => Ordering::Greater,
        }
    }
}

impl PartialOrd for Amount {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// All of it, with a point and nothing between thousands.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, decimals) = self.figures(0);
        let text = |digits: &[u8]| -> String {
            digits.iter().map(|digit| char::from(b'0' + digit)).collect()
        };
        f.write_str(if self.negative { "-" } else { "" })?;
        f.write_str(&text(whole))?;
        f.write_str(if decimals.is_empty() { "" } else { "." })?;
        f.write_str(&text(decimals))
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
