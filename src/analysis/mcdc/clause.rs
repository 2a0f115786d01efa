//! Decisions as lists of clauses: the parts of a case, the rows of a rule.

use super::{Decision, Place};
use crate::analysis::diagram::{Builder, Id};
use crate::framework::{Condition, Framework, Test};

/// A decision as the framework states it: the first clause that holds gives its outcome.
pub(super) struct Stated {
    pub(super) decision: Decision,
    pub(super) clauses: Vec<Clause>,
    /// The outcome when no clause holds.
    pub(super) otherwise: usize,
}

/// One way to an outcome.
pub(super) struct Clause {
    pub(super) place: Place,
    /// The position of the value or of the rule; 1 for the hold.
    pub(super) outcome: usize,
    states: States,
}

enum States {
    Part(&'static Condition),
    Row(&'static [Test]),
}

/// The decisions of a framework, in order.
///
/// That no rule matches is an outcome of its own, the position after the last rule.
pub(super) fn decisions(framework: &'static Framework) -> Vec<Stated> {
    let mut decisions = Vec::new();
    for derivation in framework.facts {
        let cases = derivation.cases.iter().enumerate();
        let clauses = cases.flat_map(|(case, (value, condition))| {
            clauses(case, usize::from(*value), parts(condition).iter().map(States::Part))
        });
        decisions.push(Stated {
            decision: Decision::Fact(derivation.fact),
            clauses: clauses.collect(),
            otherwise: derivation.otherwise.into(),
        });
    }
    decisions.push(Stated {
        decision: Decision::Hold,
        clauses: clauses(0, 1, parts(&framework.hold).iter().map(States::Part)),
        otherwise: 0,
    });
    let rules = framework.rules.iter().enumerate();
    let rows = rules.flat_map(|(position, rule)| {
        clauses(position, position, rule.rows.iter().copied().map(States::Row))
    });
    decisions.push(Stated {
        decision: Decision::Rule,
        clauses: rows.collect(),
        otherwise: framework.rules.len(),
    });
    decisions
}

/// The conditions of which one is enough.
fn parts(condition: &'static Condition) -> &'static [Condition] {
    match condition {
        Condition::Any(parts) => parts,
        _ => std::slice::from_ref(condition),
    }
}

fn clauses(
    group: usize,
    outcome: usize,
    states: impl ExactSizeIterator<Item = States>,
) -> Vec<Clause> {
    let several = states.len() > 1;
    let place = |part: usize| Place { group, part: several.then_some(part) };
    let clause = |(part, states)| Clause { place: place(part), outcome, states };
    states.enumerate().map(clause).collect()
}

impl Clause {
    /// Its comparisons, in the order in which the builder reads them.
    pub(super) fn tests(&self) -> Vec<Test> {
        match self.states {
            States::Part(condition) => condition.tests(),
            States::Row(row) => row.to_vec(),
        }
    }

    /// The condition that it states.
    pub(super) fn diagram(&self, builder: &mut Builder) -> Id {
        match self.states {
            States::Part(condition) => builder.condition(condition),
            States::Row(row) => builder.row(row),
        }
    }

    /// The same with the comparison at a position taken to pass or to fail.
    pub(super) fn forced(&self, builder: &mut Builder, position: usize, passes: bool) -> Id {
        builder.forced = Some((position, passes));
        self.diagram(builder)
    }
}
