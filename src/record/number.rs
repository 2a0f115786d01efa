//! Numbers of JSON without floats, which would round what was written and weigh 19 KB of the page.

use super::tree::is_number;

/// Exponents up to this one are written out. Nothing that is asked for here has so many figures.
const FARTHEST: usize = 30;

/// The number that a JSON number stands for without its exponent, if it is not negative.
///
/// `1.2e1` is read as `12` and `-0` as `0`. An exponent beyond reason stays as it was written.
pub(super) fn plain(number: &str) -> Option<String> {
    let positive = number.trim_start_matches('-');
    let (figures, exponent) = positive.split_once(['e', 'E']).unwrap_or((positive, ""));
    if positive.len() < number.len() && figures.contains(|figure| matches!(figure, '1'..='9')) {
        return None;
    }
    let (small, exponent) = match exponent.strip_prefix('-') {
        Some(exponent) => (true, exponent),
        None => (false, exponent.trim_start_matches('+')),
    };
    let moved = if exponent.is_empty() { Some(0) } else { exponent.parse().ok() };
    let Some(moved @ 1..=FARTHEST) = moved else {
        return Some(if moved == Some(0) { figures } else { positive }.to_owned());
    };
    // Zeros enough on both sides; the point moves, and what is left of them goes.
    let zeros = "0".repeat(FARTHEST);
    let (whole, fraction) = figures.split_once('.').unwrap_or((figures, ""));
    let all = [&zeros, whole, fraction, &zeros].concat();
    let point = FARTHEST + whole.len();
    let (whole, fraction) = all.split_at(if small { point - moved } else { point + moved });
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    let mark = if fraction.is_empty() { "" } else { "." };
    Some([whole, mark, fraction].concat())
}

/// A whole number however JSON spells it: `12`, `12.0` and `1.2e1` are the same number.
pub(super) fn whole(number: &str) -> Option<u16> {
    let plain = plain(number)?;
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    whole.parse().ok().filter(|_| fraction.trim_end_matches('0').is_empty())
}

/// What was typed as JSON spells it, if it is a number and not negative.
pub(super) fn spelt(typed: &str) -> Option<String> {
    let typed = typed.trim();
    // People write `.5`, `5.` and `05`, and JSON does not.
    let rest = typed.trim_start_matches('0').trim_end_matches('.');
    let zero = if rest.starts_with(|first: char| first.is_ascii_digit()) { "" } else { "0" };
    let spelt = [zero, rest].concat();
    (typed.contains(|c: char| c.is_ascii_digit()) && is_number(&spelt)).then_some(spelt)
}
