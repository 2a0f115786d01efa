//! Decides how this machine comes by the standard library for WebAssembly.

use super::machine::{Forced, Machine, Rustup};
use crate::failure::Failure;

/// The way to a toolchain that compiles to WebAssembly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Branch {
    /// The active toolchain already has the target.
    Present,
    /// Rustup adds the target.
    Rustup,
    /// Debian's toolchain, with a standard library built from Debian's source of it.
    Debian,
}

impl Branch {
    /// The name that the tests of the site are told.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Rustup => "rustup",
            Self::Debian => "debian",
        }
    }
}

/// Why there is no way.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// Rustup was asked for and is not there.
    Rustup,
    /// Debian's packages were asked for on another system.
    Debian,
    /// The packages must be installed and only root may.
    Root(Vec<String>),
    /// Neither rustup, with leave to download, nor Debian's packages.
    Everything,
}

/// The first way that is open: what is there, then rustup, then Debian's packages.
pub(super) fn choose(machine: &Machine) -> Result<Branch, Missing> {
    match machine.forced {
        None if machine.target_present => Ok(Branch::Present),
        None if machine.rustup == Rustup::MayDownload => Ok(Branch::Rustup),
        None => debian(machine, Missing::Everything),
        Some(Forced::Debian) => debian(machine, Missing::Debian),
        Some(Forced::Rustup) if machine.rustup == Rustup::Absent => Err(Missing::Rustup),
        Some(Forced::Rustup) if machine.target_present => Ok(Branch::Present),
        Some(Forced::Rustup) => Ok(Branch::Rustup),
    }
}

fn debian(machine: &Machine, otherwise: Missing) -> Result<Branch, Missing> {
    match &machine.debian {
        None => Err(otherwise),
        Some(debian) if debian.root || debian.missing.is_empty() => Ok(Branch::Debian),
        Some(debian) => Err(Missing::Root(debian.missing.clone())),
    }
}

impl From<Missing> for Failure {
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::Rustup => Self::new("RUNG_TOOLCHAIN=rustup, but there is no rustup")
                .mend("install rustup, or unset RUNG_TOOLCHAIN"),
            Missing::Debian => {
                Self::new("RUNG_TOOLCHAIN=debian, but this is not a Debian system with apt-get")
                    .mend("unset RUNG_TOOLCHAIN")
            }
            Missing::Root(packages) => super::debian::only_root(&packages),
            Missing::Everything => Self::new(
                "there is no Rust toolchain that compiles to WebAssembly, and no way to one: \
                 rustup is absent or RUSTUP_AUTO_INSTALL=0 forbids it to download, and this is not Debian",
            )
            .mend("rustup target add wasm32-unknown-unknown"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::machine::Debian;
    use super::*;

    const NO_DEBIAN: Option<Debian> = None;

    fn on_debian(root: bool, missing: &[&str]) -> Debian {
        let missing = missing.iter().map(|&name| name.to_owned()).collect();
        Debian { root, missing }
    }

    fn check(
        forced: Option<Forced>,
        target_present: bool,
        rustup: Rustup,
        debian: impl Into<Option<Debian>>,
        expected: &Result<Branch, Missing>,
    ) {
        let machine = Machine { forced, target_present, rustup, debian: debian.into() };
        assert_eq!(&choose(&machine), expected, "{machine:?}");
    }

    #[test]
    fn a_present_target_is_used_before_anything_is_installed() {
        for rustup in [Rustup::Absent, Rustup::Forbidden, Rustup::MayDownload] {
            check(None, true, rustup, on_debian(true, &[]), &Ok(Branch::Present));
            check(None, true, rustup, NO_DEBIAN, &Ok(Branch::Present));
        }
    }

    #[test]
    fn rustup_comes_before_debian_unless_it_may_not_download() {
        let packages = || on_debian(true, &["rustc-web"]);
        check(None, false, Rustup::MayDownload, packages(), &Ok(Branch::Rustup));
        check(None, false, Rustup::Forbidden, packages(), &Ok(Branch::Debian));
        check(None, false, Rustup::Absent, packages(), &Ok(Branch::Debian));
    }

    #[test]
    fn missing_packages_need_root() {
        let missing = Missing::Root(vec!["rustc-web".to_owned()]);
        check(None, false, Rustup::Forbidden, on_debian(false, &["rustc-web"]), &Err(missing));
        check(None, false, Rustup::Forbidden, on_debian(false, &[]), &Ok(Branch::Debian));
    }

    #[test]
    fn without_any_way_it_says_so() {
        check(None, false, Rustup::Forbidden, NO_DEBIAN, &Err(Missing::Everything));
        check(None, false, Rustup::Absent, NO_DEBIAN, &Err(Missing::Everything));
    }

    #[test]
    fn a_forced_way_is_the_only_one_tried() {
        let (rustup, debian) = (Some(Forced::Rustup), Some(Forced::Debian));
        check(rustup, false, Rustup::Forbidden, on_debian(true, &[]), &Ok(Branch::Rustup));
        check(rustup, true, Rustup::MayDownload, NO_DEBIAN, &Ok(Branch::Present));
        check(rustup, false, Rustup::Absent, on_debian(true, &[]), &Err(Missing::Rustup));
        check(debian, true, Rustup::MayDownload, on_debian(true, &[]), &Ok(Branch::Debian));
        check(debian, true, Rustup::MayDownload, NO_DEBIAN, &Err(Missing::Debian));
    }
}
