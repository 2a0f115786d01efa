//! What Markdown and CSV say when they are read by parsers that nobody here wrote: two of Markdown,
//! and one of CSV.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, parse_document};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use rung::report::escape::{cell, line, markdown};
use rung::unseen;

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

/// Free text that is escaped reads as itself wherever it may stand, to both parsers of Markdown.
pub(crate) fn reads_as_plain(text: &str) -> Result<(), String> {
    let (plain, escaped) = (line(text), markdown(text));
    // Nothing at all would leave an item or a heading that is none.
    if plain.is_empty() {
        return Ok(());
    }
    for ((before, after), around) in PLACES.iter().zip(AROUND) {
        let page = [before, escaped.as_str(), after].concat();
        let expected = [around, &plain].concat();
        for read in [read_by_pulldown(&page)?, read_by_comrak(&page)?] {
            if read != expected {
                return Err(format!("{read:?} is read in {page:?}"));
            }
        }
    }
    Ok(())
}

/// Texts that are cells of one row read as themselves, and no spreadsheet takes one for a formula.
pub(crate) fn is_a_cell(texts: &[&str]) -> Result<(), String> {
    let row = texts.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",") + "\r\n";
    let rows = rows(&row)?;
    let [read] = &rows[..] else { return Err(format!("{} rows: {row:?}", rows.len())) };
    let plain = |text: &&str| {
        let text = unseen::shown(text).replace("\r\n", "\n").replace('\r', "\n");
        text.replace('\t', " ")
    };
    let expected: Vec<String> = texts.iter().map(plain).collect();
    let back: Vec<&str> = read.iter().map(|read| read.strip_prefix('\'').unwrap_or(read)).collect();
    if back == expected { Ok(()) } else { Err(format!("{read:?} is read in {row:?}")) }
}

/// The rows of a table, in none of which is a formula.
pub(crate) fn rows(table: &str) -> Result<Vec<csv::StringRecord>, String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
    let rows: Result<Vec<csv::StringRecord>, _> = reader.records().collect();
    let rows = rows.map_err(|error| format!("{error}: {table:?}"))?;
    for read in rows.iter().flatten() {
        let begins = read.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
        let formula = begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
        if formula || read.starts_with(['\t', '\r', '\n']) {
            return Err(format!("{read:?} is a formula"));
        }
    }
    Ok(rows)
}

/// A whole decision record is made of what we put there: one title, headings, paragraphs, lists,
/// tasks, one table, and either this link or a vector as code.
pub(crate) fn is_decision(record: &str, link: Option<&str>) -> Result<(), String> {
    let mut options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
    options |= Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES | Options::ENABLE_MATH;
    options |= Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let (mut titles, mut tables, mut links, mut codes) = (0, 0, Vec::new(), 0);
    for event in Parser::new_ext(record, options) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.into_string()),
            Event::Start(Tag::Table(_)) => tables += 1,
            Event::Start(Tag::Heading { level, .. }) => {
                titles += usize::from(level == HeadingLevel::H1);
            }
            Event::Code(_) => codes += 1,
            Event::Start(
                Tag::Paragraph
                | Tag::List(None)
                | Tag::Item
                | Tag::Strong
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell
                | Tag::MetadataBlock(_),
            )
            | Event::End(_)
            | Event::Text(_)
            | Event::TaskListMarker(_) => {}
            other => return Err(format!("{other:?} in {record}")),
        }
    }
    let found = (titles, tables, codes, links.first().map(String::as_str), links.len());
    let expected = (1, 1, usize::from(link.is_none()), link, usize::from(link.is_some()));
    if found == expected { Ok(()) } else { Err(format!("{found:?} in {record}")) }
}

/// What pulldown-cmark reads, with every extension that adds markup.
pub(crate) fn read_by_pulldown(text: &str) -> Result<String, String> {
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
pub(crate) fn read_by_comrak(text: &str) -> Result<String, String> {
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
