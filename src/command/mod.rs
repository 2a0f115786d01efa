//! The command line: what to do with the lines of standard input.
//!
//! It reads and writes what it is handed and nothing else, so that it can be tested without a
//! process.

mod align;
mod analyse;
mod brute_force;
mod export;
mod lines;
mod link;
mod progress;
mod prove;
mod record;
mod verdict;
mod wire;

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use crate::framework::{Kind, MOST_WEEKS, Question};

const HELP: &str = "\
Rung decides what the next release should be.

usage: rung <command>

commands that read sheets from standard input, one a line, and write one JSON object for each:
  verdict   class, rule, first audience, hold, facts, the classes still possible, the vector
  analyse   what is possible in exact counts, what is settled, which question to ask next, which
            no longer matter; of a complete sheet also what would flip it and what it leans on
  link      the version of the framework that it was written under, the sheet, and its vector: what
            a link to it has after the `#` today

command that reads the same and writes what people pass on:
  record    the decision about each sheet, by `--format`; `madr`: a decision record in Markdown
            under the headings of MADR 4; `csv`: a table, one row for each question; `text`: a few
            lines for a chat; `json`: one object a line, which every command reads as a sheet.
            `--date 2026-11-20` is the day of the record, else it is today; `--address` is where
            the page is, for the link, such as https://example.org/rung/. An empty line parts
            several records. Only JSON says in the place of a line that it cannot be read; with
            the other forms that is said on standard error

command that reads the sheets of a team, one a line, and writes one JSON object:
  align     each member's verdict, who answered what, the fewest questions that decide whether all
            have the same verdict, what each answer to them comes to, what does not matter, and the
            team as one code; a name with a colon may stand before a sheet, and a line may be such
            a code; what cannot be read is listed with its line, and the others are compared

commands that read nothing:
  prove     check the laws of the framework over all 9,674,588,160 complete sheets, and count the
            sheets of each class, rule and first audience; one JSON object; `--brute-force` also
            visits each sheet, which takes minutes
  export    the framework in another form; `dmn`: the facts and rules as a decision model in
            DMN 1.3; `mcdc`: for every comparison two complete sheets that show what it decides,
            or why there are none, one JSON object a line
  help      this text

A sheet is one line: a JSON object keyed by question id, such as
  {\"feasibility\": \"unproven\", \"problem\": [\"partly\", \"open\"], \"promises\": []}
or a vector or a link as the page makes it. Empty lines are passed over. A line that cannot be
read gives {\"error\": \"…\"} in its place, with the \"kind\" of what is wrong with a link, and the
others still come out.

The exit status is 0 when all is well, 1 when a line could not be read or a law does not hold, and
2 when the arguments make no sense.
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
        ["align"] => align::run(input, &mut output)?,
        ["analyse"] => analyse::run(input, &mut output)?,
        ["link"] => link::run(input, &mut output)?,
        ["prove"] => prove::run(false, &mut output)?,
        ["prove", "--brute-force"] => prove::run(true, &mut output)?,
        ["record", ref options @ ..] if !options.iter().any(|it| ["--help", "-h"].contains(it)) => {
            record::run(options, input, &mut output)?
        }
        ["export", ref forms @ ..] => export::run(forms, &mut output)?,
        ["help" | "--help" | "-h"] | [_, "--help" | "-h"] | ["record", ..] => {
            output.write_all(help().as_bytes())?;
            ExitCode::SUCCESS
        }
        [] => wrong("say what to do"),
        [command @ ("verdict" | "analyse" | "link" | "align"), extra, ..] => {
            wrong(&format!("`{command}` reads standard input; what is `{extra}`?"))
        }
        ["prove", option, ..] => {
            wrong(&format!("`prove` knows `--brute-force` and nothing else; what is `{option}`?"))
        }
        [command @ ("help" | "--help" | "-h"), extra, ..] => {
            wrong(&format!("`{command}` reads nothing; what is `{extra}`?"))
        }
        [command, ..] => wrong(&format!("there is no command `{command}`")),
    };
    output.flush()?;
    Ok(code)
}

/// The help, with every id.
fn help() -> String {
    let question = |question: &Question| {
        let answers = match question.kind() {
            Kind::One => question.options().join(", "),
            Kind::Any => format!("any of {}; [] for none of these", question.options().join(", ")),
            Kind::Weeks => format!("a whole number, 0 to {MOST_WEEKS}"),
        };
        format!("    {:<12} {answers}\n", question.id())
    };
    let questions: String = Question::ALL.iter().map(question).collect();
    format!("{HELP}\nThe questions and their answers:\n{questions}")
}

fn wrong(sentence: &str) -> ExitCode {
    // Nothing is left to do if the complaint cannot be written.
    let _ = write!(io::stderr(), "rung: {sentence}\n\n{HELP}");
    ExitCode::from(2)
}
