//! An answer sheet: for every question, what is still possible.

use super::{Kind, MOST_WEEKS, Notes, OptionSet, Question};

/// One person's answers about one release, complete or not, and the free text beside them.
///
/// A single choice holds the set of options still possible: "not sure" is all of them, and nothing
/// is ever filled in silently. The two questions with any number of members are either unanswered,
/// when every subset is still possible, or hold exactly the chosen members.
///
/// ```
/// use rung::framework::{OptionSet, Problem, Question, Sheet};
///
/// let mut sheet = Sheet::default();
/// assert_eq!(sheet.possible(Question::Problem).len(), 3);
///
/// sheet.choose(Question::Problem, Problem::Open as u8);
/// assert_eq!(sheet.possible(Question::Problem).only(), Some(Problem::Open as u8));
///
/// sheet.narrow(Question::Promises, OptionSet::EMPTY);
/// assert_eq!(sheet.answer(Question::Promises), Some(OptionSet::EMPTY));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    answers: [Option<OptionSet>; Question::COUNT],
    weeks: Option<u16>,
    /// The free text, which never changes the verdict.
    pub notes: Notes,
}

impl Sheet {
    /// What was answered: the options still possible, or the chosen members; `None` while it is
    /// unanswered, and always for `weeks`.
    #[must_use]
    pub fn answer(&self, question: Question) -> Option<OptionSet> {
        self.answers[question as usize]
    }

    /// The options of a single choice that are still possible: all of them while unanswered.
    #[must_use]
    pub fn possible(&self, question: Question) -> OptionSet {
        self.answer(question).unwrap_or(question.all_options())
    }

    /// The chosen option of a single choice, once one is left.
    #[must_use]
    pub fn choice(&self, question: Question) -> Option<u8> {
        match question.kind() {
            Kind::One => self.answer(question)?.only(),
            Kind::Any | Kind::Weeks => None,
        }
    }

    /// Whether the answer is settled: one option left, the members chosen, or the weeks stated.
    #[must_use]
    pub fn is_settled(&self, question: Question) -> bool {
        match question.kind() {
            Kind::One => self.choice(question).is_some(),
            Kind::Any => self.answer(question).is_some(),
            Kind::Weeks => self.weeks.is_some(),
        }
    }

    /// How many of the questions that can change the class are settled.
    #[must_use]
    pub fn answered(&self) -> usize {
        Question::deciding().filter(|question| self.is_settled(*question)).count()
    }

    /// Whether every question that can change the class is settled.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        Question::deciding().all(|question| self.is_settled(question))
    }

    /// Whether nothing at all was answered or written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// Answers a single choice with one option.
    pub fn choose(&mut self, question: Question, option: u8) {
        self.narrow(question, OptionSet::of(&[option]));
    }

    /// Answers with a set: the options still possible, or exactly the chosen members.
    ///
    /// Options that the question does not have are dropped. A single choice with no option left, or
    /// with all of them, is unanswered.
    pub fn narrow(&mut self, question: Question, options: OptionSet) {
        let options = options & question.all_options();
        self.answers[question as usize] = match question.kind() {
            Kind::One if options.is_empty() || options == question.all_options() => None,
            Kind::One | Kind::Any => Some(options),
            Kind::Weeks => None,
        };
    }

    /// Makes a question unanswered.
    pub fn clear(&mut self, question: Question) {
        self.answers[question as usize] = None;
        if question.kind() == Kind::Weeks {
            self.weeks = None;
        }
    }

    /// The weeks from start to first release.
    #[must_use]
    pub fn weeks(&self) -> Option<u16> {
        self.weeks
    }

    /// States the weeks, if they are at most [`MOST_WEEKS`]; says whether they were.
    pub fn set_weeks(&mut self, weeks: Option<u16>) -> bool {
        let fits = weeks.is_none_or(|weeks| weeks <= MOST_WEEKS);
        if fits {
            self.weeks = weeks;
        }
        fits
    }
}
