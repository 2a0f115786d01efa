//! The outcomes: five release classes, ordered by exposure.

use super::ordered::ordered;

ordered!(
/// A release class: a rung of the ladder, from the least exposed to the most.
Class {
    Poc = "poc", InternalMvp = "internal-mvp", Mvp = "mvp",
    ControlledBeta = "controlled-beta", Mmp = "mmp",
});

impl Class {
    /// How many classes there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The rank, from 0 for a proof of concept to 4 for an MMP.
    #[must_use]
    pub const fn rank(self) -> u8 {
        self as u8
    }
}
