//! In what one version of the framework differs from another, and what lies between the two.

use super::{Condition, Derivation, Fact, Framework, Rule};

/// One thing in which a later version of the framework differs from an earlier one. Rules are told
/// apart by their ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    /// This rule, in this way.
    Rule(&'static str, Amendment),
    /// The rules that both have stand in another order.
    Order,
    /// This fact is derived in another way.
    Fact(Fact),
    /// Something else puts a release on hold.
    Hold,
}

/// What happened to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Amendment {
    /// The earlier version does not have it.
    New,
    /// The later version does not have it.
    Gone,
    /// It reads something else, or asks something else of what it reads.
    Cells,
    /// It gives another class.
    Class,
    /// The widest audience that it allows is another.
    Limit,
}

/// An earlier version with some of the differences of a later one: what neither of them need be.
#[derive(Debug)]
pub(crate) struct Mixed {
    pub(crate) facts: Vec<Derivation>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) hold: Condition,
}

impl Framework {
    /// In what a later version differs from this one: rules in the later order, then those that are
    /// gone, their order, facts, the hold. Nothing else can make a verdict differ.
    ///
    /// ```
    /// use rung::framework::{Amendment, Difference, Framework, VERSION_1};
    ///
    /// let later = Framework { rules: &VERSION_1.rules[1..], ..VERSION_1 };
    /// let differences = VERSION_1.differences(&later);
    /// assert_eq!(differences, [Difference::Rule("R1", Amendment::Gone)]);
    /// assert_eq!(VERSION_1.differences(&VERSION_1), []);
    /// ```
    #[must_use]
    pub fn differences(&self, later: &Self) -> Vec<Difference> {
        let mut all = Vec::new();
        for rule in later.rules {
            let mut push = |amendment| all.push(Difference::Rule(rule.id, amendment));
            match named(self.rules, rule.id) {
                None => push(Amendment::New),
                Some(before) => {
                    if before.rows != rule.rows {
                        push(Amendment::Cells);
                    }
                    if before.class != rule.class {
                        push(Amendment::Class);
                    }
                    if before.limit != rule.limit {
                        push(Amendment::Limit);
                    }
                }
            }
        }
        let gone = self.rules.iter().filter(|rule| named(later.rules, rule.id).is_none());
        all.extend(gone.map(|rule| Difference::Rule(rule.id, Amendment::Gone)));
        if shared(self.rules, later.rules).ne(shared(later.rules, self.rules)) {
            all.push(Difference::Order);
        }
        let facts = self.facts.iter().zip(later.facts);
        let derived = facts.filter(|(before, after)| {
            (before.cases, before.otherwise) != (after.cases, after.otherwise)
        });
        all.extend(derived.map(|(_, after)| Difference::Fact(after.fact)));
        all.extend((self.hold != later.hold).then_some(Difference::Hold));
        all
    }
}

impl Mixed {
    /// This version with these of its differences from a later one: with none it is itself, with all
    /// it is the later.
    ///
    /// What only one of the two has keeps its place before the rule that both have; of what only one
    /// has, the new comes first.
    pub(crate) fn of(earlier: &Framework, later: &Framework, taken: &[Difference]) -> Self {
        let is = |difference| taken.contains(&difference);
        let facts = earlier.facts.iter().zip(later.facts).map(|(before, after)| {
            *(if is(Difference::Fact(before.fact)) { after } else { before })
        });
        let ordered = if is(Difference::Order) {
            shared(later.rules, earlier.rules).collect::<Vec<_>>()
        } else {
            shared(earlier.rules, later.rules).collect()
        };
        let mut rules = Vec::new();
        for next in ordered.into_iter().map(Some).chain([None]) {
            let new = own(later.rules, earlier.rules, next);
            rules.extend(new.filter(|it| is(Difference::Rule(it.id, Amendment::New))));
            let kept = own(earlier.rules, later.rules, next);
            rules.extend(kept.filter(|it| !is(Difference::Rule(it.id, Amendment::Gone))));
            let both =
                next.and_then(|id| Some((named(earlier.rules, id)?, named(later.rules, id)?)));
            rules.extend(both.map(|(before, after)| {
                let from = |amendment| {
                    if is(Difference::Rule(before.id, amendment)) { after } else { before }
                };
                Rule {
                    id: before.id,
                    rows: from(Amendment::Cells).rows,
                    class: from(Amendment::Class).class,
                    limit: from(Amendment::Limit).limit,
                }
            }));
        }
        let hold = if is(Difference::Hold) { later.hold } else { earlier.hold };
        Self { facts: facts.collect(), rules, hold }
    }
}

