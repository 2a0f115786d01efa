//! MC/DC, the modified condition/decision coverage: for every comparison of a framework, two
//! complete sheets that show what it decides.
//!
//! The sheets of a pair differ in one answer or one member of a set. On one of them the comparison
//! holds and on the other it fails; on both it *decides*, which means that the outcome would be
//! another if this comparison alone came out the other way; and so the outcomes differ.
//!
//! # Design
//!
//! A decision is a list of clauses, of which the first that holds gives the outcome. A condition has
//! no negation but that of a single comparison, so where a comparison decides, its clause holds on
//! one sheet of the pair and fails on the other, and the outcomes differ by themselves.
//!
//! Everything is a decision diagram over the whole answer space: a comparison for which no pair is
//! found has none, and the reason given for it is proven too.

mod clause;
mod pair;
mod reason;
mod search;

use crate::framework::{Fact, Framework, Test};
use clause::Stated;
use search::Search;

pub use pair::{Cause, Pair};
pub use reason::{Because, Infeasible};

/// What has an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// A fact: its outcome is its value.
    Fact(Fact),
    /// The hold: it holds or it does not.
    Hold,
    /// The rules: the outcome is the first that matches.
    Rule,
}

/// Where a clause stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The position of the case of a fact or of the rule; 0 for the hold.
    pub group: usize,
    /// The position of the part of that case or hold, or of the row of that rule, if there are
    /// several.
    pub part: Option<usize>,
}

/// One comparison as it is written in a fact, in the hold or in a cell of a rule.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Whose outcome it has a part in.
    pub decision: Decision,
    /// The clause that it is written in.
    pub place: Place,
    /// What is compared.
    pub test: Test,
    /// The pair that shows what it decides, or why there is none.
    pub shown: Result<Pair, Infeasible>,
}

/// Every comparison of a framework in the order in which it is written: facts, hold, rules.
///
/// ```
/// use rung::analysis::mcdc::{self, Cause};
/// use rung::framework::{Harm, Question, VERSION_1};
///
/// let suite = mcdc::suite(&VERSION_1);
/// // An error is dangerous, first of all, where harm is serious.
/// let pair = suite[0].shown.as_ref().map_err(|why| format!("{why:?}"))?;
/// assert_eq!((pair.cause, pair.change.question()), (Cause::Unique, Question::Harm));
/// let [serious, annoying] = &pair.sheets;
/// assert_eq!(serious.choice(Question::Harm), Some(Harm::Serious as u8));
/// assert_eq!(annoying.choice(Question::Harm), Some(Harm::Annoyance as u8));
/// # Ok::<(), String>(())
/// ```
#[must_use]
pub fn suite(framework: &'static Framework) -> Vec<Comparison> {
    clause::decisions(framework).iter().flat_map(|stated| comparisons(framework, stated)).collect()
}

fn comparisons(framework: &Framework, stated: &Stated) -> Vec<Comparison> {
    let mut comparisons = Vec::new();
    for (index, clause) in stated.clauses.iter().enumerate() {
        for (position, test) in clause.tests().into_iter().enumerate() {
            let shown = Search::new(framework, stated, index, position).shown();
            let (decision, place) = (stated.decision, clause.place);
            comparisons.push(Comparison { decision, place, test, shown });
        }
    }
    comparisons
}
