//! Links: what is read has that one spelling, and what has another is refused with a reason.

use rung::framework::{Note, Sheet};
use rung::link::v1::{MOST_BYTES, MOST_TEXT, MOST_VECTOR};
use rung::link::{self, Fault, Read, TooLong};

use super::{first_line, is_told, linked, text};

/// As it is, and as the answers and the rows of text of a verified link.
pub(super) fn holds(data: &[u8]) {
    let text = text(data);
    let (entries, rows) = first_line(&text);
    let whole = linked(entries, rows);
    for link in [&text, entries, whole.as_str(), &linked(entries, "")] {
        is_read(link);
    }
    // Any end may be missing.
    for cut in [whole.len() / 2, whole.len().saturating_sub(1)] {
        if let Some(cut) = whole.get(..cut) {
            is_read(cut);
        }
    }
    if entries.is_empty() && !rows.is_empty() {
        is_too_long(rows);
    }
}

fn is_read(text: &str) {
    let (read, kept) = (link::read(text), link::read_kept(text));
    match &read {
        Ok(Read { sheet, lost: None, .. }) => {
            assert_eq!(link::write(sheet).as_deref(), Ok(text));
            assert!(text.len() <= MOST_VECTOR + 1 + MOST_TEXT, "{text}");
            assert_eq!(kept, read);
            is_plain(text);
        }
        Ok(Read { sheet, lost: Some(fault), .. }) => {
            is_told(*fault);
            assert_eq!(sheet.notes, Sheet::default().notes, "{text}");
            is_answered(sheet, text);
            // Only the page's own store has more room.
            if let Ok(Read { sheet, lost: None, .. }) = &kept {
                assert_eq!(*fault, Fault::Spelling);
                assert_eq!(link::keep(sheet), text);
                assert!(link::write(sheet).is_err(), "{text}");
            }
        }
        Err(fault) => {
            is_told(*fault);
            assert_eq!(kept, read);
        }
    }
}

/// The answers alone have their own link, as long as allowed.
fn is_answered(sheet: &Sheet, text: &str) {
    let vector = link::vector(sheet);
    assert!(vector.len() <= MOST_VECTOR, "{vector}");
    assert_eq!(link::read(&vector).as_ref().map(|read| &read.sheet), Ok(sheet), "{text}");
    is_plain(&vector);
}

/// Nothing that a mailer changes or takes for the end.
fn is_plain(link: &str) {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    assert!(link.chars().all(|c| plain(c) || c == '.' || c == '-'), "{link}");
    assert!(link.starts_with(plain) && link.ends_with(plain), "{link}");
}

/// As many characters as are said to be too many can be taken away, and no fewer need to be.
fn is_too_long(rows: &str) {
    let mut sheet = Sheet::default();
    // The two marks are not part of a text, and so not counted.
    let counted = rows.replace(['\u{1e}', '\u{1f}'], "");
    if counted.is_empty() {
        return;
    }
    let long = counted.repeat(1 + (MOST_BYTES + 40) / counted.len());
    sheet.notes.set_text(Note::Notes, long.as_str());
    let Err(TooLong { over }) = link::write(&sheet) else { return };
    let keep = long.chars().count().saturating_sub(over);
    sheet.notes.set_text(Note::Notes, long.chars().take(keep).collect::<String>());
    let written = link::write(&sheet).expect("it fits without those that were too many");
    is_read(&written);
}
