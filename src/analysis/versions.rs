//! One sheet judged by two versions of the framework, and what made the difference.

use super::alignment::Call;
use super::diagram::{Builder, LEAVES};
use super::variable::{Domains, domains};
use super::{Engine, Possible};
use crate::framework::{Audience, Class, Difference, Framework, Mixed, Sheet, Version};

/// A version of the framework and the engine that answers for it.
pub struct Edition {
    /// Its facts and rules.
    pub framework: &'static Framework,
    /// Its diagrams.
    pub engine: Engine,
}

/// What an earlier and a later version of the framework say of one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejudged {
    /// What is possible by the earlier.
    pub then: Possible,
    /// What is possible by the later.
    pub now: Possible,
    /// What made the difference; empty exactly if both leave the same calls possible.
    ///
    /// With these differences alone the earlier version leaves the calls possible that the later does,
    /// and without any one of them it does not. Where one difference is enough, it is one; of several
    /// such, it is one of a rule that decides, then one that shows on this sheet.
    pub because: Vec<Difference>,
}

impl Edition {
    /// Builds the diagrams of a version, which takes about a millisecond.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        Self { framework, engine: Engine::new(framework) }
    }

    /// The version that decides today.
    #[must_use]
    pub fn current() -> Self {
        Self { framework: Version::CURRENT.framework(), engine: Engine::current() }
    }

    /// What this version and a later one say of a sheet, complete or not.
    ///
    /// ```
    /// use rung::analysis::Edition;
    /// use rung::framework::{Amendment, Class, Difference, Feasibility, Framework, Question, Sheet};
    /// use rung::framework::VERSION_1;
    ///
    /// // As if the next version knew no proof of concept.
    /// static LATER: Framework = Framework { rules: VERSION_1.rules.split_at(1).1, ..VERSION_1 };
    /// let mut sheet = Sheet::default();
    /// sheet.choose(Question::Feasibility, Feasibility::Unproven as u8);
    /// let judged = Edition::new(&VERSION_1).rejudged(&Edition::new(&LATER), &sheet);
    /// assert_eq!(judged.then.class(), Some(Class::Poc));
    /// assert_eq!(judged.now.class(), None);
    /// assert_eq!(judged.because, [Difference::Rule("R1", Amendment::Gone)]);
    /// ```
    #[must_use]
    pub fn rejudged(&self, later: &Self, sheet: &Sheet) -> Rejudged {
        let (then, now) = (self.engine.possible(sheet), later.engine.possible(sheet));
        let (calls, domains) = (now.calls(), domains(sheet));
        if then.calls() == calls {
            return Rejudged { then, now, because: Vec::new() };
        }
        let enough = |taken: &[Difference]| {
            calls_of(&Mixed::of(self.framework, later.framework, taken), &domains) == calls
        };
        let mut all = self.framework.differences(later.framework);
        let deciding = [(self, &then), (later, &now)].map(|(edition, possible)| {
            possible.rule().map(|rule| edition.engine.rules[usize::from(rule)].id)
        });
        // Stable: the order of the framework otherwise.
        all.sort_by_key(|difference| match difference {
            Difference::Rule(id, _) if deciding.contains(&Some(*id)) => 0,
            Difference::Fact(fact) => {
                let [then, now] = [self, later].map(|it| it.engine.fact(*fact, sheet));
                if then == now { 2 } else { 1 }
            }
            _ => 1,
        });
        let because = match all.iter().find(|it| enough(&[**it])) {
            Some(one) => vec![*one],
            None => needed(all, enough),
        };
        Rejudged { then, now, because }
    }
}

/// Of differences that are enough together, those without any one of which the rest are not; what
/// comes first is kept rather than what comes last.
fn needed(all: Vec<Difference>, enough: impl Fn(&[Difference]) -> bool) -> Vec<Difference> {
    let mut needed = all;
    for position in (0..needed.len()).rev() {
        let mut rest = needed.clone();
        rest.remove(position);
        if enough(&rest) {
            needed = rest;
        }
    }
    needed
}

/// The calls that a framework leaves possible, in order.
fn calls_of(framework: &Mixed, domains: &Domains) -> Vec<Call> {
    let Mixed { facts, rules, hold } = framework;
    let mut builder = Builder::new();
    builder.derive(facts);
    let verdict = builder.verdict(rules, hold, |position| rules[position].class.rank().into());
    let reached = builder.finish(verdict).reached(domains);
    let leaves = reached.iter().enumerate().take(LEAVES).filter(|(_, reached)| **reached);
    let call = |(leaf, _): (usize, &bool)| Call {
        class: Class::ALL[leaf >> 3],
        audience: Audience::ALL[leaf >> 1 & 3],
        hold: leaf & 1 == 1,
    };
    leaves.map(call).collect()
}
