//! Debian's packages: what is missing, and installing it as root.

use std::path::Path;
use std::process::Command;

use super::Setup;
use crate::failure::Failure;
use crate::process::{answer, captured, line};

/// Debian's Rust for building web browsers: newer than its ordinary `rustc`, and with its library's source.
const TOOLCHAIN: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];

/// Where Debian puts its programs.
pub(super) const PROGRAMS: &str = "/usr/bin";

/// Debian's cargo.
pub(super) const CARGO: &str = "/usr/bin/cargo";

/// Debian's compiler.
pub(super) const RUSTC: &str = "/usr/bin/rustc";

/// The linker's name in Debian's toolchain: a link into an lld package that nothing depends on.
const LINKER: &str = "/usr/bin/rust-lld";

/// Whether this is Debian, or a system made from it.
pub(super) fn is_here() -> bool {
    Path::new("/etc/debian_version").exists() && crate::process::on_path("apt-get").is_some()
}

/// Whether packages may be installed.
pub(super) fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// The packages of the toolchain that are not installed, as far as the package lists tell.
pub(super) fn missing_toolchain() -> Vec<String> {
    let mut missing = missing(&TOOLCHAIN);
    if !Path::new(LINKER).exists() {
        missing.extend(linker(missing.is_empty()));
    }
    missing
}

/// The lld of the same LLVM as the toolchain's.
fn linker(toolchain_installed: bool) -> Option<String> {
    let major = if toolchain_installed {
        llvm_of_rustc(&answer(Command::new(RUSTC).arg("-vV"))?)
    } else {
        llvm_of_dependencies(&answer(Command::new("apt-cache").args(["depends", "rust-web-llvm"]))?)
    };
    Some(format!("lld-{}", major?))
}

fn llvm_of_rustc(description: &str) -> Option<u32> {
    let version = description.lines().find_map(|line| line.strip_prefix("LLVM version: "))?;
    version.split('.').next()?.parse().ok()
}

fn llvm_of_dependencies(listing: &str) -> Option<u32> {
    listing.lines().find_map(|line| line.trim().strip_prefix("Depends: llvm-")?.parse().ok())
}

/// Installs what is missing of the toolchain.
pub(super) fn install_toolchain(setup: &mut Setup) -> Result<(), Failure> {
    if missing_toolchain().is_empty() {
        return Ok(());
    }
    fetch_lists(setup)?;
    install(setup, &missing_toolchain())?;
    // Without package lists the linker could not be named before.
    let rest = missing_toolchain();
    if !rest.is_empty() {
        install(setup, &rest)?;
    }
    Ok(())
}

/// Which of these packages are not installed.
fn missing(packages: &[&str]) -> Vec<String> {
    let installed = |package: &str| {
        answer(Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]))
            .is_some_and(|status| status == "installed")
    };
    packages
        .iter()
        .filter(|package| !installed(package))
        .map(|&package| package.to_owned())
        .collect()
}

/// Installs packages, after fetching the package lists; only root may.
pub(super) fn install(setup: &mut Setup, packages: &[String]) -> Result<(), Failure> {
    if !is_root() {
        return Err(only_root(packages));
    }
    fetch_lists(setup)?;
    let mut command = apt_get(&["install", "--yes", "--no-install-recommends", "--no-remove"]);
    command.args(packages);
    run(setup, "install Debian packages", command)
}

fn fetch_lists(setup: &mut Setup) -> Result<(), Failure> {
    if setup.lists_fetched {
        return Ok(());
    }
    setup.lists_fetched = true;
    run(setup, "fetch Debian package lists", apt_get(&["update"]))
}

/// One step, announced with the exact command.
fn run(setup: &mut Setup, name: &str, mut command: Command) -> Result<(), Failure> {
    let log = setup.cache.log(&name.replace(' ', "-"));
    setup.journal.step(name, || {
        let line = line(&command);
        eprintln!("    {line}");
        captured(&mut command, &log).map_err(|failure| failure.or_mend(line))
    })
}

/// Waits for another installation instead of failing beside it, and never asks.
fn apt_get(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command
        .args(["-o", "DPkg::Lock::Timeout=300"])
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// What to type when only root may install.
pub(super) fn only_root(packages: &[String]) -> Failure {
    let packages = packages.join(" ");
    Failure::new(format!("Debian packages are missing, and only root may install them: {packages}"))
        .mend(format!(
            "sudo apt-get update && sudo apt-get install --no-install-recommends {packages}"
        ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_linker_is_of_the_compilers_llvm() {
        let description = "rustc 1.96.0\nhost: x86_64-unknown-linux-gnu\nLLVM version: 22.1.8\n";
        assert_eq!(llvm_of_rustc(description), Some(22));
        assert_eq!(llvm_of_rustc("rustc 1.96.0"), None);
    }

    #[test]
    fn before_installation_it_is_of_the_packages_llvm() {
        let listing =
            "rust-web-llvm\n  Depends: libc6\n  Depends: llvm-22\n  Conflicts: <rust-llvm>\n";
        assert_eq!(llvm_of_dependencies(listing), Some(22));
        assert_eq!(llvm_of_dependencies("rust-web-llvm\n  Depends: libc6\n"), None);
    }

    #[test]
    fn the_reader_gets_a_command_to_paste() {
        let text = only_root(&["rustc-web".to_owned(), "lld-22".to_owned()]).to_string();
        assert!(text.ends_with("sudo apt-get install --no-install-recommends rustc-web lld-22"));
    }
}
