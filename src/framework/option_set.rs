//! A set of options of one question, or of values of one fact.

use std::ops::{BitAnd, BitOr};

/// A set of at most eight options, by their position in the framework's order.
///
/// ```
/// use rung::framework::{OptionSet, Problem};
///
/// let open_or_partly = OptionSet::of(&[Problem::Partly as u8, Problem::Open as u8]);
/// assert_eq!(open_or_partly.len(), 2);
/// assert!(open_or_partly.contains(Problem::Open as u8));
/// assert_eq!(open_or_partly.only(), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionSet(u8);

impl OptionSet {
    /// No option at all: of a question with any number of options, the answer "none of these".
    pub const EMPTY: Self = Self(0);

    /// The set that holds exactly these positions.
    #[must_use]
    pub const fn of(positions: &[u8]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < positions.len() {
            bits |= 1 << positions[index];
            index += 1;
        }
        Self(bits)
    }

    /// The first `count` positions, `count` at most eight.
    #[must_use]
    pub const fn first(count: usize) -> Self {
        let [bits, _] = ((1_u16 << count) - 1).to_le_bytes();
        Self(bits)
    }

    /// The set with these bits, position zero lowest.
    #[must_use]
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// The bits, position zero lowest.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether the position is in the set.
    #[must_use]
    pub const fn contains(self, position: u8) -> bool {
        self.0 >> position & 1 == 1
    }

    /// Whether the two sets share a position.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every position is in the other set too.
    #[must_use]
    pub const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The set with the position in it if it was not, without it if it was.
    #[must_use]
    pub const fn toggled(self, position: u8) -> Self {
        Self(self.0 ^ 1 << position)
    }

    /// The set with the position in it, or without it.
    #[must_use]
    pub const fn with(self, position: u8, inside: bool) -> Self {
        if self.contains(position) == inside { self } else { self.toggled(position) }
    }

    /// How many positions it holds.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether it holds none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The one position it holds, if it holds exactly one.
    #[must_use]
    pub const fn only(self) -> Option<u8> {
        let [position, ..] = self.0.trailing_zeros().to_le_bytes();
        if self.0.is_power_of_two() { Some(position) } else { None }
    }

    /// The positions in order.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..8).filter(move |position| self.contains(*position))
    }
}

impl BitOr for OptionSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitAnd for OptionSet {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl FromIterator<u8> for OptionSet {
    fn from_iter<T: IntoIterator<Item = u8>>(positions: T) -> Self {
        positions.into_iter().fold(Self::EMPTY, |set, position| Self(set.0 | 1 << position))
    }
}
