//! `cargo xtask bench`: how fast the command line decides.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use super::check::cargo;
use super::random_sheet::Sheets;
use crate::failure::Failure;
use crate::journal::Journal;
use crate::project::Project;

/// Enough to drown the start of the program.
const SHEETS: u32 = 100_000;

/// Pipes random sheets through the release build of `rung verdict`.
pub(crate) fn run(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    cargo(project, journal, "build the command line", "build --release --quiet --bin rung")?;
    let mut sheets = Sheets::new();
    let input: String = (0..SHEETS).map(|_| sheets.next_line() + "\n").collect();
    let mut command = Command::new(project.command_line("release"));
    command.arg("verdict");
    let rate = journal.step(&format!("decide {SHEETS} random sheets"), || {
        let start = Instant::now();
        answers(&mut command, input)?;
        Ok(f64::from(SHEETS) / start.elapsed().as_secs_f64())
    })?;
    println!(
        "rung verdict: {rate:.0} sheets per second, {SHEETS} sheets read as JSON and answered"
    );
    Ok(())
}

/// Feeds the program and counts its answers, one line for each sheet.
fn answers(command: &mut Command, input: String) -> Result<(), Failure> {
    let broken = |error: std::io::Error| Failure::new(format!("rung verdict: {error}"));
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(broken)?;
    let stdin = child.stdin.take();
    // A second thread writes: the program may answer before it has read everything.
    let writer =
        thread::spawn(move || stdin.map_or(Ok(()), |mut pipe| pipe.write_all(input.as_bytes())));
    let lines = child.stdout.take().map_or(0, |pipe| BufReader::new(pipe).lines().count());
    let status = child.wait().map_err(broken)?;
    let written = writer.join();
    if !status.success() {
        return Err(Failure::new(format!("rung verdict ended with {status}")));
    }
    if !matches!(written, Ok(Ok(()))) {
        return Err(Failure::new("rung verdict did not read all the sheets"));
    }
    if u32::try_from(lines) != Ok(SHEETS) {
        return Err(Failure::new(format!("rung verdict gave {lines} lines for {SHEETS} sheets")));
    }
    Ok(())
}
