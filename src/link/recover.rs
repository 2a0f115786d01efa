//! Recovery: from whatever was pasted to the link in it, or to what can still be read of one.
//!
//! # Design
//! Nothing here repairs a link. What mailers, messengers and hands are known to do to one is undone
//! in one pass, and then every place at which a link may begin is read by the strict reader, which
//! verifies. The frame says where a link ends, so it does not matter what stands behind it. What no
//! place verifies is read entry by entry, as a proposal that nobody has confirmed.

use super::v1::{self, Fault};
use crate::framework::{Notes, Question, Sheet, Version};

/// What a pasted text holds of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// Whatever could be read, verified or not.
    pub sheet: Sheet,
    /// How much of it was verified.
    pub standing: Standing,
    /// The version of the framework that it was written under; today's, where nothing was verified.
    pub version: Version,
}

/// How much of a recovered sheet was verified, and so may be applied without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All of it.
    Whole,
    /// The answers. The text is what is left of one with this fault.
    Answers(Fault),
    /// Nothing. It is what is left of a link with this fault.
    Nothing(Fault),
}

/// The most characters that are searched.
pub const MOST_PASTED: usize = 1 << 15;

/// The most characters of a link: vector, `-` and text.
const MOST_LINK: usize = v1::MOST_VECTOR + 1 + v1::MOST_TEXT;

/// Where the check code of a vector begins at the latest; there is room for versions to come.
const FARTHEST: usize = 4 * v1::MOST_VECTOR;

/// How many answers have to be readable before a text that does not even begin as a link is taken
/// for one: two letters in a row are often a word.
const FEWEST_ANSWERS: usize = 3;

/// Finds the link in a pasted text; `None` if there is nothing like one.
///
/// Encoded characters, upper case, line breaks, marks of quotation and whatever stands around a link
/// are undone. Of several links the first whole one counts, otherwise the one of which most is left.
///
/// ```
/// use rung::link::recover::{self, Standing};
/// use rung::link::v1::Fault;
///
/// let found = recover::recover("See <https://example.org/%231C.PO%2DO54\r\n> 1XX>.");
/// assert_eq!(found.map(|found| found.standing), Some(Standing::Whole));
///
/// let cut = recover::recover("https://example.org/#1u.fl.pso.b");
/// assert_eq!(cut.as_ref().map(|cut| cut.standing), Some(Standing::Nothing(Fault::Cut)));
/// assert_eq!(cut.map(|cut| cut.sheet.answered()), Some(1), "one is settled, and one narrowed");
///
/// assert_eq!(recover::recover("Nothing to see here."), None);
/// ```
#[must_use]
pub fn recover(pasted: &str) -> Option<Recovered> {
    let mut best: Option<(usize, Recovered)> = None;
    for run in runs_of(pasted) {
        for start in 0..run.len() {
            let link = &run[start..run.len().min(start + MOST_LINK)];
            if start > 0 && !v1::is_begun(link) {
                continue;
            }
            let Some((left, found)) = read(link) else { continue };
            if found.standing == Standing::Whole {
                return Some(found);
            }
            if best.as_ref().is_none_or(|(most, _)| left > *most) {
                best = Some((left, found));
            }
        }
    }
    best.map(|(_, found)| found)
}

/// Reads what may be a link with something behind it, and says how much is left of it.
pub(super) fn read(text: &str) -> Option<(usize, Recovered)> {
    // Where no vector ends in time, none begins.
    let near = &text[..text.len().min(FARTHEST)];
    let text = if near.contains('-') { text } else { near };
    let end = v1::end(text);
    let (vector, rest) = text.split_at(end);
    let behind = rest.strip_prefix('-').map_or(0, |text| 1 + v1::end(text));
    let mut strict = v1::read(&text[..end + behind]);
    // A link without text, and a dash behind it that is not its own.
    if strict.as_ref().is_ok_and(|read| read.lost == Some(Fault::Join)) {
        strict = v1::read(vector);
    }
    match strict {
        Ok(v1::Read { version, sheet, lost: None }) => {
            Some((usize::MAX, Recovered { sheet, standing: Standing::Whole, version }))
        }
        Ok(v1::Read { version, mut sheet, lost: Some(fault) }) => {
            sheet.notes = left_of_text(rest);
            Some((usize::MAX, Recovered { sheet, standing: Standing::Answers(fault), version }))
        }
        // Not a version, but the text of a link.
        Err(Fault::Version(v1::TEXT_MARK)) => None,
        // The letters of another version may mean something else.
        Err(fault @ Fault::Version(_)) => Some((usize::MAX, unverified(Sheet::default(), fault))),
        Err(fault) => {
            let (left, mut sheet) = left_of_answers(text);
            let begun = v1::version_before(text).is_some() && v1::is_begun(text);
            if left < if begun { 1 } else { FEWEST_ANSWERS } {
                return None;
            }
            let fault = if begun { fault } else { Fault::Start };
            sheet.notes = left_of_text(rest);
            Some((left, unverified(sheet, fault)))
        }
    }
}

