//! The gates, as items of a checklist.

use crate::words::source::{ALL_THREE, GUPTA, GUPTA_AND_REAL_PYTHON, OURS, REAL_PYTHON, SSW};

/// Heading of the gates.
pub const GATES: &str = "What must be true first";
/// Under the heading of the gates.
pub const GATES_HELP: &str = "Before the first person outside sees it. Who sees to it, when it is \
    due and whether it is done travel in the link.";
/// The same, while answers leave open which gates there are.
pub const GATES_OPEN: &str = "The gates of every class still possible; some depend on answers still \
    missing. Who sees to it, when it is due and whether it is done travel in the link.";
/// Between the number of gates that are done and that of all.
pub const GATES_OF: &str = " of ";
/// After both.
pub const GATES_DONE: &str = " done";
/// Behind a gate that some completions do not have.
pub const GATE_POSSIBLE: &str = "Depends on answers still missing. ";
/// The field for who sees to a gate.
pub const GATE_OWNER: &str = "Owner";
/// The field for the day on which a gate is due.
pub const GATE_DUE: &str = "Due";

/// How a gate is described.
#[derive(Clone, Copy, Debug)]
pub struct GateWords {
    /// The id of the gate.
    pub id: &'static str,
    /// The name, for narrow places.
    pub name: &'static str,
    /// What must be true, as a sentence that can be ticked off.
    pub must: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}

/// The words for the gate with this id.
#[must_use]
pub fn gate(id: &str) -> Option<&'static GateWords> {
    ALL.iter().find(|gate| gate.id == id)
}

const fn words(
    id: &'static str,
    name: &'static str,
    must: &'static str,
    source: &'static str,
) -> GateWords {
    GateWords { id, name, must, source }
}

static ALL: [GateWords; 34] = [
    words(
        "net",
        "Safety net",
        "An error is caught before it does harm: a qualified person approves each result, or checks \
         have passed and people can get help and stop or undo it.",
        OURS,
    ),
    words("reliability", "Reliability", "Checks or evals were run, and they passed.", GUPTA),
    words(
        "escalation",
        "Escalation",
        "People can reach someone who can help, and can stop or undo what happened.",
        GUPTA,
    ),
    words("expectations", "Expectations", "Users are told what it cannot do.", GUPTA),
    words(
        "review-or-human",
        "Reviewer",
        "A named person reviews the edge cases, or a qualified person approves each result.",
        GUPTA,
    ),
    words(
        "uncertainty-or-human",
        "Shown doubt",
        "Users can see when it is unsure, or a qualified person approves each result.",
        GUPTA,
    ),
    words("one-concept", "One concept", "It tries out one concept and nothing beside it.", SSW),
    words(
        "success-criterion",
        "Success criterion",
        "It is written down what will count as “it works”.",
        SSW,
    ),
    words("time-box", "Time box", "The day on which the trial stops is fixed.", SSW),
    words(
        "deletion-date",
        "Deletion date",
        "The day on which the code is deleted is fixed, and someone is to do it.",
        SSW,
    ),
    words("nobody-outside", "Nobody outside", "Nobody outside the team can reach it.", SSW),
    words("one-workflow", "One workflow", "It supports one workflow of our own people.", GUPTA),
    words(
        "repeat-use",
        "Sign of repeat use",
        "We can see who of our own people comes back to it unasked.",
        GUPTA,
    ),
    words(
        "end-to-end",
        "End to end",
        "One workflow can be done from its first step to its last.",
        GUPTA_AND_REAL_PYTHON,
    ),
    words("cohort", "Named cohort", "We can name the people who get it first.", GUPTA),
    words(
        "key-action",
        "Key action measured",
        "The one action that shows interest is recorded whenever someone does it.",
        GUPTA_AND_REAL_PYTHON,
    ),
    words(
        "manual-work",
        "Work by hand",
        "It is agreed which steps people do by hand for now, and who does them.",
        GUPTA_AND_REAL_PYTHON,
    ),
    words(
        "definition-of-done",
        "Definition of done",
        "It was agreed beforehand what must work, so that “minimum” does not come to mean broken.",
        ALL_THREE,
    ),
    words(
        "debt-list",
        "Debt list",
        "Each shortcut taken on purpose is on a list, with what it will cost to mend.",
        ALL_THREE,
    ),
    words(
        "version-zero",
        "Version 0.x",
        "It carries a version below 1.0, so that nobody takes it for finished.",
        ALL_THREE,
    ),
    words(
        "threshold",
        "Threshold and both actions",
        "The threshold is set, and so is what we do if it is met and what we do if it is missed.",
        REAL_PYTHON,
    ),
    words(
        "invitation-list",
        "Invitation list",
        "There is a list of who is invited, and a highest number.",
        GUPTA,
    ),
    words(
        "kill-switch",
        "Kill switch",
        "One named person can switch it off at once, and has tried it.",
        OURS,
    ),
    words(
        "dial-steps",
        "Steps of exposure",
        "It is fixed in which steps more people get it, and what each step waits for.",
        OURS,
    ),
    words(
        "exit-criterion",
        "Exit criterion",
        "It is written down what would take it to the next rung, and what would end it.",
        OURS,
    ),
    words(
        "positioning",
        "Positioning",
        "We can say in one sentence who it is for and why they should choose it.",
        GUPTA,
    ),
    words(
        "onboarding",
        "Onboarding",
        "A new customer gets to the first result without one of us beside them.",
        GUPTA,
    ),
    words(
        "support-path",
        "Support path",
        "Customers know where to ask, and someone has the time to answer.",
        GUPTA,
    ),
    words(
        "quality-bar",
        "Quality bar",
        "It meets the quality that our name stands for, and no shortcut shows.",
        GUPTA,
    ),
    words("pricing", "Pricing", "The price is set, and a customer can find and follow it.", GUPTA),
    words(
        "billing",
        "Billing and cancellation",
        "Customers can pay, get a correct invoice and cancel without asking us.",
        GUPTA,
    ),
    words(
        "lifecycle-messages",
        "Lifecycle messages",
        "The messages that welcome, remind and win back are written, and someone owns them.",
        GUPTA,
    ),
    words(
        "go-to-market",
        "Go-to-market readiness",
        "Marketing, sales and support know the day, the offer and their part in it.",
        GUPTA,
    ),
    words(
        "stepped-roll-out",
        "Stepped roll-out",
        "It opens in steps that can be stopped, because a failure would be remembered.",
        OURS,
    ),
];

#[cfg(test)]
mod tests {
    use super::{ALL, gate};
    use crate::words::check;

    #[test]
    fn every_gate_is_a_sentence_to_tick_off() {
        for words in &ALL {
            assert!(words.must.ends_with('.') && !words.name.ends_with('.'), "{}", words.id);
        }
        check(&ALL.map(|words| words.name), 520);
        check(&ALL.map(|words| words.must), 2500);
        check(&ALL.map(|words| words.source), 80);
        assert!(gate("no-gate").is_none());
    }
}
