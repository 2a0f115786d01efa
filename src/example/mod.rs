//! Worked examples: complete sheets with the verdicts that the framework promises for them.
//!
//! Each answer is what could plausibly be known at the time, never what the release taught later.
//! Where the bank of real launches codes the same release, the answers are the same. A question that
//! does not decide is left out where nothing is known about it.

use crate::framework::{Audience, Class, List, Note, OptionSet, Question, Sheet};
use crate::words;

/// A release told as a complete sheet.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Its frozen id.
    pub id: &'static str,
    /// The answers: one option, or the chosen members.
    pub answers: &'static [(Question, OptionSet)],
    /// The weeks from start to first release, where they are known.
    pub weeks: Option<u16>,
    /// The class that the framework promises.
    pub expected: Class,
    /// Whether the framework promises a hold.
    pub held: bool,
    /// The first audience, where the framework promises one.
    pub audience: Option<Audience>,
    /// The features to ship now.
    pub ship: &'static [&'static str],
    /// The features to defer.
    pub defer: &'static [&'static str],
}

impl Example {
    /// The sheet, with its name, its question and its lists.
    ///
    /// ```
    /// use rung::example::EXAMPLES;
    ///
    /// assert!(EXAMPLES.iter().all(|example| example.sheet().is_complete()));
    /// ```
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let mut sheet = Sheet::default();
        for (question, options) in self.answers {
            sheet.narrow(*question, *options);
        }
        sheet.set_weeks(self.weeks);
        if let Some(words) = words::example(self.id) {
            sheet.notes.set_text(Note::Name, words.title);
            sheet.notes.set_text(Note::Question, words.question);
        }
        for (list, items) in [(List::Ship, self.ship), (List::Defer, self.defer)] {
            sheet.notes.set_list(list, items.iter().copied().map(String::from).collect());
        }
        sheet
    }
}

/// Writes answers as the framework names them: `Problem: Open`, and sets as `Promises: [Press]`.
macro_rules! answers {
    ($($question:ident: $option:tt),+ $(,)?) => {
        &[$((Question::$question, answers!(@ $question $option))),+]
    };
    (@ $question:ident [$($option:ident),*]) => {
        OptionSet::of(&[$(crate::framework::$question::$option as u8),*])
    };
    (@ $question:ident $option:ident) => { answers!(@ $question [$option]) };
}

