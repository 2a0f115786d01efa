//! The tasks of the project: set-up, serve, build, check, test, audit and bench.
//!
//! Run with `cargo xtask <command>`; `cargo xtask help` explains each.
//! It depends on nothing but the standard library, so that it compiles in seconds on a fresh machine.
//!
//! - [`task`] reads the command line; [`tasks`] holds one module per command.
//! - [`setup`] finds or installs the toolchain, the tools and the browser; every version is in [`versions`].
//! - [`cache`] keeps what was installed; [`process`] runs programs; [`journal`] tells what happens and how long it took.

mod cache;
mod environment;
mod failure;
mod journal;
mod lockfile;
mod process;
mod project;
mod setup;
mod task;
mod tasks;
mod versions;

use std::process::ExitCode;

use journal::Journal;
use project::Project;
use task::Task;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let task = match Task::parse(&arguments) {
        Ok(task) => task,
        Err(misuse) => {
            eprintln!("{misuse}\nmore: cargo xtask help");
            return ExitCode::from(2);
        }
    };
    let mut journal = Journal::new();
    let result = tasks::run(task, &Project::locate(), &mut journal);
    journal.summary();
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
