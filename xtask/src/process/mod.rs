//! Running other programs: shown to the reader, captured to a log, or asked for one answer.

mod captured;
mod line;
mod lookup;
mod tail;
mod ticker;

use std::process::{Command, Stdio};

use crate::failure::Failure;

pub(crate) use captured::captured;
pub(crate) use line::line;
pub(crate) use lookup::{on_path, plain_program};

/// Runs a program whose output the reader should see.
pub(crate) fn shown(command: &mut Command) -> Result<(), Failure> {
    let status =
        command.stdin(Stdio::null()).status().map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{} ended with {status}", name(command)))
        .mend(format!("see its output above, then run again: {}", line(command))))
}

/// What a program prints to standard output, if it can be run and succeeds.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("could not start {}: {error}", name(command)))
        .mend(format!("install {}, or put it on PATH", name(command)))
}

fn name(command: &Command) -> String {
    plain_program(command.get_program())
}
