//! Version 1 of the format: readable, verified, frozen.
//!
//! ```text
//! 1u.fl.pso.bu.apb.en.w12-1glmxm
//! ```
//!
//! says: feasibility likely; problem settled or open; behaviour unseen; audience partners or beta;
//! none of the promises; twelve weeks. The letters are in [`key`], the six characters at the end in
//! [`check`].
//!
//! # Grammar
//!
//! ```abnf
//! link     = vector [ "-" text ]    ; with text exactly if the vector ends with the entry "t"
//! vector   = version length "." [ entry *( "." entry ) ] "-" check
//! version  = "1"                    ; of the framework; later ones take other letters or digits, not "t" or "g"
//! length   = plain                  ; of all from version to check, modulo 36, in base 36
//! entry    = key codes / "w" weeks / "t"    ; in the order of the framework, "t" last
//! key      = lower                  ; of a question; in the frozen table
//! codes    = 1*lower                ; of options, in their order; in the frozen table;
//!                                   ; of a set "n" alone: none of its members
//! weeks    = 1*3digit               ; 0 to 260, no zero in front
//! text     = "t" length "." 1*base32 "-" check
//! check    = 6plain                 ; of all before its "-"
//! plain    = lower / digit
//! lower    = %x61-7A                ; a to z, in lower case only
//! digit    = %x30-39
//! base32   = %x30-39 / %x61-76      ; RFC 4648 extended hex without padding, of rows in UTF-8
//!
//! rows     = 1*( row %x1E )         ; in this order
//! row      = note cell              ; n q m t d y x a s: name, question, metric, threshold, date,
//!                                   ; if met, if missed, notes, start; not empty, dates as 2026-11-20
//!          / list cell              ; i: an item to ship, o: an item to defer
//!          / "g" cell %x1F cell %x1F cell %x1F [ "1" ]   ; gate: id, owner, due date, done
//!          / "c" field %x1F cell    ; cost: a to q in the frozen table, what was typed, number or not
//! cell     = *( any character but %x1E and %x1F )
//! ```
//!
//! An unanswered question has no entry, and neither has one of which every option is possible.
//! There is one spelling of a sheet, and a reader refuses every other.
//!
//! # What is noticed
//!
//! Every changed, lost, added or cut character, two neighbours in the wrong order, and any two
//! changed characters: proven for every length that a link can have in `tests/native/link_proof.rs`,
//! and tried one by one on some links in `tests/native/link_mutations.rs`. `-` stands only in front of a check code, which has six
//! characters, so a link that is cut ends too early wherever it was cut. Length and check code see
//! the rest.
//!
//! # Design
//!
//! The frame (header, length, check code) is the same for every version, so a page that meets a
//! newer version can still tell that it is whole. A version that needs another frame has something
//! else than `.` as its third character.
//!
//! The vector and the text verify themselves, so that text which a mailer cut, being the longer
//! part, leaves the answers readable. The vector says whether text follows, so that a cut between
//! them is noticed. Nothing says which text belongs to which vector: both are as public as the link,
//! and whoever joins two by hand has made a new one.
//!
//! Nothing is compressed: a short link must not unpack into a long text, and answers stay readable.
//!
//! The length is stated modulo 36, in one character: a lost or added character always shows, and
//! also any number up to 35.

pub(in crate::link) mod base32;
pub mod check;
mod fault;
mod frame;
pub mod key;
mod text;
mod vector;

pub use fault::{Fault, TooLong};
pub use text::MOST_BYTES;

pub(super) use frame::{EMPTY, HEAD, close, end, is_begun, open};
pub(super) use text::salvage;
pub(super) use vector::entry;

use crate::framework::{Notes, Sheet, Version};

/// The first character of the text; no version has it.
pub(super) const TEXT_MARK: char = 't';

/// The first character of a team's code; no version has it.
pub(super) const TEAM_MARK: char = 'g';

/// The most characters of a vector: every option but one of each single choice, every member of both
/// sets, weeks in three digits, and the entry that says that text follows.
pub const MOST_VECTOR: usize = 108;

/// The most characters of the text.
pub const MOST_TEXT: usize = 8192;

/// A link whose answers were verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The version of the framework that it was written under.
    pub version: Version,
    /// The sheet; without text where that was lost.
    pub sheet: Sheet,
    /// Why the text could not be read, if it could not.
    pub lost: Option<Fault>,
}

/// The answers of a sheet without its text, as the fragment of a link.
///
/// ```
/// use rung::framework::{Problem, Question, Sheet};
/// use rung::link::v1;
///
/// let mut sheet = Sheet::default();
/// sheet.choose(Question::Problem, Problem::Open as u8);
/// assert_eq!(v1::vector(&sheet), "1c.po-o541xx");
/// ```
#[must_use]
pub fn vector(sheet: &Sheet) -> String {
    vector_under(Version::CURRENT, sheet)
}

