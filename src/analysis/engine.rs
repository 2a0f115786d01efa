//! A framework made ready for exact questions about partial sheets.

use super::compiled;
use super::diagram::{Builder, Diagram};
use super::variable::{Domains, Variable, domains};
use crate::framework::{
    Answers, Audience, Fact, Framework, OptionSet, Question, Rule, Sheet, VERSION_1, Verdict,
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

    /// Builds the diagrams of a framework of at most sixteen rules.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        let mut builder = Builder::new();
        builder.derive(framework.facts);
        let hold = builder.condition(&framework.hold);
        let mut rest = Builder::leaf(0);
        for (position, rule) in framework.rules.iter().enumerate().rev() {
            let matches = builder.rule(rule);
            let stopped = Builder::leaf(pack(position, Audience::Team, true));
            let free = builder.answer(Question::Audience, |planned| {
                pack(position, Audience::ALL[usize::from(planned)].min(rule.limit), false)
            });
            let verdict = builder.branch(hold, stopped, free);
            // The last rule stands in where none matches, as it does in `Framework::decide`.
            rest = if position + 1 == framework.rules.len() {
                verdict
            } else {
                builder.branch(matches, verdict, rest)
            };
        }
        let facts = builder.facts.iter().map(|fact| builder.finish(*fact)).collect();
        Self { rules: framework.rules, verdict: builder.finish(rest), facts }
    }

    /// What is possible for a sheet, with exact counts.
    #[must_use]
    pub fn possible(&self, sheet: &Sheet) -> Possible {
        let tally = self.verdict.tally(&domains(sheet));
        let verdicts = (0..)
            .zip(tally)
            .filter(|(_, count)| *count > 0)
            .map(|(leaf, count)| (self.unpack(leaf), count))
            .collect();
        Possible { verdicts }
    }

    /// Decides complete answers: the same as [`Framework::decide`], by following the diagram.
    #[must_use]
    pub fn decide(&self, answers: &Answers) -> Verdict {
        self.verdict_where(|level| Variable::ALL[level].value(answers))
    }

    /// The verdict where the unknown of every level has this value.
    pub(super) fn verdict_where(&self, value: impl Fn(usize) -> u8) -> Verdict {
        let mut id = self.verdict.root;
        while let Some(node) = self.verdict.node(id) {
            id = node.children[usize::from(value(node.level))];
        }
        let [leaf, _] = id.to_le_bytes();
        self.unpack(leaf)
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

/// A verdict as a leaf: rule, first audience, hold.
fn pack(rule: usize, audience: Audience, hold: bool) -> usize {
    rule << 3 | (audience as usize) << 1 | usize::from(hold)
}
