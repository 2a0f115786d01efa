//! The language that facts and rules are written in.

use super::{Fact, OptionSet, Question};

/// What a test reads: an answer, or a fact derived before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The answer to a question.
    Answer(Question),
    /// The value of a fact.
    Fact(Fact),
}

/// One comparison: whether the subject's value is among these.
///
/// Of a question with any number of members it asks whether the answer has at least one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Test {
    /// What is read.
    pub subject: Subject,
    /// The values that pass.
    pub among: OptionSet,
}

/// A condition over answers and facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// One comparison.
    Is(Test),
    /// The comparison fails.
    Not(Test),
    /// Every part holds; with no parts it always holds.
    All(&'static [Condition]),
    /// Some part holds; with no parts it never holds.
    Any(&'static [Condition]),
}

/// The value of every answer and fact read so far, each as a set of one (or of the chosen members).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Values {
    pub(crate) answers: [OptionSet; Question::COUNT],
    pub(crate) facts: [OptionSet; Fact::COUNT],
}

impl Test {
    pub(crate) fn passes(self, values: &Values) -> bool {
        let value = match self.subject {
            Subject::Answer(question) => values.answers[question as usize],
            Subject::Fact(fact) => values.facts[fact as usize],
        };
        value.meets(self.among)
    }
}

impl Condition {
    pub(crate) fn holds(&self, values: &Values) -> bool {
        match self {
            Self::Is(test) => test.passes(values),
            Self::Not(test) => !test.passes(values),
            Self::All(parts) => parts.iter().all(|part| part.holds(values)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(values)),
        }
    }

    /// Every comparison in it, in the order in which they are written.
    pub(crate) fn tests(&self) -> Vec<Test> {
        match self {
            Self::Is(test) | Self::Not(test) => vec![*test],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::tests).collect(),
        }
    }
}

/// Writes a [`Test`] as the framework does: `test!(Harm: Serious)`, `test!(Failure: Deal | Legal)`,
/// `test!(fact Error: ErrorCost::Dangerous)`.
macro_rules! test {
    (fact $fact:ident : $values:ident :: $($value:ident)|+) => {
        $crate::framework::Test {
            subject: $crate::framework::Subject::Fact($crate::framework::Fact::$fact),
            among: $crate::framework::OptionSet::of(&[
                $($crate::framework::$values::$value as u8),+
            ]),
        }
    };
    ($question:ident : $($option:ident)|+) => {
        $crate::framework::Test {
            subject: $crate::framework::Subject::Answer($crate::framework::Question::$question),
            among: $crate::framework::OptionSet::of(&[
                $($crate::framework::$question::$option as u8),+
            ]),
        }
    };
}

pub(crate) use test;
