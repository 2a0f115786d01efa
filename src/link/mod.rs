//! The link: a whole sheet as one line of text that a person can read and a mailer does not break.
//!
//! A *vector* is the text after the `#` of a link. Its first key is the version of the format and
//! the version of the framework; see [`v0`] for the grammar.

mod error;
mod packed;
pub mod recover;
pub mod v0;
pub mod v1;

pub use error::LinkError;

pub use v0::is_vector;

use crate::framework::Sheet;

/// The vector of a sheet: one sheet has one spelling.
///
/// ```
/// use rung::framework::{Problem, Question, Sheet};
/// use rung::link;
///
/// let mut sheet = Sheet::default();
/// sheet.choose(Question::Problem, Problem::Open as u8);
/// assert_eq!(link::vector(&sheet), "v0-1.problem-open.end-1");
/// ```
#[must_use]
pub fn vector(sheet: &Sheet) -> String {
    v0::write(sheet)
}

/// The sheet that a vector, or a link that ends with one, stands for.
///
/// # Errors
/// What is wrong with it, as a sentence. Nothing is applied in part.
///
/// ```
/// use rung::link;
///
/// let sheet = link::read("https://example.org/#v0-1.problem-open.end-1")?;
/// assert_eq!(link::vector(&sheet), "v0-1.problem-open.end-1");
///
/// let cut = link::read("v0-1.problem-op").unwrap_err();
/// assert_eq!(cut.to_string(), "the link has lost its end: it stops at `problem-op`");
/// # Ok::<(), link::LinkError>(())
/// ```
pub fn read(text: &str) -> Result<Sheet, LinkError> {
    let mut vector = text.trim_ascii();
    while let Some((_, fragment)) = vector.split_once('#') {
        vector = fragment;
    }
    v0::read(vector)
}
