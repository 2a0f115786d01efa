//! How to run Debian's Rust beside another one.

use std::fs;
use std::path::Path;

use super::Setup;
use super::debian::{CARGO, PROGRAMS, RUSTC};
use crate::environment::Environment;
use crate::failure::Failure;

/// Debian's toolchain instead of rustup's, for cargo itself and for whatever runs cargo by name.
///
/// The page's own code uses no unstable feature; the compiler only has to accept the options that fit our standard library.
pub(super) fn environment(setup: &Setup) -> Result<Environment, Failure> {
    let mut environment = Environment::default();
    environment.folder(setup.cache.place("debian-rust"));
    links(&setup.cache.place("debian-rust"))?;
    environment.set("CARGO", CARGO);
    environment.set("RUSTC", RUSTC);
    environment.set("RUSTC_BOOTSTRAP", "1");
    for name in ["RUSTUP_TOOLCHAIN", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        environment.remove(name);
    }
    Ok(environment)
}

/// A folder with nothing but Debian's Rust in it: Debian's own folder, put first on `PATH`, would hide other tools too.
fn links(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::file("create", folder, &error))?;
    for program in ["cargo", "rustc", "rustdoc"] {
        link(&Path::new(PROGRAMS).join(program), &folder.join(program))?;
    }
    Ok(())
}

#[cfg(unix)]
fn link(program: &Path, link: &Path) -> Result<(), Failure> {
    if fs::read_link(link).is_ok_and(|old| old == program) {
        return Ok(());
    }
    std::os::unix::fs::symlink(program, link).map_err(|error| Failure::file("link", link, &error))
}

#[cfg(not(unix))]
fn link(program: &Path, _link: &Path) -> Result<(), Failure> {
    Err(Failure::new(format!("{} is Debian's, and this is not Debian", program.display())))
}
