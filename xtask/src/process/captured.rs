//! Runs a noisy program with its output in a log.

use std::fs::File;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;

use super::tail::last_lines;
use super::ticker::Ticker;
use super::{cannot_start, name};
use crate::failure::Failure;

/// How much of the log a failure shows.
const SHOWN_LINES: usize = 30;

/// Runs a program, telling from time to time that it still runs; its output is shown only if it fails.
///
/// What mends a failure depends on the step: the caller adds it.
pub(crate) fn captured(command: &mut Command, log: &Path) -> Result<(), Failure> {
    let file = File::create(log).map_err(|error| Failure::file("create", log, &error))?;
    let errors = file.try_clone().map_err(|error| Failure::file("open", log, &error))?;
    command.stdin(Stdio::null()).stdout(file).stderr(errors);
    let status = wait(command, log)?;
    if status.success() {
        return Ok(());
    }
    let what = format!("{} ended with {status}", name(command));
    Err(Failure::new(what).log(log, last_lines(log, SHOWN_LINES)))
}

/// Polls instead of blocking, so that the ticker needs no second thread.
fn wait(command: &mut Command, log: &Path) -> Result<ExitStatus, Failure> {
    let mut child = command.spawn().map_err(|error| cannot_start(command, &error))?;
    let mut ticker = Ticker::new();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) => ticker.tick(log),
            Err(error) => return Err(cannot_start(command, &error)),
        }
        thread::sleep(Duration::from_millis(100));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_shows_the_output() {
        let log = std::env::temp_dir().join(format!("rung-captured-{}.log", std::process::id()));
        let mut command = Command::new(crate::project::cargo_program());
        let failure = captured(command.arg("no-such-command"), &log)
            .err()
            .map(|failure| failure.to_string())
            .unwrap_or_default();
        assert!(failure.contains("no such command"), "{failure}");
        let _ = std::fs::remove_file(log);
    }
}
