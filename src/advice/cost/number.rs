//! Numbers as people type and read them.

use super::{Amount, CostError};
use crate::framework::CostField;

/// How many decimals a typed number may have.
pub const MOST_PLACES: usize = 6;

/// How many units that a number is read in are one.
pub(super) const MILLIONTHS: u64 = 1_000_000;

/// How many decimals of a written number count when it is one or more.
const PLACES: usize = 2;

/// How many figures of a written number count when it is below one.
const FIGURES: usize = 3;

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
/// result below what an amount can hold.
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

/// The number in a field, in millionths; nothing where nothing was typed.
///
/// # Errors
/// The first reason for which it cannot be used.
pub(super) fn read(field: CostField, typed: &str) -> Result<Option<u64>, CostError> {
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
    // The largest bound has eleven digits; with the decimals that is far from the end of a `u64`.
    if whole.len() > 11 {
        return Err(too_large);
    }
    let figures = whole.bytes().chain(fraction.bytes());
    let number = figures.fold(0, |number, byte| number * 10 + u64::from(byte - b'0'));
    let number = (fraction.len()..MOST_PLACES).fold(number, |number, _| number * 10);
    if number > most * MILLIONTHS { Err(too_large) } else { Ok(Some(number)) }
}

/// An amount as it is read: two decimals, or below one as many as three figures need; halves are
/// rounded away from zero, thousands stand apart, and there are at least `least` decimals, of which
/// an amount has 34.
///
/// ```
/// use rung::advice::cost::{Amount, written};
///
/// assert_eq!(written(Amount::new(12_345_675, 3), 2), "12,345.68");
/// assert_eq!(written(Amount::new(5, 1) - Amount::new(1, 0), 2), "−0.50");
/// assert_eq!(written(Amount::new(4, 4), 2), "0.0004");
/// assert_eq!(written(Amount::new(680, 1), 0), "68");
/// ```
#[must_use]
pub fn written(amount: Amount, least: usize) -> String {
    let rounded = amount.rounded(amount.zeros().map_or(PLACES, |zeros| zeros + FIGURES));
    let (whole, decimals) = rounded.figures(least);
    let mut written = String::from(if rounded.is_negative() { "\u{2212}" } else { "" });
    for (at, digit) in whole.iter().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(char::from(b'0' + digit));
    }
    if !decimals.is_empty() {
        written.push('.');
    }
    written.extend(decimals.iter().map(|digit| char::from(b'0' + digit)));
    written
}
