//! Sheets in, lines out: what every command does that reads standard input.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::Serialize;

use crate::framework::Sheet;
use crate::link;
use crate::record::json;

/// What stands in the place of a line that cannot be read.
#[derive(Serialize)]
struct Wrong {
    error: String,
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
    each(input, |_, sheet| {
        match sheet {
            Ok(sheet) => serde_json::to_writer(&mut *output, &line(&sheet))?,
            Err(error) => refuse(output, error)?,
        }
        output.write_all(b"\n")
    })
}

/// Writes what is wrong with a line in its place.
pub(super) fn refuse(output: &mut impl Write, error: String) -> io::Result<()> {
    Ok(serde_json::to_writer(output, &Wrong { error })?)
}

/// Hands on the sheet of every line of the input, or the sentence that says what is wrong with the
/// line, with the line's number. The exit status says whether all could be read.
pub(super) fn each(
    mut input: impl BufRead,
    mut take: impl FnMut(u64, Result<Sheet, String>) -> io::Result<()>,
) -> io::Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
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
            let sheet = text.map_err(|_| NOT_TEXT.to_owned()).and_then(sheet);
            if sheet.is_err() {
                code = ExitCode::FAILURE;
            }
            take(number, sheet)?;
        }
        bytes.clear();
    }
    Ok(code)
}

/// Reads one line as a sheet: JSON if it begins as an object does, else a vector or a link.
fn sheet(line: &str) -> Result<Sheet, String> {
    if line.starts_with(['{', '[', '"']) {
        json::read(line).map_err(|error| error.to_string())
    } else {
        link::read(line).map_err(|error| error.to_string())
    }
}
