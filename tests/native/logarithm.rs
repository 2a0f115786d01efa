//! Sums of logarithms, compared exactly: whether two numbers are the same is not left to rounding.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A sum of logarithms of whole numbers, held as how often each prime goes into their product.
///
/// Two such sums are the same exactly when the exponents are, as a number has one factorisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Logarithms(BTreeMap<u64, u64>);

impl Logarithms {
    /// Adds the logarithm of a number this many times.
    pub(crate) fn add(&mut self, times: u64, number: u64) {
        let mut rest = number;
        let mut factor = 2;
        while rest > 1 {
            if factor * factor > rest {
                factor = rest;
            }
            while rest.is_multiple_of(factor) {
                *self.0.entry(factor).or_default() += times;
                rest /= factor;
            }
            factor += 1;
        }
    }

    /// Which sum is the greater one. Floats only order sums that are known to differ, and refuse to
    /// when they are too close for floats.
    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        if self == other {
            return Ordering::Equal;
        }
        let (mut difference, mut size) = (0.0, 0.0);
        for prime in self.0.keys().chain(other.0.keys().filter(|it| !self.0.contains_key(it))) {
            let exponent = |sum: &Self| sum.0.get(prime).copied().unwrap_or_default();
            #[expect(clippy::cast_precision_loss, reason = "the error is bounded below")]
            let [one, two, prime] = [exponent(self), exponent(other), *prime].map(|it| it as f64);
            difference += (one - two) * prime.ln();
            size += (one - two).abs() * prime.ln();
        }
        assert!(f64::abs(difference) > size * 1e-12, "too close for floats: {self:?} {other:?}");
        difference.total_cmp(&0.0)
    }
}

#[test]
fn sums_of_logarithms_are_compared_exactly() {
    let sum = |parts: &[(u64, u64)]| {
        let mut sum = Logarithms::default();
        for (times, number) in parts {
            sum.add(*times, *number);
        }
        sum
    };
    for (one, other, expected) in [
        (&[(1, 6), (1, 4)][..], &[(3, 2), (1, 3)][..], Ordering::Equal),
        (&[(5, 1)], &[], Ordering::Equal),
        (&[(1, 97), (2, 9)], &[(4, 3), (1, 97)], Ordering::Equal),
        (&[(1, 1_000_003)], &[(1, 1_000_002)], Ordering::Greater),
        (&[(3, 2)], &[(2, 3)], Ordering::Less),
    ] {
        assert_eq!(sum(one).compare(&sum(other)), expected, "{one:?} and {other:?}");
        assert_eq!(sum(other).compare(&sum(one)), expected.reverse());
    }
}
