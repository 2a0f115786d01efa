//! The gates of complete sheets: a second statement of the specification, and tables of cases.

use std::collections::BTreeSet;

use rung::advice::{Gate, gates};
use rung::analysis::Engine;
use rung::framework::{
    Ai, Answers, Class, Condition, ErrorCost, Fact, OptionSet, Promises, Protections, Question,
    Reversal, Safeguards, Sheet, Stakes, Subject, Test,
};
use rung::words;

use crate::calm;
use crate::oracle::oracle;
use crate::random::Random;

/// The ids stand in links: they are only ever added to.
const FROZEN: &str = "net reliability escalation expectations review-or-human uncertainty-or-human \
    one-concept success-criterion time-box deletion-date nobody-outside one-workflow repeat-use \
    end-to-end cohort key-action manual-work definition-of-done debt-list version-zero threshold \
    invitation-list kill-switch dial-steps exit-criterion positioning onboarding support-path \
    quality-bar pricing billing lifecycle-messages go-to-market stepped-roll-out";

/// What every release of a class must have, in the order of the specification.
const EVERY: [(Class, &str); Class::COUNT] = [
    (Class::Poc, "one-concept success-criterion time-box deletion-date nobody-outside"),
    (Class::InternalMvp, "one-workflow repeat-use exit-criterion"),
    (
        Class::Mvp,
        "end-to-end cohort key-action manual-work definition-of-done debt-list version-zero \
         threshold",
    ),
    (
        Class::ControlledBeta,
        "invitation-list kill-switch net expectations escalation review-or-human dial-steps \
         exit-criterion",
    ),
    (
        Class::Mmp,
        "positioning onboarding support-path quality-bar pricing lifecycle-messages go-to-market",
    ),
];

/// Section 6 of the specification, written straight from its text for complete answers.
pub(crate) fn stated(answers: &Answers) -> BTreeSet<&'static str> {
    let judgement = oracle(answers);
    let (class, high) = (judgement.class, judgement.stakes == Stakes::High);
    let ai = Ai::ALL[usize::from(answers.get(Question::Ai).only().unwrap())];
    let remembered = answers.get(Question::Reversal).contains(Reversal::Remembered as u8);
    let works = |safeguard: Safeguards| answers.get(Question::Safeguards).contains(safeguard as u8);
    let human = works(Safeguards::Human);
    // Part, whether it is required, whether it works.
    let parts = [
        ("reliability", high || remembered, works(Safeguards::Reliability)),
        ("escalation", high, works(Safeguards::Escalation)),
        ("expectations", high && ai != Ai::None, works(Safeguards::Expectations)),
        ("review-or-human", high && ai != Ai::None, works(Safeguards::Review) || human),
        (
            "uncertainty-or-human",
            high && ai == Ai::Decides,
            works(Safeguards::Uncertainty) || human,
        ),
    ];
    let mut gates: BTreeSet<&str> = EVERY[class as usize].1.split_whitespace().collect();
    for (part, required, works) in parts {
        let missing = required && !works && (judgement.error != ErrorCost::Cheap || high);
        if missing || (class == Class::Mmp && high && required) {
            gates.insert(part);
        }
    }
    if judgement.error == ErrorCost::Dangerous {
        gates.insert("net");
    }
    if class == Class::Mmp {
        if answers.get(Question::Promises).contains(Promises::Payment as u8) {
            gates.insert("billing");
        }
        if remembered {
            gates.insert("stepped-roll-out");
        }
    }
    gates
}

/// The gates of complete answers, by id; all of them certain and of the one class.
fn found(engine: &Engine, answers: &Answers) -> BTreeSet<&'static str> {
    let gates = gates(engine, &calm::sheet_of(answers));
    let class = oracle(answers).class;
    for standing in &gates {
        assert!(standing.certain && standing.ways == 1, "{standing:?} of {answers:?}");
        assert_eq!(standing.classes, [class], "{answers:?}");
    }
    gates.iter().map(|standing| standing.gate.id()).collect()
}

