//! Our writer of JSON against `serde_json`, which the page cannot carry: every byte.

use std::io;

use rung::framework::{CostField, GateNote, Kind, List, Note, OptionSet, Question, Sheet};
use rung::record::json::{self, Call, Recorded, Written};
use rung::unseen::is_unseen;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Number;

use crate::random::Random;

/// The same sheet as `serde_json` writes it.
struct Foreign<'a>(&'a Sheet);

impl Serialize for Foreign<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(sheet) = self;
        let mut object = serializer.serialize_map(None)?;
        for question in Question::ALL {
            let options = question.options();
            let id = |option: u8| options[usize::from(option)];
            let ids = |set: OptionSet| set.iter().map(id).collect::<Vec<_>>();
            match (question.kind(), sheet.choice(*question), sheet.answer(*question)) {
                (Kind::Weeks, ..) if sheet.weeks().is_none() => {}
                (Kind::Weeks, ..) => object.serialize_entry(question.id(), &sheet.weeks())?,
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
            let gates: Vec<Gate> = notes.gates.iter().map(Gate).collect();
            object.serialize_entry("gates", &gates)?;
        }
        let number = |field: &CostField| {
            Some((field.id(), serde_json::from_str(notes.cost_of(*field)).ok()?))
        };
        let cost: Vec<(&str, Number)> = CostField::ALL.iter().filter_map(number).collect();
        if !cost.is_empty() {
            object.serialize_entry("cost", &Cost(&cost))?;
        }
        object.end()
    }
}

struct Gate<'a>(&'a GateNote);

impl Serialize for Gate<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let GateNote { id, owner, due, done } = self.0;
        let mut gate = serializer.serialize_map(None)?;
        gate.serialize_entry("id", id)?;
        gate.serialize_entry("owner", owner)?;
        gate.serialize_entry("due", due)?;
        gate.serialize_entry("done", done)?;
        gate.end()
    }
}

struct Cost<'a>(&'a [(&'static str, Number)]);

impl Serialize for Cost<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, number)| (field, number)))
    }
}

/// Writes what is not seen by its codes.
struct Seen;

impl serde_json::ser::Formatter for Seen {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        for c in fragment.chars() {
            if !is_unseen(c) {
                write!(writer, "{c}")?;
                continue;
            }
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
        }
        Ok(())
    }
}

fn foreign_text(value: &impl Serialize) -> String {
    let mut text = Vec::new();
    value
        .serialize(&mut serde_json::Serializer::with_formatter(&mut text, Seen))
        .expect("memory can be written");
    String::from_utf8(text).expect("JSON is UTF-8")
}

#[test]
fn every_byte_of_a_sheet_is_the_same() {
    let mut random = Random::new(43);
    for _ in 0..300 {
        let sheet = random.written();
        assert_eq!(Written(&sheet).text(), foreign_text(&Foreign(&sheet)));
    }
}

#[test]
fn every_character_is_escaped_in_the_same_way() {
    for from in (0..=0x10_ffff_u32).step_by(0x400) {
        let mut sheet = Sheet::default();
        let text: String = (from..from + 0x400).filter_map(char::from_u32).collect();
        sheet.notes.set_text(Note::Notes, &*text);
        let own = Written(&sheet).text();
        assert_eq!(own, foreign_text(&Foreign(&sheet)));
        assert_eq!(json::read(&own).map(|read| read.notes.text(Note::Notes) == text), Ok(true));
    }
}

#[test]
fn every_byte_of_a_record_is_the_same() {
    let sheet = Random::new(44).written();
    let call = Call {
        class: Some("mvp"),
        rule: None,
        audience: Some("beta"),
        hold: Some(false),
        classes: vec!["mvp", "controlled-beta"],
    };
    let verdict = r#"{"class":"mvp","rule":null,"audience":"beta","hold":false,"classes":["mvp","controlled-beta"]}"#;
    for (date, told) in [(Some("2026-11-20"), r#""date":"2026-11-20","#), (None, "")] {
        let record = json::write(&Recorded::new(&sheet, "1a", call.clone(), date));
        let expected = format!(
            r#"{{"framework":1,{told}"vector":"1a","verdict":{verdict},"sheet":{}}}"#,
            foreign_text(&Foreign(&sheet))
        );
        assert_eq!(record, expected);
    }
    let open = json::write(&Recorded::new(&sheet, "", Call::default(), None));
    assert!(open.contains(
        r#""verdict":{"class":null,"rule":null,"audience":null,"hold":null,"classes":[]}"#
    ));
}
