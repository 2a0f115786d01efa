//! What a count of completions says about class, rule, first audience and hold.

use super::Possible;
use crate::framework::{Audience, Class, Verdict};

/// The folder of the page for a verdict on hold; those of the others are named by their class.
pub const HOLD_PAGE: &str = "hold";

impl Possible {
    /// How many ways there are to fill in the rest.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.count(|_| true)
    }

    /// How many of them give this class.
    #[must_use]
    pub fn of_class(&self, class: Class) -> u64 {
        self.count(|verdict| verdict.class == class)
    }

    /// How many of them give a verdict of this kind.
    pub fn count(&self, wanted: impl Fn(&Verdict) -> bool) -> u64 {
        self.verdicts.iter().filter(|(verdict, _)| wanted(verdict)).map(|(_, count)| count).sum()
    }

    /// The classes still possible, by rank.
    pub fn classes(&self) -> impl Iterator<Item = Class> {
        Class::ALL.iter().copied().filter(|class| self.of_class(*class) > 0)
    }

    /// The class, once one is left.
    #[must_use]
    pub fn class(&self) -> Option<Class> {
        self.settled(|verdict| verdict.class)
    }

    /// The position of the rule, once one is left.
    #[must_use]
    pub fn rule(&self) -> Option<u8> {
        self.settled(|verdict| verdict.rule)
    }

    /// The first audience, once one is left.
    #[must_use]
    pub fn audience(&self) -> Option<Audience> {
        self.settled(|verdict| verdict.audience)
    }

    /// Whether it is on hold, once that is settled.
    #[must_use]
    pub fn hold(&self) -> Option<bool> {
        self.settled(|verdict| verdict.hold)
    }

    /// Whether class, first audience and hold are settled.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.class().is_some() && self.audience().is_some() && self.hold().is_some()
    }

    /// How many completions give this first audience.
    #[must_use]
    pub fn of_audience(&self, audience: Audience) -> u64 {
        self.count(|verdict| verdict.audience == audience)
    }

    /// The first audience to act on until everything is settled: the narrowest still possible.
    #[must_use]
    pub fn narrowest(&self) -> Option<Audience> {
        self.verdicts.iter().map(|(verdict, _)| verdict.audience).min()
    }

    /// Whether some completion is on hold: until everything is settled, so is the release.
    #[must_use]
    pub fn may_hold(&self) -> bool {
        self.verdicts.iter().any(|(verdict, _)| verdict.hold)
    }

    /// The folder of the page whose preview says the verdict; empty until class and hold are settled.
    ///
    /// ```
    /// use rung::analysis::{Engine, HOLD_PAGE};
    /// use rung::example::EXAMPLES;
    /// use rung::framework::Sheet;
    ///
    /// let page = |sheet: &Sheet| Engine::version_1().possible(sheet).page();
    /// assert_eq!(page(&EXAMPLES[0].sheet()), EXAMPLES[0].expected.id());
    /// assert_eq!(page(&Sheet::default()), "");
    /// assert!(EXAMPLES.iter().any(|it| page(&it.sheet()) == HOLD_PAGE));
    /// ```
    #[must_use]
    pub fn page(&self) -> &'static str {
        match (self.class(), self.hold()) {
            (Some(_), Some(true)) => HOLD_PAGE,
            (Some(class), Some(false)) => class.id(),
            _ => "",
        }
    }

    fn settled<T: PartialEq>(&self, part: impl Fn(&Verdict) -> T) -> Option<T> {
        let mut parts = self.verdicts.iter().map(|(verdict, _)| part(verdict));
        let first = parts.next()?;
        parts.all(|other| other == first).then_some(first)
    }
}
