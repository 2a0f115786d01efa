//! Which radios and boxes of the questions are ticked.

use super::{NONE, Session, UNSURE};
use crate::framework::{Kind, OptionSet, Question};

/// The values of a question's radios or boxes, in the order of the page: its options, none of them
/// where any number may be chosen, and "not sure". A question for a number has none.
///
/// ```
/// use rung::framework::Question;
/// use rung::session::choices;
///
/// assert_eq!(choices(Question::Feasibility).last(), Some("unsure"));
/// assert_eq!(choices(Question::Weeks).count(), 0);
/// ```
pub fn choices(question: Question) -> impl Iterator<Item = &'static str> {
    let (options, others): (_, &[_]) = match question.kind() {
        Kind::One => (question.options(), &[UNSURE]),
        Kind::Any => (question.options(), &[NONE, UNSURE]),
        Kind::Weeks => (&[][..], &[]),
    };
    options.iter().chain(others).copied()
}

impl Session {
    /// Whether each radio and box of the questions is ticked, question by question, each as
    /// [`choices`] has them.
    ///
    /// ```
    /// use rung::session::Session;
    ///
    /// let ticks = Session::begin("", "1c.po-o541xx").ticks();
    /// assert_eq!(ticks.iter().filter(|ticked| **ticked).count(), 1);
    /// ```
    #[must_use]
    pub fn ticks(&self) -> Vec<bool> {
        let mut ticks = Vec::new();
        for question in Question::ALL {
            let answer = self.sheet.answer(*question);
            let narrows = self.narrows(*question);
            for (value, position) in choices(*question).zip(0..) {
                ticks.push(match value {
                    NONE => answer.is_some_and(OptionSet::is_empty),
                    UNSURE => narrows || self.unsure.has(*question),
                    _ => !narrows && answer.is_some_and(|answer| answer.contains(position)),
                });
            }
        }
        ticks
    }

    /// Whether an answer to one of several is shown as "not sure", with what is left ticked.
    #[must_use]
    pub fn narrows(&self, question: Question) -> bool {
        let narrowed = |answer: OptionSet| answer.only().is_none();
        question.kind() == Kind::One
            && (self.unsure.has(question) || self.sheet.answer(question).is_some_and(narrowed))
    }
}
