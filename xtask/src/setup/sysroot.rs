//! A sysroot of our own for WebAssembly, so that nothing is written where Debian keeps its files.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::Setup;
use super::debian::RUSTC;
use super::debian_rust;
use super::machine::{FLAGS, TARGET};
use super::{paths, stamp, std_build};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::journal::note;
use crate::process::answer;
use crate::versions;

/// The file that says that the sysroot is whole, and tells one build of it from another.
const ID: &str = "id";

/// Inlines a little more than `opt-level = "z"` alone: half a kilobyte less, compressed.
const INLINING: &str = "-Cllvm-args=-inline-threshold=25";

/// Half a megabyte of stack, as much as the programs of other systems give a task: what stands behind it
/// has shorter addresses, a third of a kilobyte less.
const STACK: &str = "-Clink-arg=-zstack-size=524288";

/// Builds the sysroot unless it is there, and says how to build with it.
///
/// Only the target gets the sysroot: build scripts and macros are compiled against Debian's own library.
pub(super) fn prepare(setup: &mut Setup) -> Result<Environment, Failure> {
    let description = answer(Command::new(RUSTC).arg("-vV")).unwrap_or_default();
    let release = release(&description)
        .ok_or_else(|| Failure::new(format!("{RUSTC} does not tell its version")))?;
    let mut environment = debian_rust::environment(setup)?;
    let name = format!("std-{release}-{}", versions::STD_RECIPE);
    let sysroot = setup.cache.place(&name);
    if sysroot.join(ID).is_file() {
        note(&format!("std {release} for {TARGET} built earlier"));
    } else {
        let log = setup.cache.log(&name);
        setup.journal.step(&format!("build std {release} for {TARGET}"), || {
            setup.cache.install(&name, |folder| {
                std_build::run(folder, &environment, &log)?;
                let id = folder.join(ID);
                fs::write(&id, stamp::new_id()).map_err(|error| Failure::file("write", &id, &error))
            })
        })?;
    }
    let id = sysroot.join(ID);
    let id = fs::read_to_string(&id).map_err(|error| Failure::file("read", &id, &error))?;
    stamp::forget_other_builds(&setup.project.target().join(TARGET), &id)?;
    environment.set(FLAGS, flags(&sysroot));
    Ok(environment)
}

fn release(description: &str) -> Option<&str> {
    description.lines().find_map(|line| line.strip_prefix("release: "))
}

fn flags(sysroot: &Path) -> OsString {
    let mut flags = OsString::from("--sysroot ");
    flags.push(sysroot);
    flags.push(" ");
    flags.push(std_build::PANIC);
    flags.push(" ");
    flags.push(INLINING);
    flags.push(" ");
    flags.push(STACK);
    if let Some(remapped) = paths::remapped() {
        flags.push(" ");
        flags.push(remapped);
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_release_is_read_from_the_description() {
        let description = "rustc 1.96.0 (x y)\nrelease: 1.96.0\nLLVM version: 22.1.8\n";
        assert_eq!(release(description), Some("1.96.0"));
        assert_eq!(release(""), None);
    }
}
