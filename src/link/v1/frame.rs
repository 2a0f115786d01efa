//! The frame: mark, length and check code around answers and around text.
//!
//! It is the same for every version, so that a page can tell a link of a newer version, which is
//! whole, from one that is damaged.

use super::check;
use super::fault::Fault;

/// What parts the check code from the rest; it stands nowhere else in a frame.
pub(super) const TAIL: char = '-';

/// What ends the header and parts the answers.
pub(super) const DOT: char = '.';

/// How many characters a frame with nothing in it has.
pub(in crate::link) const EMPTY: usize = HEAD + 1 + check::CHARACTERS;

/// Mark, length and `.`.
pub(in crate::link) const HEAD: usize = 3;

/// Puts a frame around a text.
pub(in crate::link) fn close(mark: char, inside: &str) -> String {
    let mut frame = String::from(mark);
    frame.push(length(EMPTY + inside.len()));
    frame.push(DOT);
    frame.push_str(inside);
    let check = check::of(&frame);
    frame.push(TAIL);
    frame + &check
}

/// The mark of a frame and what is inside.
pub(in crate::link) fn open(frame: &str) -> Result<(char, &str), Fault> {
    if !is_begun(frame) {
        return Err(Fault::Start);
    }
    let stray = |c: char| !matches!(c, '0'..='9' | 'a'..='z' | DOT | TAIL);
    if let Some(c) = frame.chars().find(|c| stray(*c)) {
        return Err(Fault::Character(c));
    }
    let (head, code) = frame.split_once(TAIL).ok_or(Fault::Cut)?;
    if code.len() < check::CHARACTERS {
        return Err(Fault::Cut);
    }
    let mut header = head.chars();
    let (mark, stated) = (header.next().unwrap_or(DOT), header.next());
    if stated != Some(length(frame.len())) {
        return Err(Fault::Length);
    }
    if check::of(head) != code {
        return Err(Fault::Check);
    }
    Ok((mark, &head[HEAD..]))
}

/// Whether a text begins with a mark, a length and `.`.
pub(in crate::link) fn is_begun(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    matches!(text.as_bytes(), [mark, length, b'.', ..] if is_plain(*mark) && is_plain(*length))
}

/// The length character: what is left of the length modulo 36.
fn length(characters: usize) -> char {
    check::digit(characters as u64)
}

/// Where the first frame in a text ends, or should end.
pub(in crate::link) fn end(text: &str) -> usize {
    let end = text.find(TAIL).map(|tail| tail + 1 + check::CHARACTERS);
    end.filter(|end| text.is_char_boundary(*end)).unwrap_or(text.len())
}
