//! Completions by brute force: every way to fill in a sheet, one after the other.

use rung::framework::{Answers, Kind, OptionSet, Question, Sheet};

use crate::calm;

/// The answers to one question that are still possible, each as it stands on a complete sheet.
pub(crate) fn domain(sheet: &Sheet, question: Question) -> Vec<OptionSet> {
    match question.kind() {
        Kind::Any => match sheet.answer(question) {
            Some(chosen) => vec![chosen],
            None => (0..=question.all_options().bits()).map(OptionSet::from_bits).collect(),
        },
        _ => sheet.possible(question).iter().map(|option| OptionSet::of(&[option])).collect(),
    }
}

/// How many completions a sheet has.
pub(crate) fn count(sheet: &Sheet) -> u64 {
    Question::deciding().map(|question| domain(sheet, question).len() as u64).product()
}

/// Calls with every completion of a sheet.
pub(crate) fn each(sheet: &Sheet, mut visit: impl FnMut(&Answers)) {
    let domains: Vec<(Question, Vec<OptionSet>)> =
        Question::deciding().map(|question| (question, domain(sheet, question))).collect();
    visit_rest(&domains, calm::calm(), &mut visit);
}

fn visit_rest(
    domains: &[(Question, Vec<OptionSet>)],
    answers: Answers,
    visit: &mut impl FnMut(&Answers),
) {
    match domains {
        [] => visit(&answers),
        [(question, options), rest @ ..] => {
            for option in options {
                visit_rest(rest, answers.with(*question, *option), visit);
            }
        }
    }
}

#[test]
fn every_completion_is_visited_once() {
    let mut sheet = calm::sheet_of(&calm::calm());
    sheet.clear(Question::Promises);
    sheet.narrow(Question::Failure, OptionSet::of(&[1, 4]));
    let mut visited = Vec::new();
    each(&sheet, |answers| {
        visited.push((answers.get(Question::Promises), answers.get(Question::Failure)));
    });
    assert_eq!(visited.len(), 64);
    assert_eq!(count(&sheet), 64);
    visited.sort();
    visited.dedup();
    assert_eq!(visited.len(), 64);
    assert_eq!(count(&Sheet::default()), 9_674_588_160);
}
