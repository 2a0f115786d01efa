//! The crates that reach a reader: their licences, their versions, where they come from, and what is known against them.
//!
//! `deny.toml` says what is allowed, and why.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::journal::Journal;
use crate::process::{captured, shown};
use crate::project::{Project, cargo_home};
use crate::setup::Setup;

/// Checks what can be checked without a network, and the advisories if there is a list of them.
///
/// That list is a repository of its own. Without a way to it, or an earlier copy, a line says that it was not asked:
/// a machine without a network cannot mend that.
pub(super) fn run(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    let deny = &Setup::begin(project, journal)?.deny()?;
    let mut check = command(project, deny);
    check.args(["check", "licenses", "bans", "sources"]);
    journal.step("licences, versions and sources of what is shipped", || shown(&mut check))?;
    let log = project.target().join("advisories.log");
    let fetched = captured(command(project, deny).args(["fetch", "db"]), &log).is_ok();
    if fetched || copies().is_some_and(|folder| folder.is_dir()) {
        let mut check = command(project, deny);
        check.args(["--offline", "check", "advisories"]);
        return journal.step("advisories against what is shipped", || shown(&mut check));
    }
    let log = log.display();
    eprintln!("--  advisories were NOT checked: RustSec's list could not be fetched, see {log}");
    Ok(())
}

/// Where cargo-deny keeps the lists of advisories.
fn copies() -> Option<PathBuf> {
    cargo_home().map(|home| home.join("advisory-dbs"))
}

fn command(project: &Project, deny: &Path) -> Command {
    let mut command = Command::new(deny);
    command.current_dir(project.root()).arg("--locked");
    command
}
