//! The rules as a tree of questions, each answered with yes or no.

use crate::framework::{Fact, OptionSet, Question, Rule, Subject, Test};

/// What is left to ask before a rule is known to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// A comparison that is still needed, and what follows if it passes and if it does not.
    Ask {
        /// What is asked.
        test: Test,
        /// What follows if it passes.
        yes: Box<Tree>,
        /// What follows if it does not.
        no: Box<Tree>,
    },
    /// The position of the rule that decides.
    Rule(u8),
}

/// What each subject can still be on the way to a place in the tree.
#[derive(Clone, Copy)]
struct Known {
    answers: [OptionSet; Question::COUNT],
    facts: [OptionSet; Fact::COUNT],
}

impl Tree {
    /// The tree of some rules: their cells in the order of the table, each asked only where it is
    /// not known by what was asked before. Facts are taken as they come, as the table does.
    ///
    /// ```
    /// use rung::chart::Tree;
    /// use rung::framework::VERSION_1;
    ///
    /// let Tree::Ask { test, yes, .. } = Tree::of(VERSION_1.rules) else { return };
    /// assert_eq!(test, VERSION_1.rules[0].rows[0][0]);
    /// assert_eq!(*yes, Tree::Rule(0));
    /// ```
    #[must_use]
    pub fn of(rules: &[Rule]) -> Self {
        let mut known = Known {
            answers: [OptionSet::EMPTY; Question::COUNT],
            facts: [OptionSet::EMPTY; Fact::COUNT],
        };
        for question in Question::ALL {
            known.answers[*question as usize] = question.all_options();
        }
        for fact in Fact::ALL {
            known.facts[*fact as usize] = fact.all_values();
        }
        Self::below(rules, known)
    }

    fn below(rules: &[Rule], known: Known) -> Self {
        let mut last = 0;
        for (position, rule) in (0..).zip(rules) {
            last = position;
            for row in rule.rows {
                if row.iter().any(|test| known.of(test.subject) & test.among == OptionSet::EMPTY) {
                    continue;
                }
                let open = row.iter().find(|test| !known.of(test.subject).within(test.among));
                let Some(test) = open.copied() else { return Self::Rule(position) };
                let is = known.of(test.subject);
                let passes = is & test.among;
                let fails = is.iter().filter(|value| !passes.contains(*value)).collect();
                let below = |is| Box::new(Self::below(rules, known.with(test.subject, is)));
                return Self::Ask { test, yes: below(passes), no: below(fails) };
            }
        }
        // Some rule always matches, as the proof of L1 shows; the last stands in, as it does there.
        Self::Rule(last)
    }

    /// How many questions are in it.
    #[must_use]
    pub fn questions(&self) -> usize {
        match self {
            Self::Rule(_) => 0,
            Self::Ask { yes, no, .. } => 1 + yes.questions() + no.questions(),
        }
    }
}

impl Known {
    fn of(&self, subject: Subject) -> OptionSet {
        match subject {
            Subject::Answer(question) => self.answers[question as usize],
            Subject::Fact(fact) => self.facts[fact as usize],
        }
    }

    fn with(mut self, subject: Subject, is: OptionSet) -> Self {
        match subject {
            Subject::Answer(question) => self.answers[question as usize] = is,
            Subject::Fact(fact) => self.facts[fact as usize] = is,
        }
        self
    }
}
