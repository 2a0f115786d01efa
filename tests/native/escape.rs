//! Free text in a record reads as it was written and does nothing: two parsers of Markdown and one
//! of CSV, none of them ours, say what they read.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, parse_document};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use rung::report::escape::{cell, chat, code, line, lines, markdown};

/// Where free text stands in a record, and what the two parsers may find around it.
const PLACES: [(&str, &str); 6] = [
    ("", "\n"),
    ("# ", "\n"),
    ("### ", "\n"),
    ("- ", "\n"),
    ("- [x] **Name.** ", "\n"),
    ("| a | b |\n| --- | --- |\n| left | ", " |\n"),
];

/// What is said of the free text at each place but for itself.
const AROUND: [&str; 6] = ["", "", "", "", "Name. ", "ableft"];

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

/// What pulldown-cmark reads, with every extension that adds markup.
fn read_by_pulldown(text: &str) -> Result<String, String> {
    let mut options = Options::all();
    // It changes quotation marks and dots, which is no markup.
    options.remove(Options::ENABLE_SMART_PUNCTUATION);
    let mut read = String::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Text(text) => read += &text,
            Event::TaskListMarker(true)
            | Event::Start(
                Tag::Paragraph
                | Tag::Heading { id: None, .. }
                | Tag::List(None)
                | Tag::Item
                | Tag::Strong
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::Strong
                | TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::TableCell,
            ) => {}
            other => return Err(format!("pulldown-cmark finds {other:?} in {text:?}")),
        }
    }
    Ok(read)
}

/// What comrak reads, a port of GitHub's own parser, with GitHub's extensions and those of wikis.
fn read_by_comrak(text: &str) -> Result<String, String> {
    let mut options = comrak::Options::default();
    let extension = &mut options.extension;
    extension.strikethrough = true;
    extension.table = true;
    extension.autolink = true;
    extension.tasklist = true;
    extension.superscript = true;
    extension.footnotes = true;
    extension.inline_footnotes = true;
    extension.description_lists = true;
    extension.multiline_block_quotes = true;
    extension.alerts = true;
    extension.math_dollars = true;
    extension.math_code = true;
    extension.wikilinks_title_after_pipe = true;
    extension.underline = true;
    extension.spoiler = true;
    extension.greentext = true;
    extension.subtext = true;
    extension.highlight = true;
    let arena = Arena::new();
    let mut read = String::new();
    node_text(parse_document(&arena, text, &options), &mut read)
        .map_err(|found| format!("comrak finds {found} in {text:?}"))?;
    Ok(read)
}

fn node_text<'a>(node: &'a AstNode<'a>, read: &mut String) -> Result<(), String> {
    match &node.data.borrow().value {
        NodeValue::Text(text) => *read += text,
        NodeValue::Document
        | NodeValue::Paragraph
        | NodeValue::Heading(_)
        | NodeValue::List(_)
        | NodeValue::Item(_)
        | NodeValue::TaskItem(_)
        | NodeValue::Strong
        | NodeValue::Table(_)
        | NodeValue::TableRow(_)
        | NodeValue::TableCell => {}
        // GitHub makes a link of a mail address whatever is done about it; it reads the same.
        NodeValue::Link(link) if link.url.starts_with("mailto:") => {}
        other => return Err(format!("{other:?}")),
    }
    node.children().try_for_each(|child| node_text(child, read))
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let (plain, escaped) = (line(text), markdown(text));
    for ((before, after), around) in PLACES.iter().zip(AROUND) {
        // Nothing at all would leave an item or a heading that is none.
        if plain.is_empty() {
            continue;
        }
        let page = [before, escaped.as_str(), after].concat();
        let expected = Ok([around, &plain].concat());
        prop_assert_eq!(&read_by_pulldown(&page), &expected, "{:?}", &page);
        prop_assert_eq!(&read_by_comrak(&page), &expected, "{:?}", &page);
    }
    Ok(())
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
        let row = texts.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",") + "\r\n";
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(row.as_bytes());
        let records: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        prop_assert_eq!(records.len(), 1, "{:?}", row);
        prop_assert_eq!(records[0].len(), texts.len(), "{:?}", row);
        for (text, read) in texts.iter().zip(&records[0]) {
            let begins = read.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
            prop_assert!(!begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{:?}", read);
            prop_assert!(!read.starts_with(['\t', '\r', '\n']), "{:?}", read);
            let back = read.strip_prefix('\'').unwrap_or(read);
            let plain = rung::unseen::shown(text).replace("\r\n", "\n").replace('\r', "\n");
            prop_assert_eq!(back, plain.replace('\t', " "));
        }
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
