//! Free text in a record reads as it was written and does nothing: two parsers of Markdown and one
//! of CSV, none of them ours, say what they read.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use pulldown_cmark::{Event, Options, Parser};
use rung::report::escape::{chat, code, line, lines, markdown};

use crate::fuzzed::markup::{is_a_cell, read_by_comrak, read_by_pulldown, reads_as_plain};

/// Pieces that begin or end something somewhere.
const PIECES: [&str; 66] = [
    "\\",
    "`",
    "*",
    "_",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "#",
    "+",
    "-",
    ".",
    "!",
    "<",
    ">",
    "|",
    "~",
    "$",
    "^",
    "=",
    ":",
    "&",
    "/",
    "\"",
    "'",
    "@",
    "%",
    " ",
    "\n",
    "\t",
    "\r\n",
    "  \n",
    "\u{a0}",
    "a",
    "B",
    "1",
    "12)",
    "1.",
    "- ",
    "# ",
    "> ",
    "---",
    "```",
    "~~",
    "==",
    "||",
    "![",
    "](",
    "[^1]:",
    "[x] ",
    "<b>",
    "<!--",
    "&amp;",
    "&#35;",
    "&copy",
    "www.a.org",
    "http://a.org",
    "ftp://a.b/c",
    "a@b.org",
    "{.c}",
    ": ",
    "é",
    "東",
    "\u{202e}",
];

fn check(text: &str) -> Result<(), TestCaseError> {
    reads_as_plain(text).map_err(TestCaseError::fail)
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned),
                            1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn seeded(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(46), failure_persistence: None, ..Config::default() }
}

#[test]
fn every_pair_and_triple_of_pieces_is_read_as_plain_text() {
    for first in PIECES {
        for second in PIECES {
            check(&[first, second].concat()).unwrap();
        }
    }
    let marks = &PIECES[..26];
    for (first, second) in marks.iter().flat_map(|first| marks.iter().map(move |it| (first, it))) {
        for third in ["a", "*", "`", "]", "\n-", " #"] {
            check(&[first, second, third].concat()).unwrap();
        }
    }
}

/// The checks can only fail if the parsers see markup.
#[test]
fn markup_is_seen_by_both_parsers() {
    for text in ["*a*", "`a`", "[a](b)", "<b>", "~~a~~", "> a", "$a$", "[[a]]", "a\n\n---\n"] {
        assert!(read_by_pulldown(text).is_err(), "{text}");
        assert!(read_by_comrak(text).is_err(), "{text}");
    }
    for text in ["www.a.org", "http://a.org", "==a==", "||a||"] {
        assert!(read_by_comrak(text).is_err(), "{text}");
    }
    let escaped = markdown("&amp; a|b");
    assert_eq!(read_by_pulldown(&escaped), Ok("&amp; a|b".to_owned()));
    assert_ne!(read_by_pulldown("&amp; a"), Ok("&amp; a".to_owned()));
}

proptest! {
    #![proptest_config(seeded(3000))]

    #[test]
    fn free_text_is_read_as_plain_text_wherever_it_stands(text in pieces()) {
        check(&text)?;
    }

    #[test]
    fn code_is_read_as_it_was(text in pieces()) {
        let plain = line(&text);
        if !plain.is_empty() {
            let page = ["Vector: ", &code(&text)].concat();
            let events: Vec<Event> = Parser::new_ext(&page, Options::all()).collect();
            let held = events.iter().find_map(|event| match event {
                Event::Code(code) => Some(code.to_string()),
                _ => None,
            });
            // Spaces around code that is nothing but backticks and spaces are part of how it is written.
            prop_assert_eq!(held.as_deref().map(str::trim), Some(plain.as_str()), "{:?}", page);
            prop_assert_eq!(events.len(), 4, "{:?}", page);
        }
    }

    #[test]
    fn a_cell_is_read_as_it_was_and_is_no_formula(texts in prop::collection::vec(pieces(), 2..4)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        is_a_cell(&texts).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn a_chat_finds_nothing_to_format(text in pieces()) {
        let said = chat(&text, 40);
        prop_assert!(said.chars().count() <= 40, "{}", said);
        prop_assert!(!said.contains(['*', '`', '~', '<', '>', '\n']), "{}", said);
        prop_assert!(!said.contains("]("), "{}", said);
        let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric() && !"@_:".contains(c)).collect();
        prop_assert!(words.iter().all(|word| !word.starts_with(['@', '_']) && !word.ends_with('_')),
            "{}", said);
    }

    #[test]
    fn the_lines_of_a_text_are_its_lines(text in pieces()) {
        // A wide space is kept within a line and not at its end.
        let text = text.replace(|c: char| c.is_whitespace() && !c.is_ascii(), "");
        let joined = lines(&text).collect::<Vec<_>>().join(" ");
        prop_assert_eq!(line(&joined), line(&text));
    }
}
