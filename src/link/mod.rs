//! The link: a whole sheet as one line of text that a person can read and a mailer does not break.
//!
//! What follows the `#` of a link begins with the version of the framework, which says what the rest
//! means, and under which rules it was sent; see [`v1`] for the grammar. [`recover`] finds a link in whatever was pasted. A whole team
//! is one line too: [`team`] packs it, and [`pasted`] collects it from what its members sent.

pub mod pasted;
pub mod recover;
pub mod team;
pub mod v1;

pub use v1::{
    Fault, Read, TooLong, keep, keep_under, read, read_kept, vector, vector_under, write,
    write_under,
};

use crate::framework::{Sheet, Version};

/// What an address shows of a sheet: all of it, or the answers alone where the text is too long.
///
/// ```
/// use rung::framework::{Note, Problem, Question, Sheet};
/// use rung::link;
///
/// let mut sheet = Sheet::default();
/// sheet.choose(Question::Problem, Problem::Open as u8);
/// sheet.notes.set_text(Note::Name, "Go");
/// let whole = link::fragment(&sheet);
/// assert_eq!(link::read(&whole)?.sheet, sheet);
///
/// sheet.notes.set_text(Note::Name, "Go".repeat(3000));
/// assert_eq!(link::fragment(&sheet), link::vector(&sheet));
/// # Ok::<(), link::Fault>(())
/// ```
#[must_use]
pub fn fragment(sheet: &Sheet) -> String {
    fragment_under(Version::CURRENT, sheet)
}

/// The same of a sheet that was written under a version and is shown as it is.
#[must_use]
pub fn fragment_under(version: Version, sheet: &Sheet) -> String {
    write_under(version, sheet).unwrap_or_else(|_| vector_under(version, sheet))
}
