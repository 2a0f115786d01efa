//! The comparison of the release classes, row by row.

use super::source::{ALL_THREE, GUPTA, SSW};
use crate::framework::{Class, Question};

/// One row of the comparison.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The id, for links within the page.
    pub id: &'static str,
    /// What is compared.
    pub name: &'static str,
    /// What it is in each class, in the order of the ladder.
    pub cells: [&'static str; Class::COUNT],
}

/// Where each column comes from, in the order of the ladder.
pub const COLUMN_SOURCES: [&str; Class::COUNT] = [SSW, GUPTA, ALL_THREE, GUPTA, GUPTA];

/// The rows that a record takes over, apart from the others: whoever writes records need not carry
/// those.
pub static ASPECTS: [Row; 6] = [ROWS[0], ROWS[2], ROWS[8], ROWS[9], ROWS[7], ROWS[12]];

/// The rows, in the order of the framework.
pub static ROWS: [Row; 16] = [
    Row {
        id: "core-question",
        name: "Core question",
        cells: [
            "Can we do this?",
            "Is it worth showing anyone?",
            "Should we build this?",
            "Does it hold up in real use?",
            "Can we sell this with confidence?",
        ],
    },
    Row {
        id: "forms",
        name: "Typical forms",
        cells: [
            "A spike (a quick technical trial), a throwaway algorithm",
            "A tool for one team, our own product in our own daily use",
            "A prototype, a service by hand, a landing page with a sign-up, a limited beta, a single \
             feature",
            "A version for invited customers, behind a switch",
            "A public launch",
        ],
    },
    Row {
        id: "goal",
        name: "Primary goal",
        cells: [
            "Prove that one concept is feasible",
            "Learn inside",
            "Test assumptions and learn fast",
            "Get real use within guardrails",
            "Launch credibly and start to earn",
        ],
    },
    Row {
        id: "mindset",
        name: "Team mindset",
        cells: [
            "Test one hypothesis",
            "Experiment",
            "Experiment",
            "Experiment behind guardrails",
            "Launch",
        ],
    },
    Row {
        id: "audience",
        name: "First audience",
        cells: [
            "The team",
            "Our own people",
            "Early adopters, testers, small groups",
            "Invited customers",
            "The wider market, paying customers",
        ],
    },
    Row {
        id: "exposure",
        name: "Exposure",
        cells: ["None", "Internal", "Limited", "Limited and reversible", "Broad"],
    },
    Row {
        id: "scope",
        name: "Scope",
        cells: [
            "One aspect, only the essentials",
            "The core workflow",
            "The core workflow from end to end, one outstanding feature",
            "The core workflow and its safeguards",
            "Complete enough for real use",
        ],
    },
    Row {
        id: "quality",
        name: "Quality bar",
        cells: [
            "Good enough to answer",
            "Good enough to learn safely",
            "Good enough to learn: narrow, not broken",
            "Good enough to rely on, with a net",
            "Good enough to trust",
        ],
    },
    Row {
        id: "signal",
        name: "Sign of success",
        cells: [
            "It works, or it does not",
            "Our own people come back to it",
            "People finish the key action, return, understand the promise, and do enough to justify \
             more",
            "Safe use, errors caught, people willing to go on",
            "Good revenue, retention, conversion, light support load, a healthy customer journey",
        ],
    },
    Row {
        id: "main-risk",
        name: "Main risk",
        cells: [
            "Building on a wrong assumption",
            "Learning nothing about the world outside",
            "Building what nobody wants",
            "Harm that slips through the net",
            "Launching what customers will not trust",
        ],
    },
    Row {
        id: "risk",
        name: "Risk, named",
        cells: ["Technical", "Product", "Product", "Trust", "Market"],
    },
    Row {
        id: "code",
        name: "Life of the code",
        cells: [
            "Thrown away, never in production",
            "A base to build on",
            "A base fit for production, version 0.x",
            "A base to build on",
            "The product",
        ],
    },
    Row {
        id: "time",
        name: "Time to build",
        cells: [
            "Short and time-boxed (no source gives a figure)",
            "As for an MVP",
            "6–16 weeks (one article Gupta cites), 2–6 months (another)",
            "Between MVP and MMP (our assumption)",
            "6–18 months (one article Gupta cites), longer and costlier than an MVP (another)",
        ],
    },
    Row {
        id: "shortcuts",
        name: "Deliberate shortcuts",
        cells: [
            "All",
            "Many, listed as debt",
            "Some, listed as debt",
            "Few",
            "None that a customer can see",
        ],
    },
    Row {
        id: "manager",
        name: "What it says of the product manager",
        cells: [
            "Asks the cheap question first",
            "Knows where failure is acceptable",
            "Is good at reducing uncertainty",
            "Treats trust as part of the design",
            "Ships products people can believe in",
        ],
    },
    Row {
        id: "asks",
        name: "Asks of the user",
        cells: ["Nothing", "Patience", "Evidence", "Evidence, with consent", "Commitment"],
    },
];

/// The questions whose answers bear on each row of [`ROWS`]; apart from the words, because the page
/// looks them up on every answer.
pub static BEARINGS: [&[Question]; ROWS.len()] = [
    &[Question::Feasibility, Question::Problem, Question::Behaviour],
    &[Question::Form],
    &[Question::Speed, Question::Promises],
    &[Question::Label, Question::Speed],
    &[Question::Audience],
    &[Question::Audience, Question::Promises, Question::Reversal],
    &[Question::Done, Question::Safeguards],
    &[Question::Failure, Question::Reputation, Question::Work],
    &[Question::Behaviour, Question::Commitment],
    &[Question::Problem, Question::Harm, Question::Reputation],
    &[Question::Feasibility, Question::Problem, Question::Offer],
    &[Question::Code],
    &[Question::Weeks],
    &[Question::Reversal, Question::Code],
    &[Question::Label, Question::Commitment],
    &[Question::Work, Question::Promises],
];

#[cfg(test)]
mod tests {
    use super::{ASPECTS, BEARINGS, COLUMN_SOURCES, ROWS};
    use crate::words::check;
    use std::collections::BTreeSet;

    #[test]
    fn rows_are_filled_and_told_apart() {
        let mut texts = COLUMN_SOURCES.to_vec();
        assert!(BEARINGS.iter().all(|bears| (1..=3).contains(&bears.len())));
        for row in &ROWS {
            texts.extend([row.id, row.name]);
            texts.extend(row.cells);
        }
        check(&texts, 4608);
        let ids: BTreeSet<_> = ROWS.iter().map(|row| row.id).collect();
        let names: BTreeSet<_> = ROWS.iter().map(|row| row.name).collect();
        assert_eq!((ids.len(), names.len()), (ROWS.len(), ROWS.len()));
        assert_eq!(
            ASPECTS.map(|row| row.id),
            ["core-question", "goal", "signal", "main-risk", "quality", "time"]
        );
    }
}
