//! The roadmap: three phases on the calendar, the figures that are cited for them, and the reader's
//! own plan beside those.

use jiff::civil::Date;

use crate::day;
use crate::framework::{Class, ordered};

ordered!(
    /// A phase: build to learn, refine what the evidence supports, launch to the market.
    Phase { Learn = "learn", Refine = "refine", Launch = "launch" });

ordered!(
/// Something that a phase brings.
Change {
    NarrowWorkflow = "narrow-workflow", FastLoops = "fast-loops", KeyAction = "key-action",
    ByHand = "by-hand",
    Ux = "ux", Reliability = "reliability", Packaging = "packaging", Scope = "scope",
    Positioning = "positioning", Support = "support", Billing = "billing", Quality = "quality",
    DebtPaid = "debt-paid",
});

ordered!(
    /// Where the figures of a [`Range`] are from: either of the two articles that Gupta cites, or
    /// nowhere, so that they are our assumption.
    Origin { First = "first-article", Second = "second-article", Assumed = "assumed" });

ordered!(
    /// What a [`Range`] counts.
    Unit { Weeks = "weeks", Months = "months" });

ordered!(
    /// How a plan compares with a range.
    Fit { Shorter = "shorter", Within = "within", Longer = "longer" });

/// How long a release of a class takes from its start, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least, in the unit.
    pub least: u8,
    /// The most, in the unit; no less than the least.
    pub most: u8,
    /// What is counted.
    pub unit: Unit,
    /// Who says so.
    pub origin: Origin,
}

/// A range on the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The range.
    pub range: Range,
    /// The day on which the release is due if it takes the least.
    pub earliest: Date,
    /// The day on which it is due if it takes the most.
    pub latest: Date,
}

/// A phase on the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The phase.
    pub phase: Phase,
    /// Its first day: the start, or the earliest day on which the phase before can end.
    pub begin: Date,
    /// When it ends, by each range that is known for it.
    pub windows: Vec<Window>,
}

/// The phases that are still to come, on the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    /// The phases from the one that the class belongs to, in order.
    pub stages: Vec<Stage>,
    /// The day of the first release by the reader's own weeks.
    pub release: Option<Date>,
    /// How these weeks compare with each range for a release of the class. A proof of concept has
    /// none to compare with: no source gives a figure for one.
    pub fits: Vec<(Range, Fit)>,
}

impl Phase {
    /// The phase that a release of a class belongs to.
    #[must_use]
    pub const fn of(class: Class) -> Self {
        match class {
            Class::Poc | Class::InternalMvp | Class::Mvp => Self::Learn,
            Class::ControlledBeta => Self::Refine,
            Class::Mmp => Self::Launch,
        }
    }

    /// The class of the release with which the phase ends.
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            Self::Learn => Class::Mvp,
            Self::Refine => Class::ControlledBeta,
            Self::Launch => Class::Mmp,
        }
    }

    /// What the phase brings; for the second phase, its four focus areas.
    #[must_use]
    pub const fn changes(self) -> &'static [Change] {
        use Change::{
            Billing, ByHand, DebtPaid, FastLoops, KeyAction, NarrowWorkflow, Packaging,
            Positioning, Quality, Reliability, Scope, Support, Ux,
        };
        match self {
            Self::Learn => &[NarrowWorkflow, FastLoops, KeyAction, ByHand],
            Self::Refine => &[Ux, Reliability, Packaging, Scope],
            Self::Launch => &[Positioning, Support, Billing, Quality, DebtPaid],
        }
    }
}

