//! Tools that cargo installs.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Setup;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::journal::note;
use crate::process::{answer, captured, on_path};
use crate::project::cargo_program;

/// A tool in one exact version.
pub(super) struct CargoTool {
    pub(super) package: &'static str,
    pub(super) program: &'static str,
    pub(super) version: String,
    pub(super) options: &'static [&'static str],
}

/// These tools run for seconds and are compiled for minutes: their own release profiles would double that time.
const QUICK_PROFILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

impl CargoTool {
    /// Finds the tool on `PATH` or in the cache, or installs it, and makes it the one that is found.
    pub(super) fn prepare(
        &self,
        setup: &mut Setup,
        environment: &mut Environment,
    ) -> Result<PathBuf, Failure> {
        let (program, version) = (self.program, &self.version);
        if let Some(path) = on_path(program)
            && answer(Command::new(&path).arg("--version"))
                .is_some_and(|text| tells(&text, version))
        {
            note(&format!("{program} {version} on PATH"));
            return Ok(path);
        }
        let name = format!("{program}-{version}");
        let relative = Path::new("bin").join(format!("{program}{}", env::consts::EXE_SUFFIX));
        let folder = setup.cache.place(&name);
        if folder.join(&relative).is_file() {
            note(&format!("{program} {version} installed earlier"));
        } else {
            let log = setup.cache.log(&name);
            let (cache, journal) = (&setup.cache, &mut *setup.journal);
            journal.step(&format!("cargo install {} {version}", self.package), || {
                cache.install(&name, |folder| self.install(folder, &log))
            })?;
        }
        environment.folder(folder.join("bin"));
        Ok(folder.join(relative))
    }

    /// Compiles in the tool's own folder, so that an interrupted installation goes on where it stopped.
    fn install(&self, folder: &Path, log: &Path) -> Result<(), Failure> {
        let target = folder.join("target");
        let mut command = Command::new(cargo_program());
        command
            .args(["install", self.package, "--version", &self.version])
            .args(self.options)
            .arg("--root")
            .arg(folder)
            .env("CARGO_TARGET_DIR", &target)
            .envs(QUICK_PROFILE);
        captured(&mut command, log)?;
        fs::remove_dir_all(&target).map_err(|error| Failure::file("remove", &target, &error))
    }
}

/// Whether a tool's answer to `--version` names exactly this version.
fn tells(answer: &str, version: &str) -> bool {
    answer.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_version_counts() {
        assert!(tells("trunk 0.21.14\n", "0.21.14"));
        assert!(tells("wasm-bindgen 0.2.130 (abcdef)\n", "0.2.130"));
        assert!(!tells("trunk 0.21.140\n", "0.21.14"));
        assert!(!tells("", "0.21.14"));
    }
}
