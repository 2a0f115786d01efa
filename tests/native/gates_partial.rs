//! The gates of partial sheets, and what is possible where a condition holds, by brute force over
//! the completions.

use std::collections::BTreeMap;

use rung::advice::{Gate, Standing, gates};
use rung::analysis::Engine;
use rung::framework::{Answers, Class, Condition, Framework, Sheet, VERSION_1, Verdict};

use crate::calm;
use crate::completion;
use crate::gates::stated;
use crate::mutant::leak;
use crate::oracle::oracle;
use crate::random::Random;

/// The gates by visiting every completion.
fn visited(sheet: &Sheet) -> Vec<Standing> {
    let mut met: BTreeMap<&str, BTreeMap<Class, u64>> = BTreeMap::new();
    completion::each(sheet, |answers| {
        let class = oracle(answers).class;
        for gate in stated(answers) {
            *met.entry(gate).or_default().entry(class).or_default() += 1;
        }
    });
    let standing = |gate: &Gate| {
        let classes = met.get(gate.id())?;
        let ways = classes.values().sum();
        Some(Standing {
            gate: *gate,
            classes: classes.keys().copied().collect(),
            ways,
            certain: ways == completion::count(sheet),
        })
    };
    Gate::ALL.iter().filter_map(standing).collect()
}

/// Says how many gates are certain and how many are only possible.
fn check(engine: &Engine, sheet: &Sheet) -> (usize, usize) {
    let gates = gates(engine, sheet);
    assert_eq!(gates, visited(sheet), "{sheet:?}");
    let certain = gates.iter().filter(|standing| standing.certain).count();
    (certain, gates.len() - certain)
}

#[test]
fn gates_equal_enumeration_on_random_partial_sheets() {
    let engine = Engine::version_1();
    let mut random = Random::new(47);
    let (mut certain, mut possible) = (0, 0);
    for (most, sheets) in [(100, 200), (2_000, 60), (20_000, 8)] {
        for round in 0..sheets {
            // Uniform sheets mostly end at R1, R2 or R3.
            let from = if round % 3 == 0 { "audience=open" } else { "" };
            let answers = random.walk(calm::differing(from), round % 6);
            let sheet = random.opened(&answers, 1 + round % 12, most);
            let (here, open) = check(&engine, &sheet);
            certain += here;
            possible += open;
        }
    }
    assert!(certain >= 800 && possible >= 2_000, "{certain} certain, {possible} possible");
}

/// Whether a gate is certain, and the classes that can have it.
type Expected = (bool, &'static [Class]);

/// What is stated of a sheet on which nothing else is answered, and a gate; nothing is expected where
/// it cannot stand.
const CASES: [(&str, Gate, Option<Expected>); 10] = [
    ("", Gate::KillSwitch, Some((false, &[Class::ControlledBeta]))),
    ("", Gate::Net, Some((false, Class::ALL))),
    ("", Gate::ExitCriterion, Some((false, &[Class::InternalMvp, Class::ControlledBeta]))),
    ("harm=serious", Gate::Net, Some((true, Class::ALL))),
    ("feasibility=unproven", Gate::TimeBox, Some((true, &[Class::Poc]))),
    ("feasibility=unproven", Gate::KillSwitch, None),
    // Each is possible, and both together are not: outside the open market there is no MMP.
    ("promises=payment audience=team+partners+beta", Gate::Billing, None),
    ("promises=payment audience=beta+open", Gate::Billing, Some((false, &[Class::Mmp]))),
    // With the error costly and protections missing the market is not open, so a failure that is
    // remembered only steps what is protected.
    ("reversal=remembered safeguards=nothing", Gate::SteppedRollOut, None),
    ("reversal=remembered", Gate::SteppedRollOut, Some((false, &[Class::Mmp]))),
];

#[test]
fn gates_that_depend_on_two_things_at_once() {
    let engine = Engine::version_1();
    for (stated, gate, expected) in CASES {
        let gates = gates(&engine, &calm::only(stated));
        let found = gates.iter().find(|standing| standing.gate == gate);
        let found = found.map(|standing| (standing.certain, &standing.classes[..]));
        assert_eq!(found, expected, "{gate:?} of {stated}");
    }
}

/// Conditions of every shape: those of the framework itself, and two of them joined.
fn conditions() -> Vec<Condition> {
    let cases = VERSION_1.facts.iter().flat_map(|fact| fact.cases);
    let plain: Vec<Condition> = cases.map(|(_, condition)| *condition).collect();
    let joined = plain.windows(2).map(|pair| Condition::All(leak(pair.to_vec())));
    let negated = VERSION_1.tests().into_iter().map(Condition::Not);
    plain.iter().copied().chain(joined).chain(negated).chain([VERSION_1.hold]).collect()
}

/// Whether a condition holds, asked of the framework: it stands where a hold does.
fn holds(condition: Condition, answers: &Answers) -> bool {
    let framework = Framework { hold: condition, ..VERSION_1 };
    framework.decide(answers).hold
}

#[test]
fn what_is_possible_where_a_condition_holds_equals_enumeration() {
    let engine = Engine::version_1();
    let mut random = Random::new(53);
    let conditions = conditions();
    let (mut some, mut all) = (0, 0);
    for round in 0..600 {
        let answers = random.walk(calm::calm(), round % 9);
        let sheet = random.opened(&answers, 2 + round % 8, 600);
        let any: Vec<Condition> = (0..=round % 3).map(|_| random.of(&conditions)).collect();
        let mut met: BTreeMap<Verdict, u64> = BTreeMap::new();
        completion::each(&sheet, |answers| {
            if any.iter().any(|condition| holds(*condition, answers)) {
                *met.entry(VERSION_1.decide(answers)).or_default() += 1;
            }
        });
        let mut found = engine.possible_where(&sheet, &any).verdicts;
        found.sort_unstable();
        assert_eq!(found, met.into_iter().collect::<Vec<_>>(), "{any:?} of {sheet:?}");
        let total = found.iter().map(|(_, count)| count).sum::<u64>();
        some += u32::from(total > 0 && total < completion::count(&sheet));
        all += u32::from(total == completion::count(&sheet));
    }
    assert!(some >= 100 && all >= 50, "{some} and {all} of the sheets");
}

#[test]
fn without_a_condition_nothing_is_counted_and_always_counts_all() {
    let engine = Engine::version_1();
    let sheet = calm::only("audience=open");
    assert_eq!(engine.possible_where(&sheet, &[]).total(), 0);
    let always = [Condition::All(&[])];
    assert_eq!(engine.possible_where(&sheet, &always), engine.possible(&sheet));
}
