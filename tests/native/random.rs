//! Pseudo-random answers: seeded, so that what fails once fails again.

use rung::framework::{Answers, Kind, OptionSet, Question, Sheet};

use crate::calm;
use crate::completion::{self, domain};

/// A small generator (splitmix64): the tests need spread, not secrecy.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below the bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).expect("a bound fits in 64 bits");
        usize::try_from(self.next() % bound).expect("a number below a usize is one")
    }

    /// One of these.
    pub(crate) fn of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    /// Any set of a question's options.
    pub(crate) fn set(&mut self, question: Question) -> OptionSet {
        OptionSet::from_bits(self.next().to_le_bytes()[0]) & question.all_options()
    }

    /// An answer to one question, all answers equally likely.
    pub(crate) fn answer(&mut self, question: Question) -> OptionSet {
        match question.kind() {
            Kind::Any => self.set(question),
            _ => std::iter::once(self.of(&options(question))).collect(),
        }
    }

    /// Complete answers, all equally likely.
    pub(crate) fn answers(&mut self) -> Answers {
        let calm = calm::calm();
        Question::deciding().fold(calm, |answers, question| {
            let answer = self.answer(question);
            answers.with(question, answer)
        })
    }

    /// Answers some of which were changed at random. Uniform answers rarely leave every trouble out:
    /// most end at R1, R2 or R3, and a walk from the calm sheet reaches the other rules.
    pub(crate) fn walk(&mut self, from: Answers, steps: usize) -> Answers {
        let questions: Vec<Question> = Question::deciding().collect();
        (0..steps).fold(from, |answers, _| {
            let question = self.of(&questions);
            answers.with(question, self.answer(question))
        })
    }

    /// A random sheet with `open` questions narrowed or left unanswered, as long as there are at
    /// most `most` ways to fill them in.
    pub(crate) fn partial(&mut self, open: usize, most: u64) -> Sheet {
        let answers = self.answers();
        self.opened(&answers, open, most)
    }

    /// The same with these answers to begin with.
    pub(crate) fn opened(&mut self, answers: &Answers, open: usize, most: u64) -> Sheet {
        let mut sheet = calm::sheet_of(answers);
        let questions: Vec<Question> = Question::deciding().collect();
        for _ in 0..open {
            let before = sheet.clone();
            let question = self.of(&questions);
            match self.set(question) {
                narrowed if question.kind() == Kind::One && self.below(2) == 0 => {
                    sheet.narrow(question, narrowed);
                }
                _ => sheet.clear(question),
            }
            if completion::count(&sheet) > most {
                sheet = before;
            }
        }
        sheet
    }
}

fn options(question: Question) -> Vec<u8> {
    question.all_options().iter().collect()
}

#[test]
fn random_answers_reach_every_option_and_every_subset() {
    let mut random = Random::new(1);
    let mut seen: Vec<Vec<OptionSet>> = vec![Vec::new(); Question::COUNT];
    for _ in 0..2_000 {
        let answers = random.answers();
        for question in Question::deciding() {
            let seen = &mut seen[question as usize];
            if !seen.contains(&answers.get(question)) {
                seen.push(answers.get(question));
            }
        }
    }
    for question in Question::deciding() {
        let all = domain(&Sheet::default(), question);
        assert_eq!(seen[question as usize].len(), all.len(), "{question:?}");
    }
}
