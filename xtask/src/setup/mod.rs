//! Finds or installs everything that building and testing the page needs.

mod branch;
mod browser;
mod cargo_tool;
mod debian;
mod debian_rust;
mod engines;
mod machine;
mod node;
mod npm_tool;
mod paths;
mod stamp;
mod std_build;
mod sysroot;
mod toolchain;

use std::path::PathBuf;

use crate::cache::Cache;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::journal::Journal;
use crate::lockfile;
use crate::project::Project;
use crate::versions;
use cargo_tool::CargoTool;

pub(crate) use branch::Branch;
pub(crate) use engines::Engines;

/// What set-up works with: the checkout, the journal, and the locked cache.
pub(crate) struct Setup<'a> {
    project: &'a Project,
    journal: &'a mut Journal,
    cache: Cache,
    /// Debian's package lists are fetched at most once a run.
    lists_fetched: bool,
}

/// What builds the page.
pub(crate) struct Builder {
    /// How the machine came by WebAssembly's standard library.
    pub(crate) branch: Branch,
    /// What Trunk must be run with.
    pub(crate) environment: Environment,
    /// Trunk itself.
    pub(crate) trunk: PathBuf,
}

impl<'a> Setup<'a> {
    /// Begins set-up.
    pub(crate) fn begin(project: &'a Project, journal: &'a mut Journal) -> Result<Self, Failure> {
        Ok(Self { project, journal, cache: Cache::open()?, lists_fetched: false })
    }

    /// Everything that Trunk needs, so that it downloads nothing itself.
    pub(crate) fn builder(&mut self) -> Result<Builder, Failure> {
        let bindgen = lockfile::wasm_bindgen(self.project.root())?;
        let (branch, mut environment) = toolchain::prepare(self)?;
        npm_tool::prepare(self, &mut environment)?;
        let trunk = CargoTool {
            package: "trunk",
            program: "trunk",
            version: versions::TRUNK.to_owned(),
            options: &["--locked", "--no-default-features", "--features", "rustls"],
        };
        let trunk = trunk.prepare(self, &mut environment)?;
        let bindgen = CargoTool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: bindgen,
            // Not `--locked`: its lock file may name crate versions that have been withdrawn.
            options: &[],
        };
        bindgen.prepare(self, &mut environment)?;
        Ok(Builder { branch, environment, trunk })
    }

    /// What checks the crates that are shipped.
    pub(crate) fn deny(&mut self) -> Result<PathBuf, Failure> {
        let deny = CargoTool {
            package: "cargo-deny",
            program: "cargo-deny",
            version: versions::CARGO_DENY.to_owned(),
            options: &["--locked"],
        };
        deny.prepare(self, &mut Environment::default())
    }

    /// The browser in which the page is tested, and the tests' own packages.
    pub(crate) fn browser(&mut self) -> Result<PathBuf, Failure> {
        let browser = browser::prepare(self)?;
        node::packages(self)?;
        Ok(browser)
    }

    /// The other engines in which the main journeys are tested.
    pub(crate) fn engines(&mut self) -> Result<Engines, Failure> {
        engines::prepare(self)
    }
}
