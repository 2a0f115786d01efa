//! Why a comparison has no pair, on small invented holds: each reason that there is, and who is named.

use rung::analysis::mcdc::{Because, Comparison, Decision, Infeasible, Place, suite};
use rung::framework::{
    Audience, Class, Condition, Derivation, Fact, Framework, OptionSet, Question, Rule, Subject,
    Test,
};

use crate::mutant::leak;
use Condition::{All, Any, Is, Not};

const fn among(question: Question, among: &[u8]) -> Test {
    Test { subject: Subject::Answer(question), among: OptionSet::of(among) }
}

const ANNOYING: Test = among(Question::Harm, &[0]);
const COSTLY: Test = among(Question::Harm, &[1]);
const SERIOUS: Test = among(Question::Harm, &[2]);
const COSTLY_OR_SERIOUS: Test = among(Question::Harm, &[1, 2]);
const NOT_COSTLY: Test = among(Question::Harm, &[0, 2]);
const ALWAYS: Test = among(Question::Harm, &[0, 1, 2]);
const NEVER: Test = among(Question::Harm, &[]);
const EVERYDAY: Test = among(Question::Domain, &[0]);
const SENSITIVE: Test = among(Question::Domain, &[1]);

/// A framework of nothing but this.
fn framework(
    facts: &'static [Derivation],
    rows: &'static [&'static [Test]],
    hold: Condition,
) -> Framework {
    let only = Rule { id: "only", rows, class: Class::Poc, limit: Audience::Team };
    Framework { version: 1, facts, rules: leak(vec![only]), hold }
}

fn comparisons(framework: Framework, decision: Decision) -> Vec<Comparison> {
    let mut suite = suite(Box::leak(Box::new(framework)));
    suite.retain(|comparison| comparison.decision == decision);
    suite
}

/// Checks what is said of the comparisons of a hold: nothing where there is a pair.
fn check(hold: Condition, expected: &[Option<Infeasible>]) {
    let comparisons = comparisons(framework(&[], &[], hold), Decision::Hold);
    let why: Vec<Option<Infeasible>> =
        comparisons.into_iter().map(|comparison| comparison.shown.err()).collect();
    assert_eq!(why, expected, "{hold:?}");
}

fn idle(holds: Option<bool>, because: Because) -> Infeasible {
    Infeasible::Idle { holds, because }
}

fn parts(parts: &[usize]) -> Because {
    Because::Others(parts.iter().map(|part| Place { group: 0, part: Some(*part) }).collect())
}

#[test]
fn a_comparison_that_is_always_or_never_true_is_said_to_be() {
    check(Is(ALWAYS), &[Some(Infeasible::Constant(true))]);
    check(Not(NEVER), &[Some(Infeasible::Constant(false))]);
    check(Is(SERIOUS), &[None]);
    check(Not(SERIOUS), &[None]);
}

#[test]
fn its_own_clause_can_leave_it_no_say() {
    check(
        All(&[Is(COSTLY_OR_SERIOUS), Is(SERIOUS)]),
        &[Some(idle(Some(false), Because::Clause(vec![(SERIOUS, true)]))), None],
    );
    check(
        All(&[Is(ANNOYING), Not(ANNOYING)]),
        &[
            Some(idle(Some(true), Because::Clause(vec![(ANNOYING, false)]))),
            Some(idle(Some(false), Because::Clause(vec![(ANNOYING, true)]))),
        ],
    );
    // Whatever else is asked of the sheet, the last part keeps the first from mattering.
    check(
        All(&[Is(SERIOUS), Is(NEVER)]),
        &[Some(idle(None, Because::Clause(Vec::new()))), Some(Infeasible::Constant(false))],
    );
    // What excludes the first is that one of the others holds, and neither has to. Each of those
    // holds where harm is not the two others, so it takes two comparisons to see it.
    let not = |other| Because::Clause(vec![(SERIOUS, false), (other, false)]);
    check(
        All(&[Not(SERIOUS), Any(&[Is(ANNOYING), Is(COSTLY)])]),
        &[
            Some(idle(Some(true), Because::Clause(Vec::new()))),
            Some(idle(Some(false), not(COSTLY))),
            Some(idle(Some(false), not(ANNOYING))),
        ],
    );
}

#[test]
fn another_clause_can_decide_already() {
    check(
        Any(&[Is(SERIOUS), Is(SERIOUS)]),
        &[Some(idle(Some(true), parts(&[1]))), Some(idle(Some(true), parts(&[0])))],
    );
    check(
        Any(&[Is(ALWAYS), Is(SERIOUS)]),
        &[Some(Infeasible::Constant(true)), Some(idle(None, parts(&[0])))],
    );
    // Some part always holds. The first two are each made up for by the others together.
    check(
        Any(&[Is(NOT_COSTLY), Is(SENSITIVE), All(&[Is(COSTLY), Not(SENSITIVE)])]),
        &[
            Some(idle(Some(false), parts(&[1, 2]))),
            Some(idle(Some(false), parts(&[0, 2]))),
            Some(idle(Some(false), parts(&[0]))),
            Some(idle(Some(true), parts(&[1]))),
        ],
    );
}

#[test]
fn the_outcome_can_be_the_same_when_nothing_holds() {
    let error = Derivation { fact: Fact::Error, cases: leak(vec![(2, Is(SERIOUS))]), otherwise: 2 };
    let framework = framework(leak(vec![error]), &[], Is(SERIOUS));
    let [only] = &comparisons(framework, Decision::Fact(Fact::Error))[..] else { panic!("one") };
    assert_eq!(only.shown.as_ref().err(), Some(&idle(None, Because::Otherwise)));
}

/// Where the first holds and decides the domain is sensitive; where it fails and decides, everyday.
#[test]
fn the_sheets_can_be_too_far_apart() {
    let serious = || Because::Clause(vec![(SERIOUS, true)]);
    check(
        All(&[
            Is(SERIOUS),
            Any(&[All(&[Is(SERIOUS), Is(SENSITIVE)]), All(&[Is(ANNOYING), Is(EVERYDAY)])]),
        ]),
        &[
            Some(Infeasible::Apart),
            Some(idle(Some(false), serious())),
            None,
            Some(idle(Some(true), serious())),
            Some(idle(None, Because::Clause(Vec::new()))),
        ],
    );
}

/// That no rule matches is an outcome of its own, although the last rule stands in.
#[test]
fn no_rule_is_an_outcome() {
    let framework = framework(&[], &[&[SERIOUS]], Any(&[]));
    let [only] = &comparisons(framework, Decision::Rule)[..] else { panic!("one cell") };
    assert!(only.shown.is_ok(), "{only:?}");
}
