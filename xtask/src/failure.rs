//! What a step says when it cannot go on.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What failed or is missing, and the command that mends it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    what: String,
    mend: Option<String>,
    log: Option<(PathBuf, Vec<String>)>,
}

impl Failure {
    /// A failure in one sentence.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), mend: None, log: None }
    }

    /// A file operation that failed.
    pub(crate) fn file(doing: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(format!("could not {doing} {}: {error}", path.display()))
    }

    /// Adds the exact command, or the sentence, that mends it.
    pub(crate) fn mend(mut self, mend: impl Into<String>) -> Self {
        self.mend = Some(mend.into());
        self
    }

    /// Adds it unless there is a better one already.
    pub(crate) fn or_mend(mut self, mend: impl Into<String>) -> Self {
        self.mend.get_or_insert_with(|| mend.into());
        self
    }

    /// Adds the place of the tool's whole output and its last lines.
    pub(crate) fn log(mut self, path: &Path, last_lines: Vec<String>) -> Self {
        self.log = Some((path.to_path_buf(), last_lines));
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((path, lines)) = &self.log {
            for line in lines {
                writeln!(out, "  | {line}")?;
            }
            writeln!(out, "  whole output: {}", path.display())?;
        }
        write!(out, "failed: {}", self.what)?;
        if let Some(mend) = &self.mend {
            write!(out, "\n  mend: {mend}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mending_command_is_the_last_line() {
        let failure = Failure::new("wasm-opt is missing").mend("npm install");
        assert_eq!(failure.to_string(), "failed: wasm-opt is missing\n  mend: npm install");
    }

    #[test]
    fn the_log_comes_before_the_sentence() {
        let failure =
            Failure::new("apt-get failed").log(Path::new("apt.log"), vec!["E: no".to_owned()]);
        assert_eq!(
            failure.to_string(),
            "  | E: no\n  whole output: apt.log\nfailed: apt-get failed"
        );
    }
}
