//! Keeps the paths of this machine out of the programs.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

/// What stands for the folder in which cargo keeps the crates.
const CRATES: &str = "/cargo";

/// The compiler flag that has crates lie in the same place on every machine.
///
/// A panic says in which file it was, so that the file's path is in a program whose standard library tells.
pub(super) fn remapped() -> Option<OsString> {
    flag(env::var_os("CARGO_HOME"), env::home_dir())
}

/// A path with white space is left as it is: cargo separates the flags by white space.
fn flag(cargo: Option<OsString>, home: Option<PathBuf>) -> Option<OsString> {
    let cargo = cargo.filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let folder = cargo.or_else(|| home.map(|home| home.join(".cargo")))?;
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
    fn cargo_keeps_its_crates_where_it_is_told_or_at_home() {
        let told = |cargo: Option<&str>, home: &str| {
            flag(cargo.map(OsString::from), Some(PathBuf::from(home)))
                .map(|flag| flag.to_string_lossy().into_owned())
        };
        let elsewhere = Some("--remap-path-prefix=/elsewhere=/cargo".to_owned());
        assert_eq!(told(Some("/elsewhere"), "/home/me"), elsewhere);
        let at_home = Some("--remap-path-prefix=/home/me/.cargo=/cargo".to_owned());
        assert_eq!(told(None, "/home/me"), at_home);
        assert_eq!(told(Some(""), "/home/me"), at_home);
        assert_eq!(told(None, "/home/my own"), None);
    }
}
