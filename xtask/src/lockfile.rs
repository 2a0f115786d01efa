//! Reads the one version that `Cargo.lock` pins for us.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// The version of `wasm-bindgen` that the page is compiled against.
pub(crate) fn wasm_bindgen(root: &Path) -> Result<String, Failure> {
    let path = root.join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    version_of("wasm-bindgen", &text).ok_or_else(|| {
        Failure::new("Cargo.lock names no wasm-bindgen").mend("cargo generate-lockfile")
    })
}

/// The version of the first package of that name.
///
/// Cargo writes `name` and `version` on neighbouring lines of each `[[package]]`, so no TOML parser is needed.
fn version_of(package: &str, lock: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| quoted(line, "name") == Some(package))?;
    lines.next().and_then(|line| quoted(line, "version")).map(str::to_owned)
}

fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?
        .trim_start()
        .strip_prefix('=')?
        .trim()
        .strip_prefix('"')?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.99"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
dependencies = [
 "wasm-bindgen-macro",
]
"#;

    #[test]
    fn the_exact_name_is_found() {
        assert_eq!(version_of("wasm-bindgen", LOCK).as_deref(), Some("0.2.130"));
    }

    #[test]
    fn an_absent_package_has_no_version() {
        assert_eq!(version_of("wasm", LOCK), None);
        assert_eq!(version_of("wasm-bindgen", ""), None);
    }
}
