//! Where things are in the checkout.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout that the tasks work on.
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout that holds this crate.
    pub(crate) fn locate() -> Self {
        let xtask = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = xtask.parent().map_or_else(PathBuf::new, Path::to_path_buf);
        Self { root }
    }

    /// A copy of the checkout in another folder.
    pub(crate) const fn at(root: PathBuf) -> Self {
        Self { root }
    }

    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where the finished page is.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The package of the browser tests.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("browser")
    }

    /// Where cargo builds.
    pub(crate) fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |dir| self.root.join(dir))
    }

    /// The command line, once cargo has built it: `debug` or `release`.
    pub(crate) fn command_line(&self, profile: &str) -> PathBuf {
        self.target().join(profile).join(format!("rung{}", env::consts::EXE_SUFFIX))
    }

    /// The cargo that runs this crate, for everything that is not WebAssembly.
    pub(crate) fn cargo<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = Command::new(cargo_program());
        command.args(arguments).current_dir(&self.root);
        command
    }
}

/// The cargo that runs this crate.
pub(crate) fn cargo_program() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// Where cargo keeps what it downloads.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let told = env::var_os("CARGO_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    told.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}
