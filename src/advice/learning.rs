//! The loop of building, measuring and learning: what was agreed in advance, and what it lacks.

use crate::day;
use crate::framework::{Note, Notes, ordered};

ordered!(
/// Something that was not said about the loop, in the order in which it is asked for.
Gap {
    Question = "question", Metric = "metric", Number = "number", Date = "date",
    IfMet = "if-met", IfMissed = "if-missed",
});

impl Gap {
    /// Whether nothing binds anyone while it is open: without a number nobody can say that it was
    /// missed, without a date nobody has to, and without an action nothing happens then.
    #[must_use]
    pub const fn breaks_commitment(self) -> bool {
        matches!(self, Self::Number | Self::Date | Self::IfMissed)
    }

    /// The text that would close it.
    #[must_use]
    pub const fn note(self) -> Note {
        match self {
            Self::Question => Note::Question,
            Self::Metric => Note::Metric,
            Self::Number => Note::Threshold,
            Self::Date => Note::Date,
            Self::IfMet => Note::IfMet,
            Self::IfMissed => Note::IfMissed,
        }
    }

    fn is_open(self, notes: &Notes) -> bool {
        let text = notes.text(self.note());
        match self {
            Self::Number => !text.contains(char::is_numeric),
            Self::Date => day::read(text).is_none(),
            Self::Question | Self::Metric | Self::IfMet | Self::IfMissed => text.trim().is_empty(),
        }
    }
}

/// What is missing from the loop as it was written down, in order.
///
/// A number counts in any script, and a date must be on the calendar. Numbers in words are not seen.
///
/// ```
/// use rung::advice::{Gap, gaps};
/// use rung::framework::{Note, Notes};
///
/// let mut notes = Notes::default();
/// notes.set_text(Note::Threshold, "many of them");
/// assert!(gaps(&notes).contains(&Gap::Number));
/// notes.set_text(Note::Threshold, "40 % of them");
/// assert!(!gaps(&notes).contains(&Gap::Number));
/// ```
#[must_use]
pub fn gaps(notes: &Notes) -> Vec<Gap> {
    Gap::ALL.iter().copied().filter(|gap| gap.is_open(notes)).collect()
}

/// Whether what was written down is a commitment: nothing is missing that would break one.
#[must_use]
pub fn is_commitment(notes: &Notes) -> bool {
    !gaps(notes).into_iter().any(Gap::breaks_commitment)
}
