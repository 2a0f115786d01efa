//! How a decision of version 1 follows from its comparisons, read from the framework directly and
//! sheet by sheet: what MC/DC is about, without diagrams. Facts that a comparison reads come from the
//! oracle.

use std::sync::LazyLock;

use rung::analysis::mcdc::Decision;
use rung::framework::{Answers, Condition, Fact, Subject, Test, VERSION_1};

use crate::oracle::{Judgement, oracle};

/// The decisions in order.
pub(crate) const DECISIONS: [Decision; 9] = [
    Decision::Fact(Fact::Error),
    Decision::Fact(Fact::Demand),
    Decision::Fact(Fact::Stakes),
    Decision::Fact(Fact::Market),
    Decision::Fact(Fact::Credibility),
    Decision::Fact(Fact::Net),
    Decision::Fact(Fact::Protections),
    Decision::Hold,
    Decision::Rule,
];

/// The comparisons of a decision in the order in which they are written.
pub(crate) fn comparisons(decision: Decision) -> &'static [Test] {
    static ALL: LazyLock<[Vec<Test>; 9]> = LazyLock::new(|| DECISIONS.map(listed));
    match decision {
        Decision::Fact(fact) => &ALL[fact as usize],
        Decision::Hold => &ALL[7],
        Decision::Rule => &ALL[8],
    }
}

fn listed(decision: Decision) -> Vec<Test> {
    match decision {
        Decision::Rule => VERSION_1.rules.iter().flat_map(|rule| rule.rows.concat()).collect(),
        Decision::Hold => written(&VERSION_1.hold),
        Decision::Fact(fact) => {
            let cases = VERSION_1.facts[fact as usize].cases;
            cases.iter().flat_map(|(_, condition)| written(condition)).collect()
        }
    }
}

fn written(condition: &Condition) -> Vec<Test> {
    match condition {
        Condition::Is(test) | Condition::Not(test) => vec![*test],
        Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(written).collect(),
    }
}

/// A decision on one sheet.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) decision: Decision,
    /// Which of its comparisons hold.
    pub(crate) truths: Vec<bool>,
    /// The value of the fact, `true` or `false`, the id of the rule, or `none` if no rule matches.
    pub(crate) outcome: &'static str,
}

impl Reading {
    pub(crate) fn of(decision: Decision, answers: &Answers) -> Self {
        Self::judged(decision, answers, &oracle(answers))
    }

    /// The decisions in order.
    pub(crate) fn all(answers: &Answers) -> [Self; 9] {
        let judgement = oracle(answers);
        DECISIONS.map(|decision| Self::judged(decision, answers, &judgement))
    }

    fn judged(decision: Decision, answers: &Answers, judgement: &Judgement) -> Self {
        let passes = |test: &Test| match test.subject {
            Subject::Answer(question) => answers.get(question).meets(test.among),
            Subject::Fact(fact) => {
                let value = judgement.fact(fact);
                test.among.iter().any(|position| fact.values()[usize::from(position)] == value)
            }
        };
        let truths: Vec<bool> = comparisons(decision).iter().map(passes).collect();
        let outcome = outcome(decision, &truths);
        Self { decision, truths, outcome }
    }

    /// Whether the outcome would be another if this comparison alone came out the other way.
    pub(crate) fn decides(&self, comparison: usize) -> bool {
        let mut other = self.truths.clone();
        other[comparison] = !other[comparison];
        outcome(self.decision, &other) != self.outcome
    }
}

/// The outcome when exactly these comparisons hold.
fn outcome(decision: Decision, truths: &[bool]) -> &'static str {
    let mut rest = truths.iter().copied();
    // Every case and row is read, so that what is left to read stays in step.
    let outcome = match decision {
        Decision::Fact(fact) => {
            let derivation = &VERSION_1.facts[fact as usize];
            let value = derivation.cases.iter().fold(None, |first, (value, condition)| {
                let holds = holds(condition, &mut rest);
                first.or(holds.then_some(*value))
            });
            fact.values()[usize::from(value.unwrap_or(derivation.otherwise))]
        }
        Decision::Hold if holds(&VERSION_1.hold, &mut rest) => "true",
        Decision::Hold => "false",
        Decision::Rule => {
            let first = VERSION_1.rules.iter().fold(None, |first, rule| {
                let matches = rule.rows.iter().fold(false, |any, row| {
                    row.iter().fold(true, |all, _| next(&mut rest) & all) | any
                });
                first.or(matches.then_some(rule.id))
            });
            first.unwrap_or("none")
        }
    };
    assert_eq!(rest.next(), None, "{decision:?} has fewer comparisons");
    outcome
}

fn next(truths: &mut impl Iterator<Item = bool>) -> bool {
    truths.next().expect("a truth value for every comparison")
}

fn holds(condition: &Condition, truths: &mut impl Iterator<Item = bool>) -> bool {
    match condition {
        Condition::Is(_) => next(truths),
        Condition::Not(_) => !next(truths),
        Condition::All(parts) => parts.iter().fold(true, |all, part| holds(part, truths) & all),
        Condition::Any(parts) => parts.iter().fold(false, |any, part| holds(part, truths) | any),
    }
}

/// The reading is worth something if it comes to the outcome that the oracle judges.
#[test]
fn the_outcome_that_is_read_is_the_one_that_is_judged() {
    let mut random = crate::random::Random::new(79);
    for _ in 0..5_000 {
        let answers = random.answers();
        let judgement = oracle(&answers);
        for reading in Reading::all(&answers) {
            let judged = match reading.decision {
                Decision::Fact(fact) => judgement.fact(fact),
                Decision::Hold if judgement.hold => "true",
                Decision::Hold => "false",
                Decision::Rule => judgement.rule,
            };
            assert_eq!(reading.outcome, judged, "{reading:?} of {answers:?}");
        }
    }
}
