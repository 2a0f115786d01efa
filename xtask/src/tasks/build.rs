//! `cargo xtask build`.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::journal::{Journal, note};
use crate::process::shown;
use crate::project::Project;
use crate::setup::{Builder, Setup};

/// Sets up and builds the page for release.
pub(crate) fn run(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    let builder = Setup::begin(project, journal)?.builder()?;
    page(project, journal, &builder)
}

/// Sets up and builds the page for release, for a browser that set-up finds too.
pub(super) fn for_browser(
    project: &Project,
    journal: &mut Journal,
) -> Result<(Builder, PathBuf), Failure> {
    let mut setup = Setup::begin(project, journal)?;
    let (builder, browser) = (setup.builder()?, setup.browser()?);
    page(project, journal, &builder)?;
    Ok((builder, browser))
}

/// Builds the page for release with what set-up found.
pub(super) fn page(
    project: &Project,
    journal: &mut Journal,
    builder: &Builder,
) -> Result<(), Failure> {
    let mut command = trunk(project, builder, "build")?;
    command.arg("--release");
    journal.step("trunk build --release", || {
        // Trunk alone would not find its tools.
        shown(&mut command).map_err(|failure| failure.mend("cargo xtask build"))
    })?;
    note(&format!("the page is in {}", project.dist().display()));
    Ok(())
}

/// Trunk in the environment in which everything it needs is found.
pub(super) fn trunk(
    project: &Project,
    builder: &Builder,
    subcommand: &str,
) -> Result<Command, Failure> {
    let mut command = Command::new(&builder.trunk);
    command.arg(subcommand).current_dir(project.root());
    builder.environment.apply(&mut command)?;
    // Trunk takes the value for a truth value, and refuses the usual `1`.
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}
