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
        let mut json = Json::default();
        self.write(&mut json);
        json.done()
    }

    pub(super) fn write(self, json: &mut Json) {
        let Self(sheet) = self;
        json.open('{');
        for question in Question::ALL {
            let id = |option: u8| question.options()[usize::from(option)];
            match (question.kind(), sheet.choice(*question), sheet.answer(*question)) {
                (Kind::Weeks, ..) => {
                    if let Some(weeks) = sheet.weeks() {
                        json.key(question.id());
                        json.bare(&digits(weeks.into()));
                    }
                }
                (_, Some(option), _) => json.entry(question.id(), id(option)),
                (.., Some(set)) => {
                    json.key(question.id());
                    json.open('[');
                    set.iter().for_each(|option| json.text(id(option)));
                    json.close(']');
                }
                (.., None) => {}
            }
        }
        let notes = &sheet.notes;
        for note in Note::ALL.iter().filter(|note| !notes.text(**note).is_empty()) {
            json.entry(note.id(), notes.text(*note));
        }
        for list in List::ALL.iter().filter(|list| !notes.list(**list).is_empty()) {
            json.key(list.id());
            json.open('[');
            notes.list(*list).iter().for_each(|item| json.text(item));
            json.close(']');
        }
        if !notes.gates.is_empty() {
            json.key("gates");
            json.open('[');
            notes.gates.iter().for_each(|note| gate(note, json));
            json.close(']');
        }
        let mut any = false;
        for field in CostField::ALL {
            let Some(number) = spelt(notes.cost_of(*field)) else { continue };
            if !any {
                json.key("cost");
                json.open('{');
                any = true;
            }
            json.key(field.id());
            json.bare(&number);
        }
        if any {
            json.close('}');
        }
        json.close('}');
    }
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = RawValue::from_string(self.text()).map_err(ser::Error::custom)?;
        text.serialize(serializer)
    }
}

fn gate(GateNote { id, owner, due, done }: &GateNote, json: &mut Json) {
    json.open('{');
    json.entry("id", id);
    json.entry("owner", owner);
    json.entry("due", due);
    json.key("done");
    json.bare(truth(*done));
    json.close('}');
}

pub(super) fn truth(truth: bool) -> &'static str {
    if truth { "true" } else { "false" }
}

/// JSON that is being written, on one line.
///
/// # Design
/// Each of these is called from many places, and none of them is inlined, for the page's sake.
#[derive(Default)]
pub(super) struct Json {
    text: String,
    /// Whether the next value stands first, or behind its key, and so without a comma.
    first: bool,
}

impl Json {
    pub(super) fn done(self) -> String {
        self.text
    }

    /// A key, which needs no escapes; its value follows.
    #[inline(never)]
    pub(super) fn key(&mut self, key: &str) {
        self.text(key);
        self.text.push(':');
        self.first = true;
    }

    /// A key with a text.
    #[inline(never)]
    pub(super) fn entry(&mut self, key: &str, text: &str) {
        self.key(key);
        self.text(text);
    }

    /// Begins an object or an array.
    #[inline(never)]
    pub(super) fn open(&mut self, mark: char) {
        self.bare("");
        self.text.push(mark);
        self.first = true;
    }

    #[inline(never)]
    pub(super) fn close(&mut self, mark: char) {
        self.text.push(mark);
        self.first = false;
    }

    /// A value that is JSON already.
    #[inline(never)]
    pub(super) fn bare(&mut self, value: &str) {
        if !self.first && !self.text.is_empty() {
            self.text.push(',');
        }
        self.first = false;
        self.text += value;
    }

    /// A text in quotation marks.
    #[inline(never)]
    pub(super) fn text(&mut self, text: &str) {
        self.bare("\"");
        let written = &mut self.text;
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
                        let digit =
                            |place: u32| char::from_digit(u32::from(*unit >> place & 0xf), 16);
                        *written += "\\u";
                        written.extend([12, 8, 4, 0].into_iter().filter_map(digit));
                    }
                    ""
                }
                c => {
                    written.push(c);
                    ""
                }
            };
            *written += escape;
        }
        written.push('"');
    }
}
