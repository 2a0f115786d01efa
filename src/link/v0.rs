//! Version 0 of the format: readable, keyed by question id, not yet frozen.
//!
//! ```abnf
//! vector  = "v0-" framework *( "." entry ) ".end-" count
//! entry   = question "-" options / "weeks-" number / field "-" rows
//! options = option *( "_" option ) / "none"   ; "none": no member of a set
//! rows    = base32                            ; of rows of cells, see `packed`
//! count   = number                            ; of entries, so that a cut link is noticed
//! ```
//!
//! | field | rows | cells |
//! |---|---|---|
//! | a text | one | the text, not empty |
//! | a list | one per item | the item |
//! | `gates` | one per gate | id, owner, due date or nothing, `1` if done or nothing |
//! | `cost` | one per field | id, what was typed there; in the order of the section |
//!
//! Entries are written in the order of the framework; an unanswered question and an empty field have
//! none. A reader accepts them in any order, once each. Whatever is written can be read: what a
//! reader would refuse is left out.

use super::error::LinkError;
use super::packed::{is_blank, pack, push_row, unpack};
use crate::digits::digits;
use crate::framework::{
    CostField, GateNote, Kind, List, Note, Notes, OptionSet, Question, Sheet, VERSION_1,
};

const FORMAT: &str = "v0-";
const END: &str = "end";
const NO_MEMBER: &str = "none";
const GATES: &str = "gates";
const COST: &str = "cost";
const DONE: &str = "1";

/// Writes a sheet.
#[must_use]
pub fn write(sheet: &Sheet) -> String {
    let mut vector = Vector { text: version(), entries: 0 };
    for question in Question::ALL {
        if let Some(options) = sheet.answer(*question) {
            let mut ids = String::new();
            for option in options.iter() {
                if !ids.is_empty() {
                    ids.push('_');
                }
                ids.push_str(question.options()[usize::from(option)]);
            }
            vector.entry(question.id(), if ids.is_empty() { NO_MEMBER } else { &ids });
        }
    }
    if let Some(weeks) = sheet.weeks() {
        vector.entry(Question::Weeks.id(), &digits(weeks.into()));
    }
    let notes = &sheet.notes;
    let mut rows = String::new();
    for note in Note::ALL {
        let text = notes.text(*note);
        if is_text(*note, text) {
            push_row(&mut rows, &[text]);
        }
        vector.field(note.id(), &mut rows);
    }
    for list in List::ALL {
        for item in notes.list(*list) {
            push_row(&mut rows, &[item]);
        }
        vector.field(list.id(), &mut rows);
    }
    for gate in &notes.gates {
        if !is_blank(&gate.id) {
            let due = if is_date(&gate.due) { &gate.due } else { "" };
            let done = if gate.done { DONE } else { "" };
            push_row(&mut rows, &[&gate.id, &gate.owner, due, done]);
        }
    }
    vector.field(GATES, &mut rows);
    for field in CostField::ALL {
        let typed = notes.cost_of(*field);
        if !is_blank(typed) {
            push_row(&mut rows, &[field.id(), typed]);
        }
    }
    vector.field(COST, &mut rows);
    let entries = digits(vector.entries as u64);
    vector.entry(END, &entries);
    vector.text
}

/// A vector while it is written.
struct Vector {
    text: String,
    entries: usize,
}

impl Vector {
    fn entry(&mut self, key: &str, value: &str) {
        for part in [".", key, "-", value] {
            self.text.push_str(part);
        }
        self.entries += 1;
    }

    /// Writes the rows of a field, if there are any, and takes them away.
    fn field(&mut self, key: &str, rows: &mut String) {
        if !rows.is_empty() {
            self.entry(key, &pack(rows));
            rows.clear();
        }
    }
}

/// Reads a vector.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read(vector: &str) -> Result<Sheet, LinkError> {
    if !is_vector(vector) {
        return Err(LinkError::NotALink);
    }
    let mut entries = vector.split('.');
    let known = entries.next().unwrap_or_default();
    if known != version() {
        return Err(LinkError::UnknownVersion(known.to_owned()));
    }
    let (found, last) = entries.clone().enumerate().last().unwrap_or((0, known));
    let Some((END, stated)) = last.split_once('-') else {
        return Err(LinkError::Cut(last.to_owned()));
    };
    if stated != digits(found as u64) {
        return Err(LinkError::Parts { stated: stated.to_owned(), found });
    }
    let mut sheet = Sheet::default();
    let mut seen: Vec<&str> = Vec::new();
    for entry in entries.take(found) {
        let (key, value) =
            entry.split_once('-').ok_or_else(|| LinkError::UnknownKey(entry.to_owned()))?;
        if seen.contains(&key) {
            return Err(LinkError::Repeated(key.to_owned()));
        }
        seen.push(key);
        match Question::from_id(key) {
            Some(question) => answer(&mut sheet, question, value)?,
            None => field(&mut sheet.notes, key, value)?,
        }
    }
    Ok(sheet)
}