/// The examples, in the order in which the page shows them.
pub static EXAMPLES: [Example; 10] = [
    Example {
        id: "dropbox-video",
        answers: answers! {
            Feasibility: Likely, Problem: Partly, Behaviour: Unseen, Offer: Mixed,
            Reputation: Little,
            Form: Sketch, Audience: Open, Failure: Confusion, Reversal: Quiet, Speed: Learning,
            Promises: [], Rivals: Workaround,
            Ai: None, Domain: Everyday, Harm: Annoyance, Work: Desire, Safeguards: [Expectations],
        },
        ..example(Class::Mvp)
    },
    Example {
        id: "figma-first-release",
        answers: answers! {
            Feasibility: Proven, Problem: Partly, Behaviour: Observed, Offer: Mixed,
            Reputation: Some,
            Form: Product, Audience: Open, Failure: Churn, Reversal: Noticed,
            Promises: [Press, Adoption], Rivals: Incumbent,
            Ai: None, Domain: Everyday, Harm: Costly, Work: Critical,
            Safeguards: [Escalation, Reliability],
            Code: Kept,
        },
        // Begun in the second half of 2012, public in September 2016.
        weeks: Some(208),
        ..example(Class::Mmp)
    },
    Example {
        id: "perplexity-protected",
        answers: answers! {
            Feasibility: Proven, Problem: Settled, Behaviour: Observed, Offer: Mixed,
            Reputation: Some,
            Form: Product, Audience: Open, Failure: Trust, Reversal: Noticed,
            Promises: [Adoption], Rivals: Incumbent,
            Ai: Decides, Domain: Everyday, Harm: Costly, Work: Desire,
            Safeguards: [Expectations, Escalation, Reliability, Review, Uncertainty],
            Code: Kept,
        },
        ..example(Class::Mmp)
    },
    Example {
        id: "perplexity-unprotected",
        answers: answers! {
            Feasibility: Proven, Problem: Settled, Behaviour: Observed, Offer: Mixed,
            Reputation: Some,
            Form: Product, Audience: Open, Failure: Trust, Reversal: Noticed,
            Promises: [Adoption], Rivals: Incumbent,
            Ai: Decides, Domain: Everyday, Harm: Costly, Work: Desire, Safeguards: [Expectations],
            Code: Kept,
        },
        ..example(Class::ControlledBeta)
    },
    Example {
        id: "ssw-recommender-spike",
        // Browsing history is personal data, hence a sensitive subject.
        answers: answers! {
            Feasibility: Unproven, Problem: Partly, Behaviour: Unseen, Offer: Mixed,
            Reputation: Little,
            Form: Product, Audience: Team, Failure: Confusion, Reversal: Quiet, Speed: Learning,
            Promises: [], Rivals: Workaround,
            Ai: Assists, Domain: Sensitive, Harm: Annoyance, Work: Desire, Safeguards: [],
            Label: Poc, Code: Discarded,
        },
        ..example(Class::Poc)
    },
    Example {
        id: "ssw-recommender-engine",
        answers: answers! {
            Feasibility: Likely, Problem: Partly, Behaviour: Unseen, Offer: Mixed,
            Reputation: Some,
            Form: Product, Audience: Beta, Failure: Confusion, Reversal: Noticed, Speed: Learning,
            Promises: [], Rivals: Workaround,
            Ai: Assists, Domain: Sensitive, Harm: Annoyance, Work: Desire,
            Safeguards: [Reliability],
            Label: Mvp, Code: Kept,
        },
        ..example(Class::Mvp)
    },
    Example {
        id: "project-sharing-app",
        answers: answers! {
            Feasibility: Likely, Problem: Partly, Behaviour: Unseen, Offer: Mixed,
            Reputation: Little,
            Form: Product, Audience: Beta, Failure: Confusion, Reversal: Quiet, Speed: Learning,
            Promises: [], Rivals: Workaround,
            Ai: None, Domain: Everyday, Harm: Annoyance, Work: Desire, Safeguards: [],
            Label: Mvp, Code: Kept, Done: Yes,
        },
        ship: &["Email signup", "Create project", "Share project link"],
        defer: &["Single sign-on", "Team workspaces", "Dark mode"],
        ..example(Class::Mvp)
    },
    Example {
        id: "internal-ai-brainstorm",
        answers: answers! {
            Feasibility: Likely, Problem: Partly, Behaviour: Partly, Offer: Mixed,
            Reputation: Little,
            Form: Product, Audience: Team, Failure: Confusion, Reversal: Quiet, Speed: Learning,
            Promises: [], Rivals: Workaround,
            Ai: Assists, Domain: Everyday, Harm: Annoyance, Work: Desire,
            Safeguards: [Expectations],
            Label: Mvp, Code: Kept, Commitment: Rough,
        },
        ..example(Class::InternalMvp)
    },
    Example {
        id: "ai-claims",
        answers: answers! {
            Feasibility: Likely, Problem: Settled, Behaviour: Unseen, Offer: Mixed,
            Reputation: Severe,
            Form: Product, Audience: Beta, Failure: Legal, Reversal: Remembered,
            Promises: [], Rivals: Workaround,
            Ai: Decides, Domain: Sensitive, Harm: Serious, Work: Critical,
            Safeguards: [Expectations, Reliability],
            Label: Mvp, Code: Kept,
        },
        held: true,
        audience: Some(Audience::Team),
        ..example(Class::ControlledBeta)
    },
    Example {
        id: "ai-claims-approved",
        answers: answers! {
            Feasibility: Likely, Problem: Settled, Behaviour: Unseen, Offer: Mixed,
            Reputation: Severe,
            Form: Product, Audience: Beta, Failure: Legal, Reversal: Remembered,
            Promises: [], Rivals: Workaround,
            Ai: Decides, Domain: Sensitive, Harm: Serious, Work: Critical,
            Safeguards: [Expectations, Reliability, Human],
            Label: Mvp, Code: Kept,
        },
        audience: Some(Audience::Beta),
        ..example(Class::ControlledBeta)
    },
];

/// What most examples have in common.
const fn example(expected: Class) -> Example {
    Example {
        id: "",
        answers: &[],
        weeks: None,
        expected,
        held: false,
        audience: None,
        ship: &[],
        defer: &[],
    }
}

#[cfg(test)]
mod tests {
    use super::{EXAMPLES, Example};
    use crate::framework::{Answers, Kind, List, Note, VERSION_1};
    use std::collections::BTreeSet;

    fn check(example: &Example) {
        let id = example.id;
        let sheet = example.sheet();
        assert!(!sheet.notes.text(Note::Name).is_empty(), "{id} has no name");
        assert!(!sheet.notes.text(Note::Question).is_empty(), "{id} has no question");
        assert_eq!(sheet.notes.list(List::Ship).len(), example.ship.len(), "{id}");
        assert_eq!(sheet.weeks(), example.weeks, "{id}");
        for (question, options) in example.answers {
            assert_eq!(sheet.answer(*question), Some(*options), "{id}: {}", question.id());
            assert!(question.kind() == Kind::Any || options.len() == 1, "{id}: {}", question.id());
        }
        let verdict = Answers::of(&sheet).map(|answers| VERSION_1.decide(&answers));
        assert_eq!(
            verdict.map(|it| (it.class, it.hold)),
            Some((example.expected, example.held)),
            "{id}"
        );
        let audience = example.audience.or(verdict.map(|it| it.audience));
        assert_eq!(verdict.map(|it| it.audience), audience, "{id}");
    }

    #[test]
    fn every_example_is_complete_and_decided_as_promised() {
        EXAMPLES.iter().for_each(check);
        let ids: BTreeSet<_> = EXAMPLES.iter().map(|example| example.id).collect();
        assert_eq!(ids.len(), EXAMPLES.len());
    }
}
