//! What must hold of whatever comes from outside: one check for each decoder and importer.
//!
//! A fuzzer makes up what they are handed (`fuzz/README.md`), and `replayed` hands them the committed
//! corpus again. A check stops with a panic where something does not hold.

mod annex;
mod escape;
pub(crate) mod fields;
mod lines;
mod link;
pub(crate) mod markup;
mod pasted;
mod record;
mod recover;
mod session;
mod sheet;
mod team;

use std::borrow::Cow;

use data_encoding::BASE32_DNSSEC;
use rung::framework::Sheet;
use rung::link::Fault;
use rung::link::v1::check;
use rung::unseen::is_unseen;
use rung::words;

/// Stops with a panic where something does not hold of an input.
type Check = fn(&[u8]);

/// The checks by the name of their target, which is also that of its corpus.
pub(crate) const TARGETS: [(&str, Check); 11] = [
    ("annex", annex::holds),
    ("escape", escape::holds),
    ("fields", fields::holds),
    ("lines", lines::holds),
    ("link", link::holds),
    ("pasted", pasted::holds),
    ("record", record::holds),
    ("recover", recover::holds),
    ("session", session::holds),
    ("sheet", sheet::holds),
    ("team", team::holds),
];

/// What a reader is handed is text, as a browser and a terminal see to.
fn text(data: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(data)
}

/// The first line of a text, and what follows it.
fn first_line(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// A text in the frame of a link, which no fuzzer hits upon: it would have to forge the check code.
fn framed(mark: char, inside: &str) -> String {
    let length = (10 + inside.len()) % 36;
    let length = u32::try_from(length).ok().and_then(|length| char::from_digit(length, 36));
    let head = format!("{mark}{}.{inside}", length.expect("a digit"));
    [&head, "-", &check::of(&head)].concat()
}

/// Answers and rows of text as a verified link, whatever they say.
fn linked(entries: &str, rows: &str) -> String {
    if rows.is_empty() {
        return framed('1', entries);
    }
    let entries = if entries.is_empty() { "t".to_owned() } else { [entries, ".t"].concat() };
    let rows = framed('t', &BASE32_DNSSEC.encode(rows.as_bytes()));
    [&framed('1', &entries), "-", &rows].concat()
}

/// The sheet of a verified link with these answers and rows of text, if a page would read it.
fn sheet_of(entries: &str, rows: &str) -> Option<Sheet> {
    rung::link::read_kept(&linked(entries, rows)).ok().map(|read| read.sheet)
}

/// What is wrong can be said: by an id and in a sentence.
fn is_told(fault: Fault) {
    assert!(!fault.id().is_empty());
    for said in [words::link::answers(fault), words::link::text(fault), words::link::why(fault)] {
        assert!(said.ends_with('.') && !said.contains(is_unseen), "{said:?}");
    }
}
