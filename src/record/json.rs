//! A sheet as JSON: one object keyed by question id, as the page, the library and the command line
//! exchange it.
//!
//! A single choice is an option id, or an array of the options still possible; missing, `null` and
//! the array of all options mean unanswered. `promises` and `safeguards` are the array of the chosen
//! members. Unknown keys and options are errors that name them.

use std::fmt;

use jiff::civil::Date;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::framework::{
    COST_FIELDS, GateNote, Kind, List, MOST_WEEKS, Note, OptionSet, Question, Sheet,
};

/// What is wrong with a sheet written as JSON. Displays as a sentence that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// The text is not a JSON object; holds what the parser said.
    NotAnObject(String),
    /// The same key stands twice.
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
    /// A value of the wrong shape.
    Shape {
        /// The key, with the position for an item of a list.
        key: String,
        /// What is expected, as "a text" or "an array of texts".
        expected: &'static str,
    },
}

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnObject(why) => write!(f, "this is not a JSON object: {why}"),
            Self::Repeated(key) => write!(f, "`{key}` stands twice"),
            Self::UnknownKey(key) => write!(f, "there is no question or field `{key}`"),
            Self::UnknownOption { question, option } => write!(
                f,
                "`{}` has no option `{option}`; it has {}",
                question.id(),
                question.options().join(", ")
            ),
            Self::NothingLeft(question) => {
                write!(f, "`{}` has no option left; leave it out if it is not known", question.id())
            }
            Self::Weeks => write!(f, "`weeks` is a whole number from 0 to {MOST_WEEKS}"),
            Self::Shape { key, expected } => write!(f, "`{key}` should be {expected}"),
        }
    }
}

impl std::error::Error for SheetError {}

/// Reads a sheet.
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
    let mut sheet = Sheet::default();
    let mut seen: Vec<&str> = Vec::new();
    for (key, value) in &entries.0 {
        if seen.contains(&key.as_str()) {
            return Err(SheetError::Repeated(key.clone()));
        }
        seen.push(key);
        if let Some(question) = Question::from_id(key) {
            answer(&mut sheet, question, value)?;
        } else if let Some(note) = Note::from_id(key) {
            let text = optional_text(key, value)?;
            if note.is_date() {
                check_date(key, &text)?;
            }
            sheet.notes.set_text(note, text);
        } else if let Some(list) = List::from_id(key) {
            sheet.notes.set_list(list, texts(key, value)?);
        } else if key == "gates" {
            sheet.notes.gates = gates(value)?;
        } else if key == "cost" {
            sheet.notes.cost = cost(value)?;
        } else {
            return Err(SheetError::UnknownKey(key.clone()));
        }
    }
    Ok(sheet)
}

fn answer(sheet: &mut Sheet, question: Question, value: &Value) -> Result<(), SheetError> {
    if value.is_null() {
        return Ok(());
    }
    match question.kind() {
        Kind::Weeks => {
            let weeks = whole(value).filter(|weeks| sheet.set_weeks(Some(*weeks)));
            weeks.map(|_| ()).ok_or(SheetError::Weeks)
        }
        kind => {
            let ids = match (kind, value) {
                (Kind::One, Value::String(id)) => vec![id.clone()],
                (Kind::One, Value::Array(ids)) if ids.is_empty() => {
                    return Err(SheetError::NothingLeft(question));
                }
                _ => texts(question.id(), value)?,
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
    }
}

/// A whole number however JSON spells it: `12` and `12.0` are the same number.
fn whole(value: &Value) -> Option<u16> {
    let whole = value.as_u64().or_else(|| {
        let number = value.as_f64()?;
        let rounded = number as u64;
        (rounded as f64 == number).then_some(rounded)
    });
    whole?.try_into().ok()
}

fn shape(key: &str, expected: &'static str) -> SheetError {
    SheetError::Shape { key: key.to_owned(), expected }
}

fn text(key: &str, value: &Value) -> Result<String, SheetError> {
    value.as_str().map(str::to_owned).ok_or_else(|| shape(key, "a text"))
}

fn optional_text(key: &str, value: &Value) -> Result<String, SheetError> {
    if value.is_null() { Ok(String::new()) } else { text(key, value) }
}

fn texts(key: &str, value: &Value) -> Result<Vec<String>, SheetError> {
    if value.is_null() {
        return Ok(Vec::new());
    }
    let items = value.as_array().ok_or_else(|| shape(key, "an array of texts"))?;
    items
        .iter()
        .map(|item| item.as_str().map(str::to_owned))
        .collect::<Option<_>>()
        .ok_or_else(|| shape(key, "an array of texts"))
}

/// Dates are written `2026-11-20`; the other forms of ISO 8601 are refused rather than rewritten.
fn check_date(key: &str, text: &str) -> Result<(), SheetError> {
    let valid = text.is_empty() || text.parse::<Date>().is_ok_and(|date| date.to_string() == text);
    if valid { Ok(()) } else { Err(shape(key, "a date such as 2026-11-20")) }
}

fn gates(value: &Value) -> Result<Vec<GateNote>, SheetError> {
    const EXPECTED: &str = "an array of objects with id, owner, due and done";
    if value.is_null() {
        return Ok(Vec::new());
    }
    let wrong = || shape("gates", EXPECTED);
    let gates = value.as_array().ok_or_else(wrong)?;
    gates
        .iter()
        .map(|gate| {
            let mut note = GateNote::default();
            for (key, value) in gate.as_object().ok_or_else(wrong)? {
                match key.as_str() {
                    "id" => note.id = text("gates.id", value)?,
                    "owner" => note.owner = optional_text("gates.owner", value)?,
                    "due" => {
                        note.due = optional_text("gates.due", value)?;
                        check_date("gates.due", &note.due)?;
                    }
                    "done" => {
                        note.done = match value {
                            Value::Null => false,
                            Value::Bool(done) => *done,
                            _ => return Err(shape("gates.done", "true or false")),
                        };
                    }
                    _ => return Err(SheetError::UnknownKey(format!("gates.{key}"))),
                }
            }
            if note.id.is_empty() { Err(wrong()) } else { Ok(note) }
        })
        .collect()
}

fn cost(value: &Value) -> Result<Vec<(String, String)>, SheetError> {
    if value.is_null() {
        return Ok(Vec::new());
    }
    let fields = value.as_object().ok_or_else(|| shape("cost", "an object of numbers"))?;
    let mut cost = Vec::new();
    for (id, value) in fields {
        if !COST_FIELDS.contains(&id.as_str()) {
            return Err(SheetError::UnknownKey(format!("cost.{id}")));
        }
        match value {
            Value::Null => {}
            Value::Number(number) if number.as_f64().is_some_and(|number| number >= 0.0) => {
                cost.push((id.clone(), number.to_string()));
            }
            _ => return Err(shape(&format!("cost.{id}"), "a number that is not negative")),
        }
    }
    // One sheet has one spelling, whatever the order in which it was written.
    cost.sort_by_key(|(id, _)| COST_FIELDS.iter().position(|known| known == id));
    Ok(cost)
}

/// The entries of one JSON object in the order written, repeated keys included: a map would keep
/// the last of them and drop the others without a word.
struct Entries(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Entries;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object keyed by question id")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(Object)
    }
}
