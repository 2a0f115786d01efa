//! What can be wrong with a link.

use std::fmt;

use crate::framework::Question;

/// Why a link, or the text in it, cannot be read. [`crate::words::link`] says it in words; displays
/// as its id.
///
/// The first six say that it was damaged on its way. The others are found only in what was verified:
/// nobody damaged it, and this page does not understand it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It does not begin as a link does.
    Start,
    /// A character that no link has.
    Character(char),
    /// Its end, with the check code, is missing.
    Cut,
    /// It does not have the length that it states.
    Length,
    /// Its check code is another: characters were changed.
    Check,
    /// The answers say that text follows, and none does; or none should, and something does.
    Join,
    /// It is of a version that is not known here.
    Version(char),
    /// It answers a question that is not known here; holds the key.
    Key(char),
    /// It gives a question an answer that is not known here; holds its code.
    Option(Question, char),
    /// Weeks that are not a whole number in range.
    Weeks,
    /// A row of text that is not known here, or is not what it should be; holds its code.
    Row(char),
    /// It is not the one spelling of what it says.
    Spelling,
}

impl Fault {
    /// Its frozen id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Character(_) => "character",
            Self::Cut => "cut",
            Self::Length => "length",
            Self::Check => "check",
            Self::Join => "join",
            Self::Version(_) => "version",
            Self::Key(_) => "key",
            Self::Option(..) => "option",
            Self::Weeks => "weeks",
            Self::Row(_) => "row",
            Self::Spelling => "spelling",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl std::error::Error for Fault {}

/// The text of a sheet is too long for a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// How many bytes are too many: with as many characters fewer, of any kind, it fits.
    pub over: usize,
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("too-long")
    }
}

impl std::error::Error for TooLong {}
