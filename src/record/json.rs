//! A sheet as JSON: one object keyed by question id, as the page, the library and the command line
//! exchange it.
//!
//! A single choice is an option id, or an array of the options still possible; missing, `null` and
//! the array of all options mean unanswered. `promises` and `safeguards` are the array of the chosen
//! members. Unknown keys and options are errors that name them.
//!
//! A *record* is such a sheet with what was said of it: `framework` is the version, `date` the day,
//! and `vector` and `verdict` follow from the sheet, the vector from its answers alone, for those who
//! have no use for the rules. It is read wherever a sheet is. What counts is the sheet: whoever reads
//! it decides it anew.
//! `docs/sheet.schema.json` describes both as a JSON Schema.

use std::fmt;

use super::number::{self, plain};
use super::recorded;
pub use super::recorded::{Call, Recorded, write};
use super::tree::{self, Tree};
pub use super::written::Written;
use crate::digits::digits;
use crate::framework::{
    CostField, GateNote, Kind, List, MOST_WEEKS, Note, Notes, OptionSet, Question, Sheet, Version,
};
use crate::{day, unseen};

/// What is wrong with a sheet written as JSON. Displays as a sentence that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// The text is not a JSON object; holds what the parser said.
    NotAnObject(String),
    /// The same key stands twice in one object.
    Repeated(String),
    /// A key that is neither a question nor a free text.
    UnknownKey(String),
    /// An option that the question does not have.
    UnknownOption {
        /// The question.
        question: Question,
        /// What was given.
        option: String,
    },
    /// A single choice with an empty array: no option is left.
    NothingLeft(Question),
    /// Weeks that are not a whole number in range.
    Weeks,
    /// A record without one of the keys that it needs.
    Missing(&'static str),
    /// A record of a version of the framework that is not known here.
    Framework,
    /// A value of the wrong shape.
    Shape {
        /// The key, with the position for an item of a list.
        key: String,
        /// What is expected, as "a text" or "an array of ids".
        expected: &'static str,
    },
}

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl SheetError {
    /// What is wrong, in one sentence that begins in lower case and has no full stop.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::NotAnObject(why) => ["this is not a JSON object: ", &given(why)].concat(),
            Self::Repeated(key) => ["`", &given(key), "` stands twice"].concat(),
            Self::UnknownKey(key) => ["there is no question or field `", &given(key), "`"].concat(),
            Self::UnknownOption { question, option } => {
                let (option, options) = (given(option), question.options().join(", "));
                ["`", question.id(), "` has no option `", &option, "`; it has ", &options].concat()
            }
            Self::NothingLeft(question) => {
                let rest = "` has no option left; leave it out if it is not known";
                ["`", question.id(), rest].concat()
            }
            Self::Weeks => {
                ["`weeks` is a whole number from 0 to ", &digits(MOST_WEEKS.into())].concat()
            }
            Self::Missing(key) => ["this record has no `", key, "`"].concat(),
            Self::Framework => {
                let known: Vec<String> =
                    Version::ALL.iter().map(|version| digits(version.number().into())).collect();
                let known = known.join(" or ");
                ["`framework` should be ", &known, "; no other version is known here"].concat()
            }
            Self::Shape { key, expected } => ["`", key, "` should be ", expected].concat(),
        }
    }
}

impl std::error::Error for SheetError {}

/// What was given, as a sentence can hold it: on one line, with what is not seen by its codes, and of
/// a long text the beginning and the end.
fn given(text: &str) -> String {
    const ENDS: usize = 80;
    let named: String = text.chars().map(unseen::named).collect();
    let count = named.chars().count();
    if count <= 2 * ENDS {
        return named;
    }
    let begins: String = named.chars().take(ENDS).collect();
    let ends: String = named.chars().skip(count - ENDS).collect();
    [&begins, " … ", &ends].concat()
}

/// Reads a sheet, or the sheet of a record.
///
/// # Errors
/// The first thing that is wrong; nothing is guessed or left out.
///
/// ```
/// use rung::framework::{OptionSet, Question};
/// use rung::record::json;
///
/// let sheet = json::read(r#"{"problem": ["partly", "open"], "promises": []}"#)?;
/// assert_eq!(sheet.possible(Question::Problem), OptionSet::of(&[1, 2]));
/// assert_eq!(sheet.answer(Question::Promises), Some(OptionSet::EMPTY));
///
/// let wrong = json::read(r#"{"problem": "dire"}"#).unwrap_err();
/// assert_eq!(wrong.to_string(), "`problem` has no option `dire`; it has settled, partly, open");
/// # Ok::<(), rung::record::json::SheetError>(())
/// ```
pub fn read(text: &str) -> Result<Sheet, SheetError> {
    read_under(text).map(|(_, sheet)| sheet)
}

/// The same with the version of the framework that a record was written under; a sheet by itself is
/// of today's.
///
/// # Errors
/// As [`read`].
pub fn read_under(text: &str) -> Result<(Version, Sheet), SheetError> {
    let entries = tree::entries(text).map_err(SheetError::NotAnObject)?;
    // No question and no note has these names.
    if entries.iter().any(|(key, _)| key == "sheet" || key == "framework") {
        return recorded::read(&entries);
    }
    Ok((Version::CURRENT, sheet(&entries)?))
}

