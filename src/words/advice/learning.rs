//! The loop of building, measuring and learning.

use crate::words::source::REAL_PYTHON;

/// Heading of the loop.
pub const LOOP: &str = "Build, measure, learn";
/// What the loop is for.
pub const LOOP_HELP: &str = "Agree on the question, the number, the day and both actions before you \
    build. What counts is how fast you learn, not how little you ship.";
/// Where the loop comes from.
pub const LOOP_SOURCE: &str = REAL_PYTHON;
/// The step with the question.
pub const BUILD: &str = "Build";
/// The step with what is counted, the number and the day.
pub const MEASURE: &str = "Measure";
/// The step with both actions.
pub const LEARN: &str = "Learn";
/// Where the last step leads.
pub const AGAIN: &str = "Then build again, with the next question.";
/// When nothing is missing that would break the commitment.
pub const COMMITMENT: &str = "This is a commitment: on the day, the number decides.";
/// When something is missing without which it is none; then follows what.
pub const NO_COMMITMENT: &str = "This is not a commitment yet. It lacks ";
/// When nothing at all was written.
pub const NOTHING_AGREED: &str = "Nothing is agreed here yet.";
/// Before what is missing but would not break the commitment.
pub const ALSO_MISSING: &str = "Also missing: ";
/// Before the answer that says otherwise than what was written: that all of it is agreed, or that not.
pub const CLAIMED: &str = "You answered “";
/// After that answer, before the way to its question.
pub const CLAIMED_END: &str = "”, but what is written here is not a commitment. Complete it, or \
    change your answer to ";
/// The same, when what was written is a commitment and the answer does not say so. Then follows the
/// question.
pub const AGREED_END: &str = "”, and what is written here is more than that. If all of it is agreed, \
    say so at ";
/// When the day on which the number decides lies in the past.
pub const DATE_PASSED: &str = "This day has passed: let the number decide now, or agree on another \
    day.";

/// How something that is missing is described.
#[derive(Clone, Copy, Debug)]
pub struct GapWords {
    /// The id of the gap.
    pub id: &'static str,
    /// What is missing, in a list.
    pub name: &'static str,
    /// What that means, in one sentence.
    pub line: &'static str,
}

/// The words for what is missing, by the id of the gap.
#[must_use]
pub fn gap(id: &str) -> Option<&'static GapWords> {
    GAPS.iter().find(|gap| gap.id == id)
}

static GAPS: [GapWords; 6] = [
    GapWords {
        id: "question",
        name: "the question",
        line: "It does not say which question the release must answer.",
    },
    GapWords { id: "metric", name: "the metric", line: "It does not say what is measured." },
    GapWords {
        id: "number",
        name: "a number",
        line: "The threshold holds no number, so any result could be called a success.",
    },
    GapWords {
        id: "date",
        name: "a date",
        line: "There is no date, so the answer can be put off for ever.",
    },
    GapWords {
        id: "if-met",
        name: "what we do if it is met",
        line: "It does not say what we do if the number is met.",
    },
    GapWords {
        id: "if-missed",
        name: "what we do if it is missed",
        line: "It does not say what we do if the number is missed, so nothing would change.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn every_gap_is_named_and_is_a_sentence() {
        check(&GAPS.map(|gap| gap.name), 90);
        check(&GAPS.map(|gap| gap.line), 420);
        assert!(GAPS.iter().all(|gap| gap.line.ends_with('.')));
        assert!(gap("patience").is_none());
    }

    #[test]
    fn the_loop_and_its_standing_read_well() {
        check(&[LOOP, LOOP_HELP, LOOP_SOURCE, BUILD, MEASURE, LEARN, AGAIN], 260);
        let lacks = [NO_COMMITMENT, GAPS[2].name, " and ", GAPS[3].name, "."].concat();
        assert_eq!(lacks, "This is not a commitment yet. It lacks a number and a date.");
        let also = [ALSO_MISSING, GAPS[1].name, "."].concat();
        let claimed = [CLAIMED, "Agreed in full", CLAIMED_END, "Commitment."].concat();
        let agreed = [CLAIMED, "Not agreed", AGREED_END, "Commitment."].concat();
        check(&[&agreed], 140);
        check(&[COMMITMENT, NOTHING_AGREED, DATE_PASSED, &lacks, &also, &claimed], 380);
    }
}
