//! Teams at random, and by brute force what decides them: every set of questions is tried with every
//! choice of answers on every completion, and the oracle says what each comes to.

use std::collections::BTreeSet;

use rung::analysis::Call;
use rung::framework::{Answers, OptionSet, Question, Sheet};

use crate::calm;
use crate::completion::{self, domain};
use crate::oracle::oracle;
use crate::random::Random;

pub(crate) fn call(answers: &Answers) -> Call {
    let judgement = oracle(answers);
    Call { class: judgement.class, audience: judgement.audience, hold: judgement.hold }
}

/// A team of which every sheet and every answer is at hand.
pub(crate) struct Team<'a>(pub(crate) &'a [Sheet]);

impl Team<'_> {
    /// Every answer to a question that somebody holds.
    pub(crate) fn held(&self, question: Question) -> Vec<OptionSet> {
        let held: BTreeSet<OptionSet> =
            self.0.iter().flat_map(|sheet| domain(sheet, question)).collect();
        held.into_iter().collect()
    }

    pub(crate) fn unsettled(&self) -> Vec<Question> {
        Question::deciding().filter(|question| self.held(*question).len() > 1).collect()
    }

    /// What everybody comes to, in all completions, when these answers are given to all.
    pub(crate) fn calls(&self, given: &[(Question, OptionSet)]) -> BTreeSet<Call> {
        let mut calls = BTreeSet::new();
        for sheet in self.0 {
            let mut sheet = sheet.clone();
            for (question, answer) in given {
                sheet.narrow(*question, *answer);
            }
            completion::each(&sheet, |answers| {
                calls.insert(call(answers));
            });
        }
        calls
    }

    /// Calls with every choice of held answers to these questions, until one is not accepted; says
    /// whether all were.
    pub(crate) fn choices(
        &self,
        questions: &[Question],
        given: &mut Vec<(Question, OptionSet)>,
        accept: &mut impl FnMut(&[(Question, OptionSet)]) -> bool,
    ) -> bool {
        let Some((question, rest)) = questions.split_first() else { return accept(given) };
        self.held(*question).into_iter().all(|answer| {
            given.push((*question, answer));
            let accepted = self.choices(rest, given, accept);
            given.pop();
            accepted
        })
    }

    pub(crate) fn is_decided_by(&self, set: &[Question]) -> bool {
        self.choices(set, &mut Vec::new(), &mut |given| self.calls(given).len() == 1)
    }

    /// The smallest deciding set, and of several the first in the order of the questions.
    pub(crate) fn smallest(&self) -> Vec<Question> {
        let unsettled = self.unsettled();
        let sets = (0..=unsettled.len()).flat_map(|size| sets(&unsettled, size));
        sets.into_iter().find(|set| self.is_decided_by(set)).expect("all of them decide")
    }

    /// What everybody can come to once a question of a deciding set has an answer.
    pub(crate) fn way(&self, set: &[Question], at: (Question, OptionSet)) -> Vec<Call> {
        let others: Vec<Question> = set.iter().copied().filter(|it| *it != at.0).collect();
        let mut calls = BTreeSet::new();
        self.choices(&others, &mut vec![at], &mut |given| {
            calls.extend(self.calls(given));
            true
        });
        calls.into_iter().collect()
    }

    /// Whether no answer that somebody holds to a question changes what anybody comes to.
    pub(crate) fn is_idle(&self, question: Question) -> bool {
        let held = self.held(question);
        self.0.iter().all(|sheet| {
            let mut idle = true;
            completion::each(sheet, |answers| {
                let now = call(answers);
                idle &= held.iter().all(|answer| call(&answers.with(question, *answer)) == now);
            });
            idle
        })
    }
}

/// The sets of so many questions, in order.
fn sets(questions: &[Question], size: usize) -> Vec<Vec<Question>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let firsts = questions.iter().enumerate();
    let begun = firsts.flat_map(|(index, first)| {
        sets(&questions[index + 1..], size - 1)
            .into_iter()
            .map(|rest| [vec![*first], rest].concat())
    });
    begun.collect()
}

impl Random {
    /// People who differ in at most `most` questions, with so many answers left open in all, if
    /// these leave few enough completions to visit.
    pub(crate) fn team(&mut self, people: usize, most: usize, open: usize) -> Vec<Sheet> {
        let steps = self.below(9);
        let base = self.walk(calm::calm(), steps);
        let questions: Vec<Question> = Question::deciding().collect();
        let differing: Vec<Question> = (0..most).map(|_| self.of(&questions)).collect();
        let mut team: Vec<Sheet> = (0..people)
            .map(|_| {
                let answers = differing.iter().fold(base, |answers, question| {
                    if self.below(2) == 0 {
                        answers
                    } else {
                        answers.with(*question, self.answer(*question))
                    }
                });
                calm::sheet_of(&answers)
            })
            .collect();
        for _ in 0..open {
            let (person, question) = (self.below(people), self.of(&differing));
            let before = team[person].clone();
            if question.options().len() < 5 && self.below(2) == 0 {
                team[person].narrow(question, self.set(question));
            } else {
                team[person].clear(question);
            }
            if completion::count(&team[person]) > 36 {
                team[person] = before;
            }
        }
        team
    }
}

impl Random {
    /// People of whom the first differs from each of the others in such a way that no answer of
    /// theirs moves the first one's verdict by itself.
    pub(crate) fn intertwined(&mut self, people: usize, steps: usize) -> Vec<Sheet> {
        let base = self.below(9);
        let first = self.walk(calm::calm(), base);
        let mut team = vec![calm::sheet_of(&first)];
        for _ in 1..people {
            let mut other = self.walk(first, steps);
            for question in Question::deciding() {
                if call(&first.with(question, other.get(question))) != call(&first) {
                    other = other.with(question, first.get(question));
                }
            }
            team.push(calm::sheet_of(&other));
        }
        team
    }
}

#[test]
fn sets_are_in_the_order_of_the_questions() {
    let [first, second, third] = [Question::Problem, Question::Form, Question::Harm];
    assert_eq!(
        sets(&[first, second, third], 2),
        [[first, second], [first, third], [second, third]]
    );
    assert_eq!(sets(&[first], 0), [[]; 1]);
}
