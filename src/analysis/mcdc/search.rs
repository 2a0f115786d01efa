//! What is known of one comparison, as diagrams over the whole answer space.

use super::clause::Stated;
use super::{Infeasible, Pair};
use crate::analysis::diagram::{Builder, Id, NO, YES};
use crate::framework::{Framework, Test};

pub(super) struct Search<'a> {
    pub(super) builder: Builder,
    pub(super) stated: &'a Stated,
    /// The position of its clause.
    pub(super) index: usize,
    /// Its position in its clause.
    pub(super) position: usize,
    /// Where each clause of the decision holds.
    pub(super) clauses: Vec<Id>,
    /// Each comparison of each clause, and where it holds.
    pub(super) comparisons: Vec<Vec<(Test, Id)>>,
    /// Where its clause comes out differently with it and without it.
    pub(super) turns: Id,
    /// Where the outcome does.
    pub(super) decides: Id,
}

impl<'a> Search<'a> {
    /// Builds the diagrams, with a builder for each comparison: ids are few.
    pub(super) fn new(
        framework: &Framework,
        stated: &'a Stated,
        index: usize,
        position: usize,
    ) -> Self {
        let mut builder = Builder::new();
        builder.derive(framework.facts);
        let clauses: Vec<Id> =
            stated.clauses.iter().map(|clause| clause.diagram(&mut builder)).collect();
        let comparisons = stated
            .clauses
            .iter()
            .map(|clause| clause.tests().into_iter().map(|t| (t, builder.test(t))).collect())
            .collect();
        let here = &stated.clauses[index];
        let [with, without] =
            [true, false].map(|passes| here.forced(&mut builder, position, passes));
        let turns = builder.differ(with, without);
        let before = builder.any(clauses[..index].iter().copied());
        // Where a later clause gives the same outcome, nothing is lost without this one.
        let truth = |outcome| if outcome == here.outcome { YES } else { NO };
        let later = stated.clauses.iter().zip(&clauses).skip(index + 1).rev();
        let same = later.fold(truth(stated.otherwise), |rest, (clause, holds)| {
            builder.branch(*holds, truth(clause.outcome), rest)
        });
        let masked = builder.any([before, same]);
        let decides = builder.branch(masked, NO, turns);
        Self { builder, stated, index, position, clauses, comparisons, turns, decides }
    }

    /// The pair of sheets that shows what it decides, or why there is none.
    pub(super) fn shown(mut self) -> Result<Pair, Infeasible> {
        match self.pair() {
            Some(pair) => Ok(pair),
            None => Err(self.reason()),
        }
    }

    /// Where it holds.
    pub(super) fn holds(&self) -> Id {
        let (_, holds) = self.comparisons[self.index][self.position];
        holds
    }

    /// Every other comparison of the decision, and where it holds.
    pub(super) fn others(&self) -> impl Iterator<Item = (Test, Id)> {
        let clauses = self.comparisons.iter().enumerate();
        let all = clauses.flat_map(|(index, clause)| {
            clause
                .iter()
                .enumerate()
                .map(move |(position, comparison)| (index, position, *comparison))
        });
        all.filter(|(index, position, _)| (*index, *position) != (self.index, self.position))
            .map(|(_, _, comparison)| comparison)
    }

    /// Where it has a truth value and a condition holds.
    pub(super) fn side(&mut self, holds: bool, condition: Id) -> Id {
        let here = self.holds();
        if holds {
            self.builder.branch(here, condition, NO)
        } else {
            self.builder.branch(here, NO, condition)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::mcdc::clause::decisions;
    use crate::analysis::variable::VARIABLES;
    use crate::framework::VERSION_1;

    /// Were there more nodes than ids, two functions would share one, and the proofs were none.
    #[test]
    fn there_are_far_more_ids_than_nodes() {
        let mut most = 0;
        for stated in decisions(&VERSION_1) {
            for (index, clause) in stated.clauses.iter().enumerate() {
                for position in 0..clause.tests().len() {
                    let mut search = Search::new(&VERSION_1, &stated, index, position);
                    if search.pair().is_none() {
                        search.reason();
                    }
                    // No function has these leaves, so that this node is the last.
                    let unused = |value| Builder::leaf(100 + usize::from(value));
                    most = most.max(search.builder.choose(VARIABLES - 1, unused));
                }
            }
        }
        println!("the last node has the id {most}");
        assert!(most > 200 && most < Id::MAX / 2, "the last node has the id {most}");
    }

    /// The clauses are another way to read the facts; both ways come to one function.
    #[test]
    fn the_first_clause_that_holds_gives_the_value_of_a_fact() {
        let mut builder = Builder::new();
        builder.derive(VERSION_1.facts);
        for (stated, fact) in decisions(&VERSION_1).iter().zip(builder.facts.clone()) {
            let otherwise = Builder::leaf(stated.otherwise);
            let value = stated.clauses.iter().rev().fold(otherwise, |rest, clause| {
                let holds = clause.diagram(&mut builder);
                builder.branch(holds, Builder::leaf(clause.outcome), rest)
            });
            assert_eq!(value, fact, "{:?}", stated.decision);
        }
    }
}
