//! The end of a log that is still being written.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// Enough bytes for thirty long lines.
const WINDOW: u64 = 16 * 1024;

/// The last lines of a file that are not blank; fewer, or none, when it cannot be read.
pub(super) fn last_lines(path: &Path, count: usize) -> Vec<String> {
    let end = read_end(path).unwrap_or_default();
    lines_of(&end, count)
}

fn read_end(path: &Path) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(WINDOW)))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A carriage return ends a line too: progress bars write nothing else.
fn lines_of(text: &str, count: usize) -> Vec<String> {
    let mut lines: Vec<String> = text
        .split(['\n', '\r'])
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    lines.split_off(lines.len().saturating_sub(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_lines_without_blanks() {
        assert_eq!(lines_of("a\nb\n\n10 %\r20 %\n", 2), ["10 %", "20 %"]);
        assert_eq!(lines_of("a\n", 30), ["a"]);
        assert!(lines_of("", 30).is_empty());
    }
}
