//! The fields for free text.

use crate::framework::Note;

/// How a field for free text is labelled.
#[derive(Clone, Copy, Debug)]
pub struct NoteWords {
    /// The label.
    pub label: &'static str,
    /// What to write, where the label does not say it all.
    pub help: &'static str,
}

/// The words for a text field.
#[must_use]
pub const fn note(note: Note) -> NoteWords {
    let (label, help) = match note {
        Note::Name => ("Release name", ""),
        Note::Question => ("The one question it must answer", ""),
        Note::Metric => ("Metric", "What will be counted."),
        Note::Threshold => ("Threshold", "The number that means yes."),
        Note::Date => ("Decision date", ""),
        Note::IfMet => ("If it is met, we will", ""),
        Note::IfMissed => ("If it is missed, we will", ""),
        Note::Notes => ("Notes", ""),
        Note::Start => ("Start date", ""),
    };
    NoteWords { label, help }
}
