//! The loop of building, measuring and learning.

use crate::words::source::REAL_PYTHON;

/// Heading of the loop.
pub const LOOP: &str = "Build, measure, learn";
/// What the loop is for.
pub const LOOP_HELP: &str = "Agree on the question, the number, the day and both actions before you \
    build. What counts is how fast you learn, not how little you ship.";
/// Where the loop comes from.
pub const LOOP_SOURCE: &str = REAL_PYTHON;
/// When nothing is missing that would break the commitment.
pub const COMMITMENT: &str = "This is a commitment: on the day, the number decides.";
/// When something is missing without which it is none.
pub const NO_COMMITMENT: &str = "This is not a commitment yet:";

/// The sentence for what is missing, by the id of the gap.
#[must_use]
pub fn gap(id: &str) -> Option<&'static str> {
    GAPS.iter().find(|(known, _)| *known == id).map(|(_, words)| *words)
}

static GAPS: [(&str, &str); 6] = [
    ("question", "It does not say which question the release must answer."),
    ("metric", "It does not say what is measured."),
    ("number", "The threshold holds no number, so any result could be called a success."),
    ("date", "There is no date, so the answer can be put off for ever."),
    ("if-met", "It does not say what we do if the number is met."),
    ("if-missed", "It does not say what we do if the number is missed, so nothing would change."),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn every_gap_is_a_sentence() {
        check(&GAPS.map(|(_, words)| words), 420);
        assert!(GAPS.iter().all(|(_, words)| words.ends_with('.')));
        check(&[LOOP, LOOP_HELP, LOOP_SOURCE, COMMITMENT, NO_COMMITMENT], 310);
        assert!(gap("patience").is_none());
    }
}
