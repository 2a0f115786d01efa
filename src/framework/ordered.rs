//! Closed, ordered vocabularies: an enum whose variants carry frozen ids.

/// Declares an enum whose variants are listed in the order of the framework, each with its frozen id.
///
/// Every vocabulary of the framework (options, values of a fact, classes) is one of these, so that
/// ids, order and membership are written once.
macro_rules! ordered {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name {
            $(#[doc = concat!("`", $id, "`")] $variant),+
        }

        impl $name {
            /// Every value, in the order of the framework.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The frozen ids, in the same order.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The frozen id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                Self::IDS[self as usize]
            }

            /// The value with this id, if there is one.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::IDS.iter().position(|known| *known == id).map(|index| Self::ALL[index])
            }
        }
    };
}

pub(crate) use ordered;
