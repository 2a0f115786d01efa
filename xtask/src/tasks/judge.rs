//! The exported decision model, judged by a second engine in a workspace of its own.

use std::process::Command;

use crate::failure::Failure;
use crate::journal::Journal;
use crate::process::{on_path, shown};
use crate::project::Project;

const MANIFEST: &str = "--manifest-path=tests/judge/Cargo.toml";

/// Lints it and runs it on the debug build of the command line, which has to be there.
pub(super) fn run(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    let mut lints = cargo(project, "clippy");
    lints.args(["--workspace", "--all-targets", "--", "-D", "warnings"]);
    journal.step("lints of the judge of the decision model", || built(&mut lints))?;
    let mut tests = cargo(project, "test");
    tests.env("RUNG_PROGRAM", project.command_line("debug"));
    journal.step("decision model judged by a second engine", || built(&mut tests))
}

/// It is built below the project's own target folder, where it stays for the next time.
fn cargo(project: &Project, subcommand: &str) -> Command {
    let mut command = project.cargo([subcommand, "--locked", MANIFEST]);
    command.arg("--target-dir").arg(project.target().join("judge"));
    command
}

/// The engine has a part in C, and where no compiler is found cargo says so at length.
fn built(command: &mut Command) -> Result<(), Failure> {
    shown(command).map_err(|failure| {
        if on_path("cc").is_some() {
            return failure;
        }
        failure.mend(
            "the second engine has a part in C: install a C compiler, on Debian with \
             apt-get install gcc libc6-dev, or name yours in CC",
        )
    })
}