fn check(engine: &Engine, answers: &Answers) -> BTreeSet<&'static str> {
    let found = found(engine, answers);
    assert_eq!(found, stated(answers), "{}", calm::difference(answers));
    found
}

#[test]
fn ids_are_frozen_and_told_apart() {
    let ids: Vec<&str> = FROZEN.split_whitespace().collect();
    assert_eq!(Gate::IDS, ids);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    for id in ids {
        let letters = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        assert!(letters, "{id}");
        assert_eq!(words::advice::gate(id).map(|words| words.id), Some(id));
    }
}

#[test]
fn every_class_has_its_gates_whatever_the_answers() {
    for (class, ids) in EVERY {
        let stated: BTreeSet<&str> = ids.split_whitespace().collect();
        let found: BTreeSet<&str> = Gate::of(class).iter().map(|gate| gate.id()).collect();
        assert_eq!(found, stated, "{class:?}");
        assert_eq!(Gate::of(class).len(), stated.len(), "{class:?} names a gate twice");
    }
}

/// Differences from the calm sheet, and the gates that it has besides those of every release of its
/// class.
const CASES: [(&str, Class, &str); 38] = [
    ("", Class::Mvp, ""),
    ("feasibility=unproven", Class::Poc, ""),
    ("audience=team", Class::InternalMvp, ""),
    ("audience=open", Class::Mmp, ""),
    ("offer=fragile", Class::ControlledBeta, ""),
    // The net: whenever an error is dangerous, working or not, and in a controlled beta always.
    ("harm=serious form=by-hand safeguards=reliability+escalation", Class::Mvp, "net"),
    ("harm=serious form=by-hand", Class::Mvp, "net reliability escalation"),
    ("harm=serious feasibility=unproven", Class::Poc, "net reliability escalation"),
    ("harm=costly audience=team", Class::InternalMvp, ""),
    (
        "harm=costly domain=sensitive audience=team",
        Class::InternalMvp,
        "net reliability escalation",
    ),
    (
        "harm=serious audience=open safeguards=human+reliability+escalation",
        Class::Mmp,
        "net reliability escalation",
    ),
    // Protections: what is required and not working.
    ("reversal=remembered form=sketch", Class::Mvp, "reliability"),
    ("reversal=remembered form=sketch safeguards=reliability", Class::Mvp, ""),
    ("reversal=noticed form=sketch", Class::Mvp, ""),
    ("failure=legal form=sketch", Class::Mvp, ""),
    ("domain=sensitive form=sketch", Class::Mvp, "reliability escalation"),
    ("domain=sensitive form=sketch safeguards=reliability", Class::Mvp, "escalation"),
    ("domain=sensitive form=sketch safeguards=escalation", Class::Mvp, "reliability"),
    ("work=critical audience=team", Class::InternalMvp, "reliability escalation"),
    ("ai=assists form=sketch", Class::Mvp, ""),
    (
        "ai=assists domain=sensitive form=sketch",
        Class::Mvp,
        "reliability escalation expectations review-or-human",
    ),
    (
        "ai=assists domain=sensitive form=sketch safeguards=review+expectations",
        Class::Mvp,
        "reliability escalation",
    ),
    (
        "ai=assists domain=sensitive form=sketch safeguards=human",
        Class::Mvp,
        "reliability escalation expectations",
    ),
    (
        "ai=decides form=sketch",
        Class::Mvp,
        "reliability escalation expectations review-or-human uncertainty-or-human",
    ),
    ("ai=decides form=sketch safeguards=human", Class::Mvp, "reliability escalation expectations"),
    (
        "ai=decides form=sketch safeguards=review",
        Class::Mvp,
        "reliability escalation expectations uncertainty-or-human",
    ),
    (
        "ai=decides form=sketch safeguards=uncertainty",
        Class::Mvp,
        "reliability escalation expectations review-or-human",
    ),
    ("ai=decides offer=fragile", Class::ControlledBeta, "reliability uncertainty-or-human"),
    ("work=critical", Class::ControlledBeta, "reliability"),
    ("work=critical safeguards=reliability+escalation", Class::ControlledBeta, ""),
    // For the market, with high stakes: every part that is required, working or not.
    ("audience=open domain=sensitive", Class::Mmp, "reliability escalation"),
    (
        "audience=open domain=sensitive safeguards=reliability+escalation",
        Class::Mmp,
        "reliability escalation",
    ),
    (
        "audience=open ai=decides safeguards=human",
        Class::Mmp,
        "reliability escalation expectations review-or-human uncertainty-or-human",
    ),
    ("audience=open reversal=remembered safeguards=reliability", Class::Mmp, "stepped-roll-out"),
    // Billing when payment is promised, and only for the market.
    ("audience=open promises=payment", Class::Mmp, "billing"),
    ("audience=open promises=press+support+adoption+brand", Class::Mmp, ""),
    ("promises=payment", Class::ControlledBeta, ""),
    ("audience=open reversal=remembered", Class::ControlledBeta, "reliability"),
];

