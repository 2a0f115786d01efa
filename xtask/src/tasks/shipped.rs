//! The crates that reach a reader: their licences, their versions, where they come from, and what is known against them.
//!
//! `deny.toml` says what is allowed, and why.

use std::fs;
use std::path::Path;
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
    check.args(["check", "--deny", "warnings", "licenses", "bans", "sources"]);
    journal.step("licences, versions and sources of what is shipped", || shown(&mut check))?;
    let log = project.target().join("advisories.log");
    let fetched = captured(command(project, deny).args(["fetch", "db"]), &log).is_ok();
    if fetched || copied_earlier() {
        let mut check = command(project, deny);
        check.args(["--offline", "check", "--deny", "warnings", "advisories"]);
        return journal.step("advisories against what is shipped", || shown(&mut check));
    }
    let log = log.display();
    eprintln!("--  advisories were NOT checked: RustSec's list could not be fetched, see {log}");
    Ok(())
}

/// Whether cargo-deny keeps a list that it fetched earlier; an attempt alone leaves its folder without one.
fn copied_earlier() -> bool {
    let entries = cargo_home().and_then(|home| fs::read_dir(home.join("advisory-dbs")).ok());
    entries.into_iter().flatten().flatten().any(|entry| entry.path().is_dir())
}

fn command(project: &Project, deny: &Path) -> Command {
    let mut command = Command::new(deny);
    command.current_dir(project.root()).arg("--locked");
    command
}
