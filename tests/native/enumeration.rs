//! Brute force against both others: `Framework::decide` sheet by sheet, and the engine by counts.

use std::collections::{BTreeMap, HashSet};

use rung::analysis::{Engine, Enumeration, Possible, Tally};
use rung::framework::{
    Answers, Audience, Class, Condition, Derivation, Fact, Framework, OptionSet, Question, Rule,
    Sheet, Subject, Test, VERSION_1,
};

use crate::mutant::mutants;
use crate::random::Random;
use crate::{calm, completion};

/// What the slices come to.
fn counted(enumeration: &Enumeration) -> Tally {
    (0..enumeration.slices()).map(|slice| enumeration.count(slice)).sum()
}

/// Every completion is visited once, with the verdict that `decide` gives; says how many there are.
fn check_each(framework: &Framework, sheet: &Sheet) -> usize {
    let enumeration = Enumeration::within(framework, sheet);
    let mut visited = HashSet::new();
    for slice in 0..enumeration.slices() {
        let before = visited.len();
        enumeration.each(slice, |answers, verdict| {
            assert_eq!(verdict, framework.decide(answers), "{answers:?}");
            assert!(visited.insert(*answers), "visited twice: {answers:?}");
        });
        assert_eq!(enumeration.count(slice).visited(), (visited.len() - before) as u64);
    }
    let mut missed = 0;
    completion::each(sheet, |answers| missed += u32::from(!visited.contains(answers)));
    assert_eq!(missed, 0, "{sheet:?}");
    assert_eq!(visited.len() as u64, completion::count(sheet), "{sheet:?}");
    visited.len()
}

/// The counts are those of the diagrams; says of how many sheets.
fn check_counts(framework: &Framework, engine: &Engine, sheet: &Sheet) -> u64 {
    let tally = counted(&Enumeration::within(framework, sheet));
    let visited = tally.visited();
    assert_eq!(visited, completion::count(sheet), "{sheet:?}");
    let possible = Possible::from(tally);
    assert_eq!(possible.total(), visited, "{sheet:?}");
    assert_eq!(possible, engine.possible(sheet), "{sheet:?}");
    visited
}

#[test]
fn every_completion_is_visited_once_with_its_verdict() {
    let mut random = Random::new(31);
    let mut sheets = 0;
    for (most, times) in [(1, 20), (100, 60), (5_000, 20), (60_000, 5)] {
        for _ in 0..times {
            sheets += check_each(&VERSION_1, &random.partial(16, most));
        }
    }
    assert!(sheets > 200_000, "only {sheets} sheets were visited");
}

#[test]
fn the_counts_are_those_of_the_engine_on_random_partial_sheets() {
    let engine = Engine::version_1();
    let mut random = Random::new(37);
    let mut sheets = 0;
    for (most, times) in [(2_000, 300), (200_000, 40), (5_000_000, 6)] {
        for _ in 0..times {
            sheets += check_counts(&VERSION_1, &engine, &random.partial(24, most));
        }
    }
    assert!(sheets > 10_000_000, "only {sheets} sheets were counted");
}

/// Deciding takes longer than visiting, so of these slices only every seventh sheet is decided.
#[test]
fn a_slice_of_all_sheets_is_counted_as_its_sheets_are_decided() {
    let all = Enumeration::new(&VERSION_1);
    let mut random = Random::new(41);
    for _ in 0..2 {
        let slice = random.below(all.slices());
        let (mut sheets, mut verdicts) = (0, BTreeMap::new());
        all.each(slice, |answers, verdict| {
            sheets += 1;
            if sheets % 7 == 0 {
                assert_eq!(verdict, VERSION_1.decide(answers), "{answers:?}");
            }
            *verdicts.entry((verdict.rule, verdict)).or_insert(0) += 1;
        });
        assert_eq!(sheets * all.slices() as u64, 9_674_588_160, "the slices are equal");
        let tally = all.count(slice);
        assert_eq!(tally.visited(), sheets);
        let verdicts = verdicts.into_iter().map(|((_, verdict), count)| (verdict, count));
        assert_eq!(Possible::from(tally).verdicts, verdicts.collect::<Vec<_>>());
    }
}

#[test]
fn a_slice_that_does_not_exist_has_no_sheet() {
    let enumeration = Enumeration::new(&VERSION_1);
    for slice in [enumeration.slices(), usize::MAX] {
        assert_eq!(enumeration.count(slice), Tally::default());
    }
    let complete = calm::sheet_of(&calm::calm());
    assert_eq!(Enumeration::within(&VERSION_1, &complete).slices(), 1);
}

