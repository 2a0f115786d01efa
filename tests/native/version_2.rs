//! A version 2 that is not meant: in it one fact, one cell and one rule are other than in version 1.

use rung::framework::{
    Audience, Behaviour, Class, Condition, Demand, Derivation, ErrorCost, Fact, Framework,
    OptionSet, Problem, Question, Rule, Stakes, Subject, Test, VERSION_1,
};

use crate::mutant::leak;

/// How many differences there are.
pub(crate) const DIFFERENCES: usize = 3;

/// The later version.
pub(crate) static VERSION_2: Framework =
    Framework { version: 2, facts: FACTS, rules: RULES, ..VERSION_1 };

/// Version 1 with some of the differences, bit by bit: R5 asks for something else, R99 is new, demand
/// is unclear more often.
pub(crate) fn mixed(taken: usize) -> Framework {
    let has = |bit: usize| taken >> bit & 1 == 1;
    let mut rules = VERSION_1.rules.to_vec();
    if has(0) {
        rules[4] = R5;
    }
    if has(1) {
        rules.insert(3, R99);
    }
    let facts = if has(2) { FACTS } else { VERSION_1.facts };
    Framework { facts, rules: leak(rules), ..VERSION_1 }
}

const fn answer(question: Question, options: &[u8]) -> Test {
    Test { subject: Subject::Answer(question), among: OptionSet::of(options) }
}

const fn fact(fact: Fact, value: u8) -> Test {
    Test { subject: Subject::Fact(fact), among: OptionSet::of(&[value]) }
}

/// Some doubt about behaviour is enough.
const DEMAND: Derivation = Derivation {
    fact: Fact::Demand,
    cases: &[(
        Demand::Unclear as u8,
        Condition::Any(&[
            Condition::Is(answer(Question::Problem, &[Problem::Open as u8])),
            Condition::Is(answer(
                Question::Behaviour,
                &[Behaviour::Partly as u8, Behaviour::Unseen as u8],
            )),
        ]),
    )],
    otherwise: Demand::Clear as u8,
};

const FACTS: &[Derivation] = &[
    VERSION_1.facts[0],
    DEMAND,
    VERSION_1.facts[2],
    VERSION_1.facts[3],
    VERSION_1.facts[4],
    VERSION_1.facts[5],
    VERSION_1.facts[6],
];

/// Where an error is no more than costly, it is for R6.
const R5: Rule = Rule {
    rows: &[&[
        fact(Fact::Demand, Demand::Unclear as u8),
        fact(Fact::Error, ErrorCost::Dangerous as u8),
        answer(Question::Problem, &[Problem::Open as u8]),
    ]],
    ..VERSION_1.rules[4]
};

/// Not everybody, as long as much depends on it.
const R99: Rule = Rule {
    id: "R99",
    rows: &[&[fact(Fact::Demand, Demand::Unclear as u8), fact(Fact::Stakes, Stakes::High as u8)]],
    class: Class::ControlledBeta,
    limit: Audience::Partners,
};

const RULES: &[Rule] = &[
    VERSION_1.rules[0],
    VERSION_1.rules[1],
    VERSION_1.rules[2],
    R99,
    VERSION_1.rules[3],
    R5,
    VERSION_1.rules[5],
    VERSION_1.rules[6],
    VERSION_1.rules[7],
    VERSION_1.rules[8],
    VERSION_1.rules[9],
];

/// What `mixed` is made of is what tells the two versions apart.
#[test]
fn with_no_difference_it_is_version_1_and_with_all_version_2() {
    let none = mixed(0);
    let all = mixed((1 << DIFFERENCES) - 1);
    assert_eq!(VERSION_1.differences(&none), []);
    assert_eq!(all.differences(&VERSION_2), []);
    assert_eq!(VERSION_1.differences(&VERSION_2).len(), DIFFERENCES);
}
