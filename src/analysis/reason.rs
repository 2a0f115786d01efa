//! Why: for each fact that the fired rule reads, the fewest answers that force it.

use super::Engine;
use super::variable::{Domains, VARIABLES, Variable, domains};
use crate::framework::{OptionSet, Question, Sheet, Subject, Test};

/// One answer that a fact leans on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Because {
    /// The question that was answered.
    pub question: Question,
    /// The member that the reason is about, for a question with any number of them.
    pub member: Option<u8>,
    /// The options still possible; for a member, position 1 is "chosen" and 0 is "not chosen".
    pub is: OptionSet,
}

/// One thing that the fired rule reads, and why it is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The answer or fact that the rule reads.
    pub subject: Subject,
    /// Its value; several while an answer is narrowed but not settled.
    pub value: OptionSet,
    /// The answers that force it: together they leave no other value, and no smaller set does.
    pub because: Vec<Because>,
}

impl Engine {
    /// The reasons for a verdict: one for each cell of the row that matched, in the order of the row.
    ///
    /// While it is not settled which row of the rule matches, they are those of all its rows, each
    /// subject once, as far as anything is known of it: together they force that some row matches.
    ///
    /// While several rules can still fire there is no single argument, and no reason.
    ///
    /// ```
    /// use rung::analysis::Engine;
    /// use rung::framework::{Feasibility, Question, Sheet, VERSION_1};
    ///
    /// let mut sheet = Sheet::default();
    /// sheet.choose(Question::Feasibility, Feasibility::Unproven as u8);
    /// let reasons = Engine::new(&VERSION_1).reasons(&sheet);
    /// assert_eq!(reasons.len(), 1);
    /// assert_eq!(reasons[0].because[0].question, Question::Feasibility);
    /// ```
    #[must_use]
    pub fn reasons(&self, sheet: &Sheet) -> Vec<Reason> {
        let Some(rule) = self.possible(sheet).rule() else { return Vec::new() };
        let value = |subject| match subject {
            Subject::Answer(question) => sheet.possible(question),
            Subject::Fact(fact) => self.fact(fact, sheet),
        };
        let rows = self.rules[usize::from(rule)].rows;
        let matched =
            rows.iter().position(|row| row.iter().all(|c| value(c.subject).within(c.among)));
        let rows = matched.map_or(rows, |row| &rows[row..=row]);
        let mut reasons: Vec<Reason> = Vec::new();
        for Test { subject, .. } in rows.iter().copied().flatten().copied() {
            let value = value(subject);
            if value != full(subject) && reasons.iter().all(|reason| reason.subject != subject) {
                reasons.push(Reason { subject, value, because: self.because(subject, sheet) });
            }
        }
        reasons
    }

    /// The fewest answers that leave a subject no value but those it has, the first such set in the
    /// order of the diagram's levels.
    #[must_use]
    pub fn because(&self, subject: Subject, sheet: &Sheet) -> Vec<Because> {
        let fact = match subject {
            Subject::Answer(question) => {
                let is = sheet.possible(question);
                return vec![Because { question, member: None, is }];
            }
            Subject::Fact(fact) => fact,
        };
        let (known, blank) = (domains(sheet), domains(&Sheet::default()));
        let value = self.fact_within(fact, &known);
        // A choice of answers has a bit for each level, the first the highest, so that of two
        // choices of one size the greater number is the first in order.
        let bit = |level: usize| 1_u32 << (VARIABLES - 1 - level);
        let forces = |chosen: u32| {
            let mut domains = blank;
            for level in (0..VARIABLES).filter(|level| chosen & bit(*level) != 0) {
                domains[level] = known[level];
            }
            self.fact_within(fact, &domains) == value
        };
        // Only an answer that says something about what the fact reads can help.
        let useful = self
            .fact_levels(fact)
            .filter(|level| known[*level] != blank[*level])
            .fold(0, |useful, level| useful | bit(level));
        let mut fewest = useful;
        let mut chosen = useful;
        // Every choice among the useful answers, from the greatest number down to none.
        while chosen != 0 {
            chosen = (chosen - 1) & useful;
            let fewer = chosen.count_ones() < fewest.count_ones();
            if fewer && forces(chosen) {
                fewest = chosen;
            }
        }
        stated(&known, |level| fewest & bit(level) != 0)
    }
}

/// What is known of the levels that are named, in the order of the questions.
pub(super) fn stated(known: &Domains, named: impl Fn(usize) -> bool) -> Vec<Because> {
    let mut because = Vec::new();
    for question in Question::ALL {
        for (level, variable) in Variable::ALL.iter().enumerate() {
            if variable.question == *question && named(level) {
                let is = known[level];
                because.push(Because { question: *question, member: variable.member, is });
            }
        }
    }
    because
}

fn full(subject: Subject) -> OptionSet {
    match subject {
        Subject::Answer(question) => question.all_options(),
        Subject::Fact(fact) => fact.all_values(),
    }
}