/// The sheet with these entries.
pub(super) fn sheet(entries: &[(String, Tree)]) -> Result<Sheet, SheetError> {
    let mut sheet = Sheet::default();
    each("", entries, |key, value| {
        if let Some(question) = Question::from_id(key) {
            answer(&mut sheet, question, value)?;
        } else if let Some(note) = Note::from_id(key) {
            let text = optional_text(key, value)?;
            if note.is_date() {
                check_date(key, &text)?;
            }
            sheet.notes.set_text(note, text);
        } else if let Some(list) = List::from_id(key) {
            sheet.notes.set_list(list, texts(key, value, "an array of texts")?);
        } else if key == "gates" {
            sheet.notes.gates = gates(value)?;
        } else if key == "cost" {
            cost(&mut sheet.notes, value)?;
        } else {
            return Err(SheetError::UnknownKey(key.to_owned()));
        }
        Ok(())
    })?;
    Ok(sheet)
}

/// Hands on the entries of one object, until one is refused or its key stands there before; `path`
/// leads to the object.
pub(super) fn each(
    path: &str,
    entries: &[(String, Tree)],
    mut take: impl FnMut(&str, &Tree) -> Result<(), SheetError>,
) -> Result<(), SheetError> {
    for (index, (key, value)) in entries.iter().enumerate() {
        if entries[..index].iter().any(|(before, _)| before == key) {
            return Err(SheetError::Repeated([path, key].concat()));
        }
        take(key, value)?;
    }
    Ok(())
}

fn answer(sheet: &mut Sheet, question: Question, value: &Tree) -> Result<(), SheetError> {
    if value.is_null() {
        return Ok(());
    }
    let (kind, id) = (question.kind(), question.id());
    if kind == Kind::Weeks {
        let stated = whole(value).is_some_and(|weeks| sheet.set_weeks(Some(weeks)));
        return if stated { Ok(()) } else { Err(SheetError::Weeks) };
    }
    let ids = match (kind, value, value.as_str()) {
        (Kind::One, _, Some(option)) => vec![option.to_owned()],
        (Kind::One, Tree::Array(ids), _) if ids.is_empty() => {
            return Err(SheetError::NothingLeft(question));
        }
        (Kind::One, ..) => texts(id, value, "an option id, or an array of ids")?,
        _ => texts(id, value, "an array of ids")?,
    };
    let options: OptionSet = ids
        .into_iter()
        .map(|option| {
            question.option(&option).ok_or(SheetError::UnknownOption { question, option })
        })
        .collect::<Result<_, _>>()?;
    sheet.narrow(question, options);
    Ok(())
}

/// A whole number that fits.
pub(super) fn whole(value: &Tree) -> Option<u16> {
    if let Tree::Number(number) = value { number::whole(number) } else { None }
}

pub(super) fn shape(key: &str, expected: &'static str) -> SheetError {
    SheetError::Shape { key: key.to_owned(), expected }
}

fn text(key: &str, value: &Tree) -> Result<String, SheetError> {
    value.as_str().map(str::to_owned).ok_or_else(|| shape(key, "a text"))
}

pub(super) fn optional_text(key: &str, value: &Tree) -> Result<String, SheetError> {
    if value.is_null() { Ok(String::new()) } else { text(key, value) }
}

pub(super) fn texts(
    key: &str,
    value: &Tree,
    expected: &'static str,
) -> Result<Vec<String>, SheetError> {
    let items = items(key, value, expected)?;
    items
        .iter()
        .map(|item| item.as_str().map(str::to_owned).ok_or_else(|| shape(key, expected)))
        .collect()
}

/// The items of an array; none for `null`.
fn items<'a>(key: &str, value: &'a Tree, expected: &'static str) -> Result<&'a [Tree], SheetError> {
    match value {
        Tree::Array(items) => Ok(items),
        _ if value.is_null() => Ok(&[]),
        _ => Err(shape(key, expected)),
    }
}

/// Dates are written `2026-11-20`; the other forms of ISO 8601 are refused rather than rewritten.
pub(super) fn check_date(key: &str, text: &str) -> Result<(), SheetError> {
    let valid = text.is_empty() || day::read(text).is_some();
    if valid { Ok(()) } else { Err(shape(key, "a date such as 2026-11-20")) }
}

fn gates(value: &Tree) -> Result<Vec<GateNote>, SheetError> {
    const EXPECTED: &str = "an array of objects with id, owner, due and done";
    let mut gates = Vec::new();
    for gate in items("gates", value, EXPECTED)? {
        let Tree::Object(entries) = gate else { return Err(shape("gates", EXPECTED)) };
        let mut note = GateNote::default();
        each("gates.", entries, |key, value| {
            match key {
                "id" => note.id = text("gates.id", value)?,
                "owner" => note.owner = optional_text("gates.owner", value)?,
                "due" => {
                    note.due = optional_text("gates.due", value)?;
                    check_date("gates.due", &note.due)?;
                }
                "done" => {
                    note.done = match value {
                        Tree::Null => false,
                        Tree::Bool(done) => *done,
                        _ => return Err(shape("gates.done", "true or false")),
                    };
                }
                _ => return Err(SheetError::UnknownKey(["gates.", key].concat())),
            }
            Ok(())
        })?;
        if note.id.is_empty() {
            return Err(shape("gates", EXPECTED));
        }
        gates.push(note);
    }
    Ok(gates)
}

fn cost(notes: &mut Notes, value: &Tree) -> Result<(), SheetError> {
    let entries = match value {
        Tree::Object(entries) => entries,
        Tree::Null => return Ok(()),
        _ => return Err(shape("cost", "an object of numbers")),
    };
    each("cost.", entries, |key, value| {
        let Some(field) = CostField::from_id(key) else {
            return Err(SheetError::UnknownKey(["cost.", key].concat()));
        };
        if value.is_null() {
            return Ok(());
        }
        let number = if let Tree::Number(number) = value { plain(number) } else { None };
        let expected = "a number that is not negative";
        notes.set_cost(field, number.ok_or_else(|| shape(&["cost.", key].concat(), expected))?);
        Ok(())
    })
}
