//! The user's cache of installed tools: one folder per tool and version, shared by every checkout.
//!
//! A tool is installed into a folder beside its own and renamed when complete, so that an interrupted installation is never taken for a finished one.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The cache, locked against a second set-up for as long as it lives.
pub(crate) struct Cache {
    folder: PathBuf,
    _lock: File,
}

impl Cache {
    /// Opens the cache, waiting for another set-up to end.
    pub(crate) fn open() -> Result<Self, Failure> {
        let folder = folder()?;
        fs::create_dir_all(folder.join("logs"))
            .map_err(|error| Failure::file("create", &folder, &error).mend(ELSEWHERE))?;
        let path = folder.join("lock");
        let lock = File::create(&path)
            .map_err(|error| Failure::file("open", &path, &error).mend(ELSEWHERE))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                eprintln!("..  waiting for another set-up to finish");
                lock.lock().map_err(|error| Failure::file("lock", &path, &error))?;
            }
            Err(TryLockError::Error(error)) => return Err(Failure::file("lock", &path, &error)),
        }
        Ok(Self { folder, _lock: lock })
    }

    /// The folder of one tool in one version, finished or not.
    pub(crate) fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Where the output of a noisy step goes.
    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.folder.join("logs").join(format!("{name}.log"))
    }

    /// Fills a tool's folder: `fill` works in a folder beside it, which is renamed when it succeeds.
    ///
    /// What an interrupted `fill` left is kept for the next attempt, because compilers resume.
    pub(crate) fn install(
        &self,
        name: &str,
        fill: impl FnOnce(&Path) -> Result<(), Failure>,
    ) -> Result<PathBuf, Failure> {
        let unfinished = self.folder.join(format!("{name}.unfinished"));
        let finished = self.place(name);
        fs::create_dir_all(&unfinished)
            .map_err(|error| Failure::file("create", &unfinished, &error))?;
        fill(&unfinished).map_err(|failure| {
            failure.or_mend("once the cause above is gone: cargo xtask build")
        })?;
        if finished.exists() {
            fs::remove_dir_all(&finished)
                .map_err(|error| Failure::file("remove", &finished, &error))?;
        }
        fs::rename(&unfinished, &finished)
            .map_err(|error| Failure::file("rename", &unfinished, &error))?;
        Ok(finished)
    }
}

const ELSEWHERE: &str = "set RUNG_CACHE to a folder that you may write to";

/// Where the cache is, for opening it and for the help.
///
/// A path with white space is refused: the variable that hands compiler flags to cargo separates them by white space.
pub(crate) fn folder() -> Result<PathBuf, Failure> {
    let folder = choose(env::var_os("RUNG_CACHE"), env::var_os("XDG_CACHE_HOME"), env::home_dir())
        .ok_or_else(|| Failure::new("there is no home folder to keep tools in").mend(ELSEWHERE))?;
    let folder =
        std::path::absolute(&folder).map_err(|error| Failure::file("find", &folder, &error))?;
    if folder.to_string_lossy().contains(char::is_whitespace) {
        return Err(Failure::new(format!(
            "the cache {} has white space in its path",
            folder.display()
        ))
        .mend("set RUNG_CACHE to a folder without white space"));
    }
    Ok(folder)
}

fn choose(own: Option<OsString>, xdg: Option<OsString>, home: Option<PathBuf>) -> Option<PathBuf> {
    let set = |value: Option<OsString>| value.filter(|text| !text.is_empty()).map(PathBuf::from);
    set(own)
        .or_else(|| set(xdg).map(|cache| cache.join("rung")))
        .or_else(|| home.map(|home| home.join(".cache").join("rung")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_setting_wins() {
        let home = || Some(PathBuf::from("home"));
        let path = |text: &str| Some(PathBuf::from(text));
        assert_eq!(choose(Some("own".into()), Some("xdg".into()), home()), path("own"));
        assert_eq!(choose(None, Some("xdg".into()), home()), path("xdg/rung"));
        assert_eq!(choose(Some("".into()), Some("".into()), home()), path("home/.cache/rung"));
        assert_eq!(choose(None, None, None), None);
    }

    #[test]
    fn an_interrupted_installation_is_not_a_finished_one() -> Result<(), Failure> {
        let folder = env::temp_dir().join(format!("rung-cache-{}", std::process::id()));
        let io = |error: std::io::Error| Failure::new(error.to_string());
        fs::create_dir_all(&folder).map_err(io)?;
        let cache =
            Cache { _lock: File::create(folder.join("lock")).map_err(io)?, folder: folder.clone() };
        let failed = cache.install("tool-1", |_| Err(Failure::new("interrupted")));
        assert!(failed.is_err());
        assert!(!cache.place("tool-1").exists());
        let placed =
            cache.install("tool-1", |place| fs::write(place.join("tool"), "").map_err(io))?;
        assert!(placed.join("tool").is_file());
        assert!(!folder.join("tool-1.unfinished").exists());
        fs::remove_dir_all(&folder).map_err(io)
    }
}
