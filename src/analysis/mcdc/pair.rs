//! Two sheets that differ in one answer.

use super::search::Search;
use crate::analysis::Change;
use crate::analysis::diagram::{Builder, Id, NO};
use crate::analysis::variable::{Domains, VARIABLES, Variable, domains, sheet_of};
use crate::framework::{OptionSet, Sheet};

/// Two complete sheets that show what a comparison decides.
///
/// All answers but the changed one are the least demanding that allow it, in the order of the
/// questions, and sets are empty where they may be: equal frameworks give equal pairs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Whether the comparison alone changes.
    pub cause: Cause,
    /// What leads from the first sheet to the second.
    pub change: Change,
    /// The sheet on which the comparison holds, and the one on which it fails.
    pub sheets: [Sheet; 2],
}

/// What else changes between the sheets of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// No other comparison of the decision.
    Unique,
    /// Other comparisons of the decision too, but none of them makes the difference: on both sheets
    /// this one decides.
    Masking,
}

/// One change of an answer: the level of its variable, and its values before and after.
type Step = (usize, u8, u8);

impl Search<'_> {
    /// The first pair in the order of the questions and of their options; one in which nothing else
    /// changes before any other.
    pub(super) fn pair(&mut self) -> Option<Pair> {
        let [from, to] = [true, false].map(|holds| self.side(holds, self.decides));
        let mut masking = None;
        for step in self.steps() {
            let (level, before, after) = step;
            let from = self.builder.filled_in(from, level, before);
            let to = self.builder.filled_in(to, level, after);
            let both = self.builder.all([from, to]);
            if both == NO {
                continue;
            }
            let alone = self.unchanged(both, step);
            if alone != NO {
                return Some(self.found(Cause::Unique, step, alone));
            }
            masking = masking.or(Some((step, both)));
        }
        masking.map(|(step, both)| self.found(Cause::Masking, step, both))
    }

    /// The changes that can make the comparison fail: those of an answer that it depends on. Of two
    /// changes of one answer the smaller comes first, so that pairs lie close to the border.
    fn steps(&self) -> Vec<Step> {
        let levels: Vec<usize> = self.builder.finish(self.holds()).levels().collect();
        let mut steps = Vec::new();
        for level in in_order().into_iter().filter(|level| levels.contains(level)) {
            let values = || OptionSet::first(Variable::ALL[level].arity()).iter();
            let pairs = values().flat_map(|before| values().map(move |after| (before, after)));
            let mut pairs: Vec<(u8, u8)> =
                pairs.filter(|(before, after)| before != after).collect();
            pairs.sort_by_key(|(before, after)| before.abs_diff(*after));
            steps.extend(pairs.into_iter().map(|(before, after)| (level, before, after)));
        }
        steps
    }

    /// Where a condition holds and the change alters no other comparison.
    fn unchanged(&mut self, condition: Id, (level, before, after): Step) -> Id {
        let others: Vec<Id> = self.others().map(|(_, holds)| holds).collect();
        let mut unchanged = condition;
        for other in others {
            let [before, after] =
                [before, after].map(|value| self.builder.filled_in(other, level, value));
            let changed = self.builder.differ(before, after);
            unchanged = self.builder.branch(changed, NO, unchanged);
        }
        unchanged
    }

    fn found(&self, cause: Cause, (level, before, after): Step, condition: Id) -> Pair {
        let calm = calmest(&self.builder, condition);
        let Variable { question, member } = Variable::ALL[level];
        let change = match member {
            None => Change::To(question, after),
            Some(member) if after == 1 => Change::Add(question, member),
            Some(member) => Change::Remove(question, member),
        };
        let sheets = [before, after].map(|value| {
            let mut answers = calm;
            answers[level] = OptionSet::of(&[value]);
            sheet_of(&answers)
        });
        Pair { cause, change, sheets }
    }
}

/// The levels in the order of the questions: that of the diagrams is chosen for their size.
fn in_order() -> [usize; VARIABLES] {
    let mut levels = std::array::from_fn(|level| level);
    levels.sort_by_key(|level| Variable::ALL[*level]);
    levels
}

/// The sheet that meets a condition with the least demanding answers: each in turn is the first with
/// which the condition can still hold. The condition can hold somewhere.
fn calmest(builder: &Builder, condition: Id) -> Domains {
    let diagram = builder.finish(condition);
    let mut answers = domains(&Sheet::default());
    for level in in_order() {
        for value in answers[level].iter() {
            answers[level] = OptionSet::of(&[value]);
            let [_, met, ..] = diagram.tally(&answers);
            if met > 0 {
                break;
            }
        }
    }
    answers
}
