//! Writing a sheet as JSON.

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::Number;

use crate::framework::{CostField, GateNote, Kind, List, Note, OptionSet, Question, Sheet};

/// A sheet as it is written: whatever was answered or noted, in the order of the framework.
///
/// What stands in a field of the cost section and is no number is left out: JSON has no place for it.
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
        let number = |field: &CostField| Some((field.id(), number(notes.cost_of(*field))?));
        let cost: Vec<(&str, Number)> = CostField::ALL.iter().filter_map(number).collect();
        if !cost.is_empty() {
            object.serialize_entry("cost", &Cost(&cost))?;
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

/// The fields of the cost section that hold a number.
struct Cost<'a>(&'a [(&'static str, Number)]);

impl Serialize for Cost<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, number)| (field, number)))
    }
}

/// The number that was typed, if it is one and not negative.
fn number(typed: &str) -> Option<Number> {
    let typed = typed.trim();
    // People write `.5`, `5.` and `05`, and JSON does not.
    let rest = typed.trim_start_matches('0').trim_end_matches('.');
    let zero = if rest.starts_with(|first: char| first.is_ascii_digit()) { "" } else { "0" };
    let spelt = typed.contains(|c: char| c.is_ascii_digit()).then(|| [zero, rest].concat())?;
    serde_json::from_str(&spelt).ok()
}
