//! Gates: what must be true before the first person outside sees it.

use crate::analysis::Engine;
use crate::framework::Condition::{self, All, Any, Is, Not};
use crate::framework::{
    Class, Fact, OptionSet, Question, Safeguards, Sheet, Subject, Test, Version, ordered, test,
};

ordered!(
/// A gate, by its frozen id, in the order of a checklist. What was recorded about it stands under
/// that id in [`Notes::gates`](crate::framework::Notes::gates).
///
/// The part of the protections that a gate is about is named by the safeguards that meet it, any one
/// of which is enough.
Gate {
    Net = "net",
    Reliability = "reliability", Escalation = "escalation", Expectations = "expectations",
    ReviewOrHuman = "review-or-human", UncertaintyOrHuman = "uncertainty-or-human",
    OneConcept = "one-concept", SuccessCriterion = "success-criterion", TimeBox = "time-box",
    DeletionDate = "deletion-date", NobodyOutside = "nobody-outside",
    OneWorkflow = "one-workflow", RepeatUse = "repeat-use",
    EndToEnd = "end-to-end", Cohort = "cohort", KeyAction = "key-action",
    ManualWork = "manual-work", DefinitionOfDone = "definition-of-done", DebtList = "debt-list",
    VersionZero = "version-zero", Threshold = "threshold",
    InvitationList = "invitation-list", KillSwitch = "kill-switch", DialSteps = "dial-steps",
    ExitCriterion = "exit-criterion",
    Positioning = "positioning", Onboarding = "onboarding", SupportPath = "support-path",
    QualityBar = "quality-bar", Pricing = "pricing", Billing = "billing",
    LifecycleMessages = "lifecycle-messages", GoToMarket = "go-to-market",
    SteppedRollOut = "stepped-roll-out",
});

/// A gate that some completion of a sheet has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The gate.
    pub gate: Gate,
    /// The classes still possible that can have it, by rank.
    pub classes: Vec<Class>,
    /// In how many completions it stands.
    pub ways: u64,
    /// Whether it stands in every completion.
    pub certain: bool,
}

const ALWAYS: Condition = All(&[]);
const DANGEROUS: Condition = Is(test!(fact Error: ErrorCost::Dangerous));
const REMEMBERED: Condition = Is(test!(Reversal: Remembered));
const PAYMENT: Condition = Is(test!(Promises: Payment));
const HIGH_STAKES: Test = test!(fact Stakes: Stakes::High);

/// Every gate that some completion of a sheet has, in the order of [`Gate::ALL`]. All gates of a
/// complete sheet are certain.
///
/// A gate is looked at class by class, because the condition under which it stands is another for
/// each. Both are asked of the same completions ([`Engine::possible_where`]), so that a gate is
/// neither certain nor possible by two things that cannot be true at once.
///
/// ```
/// use rung::advice::{Gate, gates};
/// use rung::analysis::Engine;
/// use rung::framework::{Feasibility, Question, Sheet};
///
/// let mut sheet = Sheet::default();
/// sheet.choose(Question::Feasibility, Feasibility::Unproven as u8);
/// let gates = gates(&Engine::version_1(), &sheet);
/// let certain = |gate| gates.iter().any(|standing| standing.gate == gate && standing.certain);
/// assert!(certain(Gate::DeletionDate), "it is a proof of concept, whatever else is answered");
/// assert!(!certain(Gate::Net), "whether an error would be dangerous is not known yet");
/// ```
#[must_use]
pub fn gates(engine: &Engine, sheet: &Sheet) -> Vec<Standing> {
    let possible = engine.possible(sheet);
    let total = possible.total();
    // Many gates stand under the same conditions, and each is counted once.
    let mut counted = vec![(vec![ALWAYS], possible.clone())];
    let mut standing = |gate: &Gate| {
        let (mut classes, mut ways) = (Vec::new(), 0);
        for class in possible.classes() {
            let conditions = gate.conditions(class);
            let known = counted.iter().position(|(it, _)| *it == conditions);
            let known = known.unwrap_or_else(|| {
                let count = engine.possible_where(sheet, &conditions);
                counted.push((conditions, count));
                counted.len() - 1
            });
            let here = counted[known].1.of_class(class);
            if here > 0 {
                classes.push(class);
                ways += here;
            }
        }
        let certain = ways == total;
        (ways > 0).then_some(Standing { gate: *gate, classes, ways, certain })
    };
    Gate::ALL.iter().filter_map(&mut standing).collect()
}

