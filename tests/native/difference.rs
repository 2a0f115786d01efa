//! Whether two frameworks differ anywhere: an exact answer over the whole answer space.
//!
//! "They differ on this sheet" is itself a condition, because a first match is one: the case holds
//! and none before it does. So it is put where a hold stands, and the engine counts exactly the
//! sheets that meet it. `agreement` checks the engine against enumeration, and the mutation check
//! also demands that a mutant which a table kills is found to differ, so "no difference" means it.

use rung::analysis::Engine;
use rung::framework::{
    Audience, Class, Condition, Framework, OptionSet, Question, Rule, Sheet, Subject, Test,
};

use crate::mutant::leak;
use Condition::{All, Any, Is, Not};

/// On how many of all complete sheets a fact, the rule by its id, the class, the first audience or
/// the hold is another, for two frameworks of which at most one part was altered.
pub(crate) fn differing_sheets(original: &Framework, altered: &Framework) -> u64 {
    let mut differences = Vec::new();
    for (before, after) in original.facts.iter().zip(altered.facts) {
        if std::ptr::eq(before.cases, after.cases) && before.otherwise == after.otherwise {
            continue; // Not the altered part; leaving it out is only quicker.
        }
        let differ = |a: &u8, b: &u8| (a != b).then_some(ALWAYS);
        let [before, after] = [before, after].map(|derivation| {
            first_match(derivation.cases.iter().copied(), Some(derivation.otherwise))
        });
        differences.push(clash(&before, &after, differ));
    }
    let outcomes = |framework: &Framework| {
        first_match(framework.rules.iter().map(|rule| (Some(*rule), matches(rule))), Some(None))
    };
    let differ = |a: &Option<Rule>, b: &Option<Rule>| match (a, b) {
        (Some(a), Some(b)) if (a.id, a.class) == (b.id, b.class) => {
            (a.limit != b.limit).then(|| wider_than(a.limit.min(b.limit), original))
        }
        (None, None) => None,
        _ => Some(ALWAYS),
    };
    if !std::ptr::eq(original.rules, altered.rules) {
        differences.push(clash(&outcomes(original), &outcomes(altered), differ));
    }
    let [before, after] = [original.hold, altered.hold];
    differences.push(All(leak(vec![before, negated(&after)])));
    differences.push(All(leak(vec![negated(&before), after])));
    count(original, Any(leak(differences)))
}

/// The condition that the plan is wider than a limit and no hold narrows it: then the limit counts.
fn wider_than(limit: Audience, framework: &Framework) -> Condition {
    let wider = Audience::ALL.iter().filter(|planned| **planned > limit);
    let among: OptionSet = wider.map(|planned| *planned as u8).collect();
    let planned = Test { subject: Subject::Answer(Question::Audience), among };
    All(leak(vec![Is(planned), negated(&framework.hold)]))
}

/// On how many complete sheets a condition over the answers and facts of a framework holds.
pub(crate) fn count(framework: &Framework, condition: Condition) -> u64 {
    const ANY: Rule = Rule { id: "any", rows: &[], class: Class::Poc, limit: Audience::Open };
    let question = Framework { rules: &[ANY], hold: condition, ..*framework };
    let engine = Engine::new(Box::leak(Box::new(question)));
    engine.possible(&Sheet::default()).count(|verdict| verdict.hold)
}

pub(crate) const ALWAYS: Condition = All(&[]);
pub(crate) const NEVER: Condition = Any(&[]);

/// Every value with the exact condition under which it is the first that matches.
pub(crate) fn first_match<T>(
    cases: impl Iterator<Item = (T, Condition)>,
    otherwise: Option<T>,
) -> Vec<(T, Condition)> {
    let mut none_before = Vec::new();
    let mut first = Vec::new();
    for (value, condition) in cases {
        let mut parts = none_before.clone();
        parts.push(condition);
        first.push((value, All(leak(parts))));
        none_before.push(negated(&condition));
    }
    first.extend(otherwise.map(|value| (value, All(leak(none_before)))));
    first
}

/// The condition that two first matches give values that differ.
fn clash<T>(
    before: &[(T, Condition)],
    after: &[(T, Condition)],
    differ: impl Fn(&T, &T) -> Option<Condition>,
) -> Condition {
    let mut clashes = Vec::new();
    for (old, holds_before) in before {
        for (new, holds_after) in after {
            if let Some(differs) = differ(old, new) {
                clashes.push(All(leak(vec![differs, *holds_before, *holds_after])));
            }
        }
    }
    Any(leak(clashes))
}

/// The condition that some row of a rule matches.
pub(crate) fn matches(rule: &Rule) -> Condition {
    let row = |row: &&[Test]| All(leak(row.iter().map(|cell| Is(*cell)).collect()));
    Any(leak(rule.rows.iter().map(row).collect()))
}

/// The opposite of a condition, by De Morgan's laws.
pub(crate) fn negated(condition: &Condition) -> Condition {
    match condition {
        Is(test) => Not(*test),
        Not(test) => Is(*test),
        All(parts) => Any(leak(parts.iter().map(negated).collect())),
        Any(parts) => All(leak(parts.iter().map(negated).collect())),
    }
}
