//! What made the difference between two versions of the framework, by brute force.

use std::collections::{BTreeMap, BTreeSet};

use rung::analysis::{Call, Edition, Engine, Rejudged};
use rung::framework::{
    Amendment, Answers, Difference, Fact, Framework, Sheet, VERSION_1, Verdict, Version,
};

use crate::mutant::mutants;
use crate::random::Random;
use crate::version_2::{DIFFERENCES, VERSION_2, mixed};
use crate::{calm, completion};

/// The differences of the fixture, in the order of its bits.
const FIXTURE: [Difference; DIFFERENCES] = [
    Difference::Rule("R5", Amendment::Cells),
    Difference::Rule("R99", Amendment::New),
    Difference::Fact(Fact::Demand),
];

fn call(Verdict { class, audience, hold, .. }: Verdict) -> Call {
    Call { class, audience, hold }
}

/// The calls of every completion, by the rules themselves.
fn calls(framework: &Framework, sheet: &Sheet) -> BTreeSet<Call> {
    let mut calls = BTreeSet::new();
    completion::each(sheet, |answers| {
        calls.insert(call(framework.decide(answers)));
    });
    calls
}

/// Complete and incomplete sheets, most of them near the calm one, where the later rules decide.
fn sheet(random: &mut Random, round: usize) -> Sheet {
    let steps = random.below(10);
    let mut answers = random.walk(calm::calm(), steps);
    if round.is_multiple_of(4) {
        answers = calm::differing("domain=sensitive behaviour=partly");
        let steps = random.below(3);
        answers = random.walk(answers, steps);
    }
    let open = if round.is_multiple_of(2) { 0 } else { 1 + random.below(4) };
    random.opened(&answers, open, 24)
}

#[test]
fn what_made_the_difference_is_named_by_the_fewest_differences() {
    assert_eq!(VERSION_1.differences(&VERSION_2).len(), FIXTURE.len());
    assert!(VERSION_1.differences(&VERSION_2).iter().all(|it| FIXTURE.contains(it)));
    let frameworks: Vec<Framework> = (0..1 << DIFFERENCES).map(mixed).collect();
    let (then, now) = (Edition::new(&VERSION_1), Edition::new(&VERSION_2));
    let mut random = Random::new(409);
    let mut named: BTreeMap<usize, usize> = BTreeMap::new();
    let mut open = 0;
    for round in 0..500 {
        let sheet = sheet(&mut random, round);
        let all: Vec<BTreeSet<Call>> = frameworks.iter().map(|it| calls(it, &sheet)).collect();
        let enough = |taken: usize| all[taken] == all[all.len() - 1];
        let Rejudged { then, now, because } = then.rejudged(&now, &sheet);
        assert_eq!(then.calls(), all[0].iter().copied().collect::<Vec<_>>());
        assert_eq!(now.calls(), all[all.len() - 1].iter().copied().collect::<Vec<_>>());
        let bit = |it: &Difference| FIXTURE.iter().position(|known| known == it).expect("known");
        let taken = because.iter().map(|it| 1 << bit(it)).sum();
        assert_eq!(because.is_empty(), enough(0), "something is named exactly if they differ");
        assert!(enough(taken), "{because:?} does not make the difference");
        for bit in (0..DIFFERENCES).filter(|bit| taken >> bit & 1 == 1) {
            assert!(!enough(taken & !(1 << bit)), "{because:?}: more than is needed");
        }
        let alone = (0..DIFFERENCES).any(|bit| enough(1 << bit));
        assert!(because.len() <= 1 || !alone, "{because:?}: one would do");
        *named.entry(taken).or_default() += 1;
        open += usize::from(taken > 0 && !sheet.is_complete());
    }
    // Each by itself, and the new rule together with what it reads.
    assert!([1, 2, 4, 6].iter().all(|taken| named.get(taken) > Some(&2)), "{named:?}");
    assert!(open > 20, "{open} sheets were not complete");
}

/// How many differences of a kind are asked for their effect: building diagrams takes time.
const ENOUGH: usize = 4;

/// Every alteration of version 1, as if it were the next version, and the way back.
#[test]
fn every_kind_of_difference_is_told_and_named() {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut random = Random::new(419);
    let sheets: Vec<Answers> = (0..400)
        .map(|round| {
            let steps = round % 12;
            random.walk(calm::calm(), steps)
        })
        .collect();
    let first = Edition::new(&VERSION_1);
    for mutant in mutants(&VERSION_1) {
        let framework: &'static Framework = Box::leak(Box::new(mutant.framework));
        let [difference] = VERSION_1.differences(framework)[..] else {
            panic!("{}: one thing was altered", mutant.name)
        };
        let [back] = framework.differences(&VERSION_1)[..] else { panic!("{}", mutant.name) };
        let moved =
            |answers: &&Answers| call(VERSION_1.decide(answers)) != call(framework.decide(answers));
        let kind = |difference| match difference {
            Difference::Rule(_, amendment) => format!("{amendment:?}"),
            Difference::Fact(_) => "Fact".to_owned(),
            other => format!("{other:?}"),
        };
        let told = kinds.entry(kind(difference)).or_default();
        let Some(answers) = sheets.iter().find(moved).filter(|_| *told < ENOUGH) else { continue };
        *told += 1;
        kinds.entry(kind(back)).or_default();
        let (altered, sheet) = (Edition::new(framework), calm::sheet_of(answers));
        assert_eq!(first.rejudged(&altered, &sheet).because, [difference], "{}", mutant.name);
        assert_eq!(altered.rejudged(&first, &sheet).because, [back], "{}", mutant.name);
    }
    let told: Vec<(&str, bool)> = kinds.iter().map(|(kind, told)| (&kind[..], *told > 1)).collect();
    let all = ["Cells", "Class", "Fact", "Gone", "Hold", "Limit", "New", "Order"];
    // A new rule is one that is gone, the other way round.
    assert_eq!(told, all.map(|kind| (kind, kind != "New")));
}

/// Several alterations at once: whatever they are, something is named exactly if they matter.
#[test]
fn the_difference_between_distant_versions_is_named() {
    let mut random = Random::new(421);
    let first = Edition::new(&VERSION_1);
    let mut several = 0;
    for _ in 0..8 {
        let mut framework = VERSION_1;
        for _ in 0..6 {
            let all = mutants(&framework);
            framework = all[random.below(all.len())].framework;
        }
        let later = Edition::new(Box::leak(Box::new(framework)));
        for round in 0..30 {
            let sheet = sheet(&mut random, round);
            let Rejudged { then, now, because } = first.rejudged(&later, &sheet);
            assert_eq!(because.is_empty(), then.calls() == now.calls());
            several += usize::from(because.len() > 1);
        }
    }
    assert!(several > 10, "{several}");
}

#[test]
fn versions_are_known_by_their_numbers_oldest_first() {
    assert!(Version::ALL.is_sorted_by_key(|version| version.number()));
    assert_eq!(Version::ALL.last(), Some(&Version::CURRENT));
    assert_eq!(Version::default(), Version::CURRENT);
    for version in Version::ALL {
        assert_eq!(Version::from_number(version.number()), Some(*version));
    }
    // The diagrams that were built beforehand are those of the version that decides.
    let built = Engine::new(Version::CURRENT.framework());
    let mut random = Random::new(431);
    for _ in 0..200 {
        let answers = random.answers();
        assert_eq!(Engine::current().decide(&answers), built.decide(&answers));
    }
}
