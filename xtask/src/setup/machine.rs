//! What this machine has, as far as the choice of a toolchain depends on it.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::Path;
use std::process::Command;

use super::debian;
use crate::failure::Failure;
use crate::process::answer;

/// The target that the page is compiled to.
pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// The variable that gives the compiler flags for that target alone.
pub(super) const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The facts that decide.
#[derive(Debug)]
pub(super) struct Machine {
    pub(super) forced: Option<Forced>,
    /// The active toolchain holds the standard library for WebAssembly.
    pub(super) target_present: bool,
    pub(super) rustup: Rustup,
    /// Present on a Debian system with apt-get.
    pub(super) debian: Option<Debian>,
}

/// What `RUNG_TOOLCHAIN` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Forced {
    Rustup,
    Debian,
}

/// Whether rustup can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rustup {
    Absent,
    /// `RUSTUP_AUTO_INSTALL=0`: the machine's owner does not want rustup to download.
    Forbidden,
    MayDownload,
}

/// A Debian system.
#[derive(Debug)]
pub(super) struct Debian {
    pub(super) root: bool,
    /// The packages of the toolchain that are not installed.
    pub(super) missing: Vec<String>,
}

impl Machine {
    /// Looks around.
    pub(super) fn look() -> Result<Self, Failure> {
        let forced = forced(env::var("RUNG_TOOLCHAIN").ok().as_deref())?;
        Ok(Self {
            forced,
            target_present: target_present(),
            rustup: rustup(),
            debian: debian::is_here()
                .then(|| Debian { root: debian::is_root(), missing: debian::missing_toolchain() }),
        })
    }
}

fn forced(wish: Option<&str>) -> Result<Option<Forced>, Failure> {
    match wish {
        None | Some("") => Ok(None),
        Some("rustup") => Ok(Some(Forced::Rustup)),
        Some("debian") => Ok(Some(Forced::Debian)),
        Some(other) => Err(Failure::new(format!(
            "RUNG_TOOLCHAIN is {other}, which is neither rustup nor debian"
        ))
        .mend("unset RUNG_TOOLCHAIN")),
    }
}

fn rustup() -> Rustup {
    if answer(Command::new("rustup").arg("--version")).is_none() {
        Rustup::Absent
    } else if env::var_os("RUSTUP_AUTO_INSTALL").is_some_and(|value| value == "0") {
        Rustup::Forbidden
    } else {
        Rustup::MayDownload
    }
}

/// Rustc names a folder for any target it knows; only a folder with libraries in it means that the target is installed.
fn target_present() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    answer(Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| has_libraries(Path::new(folder.trim())))
}

fn has_libraries(folder: &Path) -> bool {
    let names: Vec<OsString> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    ["libcore-", "libstd-"].iter().all(|library| {
        names.iter().any(|name| is_library(name) && name.to_string_lossy().starts_with(library))
    })
}

/// Whether a file holds a compiled library.
pub(super) fn is_library(name: &OsStr) -> bool {
    Path::new(name).extension() == Some(OsStr::new("rlib"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_wishes_are_accepted() {
        assert_eq!(forced(None), Ok(None));
        assert_eq!(forced(Some("")), Ok(None));
        assert_eq!(forced(Some("rustup")), Ok(Some(Forced::Rustup)));
        assert_eq!(forced(Some("debian")), Ok(Some(Forced::Debian)));
        assert!(forced(Some("nix")).is_err());
    }

    #[test]
    fn a_folder_without_libraries_is_no_target() {
        assert!(!has_libraries(Path::new("no such folder")));
        assert!(!has_libraries(Path::new(env!("CARGO_MANIFEST_DIR"))));
    }
}
