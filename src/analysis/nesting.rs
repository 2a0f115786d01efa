//! In which order the questions of an enumeration stand inside each other.

use std::cmp::Reverse;

use crate::framework::{Condition, Fact, Framework, Question, Subject};

/// One loop for each question, and the loop in which everything is known that a fact leans on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Nesting {
    /// The questions that decide, the outermost loop first.
    pub(super) questions: Vec<Question>,
    /// The loop of each derivation of the framework: that of the innermost answer that it leans on,
    /// if only through other facts; the outermost if it leans on none.
    pub(super) facts: Vec<usize>,
    /// The loop of the hold.
    pub(super) hold: usize,
}

/// A set of questions, by their positions.
type Questions = u32;

fn only(question: Question) -> Questions {
    1 << question as u8
}

/// A fact or the hold: the answers that it leans on, and how many comparisons it is made of.
#[derive(Clone, Copy)]
struct Part {
    inputs: Questions,
    tests: usize,
}

impl Nesting {
    /// The loops for a framework, given how many answers a question has.
    pub(super) fn of(framework: &Framework, answers: impl Fn(Question) -> usize) -> Self {
        let (facts, hold) = parts(framework);
        let questions = order(facts.iter().chain([&hold]).copied().collect(), answers);
        let innermost = |part: &Part| {
            let leans = |question: &Question| part.inputs & only(*question) != 0;
            questions.iter().rposition(leans).unwrap_or_default()
        };
        Self { facts: facts.iter().map(innermost).collect(), hold: innermost(&hold), questions }
    }
}

/// The parts of a framework: each derivation, and the hold.
fn parts(framework: &Framework) -> (Vec<Part>, Part) {
    let mut inputs_of: [Questions; Fact::COUNT] = [0; Fact::COUNT];
    let part = |conditions: &[&Condition], inputs_of: &[Questions]| {
        let tests: Vec<_> = conditions.iter().flat_map(|condition| condition.tests()).collect();
        let inputs = tests.iter().fold(0, |inputs, test| match test.subject {
            Subject::Answer(question) => inputs | only(question),
            Subject::Fact(fact) => inputs | inputs_of[fact as usize],
        });
        Part { inputs, tests: tests.len() }
    };
    let mut facts = Vec::new();
    for derivation in framework.facts {
        let conditions: Vec<&Condition> = derivation.cases.iter().map(|case| &case.1).collect();
        let fact = part(&conditions, &inputs_of);
        inputs_of[derivation.fact as usize] = fact.inputs;
        facts.push(fact);
    }
    (facts, part(&[&framework.hold], &inputs_of))
}

/// The questions that decide, the outermost first.
///
/// They are chosen from the innermost on: next is the one on which least depends that is not derived
/// further in already, of equals the one with most answers. What has one answer needs no loop and is
/// outermost.
fn order(parts: Vec<Part>, answers: impl Fn(Question) -> usize) -> Vec<Question> {
    let cost = |question: Question, outside: &[Part]| {
        let here = outside.iter().filter(|part| part.inputs & only(question) != 0);
        let tests: usize = here.map(|part| part.tests).sum();
        (answers(question) == 1, tests, Reverse(answers(question)))
    };
    let mut outside = parts;
    let mut left: Vec<Question> = Question::deciding().collect();
    let mut order = Vec::new();
    while let Some(next) = left.iter().copied().min_by_key(|next| cost(*next, &outside)) {
        left.retain(|question| *question != next);
        outside.retain(|part| part.inputs & only(next) == 0);
        order.push(next);
    }
    order.reverse();
    order
}

#[cfg(test)]
mod tests {
    use super::Nesting;
    use crate::framework::{Question, VERSION_1};

    /// What the order is for: few of the 49 comparisons are made anew for every sheet.
    #[test]
    fn few_comparisons_are_made_for_a_sheet_of_version_1() {
        let answers = |question: Question| match question {
            Question::Promises => 32,
            Question::Safeguards => 64,
            _ => question.options().len(),
        };
        let nesting = Nesting::of(&VERSION_1, answers);
        assert_eq!(nesting.questions.len(), 16);
        let within = |level: usize| -> usize {
            nesting.questions[level + 1..].iter().map(|question| answers(*question)).product()
        };
        let facts = VERSION_1.facts.iter().zip(&nesting.facts).map(|(derivation, level)| {
            let cases = derivation.cases.iter();
            (cases.map(|case| case.1.tests().len()).sum::<usize>(), *level)
        });
        let hold = (VERSION_1.hold.tests().len(), nesting.hold);
        let all: Vec<(usize, usize)> = facts.chain([hold]).collect();
        assert_eq!(all.iter().map(|(tests, _)| tests).sum::<usize>(), 49);
        let per_thousand_sheets = all.iter().map(|(tests, level)| tests * 1_000 / within(*level));
        assert!(per_thousand_sheets.sum::<usize>() < 1_500);
    }
}