impl Gate {
    /// The gates that every release of a class has, whatever the answers.
    #[must_use]
    pub const fn of(class: Class) -> &'static [Self] {
        use Gate::{
            Cohort, DebtList, DefinitionOfDone, DeletionDate, DialSteps, EndToEnd, Escalation,
            ExitCriterion, Expectations, GoToMarket, InvitationList, KeyAction, KillSwitch,
            LifecycleMessages, ManualWork, Net, NobodyOutside, Onboarding, OneConcept, OneWorkflow,
            Positioning, Pricing, QualityBar, RepeatUse, ReviewOrHuman, SuccessCriterion,
            SupportPath, Threshold, TimeBox, VersionZero,
        };
        match class {
            Class::Poc => &[OneConcept, SuccessCriterion, TimeBox, DeletionDate, NobodyOutside],
            Class::InternalMvp => &[OneWorkflow, RepeatUse, ExitCriterion],
            Class::Mvp => &[
                EndToEnd,
                Cohort,
                KeyAction,
                ManualWork,
                DefinitionOfDone,
                DebtList,
                VersionZero,
                Threshold,
            ],
            // Who reads the edge cases is the reviewer that a beta has to name.
            Class::ControlledBeta => &[
                Net,
                Escalation,
                Expectations,
                ReviewOrHuman,
                InvitationList,
                KillSwitch,
                DialSteps,
                ExitCriterion,
            ],
            Class::Mmp => &[
                Positioning,
                Onboarding,
                SupportPath,
                QualityBar,
                Pricing,
                LifecycleMessages,
                GoToMarket,
            ],
        }
    }

    /// The safeguards any one of which meets it, for a part of the protections.
    #[must_use]
    pub fn part(self) -> Option<OptionSet> {
        let words = self.id().split('-').filter(|word| *word != "or");
        let safeguards = words.map(Safeguards::from_id);
        safeguards.map(|safeguard| safeguard.map(|it| it as u8)).collect()
    }

    /// A release of this class has the gate if one of these holds.
    fn conditions(self, class: Class) -> Vec<Condition> {
        if Self::of(class).contains(&self) {
            return vec![ALWAYS];
        }
        match (self, class) {
            (Self::Net, _) => vec![DANGEROUS],
            (Self::Billing, Class::Mmp) => vec![PAYMENT],
            (Self::SteppedRollOut, Class::Mmp) => vec![REMEMBERED],
            _ => self.part().map_or_else(Vec::new, |part| protection(part, class)),
        }
    }
}

/// When a release of this class has a part of the protections among its gates: when it is required
/// and not working; of a product for the market with high stakes, whenever it is required.
///
/// The specification adds "whenever error is not cheap or stakes are high". Nothing is required where
/// neither is so, which a test shows, and so nothing stands here for it.
fn protection(part: OptionSet, class: Class) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (required, unmet) in requirements(part) {
        conditions.push(All(unmet));
        if class == Class::Mmp && All(required).tests().contains(&HIGH_STAKES) {
            conditions.push(All(required));
        }
    }
    conditions
}

/// The requirements that a part of the protections is under: when it is required, and when it is
/// required and not working.
///
/// They are read from the framework, which states each as the way in which it can be unmet, what is
/// not working last. So they are stated once.
fn requirements(
    part: OptionSet,
) -> impl Iterator<Item = (&'static [Condition], &'static [Condition])> {
    let missing = Not(Test { subject: Subject::Answer(Question::Safeguards), among: part });
    let facts = Version::CURRENT.framework().facts.iter().filter(|it| it.fact == Fact::Protections);
    let ways = facts.flat_map(|it| it.cases).flat_map(|(_, case)| parts(case));
    ways.map(parts).filter_map(move |unmet| {
        let (last, required) = unmet.split_last()?;
        (*last == missing).then_some((required, unmet))
    })
}

/// What a condition is put together from.
const fn parts(condition: &'static Condition) -> &'static [Condition] {
    match condition {
        All(parts) | Any(parts) => parts,
        Is(_) | Not(_) => &[],
    }
}
