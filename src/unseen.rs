//! Characters that are not seen, or that change in which order others are read.
//!
//! They can make a text say one thing to a reader and another to a program, so whatever leaves the
//! program shows them: as `[U+202E]` in what people read, as `\u202e` in JSON.
//!
//! # Design
//! Nothing is removed, so a record never hides that something was there. What is shown: controls,
//! the separators of lines and paragraphs, annotation marks, and all that Unicode calls "default
//! ignorable", which takes in every control of direction and every character without a width. A few
//! of the last are part of ordinary writing, and stay where they are that:
//! - a joiner or non-joiner after a character of a script that may need it, or of an emoji;
//! - a variation selector after a character that is seen.
//!
//! A flag of a region (England, Scotland, Wales) is written with characters that elsewhere carry
//! hidden messages; it is shown by their codes.

/// Whether a character is not seen by itself, or changes the order of others. Line breaks and tabs
/// are controls and so among them.
///
/// ```
/// use rung::unseen::is_unseen;
///
/// assert!(is_unseen('\u{202e}') && is_unseen('\u{200b}') && is_unseen('\n'));
/// assert!(!is_unseen(' ') && !is_unseen('ع') && !is_unseen('\u{301}'));
/// ```
#[must_use]
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// A text with everything shown that is not seen, but for line breaks and tabs.
///
/// ```
/// use rung::unseen::shown;
///
/// assert_eq!(shown("pay\u{202e}gpj.exe\u{200b}"), "pay[U+202E]gpj.exe[U+200B]");
/// assert_eq!(shown("👩\u{200d}🔬 ❤\u{fe0f}"), "👩\u{200d}🔬 ❤\u{fe0f}", "as they are written");
/// assert_eq!(shown("a\u{200d}b"), "a[U+200D]b", "no Latin letter joins");
/// ```
#[must_use]
pub fn shown(text: &str) -> String {
    let mut shown = String::new();
    let mut before = None;
    for c in text.chars() {
        if !is_unseen(c) || matches!(c, '\n' | '\r' | '\t') || belongs(before, c) {
            shown.push(c);
        } else {
            shown += &coded(c);
        }
        before = Some(c);
    }
    shown
}

/// A character as it is named in a sentence: itself, or its code if it is not seen. Breaks of lines
/// too, and whatever is part of ordinary writing elsewhere.
///
/// ```
/// use rung::unseen::named;
///
/// assert_eq!(["a".to_owned(), "[U+000A]".to_owned()], ['a', '\n'].map(named));
/// ```
#[must_use]
pub fn named(c: char) -> String {
    if is_unseen(c) { coded(c) } else { c.into() }
}

fn coded(c: char) -> String {
    ["[U+", &code(c), "]"].concat()
}

/// Whether a character that is not seen is part of ordinary writing after this one.
fn belongs(before: Option<char>, c: char) -> bool {
    let Some(before) = before else { return false };
    let seen = !is_unseen(before) && !before.is_ascii_whitespace();
    match c {
        // Left of Hebrew no script joins; an emoji may carry a selector.
        '\u{200c}' | '\u{200d}' => before >= '\u{590}' && seen || before == '\u{fe0f}',
        '\u{fe00}'..='\u{fe0f}' => seen,
        '\u{180b}'..='\u{180d}' | '\u{180f}' => matches!(before, '\u{1800}'..='\u{18af}') && seen,
        '\u{e0100}'..='\u{e01ef}' => before >= '\u{3400}' && seen,
        _ => false,
    }
}

/// The number of a character in hexadecimal digits, four at least.
fn code(c: char) -> String {
    let number = u32::from(c);
    let digits = if number > 0xfffff {
        6
    } else if number > 0xffff {
        5
    } else {
        4
    };
    let digit = |place: u32| char::from_digit(number >> (4 * place) & 0xf, 16).unwrap_or_default();
    (0..digits).rev().map(|place| digit(place).to_ascii_uppercase()).collect()
}
