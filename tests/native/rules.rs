//! Section 4 as a table of cases: every rule, the order of the rules, limits and the hold.

use rung::framework::{Audience, Framework, Subject, Test, VERSION_1};

use crate::calm::{self, Case};
use crate::oracle::oracle;

/// The rows of `data/rules.txt`.
pub(crate) fn table() -> Vec<Case> {
    calm::cases(include_str!("data/rules.txt"))
}

/// The verdict of a framework on a row, in the words of the table.
pub(crate) fn actual(framework: &Framework, case: &Case) -> [&'static str; 4] {
    let verdict = framework.decide(&case.answers);
    let rule = framework.rules[usize::from(verdict.rule)].id;
    [rule, verdict.class.id(), verdict.audience.id(), held(verdict.hold)]
}

fn held(hold: bool) -> &'static str {
    if hold { "hold" } else { "free" }
}

fn check(case: &Case) {
    assert_eq!(case.expected[..], actual(&VERSION_1, case), "{case:?}");
    let judged = oracle(&case.answers);
    let judged = [judged.rule, judged.class.id(), judged.audience.id(), held(judged.hold)];
    assert_eq!(case.expected[..], judged, "the oracle on {case:?}");
}

#[test]
fn every_rule_its_order_its_limit_and_the_hold() {
    for case in table() {
        check(&case);
    }
}

#[test]
fn every_rule_has_rows_and_every_one_that_can_be_held_is_held_in_one() {
    let table = table();
    for rule in VERSION_1.rules {
        let rows: Vec<&Case> = table.iter().filter(|case| case.expected[0] == rule.id).collect();
        assert!(rows.len() >= 5, "{} has {} rows", rule.id, rows.len());
        // A rule that asks for a cheap error or for something other than the product is never held;
        // R8 and R9 want protections, which are a net whenever error is dangerous.
        let holdable = matches!(rule.id, "R1" | "R2" | "R5" | "R6" | "R7");
        let held = rows.iter().any(|case| case.expected[3] == "hold");
        assert_eq!(held, holdable, "{}", rule.id);
    }
}

#[test]
fn the_first_audience_is_the_narrower_of_plan_and_limit_for_every_rule_and_plan() {
    for case in table() {
        for planned in Audience::ALL {
            let differences = format!("{} audience={}", case.differences, planned.id());
            let answers = calm::differing(&differences);
            let verdict = VERSION_1.decide(&answers);
            let rule = &VERSION_1.rules[usize::from(verdict.rule)];
            let limit = if verdict.hold { Audience::Team } else { rule.limit };
            assert_eq!(verdict.audience, limit.min(*planned), "{differences}");
            assert_eq!(verdict.audience, oracle(&answers).audience, "{differences}");
        }
    }
}

/// Section 4 as it is printed. Where a cell changes no verdict it is still what the reader is told
/// as the reason, and the rows above cannot hold it in place.
const PRINTED: [&str; 11] = [
    "R1 feasibility=unproven -> poc team",
    "R2 audience=team -> internal-mvp team",
    "R3 form=sketch+by-hand -> mvp open",
    "R4 demand=unclear error=cheap -> mvp beta",
    "R5 demand=unclear error=dangerous+costly problem=open -> mvp partners",
    "R6 demand=unclear error=dangerous+costly -> controlled-beta beta",
    "R7 demand=clear error=dangerous+costly protections=missing -> controlled-beta beta",
    "R8 feasibility=proven audience=open demand=clear -> mmp open",
    "R9 demand=clear error=dangerous+costly -> controlled-beta beta",
    "R9 demand=clear error=cheap credibility=at-stake -> controlled-beta beta",
    "R10 demand=clear error=cheap -> mvp beta",
];

#[test]
fn the_rule_table_is_the_one_that_is_printed() {
    let cell = |test: &Test| {
        let (subject, ids) = match test.subject {
            Subject::Answer(question) => (question.id(), question.options()),
            Subject::Fact(fact) => (fact.id(), fact.values()),
        };
        let among: Vec<&str> = test.among.iter().map(|value| ids[usize::from(value)]).collect();
        format!("{subject}={}", among.join("+"))
    };
    let mut rows = Vec::new();
    for rule in VERSION_1.rules {
        for row in rule.rows {
            let cells: Vec<String> = row.iter().map(cell).collect();
            let gives = format!("{} {}", rule.class.id(), rule.limit.id());
            rows.push(format!("{} {} -> {gives}", rule.id, cells.join(" ")));
        }
    }
    assert_eq!(rows, PRINTED);
}
