//! `cargo xtask check`: all that needs neither WebAssembly nor a browser.

use super::purity;
use crate::failure::Failure;
use crate::journal::Journal;
use crate::process::{answer, shown};
use crate::project::Project;

/// Formats, lints and tests, the quickest first.
pub(crate) fn run(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    component(project, "fmt", "rustfmt")?;
    component(project, "clippy", "clippy")?;
    journal.step("formatting", || {
        shown(&mut project.cargo(["fmt", "--all", "--check"]))
            .map_err(|failure| failure.mend("cargo fmt --all"))?;
        apart(project)
    })?;
    journal.step("no web crate in the domain, no Yew in the annex", || purity::check(project))?;
    cargo(
        project,
        journal,
        "lints of the domain and the tasks",
        "clippy --workspace --all-targets --no-default-features -- -D warnings",
    )?;
    cargo(
        project,
        journal,
        "lints of the page",
        "clippy --all-targets --features csr,annex,prerender,site -- -D warnings",
    )?;
    cargo(
        project,
        journal,
        "tests of the domain",
        "test --no-default-features --lib --bins --test native",
    )?;
    cargo(project, journal, "examples in the documentation", "test --no-default-features --doc")?;
    cargo(project, journal, "tests of the tasks", "test --package xtask")
}

/// The formatting of the workspaces of their own; needs nothing of what they are built from.
fn apart(project: &Project) -> Result<(), Failure> {
    for folder in ["tests/judge", "fuzz"] {
        let manifest = format!("--manifest-path={folder}/Cargo.toml");
        shown(&mut project.cargo(["fmt", "--all", "--check", &manifest]))
            .map_err(|failure| failure.mend(format!("cargo fmt --all {manifest}")))?;
    }
    Ok(())
}

/// One step that is one cargo command.
pub(super) fn cargo(
    project: &Project,
    journal: &mut Journal,
    name: &str,
    arguments: &str,
) -> Result<(), Failure> {
    journal.step(name, || shown(&mut project.cargo(arguments.split_whitespace())))
}

/// A component that a minimal toolchain lacks.
fn component(project: &Project, subcommand: &str, component: &str) -> Result<(), Failure> {
    if answer(&mut project.cargo([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    Err(Failure::new(format!("the toolchain lacks {component}"))
        .mend(format!("rustup component add {component}")))
}
