//! What was met when sheets were visited one by one.

use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::AddAssign;

use super::Possible;
use crate::framework::{Audience, Class, Verdict};

/// How many sheets were visited, and how many of them got each verdict; tallies add up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    visited: u64,
    /// Keyed by rule, first audience and hold, in this order; the class is that of the rule.
    verdicts: BTreeMap<(u8, Audience, bool), (Class, u64)>,
}

impl Tally {
    /// So many sheets, and what they got: a verdict that is given twice is added up.
    pub(super) fn new(visited: u64, verdicts: impl Iterator<Item = (Verdict, u64)>) -> Self {
        let mut tally = Self { visited, verdicts: BTreeMap::new() };
        for (Verdict { class, rule, audience, hold }, count) in verdicts {
            tally.verdicts.entry((rule, audience, hold)).or_insert((class, 0)).1 += count;
        }
        tally
    }

    /// How many sheets were visited, counted one by one.
    #[must_use]
    pub fn visited(&self) -> u64 {
        self.visited
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.visited += other.visited;
        for (verdict, (class, count)) in other.verdicts {
            self.verdicts.entry(verdict).or_insert((class, 0)).1 += count;
        }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |mut sum, tally| {
            sum += tally;
            sum
        })
    }
}

impl From<Tally> for Possible {
    fn from(tally: Tally) -> Self {
        let verdicts =
            tally.verdicts.into_iter().map(|((rule, audience, hold), (class, count))| {
                (Verdict { class, rule, audience, hold }, count)
            });
        Self { verdicts: verdicts.collect() }
    }
}
