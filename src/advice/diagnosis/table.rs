//! The diagnoses D1 to D16, as the specification states them.

use super::Diagnosis::{D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, D11, D12, D13, D14, D15, D16};
use super::Kind;
use super::entry::{ALWAYS, Case, Entry, Facet, MET};
use crate::framework::{Class, Condition, MOST_WEEKS, Test, test};
use Class::{ControlledBeta, InternalMvp, Mmp, Mvp, Poc};
use Condition::{All, Any, Is, Not};

pub(super) static ENTRIES: [Entry; 16] = [
    Entry {
        diagnosis: D1,
        when: UNCLEAR,
        cases: &[
            overbuilt(&[test!(Label: Mvp)], &[Poc]),
            overbuilt(&[test!(Label: Beta)], &[Poc, InternalMvp, Mvp]),
            overbuilt(&[test!(Label: Mmp)], &[Poc, InternalMvp, Mvp, ControlledBeta]),
            underbuilt(&[test!(Label: Mvp)], &[Poc, ControlledBeta, Mmp]),
            underbuilt(&[test!(Label: Poc)], &[InternalMvp, Mvp, ControlledBeta, Mmp]),
            underbuilt(&[test!(Label: Beta)], &[Poc, InternalMvp, Mvp, Mmp]),
            underbuilt(&[test!(Label: Mmp)], &[Poc, InternalMvp, Mvp, ControlledBeta]),
        ],
        facets: &[],
    },
    Entry {
        diagnosis: D2,
        when: All(&[UNCLEAR, Is(test!(fact Market: Market::Facing)), Is(test!(Form: Product))]),
        cases: &[MET],
        facets: &[
            facet(Kind::Audience, &[test!(Audience: Open)]),
            facet(Kind::Press, &[test!(Promises: Press)]),
            facet(Kind::Payment, &[test!(Promises: Payment)]),
            facet(Kind::Support, &[test!(Promises: Support)]),
            facet(Kind::Adoption, &[test!(Promises: Adoption)]),
            facet(Kind::Brand, &[test!(Promises: Brand)]),
        ],
    },
    Entry {
        diagnosis: D3,
        when: Is(MARKETED),
        cases: &[Case { plan: &[test!(Label: Poc | Mvp)], ..MET }, Case { classes: &[Mvp], ..MET }],
        facets: &[Facet { kind: None, tests: &[MARKETED] }],
    },
    Entry {
        diagnosis: D4,
        when: ALWAYS,
        cases: &[
            Case {
                plan: &[test!(Speed: Revenue | Positioning | Confidence)],
                classes: &[Poc, InternalMvp, Mvp],
                ..MET
            },
            Case { plan: &[test!(Speed: Learning)], classes: &[Mmp], ..MET },
        ],
        facets: &[],
    },
    Entry {
        diagnosis: D5,
        when: Is(test!(Audience: Partners | Beta | Open)),
        cases: &[
            Case { plan: &[test!(Label: Poc), test!(Code: Kept)], met: None, ..MET },
            Case { plan: &[test!(Code: Kept)], classes: &[Poc], met: None, ..MET },
            Case { plan: &[test!(Label: Poc)], ..MET },
            Case { classes: &[Poc], ..MET },
        ],
        facets: &[],
    },
    Entry {
        diagnosis: D6,
        when: Is(test!(Form: Product)),
        cases: &[Case {
            plan: &[test!(Code: Discarded)],
            classes: &[InternalMvp, Mvp, ControlledBeta, Mmp],
            ..MET
        }],
        facets: &[],
    },
    Entry {
        diagnosis: D7,
        when: ALWAYS,
        cases: &[Case {
            plan: &[test!(Commitment: Rough | None)],
            classes: &[InternalMvp, Mvp, ControlledBeta],
            ..MET
        }],
        facets: &[],
    },
    Entry {
        diagnosis: D8,
        when: ALWAYS,
        cases: &[Case { plan: &[test!(Done: No)], ..MET }],
        facets: &[],
    },
    Entry {
        diagnosis: D9,
        when: ALWAYS,
        cases: &[
            lasting(Kind::Long, (17, 26), &[InternalMvp, Mvp]),
            lasting(Kind::VeryLong, (27, MOST_WEEKS), &[InternalMvp, Mvp]),
            lasting(Kind::Short, (0, 25), &[Mmp]),
        ],
        facets: &[],
    },
    Entry {
        diagnosis: D10,
        when: All(&[Is(test!(Rivals: Incumbent)), Is(test!(Audience: Open))]),
        cases: &[Case { classes: &[Poc, InternalMvp, Mvp, ControlledBeta], ..MET }],
        facets: &[],
    },
    Entry {
        diagnosis: D11,
        when: Any(&[
            All(&[Is(test!(Reversal: Quiet)), Is(test!(Failure: Trust))]),
            All(&[Is(test!(Problem: Open)), Is(test!(Behaviour: Observed))]),
            All(&[Is(test!(Work: Critical)), Is(test!(Harm: Annoyance))]),
            All(&[Is(test!(Audience: Team)), Is(test!(Promises: Press | Payment | Adoption))]),
        ]),
        cases: &[MET],
        facets: &[
            facet(Kind::QuietTrust, &[test!(Reversal: Quiet), test!(Failure: Trust)]),
            facet(Kind::OpenObserved, &[test!(Problem: Open), test!(Behaviour: Observed)]),
            facet(Kind::CriticalAnnoyance, &[test!(Work: Critical), test!(Harm: Annoyance)]),
            facet(
                Kind::TeamPromises,
                &[test!(Audience: Team), test!(Promises: Press | Payment | Adoption)],
            ),
        ],
    },
    Entry {
        diagnosis: D12,
        when: All(&[Is(AI), Not(test!(Safeguards: Review | Human))]),
        cases: &[MET],
        facets: &[],
    },
    Entry {
        diagnosis: D13,
        when: All(&[Is(AI), Not(test!(Safeguards: Uncertainty | Human))]),
        cases: &[MET],
        facets: &[],
    },
    Entry {
        diagnosis: D14,
        when: All(&[
            Is(test!(fact Demand: Demand::Clear)),
            Is(test!(Audience: Team | Partners | Beta)),
        ]),
        cases: &[Case { not_by: &["R1", "R3"], hold: Some(false), ..MET }],
        facets: &[],
    },
    Entry { diagnosis: D15, when: ALWAYS, cases: &[Case { hold: Some(true), ..MET }], facets: &[] },
    Entry {
        diagnosis: D16,
        when: All(&[
            Is(test!(Audience: Team)),
            Any(&[Is(test!(Work: Critical)), Is(test!(fact Error: ErrorCost::Dangerous))]),
        ]),
        cases: &[MET],
        facets: &[Facet { kind: None, tests: &[test!(Work: Critical)] }],
    },
];

const UNCLEAR: Condition = Is(test!(fact Demand: Demand::Unclear));

/// What a launch is promised with, and an MVP is not.
const MARKETED: Test = test!(Promises: Press | Payment | Support | Adoption);

/// AI produces what users see or get.
const AI: Test = test!(Ai: Assists | Decides);

/// The label is above the class while demand is unclear.
const fn overbuilt(plan: &'static [Test], classes: &'static [Class]) -> Case {
    Case { kind: Some(Kind::Overbuilt), plan, classes, ..MET }
}

/// The label is above the class while demand is clear, which the cases before this one leave, or it
/// is below.
const fn underbuilt(plan: &'static [Test], classes: &'static [Class]) -> Case {
    Case { kind: Some(Kind::Underbuilt), plan, classes, met: None, ..MET }
}

const fn lasting(kind: Kind, weeks: (u16, u16), classes: &'static [Class]) -> Case {
    Case { kind: Some(kind), weeks: Some(weeks), classes, ..MET }
}

const fn facet(kind: Kind, tests: &'static [Test]) -> Facet {
    Facet { kind: Some(kind), tests }
}
