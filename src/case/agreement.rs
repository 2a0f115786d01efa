//! How far a framework agrees with the readers of documented launches.

use super::Launch;
use crate::framework::{Answers, Class, Framework, Verdict};

/// What a framework makes of documented launches. All figures are numbers of launches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement<'a> {
    /// The launches that were decided.
    pub total: u64,
    /// Those whose class is the right one.
    pub strict: u64,
    /// Those whose class is the right one or an acceptable one.
    pub tolerant: u64,
    /// Those that [would have exposed people](Launch::is_too_high) to a failure that was foreseeable.
    pub too_high: u64,
    /// How many of the launches of each class are recognised, in the order of the ladder.
    pub recall: [Recall; Class::COUNT],
    /// Those whose class is not the right one, in the order of the launches.
    pub disagreements: Vec<Disagreement<'a>>,
}

/// How many of the launches of one class get that class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recall {
    /// The class.
    pub class: Class,
    /// The launches for which it is the right one.
    pub right: u64,
    /// Those of them that get it; at most `right`.
    pub hit: u64,
}

/// A launch that gets another class than the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement<'a> {
    /// The launch.
    pub launch: &'a Launch,
    /// What the framework says.
    pub verdict: Verdict,
}

impl<'a> Agreement<'a> {
    /// Decides every launch by a framework and counts.
    ///
    /// A sheet that is not complete has no verdict, and its launch is not counted at all;
    /// [`read`](super::read) refuses such a launch.
    #[must_use]
    pub fn of(launches: &'a [Launch], framework: &Framework) -> Self {
        let mut agreement = Self {
            total: 0,
            strict: 0,
            tolerant: 0,
            too_high: 0,
            recall: std::array::from_fn(|rank| Recall {
                class: Class::ALL[rank],
                right: 0,
                hit: 0,
            }),
            disagreements: Vec::new(),
        };
        for launch in launches {
            if let Some(answers) = Answers::of(&launch.sheet) {
                agreement.add(launch, framework.decide(&answers));
            }
        }
        agreement
    }

    fn add(&mut self, launch: &'a Launch, verdict: Verdict) {
        let strict = verdict.class == launch.right;
        let recall = &mut self.recall[launch.right as usize];
        recall.right += 1;
        recall.hit += u64::from(strict);
        self.total += 1;
        self.strict += u64::from(strict);
        self.tolerant += u64::from(launch.accepts(verdict.class));
        self.too_high += u64::from(launch.is_too_high(&verdict));
        if !strict {
            self.disagreements.push(Disagreement { launch, verdict });
        }
    }
}
