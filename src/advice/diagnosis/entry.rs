//! The language in which the diagnoses are written.

use super::outside::Way;
use super::{Diagnosis, Kind};
use crate::analysis::Outcome;
use crate::framework::{Class, Condition, Framework, Test};

/// A diagnosis as data: it holds where one of its cases does.
pub(super) struct Entry {
    pub(super) diagnosis: Diagnosis,
    /// What its cases ask of the answers and facts.
    pub(super) when: Condition,
    /// The first case that holds says in which way it does.
    pub(super) cases: &'static [Case],
    /// Answers that belong to it, whether or not it would hold without them.
    pub(super) facets: &'static [Facet],
}

/// One way in which a diagnosis holds: everything in it has to.
#[derive(Clone, Copy)]
pub(super) struct Case {
    pub(super) kind: Option<Kind>,
    /// Answers that are in no diagram: about discipline, and what speed is for.
    pub(super) plan: &'static [Test],
    /// The fewest and the most weeks; nothing where the weeks do not matter.
    pub(super) weeks: Option<(u16, u16)>,
    /// The class is one of these.
    pub(super) classes: &'static [Class],
    /// The rule is none of these.
    pub(super) not_by: &'static [&'static str],
    /// Whether it is on hold, where that matters.
    pub(super) hold: Option<bool>,
    /// Whether the entry's condition is met, where that matters.
    pub(super) met: Option<bool>,
}

/// Answers that belong together, and the kind that they make where they are one.
pub(super) struct Facet {
    pub(super) kind: Option<Kind>,
    pub(super) tests: &'static [Test],
}

/// The case of an entry that is nothing but its condition.
pub(super) const MET: Case = Case {
    kind: None,
    plan: &[],
    weeks: None,
    classes: Class::ALL,
    not_by: &[],
    hold: None,
    met: Some(true),
};

/// The condition of an entry whose cases ask nothing of answers and facts.
pub(super) const ALWAYS: Condition = Condition::All(&[]);

impl Entry {
    /// The first case that holds, given one outcome and one way to answer what is in no diagram.
    pub(super) fn case(&self, framework: &Framework, way: &Way, it: Outcome) -> Option<&Case> {
        let rule = &framework.rules[usize::from(it.rule)];
        self.cases.iter().find(|case| {
            case.plan.iter().all(|test| way.passes(*test))
                && case.weeks.is_none_or(|weeks| way.lasts(weeks))
                && case.classes.contains(&rule.class)
                && !case.not_by.contains(&rule.id)
                && case.hold.is_none_or(|hold| hold == it.hold)
                && case.met.is_none_or(|met| met == it.met)
        })
    }
}
