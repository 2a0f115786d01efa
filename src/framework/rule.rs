//! The shape of a framework: how facts are derived and which rule decides.

use super::{Audience, Class, Condition, Fact, Test};

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
        let mut tests = Vec::new();
        for (_, condition) in self.facts.iter().flat_map(|fact| fact.cases) {
            condition.collect(&mut tests);
        }
        for row in self.rules.iter().flat_map(|rule| rule.rows) {
            tests.extend(row.iter());
        }
        self.hold.collect(&mut tests);
        tests
    }
}
