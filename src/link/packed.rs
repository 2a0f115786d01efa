//! Free text in a link: rows of cells as base32, so that no mailer finds anything to rewrite.

use data_encoding::BASE32_DNSSEC;

const END_OF_ROW: char = '\u{1e}';
const END_OF_CELL: char = '\u{1f}';

/// Packs rows of cells into lower-case letters and digits.
pub(super) fn pack<'a>(rows: impl IntoIterator<Item = Vec<&'a str>>) -> String {
    let mut plain = String::new();
    for row in rows {
        for cell in row {
            // The two marks mean nothing in text; a text that has them all the same loses them.
            plain.extend(cell.chars().filter(|c| !matches!(*c, END_OF_ROW | END_OF_CELL)));
            plain.push(END_OF_CELL);
        }
        plain.push(END_OF_ROW);
    }
    BASE32_DNSSEC.encode(plain.as_bytes())
}

/// Unpacks what [`pack`] packed.
pub(super) fn unpack(packed: &str) -> Option<Vec<Vec<String>>> {
    let plain = String::from_utf8(BASE32_DNSSEC.decode(packed.as_bytes()).ok()?).ok()?;
    parts(&plain, END_OF_ROW)?
        .map(|row| Some(parts(row, END_OF_CELL)?.map(str::to_owned).collect()))
        .collect()
}

/// The parts of a text in which every part, the last too, ends with the mark.
fn parts(text: &str, mark: char) -> Option<impl Iterator<Item = &str>> {
    let ended = text.is_empty() || text.ends_with(mark);
    ended.then(|| text.split_terminator(mark))
}