/// The same of a sheet that was written under a version and is handed on as it is.
#[must_use]
pub fn vector_under(version: Version, sheet: &Sheet) -> String {
    vector::write(version, sheet, false)
}

/// A sheet with its text, as the fragment of a link.
///
/// What a reader would refuse is left out: a text without characters, a date that is none, a gate
/// without an id. [`vector`] is for a sheet whose text is too long.
///
/// # Errors
/// The text takes more than [`MOST_BYTES`].
///
/// ```
/// use rung::framework::{Note, Sheet};
/// use rung::link::v1;
///
/// let mut sheet = Sheet::default();
/// sheet.notes.set_text(Note::Name, "Go");
/// assert_eq!(v1::write(&sheet)?, "1b.t-kfzsaf-th.dp3mu7g-0v5gyi");
///
/// sheet.notes.set_text(Note::Name, "Go".repeat(3000));
/// assert_eq!(v1::write(&sheet), Err(v1::TooLong { over: 6002 - v1::MOST_BYTES }));
/// # Ok::<(), v1::TooLong>(())
/// ```
pub fn write(sheet: &Sheet) -> Result<String, TooLong> {
    write_under(Version::CURRENT, sheet)
}

/// The same of a sheet that was written under a version and is handed on as it is.
///
/// # Errors
/// As [`write()`].
pub fn write_under(version: Version, sheet: &Sheet) -> Result<String, TooLong> {
    Ok(join(version, sheet, &text::write(&sheet.notes, MOST_BYTES)?))
}

/// Reads the fragment of a link: exactly what [`vector`] or [`write()`] wrote.
///
/// # Errors
/// Why the answers cannot be read. Nothing is applied in part.
///
/// ```
/// use rung::link::v1::{self, Fault};
///
/// let whole = "1b.t-kfzsaf-th.dp3mu7g-0v5gyi";
/// assert_eq!(v1::read(whole)?.lost, None);
/// // The answers are whole, and their text was cut.
/// assert_eq!(v1::read(&whole[..20])?.lost, Some(Fault::Cut));
/// // The answers themselves were cut.
/// assert_eq!(v1::read(&whole[..10]), Err(Fault::Cut));
/// # Ok::<(), Fault>(())
/// ```
pub fn read(link: &str) -> Result<Read, Fault> {
    read_within(link, MOST_BYTES)
}

/// A sheet spelt as [`write()`] does, however long its text is: for what the page keeps or hands on
/// itself, where nothing is too long.
#[must_use]
pub fn keep(sheet: &Sheet) -> String {
    keep_under(Version::CURRENT, sheet)
}

/// The same of a sheet that was written under a version and is kept as it is.
#[must_use]
pub fn keep_under(version: Version, sheet: &Sheet) -> String {
    join(version, sheet, &text::write(&sheet.notes, usize::MAX).unwrap_or_default())
}

/// Reads what [`keep`] wrote.
///
/// # Errors
/// As [`read`].
pub fn read_kept(kept: &str) -> Result<Read, Fault> {
    read_within(kept, usize::MAX)
}

/// The first character of a link that is written under a version.
pub(super) const fn mark(version: Version) -> char {
    match version {
        Version::One => '1',
    }
}

/// The version that a character stands for, if it is known here.
pub(super) fn version_of(mark_of: char) -> Option<Version> {
    Version::ALL.iter().copied().find(|version| mark(*version) == mark_of)
}

/// The version that a text begins with, if it is known here.
pub(super) fn version_before(text: &str) -> Option<Version> {
    text.chars().next().and_then(version_of)
}

fn join(version: Version, sheet: &Sheet, text: &str) -> String {
    let mut link = vector::write(version, sheet, !text.is_empty());
    if !text.is_empty() {
        link.push(frame::TAIL);
        link.push_str(text);
    }
    link
}

fn read_within(link: &str, most: usize) -> Result<Read, Fault> {
    let (vector, rest) = link.split_at(frame::end(link));
    let (version, mut sheet, followed) = vector::read(vector)?;
    let text = match (followed, rest.strip_prefix(frame::TAIL)) {
        (true, Some(text)) => text::read(text, most),
        (true, None) if rest.is_empty() => Err(Fault::Cut),
        (false, None) if rest.is_empty() => Ok(Notes::default()),
        _ => Err(Fault::Join),
    };
    let lost = match text {
        Ok(notes) => {
            sheet.notes = notes;
            None
        }
        Err(fault) => Some(fault),
    };
    Ok(Read { version, sheet, lost })
}
