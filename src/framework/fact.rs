//! What the rules read: facts derived from the answers, and the values each can take.

use super::option_set::OptionSet;
use super::ordered::ordered;

ordered!(
/// A fact, in the order in which facts are derived: a later one may read an earlier one.
Fact {
    Error = "error", Demand = "demand", Stakes = "stakes", Market = "market",
    Credibility = "credibility", Net = "net", Protections = "protections",
});
ordered!(
    /// What an error costs.
    ErrorCost { Dangerous = "dangerous", Costly = "costly", Cheap = "cheap" });
ordered!(
    /// Whether demand is known; the evidence must match the danger.
    Demand { Unclear = "unclear", Clear = "clear" });
ordered!(
    /// Whether much depends on the release being right.
    Stakes { High = "high", Ordinary = "ordinary" });
ordered!(
    /// Whether the release meets the market, by audience or by promise.
    Market { Facing = "facing", Away = "away" });
ordered!(
    /// Whether trust can be lost in the comparison that buyers make.
    Credibility { AtStake = "at-stake", Safe = "safe" });
ordered!(
    /// Whether an error can be caught before it does its harm.
    Net { Present = "present", Absent = "absent" });
ordered!(
    /// Whether every protection that the stakes require is working.
    Protections { Missing = "missing", InPlace = "in-place" });

impl Fact {
    /// How many facts there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The ids of its values, in the order of the framework.
    #[must_use]
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Self::Error => ErrorCost::IDS,
            Self::Demand => Demand::IDS,
            Self::Stakes => Stakes::IDS,
            Self::Market => Market::IDS,
            Self::Credibility => Credibility::IDS,
            Self::Net => Net::IDS,
            Self::Protections => Protections::IDS,
        }
    }

    /// Every value it can take.
    #[must_use]
    pub const fn all_values(self) -> OptionSet {
        OptionSet::first(self.values().len())
    }
}
