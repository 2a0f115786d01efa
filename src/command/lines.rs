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
    mut input: impl BufRead,
    output: &mut impl Write,
    line: impl Fn(&Sheet) -> T,
) -> io::Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    let mut bytes = Vec::new();
    let mut mark = BYTE_ORDER_MARK;
    // Read as bytes: a line that is not UTF-8 is a bad line, not the end of the input.
    while input.read_until(b'\n', &mut bytes)? > 0 {
        let unmarked = bytes.strip_prefix(mark).unwrap_or(&bytes);
        mark = b"";
        let text = str::from_utf8(unmarked).map(str::trim);
        if text != Ok("") {
            match text.map_err(|_| NOT_TEXT.to_owned()).and_then(sheet) {
                Ok(sheet) => serde_json::to_writer(&mut *output, &line(&sheet))?,
                Err(error) => {
                    code = ExitCode::FAILURE;
                    serde_json::to_writer(&mut *output, &Wrong { error })?;
                }
            }
            output.write_all(b"\n")?;
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
