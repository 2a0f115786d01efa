//! What a framework states, as diagrams: its facts, and the rows of its rules.

use super::diagram::{Builder, Id, NO, YES};
use crate::framework::{Derivation, Rule, Test};

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

    /// The condition that some row of a rule matches.
    pub(super) fn rule(&mut self, rule: &Rule) -> Id {
        rule.rows.iter().fold(NO, |matches, row| {
            let row = self.row(row);
            self.branch(matches, YES, row)
        })
    }
}
