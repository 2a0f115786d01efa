//! Section 3 as a table of cases: every clause of every fact, just inside and just outside.

use rung::framework::{Fact, Framework, VERSION_1};

use crate::calm::{self, Case};
use crate::oracle::oracle;

/// The rows of `data/facts.txt`.
pub(crate) fn table() -> Vec<Case> {
    calm::cases(include_str!("data/facts.txt"))
}

/// The value that a framework gives to the fact of a row.
pub(crate) fn actual(framework: &Framework, case: &Case) -> &'static str {
    let fact = fact_of(case);
    fact.values()[usize::from(framework.facts_of(&case.answers)[fact as usize])]
}

fn fact_of(case: &Case) -> Fact {
    Fact::from_id(case.expected[0]).expect("the fact exists")
}

fn check(case: &Case) {
    let [_, value] = case.expected[..] else { panic!("not `fact value`: {case:?}") };
    assert_eq!(actual(&VERSION_1, case), value, "{case:?}");
    assert_eq!(oracle(&case.answers).fact(fact_of(case)), value, "the oracle on {case:?}");
}

#[test]
fn every_clause_of_every_fact() {
    for case in table() {
        check(&case);
    }
}

#[test]
fn every_value_of_every_fact_has_a_row() {
    let table = table();
    for fact in Fact::ALL {
        for value in fact.values() {
            let rows = table.iter().filter(|case| case.expected[..] == [fact.id(), value]);
            assert!(rows.count() >= 2, "{} = {value} has fewer than two rows", fact.id());
        }
    }
}