#[test]
fn gates_of_stated_cases() {
    let engine = Engine::version_1();
    for (differences, class, besides) in CASES {
        let answers = calm::differing(differences);
        assert_eq!(oracle(&answers).class, class, "{differences}");
        let every = Gate::of(class).iter().map(|gate| gate.id());
        let expected: BTreeSet<&str> = every.chain(besides.split_whitespace()).collect();
        assert_eq!(check(&engine, &answers), expected, "{differences}");
    }
}

#[test]
fn gates_of_random_sheets_are_those_of_the_specification() {
    let engine = Engine::version_1();
    let mut random = Random::new(43);
    let mut met: BTreeSet<(Class, &str)> = BTreeSet::new();
    for round in 0..4_000 {
        let from = if round % 2 == 0 { "audience=open" } else { "" };
        let answers = match round % 4 {
            0 | 1 => random.walk(calm::differing(from), 1 + round % 7),
            _ => random.answers(),
        };
        let class = oracle(&answers).class;
        met.extend(check(&engine, &answers).into_iter().map(|gate| (class, gate)));
    }
    let gates: BTreeSet<&str> = met.iter().map(|(_, gate)| *gate).collect();
    assert_eq!(gates.len(), Gate::ALL.len(), "some gate was never met");
    let parts = Gate::ALL.iter().filter(|gate| gate.part().is_some());
    for (part, class) in parts.flat_map(|part| Class::ALL.iter().map(move |it| (part, it))) {
        assert!(met.contains(&(*class, part.id())), "{part:?} was never met in {class:?}");
    }
}

/// The specification lists missing protections "whenever error is not cheap or stakes are high". By
/// its own definition nothing is required elsewhere, so the clause never takes a gate away.
#[test]
fn nothing_is_missing_where_an_error_is_cheap_and_stakes_are_ordinary() {
    const fn is(fact: Fact, value: u8) -> Condition {
        Condition::Is(Test { subject: Subject::Fact(fact), among: OptionSet::of(&[value]) })
    }
    const MISSING: Condition = is(Fact::Protections, Protections::Missing as u8);
    const CHEAP: Condition = is(Fact::Error, ErrorCost::Cheap as u8);
    const ORDINARY: Condition = is(Fact::Stakes, Stakes::Ordinary as u8);
    let count = |conditions: &'static [Condition]| {
        let all = [Condition::All(conditions)];
        Engine::version_1().possible_where(&Sheet::default(), &all).total()
    };
    assert_eq!(count(&[MISSING, CHEAP, ORDINARY]), 0);
    assert!(count(&[MISSING, CHEAP]) > 0 && count(&[MISSING, ORDINARY]) > 0);
}
