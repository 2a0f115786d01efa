//! The answers that a verdict leans on, by the oracle.

use std::collections::BTreeMap;

use rung::analysis::{Change, Engine, Lean};
use rung::example::EXAMPLES;
use rung::framework::{Answers, Kind, OptionSet, Question};

use crate::calm;
use crate::random::Random;
use crate::survey::{Outcome, outcome};

/// Whether a verdict is stricter than another: narrower, lower or newly on hold.
fn is_stricter(then: Outcome, now: Outcome) -> bool {
    then.1 < now.1 || then.0 < now.0 || (then.2 && !now.2)
}

/// The steps that make the verdict stricter: the next more demanding option of each single choice,
/// and each safeguard that works taken away.
fn leans(answers: &Answers) -> Vec<(Change, Outcome)> {
    let now = outcome(answers);
    let mut leans = Vec::new();
    for question in Question::deciding() {
        let answer = answers.get(question);
        let mut steps = Vec::new();
        if question == Question::Safeguards {
            for member in answer.iter() {
                steps.push((Change::Remove(question, member), answer.toggled(member)));
            }
        } else if question.kind() == Kind::One {
            let next = answer.only().expect("one option") + 1;
            if usize::from(next) < question.options().len() {
                steps.push((Change::To(question, next), OptionSet::of(&[next])));
            }
        }
        for (change, answer) in steps {
            let then = outcome(&answers.with(question, answer));
            if is_stricter(then, now) {
                leans.push((change, then));
            }
        }
    }
    leans
}

fn check(engine: &Engine, answers: &Answers) -> Vec<(Change, Outcome)> {
    let verdict =
        |lean: &Lean| (lean.change, (lean.verdict.class, lean.verdict.audience, lean.verdict.hold));
    let found: Vec<(Change, Outcome)> = engine.pressure(answers).iter().map(verdict).collect();
    assert_eq!(found, leans(answers), "{answers:?}");
    found
}

#[test]
fn pressure_is_what_the_oracle_finds() {
    let engine = Engine::version_1();
    let mut random = Random::new(53);
    let mut questions: BTreeMap<Question, u32> = BTreeMap::new();
    let (mut narrower, mut lower, mut held) = (0, 0, 0);
    let examples = EXAMPLES.iter().map(|example| Answers::of(&example.sheet()));
    let mut sheets: Vec<Answers> = examples.map(|it| it.expect("an example is complete")).collect();
    sheets.extend((0..2_000).map(|_| random.answers()));
    sheets.extend((0..2_000).map(|round| random.walk(calm::calm(), round % 10)));
    for answers in &sheets {
        let now = outcome(answers);
        for (change, then) in check(&engine, answers) {
            *questions.entry(change.question()).or_default() += 1;
            narrower += u32::from(then.1 < now.1);
            lower += u32::from(then.0 < now.0);
            held += u32::from(then.2 && !now.2);
        }
    }
    assert!(narrower >= 500 && lower >= 500 && held >= 300, "{narrower} {lower} {held}");
    assert!(questions.len() >= 10, "only these questions are leant on: {questions:?}");
}

/// Promises are not ordered from least to most demanding. Nothing hangs on whether one more counts as
/// a step: it never makes a verdict stricter.
#[test]
fn one_more_promise_never_makes_a_verdict_stricter() {
    let mut random = Random::new(59);
    for _ in 0..20_000 {
        let answers = random.answers();
        let now = outcome(&answers);
        let promises = answers.get(Question::Promises);
        for member in Question::Promises.all_options().iter() {
            let more = answers.with(Question::Promises, promises.with(member, true));
            assert!(!is_stricter(outcome(&more), now), "{answers:?}");
        }
    }
}

/// The differences from the calm sheet, and the steps that the verdict leans on.
const CASES: [(&str, &str); 8] = [
    // One step further nothing is worse than small and cheap.
    ("", ""),
    ("feasibility=likely harm=costly", "feasibility=unproven domain=sensitive harm=serious"),
    // What nobody can use yet leans on nothing.
    ("feasibility=unproven harm=serious", ""),
    ("feasibility=unproven harm=costly", "domain=sensitive harm=serious"),
    ("form=sketch audience=open", ""),
    ("harm=serious safeguards=human", "safeguards-human"),
    (
        "harm=serious safeguards=escalation+reliability",
        "safeguards-escalation safeguards-reliability",
    ),
    ("audience=open", "feasibility=likely work=critical"),
];

#[test]
fn what_a_verdict_leans_on_in_words() {
    let engine = Engine::version_1();
    for (differences, expected) in CASES {
        let steps: Vec<String> = check(&engine, &calm::differing(differences))
            .iter()
            .map(|(change, _)| {
                let question = change.question();
                let option = question.options()[usize::from(change.option())];
                let sign = if matches!(change, Change::Remove(..)) { "-" } else { "=" };
                format!("{}{sign}{option}", question.id())
            })
            .collect();
        assert_eq!(steps.join(" "), expected, "{differences}");
    }
}
