//! Announces every step, times it, and adds the times up.

use std::time::{Duration, Instant};

use crate::failure::Failure;

/// The steps of one run, in order, with their times.
///
/// Everything goes to standard error: standard output belongs to the tools and to results.
pub(crate) struct Journal {
    steps: Vec<(String, Duration)>,
    started: Instant,
    summarised: bool,
}

impl Journal {
    /// An empty journal whose clock starts now.
    pub(crate) fn new() -> Self {
        Self { steps: Vec::new(), started: Instant::now(), summarised: false }
    }

    /// Runs one step: one line when it starts, one with its time when it ends.
    pub(crate) fn step<T>(
        &mut self,
        name: &str,
        work: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        eprintln!("..  {name}");
        let start = Instant::now();
        let result = work();
        let time = start.elapsed();
        let mark = if result.is_ok() { "ok" } else { "no" };
        eprintln!("{mark}  {name}  {}", seconds(time));
        self.steps.push((name.to_owned(), time));
        result
    }

    /// How many steps ran.
    pub(crate) fn count(&self) -> usize {
        self.steps.len()
    }

    /// Prints the table of steps and times, once; a run of a single step needs none.
    pub(crate) fn summary(&mut self) {
        if self.summarised || self.steps.len() < 2 {
            return;
        }
        self.summarised = true;
        eprint!("{}", table(&self.steps, self.started.elapsed()));
    }
}

/// Says in one line what needs no step, such as a tool that is already there.
pub(crate) fn note(text: &str) {
    eprintln!("ok  {text}");
}

fn table(steps: &[(String, Duration)], total: Duration) -> String {
    let steps = steps.iter().map(|(name, time)| (name.as_str(), *time));
    let rows: Vec<(&str, Duration)> = steps.chain([("all in all", total)]).collect();
    let width = rows.iter().map(|(name, _)| name.chars().count()).max();
    let width = width.unwrap_or(0);
    let lines: Vec<String> = rows
        .iter()
        .map(|(name, time)| format!("  {name:width$}  {:>12}", seconds(*time)))
        .collect();
    format!("\n{}\n\n", lines.join("\n"))
}

/// A duration as a reader says it: `38.2 s`, `7 min 12 s`.
pub(crate) fn seconds(time: Duration) -> String {
    if time.as_secs() < 120 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", time.as_secs() / 60, time.as_secs() % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_well() {
        assert_eq!(seconds(Duration::from_millis(38_240)), "38.2 s");
        assert_eq!(seconds(Duration::from_secs(432)), "7 min 12 s");
    }

    #[test]
    fn the_table_is_aligned_and_ends_with_the_sum() {
        let steps = [
            ("formatting".to_owned(), Duration::from_secs(1)),
            ("tests of the domain".to_owned(), Duration::from_secs(30)),
        ];
        let text = table(&steps, Duration::from_secs(31));
        let lines: Vec<&str> = text.trim_matches('\n').lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.len() == lines[0].len()));
        assert!(lines[2].ends_with("31.0 s"));
    }
}
