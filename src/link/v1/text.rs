//! The free text, both directions: rows as base32, so that no mailer finds anything to rewrite.

use super::fault::{Fault, TooLong};
use super::frame::{self, EMPTY, HEAD};
use super::{MOST_TEXT, TEXT_MARK, base32, key};
use crate::framework::{CostField, GateNote, List, Note, Notes};

/// The most bytes of text that a link can carry, with a mark after each cell.
pub const MOST_BYTES: usize = (MOST_TEXT - EMPTY) * 5 / 8;

const END_OF_ROW: char = '\u{1e}';
const BETWEEN_CELLS: char = '\u{1f}';
const DONE: &str = "1";

/// Writes the text of a sheet; empty when there is none.
pub(super) fn write(notes: &Notes, most: usize) -> Result<String, TooLong> {
    let rows = rows(notes);
    if let Some(over @ 1..) = rows.len().checked_sub(most) {
        return Err(TooLong { over });
    }
    if rows.is_empty() {
        return Ok(rows);
    }
    Ok(frame::close(TEXT_MARK, &base32::encode(rows.as_bytes())))
}

/// Reads what [`write`] wrote, if it is not longer.
pub(super) fn read(text: &str, most: usize) -> Result<Notes, Fault> {
    let (mark, packed) = frame::open(text)?;
    if mark != TEXT_MARK {
        return Err(Fault::Start);
    }
    let bytes = base32::decode(packed.as_bytes());
    let unpacked = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(Fault::Spelling)?;
    let notes = unpack(&unpacked)?;
    if write(&notes, most).as_deref() == Ok(text) { Ok(notes) } else { Err(Fault::Spelling) }
}

/// What can still be read of a damaged text: the rows before the damage, as far as that shows.
pub(in crate::link) fn salvage(text: &str) -> Notes {
    let packed = text.get(HEAD..).unwrap_or_default().as_bytes();
    let known = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'v');
    let end = packed.iter().position(|byte| !known(byte)).unwrap_or(packed.len());
    // Eight characters are five bytes; what is left over at the end may have been cut.
    let bytes = base32::decode(&packed[..end]).or_else(|| base32::decode(&packed[..end / 8 * 8]));
    let bytes = bytes.unwrap_or_default();
    let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let mut notes = Notes::default();
    for row in valid.split_inclusive(END_OF_ROW).filter_map(|row| row.strip_suffix(END_OF_ROW)) {
        // The next row may be sound again.
        let _ = add(&mut notes, row);
    }
    // A row that was read need not be one that could be written.
    unpack(&rows(&notes)).unwrap_or_default()
}

/// The rows, each with its end. What a reader would refuse is left out.
fn rows(notes: &Notes) -> String {
    let mut rows = String::new();
    let mut push = |code: char, cells: &[&str]| {
        rows.push(code);
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                rows.push(BETWEEN_CELLS);
            }
            rows.extend(cell.chars().filter(|c| !is_mark(*c)));
        }
        rows.push(END_OF_ROW);
    };
    for note in Note::ALL {
        let text = notes.text(*note);
        if is_text(*note, text) {
            push(key::note(*note), &[text]);
        }
    }
    for list in List::ALL {
        for item in notes.list(*list) {
            push(key::list(*list), &[item]);
        }
    }
    for gate in notes.gates.iter().filter(|gate| !is_blank(&gate.id)) {
        let due = if is_date(&gate.due) { &gate.due } else { "" };
        push(key::GATE, &[&gate.id, &gate.owner, due, if gate.done { DONE } else { "" }]);
    }
    for field in CostField::ALL {
        // Also what is no number: what is wrong with it is said where it stands.
        let typed = notes.cost_of(*field);
        if !is_blank(typed) {
            push(key::COST, &[key::cost(*field).encode_utf8(&mut [0; 4]), typed]);
        }
    }
    rows
}

/// The notes that rows stand for.
fn unpack(rows: &str) -> Result<Notes, Fault> {
    let mut notes = Notes::default();
    for row in rows.split_terminator(END_OF_ROW) {
        add(&mut notes, row)?;
    }
    Ok(notes)
}

/// Adds a row to the notes.
fn add(notes: &mut Notes, row: &str) -> Result<(), Fault> {
    let mut rest = row.chars();
    let code = rest.next().ok_or(Fault::Spelling)?;
    let mut cells = [""; 4];
    let mut count = 0;
    for cell in rest.as_str().split(BETWEEN_CELLS) {
        *cells.get_mut(count).ok_or(Fault::Row(code))? = cell;
        count += 1;
    }
    let [first, second, due, done] = cells;
    let fits = if let (Some(note), 1) = (key::note_of(code), count) {
        notes.set_text(note, first);
        true
    } else if let (Some(list), 1) = (key::list_of(code), count) {
        notes.add_item(list, first);
        true
    } else if (code, count) == (key::GATE, 4) {
        let [id, owner, due] = [first, second, due].map(str::to_owned);
        notes.gates.push(GateNote { id, owner, due, done: done == DONE });
        true
    } else if (code, count) == (key::COST, 2) {
        let mut name = first.chars();
        let field = name.next().and_then(key::cost_of).filter(|_| name.as_str().is_empty());
        if let Some(field) = field {
            notes.set_cost(field, second);
        }
        field.is_some()
    } else {
        false
    };
    if fits { Ok(()) } else { Err(Fault::Row(code)) }
}

/// The two marks mean nothing in text; a text that has them all the same loses them.
fn is_mark(c: char) -> bool {
    matches!(c, END_OF_ROW | BETWEEN_CELLS)
}

/// Whether nothing is left of a text in a row.
fn is_blank(text: &str) -> bool {
    text.chars().all(is_mark)
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
