//! The engine against the oracle: on random complete sheets, and by enumeration on partial ones.

use std::collections::BTreeMap;

use rung::analysis::{Engine, Possible};
use rung::framework::{
    Answers, Audience, Class, Fact, OptionSet, Question, Sheet, VERSION_1, Verdict,
};

use crate::oracle::{Judgement, oracle};
use crate::random::Random;
use crate::{calm, completion};

/// A verdict in the terms of the oracle.
type Outcome = (&'static str, Class, Audience, bool);

fn judged(judgement: &Judgement) -> Outcome {
    (judgement.rule, judgement.class, judgement.audience, judgement.hold)
}

fn decided(verdict: Verdict) -> Outcome {
    let rule = VERSION_1.rules[usize::from(verdict.rule)].id;
    (rule, verdict.class, verdict.audience, verdict.hold)
}

fn check_complete(answers: &Answers) -> Outcome {
    let judgement = oracle(answers);
    let verdict = VERSION_1.decide(answers);
    assert_eq!(decided(verdict), judged(&judgement), "{answers:?}");
    for (fact, value) in Fact::ALL.iter().zip(VERSION_1.facts_of(answers)) {
        let value = fact.values()[usize::from(value)];
        assert_eq!(value, judgement.fact(*fact), "{fact:?} of {answers:?}");
    }
    judged(&judgement)
}

#[test]
fn decide_and_the_facts_equal_the_oracle_on_random_sheets() {
    let mut random = Random::new(2026);
    let mut seen: BTreeMap<Outcome, u32> = BTreeMap::new();
    for _ in 0..200_000 {
        *seen.entry(check_complete(&random.answers())).or_default() += 1;
    }
    for _ in 0..50_000 {
        let steps = random.below(6);
        *seen.entry(check_complete(&random.walk(calm::calm(), steps))).or_default() += 1;
    }
    for rule in VERSION_1.rules {
        let sheets: u32 = seen.iter().filter(|(key, _)| key.0 == rule.id).map(|(_, n)| n).sum();
        assert!(sheets >= 500, "only {sheets} of the sheets meet {}", rule.id);
    }
}

const DECIDING: [Question; 16] = [
    Question::Feasibility,
    Question::Problem,
    Question::Behaviour,
    Question::Offer,
    Question::Reputation,
    Question::Form,
    Question::Audience,
    Question::Failure,
    Question::Reversal,
    Question::Promises,
    Question::Rivals,
    Question::Ai,
    Question::Domain,
    Question::Harm,
    Question::Work,
    Question::Safeguards,
];

/// Section 2 stars these questions and no others.
#[test]
fn the_questions_that_decide_are_the_starred_ones() {
    assert_eq!(Question::deciding().collect::<Vec<_>>(), DECIDING);
}

fn counted(possible: &Possible) -> BTreeMap<Outcome, u64> {
    let counts: BTreeMap<Outcome, u64> =
        possible.verdicts.iter().map(|(verdict, count)| (decided(*verdict), *count)).collect();
    assert_eq!(counts.len(), possible.verdicts.len(), "a verdict is listed twice");
    assert!(counts.values().all(|count| *count > 0), "a verdict is listed that no sheet gets");
    counts
}

fn only<T: Copy + PartialEq>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.all(|item| item == first).then_some(first)
}

