//! What kind of mistake can we afford: the verdict by what an error costs and what is known of
//! demand, with the reader's other answers held.

use super::diagram::Id;
use super::variable::{Variable, domains};
use super::{Engine, order};
use crate::framework::{
    Answers, Demand, ErrorCost, Fact, OptionSet, Problem, Question, Sheet, Verdict,
};

/// What is known of demand, as far as the rules tell it apart: the fact, and where demand is unclear
/// whether the problem is more than a belief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Demand is clear.
    Clear,
    /// Demand is unclear, with some evidence of the problem.
    Some,
    /// Demand is unclear, and the problem is a belief.
    Belief,
}

/// Where a complete sheet lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// What is known of demand.
    pub evidence: Evidence,
    /// What an error costs.
    pub error: ErrorCost,
}

/// What the framework says of the sheets that lie in one place.
///
/// They are all complete sheets there that agree with the reader's wherever an answer is about
/// neither fact. The answers about the facts are free, for a place can only be moved to by changing
/// some of them; of these sheets, those count that change fewest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// The place.
    pub place: Place,
    /// How many of the reader's answers have to change to get there: none where the reader's sheet
    /// lies, or may lie while it is not complete.
    pub changes: u8,
    /// The verdicts on the sheets that change as few, in order.
    pub verdicts: Vec<Verdict>,
}

impl Evidence {
    /// Every value, from the strongest to the weakest.
    pub const ALL: [Self; 3] = [Self::Clear, Self::Some, Self::Belief];

    fn of(demand: u8, belief: bool) -> Self {
        match (demand == Demand::Clear as u8, belief) {
            (true, _) => Self::Clear,
            (false, false) => Self::Some,
            (false, true) => Self::Belief,
        }
    }
}

/// How far the walk has come: what is left of the verdict and of the two facts, and whether the
/// problem was answered to be a belief.
type Left = ([Id; 3], bool);

const BELIEF: u8 = Problem::Open as u8;

/// The facts that make up a place.
const FACTS: [Fact; 2] = [Fact::Error, Fact::Demand];

impl Engine {
    /// The place in which complete answers lie.
    #[must_use]
    pub fn place(&self, answers: &Answers) -> Place {
        let [error, demand] = FACTS.map(|fact| self.facts[fact as usize].value(answers));
        let evidence = Evidence::of(demand, answers.get(Question::Problem).contains(BELIEF));
        Place { evidence, error: ErrorCost::ALL[usize::from(error)] }
    }

    /// What is said in every place that some such sheet lies in, in the order of the places: the
    /// strongest evidence first, and in it the most dangerous error.
    ///
    /// ```
    /// use rung::analysis::Engine;
    /// use rung::framework::{Feasibility, Question, Sheet};
    ///
    /// // A proof of concept is one wherever it lies, for no fact is asked.
    /// let mut sheet = Sheet::default();
    /// sheet.choose(Question::Feasibility, Feasibility::Unproven as u8);
    /// let regions = Engine::version_1().regions(&sheet);
    /// assert_eq!(regions.len(), 9);
    /// assert!(regions.iter().all(|it| it.changes == 0 && it.verdicts[0].rule == 0));
    /// ```
    #[must_use]
    pub fn regions(&self, sheet: &Sheet) -> Vec<Region> {
        let facts = FACTS.map(|fact| &self.facts[fact as usize]);
        let diagrams = [&self.verdict, facts[0], facts[1]];
        let roots = diagrams.map(|diagram| diagram.root);
        // Every way through the three diagrams at once. Of the ways that have come equally far with
        // the same left, only the one with the fewest changes goes on.
        let mut reached: Vec<(Left, u8)> = vec![((roots, false), 0)];
        for (level, (variable, known)) in Variable::ALL.iter().zip(domains(sheet)).enumerate() {
            let free = facts.iter().any(|fact| fact.levels().any(|read| read == level));
            let all = OptionSet::first(variable.arity());
            let mut next: Vec<(Left, u8)> = Vec::new();
            for ((left, belief), changes) in &reached {
                for value in if free { all } else { known }.iter() {
                    let mut here = *left;
                    for (id, diagram) in here.iter_mut().zip(diagrams) {
                        *id = diagram.given(*id, level, value);
                    }
                    let belief =
                        *belief || (variable.question == Question::Problem && value == BELIEF);
                    let changes = changes + u8::from(!known.contains(value));
                    match next.binary_search_by_key(&(here, belief), |(left, _)| *left) {
                        Ok(at) => next[at].1 = next[at].1.min(changes),
                        Err(at) => next.insert(at, ((here, belief), changes)),
                    }
                }
            }
            reached = next;
        }
        self.gathered(&reached)
    }

    /// The ends of all ways, by place: of those with the fewest changes, the verdicts.
    fn gathered(&self, reached: &[(Left, u8)]) -> Vec<Region> {
        let mut regions: Vec<Region> = Vec::new();
        for ((ends, belief), changes) in reached {
            let [verdict, error, demand] = ends.map(|id| id.to_le_bytes()[0]);
            let evidence = Evidence::of(demand, *belief);
            let place = Place { evidence, error: ErrorCost::ALL[usize::from(error)] };
            let at = regions.binary_search_by_key(&place, |region| region.place);
            let at = at.unwrap_or_else(|at| {
                regions.insert(at, Region { place, changes: *changes, verdicts: Vec::new() });
                at
            });
            let region = &mut regions[at];
            if *changes < region.changes {
                (region.changes, region.verdicts) = (*changes, Vec::new());
            }
            if *changes == region.changes {
                order::insert(&mut region.verdicts, self.unpack(verdict));
            }
        }
        regions
    }
}
