//! Whether a counter-example is one: each law as the specification states it, judged by deciding.

use rung::analysis::{Change, CounterExample, Law};
use rung::framework::{
    Answers, Class, Condition, Framework, Kind, OptionSet, Question, Sheet, Subject,
};

use crate::difference::{count, matches, negated};
use crate::mutant::leak;
use crate::mutation::closed;

/// The questions that L4 is about.
pub(crate) const DEMANDING: [Question; 11] = [
    Question::Form,
    Question::Feasibility,
    Question::Problem,
    Question::Behaviour,
    Question::Reputation,
    Question::Failure,
    Question::Reversal,
    Question::Ai,
    Question::Domain,
    Question::Harm,
    Question::Work,
];

/// The law that such a step of complete answers is about: a more demanding option, or a safeguard.
pub(crate) fn law_of(step: Change, answers: &Answers) -> Option<&'static str> {
    match step {
        Change::To(question, option) if DEMANDING.contains(&question) => {
            (answers.get(question).only() < Some(option)).then_some("L4")
        }
        Change::Add(Question::Safeguards, _) => Some("L5"),
        _ => None,
    }
}

/// Whether a step on these answers breaks its law, L4 or L5, as the specification states it.
pub(crate) fn step_breaks(
    framework: &Framework,
    law: &str,
    answers: &Answers,
    step: Change,
) -> bool {
    let audience = |answers: &Answers| framework.decide(answers).audience;
    law_of(step, answers) == Some(law)
        && match law {
            "L4" => audience(&step.applied(answers)) > audience(answers),
            _ => audience(&step.applied(answers)) < audience(answers),
        }
}

/// Which part of a law about single sheets these answers break, as the specification states it.
fn broken_part(framework: &Framework, law: &str, answers: &Answers) -> Option<&'static str> {
    let class = framework.decide(answers).class;
    let is = |question: Question, id: &str| answers.get(question).only() == question.option(id);
    match law {
        // A rule that matches nothing was added at the end, and it decides.
        "L1" | "L3" => {
            let closed = closed(framework);
            let rule = closed.rules[usize::from(closed.decide(answers).rule)].id;
            (rule == "none").then_some("no rule")
        }
        "L7" if is(Question::Feasibility, "unproven") => {
            (class != Class::Poc).then_some("unproven")
        }
        "L7" if is(Question::Audience, "team") => (class != Class::InternalMvp).then_some("team"),
        "L7" => {
            let sold = is(Question::Audience, "open") && is(Question::Form, "product");
            (class == Class::Mmp && !sold).then_some("not sold")
        }
        _ => panic!("no framework breaks {law} on a sheet"),
    }
}

/// Checks that a counter-example is one, and that no answer of it could be less demanding.
pub(crate) fn check(framework: &Framework, law: &Law) {
    let found = law.counterexample.as_ref().expect("the law is broken");
    let context = || format!("{}: {found:?}", law.id);
    let complete = |sheet: &Sheet| Answers::of(sheet).expect("a counter-example is complete");
    match found {
        CounterExample::Sheet(sheet) => {
            let part = |answers: &Answers| broken_part(framework, law.id, answers);
            let answers = complete(sheet);
            let broken = part(&answers);
            let breaks = |other: &Answers| broken.is_some() && part(other) == broken;
            check_least(&answers, None, breaks, &context());
        }
        CounterExample::Step(sheet, step) => {
            let breaks = |answers: &Answers| step_breaks(framework, law.id, answers, *step);
            check_least(&complete(sheet), Some(step.question()), breaks, &context());
        }
        CounterExample::Rule(id) => {
            let rules = framework.rules;
            let position = rules.iter().position(|rule| rule.id == *id).expect("the rule exists");
            let mut parts = vec![matches(&rules[position])];
            if law.id == "L3" {
                parts.extend(rules[..position].iter().map(|it| negated(&matches(it))));
            }
            assert_eq!(count(framework, Condition::All(leak(parts))), 0, "{}", context());
            assert!(["L2", "L3"].contains(&law.id));
        }
        CounterExample::Reads(question) => {
            let subject = Subject::Answer(*question);
            assert!(framework.tests().iter().any(|test| test.subject == subject), "{}", context());
            assert!(!Question::deciding().any(|it| it == *question) && law.id == "L8");
        }
    }
}

/// Checks that these answers break something, and would not if any one of them were less demanding.
fn check_least(
    answers: &Answers,
    fixed: Option<Question>,
    breaks: impl Fn(&Answers) -> bool,
    context: &str,
) {
    assert!(breaks(answers), "it breaks nothing: {context}");
    for question in Question::deciding().filter(|question| Some(*question) != fixed) {
        let answer = answers.get(question);
        let less: Vec<OptionSet> = match (question.kind(), answer.only()) {
            (Kind::Any, _) => answer.iter().map(|it| answer.toggled(it)).collect(),
            (_, option) => (0..option.unwrap_or_default()).map(|it| OptionSet::of(&[it])).collect(),
        };
        for less in less {
            let answers = answers.with(question, less);
            assert!(!breaks(&answers), "{question:?} could be less demanding: {context}");
        }
    }
}
