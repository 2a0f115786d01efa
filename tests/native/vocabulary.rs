//! The frozen words: questions, options, facts and classes, by id and in order. They stand in links,
//! exports and in the minds of readers.

use rung::framework::{Class, Fact, Question, VERSION_1};

/// The ids that the oracle's words stand for: it would judge wrongly without a sound if two options
/// changed places in the source.
#[test]
fn the_vocabulary_is_that_of_the_specification() {
    let sections = [
        "feasibility: proven likely unproven",
        "problem: settled partly open",
        "behaviour: observed partly unseen",
        "offer: strong mixed fragile",
        "reputation: little some severe",
        "form: sketch by-hand product",
        "audience: team partners beta open",
        "failure: confusion churn deal legal trust",
        "reversal: quiet noticed remembered",
        "speed: learning revenue positioning confidence",
        "promises: press payment support adoption brand",
        "rivals: none workaround incumbent",
        "ai: none assists decides",
        "domain: everyday sensitive",
        "harm: annoyance costly serious",
        "work: desire critical",
        "safeguards: expectations escalation reliability review uncertainty human",
        "label: poc mvp beta mmp",
        "code: discarded kept",
        "commitment: agreed rough none",
        "done: yes no",
        "weeks: ",
    ];
    let known: Vec<String> = Question::ALL
        .iter()
        .map(|question| format!("{}: {}", question.id(), question.options().join(" ")))
        .collect();
    assert_eq!(known, sections);
    assert_eq!(Class::IDS, ["poc", "internal-mvp", "mvp", "controlled-beta", "mmp"]);
    let ranks: Vec<u8> = Class::ALL.iter().map(|class| class.rank()).collect();
    assert_eq!(ranks, [0, 1, 2, 3, 4]);
}

/// The ids are the specification's, and a fact is derived before another reads it.
#[test]
fn facts_and_their_values_are_those_of_the_specification() {
    let known: Vec<String> = Fact::ALL
        .iter()
        .map(|fact| format!("{}: {}", fact.id(), fact.values().join(" ")))
        .collect();
    let specified = [
        "error: dangerous costly cheap",
        "demand: unclear clear",
        "stakes: high ordinary",
        "market: facing away",
        "credibility: at-stake safe",
        "net: present absent",
        "protections: missing in-place",
    ];
    assert_eq!(known, specified);
    let derived: Vec<Fact> = VERSION_1.facts.iter().map(|derivation| derivation.fact).collect();
    assert_eq!(derived, Fact::ALL);
}
