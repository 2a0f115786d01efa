//! One changed answer.

use crate::framework::{Answers, Kind, OptionSet, Question};

/// One change to a complete sheet: another option of a single choice, or one member of a set.
///
/// ```
/// use rung::analysis::Change;
/// use rung::framework::{Harm, OptionSet, Question};
///
/// let change = Change::To(Question::Harm, Harm::Serious as u8);
/// assert_eq!(change.of(OptionSet::of(&[0])), OptionSet::of(&[2]));
/// let change = Change::Add(Question::Promises, 1);
/// assert_eq!(change.of(OptionSet::of(&[0])), OptionSet::of(&[0, 1]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// A single choice gets this option instead.
    To(Question, u8),
    /// A set gets this member as well.
    Add(Question, u8),
    /// A set loses this member.
    Remove(Question, u8),
}

impl Change {
    /// The question whose answer is changed.
    #[must_use]
    pub const fn question(self) -> Question {
        match self {
            Self::To(question, _) | Self::Add(question, _) | Self::Remove(question, _) => question,
        }
    }

    /// The option or member that it is about.
    #[must_use]
    pub const fn option(self) -> u8 {
        match self {
            Self::To(_, option) | Self::Add(_, option) | Self::Remove(_, option) => option,
        }
    }

    /// The answer after the change.
    #[must_use]
    pub const fn of(self, answer: OptionSet) -> OptionSet {
        match self {
            Self::To(_, option) => OptionSet::of(&[option]),
            Self::Add(_, member) => answer.with(member, true),
            Self::Remove(_, member) => answer.with(member, false),
        }
    }

    /// The answers after the change.
    #[must_use]
    pub fn applied(self, answers: &Answers) -> Answers {
        let question = self.question();
        answers.with(question, self.of(answers.get(question)))
    }

    /// Whether both can be made at once: an answer becomes only one other.
    #[must_use]
    pub fn goes_with(self, other: Self) -> bool {
        self.question() != other.question()
            || self.option() != other.option() && self.question().kind() == Kind::Any
    }

    /// Every single change of these answers, in the order of the questions and their options.
    pub fn each(answers: &Answers) -> impl Iterator<Item = Self> {
        Question::deciding().flat_map(|question| {
            let answer = answers.get(question);
            question.all_options().iter().filter_map(move |option| {
                match (question.kind(), answer.contains(option)) {
                    (Kind::Any, false) => Some(Self::Add(question, option)),
                    (Kind::Any, true) => Some(Self::Remove(question, option)),
                    (_, false) => Some(Self::To(question, option)),
                    (_, true) => None,
                }
            })
        })
    }
}
