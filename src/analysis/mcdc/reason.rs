//! Why no pair of sheets can show what a comparison decides.

use super::Place;
use super::search::Search;
use crate::analysis::diagram::{Id, NO, YES};
use crate::framework::Test;

/// Why a comparison has no pair. Each of these is proven over the whole answer space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Infeasible {
    /// It holds on every sheet, or on none.
    Constant(bool),
    /// It decides nothing where it holds, or where it fails, or wherever.
    Idle {
        /// Whether it holds there; `None` for all sheets.
        holds: Option<bool>,
        /// What keeps it from deciding.
        because: Because,
    },
    /// It decides on sheets where it holds and on sheets where it fails, but no two of them differ in
    /// one answer.
    Apart,
}

/// What keeps a comparison from deciding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// Its clause never turns on it there. Wherever it turns on it at all, these comparisons of the
    /// same clause hold or fail as stated, and together they exclude it; none of them could be left
    /// out. There are none where it takes more than comparisons one by one to see it.
    Clause(Vec<(Test, bool)>),
    /// Where its clause turns on it there, one of these clauses holds, and stands before it or gives
    /// the same outcome. None of them could be left out.
    Others(Vec<Place>),
    /// The outcome is the same when no clause holds.
    Otherwise,
}

impl Search<'_> {
    /// Why there is no pair.
    pub(super) fn reason(&mut self) -> Infeasible {
        let here = self.holds();
        if here == YES || here == NO {
            return Infeasible::Constant(here == YES);
        }
        let [with, without] = [true, false].map(|holds| self.side(holds, self.decides));
        let holds = match (with, without) {
            (NO, NO) => None,
            (NO, _) => Some(true),
            (_, NO) => Some(false),
            _ => return Infeasible::Apart,
        };
        let turns = match holds {
            Some(holds) => self.side(holds, self.turns),
            None => self.turns,
        };
        let because = if turns == NO { self.own_clause(holds) } else { self.other_clauses(turns) };
        Infeasible::Idle { holds, because }
    }

    /// The comparisons of its own clause that keep it from having this truth value.
    fn own_clause(&mut self, holds: Option<bool>) -> Because {
        if self.turns == NO {
            return Because::Clause(Vec::new());
        }
        let mut known = Vec::new();
        let there = holds.map_or(YES, |holds| self.side(holds, YES));
        let (position, clause) = (self.position, self.comparisons[self.index].clone());
        for (_, (test, truth)) in clause.into_iter().enumerate().filter(|(at, _)| *at != position) {
            let opposite = self.builder.negated(truth);
            let always = |state: &(bool, Id)| self.builder.branch(self.turns, state.1, YES) == YES;
            let states = [(true, truth), (false, opposite)];
            known.extend(states.into_iter().find(always).map(|(holds, id)| (test, holds, id)));
        }
        let mut exclude = |states: &[(Test, bool, Id)]| {
            let together = self.builder.all(states.iter().map(|(.., state)| *state));
            self.builder.all([together, there]) == NO
        };
        if !exclude(&known) {
            return Because::Clause(Vec::new());
        }
        let few = fewest(known, exclude);
        Because::Clause(few.into_iter().map(|(test, holds, _)| (test, holds)).collect())
    }

    /// The other clauses that decide wherever its own turns on it.
    fn other_clauses(&mut self, turns: Id) -> Because {
        let clauses = &self.stated.clauses;
        let outcome = clauses[self.index].outcome;
        let same = clauses[self.index..].iter().take_while(|clause| clause.outcome == outcome);
        let candidates: Vec<(Place, Id)> = (0..self.index + same.count())
            .filter(|index| *index != self.index)
            .map(|index| (clauses[index].place, self.clauses[index]))
            .collect();
        let mut covered = |clauses: &[(Place, Id)]| {
            let decided = self.builder.any(clauses.iter().map(|(_, holds)| *holds));
            self.builder.branch(turns, decided, YES) == YES
        };
        if !covered(&candidates) {
            return Because::Otherwise;
        }
        let few = fewest(candidates, covered);
        Because::Others(few.into_iter().map(|(place, _)| place).collect())
    }
}

/// What is left when everything is taken away that is not needed, the first first.
fn fewest<T: Clone>(items: Vec<T>, mut are_enough: impl FnMut(&[T]) -> bool) -> Vec<T> {
    let mut left = items;
    let mut index = 0;
    while index < left.len() {
        let mut without = left.clone();
        without.remove(index);
        if are_enough(&without) {
            left = without;
        } else {
            index += 1;
        }
    }
    left
}
