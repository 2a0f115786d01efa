//! Remembers against which standard library the page was last compiled.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::failure::Failure;

/// A name for a new build of the standard library: the time, which no two builds share.
pub(super) fn new_id() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.unwrap_or_default().as_nanos().to_string()
}

/// Removes what was compiled against another standard library: cargo does not notice that it changed,
/// and stops with "can't find crate".
pub(super) fn forget_other_builds(compiled: &Path, id: &str) -> Result<(), Failure> {
    let stamp = compiled.join(".rung-std");
    if fs::read_to_string(&stamp).is_ok_and(|old| old == id) {
        return Ok(());
    }
    if compiled.exists() {
        fs::remove_dir_all(compiled).map_err(|error| Failure::file("remove", compiled, &error))?;
    }
    fs::create_dir_all(compiled).map_err(|error| Failure::file("create", compiled, &error))?;
    fs::write(&stamp, id).map_err(|error| Failure::file("write", &stamp, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds_against_another_library_are_removed_once() -> Result<(), Failure> {
        let compiled = std::env::temp_dir().join(format!("rung-stamp-{}", std::process::id()));
        let artefact = compiled.join("artefact");
        let write = || {
            fs::create_dir_all(&compiled)
                .and_then(|()| fs::write(&artefact, ""))
                .map_err(|error| Failure::file("write", &artefact, &error))
        };
        for (id, kept) in [("1", false), ("1", true), ("2", false), ("2", true)] {
            write()?;
            forget_other_builds(&compiled, id)?;
            assert_eq!(artefact.exists(), kept, "{id}");
        }
        fs::remove_dir_all(&compiled).map_err(|error| Failure::file("remove", &compiled, &error))
    }
}
