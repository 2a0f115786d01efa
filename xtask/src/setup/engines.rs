//! The other two engines that the page is tested in, Firefox and `WebKit`, each through `WebDriver`.
//!
//! Firefox speaks it by itself. `WebKit` has a driver and a small browser of its own, which needs a screen,
//! be it one that nobody sees.

use std::env;
use std::path::PathBuf;

use super::Setup;
use super::debian;
use crate::failure::Failure;
use crate::journal::note;
use crate::process::on_path;

/// A program, and how a machine comes by it.
struct Program {
    /// What it is, in a sentence.
    what: &'static str,
    /// The variable that names it, for set-up and for the tests.
    variable: &'static str,
    /// The names under which systems install it.
    names: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
}

const PROGRAMS: [Program; 3] = [
    Program {
        what: "Firefox",
        variable: "RUNG_FIREFOX",
        names: &["firefox-esr", "firefox"],
        package: "firefox-esr",
    },
    Program {
        what: "WebKit's driver, WebKitWebDriver",
        variable: "RUNG_WEBKIT",
        names: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
    Program {
        what: "a screen for WebKit, Xvfb",
        variable: "RUNG_XVFB",
        names: &["Xvfb"],
        package: "xvfb",
    },
];

/// Each program that the tests are told of, by the variable that tells them.
pub(crate) type Engines = Vec<(&'static str, PathBuf)>;

/// Finds the programs, or installs those of Debian that are missing.
pub(super) fn prepare(setup: &mut Setup) -> Result<Engines, Failure> {
    let mut missing = Vec::new();
    for program in &PROGRAMS {
        if program.find()?.is_none() {
            missing.push(program.package.to_owned());
        }
    }
    if !missing.is_empty() && debian::is_here() {
        debian::install(setup, &missing)?;
    }
    let found = PROGRAMS.iter().map(|program| {
        let path = program.find()?.ok_or_else(|| program.missing())?;
        note(&format!("{} {}", program.names[0], path.display()));
        Ok((program.variable, path))
    });
    found.collect()
}

impl Program {
    /// The program that the user names, or the first that is installed.
    fn find(&self) -> Result<Option<PathBuf>, Failure> {
        let wish = env::var_os(self.variable).filter(|wish| !wish.is_empty()).map(PathBuf::from);
        match wish {
            Some(path) if path.is_file() => Ok(Some(path)),
            Some(path) => Err(self.misnamed(&path.display().to_string())),
            None => Ok(self.names.iter().find_map(|name| on_path(name))),
        }
    }

    fn misnamed(&self, path: &str) -> Failure {
        let variable = self.variable;
        Failure::new(format!("{variable} is {path}, which is not a file"))
            .mend(format!("unset {variable}, or set it to the program of {}", self.what))
    }

    fn missing(&self) -> Failure {
        Failure::new(format!(
            "the main journeys are also tested in Firefox and in WebKit, and there is no {}",
            self.what
        ))
        .mend(format!(
            "install it (on Debian: sudo apt-get install {}), or set {} to its program",
            self.package, self.variable
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named_with_the_way_to_it() {
        for program in &PROGRAMS {
            let text = program.missing().to_string();
            let ways = [program.what, program.package, program.variable];
            assert!(ways.iter().all(|way| text.contains(way)), "{text}");
            let text = program.misnamed("nothing").to_string();
            assert!(text.contains(&format!("unset {}", program.variable)), "{text}");
        }
    }
}