fn named<'a>(rules: &'a [Rule], id: &str) -> Option<&'a Rule> {
    rules.iter().find(|rule| rule.id == id)
}

/// The ids of the rules that others have too, in order.
fn shared<'a>(rules: &'a [Rule], others: &'a [Rule]) -> impl Iterator<Item = &'static str> + 'a {
    rules.iter().map(|rule| rule.id).filter(|id| named(others, id).is_some())
}

/// The rules that the others do not have, between the rule before this shared one and it; without
/// one, behind the last.
fn own<'a>(
    rules: &'a [Rule],
    others: &'a [Rule],
    next: Option<&'static str>,
) -> impl Iterator<Item = Rule> + 'a {
    let is_own = |rule: &Rule| named(others, rule.id).is_none();
    rules.iter().enumerate().filter_map(move |(position, rule)| {
        let follows = shared(&rules[position..], others).next() == next;
        (is_own(rule) && follows).then_some(*rule)
    })
}

#[cfg(test)]
mod tests {
    use super::{Amendment, Difference, Mixed, Rule};
    use crate::framework::{Class, Condition, Framework, VERSION_1};

    const R: &[Rule] = VERSION_1.rules;
    const fn new(id: &'static str) -> Rule {
        Rule { id, ..R[0] }
    }

    /// R1 and R4 changed, R3, R9 and R10 gone, three new, the rest in another order.
    static LATER: Framework = Framework {
        rules: &[
            new("R11"),
            R[7],
            Rule { class: Class::Mmp, limit: R[8].limit, ..R[0] },
            new("R12"),
            R[1],
            Rule { rows: R[0].rows, ..R[3] },
            R[4],
            R[6],
            R[5],
            new("R13"),
        ],
        hold: Condition::Any(&[]),
        ..VERSION_1
    };

    fn same(mixed: &Mixed, framework: &Framework) {
        let written = |rules: &[Rule]| format!("{rules:?}");
        assert_eq!(written(&mixed.rules), written(framework.rules));
        assert_eq!(mixed.hold, framework.hold);
        assert_eq!(format!("{:?}", mixed.facts), format!("{:?}", framework.facts));
    }

    #[test]
    fn with_no_difference_it_is_the_earlier_and_with_all_the_later() {
        let rule = Difference::Rule;
        let differences = VERSION_1.differences(&LATER);
        assert_eq!(
            differences,
            [
                rule("R11", Amendment::New),
                rule("R1", Amendment::Class),
                rule("R1", Amendment::Limit),
                rule("R12", Amendment::New),
                rule("R4", Amendment::Cells),
                rule("R13", Amendment::New),
                rule("R3", Amendment::Gone),
                rule("R9", Amendment::Gone),
                rule("R10", Amendment::Gone),
                Difference::Order,
                Difference::Hold,
            ]
        );
        same(&Mixed::of(&VERSION_1, &LATER, &[]), &VERSION_1);
        same(&Mixed::of(&VERSION_1, &LATER, &differences), &LATER);
        let back = LATER.differences(&VERSION_1);
        same(&Mixed::of(&LATER, &VERSION_1, &[]), &LATER);
        same(&Mixed::of(&LATER, &VERSION_1, &back), &VERSION_1);
    }

    #[test]
    fn a_new_rule_stands_before_the_rule_that_it_precedes() {
        let ids = |taken: &[Difference]| {
            let rules = Mixed::of(&VERSION_1, &LATER, taken).rules;
            rules.iter().map(|rule| rule.id).collect::<Vec<_>>()
        };
        let ten = ["R1", "R12", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10"];
        assert_eq!(ids(&[Difference::Rule("R12", Amendment::New)]), ten);
        let last = ids(&[Difference::Rule("R13", Amendment::New)]);
        assert_eq!(last[8..], ["R13", "R9", "R10"]);
    }
}
