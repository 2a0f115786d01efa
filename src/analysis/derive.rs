//! What a framework states, as diagrams: its facts, and the rows of its rules.

use super::diagram::{Builder, Id, NO, YES};
use crate::framework::{Audience, Condition, Derivation, Question, Rule, Test};

impl Builder {
    /// Derives the facts in order, so that a later one can read an earlier one.
    pub(super) fn derive(&mut self, facts: &[Derivation]) {
        for derivation in facts {
            let otherwise = Self::leaf(derivation.otherwise.into());
            let fact = derivation.cases.iter().rev().fold(otherwise, |rest, (value, condition)| {
                let condition = self.condition(condition);
                self.branch(condition, Self::leaf((*value).into()), rest)
            });
            self.facts.push(fact);
        }
    }

    /// The condition that every cell of a row passes.
    pub(super) fn row(&mut self, row: &[Test]) -> Id {
        row.iter().fold(YES, |all, cell| {
            let cell = self.test(*cell);
            self.branch(all, cell, NO)
        })
    }

    /// The verdict: what stands for the rule that decides, by its position, then first audience and
    /// hold, in three bits.
    pub(super) fn verdict(
        &mut self,
        rules: &[Rule],
        hold: &Condition,
        stands: impl Fn(usize) -> usize,
    ) -> Id {
        let hold = self.condition(hold);
        self.first(rules, |builder, position| {
            let limit = rules[position].limit;
            let pack = |audience: Audience, hold: bool| {
                stands(position) << 3 | (audience as usize) << 1 | usize::from(hold)
            };
            let free = builder.answer(Question::Audience, |planned| {
                pack(Audience::ALL[usize::from(planned)].min(limit), false)
            });
            builder.branch(hold, Self::leaf(pack(Audience::Team, true)), free)
        })
    }

    /// The function that has, where a rule decides, the value that is made of its position.
    pub(super) fn first(
        &mut self,
        rules: &[Rule],
        mut value: impl FnMut(&mut Self, usize) -> Id,
    ) -> Id {
        let mut rest = Self::leaf(0);
        for (position, rule) in rules.iter().enumerate().rev() {
            let matches = self.rule(rule);
            let decided = value(self, position);
            // The last rule stands in where none matches, as it does in `Framework::decide`.
            rest = if position + 1 == rules.len() {
                decided
            } else {
                self.branch(matches, decided, rest)
            };
        }
        rest
    }

    /// The condition that some row of a rule matches.
    pub(super) fn rule(&mut self, rule: &Rule) -> Id {
        rule.rows.iter().fold(NO, |matches, row| {
            let row = self.row(row);
            self.branch(matches, YES, row)
        })
    }
}
