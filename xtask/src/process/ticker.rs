//! Shows that a long quiet step is still running.

use std::io::{IsTerminal, Write, stderr};
use std::path::Path;
use std::time::{Duration, Instant};

use super::tail::last_lines;

/// How long a line of the tool's output may be on ours.
const WIDTH: usize = 60;

/// On a terminal one line that counts; elsewhere a line every quarter of a minute.
pub(super) struct Ticker {
    started: Instant,
    told: Duration,
    terminal: bool,
}

impl Ticker {
    pub(super) fn new() -> Self {
        Self { started: Instant::now(), told: Duration::ZERO, terminal: stderr().is_terminal() }
    }

    /// Called often; writes seldom.
    pub(super) fn tick(&mut self, log: &Path) {
        let elapsed = self.started.elapsed();
        let pause = Duration::from_secs(if self.terminal { 1 } else { 15 });
        if elapsed < self.told + pause {
            return;
        }
        self.told = elapsed;
        let last = last_lines(log, 1).pop().unwrap_or_default();
        let last: String = last.trim_start().chars().take(WIDTH).collect();
        let time = elapsed.as_secs();
        if self.terminal {
            eprint!("\r\x1b[2K    {time} s  {last}");
            // A terminal that cannot be written to is not this step's failure.
            let _ = stderr().flush();
        } else {
            eprintln!("    {time} s  {last}");
        }
    }
}

impl Drop for Ticker {
    /// Clears the counting line.
    fn drop(&mut self) {
        if self.terminal && !self.told.is_zero() {
            eprint!("\r\x1b[2K");
        }
    }
}
