//! The rules and the hold.

use super::source::{GUPTA, GUPTA_AND_REAL_PYTHON, OURS, SSW};

/// How a rule is described.
#[derive(Clone, Copy, Debug)]
pub struct RuleWords {
    /// The id of the rule.
    pub id: &'static str,
    /// When the rule holds, as a clause that stands alone.
    pub when: &'static str,
    /// Why it gives its class, in one sentence.
    pub why: &'static str,
    /// Where the rule comes from.
    pub source: &'static str,
}

/// What it means that a verdict is on hold.
pub const HOLD_MEANS: &str =
    "An error would be dangerous and nothing would catch it, so nobody outside may use it yet.";

/// What lifts the hold.
pub const HOLD_LIFTS: &str = "It lifts once a qualified person approves each result, \
    or once checks have passed and people can get help and stop or undo it.";

/// The words for the rule with this id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static RuleWords> {
    RULES.iter().find(|rule| rule.id == id)
}

static RULES: [RuleWords; 10] = [
    RuleWords {
        id: "R1",
        when: "Nobody has seen the core work",
        why: "First find out whether it can be done at all.",
        source: SSW,
    },
    RuleWords {
        id: "R2",
        when: "Nobody outside meets it",
        why: "What stays inside can fail without a customer seeing it.",
        source: GUPTA,
    },
    RuleWords {
        id: "R3",
        when: "People meet a sketch or a service done by hand",
        why: "That is a way of asking, and it limits itself.",
        source: GUPTA_AND_REAL_PYTHON,
    },
    RuleWords {
        id: "R4",
        when: "Demand is unclear and an error is cheap",
        why: "A small, cheap failure teaches fastest.",
        source: GUPTA,
    },
    RuleWords {
        id: "R5",
        when: "Demand is unclear, an error costs, and the problem is only a belief",
        why: "Ask a few design partners whether it matters; there a costly failure stays contained.",
        source: OURS,
    },
    RuleWords {
        id: "R6",
        when: "Demand is unclear and an error costs",
        why: "Only real use can prove it, and we cannot afford to show it to everyone.",
        source: GUPTA,
    },
    RuleWords {
        id: "R7",
        when: "Demand is clear, an error costs, and protections are missing",
        why: "Stay one rung lower until the protections work.",
        source: GUPTA,
    },
    RuleWords {
        id: "R8",
        when: "Demand is clear, it works, and the plan is the open market",
        why: "What is left is to be dependable enough to sell.",
        source: GUPTA,
    },
    RuleWords {
        id: "R9",
        when: "Demand is clear, and an error costs or our credibility is at stake",
        why: "Keep the group small to guard the trust of buyers who compare and commit.",
        source: GUPTA,
    },
    RuleWords {
        id: "R10",
        when: "Demand is clear and an error is cheap",
        why: "Nothing is at stake yet: stay small, or widen on purpose.",
        source: OURS,
    },
];

#[cfg(test)]
mod tests {
    use super::{HOLD_LIFTS, HOLD_MEANS, rule};
    use crate::framework::Version;
    use crate::words::check;

    #[test]
    fn every_rule_is_described() {
        let mut texts = vec![HOLD_MEANS, HOLD_LIFTS];
        for each in Version::ALL.iter().flat_map(|version| version.framework().rules) {
            let words = rule(each.id);
            assert!(words.is_some(), "{}", each.id);
            texts.extend(words.iter().flat_map(|words| [words.when, words.why, words.source]));
        }
        check(&texts, 1300);
        assert!(rule("R11").is_none());
    }
}
