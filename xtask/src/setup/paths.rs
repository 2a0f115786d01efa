//! Keeps the paths of this machine out of the programs.

use std::ffi::OsString;
use std::path::Path;

use crate::project::cargo_home;

/// What stands for the folder in which cargo keeps the crates.
const CRATES: &str = "/cargo";

/// The compiler flag that has crates lie in the same place on every machine.
///
/// A panic says in which file it was, so that the file's path is in a program whose standard library tells.
pub(super) fn remapped() -> Option<OsString> {
    flag(&cargo_home()?)
}

/// A path with white space is left as it is: cargo separates the flags by white space.
fn flag(folder: &Path) -> Option<OsString> {
    if folder.to_string_lossy().contains(char::is_whitespace) {
        return None;
    }
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(folder);
    flag.push("=");
    flag.push(CRATES);
    Some(flag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_lie_in_one_place_wherever_they_are_kept() {
        let told = "--remap-path-prefix=/home/me/.cargo=/cargo".into();
        assert_eq!(flag(Path::new("/home/me/.cargo")), Some(told));
        assert_eq!(flag(Path::new("/home/my own/.cargo")), None);
    }
}
