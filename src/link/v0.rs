//! Version 0 of the format: readable, keyed by question id, not yet frozen.
//!
//! ```abnf
//! vector  = "v0-" framework *( "." entry ) ".end-" count
//! entry   = question "-" options / "weeks-" number / field "-" text
//! options = option *( "_" option ) / "none"   ; "none": no member of a set
//! text    = base32                            ; rows of cells, see `packed`
//! count   = number                            ; of entries, so that a cut link is noticed
//! ```
//!
//! Entries are written in the order of the framework; an unanswered question has none. A reader
//! accepts them in any order, once each.

use super::error::LinkError;
use super::packed::{pack, unpack};
use crate::framework::{
    COST_FIELDS, GateNote, Kind, List, Note, OptionSet, Question, Sheet, VERSION_1,
};

const FORMAT: &str = "v0-";
const END: &str = "end";
const NO_MEMBER: &str = "none";

/// Writes a sheet.
#[must_use]
pub fn write(sheet: &Sheet) -> String {
    let mut entries: Vec<(&str, String)> = Vec::new();
    for question in Question::ALL {
        if let Some(weeks) = sheet.weeks().filter(|_| *question == Question::Weeks) {
            entries.push((question.id(), weeks.to_string()));
        }
        if let Some(options) = sheet.answer(*question) {
            let ids: Vec<&str> =
                options.iter().map(|option| question.options()[usize::from(option)]).collect();
            let value = if ids.is_empty() { NO_MEMBER.to_owned() } else { ids.join("_") };
            entries.push((question.id(), value));
        }
    }
    let notes = &sheet.notes;
    for note in Note::ALL {
        let text = notes.text(*note);
        if !text.is_empty() {
            entries.push((note.id(), pack([vec![text]])));
        }
    }
    for list in List::ALL {
        let items = notes.list(*list);
        if !items.is_empty() {
            entries.push((list.id(), pack(items.iter().map(|item| vec![item.as_str()]))));
        }
    }
    if !notes.gates.is_empty() {
        let rows = notes.gates.iter().map(|gate| {
            let done = if gate.done { "1" } else { "" };
            vec![gate.id.as_str(), &gate.owner, &gate.due, done]
        });
        entries.push(("gates", pack(rows)));
    }
    if !notes.cost.is_empty() {
        let rows = notes.cost.iter().map(|(id, number)| vec![id.as_str(), number.as_str()]);
        entries.push(("cost", pack(rows)));
    }
    let mut vector = FORMAT.to_owned();
    vector.push_str(&VERSION_1.version.to_string());
    let count = entries.len().to_string();
    for (key, value) in entries.iter().map(|(key, value)| (*key, value)).chain([(END, &count)]) {
        vector.push('.');
        vector.push_str(key);
        vector.push('-');
        vector.push_str(value);
    }
    vector
}

/// Reads a vector.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read(vector: &str) -> Result<Sheet, LinkError> {
    let mut parts = vector.split('.');
    let version = parts.next().unwrap_or_default();
    if !looks_like_a_vector(vector) {
        return Err(LinkError::NotALink);
    }
    if version.strip_prefix(FORMAT) != Some(VERSION_1.version.to_string().as_str()) {
        return Err(LinkError::UnknownVersion(version.to_owned()));
    }
    let entries: Vec<&str> = parts.collect();
    let (last, entries) = entries.split_last().ok_or(LinkError::Cut(version.to_owned()))?;
    let Some((END, stated)) = last.split_once('-') else {
        return Err(LinkError::Cut((*last).to_owned()));
    };
    if stated != entries.len().to_string() {
        return Err(LinkError::Parts { stated: stated.to_owned(), found: entries.len() });
    }
    let mut sheet = Sheet::default();
    let mut seen: Vec<&str> = Vec::new();
    for entry in entries {
        let (key, value) =
            entry.split_once('-').ok_or_else(|| LinkError::UnknownKey((*entry).to_owned()))?;
        if seen.contains(&key) {
            return Err(LinkError::Repeated(key.to_owned()));
        }
        seen.push(key);
        match Question::from_id(key) {
            Some(question) => answer(&mut sheet, question, value)?,
            None => write_note(&mut sheet, key, value)?,
        }
    }
    Ok(sheet)
}

/// Whether a text begins as a vector of some version does: `v`, a number, `-`.
#[must_use]
pub fn looks_like_a_vector(text: &str) -> bool {
    text.strip_prefix('v')
        .and_then(|rest| rest.split_once('-'))
        .is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

fn answer(sheet: &mut Sheet, question: Question, value: &str) -> Result<(), LinkError> {
    if question.kind() == Kind::Weeks {
        let weeks = value.parse().ok().filter(|weeks| sheet.set_weeks(Some(*weeks)));
        return weeks.map(|_| ()).ok_or(LinkError::Weeks);
    }
    if question.kind() == Kind::Any && value == NO_MEMBER {
        sheet.narrow(question, OptionSet::EMPTY);
        return Ok(());
    }
    let options: OptionSet = value
        .split('_')
        .map(|option| {
            question
                .option(option)
                .ok_or_else(|| LinkError::UnknownOption { question, option: option.to_owned() })
        })
        .collect::<Result<_, _>>()?;
    sheet.narrow(question, options);
    Ok(())
}

fn write_note(sheet: &mut Sheet, key: &str, value: &str) -> Result<(), LinkError> {
    let damaged = || LinkError::Text(key.to_owned());
    let note = Note::from_id(key);
    let list = List::from_id(key);
    if note.is_none() && list.is_none() && key != "gates" && key != "cost" {
        return Err(LinkError::UnknownKey(key.to_owned()));
    }
    let rows = unpack(value).ok_or_else(damaged)?;
    let notes = &mut sheet.notes;
    if let Some(note) = note {
        let [text] = cells(rows.into_iter().next()).ok_or_else(damaged)?;
        notes.set_text(note, text);
    } else if let Some(list) = list {
        let items: Option<Vec<_>> =
            rows.into_iter().map(|row| cells(Some(row)).map(|[item]| item)).collect();
        notes.set_list(list, items.ok_or_else(damaged)?);
    } else if key == "gates" {
        let gates: Option<Vec<_>> = rows
            .into_iter()
            .map(|row| {
                let [id, owner, due, done] = cells(Some(row))?;
                Some(GateNote { id, owner, due, done: done == "1" })
            })
            .collect();
        notes.gates = gates.ok_or_else(damaged)?;
    } else {
        let cost: Option<Vec<_>> = rows
            .into_iter()
            .map(|row| {
                let [id, number] = cells(Some(row))?;
                COST_FIELDS.contains(&id.as_str()).then_some((id, number))
            })
            .collect();
        notes.cost = cost.ok_or_else(damaged)?;
    }
    Ok(())
}

/// The cells of a row, if there are exactly so many.
fn cells<const N: usize>(row: Option<Vec<String>>) -> Option<[String; N]> {
    row?.try_into().ok()
}
