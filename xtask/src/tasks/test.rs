//! `cargo xtask test`: everything, as continuous integration runs it.

use std::path::Path;
use std::process::Command;

use super::check::{self, cargo};
use super::{build, judge};
use crate::failure::Failure;
use crate::journal::Journal;
use crate::process::{line, shown};
use crate::project::Project;
use crate::setup::{Branch, Engines, Setup};

/// Runs the checks, builds the page, and tests it as files and in a browser.
///
/// The tests in browsers come last and after the table of times, so that a test runner's own result ends the output.
pub(crate) fn run(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    check::run(project, journal)?;
    documentation(project, journal)?;
    cargo(
        project,
        journal,
        "build the command line",
        "build --quiet --no-default-features --bin rung",
    )?;
    judge::run(project, journal)?;
    let mut setup = Setup::begin(project, journal)?;
    let builder = setup.builder()?;
    let browser = setup.browser()?;
    let engines = setup.engines()?;
    drop(setup);
    build::page(project, journal, &builder)?;
    cargo(
        project,
        journal,
        "tests of what finishes the site",
        "test --features prerender --bin finish",
    )?;
    site(project, journal, builder.branch)?;
    journal.summary();
    in_browser(project, journal, &browser, "tests in a browser", &[])?;
    in_engines(project, journal, engines)?;
    println!("{0} steps: {0} passed, 0 failed", journal.count());
    Ok(())
}

fn documentation(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    let mut command = project.cargo(["doc", "--no-deps"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    journal.step("documentation", || shown(&mut command))
}

/// The tests of the finished files. The byte budget depends on which standard library was linked.
fn site(project: &Project, journal: &mut Journal, branch: Branch) -> Result<(), Failure> {
    let mut command =
        project.cargo(["test", "--features", "site", "--test", "site", "--", "--nocapture"]);
    command.env("RUNG_DIST", project.dist()).env("RUNG_TOOLCHAIN_BRANCH", branch.name());
    journal.step("tests of the finished files", || shown(&mut command))
}

/// The browser tests that Playwright finds with these options.
pub(super) fn in_browser(
    project: &Project,
    journal: &mut Journal,
    browser: &Path,
    name: &str,
    options: &[&str],
) -> Result<(), Failure> {
    let mut command = Command::new("npx");
    command
        .current_dir(project.browser_tests())
        .args(["--no", "playwright", "test"])
        .args(options)
        .env("RUNG_CHROMIUM", browser)
        .env("RUNG_PROGRAM", project.command_line("debug"))
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    let mend = format!("cd tests/browser && {}", line(&command));
    journal.step(name, || shown(&mut command).map_err(|failure| failure.mend(mend)))
}

/// The main journeys in the two engines that Playwright cannot drive as systems install them.
fn in_engines(project: &Project, journal: &mut Journal, engines: Engines) -> Result<(), Failure> {
    let mut command = Command::new("node");
    command
        .current_dir(project.browser_tests())
        .args(["--test", "--test-reporter=spec", "engines/journeys.mjs"])
        .env("RUNG_PROGRAM", project.command_line("debug"))
        .envs(engines);
    let mend = format!("cd tests/browser && {}", line(&command));
    journal.step("tests in Firefox and WebKit", || {
        shown(&mut command).map_err(|failure| failure.mend(mend))
    })
}
