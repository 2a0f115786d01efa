//! The strength of the tables: every cell of the fact and rule tables, altered, makes some row of
//! `data/facts.txt` or `data/rules.txt` fail. The oracle and random sheets do not help here.
//!
//! An alteration that changes nothing anywhere is *equivalent*: that is proven over the whole answer
//! space, and each one stands in `data/equivalent.txt` with the reason.

use std::collections::{BTreeMap, BTreeSet};

use rung::framework::{Audience, Class, Framework, Rule, VERSION_1};

use crate::difference::differing_sheets;
use crate::mutant::{Mutant, leak, mutants};
use crate::random::Random;
use crate::{facts, rules};

/// A framework with one more rule that matches nothing and so stands in where no rule matches: the
/// last real rule would otherwise hide that its own condition was altered.
pub(crate) fn closed(framework: &Framework) -> Framework {
    const NONE: Rule = Rule { id: "none", rows: &[], class: Class::Poc, limit: Audience::Team };
    let mut rules = framework.rules.to_vec();
    rules.push(NONE);
    Framework { rules: leak(rules), ..*framework }
}

/// The alterations known to change nothing, each with the reason.
fn known_equivalents() -> BTreeMap<&'static str, &'static str> {
    include_str!("data/equivalent.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_once(" | ").expect("a line is `alteration | reason`"))
        .collect()
}

/// Whether two frameworks agree on a number of random sheets: a second opinion on the proof.
fn agree_on_random_sheets(one: &Framework, other: &Framework) -> bool {
    let mut random = Random::new(3);
    (0..1_000).all(|_| {
        let answers = random.answers();
        let outcome = |framework: &Framework| {
            let verdict = framework.decide(&answers);
            let rule = framework.rules[usize::from(verdict.rule)].id;
            (rule, verdict.class, verdict.audience, verdict.hold, framework.facts_of(&answers))
        };
        outcome(one) == outcome(other)
    })
}

#[test]
fn every_altered_cell_makes_a_row_of_the_tables_fail() {
    let original = closed(&VERSION_1);
    let fact_rows = facts::table();
    let rule_rows = rules::table();
    let is_killed = |framework: &Framework| {
        fact_rows.iter().any(|case| facts::actual(framework, case) != case.expected[1])
            || rule_rows.iter().any(|case| rules::actual(framework, case)[..] != case.expected)
    };
    assert!(!is_killed(&original), "the tables fail on the framework itself");

    let mutants: Vec<Mutant> = mutants(&VERSION_1);
    let (mut killed, mut equivalent, mut survived) = (0, BTreeSet::new(), Vec::new());
    for mutant in &mutants {
        let altered = closed(&mutant.framework);
        if is_killed(&altered) {
            killed += 1;
            // The proof of equivalence is only worth something if it can fail.
            if killed % 10 == 0 {
                assert!(
                    differing_sheets(&VERSION_1, &mutant.framework) > 0,
                    "{} is missed",
                    mutant.name
                );
            }
        } else {
            let differing = differing_sheets(&VERSION_1, &mutant.framework);
            if differing == 0 {
                assert!(agree_on_random_sheets(&original, &altered), "{}", mutant.name);
                equivalent.insert(mutant.name.as_str());
            } else {
                survived.push(format!("{} (differs on {differing} sheets)", mutant.name));
            }
        }
    }
    println!("{} mutants, {killed} killed, {} equivalent", mutants.len(), equivalent.len());
    assert!(survived.is_empty(), "no row notices:\n{}", survived.join("\n"));
    assert_eq!(killed + equivalent.len(), mutants.len(), "two mutants have the same name");

    let known = known_equivalents();
    let unexplained: Vec<&&str> = equivalent.iter().filter(|n| !known.contains_key(*n)).collect();
    assert!(unexplained.is_empty(), "say why these change nothing: {unexplained:#?}");
    let stale: Vec<&&str> = known.keys().filter(|n| !equivalent.contains(*n)).collect();
    assert!(stale.is_empty(), "these are not equivalent: {stale:#?}");
    assert!(known.values().all(|reason| reason.ends_with('.')), "a reason is a sentence");
}
