//! What is said of a sheet that was written under an earlier version of the framework.

use super::finding;
use crate::digits::digits;
use crate::framework::{Amendment, Difference, Fact, OptionSet};

/// Between a class and who may use it first.
pub const FOR: &str = ", for ";
/// After a class, where it depends on the answers still missing whether it is on hold.
pub const PERHAPS_HELD: &str = ", perhaps on hold";
/// The fewest differences that make one verdict of the other, before the one that does.
const BECAUSE: &str = "What made the difference: ";
/// The same before several, of which none can be missing.
const BECAUSE_TOGETHER: &str = "What made the difference, all of it together: ";

/// The name of a version.
#[must_use]
pub fn version(number: u16) -> String {
    ["Version ", &digits(number.into())].concat()
}

/// Under which version it was written, and which decides today.
#[must_use]
pub fn written(then: u16, now: u16) -> String {
    let [then, now] = [then, now].map(|number| digits(number.into()));
    [
        "This was written under version ",
        &then,
        " of the framework. Today version ",
        &now,
        " decides.",
    ]
    .concat()
}

/// When both versions come to the same, for a sheet of which the verdict is settled or not.
#[must_use]
pub const fn same(settled: bool) -> &'static str {
    if settled { "Both give the same verdict." } else { "Both leave the same verdicts possible." }
}

/// What made the difference, of [`difference`] and [`fact`].
///
/// ```
/// use rung::framework::{Amendment, Difference};
/// use rung::words::versions::{because, difference};
///
/// let new = difference(Difference::Rule("R11", Amendment::New));
/// assert_eq!(because(&[new]), "What made the difference: rule R11 is new.");
/// ```
#[must_use]
pub fn because(differences: &[String]) -> String {
    let before = if differences.len() == 1 { BECAUSE } else { BECAUSE_TOGETHER };
    [before, &differences.join("; "), "."].concat()
}

/// A difference between two versions, as a clause.
#[must_use]
pub fn difference(difference: Difference) -> String {
    let (id, said) = match difference {
        Difference::Rule(id, amendment) => (id, amended(amendment)),
        Difference::Order => return "the rules stand in another order".to_owned(),
        Difference::Hold => return "something else puts a release on hold".to_owned(),
        Difference::Fact(fact) => {
            let name = super::fact(fact).name;
            return ["“", name, "” is worked out in another way"].concat();
        }
    };
    ["rule ", id, said].concat()
}

/// A fact that is derived in another way, and what can be found of it then and now.
#[must_use]
pub fn fact(fact: Fact, then: OptionSet, now: OptionSet) -> String {
    if then == now {
        return difference(Difference::Fact(fact));
    }
    let [then, now] = [then, now].map(|values| finding(fact, values));
    ["the same answers gave “", &then, "” and now give “", &now, "”"].concat()
}

const fn amended(amendment: Amendment) -> &'static str {
    match amendment {
        Amendment::New => " is new",
        Amendment::Gone => " is gone",
        Amendment::Cells => " asks for something else",
        Amendment::Class => " gives another class",
        Amendment::Limit => " allows another audience",
    }
}

#[cfg(test)]
mod tests {
    use super::{because, difference, fact, same, version, written};
    use crate::framework::{Amendment, Demand, Difference, Fact, OptionSet};
    use crate::words::check;

    #[test]
    fn every_difference_is_one_clause_of_its_own() {
        let amendments =
            [Amendment::New, Amendment::Gone, Amendment::Cells, Amendment::Class, Amendment::Limit];
        let mut all = amendments.map(|it| Difference::Rule("R5", it)).to_vec();
        all.extend([Difference::Order, Difference::Hold, Difference::Fact(Fact::Demand)]);
        let mut said: Vec<String> = all.into_iter().map(difference).collect();
        let [unclear, clear] =
            [Demand::Unclear, Demand::Clear].map(|value| OptionSet::of(&[value as u8]));
        said.push(fact(Fact::Demand, clear, unclear));
        assert_eq!(
            said[8],
            "the same answers gave “Demand is clear” and now give “Demand is unclear”"
        );
        assert_eq!(fact(Fact::Demand, clear, clear), said[7]);
        let distinct: std::collections::BTreeSet<&String> = said.iter().collect();
        assert_eq!(distinct.len(), said.len());
        assert!(said.iter().all(|clause| !clause.ends_with('.')));
        let sentences = [because(&said[..1]), because(&said[..2]), written(1, 2), version(2)];
        let texts = said.iter().chain(&sentences).map(String::as_str);
        let texts: Vec<&str> = texts.chain([same(true), same(false)]).collect();
        check(&texts, 800);
    }
}
