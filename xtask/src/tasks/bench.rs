//! `cargo xtask bench`: how fast everything is, natively and in a browser.
//!
//! It prints figures, the goals beside them, and judges nothing: a slow machine breaks no goal.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use super::build;
use super::check::cargo;
use super::random_sheet::Sheets;
use crate::failure::Failure;
use crate::journal::Journal;
use crate::process::shown;
use crate::project::Project;

/// What is asked of the command line, and of how many sheets: enough to drown the start of the
/// program.
const ASKED: [(&str, u32); 2] = [("verdict", 100_000), ("analyse", 10_000)];

/// What is measured in a browser, and by which script.
const IN_BROWSER: [(&str, &str); 2] =
    [("speed of the page", "bench.mjs"), ("what Lighthouse says", "lighthouse.mjs")];

/// Measures the domain, the command line and the page built for release.
pub(crate) fn run(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    let native = "bench --quiet --no-default-features --bench native";
    cargo(project, journal, "speed of the domain", native)?;
    cargo(project, journal, "build the command line", "build --release --quiet --bin rung")?;
    for (subcommand, count) in ASKED {
        rate(project, journal, subcommand, count)?;
    }
    in_browser(project, journal)
}

fn in_browser(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    let (_, browser) = build::for_browser(project, journal)?;
    for (name, script) in IN_BROWSER {
        let mut command = Command::new("node");
        command
            .current_dir(project.browser_tests())
            .arg(script)
            .env("RUNG_DIST", project.dist())
            .env("RUNG_CHROMIUM", &browser);
        journal.step(name, || shown(&mut command))?;
    }
    Ok(())
}

/// Pipes random sheets through the release build of the command line.
fn rate(
    project: &Project,
    journal: &mut Journal,
    subcommand: &str,
    count: u32,
) -> Result<(), Failure> {
    let mut sheets = Sheets::new();
    let input: String = (0..count).map(|_| sheets.next_line() + "\n").collect();
    let mut command = Command::new(project.command_line("release"));
    command.arg(subcommand);
    let name = format!("rung {subcommand}");
    let rate = journal.step(&format!("{name}: {count} random sheets"), || {
        let start = Instant::now();
        let lines = answers(&mut command, input)
            .map_err(|trouble| Failure::new(format!("{name} {trouble}")))?;
        if u32::try_from(lines) != Ok(count) {
            return Err(Failure::new(format!("{name} gave {lines} lines for {count} sheets")));
        }
        Ok(f64::from(count) / start.elapsed().as_secs_f64())
    })?;
    println!("{name}: {rate:.0} complete sheets per second, read as JSON and answered");
    Ok(())
}

/// Feeds the program and counts the lines of its answer; otherwise what went wrong with it.
fn answers(command: &mut Command, input: String) -> Result<usize, String> {
    let broken = |error: std::io::Error| format!("is broken: {error}");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(broken)?;
    let stdin = child.stdin.take();
    // A second thread writes: the program may answer before it has read everything.
    let writer =
        thread::spawn(move || stdin.map_or(Ok(()), |mut pipe| pipe.write_all(input.as_bytes())));
    let lines = child.stdout.take().map_or(0, |pipe| BufReader::new(pipe).lines().count());
    let status = child.wait().map_err(broken)?;
    let written = writer.join();
    if !status.success() {
        return Err(format!("ended with {status}"));
    }
    if !matches!(written, Ok(Ok(()))) {
        return Err("did not read all the sheets".to_owned());
    }
    Ok(lines)
}
