//! Why: for each fact that the fired rule reads, the fewest answers that force it.

use super::Engine;
use super::variable::{VARIABLES, Variable, domains};
use crate::framework::{Fact, OptionSet, Question, Sheet, Subject};

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
    /// The reasons for a verdict: one for each cell of the rule that fired, in the order of its row.
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
        // The rule is settled, but which of its rows matches may not be: then the argument is what
        // holds whichever it is.
        let rule = &self.framework.rules[usize::from(rule)];
        let settled =
            rule.rows.iter().find(|row| row.iter().all(|c| value(c.subject).within(c.among)));
        let cells = settled.or(rule.rows.first()).map_or(&[][..], |row| row);
        cells
            .iter()
            .map(|cell| (cell.subject, value(cell.subject)))
            .filter(|(subject, value)| settled.is_some() || *value != full(*subject))
            .map(|(subject, value)| Reason {
                subject,
                value,
                because: self.because(subject, sheet),
            })
            .collect()
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
        let known = domains(sheet);
        let blank = domains(&Sheet::default());
        let value = self.fact_within(fact, &known);
        // Answers that say nothing about the fact by themselves or with others never help.
        let useful: Vec<usize> = (0..VARIABLES)
            .filter(|level| known[*level] != blank[*level] && self.reads(fact, *level))
            .collect();
        let forces = |chosen: &[usize]| {
            let mut domains = blank;
            for level in chosen {
                domains[*level] = known[*level];
            }
            self.fact_within(fact, &domains) == value
        };
        let chosen = (0..=useful.len())
            .find_map(|size| subset(&useful, size, &mut Vec::new(), &forces))
            .unwrap_or(useful);
        let variables: Vec<Variable> = Variable::all().collect();
        let mut because: Vec<Because> = chosen
            .into_iter()
            .map(|level| Because {
                question: variables[level].question,
                member: variables[level].member,
                is: known[level],
            })
            .collect();
        because.sort();
        because
    }

    /// Whether a fact depends on the variable of a level at all.
    fn reads(&self, fact: Fact, level: usize) -> bool {
        self.fact_levels(fact).any(|read| read == level)
    }
}

fn full(subject: Subject) -> OptionSet {
    match subject {
        Subject::Answer(question) => question.all_options(),
        Subject::Fact(fact) => fact.all_values(),
    }
}

/// The first subset of this size that passes, in lexical order.
fn subset(
    items: &[usize],
    size: usize,
    chosen: &mut Vec<usize>,
    passes: &impl Fn(&[usize]) -> bool,
) -> Option<Vec<usize>> {
    if size == 0 {
        return passes(chosen).then(|| chosen.clone());
    }
    for (index, item) in items.iter().enumerate() {
        chosen.push(*item);
        if let Some(found) = subset(&items[index + 1..], size - 1, chosen, passes) {
            return Some(found);
        }
        chosen.pop();
    }
    None
}