fn unverified(sheet: Sheet, fault: Fault) -> Recovered {
    Recovered { sheet, standing: Standing::Nothing(fault), version: Version::CURRENT }
}

/// The answers that stand there, and how many they are. What no mark ends may have been cut.
fn left_of_answers(text: &str) -> (usize, Sheet) {
    let mut sheet = Sheet::default();
    let mut left = 0;
    let vector = text.split_inclusive('-').next().unwrap_or_default();
    let ended = |part: &str| part.ends_with(['.', '-']);
    // No link has more parts than this.
    let parts = vector.split_inclusive('.').take(Question::COUNT + 2);
    for part in parts.filter(|part| ended(part)) {
        left += usize::from(v1::entry(&mut sheet, &part[..part.len() - 1]).is_ok());
    }
    (left, sheet)
}

/// The text that can be read behind a vector.
fn left_of_text(rest: &str) -> Notes {
    let dash = rest.as_bytes().windows(2).position(|two| two == b"-t");
    let start = dash.map_or(rest.len(), |dash| dash + 1);
    v1::salvage(&rest[start..])
}

/// The text in lower case, with whatever was encoded decoded, as often as it was.
fn decoded(pasted: &str) -> String {
    let mut text = String::new();
    for c in pasted.chars() {
        let mut next = Some((0, c));
        // What was decoded may be the last character of another code.
        while let Some((length, c)) = next {
            text.truncate(text.len() - length);
            text.push(match c {
                // Typed for `-` by a word processor.
                '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
                _ => c.to_ascii_lowercase(),
            });
            next = last_code(&text);
        }
    }
    text
}

/// The code that a text ends with, as its length and the character that it stands for.
fn last_code(text: &str) -> Option<(usize, char)> {
    if let Some(found) = (1..=4).find_map(|bytes| last_escapes(text, bytes)) {
        return Some(found);
    }
    // The longest entity of interest is `&#x0023;`.
    let inside = text.strip_suffix(';')?;
    let (start, _) = inside.char_indices().rev().take(7).find(|(_, c)| *c == '&')?;
    let c = match &inside[start + 1..] {
        "amp" => '&',
        "num" => '#',
        "gt" => '>',
        "lt" => '<',
        "quot" => '"',
        "nbsp" | "shy" => ' ',
        "period" => '.',
        "dash" | "hyphen" => '-',
        name => {
            let number = name.strip_prefix('#')?;
            let hexadecimal = number.strip_prefix('x').map(|number| (number, 16));
            let (number, radix) = hexadecimal.unwrap_or((number, 10));
            ascii(u32::from_str_radix(number, radix).ok()?)?
        }
    };
    Some((text.len() - start, c))
}

/// The character of which so many bytes stand at the end, each as `%` and two digits.
fn last_escapes(text: &str, bytes: usize) -> Option<(usize, char)> {
    let start = text.len().checked_sub(3 * bytes)?;
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let byte = |escape: &[u8]| match escape {
        [b'%', high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    };
    let escaped: Option<Vec<u8>> = text.as_bytes()[start..].chunks(3).map(byte).collect();
    let c = str::from_utf8(&escaped?).ok()?.chars().next()?;
    (c.len_utf8() == bytes).then_some((3 * bytes, c))
}

fn ascii(code: u32) -> Option<char> {
    char::from_u32(code).filter(char::is_ascii)
}

/// The runs of characters that a link may have, of a text as it was pasted.
pub(super) fn runs_of(pasted: &str) -> Vec<String> {
    runs(&decoded(&joined(pasted)))
}

/// The same of a text that was decoded.
fn runs(text: &str) -> Vec<String> {
    let is_other = |c| !matches!(c, 'a'..='z' | '0'..='9' | '.' | '-');
    // What was decoded may be a line break.
    joined(text).split(is_other).map(str::to_owned).collect()
}

/// The text without gaps: a link may go on behind any, and an encoded character too.
fn joined(text: &str) -> String {
    let mut joined = String::new();
    let mut line_begins = false;
    let mut rest = text.chars().take(MOST_PASTED).peekable();
    while let Some(c) = rest.next() {
        match c {
            '\n' | '\r' => line_begins = true,
            // The mark of a quoted line.
            '>' if line_begins => {}
            // The mark of a line that was broken on its way.
            '=' if matches!(rest.peek(), Some('\n' | '\r')) => {}
            _ if c.is_whitespace() || is_invisible(c) => {}
            _ => {
                line_begins = false;
                joined.push(c);
            }
        }
    }
    joined
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