/// Whether a text begins as a vector of some version does: `v`, a number, `-`.
#[must_use]
pub fn is_vector(text: &str) -> bool {
    text.strip_prefix('v')
        .and_then(|rest| rest.split_once('-'))
        .is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// What a vector begins with.
fn version() -> String {
    FORMAT.to_owned() + &digits(VERSION_1.version.into())
}

fn answer(sheet: &mut Sheet, question: Question, value: &str) -> Result<(), LinkError> {
    if question.kind() == Kind::Weeks {
        // Only the spelling that is written: no sign, no zeros in front.
        let weeks = value.parse::<u16>().ok().filter(|weeks| digits((*weeks).into()) == value);
        let stated = weeks.is_some() && sheet.set_weeks(weeks);
        return if stated { Ok(()) } else { Err(LinkError::Weeks) };
    }
    let mut options = OptionSet::EMPTY;
    if question.kind() == Kind::One || value != NO_MEMBER {
        for id in value.split('_') {
            let Some(option) = question.option(id) else {
                return Err(LinkError::UnknownOption { question, option: id.to_owned() });
            };
            options = options | OptionSet::of(&[option]);
        }
    }
    sheet.narrow(question, options);
    Ok(())
}

/// A field for free text.
#[derive(Clone, Copy)]
enum Field {
    Text(Note),
    Items(List),
    Gates,
    Cost,
}

fn field(notes: &mut Notes, key: &str, packed: &str) -> Result<(), LinkError> {
    let field = match key {
        GATES => Field::Gates,
        COST => Field::Cost,
        _ => match (Note::from_id(key), List::from_id(key)) {
            (Some(note), _) => Field::Text(note),
            (_, Some(list)) => Field::Items(list),
            _ => return Err(LinkError::UnknownKey(key.to_owned())),
        },
    };
    match unpack(packed, |cells| add(notes, field, cells)) {
        Some(true) => Ok(()),
        _ => Err(LinkError::Text(key.to_owned())),
    }
}

/// Adds a row to a field; says whether it is one that can stand there.
fn add(notes: &mut Notes, field: Field, cells: &[&str]) -> bool {
    match (field, cells) {
        (Field::Text(note), &[text]) => {
            let fits = is_text(note, text) && notes.text(note).is_empty();
            notes.set_text(note, text);
            fits
        }
        (Field::Items(list), &[item]) => {
            notes.add_item(list, item);
            true
        }
        (Field::Gates, &[id, owner, due, done]) => {
            let fits =
                !id.is_empty() && (due.is_empty() || is_date(due)) && matches!(done, "" | DONE);
            let [id, owner, due] = [id, owner, due].map(str::to_owned);
            notes.gates.push(GateNote { id, owner, due, done: done == DONE });
            fits
        }
        (Field::Cost, &[id, typed]) => {
            let Some(field) = CostField::from_id(id) else { return false };
            let mut rest = CostField::ALL.iter().filter(|it| **it >= field);
            // Also where it is no number: what is wrong with it is said where it stands.
            let fits = !typed.is_empty() && rest.all(|it| notes.cost_of(*it).is_empty());
            notes.set_cost(field, typed);
            fits
        }
        _ => false,
    }
}

/// Whether a text says anything; for a date, whether it is one.
fn is_text(note: Note, text: &str) -> bool {
    if note.is_date() { is_date(text) } else { !is_blank(text) }
}

/// Whether a text has the shape of a date, `2026-11-20`. It may still be the 30th of February: the
/// calendar is checked where dates are computed, and weighs too much to be carried here.
fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |from: usize, to: usize| bytes[from..to].iter().all(u8::is_ascii_digit);
    bytes.len() == 10
        && (digits(0, 4) && bytes[4] == b'-' && digits(5, 7) && bytes[7] == b'-' && digits(8, 10))
        && (b"01"..=b"12").contains(&&[bytes[5], bytes[6]])
        && (b"01"..=b"31").contains(&&[bytes[8], bytes[9]])
}
