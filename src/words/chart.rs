//! What stands in the pictures, and beside them for those who do not see them.
//!
//! Much of it is in narrow places: a field of the map has room for twelve letters in a line.

use crate::framework::{Fact, Subject, Test};
use crate::words::{self, page};

/// The heading of what a picture says in words.
pub const AS_TEXT: &str = "The picture in words";

/// Title of the map.
pub const MAP: &str = "What kind of mistake can we afford?";
/// Under the title of the map: how a field is filled in.
pub const MAP_HELP: &str = "Each field holds the sheets with this cost of an error and this \
    evidence of demand that agree with your other answers. It shows the verdict on those of them \
    that change the fewest of your answers, and how many that is.";
/// Above the columns of the map.
pub const MAP_ACROSS: &str = "An error would be";
/// The columns of the map, cheapest first.
pub const COSTS: [&str; 3] = ["cheap", "costly", "dangerous"];
/// The rows of the map, the strongest evidence first.
pub const EVIDENCE: [&str; 3] = [
    "Demand is clear",
    "Demand is unclear, the problem has evidence",
    "Demand is unclear, the problem is a belief",
];
/// In the one field where the sheet lies.
pub const HERE: &str = "you are here";
/// In each of several fields where the sheet may lie.
pub const MAY_BE_HERE: &str = "perhaps here";
/// In a field that is one changed answer away.
pub const ONE_CHANGE: &str = "1 change";
/// The same after a number of them.
pub const CHANGES: &str = " changes";
/// After how many changes it is to a field.
pub const AWAY: &str = " away";
/// Some of the verdicts in a field are on hold.
pub const MAY_HOLD: &str = "may be held";
/// Between the verdicts in a field.
pub const OR_ELSE: &str = ", or ";
/// Between the verdicts in a field and how far away it is.
pub const AND_THEN: &str = "; ";
/// Before what the arrow stands for.
pub const MAP_FLIP: &str = "The arrow is the nearest flip to another field: ";

/// Between what has to change and the class that it gives.
pub const LEADS: &str = ", which leads to ";

/// Title of the decision path.
pub const PATH: &str = "The way to the verdict";
/// What unfolds the decision path.
pub const TREE: &str = "The whole tree, with this path lit";
/// After a number: what is asked there.
pub const ASKED: &str = ". ";
/// The answer that the statement holds.
pub const YES: &str = "yes";
/// The answer that it does not.
pub const NO: &str = "no";
/// Between a statement and what follows when it holds.
pub const IF_YES: &str = "? Yes: ";
/// Between that and what follows when it does not.
pub const IF_NO: &str = ". No: ";
/// Before the number of the statement that comes next.
pub const GO_ON: &str = "go on to ";
/// Before the answers on the path.
pub const TAKEN: &str = "Your path: ";
/// Before the rule at the end of the path.
pub const ENDS: &str = ", which ends at rule ";
/// Between a rule and its class.
pub const GIVES: &str = ", ";
/// Before the number of the statement where the path ends, as long as it cannot go on.
pub const STOPS: &str = "It depends on your answers how it goes on at ";
/// The same, where nothing was settled before.
pub const BEGINS: &str = "Your path has not begun: it depends on your answers how it goes at ";

/// Title of the ladder.
pub const LADDER: &str = "The ladder, most exposed first";
/// Before what the team calls the release.
pub const LABEL: &str = "Your label today: ";
/// Before who may use it first.
pub const FIRST: &str = "First audience: ";
/// A rung that is still possible beside others.
pub const POSSIBLE: &str = "still possible";

/// Title of the roadmap.
pub const TIMELINE: &str = "The roadmap";
/// Beside the phase in which the release enters.
pub const ENTERS: &str = "you enter here";

/// A statement that a test makes, to be answered with yes or no.
///
/// ```
/// use rung::framework::VERSION_1;
/// use rung::words::chart::statement;
///
/// let test = VERSION_1.rules[0].rows[0][0];
/// assert_eq!(statement(test), "Nobody has seen the core work yet");
/// ```
#[must_use]
pub fn statement(test: Test) -> String {
    let said = match test.subject {
        Subject::Answer(question) => {
            let clauses = words::clauses(question);
            words::joined(test.among, page::OR, |option| clauses[usize::from(option)].because)
        }
        Subject::Fact(fact) => {
            // What the findings of one fact begin with is said once.
            let known = |value: u8| words::value(fact, value);
            let mut values = test.among.iter();
            let mut said = values.next().map(known).unwrap_or_default().to_owned();
            for value in values {
                said += page::OR;
                said += known(value).strip_prefix(shared(fact)).unwrap_or_default();
            }
            said
        }
    };
    let mut letters = said.chars();
    letters.next().iter().flat_map(|first| first.to_uppercase()).chain(letters).collect()
}

/// What every finding of a fact begins with, in whole words.
fn shared(fact: Fact) -> &'static str {
    let first = words::value(fact, 0);
    let ends = (0..first.len()).rev().filter(|end| first[..*end].ends_with(' '));
    let all = |end: &usize| {
        let mut values = (0..).zip(fact.values());
        values.all(|(value, _)| words::value(fact, value).starts_with(&first[..*end]))
    };
    ends.map(|end| (end, all(&end))).find(|(_, all)| *all).map_or("", |(end, _)| &first[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::Version;
    use crate::words::check;

    #[test]
    fn what_stands_in_pictures_is_well_formed() {
        let mut texts = vec![AS_TEXT, MAP, MAP_HELP, MAP_ACROSS, HERE, MAY_BE_HERE, ONE_CHANGE];
        texts.extend([MAY_HOLD, PATH, TREE, YES, NO, LADDER, POSSIBLE, TIMELINE, ENTERS]);
        texts.extend(COSTS);
        texts.extend(EVIDENCE);
        check(&texts, 750);
        for narrow in [HERE, MAY_BE_HERE, ONE_CHANGE, &["2", CHANGES].concat(), MAY_HOLD] {
            assert!(narrow.len() <= 12, "{narrow}");
        }
    }

    #[test]
    fn every_test_of_a_rule_reads_as_a_statement() {
        let rows = Version::CURRENT.framework().rules.iter().flat_map(|rule| rule.rows);
        let statements: Vec<String> =
            rows.flat_map(|row| row.iter().copied().map(statement)).collect();
        check(&statements.iter().map(String::as_str).collect::<Vec<_>>(), 600);
        for expected in [
            "People meet a sketch or people do the essential work by hand",
            "An error would be dangerous or costly",
            "Protections are missing",
        ] {
            assert!(statements.iter().any(|statement| statement == expected), "{statements:?}");
        }
    }
}
