//! The changes to the environment that make cargo and Trunk build for WebAssembly here.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;

/// Variables set and removed, and folders put before `PATH`.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Environment {
    folders: Vec<PathBuf>,
    set: Vec<(&'static str, OsString)>,
    removed: Vec<&'static str>,
}

impl Environment {
    /// Puts a folder before everything on `PATH`, but behind the folders put there earlier.
    pub(crate) fn folder(&mut self, folder: PathBuf) {
        self.folders.push(folder);
    }

    /// Sets a variable.
    pub(crate) fn set(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.set.push((name, value.into()));
    }

    /// Removes a variable.
    pub(crate) fn remove(&mut self, name: &'static str) {
        self.removed.push(name);
    }

    /// Gives a command this environment.
    pub(crate) fn apply(&self, command: &mut Command) -> Result<(), Failure> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned();
        let path = env::join_paths(folders.chain(env::split_paths(&inherited)))
            .map_err(|error| Failure::new(format!("a folder cannot stand on PATH: {error}")))?;
        command.env("PATH", path);
        for name in &self.removed {
            command.env_remove(name);
        }
        for (name, value) in &self.set {
            command.env(name, value);
        }
        Ok(())
    }
}
