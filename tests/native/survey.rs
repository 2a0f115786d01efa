//! Every completion of a sheet with its outcome, by the oracle and by brute force: the judge of what
//! is said about partial sheets.

use rung::framework::{Answers, Audience, Class, Question, Sheet};

use crate::completion;
use crate::oracle::oracle;

/// Class, first audience and hold.
pub(crate) type Outcome = (Class, Audience, bool);

/// The completions of a sheet in the order of [`completion::each`]: the last question turns fastest.
pub(crate) struct Survey {
    /// The deciding questions in order, each with the number of its answers and how many completions
    /// apart two answers stand that follow each other.
    questions: Vec<(Question, usize, usize)>,
    outcomes: Vec<Outcome>,
}

/// How often each outcome is met, by its [`place`].
pub(crate) type Tally = [u64; PLACES];

const PLACES: usize = Class::COUNT * 4 * 2;

/// A number for each outcome.
pub(crate) fn place((class, audience, hold): Outcome) -> usize {
    (class as usize * 4 + audience as usize) * 2 + usize::from(hold)
}

/// The outcome that the oracle gives.
pub(crate) fn outcome(answers: &Answers) -> Outcome {
    let judgement = oracle(answers);
    (judgement.class, judgement.audience, judgement.hold)
}

impl Survey {
    pub(crate) fn of(sheet: &Sheet) -> Self {
        let mut outcomes = Vec::new();
        completion::each(sheet, |answers| outcomes.push(outcome(answers)));
        let mut apart = outcomes.len();
        let questions = Question::deciding().map(|question| {
            let answers = completion::domain(sheet, question).len();
            apart /= answers;
            (question, answers, apart)
        });
        Self { questions: questions.collect(), outcomes }
    }

    /// How many completions there are.
    pub(crate) fn len(&self) -> u64 {
        self.outcomes.len() as u64
    }

    /// Every outcome, one for each completion.
    pub(crate) fn outcomes(&self) -> impl Iterator<Item = Outcome> {
        self.outcomes.iter().copied()
    }

    /// Whether two completions that differ only in this answer differ in their outcome.
    pub(crate) fn matters(&self, question: Question) -> bool {
        let (_, answers, apart) = self.found(question);
        (0..self.outcomes.len()).filter(|index| index / apart % answers == 0).any(|first| {
            (1..answers).any(|answer| self.outcomes[first + answer * apart] != self.outcomes[first])
        })
    }

    /// How often each outcome is met after each answer to a question.
    pub(crate) fn after_each(&self, question: Question) -> Vec<Tally> {
        let (_, answers, apart) = self.found(question);
        let mut tallies = vec![[0; PLACES]; answers];
        for (index, outcome) in self.outcomes.iter().enumerate() {
            tallies[index / apart % answers][place(*outcome)] += 1;
        }
        tallies
    }

    fn found(&self, question: Question) -> (Question, usize, usize) {
        let mut questions = self.questions.iter().copied();
        questions.find(|(it, ..)| *it == question).expect("a question that decides")
    }
}
