//! A framework made ready for exact questions about partial sheets.

use super::compiled;
use super::diagram::{Builder, Diagram, LEAVES};
use super::variable::{Domains, domains};
use crate::framework::{
    Answers, Audience, Fact, Framework, OptionSet, Rule, Sheet, VERSION_1, Verdict, Version,
};

/// A framework with its decision diagrams: one for the verdict, one for each fact.
///
/// Building it takes about a millisecond; asking it takes microseconds.
///
/// ```
/// use rung::analysis::Engine;
/// use rung::framework::{Class, Sheet, VERSION_1};
///
/// let engine = Engine::new(&VERSION_1);
/// let possible = engine.possible(&Sheet::default());
/// assert_eq!(possible.total(), 9_674_588_160);
/// assert_eq!(possible.of_class(Class::Poc), 3_224_862_720);
/// assert_eq!(possible.class(), None, "nothing was answered");
/// ```
pub struct Engine {
    /// The rules of the framework that it answers for.
    pub rules: &'static [Rule],
    pub(super) verdict: Diagram,
    pub(super) facts: Vec<Diagram>,
}

/// How many completions of a sheet lead to each verdict.
///
/// A completion fills in every question that can change the class with something still possible.
/// Counts are exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Possible {
    /// Each verdict that some completion gets, with the number that get it.
    pub verdicts: Vec<(Verdict, u64)>,
}

impl Engine {
    /// The engine of version 1, whose diagrams were built beforehand.
    #[must_use]
    pub fn version_1() -> Self {
        Self {
            rules: VERSION_1.rules,
            verdict: compiled::VERDICT.diagram(),
            facts: compiled::FACTS.iter().map(compiled::Compiled::diagram).collect(),
        }
    }

    /// The engine of the version that decides today.
    #[must_use]
    pub fn current() -> Self {
        match Version::CURRENT {
            Version::One => Self::version_1(),
        }
    }

    /// Builds the diagrams of a framework of at most sixteen rules.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        let mut builder = Builder::new();
        builder.derive(framework.facts);
        let verdict = builder.verdict(framework.rules, &framework.hold, |position| position);
        let facts = builder.facts.iter().map(|fact| builder.finish(*fact)).collect();
        Self { rules: framework.rules, verdict: builder.finish(verdict), facts }
    }

    /// What is possible for a sheet, with exact counts.
    #[must_use]
    pub fn possible(&self, sheet: &Sheet) -> Possible {
        self.read(&self.verdict.tally(&domains(sheet)))
    }

    /// A tally of the verdict's leaves as what it counts.
    pub(super) fn read(&self, tally: &[u64; LEAVES]) -> Possible {
        let verdicts = (0..)
            .zip(tally)
            .filter(|(_, count)| **count > 0)
            .map(|(leaf, count)| (self.unpack(leaf), *count))
            .collect();
        Possible { verdicts }
    }

    /// Decides complete answers: the same as [`Framework::decide`], by following the diagram.
    #[must_use]
    pub fn decide(&self, answers: &Answers) -> Verdict {
        self.unpack(self.verdict.value(answers))
    }

    /// The verdict where the unknown of every level has this value.
    pub(super) fn verdict_where(&self, value: impl Fn(usize) -> u8) -> Verdict {
        self.unpack(self.verdict.value_where(value))
    }

    /// The values that a fact can still take.
    #[must_use]
    pub fn fact(&self, fact: Fact, sheet: &Sheet) -> OptionSet {
        self.fact_within(fact, &domains(sheet))
    }

    pub(super) fn fact_within(&self, fact: Fact, domains: &Domains) -> OptionSet {
        let tally = self.facts[fact as usize].tally(domains);
        (0..8).filter(|value| tally[usize::from(*value)] > 0).collect()
    }

    /// The levels of the variables that a fact depends on.
    pub(super) fn fact_levels(&self, fact: Fact) -> impl Iterator<Item = usize> {
        self.facts[fact as usize].levels()
    }

    /// How many nodes the diagram of the verdict has.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.verdict.len()
    }

    pub(super) fn unpack(&self, leaf: u8) -> Verdict {
        let rule = leaf >> 3;
        Verdict {
            class: self.rules[usize::from(rule)].class,
            rule,
            audience: Audience::ALL[usize::from(leaf >> 1 & 3)],
            hold: leaf & 1 == 1,
        }
    }
}