/// Compares everything that `possible` and `fact` say of a sheet with the enumeration.
fn check_partial(engine: &Engine, sheet: &Sheet) {
    let mut expected: BTreeMap<Outcome, u64> = BTreeMap::new();
    let mut facts: BTreeMap<Fact, Vec<&str>> = BTreeMap::new();
    completion::each(sheet, |answers| {
        let judgement = oracle(answers);
        *expected.entry(judged(&judgement)).or_default() += 1;
        for fact in Fact::ALL {
            let value = judgement.fact(*fact);
            let values = facts.entry(*fact).or_default();
            if !values.contains(&value) {
                values.push(value);
            }
        }
    });
    let possible = engine.possible(sheet);
    assert_eq!(counted(&possible), expected, "{sheet:?}");
    assert_eq!(possible.total(), completion::count(sheet));
    let outcomes = || expected.keys().copied();
    let rule = possible.rule().map(|rule| VERSION_1.rules[usize::from(rule)].id);
    assert_eq!(rule, only(outcomes().map(|outcome| outcome.0)));
    assert_eq!(possible.class(), only(outcomes().map(|outcome| outcome.1)));
    assert_eq!(possible.audience(), only(outcomes().map(|outcome| outcome.2)));
    assert_eq!(possible.hold(), only(outcomes().map(|outcome| outcome.3)));
    assert_eq!(possible.narrowest(), outcomes().map(|outcome| outcome.2).min());
    assert_eq!(possible.may_hold(), outcomes().any(|outcome| outcome.3));
    let has = |class: &&Class| outcomes().any(|outcome| outcome.1 == **class);
    let classes: Vec<Class> = Class::ALL.iter().filter(has).copied().collect();
    assert_eq!(possible.classes().collect::<Vec<_>>(), classes);
    for (fact, mut values) in facts {
        values.sort_by_key(|value| fact.values().iter().position(|known| known == value));
        let known = engine.fact(fact, sheet);
        let known: Vec<&str> = known.iter().map(|v| fact.values()[usize::from(v)]).collect();
        assert_eq!(known, values, "{fact:?} of {sheet:?}");
    }
}

#[test]
fn what_is_possible_equals_enumeration_on_random_partial_sheets() {
    let engine = Engine::new(&VERSION_1);
    let mut random = Random::new(7);
    for (most, sheets) in [(200, 40), (5_000, 18), (40_000, 8), (200_000, 2)] {
        for _ in 0..sheets {
            check_partial(&engine, &random.partial(16, most));
        }
    }
}

#[test]
fn the_total_is_the_product_of_what_is_open_and_splits_by_any_answer() {
    let engine = Engine::new(&VERSION_1);
    let mut random = Random::new(11);
    for open in (0..20).cycle().take(300) {
        let sheet = random.partial(open, u64::MAX);
        let possible = engine.possible(&sheet);
        assert_eq!(possible.total(), completion::count(&sheet), "{sheet:?}");
        // Answering one question in every way splits the completions without overlap: with the
        // enumerated small sheets this carries the counts up to the blank sheet.
        let question = random.of(&DECIDING);
        let mut sum: BTreeMap<Outcome, u64> = BTreeMap::new();
        for answer in completion::domain(&sheet, question) {
            let mut answered = sheet.clone();
            answered.narrow(question, answer);
            for (outcome, count) in counted(&engine.possible(&answered)) {
                *sum.entry(outcome).or_default() += count;
            }
        }
        assert_eq!(sum, counted(&possible), "{question:?} of {sheet:?}");
    }
}

#[test]
fn a_complete_sheet_has_one_possible_verdict_the_one_decided() {
    let engine = Engine::new(&VERSION_1);
    let mut random = Random::new(13);
    for _ in 0..2_000 {
        let answers = random.answers();
        let sheet = calm::sheet_of(&answers);
        assert_eq!(Answers::of(&sheet), Some(answers));
        assert_eq!(engine.possible(&sheet).verdicts, [(VERSION_1.decide(&answers), 1)]);
        for (fact, value) in Fact::ALL.iter().zip(VERSION_1.facts_of(&answers)) {
            assert_eq!(engine.fact(*fact, &sheet), OptionSet::of(&[value]));
        }
    }
}

#[test]
fn the_diagram_decides_as_the_rules_do() {
    let mut random = Random::new(83);
    let sheets: Vec<Answers> = (0..20_000)
        .map(|round| match round % 2 {
            0 => random.answers(),
            _ => random.walk(calm::calm(), round % 11),
        })
        .collect();
    for engine in [Engine::new(&VERSION_1), Engine::version_1()] {
        for answers in &sheets {
            assert_eq!(engine.decide(answers), VERSION_1.decide(answers), "{answers:?}");
        }
    }
}
