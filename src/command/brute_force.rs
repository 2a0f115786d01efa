//! Counting every sheet one by one, on all cores.

use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::progress::{Progress, Style};
use crate::analysis::{Enumeration, Tally};

/// What was counted, and how long it took.
pub(super) struct Counted {
    pub(super) tally: Tally,
    pub(super) time: Duration,
}

/// Visits every sheet of an enumeration, with one worker for each core that is available, and shows
/// on a writer how far it is.
///
/// # Errors
/// When the writer fails, or no thread can be started; the workers then stop after the slice that
/// they are at.
pub(super) fn run(
    enumeration: &Enumeration,
    style: Style,
    writer: &mut impl Write,
) -> io::Result<Counted> {
    let start = Instant::now();
    let slices = enumeration.slices();
    let mut progress = Progress::new(writer, style, slices);
    let workers = thread::available_parallelism().map_or(1, usize::from).min(slices);
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (sender, counted) = mpsc::channel();
        for _ in 0..workers {
            let (sender, next) = (sender.clone(), &next);
            let work = move || {
                loop {
                    let slice = next.fetch_add(1, Ordering::Relaxed);
                    // Nobody receives any more once the progress could not be written.
                    if slice >= slices || sender.send(enumeration.count(slice)).is_err() {
                        break;
                    }
                }
            };
            thread::Builder::new().spawn_scoped(scope, work)?;
        }
        drop(sender);
        let mut tally = Tally::default();
        for (done, slice) in (1..).zip(counted) {
            tally += slice;
            progress.show(done, tally.visited(), start.elapsed())?;
        }
        Ok(Counted { tally, time: start.elapsed() })
    })
}

#[cfg(test)]
mod tests {
    use super::{Counted, Style, run};
    use crate::analysis::{Engine, Enumeration, Possible};
    use crate::framework::{OptionSet, Question, Sheet, VERSION_1};
    use std::io::{self, Write};

    /// A sheet with a few hundred slices and 5,184 completions.
    fn sheet() -> Sheet {
        let mut sheet = Sheet::default();
        for question in Question::deciding().skip(4) {
            if question != Question::Safeguards {
                sheet.narrow(question, OptionSet::of(&[0]));
            }
        }
        sheet
    }

    #[test]
    fn every_slice_is_counted_once_by_some_worker() -> io::Result<()> {
        let mut shown = Vec::new();
        let enumeration = Enumeration::within(&VERSION_1, &sheet());
        assert!(enumeration.slices() >= 200);
        let Counted { tally, time } = run(&enumeration, Style::Lines, &mut shown)?;
        assert_eq!(tally.visited(), 81 * 64);
        assert_eq!(Possible::from(tally), Engine::version_1().possible(&sheet()));
        assert!(!time.is_zero());
        let shown = String::from_utf8_lossy(&shown);
        assert_eq!(shown.lines().count(), 10);
        assert!(shown.lines().all(|line| line.contains(" %  ") && line.contains(" sheets  ")));
        assert!(shown.contains("\n100 %  5,184 sheets  took "), "{shown}");
        Ok(())
    }

    /// A writer that takes so many writes.
    struct Full(usize);

    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(1).ok_or(io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// All sheets would take minutes here: that it ends at all shows that the workers stop.
    #[test]
    fn the_workers_stop_when_nobody_can_be_told() {
        let all = Enumeration::new(&VERSION_1);
        let failed = run(&all, Style::Bar, &mut Full(3)).err().map(|error| error.kind());
        assert_eq!(failed, Some(io::ErrorKind::StorageFull));
    }
}
