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

use serde_json::Value;

use super::recorded;
pub use super::recorded::{Call, Recorded, write};
use super::tree::{Entries, Tree};
pub use super::written::Written;
use crate::framework::{
    CostField, GateNote, Kind, List, MOST_WEEKS, Note, Notes, OptionSet, Question, Sheet, VERSION_1,
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
        match self {
            Self::NotAnObject(why) => write!(f, "this is not a JSON object: {}", given(why)),
            Self::Repeated(key) => write!(f, "`{}` stands twice", given(key)),
            Self::UnknownKey(key) => write!(f, "there is no question or field `{}`", given(key)),
            Self::UnknownOption { question, option } => write!(
                f,
                "`{}` has no option `{}`; it has {}",
                question.id(),
                given(option),
                question.options().join(", ")
            ),
            Self::NothingLeft(question) => {
                write!(f, "`{}` has no option left; leave it out if it is not known", question.id())
            }
            Self::Weeks => write!(f, "`weeks` is a whole number from 0 to {MOST_WEEKS}"),
            Self::Missing(key) => write!(f, "this record has no `{key}`"),
            Self::Framework => {
                let known = VERSION_1.version;
                write!(f, "`framework` should be {known}, the only version that is known here")
            }
            Self::Shape { key, expected } => write!(f, "`{key}` should be {expected}"),
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
    let entries: Entries =
        serde_json::from_str(text).map_err(|error| SheetError::NotAnObject(error.to_string()))?;
    // No question and no note has these names.
    if entries.0.iter().any(|(key, _)| key == "sheet" || key == "framework") {
        return recorded::read(&entries.0);
    }
    sheet(&entries.0)
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
            return Err(SheetError::Repeated(format!("{path}{key}")));
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

/// A whole number however JSON spells it: `12`, `12.0` and `1.2e1` are the same number.
pub(super) fn whole(value: &Tree) -> Option<u16> {
    let Tree::Leaf(Value::Number(number)) = value else { return None };
    // A float is displayed in full and without a fraction where it has none. JSON knows `-0`, which
    // is zero.
    (number.as_f64()? + 0.0).to_string().parse().ok()
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
                        Tree::Leaf(Value::Null) => false,
                        Tree::Leaf(Value::Bool(done)) => *done,
                        _ => return Err(shape("gates.done", "true or false")),
                    };
                }
                _ => return Err(SheetError::UnknownKey(format!("gates.{key}"))),
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
        Tree::Leaf(Value::Null) => return Ok(()),
        _ => return Err(shape("cost", "an object of numbers")),
    };
    each("cost.", entries, |key, value| {
        let Some(field) = CostField::from_id(key) else {
            return Err(SheetError::UnknownKey(format!("cost.{key}")));
        };
        match value {
            Tree::Leaf(Value::Null) => {}
            Tree::Leaf(Value::Number(number)) if number.as_f64().is_some_and(|it| it >= 0.0) => {
                // JSON knows `-0`, which is zero.
                notes.set_cost(field, number.to_string().trim_start_matches('-'));
            }
            _ => return Err(shape(&format!("cost.{key}"), "a number that is not negative")),
        }
        Ok(())
    })
}
