//! Makes the chosen way to WebAssembly real.

use std::process::Command;

use super::Setup;
use super::branch::{Branch, choose};
use super::debian;
use super::machine::{FLAGS, Machine, TARGET};
use super::{paths, sysroot};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::journal::note;
use crate::process::{captured, line};

/// A toolchain that compiles to WebAssembly, and the environment in which it does.
pub(super) fn prepare(setup: &mut Setup) -> Result<(Branch, Environment), Failure> {
    let branch = choose(&Machine::look()?)?;
    let environment = match branch {
        Branch::Present => {
            note(&format!("the active toolchain has {TARGET}"));
            plain()
        }
        Branch::Rustup => {
            add_target(setup)?;
            plain()
        }
        Branch::Debian => {
            debian::install_toolchain(setup)?;
            sysroot::prepare(setup)?
        }
    };
    Ok((branch, environment))
}

/// With the standard library as it comes.
fn plain() -> Environment {
    let mut environment = Environment::default();
    if let Some(remapped) = paths::remapped() {
        environment.set(FLAGS, remapped);
    }
    environment
}

fn add_target(setup: &mut Setup) -> Result<(), Failure> {
    let mut command = Command::new("rustup");
    command.args(["target", "add", TARGET]);
    let log = setup.cache.log("rustup");
    let mut mend = line(&command);
    if debian::is_here() {
        mend += "; or, without rustup: RUNG_TOOLCHAIN=debian cargo xtask build";
    }
    setup.journal.step(&line(&command), || {
        captured(&mut command, &log).map_err(|failure| failure.or_mend(mend))
    })
}
