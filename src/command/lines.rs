//! Sheets in, lines out: what every command does that reads standard input.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::Serialize;

use crate::framework::{Sheet, Version};
use crate::link::{self, Fault};
use crate::record::json;
use crate::words;

/// What stands in the place of a line that cannot be read.
#[derive(Serialize)]
pub(super) struct Wrong {
    /// A sentence.
    pub(super) error: String,
    /// What is wrong with a link, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
}

/// What some editors put before the first line of a text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

const NOT_TEXT: &str = "this line is not UTF-8 text";

/// Answers every sheet of the input with one line of JSON.
pub(super) fn answer<T: Serialize>(
    input: impl BufRead,
    output: &mut impl Write,
    line: impl Fn(&Sheet) -> T,
) -> io::Result<ExitCode> {
    answer_under(input, output, |_, sheet| line(sheet))
}

/// The same for who needs the version of the framework that the sheet was written under.
pub(super) fn answer_under<T: Serialize>(
    input: impl BufRead,
    output: &mut impl Write,
    line: impl Fn(Version, &Sheet) -> T,
) -> io::Result<ExitCode> {
    sheets_under(input, |_, read| {
        match read {
            Ok((version, sheet)) => serde_json::to_writer(&mut *output, &line(version, &sheet))?,
            Err(wrong) => serde_json::to_writer(&mut *output, &wrong)?,
        }
        output.write_all(b"\n")
    })
}

/// Hands on the sheet of every line of the input, or what is wrong with the line, with the line's
/// number. The exit status says whether all could be read.
pub(super) fn sheets(
    input: impl BufRead,
    mut take: impl FnMut(u64, Result<Sheet, Wrong>) -> io::Result<()>,
) -> io::Result<ExitCode> {
    sheets_under(input, |number, read| take(number, read.map(|(_, sheet)| sheet)))
}

fn sheets_under(
    input: impl BufRead,
    mut take: impl FnMut(u64, Result<(Version, Sheet), Wrong>) -> io::Result<()>,
) -> io::Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    each(input, |number, text| {
        let sheet = text.and_then(sheet);
        if sheet.is_err() {
            code = ExitCode::FAILURE;
        }
        take(number, sheet)
    })?;
    Ok(code)
}

/// Hands every line on that is not empty, with its number from 1.
pub(super) fn each(
    mut input: impl BufRead,
    mut line: impl FnMut(u64, Result<&str, Wrong>) -> io::Result<()>,
) -> io::Result<()> {
    let mut bytes = Vec::new();
    let mut mark = BYTE_ORDER_MARK;
    let mut number = 0;
    // Read as bytes: a line that is not UTF-8 is a bad line, not the end of the input.
    while input.read_until(b'\n', &mut bytes)? > 0 {
        number += 1;
        let unmarked = bytes.strip_prefix(mark).unwrap_or(&bytes);
        mark = b"";
        let text = str::from_utf8(unmarked).map(str::trim);
        if text != Ok("") {
            line(number, text.map_err(|_| Wrong::new(NOT_TEXT)))?;
        }
        bytes.clear();
    }
    Ok(())
}

/// Reads one line as a sheet: JSON if it begins as an object does, else a vector or a link.
fn sheet(line: &str) -> Result<(Version, Sheet), Wrong> {
    if is_json(line) {
        return json::read_under(line).map_err(|error| Wrong::new(error.to_string()));
    }
    let (_, fragment) = line.rsplit_once('#').unwrap_or(("", line));
    match link::read(fragment) {
        Ok(link::Read { version, sheet, lost: None }) => Ok((version, sheet)),
        Ok(link::Read { lost: Some(fault), .. }) => Err(Wrong::link(fault, words::link::text)),
        Err(fault) => Err(Wrong::link(fault, words::link::answers)),
    }
}

/// Whether a line is meant as JSON.
pub(super) fn is_json(line: &str) -> bool {
    line.starts_with(['{', '[', '"'])
}

impl Wrong {
    pub(super) fn new(error: impl Into<String>) -> Self {
        Self { error: error.into(), kind: None }
    }

    pub(super) fn link(fault: Fault, sentence: fn(Fault) -> String) -> Self {
        Self { error: sentence(fault), kind: Some(fault.id()) }
    }
}