/// The sheets are opened from the calm one, where every clause can begin to matter.
#[test]
fn altered_frameworks_are_counted_as_they_are() {
    let mut random = Random::new(43);
    let mut told_apart = 0;
    for (index, mutant) in mutants(&VERSION_1).into_iter().enumerate() {
        let framework: &'static Framework = Box::leak(Box::new(mutant.framework));
        check_each(framework, &random.opened(&calm::calm(), 16, 300));
        if index % 5 == 0 {
            let sheet = random.opened(&calm::calm(), 24, 20_000);
            check_counts(framework, &Engine::new(framework), &sheet);
            let [before, after] = [&VERSION_1, framework]
                .map(|framework| counted(&Enumeration::within(framework, &sheet)));
            told_apart += u32::from(before != after);
        }
    }
    assert!(told_apart >= 25, "only {told_apart} of the alterations change a count");
}

/// Whatever a framework may say that version 1 does not: a fact of nothing, facts that are not
/// derived, answers that do not decide, rows without cells, rules without rows, and no match.
#[test]
fn a_framework_with_odd_parts_is_read_as_decide_reads_it() {
    const fn test(subject: Subject, positions: &[u8]) -> Test {
        Test { subject, among: OptionSet::of(positions) }
    }
    const SPEED: Test = test(Subject::Answer(Question::Speed), &[0, 1, 2, 3]);
    const NET: Test = test(Subject::Fact(Fact::Net), &[0, 1]);
    const ERROR: Test = test(Subject::Fact(Fact::Error), &[1]);
    const HARM: Test = test(Subject::Answer(Question::Harm), &[1, 2]);
    const WORK: Test = test(Subject::Answer(Question::Work), &[0]);
    const HUMAN: Test = test(Subject::Answer(Question::Safeguards), &[5]);
    const ALWAYS: Condition = Condition::Not(SPEED);
    const FACTS: &[Derivation] = &[
        Derivation { fact: Fact::Error, cases: &[(1, ALWAYS)], otherwise: 0 },
        Derivation { fact: Fact::Demand, cases: &[], otherwise: 1 },
    ];
    const fn rule(rows: &'static [&'static [Test]], class: Class, limit: Audience) -> Rule {
        Rule { id: "odd", rows, class, limit }
    }
    const RULES: &[Rule] = &[
        rule(&[&[SPEED], &[NET, HARM], &[HARM, HUMAN, HARM]], Class::Mmp, Audience::Open),
        rule(&[], Class::Mvp, Audience::Open),
        rule(&[&[ERROR, WORK]], Class::ControlledBeta, Audience::Partners),
        rule(&[&[HARM, WORK]], Class::Poc, Audience::Team),
    ];
    const OTHERS: &[Rule] = &[rule(&[&[]], Class::Mvp, Audience::Beta), RULES[3]];
    let sheet = calm::only(
        "feasibility=proven problem=open behaviour=partly offer=mixed form=product rivals=none \
         audience=partners+beta+open failure=churn reversal=quiet promises=press domain=everyday",
    );
    for (rules, hold) in [
        (RULES, Condition::Is(NET)),
        (RULES, Condition::All(&[Condition::Is(ERROR), Condition::Not(HUMAN)])),
        (&RULES[..2], ALWAYS),
        (OTHERS, Condition::Any(&[])),
    ] {
        let framework = Framework { version: 0, facts: FACTS, rules, hold };
        assert_eq!(check_each(&framework, &sheet), 3 * 3 * 3 * 3 * 2 * 64);
    }
}

/// The counts are worth something only if they can differ: `visited` counts sheets, not verdicts.
#[test]
fn tallies_add_up() {
    let mut sheet = calm::sheet_of(&calm::calm());
    sheet.clear(Question::Harm);
    let one: Tally = counted(&Enumeration::within(&VERSION_1, &sheet));
    let mut two = one.clone();
    two += one.clone();
    assert_eq!((one.visited(), two.visited()), (3, 6));
    assert_eq!([one.clone(), one.clone()].into_iter().sum::<Tally>(), two);
    let (one, two) = (Possible::from(one), Possible::from(two));
    assert_eq!(two.verdicts.len(), one.verdicts.len());
    for ((verdict, once), (same, twice)) in one.verdicts.iter().zip(&two.verdicts) {
        assert_eq!((verdict, once * 2), (same, *twice));
    }
    let answers: Answers = calm::differing("harm=serious");
    assert!(one.verdicts.contains(&(VERSION_1.decide(&answers), 1)));
}
