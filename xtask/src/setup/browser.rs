//! The browser in which the page is tested.

use std::env;
use std::path::PathBuf;

use super::Setup;
use super::debian;
use crate::failure::Failure;
use crate::journal::note;
use crate::process::on_path;

/// The names under which systems install Chromium or its sibling.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where macOS keeps its applications, which are not on `PATH`.
const APPLICATIONS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Finds the browser, or installs Debian's.
///
/// Debian's package depends on the font library, and that on a font, so that text is drawn on the barest machine.
pub(super) fn prepare(setup: &mut Setup) -> Result<PathBuf, Failure> {
    if let Some(wish) = env::var_os("RUNG_CHROMIUM").filter(|wish| !wish.is_empty()) {
        let path = PathBuf::from(wish);
        return if path.is_file() {
            Ok(path)
        } else {
            Err(Failure::new(format!("RUNG_CHROMIUM is {}, which is not a file", path.display()))
                .mend("unset RUNG_CHROMIUM, or set it to the program of a Chromium browser"))
        };
    }
    if let Some(path) = found() {
        note(&format!("browser {}", path.display()));
        return Ok(path);
    }
    if debian::is_here() {
        debian::install(setup, &["chromium".to_owned()])?;
    }
    found().ok_or_else(|| {
        Failure::new("there is no Chromium or Chrome to test the page in")
            .mend("install Chromium, or set RUNG_CHROMIUM to its program")
    })
}

fn found() -> Option<PathBuf> {
    let applications = APPLICATIONS.iter().map(PathBuf::from);
    NAMES
        .iter()
        .find_map(|name| on_path(name))
        .or_else(|| applications.into_iter().find(|path| path.is_file()))
}
