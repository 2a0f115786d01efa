//! Node and npm, and the packages of the browser tests.

use std::fs;
use std::process::Command;

use super::Setup;
use super::debian;
use crate::failure::Failure;
use crate::journal::note;
use crate::process::{answer, captured};
use crate::versions;

/// Node and npm, installed from Debian's packages when they are missing there.
pub(super) fn prepare(setup: &mut Setup) -> Result<(), Failure> {
    if are_here() {
        return Ok(());
    }
    if debian::is_here() {
        debian::install(setup, &["nodejs".to_owned(), "npm".to_owned()])?;
    }
    if are_here() { Ok(()) } else { Err(Failure::new("Node and npm are missing").mend(wanted())) }
}

fn are_here() -> bool {
    ["node", "npm"].iter().all(|program| answer(Command::new(program).arg("--version")).is_some())
}

fn wanted() -> String {
    format!("install Node {} or newer, with npm", versions::NODE_MAJOR)
}

/// The packages of the browser tests, exactly as their lock file says.
pub(super) fn packages(setup: &mut Setup) -> Result<(), Failure> {
    prepare(setup)?;
    new_enough()?;
    let folder = setup.project.browser_tests();
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|error| Failure::file("read", &lock, &error))?;
    // A copy of the lock tells what is installed; npm's own record of it has another form.
    let installed = folder.join("node_modules").join(".rung-lock.json");
    if fs::read(&installed).is_ok_and(|installed| installed == wanted) {
        note("packages of the browser tests installed earlier");
        return Ok(());
    }
    let mut command = Command::new("npm");
    command
        .current_dir(&folder)
        .args(["ci", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    let log = setup.cache.log("npm-ci");
    setup.journal.step("npm ci in tests/browser", || {
        captured(&mut command, &log)
            .map_err(|failure| failure.or_mend("cd tests/browser && npm ci"))?;
        fs::write(&installed, &wanted).map_err(|error| Failure::file("write", &installed, &error))
    })
}

fn new_enough() -> Result<(), Failure> {
    let version = answer(Command::new("node").arg("--version")).unwrap_or_default();
    match major(&version) {
        Some(major) if major >= versions::NODE_MAJOR => Ok(()),
        _ => Err(Failure::new(format!("Node {} is too old for the browser tests", version.trim()))
            .mend(wanted())),
    }
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_is_compared() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("twenty"), None);
    }
}
