//! The shape of a framework: how facts are derived and which rule decides.

use super::condition::Values;
use super::{Audience, Class, Condition, Fact, Test, Verdict};

/// How one fact is derived: the first case whose condition holds, else the last value.
#[derive(Clone, Copy, Debug)]
pub struct Derivation {
    /// The fact.
    pub fact: Fact,
    /// The cases, each with the position of the value it gives.
    pub cases: &'static [(u8, Condition)],
    /// The position of the value that is left when no case holds.
    pub otherwise: u8,
}

impl Derivation {
    /// The position of the fact's value, once everything is known that the cases read.
    pub(crate) fn value(&self, values: &Values) -> u8 {
        let case = self.cases.iter().find(|(_, condition)| condition.holds(values));
        case.map_or(self.otherwise, |(value, _)| *value)
    }
}

/// One rule of the table. The first rule that matches decides.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its frozen id, such as `R7`.
    pub id: &'static str,
    /// The rows joined by "or"; a row matches when all its cells do.
    pub rows: &'static [&'static [Test]],
    /// The release class that it gives.
    pub class: Class,
    /// The widest audience that it allows.
    pub limit: Audience,
}

impl Rule {
    /// The verdict on a sheet that this rule decides, of which it is the rule at this position.
    pub(crate) fn verdict(&self, position: u8, planned: Audience, hold: bool) -> Verdict {
        let limit = if hold { Audience::Team } else { self.limit };
        Verdict { class: self.class, rule: position, audience: planned.min(limit), hold }
    }
}

/// A version of the framework, as data: everything the engine needs to decide.
#[derive(Clone, Copy, Debug)]
pub struct Framework {
    /// The version that records and links carry.
    pub version: u16,
    /// How each fact is derived, in order: a case may read the facts before it.
    pub facts: &'static [Derivation],
    /// The rules in order.
    pub rules: &'static [Rule],
    /// When nobody outside may use it, whatever the class.
    pub hold: Condition,
}

impl Framework {
    /// Every comparison that a fact, a rule or the hold makes, in order.
    ///
    /// ```
    /// use rung::framework::{Question, Subject, VERSION_1};
    ///
    /// let tests = VERSION_1.tests();
    /// assert!(tests.iter().any(|test| test.subject == Subject::Answer(Question::Harm)));
    /// assert!(tests.iter().all(|test| test.subject != Subject::Answer(Question::Label)));
    /// ```
    #[must_use]
    pub fn tests(&self) -> Vec<Test> {
        let facts = self.facts.iter().flat_map(|fact| fact.cases).flat_map(|(_, it)| it.tests());
        let rows = self.rules.iter().flat_map(|rule| rule.rows);
        facts.chain(rows.flat_map(|row| row.iter().copied())).chain(self.hold.tests()).collect()
    }
}
