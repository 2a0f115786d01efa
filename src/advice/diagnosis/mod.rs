//! What can be wrong with a plan, and whether it is so: the diagnoses D1 to D16.
//!
//! Whether one holds is exact over all completions of a sheet: the conditions over answers, facts
//! and verdict are decision diagrams, and the few answers that are in no diagram are tried one by
//! one. A question about discipline that is unanswered supports no diagnosis; one that is narrowed
//! is a set of options still possible, and so are the purposes of speed, answered or not.

mod entry;
mod facet;
mod find;
mod lift;
mod outside;
mod table;
mod wider;

use crate::analysis::{Because, Joint};
use crate::framework::{Condition, Framework, OptionSet, Sheet, VERSION_1, ordered};

pub use wider::{Requirement, Wider};

ordered!(
/// A diagnosis, by its frozen id.
Diagnosis {
    D1 = "D1", D2 = "D2", D3 = "D3", D4 = "D4", D5 = "D5", D6 = "D6", D7 = "D7", D8 = "D8",
    D9 = "D9", D10 = "D10", D11 = "D11", D12 = "D12", D13 = "D13", D14 = "D14", D15 = "D15",
    D16 = "D16",
});

ordered!(
/// In which way a diagnosis holds, where there are several: of D1 what the label brings about, of D2
/// what faces the market, of D9 how the time misfits, of D11 which answers are at odds.
Kind {
    Overbuilt = "overbuilt", Underbuilt = "underbuilt",
    Audience = "audience", Press = "press", Payment = "payment", Support = "support",
    Adoption = "adoption", Brand = "brand",
    Long = "long", VeryLong = "very-long", Short = "short",
    QuietTrust = "reversal-failure", OpenObserved = "problem-behaviour",
    CriticalAnnoyance = "work-harm", TeamPromises = "audience-promises",
});

/// Whether something holds in every completion of a sheet or in some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// In every one.
    Shown,
    /// In some and not in others.
    MayApply,
}

/// That a diagnosis holds on a sheet, or may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which one.
    pub diagnosis: Diagnosis,
    /// Whether it is so or may be.
    pub standing: Standing,
    /// The ways in which it holds: shown if in every completion, else possible in some.
    pub kinds: Vec<(Kind, Standing)>,
    /// The answers behind it, in the order of the questions. Of `weeks`, which has no options, the
    /// set is empty: the number stands on the sheet.
    pub because: Vec<Because>,
    /// Answers still possible that, together with those, would make sure of it; none once it is
    /// shown. There may be other such answers.
    pub suppose: Vec<Because>,
    /// Of D14 what each wider plan would give, from narrow to wide; otherwise nothing.
    pub wider: Vec<Wider>,
    /// Of D15 the sets of safeguards each of which would lift the hold, without those that work
    /// already; otherwise nothing.
    pub lifts: Vec<OptionSet>,
}

/// The diagnoses of a framework, ready to be asked.
///
/// Making them ready takes a millisecond or two, asking all of them about one.
///
/// ```
/// use rung::advice::diagnosis::{Diagnoses, Diagnosis, Standing};
/// use rung::framework::{Label, Question, Sheet};
///
/// let diagnoses = Diagnoses::version_1();
/// let mut sheet = Sheet::default();
/// let found = diagnoses.of(&sheet);
/// assert!(found.iter().all(|finding| finding.standing == Standing::MayApply));
/// assert!(found.iter().all(|finding| finding.diagnosis != Diagnosis::D1), "no label, no D1");
///
/// // What is called an MMP may turn out to be one.
/// sheet.choose(Question::Label, Label::Mmp as u8);
/// assert_eq!(diagnoses.of(&sheet)[0].diagnosis, Diagnosis::D1);
/// ```
pub struct Diagnoses {
    framework: &'static Framework,
    /// The condition of each entry of the table, in its order.
    joints: Vec<Joint>,
    wider: wider::Widening,
}

impl Diagnoses {
    /// Those of version 1 of the framework.
    #[must_use]
    pub fn version_1() -> Self {
        Self::new(&VERSION_1)
    }

    /// Those of a version of the framework.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        let mut conditions: Vec<Condition> =
            table::ENTRIES.iter().map(|entry| entry.when).collect();
        conditions.extend(wider::CONDITIONS);
        let mut joints = Joint::each(framework, &conditions);
        let wider = wider::Widening(joints.split_off(table::ENTRIES.len()));
        Self { framework, joints, wider }
    }

    /// Those that hold on a sheet in every completion or in some, in the order of their ids.
    #[must_use]
    pub fn of(&self, sheet: &Sheet) -> Vec<Finding> {
        let entries = table::ENTRIES.iter().zip(&self.joints);
        let mut findings: Vec<Finding> = entries
            .filter_map(|(entry, joint)| find::finding(entry, joint, self.framework, sheet))
            .collect();
        for finding in &mut findings {
            match finding.diagnosis {
                Diagnosis::D14 => finding.wider = self.wider.of(self.framework, sheet),
                Diagnosis::D15 => finding.lifts = lift::lifts(sheet),
                _ => {}
            }
        }
        findings
    }
}
