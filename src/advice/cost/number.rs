//! Numbers as people type and read them, between text and decimals.

use rust_decimal::{Decimal, RoundingStrategy};

use super::CostError;
use crate::framework::CostField;

/// How many decimals a typed number may have.
pub const MOST_PLACES: usize = 6;

/// How many figures of a written number count when it is below one.
const FIGURES: u32 = 3;

/// What is asked of a number beyond being one.
#[derive(Clone, Copy)]
enum Kind {
    /// A whole number up to this one.
    Whole(u64),
    /// A share, in per cent.
    Share,
    /// Any number up to this one.
    Any(u64),
}

/// The bounds are far above what anybody pays or has, in any currency. All at once they keep every
/// result below what a decimal can hold, 7.9e28.
const fn kind(field: CostField) -> Kind {
    use CostField as C;
    match field {
        C::TokensIn | C::TokensOut => Kind::Whole(10_000_000),
        C::CachedShare | C::RetryShare | C::FallbackShare | C::EvaluationShare => Kind::Share,
        C::Calls => Kind::Any(1_000_000),
        C::UsersTeam | C::UsersPartners | C::UsersBeta | C::UsersOpen => {
            Kind::Whole(10_000_000_000)
        }
        C::PriceIn
        | C::PriceCached
        | C::PriceOut
        | C::PriceFallbackIn
        | C::PriceFallbackOut
        | C::PriceUser => Kind::Any(1_000_000_000),
    }
}

/// The number in a field; nothing where nothing was typed.
///
/// # Errors
/// The first reason for which it cannot be used.
pub(super) fn read(field: CostField, typed: &str) -> Result<Option<Decimal>, CostError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if typed.contains(',') {
        return Err(CostError::Comma);
    }
    let (negative, number) = match typed.strip_prefix(['-', '\u{2212}']) {
        Some(number) => (true, number),
        None => (false, typed),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let figures = || whole.bytes().chain(fraction.bytes());
    if figures().next().is_none() || !figures().all(|byte| byte.is_ascii_digit()) {
        return Err(CostError::NotANumber);
    }
    if negative {
        return Err(CostError::Negative);
    }
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let (most, too_large) = match kind(field) {
        Kind::Whole(_) if !fraction.is_empty() => return Err(CostError::WholeNeeded),
        Kind::Whole(most) | Kind::Any(most) => (most, CostError::TooLarge(most)),
        Kind::Share => (100, CostError::OverHundred),
    };
    if fraction.len() > MOST_PLACES {
        return Err(CostError::TooPrecise);
    }
    // The largest bound has eleven digits; with the decimals that is far from the end of an `i64`.
    if whole.len() > 11 {
        return Err(too_large);
    }
    let (mut mantissa, mut scale) = (0, 0);
    for byte in whole.bytes() {
        mantissa = mantissa * 10 + i64::from(byte - b'0');
    }
    for byte in fraction.bytes() {
        mantissa = mantissa * 10 + i64::from(byte - b'0');
        scale += 1;
    }
    // Not `new`, which would bring its panic and the words of it.
    let number = Decimal::try_new(mantissa, scale).map_err(|_| CostError::TooPrecise)?;
    if number > Decimal::from(most) { Err(too_large) } else { Ok(Some(number)) }
}

/// An amount as it is read: two decimals, or below one as many as three figures need; halves are
/// rounded away from zero, thousands stand apart, and there are at least `least` decimals.
///
/// ```
/// use rung::advice::cost::written;
/// use rust_decimal::Decimal;
///
/// assert_eq!(written(Decimal::new(12_345_675, 3), 2), "12,345.68");
/// assert_eq!(written(Decimal::new(-5, 1), 2), "−0.50");
/// assert_eq!(written(Decimal::new(4, 4), 2), "0.0004");
/// assert_eq!(written(Decimal::new(680, 1), 0), "68");
/// ```
#[must_use]
pub fn written(amount: Decimal, least: usize) -> String {
    let places = match amount.mantissa().unsigned_abs() {
        0 => 0,
        _ if amount.abs() >= Decimal::ONE => 2,
        mantissa => {
            let (mut first, mut rest) = (amount.scale(), mantissa);
            while rest >= 10 {
                rest /= 10;
                first -= 1;
            }
            first + FIGURES - 1
        }
    };
    let rounded =
        amount.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero).normalize();
    let (mut figures, mut rest, mut place) = (Vec::new(), rounded.mantissa().unsigned_abs(), 0);
    // From the last figure to the first.
    while rest > 0 || place <= rounded.scale() {
        if place == rounded.scale() && place > 0 {
            figures.push(b'.');
        }
        if place > rounded.scale() && (place - rounded.scale()).is_multiple_of(3) {
            figures.push(b',');
        }
        figures.push(b'0' + (rest % 10) as u8);
        rest /= 10;
        place += 1;
    }
    let mut written = String::from(if rounded.is_sign_negative() { "\u{2212}" } else { "" });
    written.extend(figures.into_iter().rev().map(char::from));
    let mut decimals = rounded.scale() as usize;
    if decimals == 0 && least > 0 {
        written.push('.');
    }
    while decimals < least {
        written.push('0');
        decimals += 1;
    }
    written
}
