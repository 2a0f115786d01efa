//! What can be wrong with a link, each as one plain sentence.

use std::fmt;

use crate::digits::digits;
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

impl LinkError {
    /// What is wrong, as a sentence without its full stop.
    #[must_use]
    pub fn sentence(&self) -> String {
        let most = digits(MOST_WEEKS.into());
        match self {
            Self::NotALink => "this is not a result link".to_owned(),
            Self::UnknownVersion(version) => {
                ["the link is of version `", version, "`, which is not known here"].concat()
            }
            Self::Cut(last) => ["the link has lost its end: it stops at `", last, "`"].concat(),
            Self::Parts { stated, found } => {
                let found = digits(*found as u64);
                ["the link says that it has ", stated, " parts, and ", &found, " are there"]
                    .concat()
            }
            Self::UnknownKey(key) => {
                ["the link names `", key, "`, which is not a question"].concat()
            }
            Self::UnknownOption { question, option } => {
                ["`", question.id(), "` has no option `", option, "`"].concat()
            }
            Self::Repeated(key) => ["the link answers `", key, "` twice"].concat(),
            Self::Weeks => ["the weeks are not a whole number from 0 to ", &most].concat(),
            Self::Text(key) => ["the text of `", key, "` is damaged"].concat(),
        }
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl std::error::Error for LinkError {}
