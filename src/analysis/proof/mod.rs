//! The proof: every law of the framework, checked over all complete sheets.
//!
//! # Design
//! Nothing is sampled and nothing is enumerated. The framework is made into decision diagrams anew,
//! and a law is a question about them: whether a leaf can be reached, or whether two walks that
//! differ in one answer can end where they must not. Each node, or pair of nodes, is visited once
//! and stands for all the sheets that lead to it.

mod law;
mod walk;

pub use law::{CounterExample, Law};

use law::LAWS;

use super::diagram::{Builder, Diagram, Id};
use super::{Engine, Possible};
use crate::framework::{Framework, Sheet};

/// A proof under way: one law at a time, so that a page can breathe in between.
///
/// ```
/// use rung::analysis::Proof;
/// use rung::framework::VERSION_1;
///
/// let mut proof = Proof::begin(&VERSION_1);
/// while proof.step() {}
/// assert_eq!(proof.counts().total(), 9_674_588_160);
/// assert!(proof.laws().iter().all(rung::analysis::Law::holds));
/// ```
pub struct Proof {
    framework: &'static Framework,
    engine: Engine,
    counts: Possible,
    /// For each rule: where it matches.
    matches: Vec<Diagram>,
    /// For each rule: where it matches and none before it does.
    parts: Vec<Diagram>,
    /// Where some rule matches.
    covered: Diagram,
    /// Two parts that meet, if there are any: where they do.
    overlap: Option<Diagram>,
    laws: Vec<Law>,
}

impl Proof {
    /// Makes the framework into diagrams and counts the verdicts over all complete sheets.
    #[must_use]
    pub fn begin(framework: &'static Framework) -> Self {
        let engine = Engine::new(framework);
        let mut builder = Builder::new();
        builder.derive(framework.facts);
        let mut covered = Builder::leaf(0);
        let matches: Vec<Id> = framework.rules.iter().map(|rule| builder.rule(rule)).collect();
        let mut parts: Vec<Id> = Vec::new();
        for matches in &matches {
            parts.push(builder.branch(covered, Builder::leaf(0), *matches));
            covered = builder.branch(covered, Builder::leaf(1), *matches);
        }
        let mut overlap = None;
        for (index, part) in parts.iter().enumerate() {
            for other in &parts[index + 1..] {
                let both = builder.branch(*part, *other, Builder::leaf(0));
                overlap =
                    overlap.or_else(|| (both != Builder::leaf(0)).then(|| builder.finish(both)));
            }
        }
        let finish = |roots: &[Id]| roots.iter().map(|root| builder.finish(*root)).collect();
        Self {
            framework,
            counts: engine.possible(&Sheet::default()),
            engine,
            matches: finish(&matches),
            parts: finish(&parts),
            covered: builder.finish(covered),
            overlap,
            laws: Vec::new(),
        }
    }

    /// Checks the next law; says whether there was one.
    pub fn step(&mut self) -> bool {
        let Some((id, law)) = LAWS.get(self.laws.len()) else { return false };
        let counterexample = law(self);
        self.laws.push(Law { id, counterexample });
        true
    }

    /// The laws checked so far.
    #[must_use]
    pub fn laws(&self) -> &[Law] {
        &self.laws
    }

    /// The framework that is proven.
    #[must_use]
    pub const fn framework(&self) -> &'static Framework {
        self.framework
    }

    /// How many of all complete sheets get each verdict.
    #[must_use]
    pub const fn counts(&self) -> &Possible {
        &self.counts
    }
}
