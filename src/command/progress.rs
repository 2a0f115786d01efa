//! How far a long count is, for whoever waits for it.

use std::io::{self, Write};
use std::time::Duration;

use crate::digits::grouped;

/// How the progress is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// One line that is drawn over, at most ten times a second: for a terminal.
    Bar,
    /// A new line for every tenth: where nothing can be drawn over, such as a log.
    Lines,
}

/// Shows on a writer how many parts of a count are done.
pub(super) struct Progress<'a, W> {
    writer: &'a mut W,
    style: Style,
    parts: usize,
    /// What was shown last: the parts that were done and the time.
    shown: Option<(usize, Duration)>,
}

/// The shortest time between two drawings of the bar.
const PAUSE: Duration = Duration::from_millis(100);

/// How many characters wide the bar is.
const WIDTH: usize = 40;

impl<'a, W: Write> Progress<'a, W> {
    /// Nothing is shown of a count of so many parts before the first is done.
    pub(super) fn new(writer: &'a mut W, style: Style, parts: usize) -> Self {
        Self { writer, style, parts: parts.max(1), shown: None }
    }

    /// So many parts are done, with so many sheets; it is shown if it is time to.
    ///
    /// # Errors
    /// When the writer fails.
    pub(super) fn show(&mut self, done: usize, sheets: u64, elapsed: Duration) -> io::Result<()> {
        let complete = done == self.parts;
        let tenth = |parts| parts * 10 / self.parts;
        let due = match (self.style, self.shown) {
            (Style::Bar, None) => true,
            (Style::Bar, Some((_, drawn))) => complete || elapsed >= drawn + PAUSE,
            (Style::Lines, shown) => tenth(done) > tenth(shown.map_or(0, |(parts, _)| parts)),
        };
        if !due {
            return Ok(());
        }
        self.shown = Some((done, elapsed));
        let percent = done * 100 / self.parts;
        let sheets = grouped(sheets);
        let time = if complete {
            format!("took {}", spelled(elapsed))
        } else {
            format!("{} left", spelled(left(elapsed, done, self.parts)))
        };
        match self.style {
            Style::Bar => {
                let bar = "#".repeat(done * WIDTH / self.parts);
                // The widths are those of the longest text, so that nothing of the last one is left.
                write!(
                    self.writer,
                    "\r[{bar:<WIDTH$}] {percent:>3} %  {sheets:>13} sheets  {time:<16}"
                )?;
                if complete {
                    self.writer.write_all(b"\n")?;
                }
            }
            Style::Lines => writeln!(self.writer, "{percent} %  {sheets} sheets  {time}")?,
        }
        self.writer.flush()
    }
}

/// The time that the rest takes if it goes on like this; `done` is not zero.
fn left(elapsed: Duration, done: usize, parts: usize) -> Duration {
    let thousandths = elapsed.as_millis() * (parts - done) as u128 / done.max(1) as u128;
    Duration::from_millis(u64::try_from(thousandths).unwrap_or(u64::MAX))
}

/// A time in minutes and seconds, rounded up: a count that goes on never has 0 seconds left.
fn spelled(time: Duration) -> String {
    let seconds = time.as_millis().div_ceil(1000);
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds:>2} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Progress, Style};
    use std::io;
    use std::time::Duration;

    /// What is shown when one of 200 parts of 1,000 sheets is done every so many milliseconds.
    fn shown(style: Style, pace: u64) -> io::Result<String> {
        let mut text = Vec::new();
        let mut progress = Progress::new(&mut text, style, 200);
        for (done, part) in (1..=200).zip(1..) {
            progress.show(done, part * 1000, Duration::from_millis(part * pace))?;
        }
        Ok(String::from_utf8_lossy(&text).into_owned())
    }

    #[test]
    fn lines_come_at_every_tenth() -> io::Result<()> {
        let text = shown(Style::Lines, 500)?;
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 10);
        assert_eq!(lines[0], "10 %  20,000 sheets  1 min 30 s left");
        assert_eq!(lines[6], "70 %  140,000 sheets  30 s left");
        assert_eq!(lines[9], "100 %  200,000 sheets  took 1 min 40 s");
        Ok(())
    }

    #[test]
    fn the_bar_is_drawn_ten_times_a_second_at_most_and_ends_with_its_line() -> io::Result<()> {
        for (pace, drawings) in [(500, 200), (100, 200), (99, 101), (30, 51), (10, 21)] {
            let text = shown(Style::Bar, pace)?;
            let drawn: Vec<&str> = text.split('\r').skip(1).collect();
            assert_eq!(drawn.len(), drawings, "every {pace} ms");
            let widths: Vec<usize> =
                drawn.iter().map(|line| line.trim_end_matches('\n').len()).collect();
            assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}");
            assert_eq!(text.matches('\n').count(), 1);
            assert!(
                drawn.last().is_some_and(|line| line.contains("] 100 %") && line.ends_with('\n'))
            );
        }
        let text = shown(Style::Bar, 500)?;
        let half =
            "\r[####################                    ]  50 %        100,000 sheets  50 s left";
        assert!(text.contains(half), "{text}");
        Ok(())
    }

    #[test]
    fn nothing_to_count_is_done_at_once() -> io::Result<()> {
        let mut text = Vec::new();
        Progress::new(&mut text, Style::Lines, 1).show(1, 1, Duration::ZERO)?;
        assert_eq!(String::from_utf8_lossy(&text), "100 %  1 sheets  took 0 s\n");
        Ok(())
    }
}
