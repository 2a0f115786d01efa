//! The command line: what to do with the lines of standard input.
//!
//! It reads and writes what it is handed and nothing else, so that it can be tested without a
//! process.

mod export;
mod verdict;

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use crate::framework::Sheet;
use crate::link;
use crate::record::json;

const HELP: &str = "\
Rung decides what the next release should be.

usage: rung verdict < sheets
       rung export <form>

commands:
  verdict   one JSON object per line: class, rule, first audience, hold, facts, the classes
            still possible and the vector
  export    the framework for other programs:
              dmn   its facts and rules as a decision model, DMN 1.3 in XML
  help      this text

A sheet is one line: a JSON object keyed by question id, such as
  {\"feasibility\": \"unproven\", \"problem\": [\"partly\", \"open\"], \"promises\": []}
or a vector or a link as the page makes it. Empty lines are passed over. A line that cannot be
read gives {\"error\": \"…\"} in its place; the others still come out, and the exit status is 1.
";

/// Runs one command.
///
/// # Errors
/// When input cannot be read or output cannot be written.
///
/// ```
/// let mut output = Vec::new();
/// let arguments = ["verdict".to_owned()];
/// rung::command::run(&arguments, &br#"{"feasibility": "unproven"}"#[..], &mut output)?;
/// assert!(String::from_utf8(output)?.starts_with(r#"{"class":"poc","rule":"R1""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn run(
    arguments: &[String],
    input: impl BufRead,
    mut output: impl Write,
) -> io::Result<ExitCode> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let code = match arguments[..] {
        ["verdict"] => verdict::run(input, &mut output)?,
        ["help" | "--help" | "-h"] => {
            output.write_all(HELP.as_bytes())?;
            ExitCode::SUCCESS
        }
        ["export", ref rest @ ..] => export::run(rest, &mut output)?,
        [] => wrong("say what to do"),
        ["verdict", extra, ..] => {
            wrong(&format!("`verdict` reads standard input; what is `{extra}`?"))
        }
        [command, ..] => wrong(&format!("there is no command `{command}`")),
    };
    output.flush()?;
    Ok(code)
}

fn wrong(sentence: &str) -> ExitCode {
    // Nothing is left to do if the complaint cannot be written.
    let _ = write!(io::stderr(), "rung: {sentence}\n\n{HELP}");
    ExitCode::from(2)
}

/// Reads one line as a sheet: JSON if it begins as an object does, else a vector or a link.
fn sheet(line: &str) -> Result<Sheet, String> {
    if line.starts_with(['{', '[', '"']) {
        json::read(line).map_err(|error| error.to_string())
    } else {
        link::read(line).map_err(|error| error.to_string())
    }
}
