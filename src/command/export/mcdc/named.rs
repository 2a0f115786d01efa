//! Comparisons, and why some have no pair, in words.

use crate::analysis::mcdc::{Because, Comparison, Decision, Infeasible, Place};
use crate::framework::{Framework, Kind, Subject, Test};

/// The id of a fact, `hold` or `rule`.
pub(super) fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::Fact(fact) => fact.id(),
        Decision::Hold => "hold",
        Decision::Rule => "rule",
    }
}

/// Where a comparison stands and what it is, such as `error case 1 part 0: failure in {deal, legal}`
/// or `R7: demand = clear`. Positions count from 0, and a part or row is named if there are several.
pub(super) fn comparison(framework: &Framework, comparison: &Comparison) -> String {
    let place = place(framework, comparison.decision, comparison.place);
    let start = match comparison.decision {
        Decision::Fact(fact) => format!("{} {place}", fact.id()),
        Decision::Hold => format!("hold {place}"),
        Decision::Rule => place,
    };
    format!("{}: {}", start.trim_end(), test(comparison.test))
}

/// Why a comparison has no pair.
pub(super) fn reason(framework: &Framework, comparison: &Comparison, why: &Infeasible) -> String {
    let own = match comparison.decision {
        Decision::Rule => "row",
        Decision::Fact(_) | Decision::Hold => "part",
    };
    let (holds, because) = match why {
        Infeasible::Constant(true) => return "it holds on every sheet".to_owned(),
        Infeasible::Constant(false) => return "it holds on no sheet".to_owned(),
        Infeasible::Apart => {
            return "it decides on sheets where it holds and on sheets where it fails, \
                but no two of them differ in one answer"
                .to_owned();
        }
        Infeasible::Idle { holds, because } => (*holds, because),
    };
    let there = match holds {
        Some(true) => "it decides nothing where it holds",
        Some(false) => "it decides nothing where it fails",
        None => "it never decides anything",
    };
    let why = match because {
        Because::Clause(tests) if tests.is_empty() => {
            format!("the rest of its {own} never leaves it a say there")
        }
        Because::Clause(tests) => {
            let tests: Vec<String> =
                tests.iter().map(|(test, passes)| stated(*test, *passes)).collect();
            let so = if holds == Some(true) { "never" } else { "always" };
            format!("with {}, which its {own} needs, it {so} holds", tests.join(" and "))
        }
        Because::Others(places) => {
            let name = |other: &Place| place(framework, comparison.decision, *other);
            let names: Vec<String> = places.iter().map(name).collect();
            let how = match comparison.decision {
                _ if places.iter().any(|other| *other > comparison.place) => "gives the same",
                Decision::Rule => "matches before",
                Decision::Fact(_) | Decision::Hold => "holds before",
            };
            format!("wherever its {own} turns on it there, {} {how}", names.join(" or "))
        }
        Because::Otherwise => "the outcome is the same without it".to_owned(),
    };
    format!("{there}: {why}")
}

fn place(framework: &Framework, decision: Decision, place: Place) -> String {
    let part = |name: &str| place.part.map(|part| format!("{name} {part}"));
    let (group, part) = match decision {
        Decision::Fact(_) => (Some(format!("case {}", place.group)), part("part")),
        Decision::Hold => (None, part("part")),
        Decision::Rule => (Some(framework.rules[place.group].id.to_owned()), part("row")),
    };
    let names: Vec<String> = group.into_iter().chain(part).collect();
    names.join(" ")
}

fn stated(test: Test, passes: bool) -> String {
    let test = self::test(test);
    if passes { test } else { format!("not ({test})") }
}

fn test(test: Test) -> String {
    let (subject, ids, is_set) = match test.subject {
        Subject::Answer(question) => {
            (question.id(), question.options(), question.kind() == Kind::Any)
        }
        Subject::Fact(fact) => (fact.id(), fact.values(), false),
    };
    let among: Vec<&str> = test.among.iter().map(|value| ids[usize::from(value)]).collect();
    match (is_set, &among[..]) {
        (false, [only]) => format!("{subject} = {only}"),
        (false, _) => format!("{subject} in {{{}}}", among.join(", ")),
        (true, [only]) => format!("{subject} has {only}"),
        (true, _) => format!("{subject} has one of {{{}}}", among.join(", ")),
    }
}
