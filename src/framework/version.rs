//! The versions of the framework whose rules can still be executed.

use super::{Framework, VERSION_1};

/// A version of the framework. All of them stay executable, so that an old link shows the verdict
/// that it was sent with beside today's.
///
/// # Design
/// Whoever carries a sheet from where it was read to where it is decided carries its version too.
/// While there is only one, this is a type of one value, which takes no room and no code.
///
/// ```
/// use rung::framework::Version;
///
/// assert_eq!(Version::ALL.last(), Some(&Version::CURRENT));
/// assert_eq!(Version::from_number(Version::CURRENT.number()), Some(Version::CURRENT));
/// assert_eq!(Version::from_number(0), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// Version 1.
    #[default]
    One,
}

impl Version {
    /// Every version, the oldest first.
    pub const ALL: &'static [Self] = &[Self::One];

    /// The version that decides today, and under which links and records are written.
    pub const CURRENT: Self = Self::One;

    /// Its facts and rules.
    #[must_use]
    pub const fn framework(self) -> &'static Framework {
        match self {
            Self::One => &VERSION_1,
        }
    }

    /// Its number, as records carry it.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.framework().version
    }

    /// The version with this number, if it is known here.
    #[must_use]
    pub fn from_number(number: u16) -> Option<Self> {
        Self::ALL.iter().copied().find(|version| version.number() == number)
    }
}
