//! What is possible where a condition holds.

use super::diagram::{Diagram, LEAVES};
use super::open::levels;
use super::variable::Domains;
use super::{Engine, Possible, variable};
use crate::framework::{Condition, OptionSet, Sheet, Subject, Test};

/// What a condition comes to, or the level of an unknown that has to be known first.
type Answer = Result<bool, usize>;

impl Engine {
    /// How many completions of a sheet in which at least one of the conditions holds lead to each
    /// verdict. Counts are exact; without a condition there are none.
    ///
    /// The completions are parted until the conditions come to the same in all of a part: one unknown
    /// after the other is taken to be each of the things that it can still be, and only if a condition
    /// asks for it. So what a verdict and a condition both depend on is the same for both, and there
    /// are no more parts than ways through the conditions.
    ///
    /// ```
    /// use rung::analysis::Engine;
    /// use rung::framework::{Class, Condition, OptionSet, Question, Sheet, Subject, Test};
    ///
    /// let engine = Engine::version_1();
    /// let harm = Subject::Answer(Question::Harm);
    /// let serious = Condition::Is(Test { subject: harm, among: OptionSet::of(&[2]) });
    /// let serious = engine.possible_where(&Sheet::default(), &[serious]);
    /// assert_eq!(serious.total(), 9_674_588_160 / 3);
    /// assert!(serious.may_hold());
    /// ```
    #[must_use]
    pub fn possible_where(&self, sheet: &Sheet, any: &[Condition]) -> Possible {
        let mut tally = [0; LEAVES];
        self.add(any, &variable::domains(sheet), &mut tally);
        self.read(&tally)
    }

    fn add(&self, any: &[Condition], domains: &Domains, tally: &mut [u64; LEAVES]) {
        match self.any_is(any, true, domains) {
            Ok(false) => {}
            Ok(true) => {
                for (sum, count) in tally.iter_mut().zip(self.verdict.tally(domains)) {
                    *sum += count;
                }
            }
            Err(level) => {
                for value in domains[level].iter() {
                    let mut part = *domains;
                    part[level] = OptionSet::of(&[value]);
                    self.add(any, &part, tally);
                }
            }
        }
    }

    /// `wanted` if some of the conditions come to it; else, once all are known, the contrary.
    fn any_is(&self, of: &[Condition], wanted: bool, domains: &Domains) -> Answer {
        let mut unknown = Ok(!wanted);
        for condition in of {
            match self.holds(condition, domains) {
                Ok(holds) if holds == wanted => return Ok(wanted),
                Ok(_) => {}
                Err(level) => unknown = unknown.and(Err(level)),
            }
        }
        unknown
    }

    fn holds(&self, condition: &Condition, domains: &Domains) -> Answer {
        match condition {
            Condition::Is(test) => self.passes(*test, domains),
            Condition::Not(test) => self.passes(*test, domains).map(|passes| !passes),
            Condition::All(parts) => self.any_is(parts, false, domains),
            Condition::Any(parts) => self.any_is(parts, true, domains),
        }
    }

    fn passes(&self, test: Test, domains: &Domains) -> Answer {
        let question = match test.subject {
            Subject::Answer(question) => question,
            Subject::Fact(fact) => {
                let value = self.facts[fact as usize].settled_value(domains)?;
                return Ok(test.among.contains(value));
            }
        };
        let mut unknown = Ok(false);
        for (level, member) in levels(question) {
            let passing = match member {
                None => test.among,
                Some(member) => OptionSet::EMPTY.with(1, test.among.contains(member)),
            };
            if domains[level].within(passing) {
                return Ok(true);
            }
            if domains[level].meets(passing) {
                unknown = unknown.and(Err(level));
            }
        }
        unknown
    }
}

impl Diagram {
    /// The value of the function, or the first level on the way there at which it is not known how to
    /// go on.
    fn settled_value(&self, domains: &Domains) -> Result<u8, usize> {
        let mut id = self.root;
        while let Some(node) = self.node(id) {
            let value = domains[node.level].only().ok_or(node.level)?;
            id = node.children[usize::from(value)];
        }
        let [leaf, _] = id.to_le_bytes();
        Ok(leaf)
    }
}
