//! Writing a sheet as JSON.

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::Number;

use crate::framework::{GateNote, Kind, List, Note, OptionSet, Question, Sheet};

/// A sheet as it is written: whatever was answered or noted, in the order of the framework.
///
/// Numbers of the cost section that JSON cannot spell are left out; the reader never lets one in.
///
/// ```
/// use rung::record::json::{self, Written};
///
/// let text = r#"{"problem":["partly","open"],"harm":"serious","safeguards":[],"weeks":12}"#;
/// let sheet = json::read(text)?;
/// assert_eq!(serde_json::to_string(&Written(&sheet))?, text);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Written<'a>(pub &'a Sheet);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(sheet) = self;
        let mut object = serializer.serialize_map(None)?;
        for question in Question::ALL {
            let options = question.options();
            let id = |option: u8| options[usize::from(option)];
            let ids = |set: OptionSet| set.iter().map(id).collect::<Vec<_>>();
            match (question.kind(), sheet.choice(*question), sheet.answer(*question)) {
                (Kind::Weeks, ..) => {
                    if let Some(weeks) = sheet.weeks() {
                        object.serialize_entry(question.id(), &weeks)?;
                    }
                }
                (_, Some(option), _) => object.serialize_entry(question.id(), id(option))?,
                (.., Some(set)) => object.serialize_entry(question.id(), &ids(set))?,
                (.., None) => {}
            }
        }
        let notes = &sheet.notes;
        for note in Note::ALL.iter().filter(|note| !notes.text(**note).is_empty()) {
            object.serialize_entry(note.id(), notes.text(*note))?;
        }
        for list in List::ALL.iter().filter(|list| !notes.list(**list).is_empty()) {
            object.serialize_entry(list.id(), notes.list(*list))?;
        }
        if !notes.gates.is_empty() {
            let gates: Vec<Gate> = notes.gates.iter().map(Gate::of).collect();
            object.serialize_entry("gates", &gates)?;
        }
        if !notes.cost.is_empty() {
            object.serialize_entry("cost", &Cost(&notes.cost))?;
        }
        object.end()
    }
}

#[derive(Serialize)]
struct Gate<'a> {
    id: &'a str,
    owner: &'a str,
    due: &'a str,
    done: bool,
}

impl<'a> Gate<'a> {
    fn of(GateNote { id, owner, due, done }: &'a GateNote) -> Self {
        Self { id, owner, due, done: *done }
    }
}

/// The fields of the cost section, each with its number as it was typed.
struct Cost<'a>(&'a [(String, String)]);

impl Serialize for Cost<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = |typed: &String| serde_json::from_str::<Number>(typed).ok();
        serializer
            .collect_map(self.0.iter().filter_map(|(field, typed)| Some((field, number(typed)?))))
    }
}
