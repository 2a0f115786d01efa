//! What is said in every place of the map, against all sheets that could lie there.

use std::collections::{BTreeMap, BTreeSet};

use rung::analysis::{Engine, Evidence, Place, Region};
use rung::framework::{Answers, Demand, ErrorCost, Fact, Problem, Question, Sheet, VERSION_1};

use crate::completion::domain;
use crate::random::Random;
use crate::{calm, completion};

/// The questions that the cost of an error and the evidence of demand are derived from.
const FREE: [Question; 9] = [
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

fn place(answers: &Answers) -> Place {
    let facts = VERSION_1.facts_of(answers);
    let belief = answers.get(Question::Problem).contains(Problem::Open as u8);
    let unclear = facts[Fact::Demand as usize] == Demand::Unclear as u8;
    let evidence = match (unclear, belief) {
        (false, _) => Evidence::Clear,
        (true, false) => Evidence::Some,
        (true, true) => Evidence::Belief,
    };
    Place { evidence, error: ErrorCost::ALL[usize::from(facts[Fact::Error as usize])] }
}

/// The regions by visiting every sheet that agrees with this one on all other questions.
fn brute_force(sheet: &Sheet) -> Vec<Region> {
    let mut opened = sheet.clone();
    for question in FREE {
        opened.clear(question);
    }
    let mut nearest: BTreeMap<Place, (u8, BTreeSet<_>)> = BTreeMap::new();
    completion::each(&opened, |answers| {
        let is_changed =
            |question: &&Question| !answers.get(**question).within(sheet.possible(**question));
        let changes = u8::try_from(FREE.iter().filter(is_changed).count()).expect("nine at most");
        let here = nearest.entry(place(answers)).or_insert((u8::MAX, BTreeSet::new()));
        if changes < here.0 {
            *here = (changes, BTreeSet::new());
        }
        if changes == here.0 {
            here.1.insert(VERSION_1.decide(answers));
        }
    });
    let region = |(place, (changes, verdicts)): (Place, (u8, BTreeSet<_>))| Region {
        place,
        changes,
        verdicts: verdicts.into_iter().collect(),
    };
    nearest.into_iter().map(region).collect()
}

fn check(engine: &Engine, sheet: &Sheet) -> Vec<Region> {
    let regions = engine.regions(sheet);
    assert_eq!(regions, brute_force(sheet), "{sheet:?}");
    assert_eq!(regions.len(), 9, "every place can be reached");
    if let Some(answers) = Answers::of(sheet) {
        let here: Vec<&Region> = regions.iter().filter(|region| region.changes == 0).collect();
        assert_eq!(here.len(), 1, "a complete sheet lies in one place");
        assert_eq!(here[0].place, place(&answers));
        assert_eq!(engine.place(&answers), place(&answers));
        assert_eq!(here[0].verdicts, [VERSION_1.decide(&answers)]);
    }
    regions
}

#[test]
fn the_regions_of_complete_sheets_are_those_of_brute_force() {
    let engine = Engine::version_1();
    let mut random = Random::new(61);
    let mut rules = BTreeSet::new();
    for round in 0..30 {
        let answers = match round % 3 {
            0 => random.answers(),
            1 => random.walk(calm::differing("audience=open"), round / 4),
            _ => random.walk(calm::calm(), round / 2),
        };
        let regions = check(&engine, &calm::sheet_of(&answers));
        rules.extend(regions.iter().flat_map(|region| region.verdicts.iter().map(|it| it.rule)));
    }
    assert_eq!(rules.len(), VERSION_1.rules.len(), "some rule was never met: {rules:?}");
}

#[test]
fn the_regions_of_partial_sheets_are_those_of_brute_force() {
    let engine = Engine::version_1();
    let mut random = Random::new(62);
    for _ in 0..15 {
        let mut sheet = calm::sheet_of(&random.walk(calm::calm(), 6));
        // One answer about the facts is narrowed or not given, and one about anything else.
        let about = random.of(&FREE);
        sheet.narrow(about, random.set(about));
        let other = random.of(&[Question::Feasibility, Question::Form, Question::Audience]);
        sheet.clear(other);
        assert!(domain(&sheet, other).len() > 1);
        check(&engine, &sheet);
    }
}
