//! Complete sheets at random, the same in every run.

use serde_json::{Map, Value};

/// A complete sheet: an option, or a list of members, for each question.
pub(crate) type Sheet = Map<String, Value>;

/// A question as the model asks it.
pub(crate) struct Question {
    pub(crate) name: String,
    /// Whether any number of the options may be chosen.
    pub(crate) several: bool,
    /// From least to most demanding.
    pub(crate) options: Vec<String>,
}

/// Random sheets. Every other one is mostly calm: of all sheets few get as far as the last rules.
pub(crate) fn random_sheets(questions: &[Question], count: u64, seed: u64) -> Vec<Sheet> {
    let mut random = Random(seed);
    (0..count)
        .map(|index| {
            let draws = if index % 2 == 0 { 1 } else { 3 };
            let answer = |it: &Question| (it.name.clone(), random.answer(it, draws));
            questions.iter().map(answer).collect()
        })
        .collect()
}

/// A small generator (splitmix64): spread is needed, not secrecy.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// The least of so many numbers below the bound.
    fn least(&mut self, draws: u32, bound: usize) -> usize {
        let bound = u64::try_from(bound).expect("a bound fits in 64 bits");
        let least = (0..draws).map(|_| self.next() % bound).min().unwrap_or_default();
        usize::try_from(least).expect("a number below a usize is one")
    }

    /// The more draws, the less demanding. Form and audience go the other way: a sheet on which nothing presses gets
    /// to the last rules only if the plan is to expose much.
    fn answer(&mut self, question: &Question, draws: u32) -> Value {
        let options = &question.options;
        if question.several {
            return options.iter().filter(|_| self.least(draws, 2) == 1).cloned().collect();
        }
        let calm = self.least(draws, options.len());
        let exposes = ["form", "audience"].contains(&question.name.as_str());
        let position = if exposes { options.len() - 1 - calm } else { calm };
        options[position].clone().into()
    }
}
