//! The facts derived from the answers, as findings.

use super::source::{GUPTA, OURS};
use crate::framework::{ErrorCost, Fact, OptionSet};

/// How a fact is described.
#[derive(Clone, Copy, Debug)]
pub struct FactWords {
    /// The name, for headings and tables.
    pub name: &'static str,
    /// Where the fact comes from.
    pub source: &'static str,
    values: &'static [&'static str],
}

/// The words for a fact.
#[must_use]
pub fn fact(fact: Fact) -> &'static FactWords {
    match fact {
        Fact::Error => &ERROR,
        Fact::Demand => &DEMAND,
        Fact::Stakes => &STAKES,
        Fact::Market => &MARKET,
        Fact::Credibility => &CREDIBILITY,
        Fact::Net => &NET,
        Fact::Protections => &PROTECTIONS,
    }
}

/// The value at a position of [`Fact::values`] as a finding that stands alone, such as "Demand is
/// unclear"; empty where the fact has no such value.
#[must_use]
pub fn value(of: Fact, position: u8) -> &'static str {
    fact(of).values.get(usize::from(position)).copied().unwrap_or_default()
}

/// The values that it may still have, as one finding.
///
/// ```
/// use rung::framework::{Demand, Fact, OptionSet};
/// use rung::words::finding;
///
/// let clear = OptionSet::of(&[Demand::Clear as u8]);
/// assert_eq!(finding(Fact::Demand, clear), "Demand is clear");
/// ```
#[must_use]
pub fn finding(of: Fact, values: OptionSet) -> String {
    let at_least_costly = OptionSet::of(&[ErrorCost::Dangerous as u8, ErrorCost::Costly as u8]);
    if of == Fact::Error && values == at_least_costly {
        return COSTLY_OR_WORSE.to_owned();
    }
    super::joined(values, super::page::EITHER, |position| value(of, position))
}

/// Of the cost of an error: costly or dangerous, it is not settled which.
const COSTLY_OR_WORSE: &str = "An error would be costly or worse";

static ERROR: FactWords = FactWords {
    name: "Cost of an error",
    source: GUPTA,
    values: &["An error would be dangerous", "An error would be costly", "An error would be cheap"],
};
static DEMAND: FactWords =
    FactWords { name: "Demand", source: GUPTA, values: &["Demand is unclear", "Demand is clear"] };
static STAKES: FactWords = FactWords {
    name: "Stakes",
    source: GUPTA,
    values: &["The stakes are high", "The stakes are ordinary"],
};
static MARKET: FactWords = FactWords {
    name: "Market",
    source: GUPTA,
    values: &["It faces the market", "It is kept away from the market"],
};
static CREDIBILITY: FactWords = FactWords {
    name: "Credibility",
    source: GUPTA,
    values: &["Our credibility is at stake", "Our credibility is safe"],
};
static NET: FactWords = FactWords {
    name: "Safety net",
    source: OURS,
    values: &["An error can be caught", "Nothing would catch an error"],
};
static PROTECTIONS: FactWords = FactWords {
    name: "Protections",
    source: GUPTA,
    values: &["Protections are missing", "Protections are in place"],
};

#[cfg(test)]
mod tests {
    use super::{fact, value};
    use crate::framework::Fact;
    use crate::words::check;

    #[test]
    fn every_fact_has_a_finding_for_each_value() {
        let mut texts = Vec::new();
        for each in Fact::ALL {
            let words = fact(*each);
            assert_eq!(words.values.len(), each.values().len(), "{}", each.id());
            texts.extend([words.name, words.source]);
            texts.extend((0..).zip(each.values()).map(|(position, _)| value(*each, position)));
        }
        assert!(texts.iter().all(|text| !text.ends_with('.')));
        check(&texts, 520);
        assert_eq!(value(Fact::Net, 2), "");
    }
}