impl Range {
    /// The ranges known for a release of a class.
    ///
    /// Two articles that Gupta cites give figures for an MVP. For an MMP the first does, and the
    /// second says no more than that it takes longer. That a controlled beta lies between the two is
    /// our assumption: halfway from the months of an MVP to those of an MMP.
    #[must_use]
    pub const fn of(class: Class) -> &'static [Self] {
        const FIRST: Range = Range { least: 6, most: 16, unit: Unit::Weeks, origin: Origin::First };
        const SECOND: Range =
            Range { least: 2, most: 6, unit: Unit::Months, origin: Origin::Second };
        const MARKET: Range =
            Range { least: 6, most: 18, unit: Unit::Months, origin: Origin::First };
        const BETWEEN: Range = Range {
            least: u8::midpoint(SECOND.least, MARKET.least),
            most: u8::midpoint(SECOND.most, MARKET.most),
            unit: Unit::Months,
            origin: Origin::Assumed,
        };
        match class {
            Class::Poc => &[],
            Class::InternalMvp | Class::Mvp => &[FIRST, SECOND],
            Class::ControlledBeta => &[BETWEEN],
            Class::Mmp => &[MARKET],
        }
    }

    /// The range from a day on; none when it leaves the calendar, which ends with the year 9999.
    #[must_use]
    pub fn from(self, start: Date) -> Option<Window> {
        let after = |count: u8| match self.unit {
            Unit::Weeks => day::weeks_after(start, count.into()),
            Unit::Months => day::months_after(start, count),
        };
        Some(Window { range: self, earliest: after(self.least)?, latest: after(self.most)? })
    }
}

impl Window {
    /// How a release on this day compares with the range. Both of its ends are within.
    #[must_use]
    pub fn fit(&self, release: Date) -> Fit {
        if release < self.earliest {
            Fit::Shorter
        } else if release <= self.latest {
            Fit::Within
        } else {
            Fit::Longer
        }
    }
}

impl Stage {
    /// The earliest and the latest day on which it ends, by all of its ranges; its first day while
    /// none is known.
    #[must_use]
    pub fn ends(&self) -> (Date, Date) {
        let earliest = self.windows.iter().map(|window| window.earliest).min();
        let latest = self.windows.iter().map(|window| window.latest).max();
        (earliest.unwrap_or(self.begin), latest.unwrap_or(self.begin))
    }
}

impl Roadmap {
    /// The roadmap of a release of a class from a day on; `weeks` is the reader's own plan until the
    /// first release. None when it leaves the calendar.
    ///
    /// Every range counts from the same start, for that is what the figures state: how long a release
    /// of a class takes. So the ranges of phases overlap and are never added up. A month after the
    /// 31st of January is the last day of February.
    ///
    /// ```
    /// use rung::advice::{Fit, Phase, Roadmap};
    /// use rung::day;
    /// use rung::framework::Class;
    ///
    /// let start = day::read("2027-01-04").ok_or("no such day")?;
    /// let roadmap = Roadmap::new(Class::Mvp, start, Some(20)).ok_or("off the calendar")?;
    /// let learn = &roadmap.stages[0];
    /// assert_eq!(learn.phase, Phase::Learn);
    /// assert_eq!(day::written(learn.windows[0].latest), "2027-04-26");
    /// assert_eq!(roadmap.release.map(day::written).as_deref(), Some("2027-05-24"));
    /// assert_eq!(roadmap.fits[0].1, Fit::Longer, "20 weeks are more than 6 to 16 weeks");
    /// assert_eq!(roadmap.fits[1].1, Fit::Within, "and within 2 to 6 months");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn new(class: Class, start: Date, weeks: Option<u16>) -> Option<Self> {
        let release = match weeks {
            None => None,
            Some(weeks) => Some(day::weeks_after(start, weeks)?),
        };
        let mut begin = start;
        let mut stages = Vec::new();
        for phase in Phase::ALL.iter().filter(|phase| **phase >= Phase::of(class)) {
            let ranges = Range::of(phase.class()).iter();
            let windows: Vec<Window> =
                ranges.map(|range| range.from(start)).collect::<Option<_>>()?;
            let stage = Stage { phase: *phase, begin, windows };
            (begin, _) = stage.ends();
            stages.push(stage);
        }
        let fit = |day, range: &Range| Some((*range, range.from(start)?.fit(day)));
        let fits = match release {
            None => Vec::new(),
            Some(day) => Range::of(class).iter().map(|it| fit(day, it)).collect::<Option<_>>()?,
        };
        Some(Self { stages, release, fits })
    }
}
