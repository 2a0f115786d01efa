//! Ship now or defer: the question that each item of the list has to stand.

use crate::framework::{Class, ordered};

ordered!(
/// What an item is needed for, if it is to stay: that the release teaches something real, or that
/// people can adopt it with confidence. Everything else is deferred.
Need { Teach = "teach", Adopt = "adopt" });

impl Need {
    /// What the items of a release of this class are needed for: below the market they must teach, on
    /// the market they must be adopted.
    ///
    /// ```
    /// use rung::advice::Need;
    /// use rung::framework::Class;
    ///
    /// assert_eq!(Need::of(Class::ControlledBeta), Need::Teach);
    /// assert_eq!(Need::of(Class::Mmp), Need::Adopt);
    /// ```
    #[must_use]
    pub const fn of(class: Class) -> Self {
        match class {
            Class::Mmp => Self::Adopt,
            Class::Poc | Class::InternalMvp | Class::Mvp | Class::ControlledBeta => Self::Teach,
        }
    }
}
