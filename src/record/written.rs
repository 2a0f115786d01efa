//! Writing a sheet as JSON.

use serde::{Serialize, Serializer, ser};
use serde_json::value::RawValue;

use super::number::spelt;
use crate::digits::digits;
use crate::framework::{CostField, GateNote, Kind, List, Note, Question, Sheet};
use crate::unseen::is_unseen;

/// A sheet as it is written: whatever was answered or noted, in the order of the framework. A number
/// stands there as it was typed.
///
/// What stands in a field of the cost section and is no number is left out: JSON has no place for it.
/// Characters that are not seen are written by their codes, which are read as the same characters.
///
/// ```
/// use rung::record::json::{self, Written};
///
/// let text = r#"{"problem":["partly","open"],"harm":"serious","safeguards":[],"weeks":12}"#;
/// let sheet = json::read(text)?;
/// assert_eq!(Written(&sheet).text(), text);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Written<'a>(pub &'a Sheet);

impl Written<'_> {
    /// The JSON, on one line.
    #[must_use]
    pub fn text(&self) -> String {
        let Self(sheet) = self;
        let mut object = Object::default();
        for question in Question::ALL {
            let id = |option: u8| question.options()[usize::from(option)];
            match (question.kind(), sheet.choice(*question), sheet.answer(*question)) {
                (Kind::Weeks, ..) => {
                    if let Some(weeks) = sheet.weeks() {
                        object.put(question.id(), &digits(weeks.into()));
                    }
                }
                (_, Some(option), _) => object.put(question.id(), &text(id(option))),
                (.., Some(set)) => object.put(question.id(), &array(set.iter().map(id).map(text))),
                (.., None) => {}
            }
        }
        let notes = &sheet.notes;
        for note in Note::ALL.iter().filter(|note| !notes.text(**note).is_empty()) {
            object.put(note.id(), &text(notes.text(*note)));
        }
        for list in List::ALL.iter().filter(|list| !notes.list(**list).is_empty()) {
            object.put(list.id(), &array(notes.list(*list).iter().map(|item| text(item))));
        }
        if !notes.gates.is_empty() {
            object.put("gates", &array(notes.gates.iter().map(gate)));
        }
        let mut cost = Object::default();
        for field in CostField::ALL {
            if let Some(number) = spelt(notes.cost_of(*field)) {
                cost.put(field.id(), &number);
            }
        }
        if !cost.0.is_empty() {
            object.put("cost", &cost.done());
        }
        object.done()
    }
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = RawValue::from_string(self.text()).map_err(ser::Error::custom)?;
        text.serialize(serializer)
    }
}

fn gate(GateNote { id, owner, due, done }: &GateNote) -> String {
    let mut gate = Object::default();
    gate.put("id", &text(id));
    gate.put("owner", &text(owner));
    gate.put("due", &text(due));
    gate.put("done", truth(*done));
    gate.done()
}

/// An object that is being written: its entries.
#[derive(Default)]
pub(super) struct Object(String);

impl Object {
    /// Adds an entry whose value is JSON already; no key needs escapes.
    #[inline(never)]
    pub(super) fn put(&mut self, key: &str, value: &str) {
        let comma = if self.0.is_empty() { "" } else { "," };
        self.0 += &[comma, "\"", key, "\":", value].concat();
    }

    pub(super) fn done(self) -> String {
        ["{", &self.0, "}"].concat()
    }
}

pub(super) fn truth(truth: bool) -> &'static str {
    if truth { "true" } else { "false" }
}

pub(super) fn array(items: impl Iterator<Item = String>) -> String {
    ["[", &items.collect::<Vec<_>>().join(","), "]"].concat()
}

/// A text in quotation marks.
#[inline(never)]
pub(super) fn text(text: &str) -> String {
    let mut written = "\"".to_owned();
    for c in text.chars() {
        let escape = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\u{8}' => "\\b",
            '\u{c}' => "\\f",
            c if is_unseen(c) => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let digit = |place: u32| char::from_digit(u32::from(*unit >> place & 0xf), 16);
                    written += "\\u";
                    written.extend([12, 8, 4, 0].into_iter().filter_map(digit));
                }
                ""
            }
            c => {
                written.push(c);
                ""
            }
        };
        written += escape;
    }
    written.push('"');
    written
}
