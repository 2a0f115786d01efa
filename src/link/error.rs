//! What can be wrong with a link, each as one plain sentence.

use std::fmt;

use crate::framework::{MOST_WEEKS, Question};

/// Why a link cannot be read. Displays as a sentence without its full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It does not begin as a link of Rung does.
    NotALink,
    /// Its format or its framework is one that this page does not know.
    UnknownVersion(String),
    /// It stops before its end mark; holds the last part there is.
    Cut(String),
    /// Parts are missing or were added: it states one number of parts and has another.
    Parts {
        /// How many it states.
        stated: String,
        /// How many it has.
        found: usize,
    },
    /// A part that is not a question or field.
    UnknownKey(String),
    /// An option that the question does not have.
    UnknownOption {
        /// The question.
        question: Question,
        /// What was given.
        option: String,
    },
    /// The same question or field stands twice.
    Repeated(String),
    /// Weeks that are not a whole number in range.
    Weeks,
    /// A text that cannot be unpacked.
    Text(String),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALink => f.write_str("this is not a result link"),
            Self::UnknownVersion(version) => {
                write!(f, "the link is of version `{version}`, which is not known here")
            }
            Self::Cut(last) => write!(f, "the link has lost its end: it stops at `{last}`"),
            Self::Parts { stated, found } => {
                f.write_str("the link says that it has ")?;
                f.write_str(stated)?;
                f.write_str(" parts, and ")?;
                write!(f, "{found} are there")
            }
            Self::UnknownKey(key) => write!(f, "the link names `{key}`, which is not a question"),
            Self::UnknownOption { question, option } => {
                write!(f, "`{}` has no option `{option}`", question.id())
            }
            Self::Repeated(key) => write!(f, "the link answers `{key}` twice"),
            Self::Weeks => write!(f, "the weeks are not a whole number from 0 to {MOST_WEEKS}"),
            Self::Text(key) => write!(f, "the text of `{key}` is damaged"),
        }
    }
}

impl std::error::Error for LinkError {}
