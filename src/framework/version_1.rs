//! Version 1 of the framework: its facts and rules, as the specification states them.
//!
//! The version is frozen. A change of meaning is a new version beside this one, so that an old link
//! keeps the verdict it was sent with.

use super::condition::test;
use super::{
    Audience, Class, Condition, Credibility, Demand, Derivation, ErrorCost, Fact, Framework,
    Market, Net, Protections, Rule, Stakes,
};
use Condition::{All, Any, Is, Not};

/// Version 1.
pub static VERSION_1: Framework = Framework { version: 1, facts: FACTS, rules: RULES, hold: HOLD };

const FACTS: &[Derivation] = &[
    Derivation {
        fact: Fact::Error,
        cases: &[
            (
                ErrorCost::Dangerous as u8,
                Any(&[
                    Is(test!(Harm: Serious)),
                    All(&[Is(test!(Harm: Costly)), Is(test!(Domain: Sensitive))]),
                ]),
            ),
            (
                ErrorCost::Costly as u8,
                Any(&[
                    Is(test!(Failure: Deal | Legal | Trust)),
                    Is(test!(Reversal: Remembered)),
                    All(&[Is(test!(Failure: Churn)), Is(test!(Reversal: Noticed))]),
                    Is(test!(Reputation: Severe)),
                    Is(test!(Work: Critical)),
                    All(&[
                        Is(test!(Ai: Decides)),
                        Any(&[Is(test!(Harm: Costly)), Is(test!(Domain: Sensitive))]),
                    ]),
                ]),
            ),
        ],
        otherwise: ErrorCost::Cheap as u8,
    },
    Derivation {
        fact: Fact::Demand,
        cases: &[(
            Demand::Unclear as u8,
            Any(&[
                Is(test!(Problem: Open)),
                Is(test!(Behaviour: Unseen)),
                All(&[
                    Is(test!(Behaviour: Partly)),
                    Any(&[Is(test!(Problem: Partly)), Is(test!(fact Error: ErrorCost::Dangerous))]),
                ]),
            ]),
        )],
        otherwise: Demand::Clear as u8,
    },
    Derivation {
        fact: Fact::Stakes,
        cases: &[(
            Stakes::High as u8,
            Any(&[
                Is(test!(Domain: Sensitive)),
                Is(test!(Ai: Decides)),
                Is(test!(Work: Critical)),
                Is(test!(Harm: Serious)),
            ]),
        )],
        otherwise: Stakes::Ordinary as u8,
    },
    Derivation {
        fact: Fact::Market,
        cases: &[(
            Market::Facing as u8,
            Any(&[
                Is(test!(Audience: Open)),
                Is(test!(Promises: Press | Payment | Support | Adoption | Brand)),
            ]),
        )],
        otherwise: Market::Away as u8,
    },
    Derivation {
        fact: Fact::Credibility,
        cases: &[(
            Credibility::AtStake as u8,
            Any(&[
                Is(test!(Offer: Fragile)),
                Is(test!(Reputation: Some | Severe)),
                Is(test!(Rivals: Incumbent)),
                Is(test!(fact Market: Market::Facing)),
            ]),
        )],
        otherwise: Credibility::Safe as u8,
    },
    Derivation {
        fact: Fact::Net,
        cases: &[(
            Net::Present as u8,
            Any(&[
                Not(test!(Form: Product)),
                Is(test!(Safeguards: Human)),
                All(&[Is(test!(Safeguards: Escalation)), Is(test!(Safeguards: Reliability))]),
            ]),
        )],
        otherwise: Net::Absent as u8,
    },
    Derivation {
        fact: Fact::Protections,
        cases: &[(Protections::Missing as u8, Any(UNMET))],
        otherwise: Protections::InPlace as u8,
    },
];

/// The requirements, each as the way in which it can be unmet.
const UNMET: &[Condition] = &[
    All(&[HIGH_STAKES, Not(test!(Safeguards: Reliability))]),
    All(&[HIGH_STAKES, Not(test!(Safeguards: Escalation))]),
    All(&[HIGH_STAKES, Not(test!(Ai: None)), Not(test!(Safeguards: Expectations))]),
    All(&[HIGH_STAKES, Not(test!(Ai: None)), Not(test!(Safeguards: Review | Human))]),
    All(&[HIGH_STAKES, Is(test!(Ai: Decides)), Not(test!(Safeguards: Uncertainty | Human))]),
    All(&[
        Is(test!(fact Stakes: Stakes::Ordinary)),
        Is(test!(Reversal: Remembered)),
        Not(test!(Safeguards: Reliability)),
    ]),
];

const HIGH_STAKES: Condition = Is(test!(fact Stakes: Stakes::High));

const HOLD: Condition =
    All(&[Is(test!(fact Error: ErrorCost::Dangerous)), Is(test!(fact Net: Net::Absent))]);

const RULES: &[Rule] = &[
    Rule {
        id: "R1",
        rows: &[&[test!(Feasibility: Unproven)]],
        class: Class::Poc,
        limit: Audience::Team,
    },
    Rule {
        id: "R2",
        rows: &[&[test!(Audience: Team)]],
        class: Class::InternalMvp,
        limit: Audience::Team,
    },
    Rule {
        id: "R3",
        rows: &[&[test!(Form: Sketch | ByHand)]],
        class: Class::Mvp,
        limit: Audience::Open,
    },
    Rule {
        id: "R4",
        rows: &[&[test!(fact Demand: Demand::Unclear), test!(fact Error: ErrorCost::Cheap)]],
        class: Class::Mvp,
        limit: Audience::Beta,
    },
    Rule {
        id: "R5",
        rows: &[&[
            test!(fact Demand: Demand::Unclear),
            test!(fact Error: ErrorCost::Costly | Dangerous),
            test!(Problem: Open),
        ]],
        class: Class::Mvp,
        limit: Audience::Partners,
    },
    Rule {
        id: "R6",
        rows: &[&[
            test!(fact Demand: Demand::Unclear),
            test!(fact Error: ErrorCost::Costly | Dangerous),
        ]],
        class: Class::ControlledBeta,
        limit: Audience::Beta,
    },
    Rule {
        id: "R7",
        rows: &[&[
            test!(fact Demand: Demand::Clear),
            test!(fact Error: ErrorCost::Costly | Dangerous),
            test!(fact Protections: Protections::Missing),
        ]],
        class: Class::ControlledBeta,
        limit: Audience::Beta,
    },
    Rule {
        id: "R8",
        rows: &[&[
            test!(Feasibility: Proven),
            test!(Audience: Open),
            test!(fact Demand: Demand::Clear),
        ]],
        class: Class::Mmp,
        limit: Audience::Open,
    },
    Rule {
        id: "R9",
        rows: &[
            &[test!(fact Demand: Demand::Clear), test!(fact Error: ErrorCost::Costly | Dangerous)],
            &[
                test!(fact Demand: Demand::Clear),
                test!(fact Error: ErrorCost::Cheap),
                test!(fact Credibility: Credibility::AtStake),
            ],
        ],
        class: Class::ControlledBeta,
        limit: Audience::Beta,
    },
    Rule {
        id: "R10",
        rows: &[&[test!(fact Demand: Demand::Clear), test!(fact Error: ErrorCost::Cheap)]],
        class: Class::Mvp,
        limit: Audience::Beta,
    },
];
