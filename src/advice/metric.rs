//! Metrics: what to watch in a release of each class, and what to ignore.

use crate::framework::{Class, ordered};

ordered!(
/// Something that could be measured, by its id.
Metric {
    CriterionMet = "criterion-met",
    RepeatUse = "repeat-use",
    KeyActionDone = "key-action-done", Return = "return", PromiseUnderstood = "promise-understood",
    JustifyingBehaviour = "justifying-behaviour",
    SafeUse = "safe-use", ErrorsCaught = "errors-caught", Willingness = "willingness",
    RevenueQuality = "revenue-quality", Retention = "retention", Conversion = "conversion",
    SupportLoad = "support-load", JourneyHealth = "journey-health",
    Vanity = "vanity", Polish = "polish", Praise = "praise", Growth = "growth",
    OpeningDay = "opening-day",
});

/// What to look at in a release of one class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metrics {
    /// What says whether it succeeds.
    pub watch: &'static [Metric],
    /// What is easily counted and says nothing.
    pub ignore: &'static [Metric],
}

impl Metrics {
    /// The metrics of a class.
    ///
    /// ```
    /// use rung::advice::{Metric, Metrics};
    /// use rung::framework::Class;
    ///
    /// assert!(Metrics::of(Class::Mvp).ignore.contains(&Metric::Vanity));
    /// assert!(Metrics::of(Class::Mmp).watch.contains(&Metric::Retention));
    /// ```
    #[must_use]
    pub const fn of(class: Class) -> Self {
        use Metric::{
            Conversion, CriterionMet, ErrorsCaught, Growth, JourneyHealth, JustifyingBehaviour,
            KeyActionDone, OpeningDay, Polish, Praise, PromiseUnderstood, RepeatUse, Retention,
            Return, RevenueQuality, SafeUse, SupportLoad, Vanity, Willingness,
        };
        let (watch, ignore): (&[Metric], &[Metric]) = match class {
            Class::Poc => (&[CriterionMet], &[Vanity, Polish]),
            Class::InternalMvp => (&[RepeatUse], &[Vanity, Praise]),
            Class::Mvp => (
                &[KeyActionDone, Return, PromiseUnderstood, JustifyingBehaviour],
                &[Vanity, Praise],
            ),
            Class::ControlledBeta => (&[SafeUse, ErrorsCaught, Willingness], &[Vanity, Growth]),
            Class::Mmp => (
                &[RevenueQuality, Retention, Conversion, SupportLoad, JourneyHealth],
                &[OpeningDay],
            ),
        };
        Self { watch, ignore }
    }
}
