//! Free text in a link: rows of cells as base32, so that no mailer finds anything to rewrite.

use data_encoding::BASE32_DNSSEC;

const END_OF_ROW: char = '\u{1e}';
const END_OF_CELL: char = '\u{1f}';

/// The most cells that a row may have.
const MOST_CELLS: usize = 4;

/// Adds a row of cells to the text to be packed.
pub(super) fn push_row(plain: &mut String, cells: &[&str]) {
    for cell in cells {
        for c in cell.chars().filter(|c| !is_mark(*c)) {
            plain.push(c);
        }
        plain.push(END_OF_CELL);
    }
    plain.push(END_OF_ROW);
}

/// Packs rows into lower-case letters and digits.
pub(super) fn pack(plain: &str) -> String {
    BASE32_DNSSEC.encode(plain.as_bytes())
}

/// Unpacks rows and hands each of them on, as long as they are taken; says whether all were. There
/// is at least one: what is empty is not packed.
pub(super) fn unpack(packed: &str, mut take: impl FnMut(&[&str]) -> bool) -> Option<bool> {
    let plain = String::from_utf8(BASE32_DNSSEC.decode(packed.as_bytes()).ok()?).ok()?;
    // Every part, the last too, ends with its mark.
    for row in plain.strip_suffix(END_OF_ROW)?.split(END_OF_ROW) {
        let mut cells = [""; MOST_CELLS];
        let mut count = 0;
        for cell in row.strip_suffix(END_OF_CELL)?.split(END_OF_CELL) {
            *cells.get_mut(count)? = cell;
            count += 1;
        }
        if !take(&cells[..count]) {
            return Some(false);
        }
    }
    Some(true)
}

/// Whether nothing is left of a text once it is packed.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(is_mark)
}

/// The two marks mean nothing in text; a text that has them all the same loses them.
fn is_mark(c: char) -> bool {
    matches!(c, END_OF_ROW | END_OF_CELL)
}
