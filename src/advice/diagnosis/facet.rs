//! Answers that belong to a diagnosis, each by itself.

use super::Standing;
use super::entry::Facet;
use crate::analysis::Because;
use crate::framework::{Kind, OptionSet, Question, Sheet, Subject, Test};

/// Whether all the comparisons of a facet pass in every completion, or in some; nothing if in none.
///
/// They read different questions, so that what is possible for each is possible for all of them.
pub(super) fn standing(facet: &Facet, sheet: &Sheet) -> Option<Standing> {
    facet.tests.iter().try_fold(Standing::Shown, |all, test| Some(all.max(of_test(*test, sheet)?)))
}

fn of_test(test: Test, sheet: &Sheet) -> Option<Standing> {
    let question = question(test)?;
    let possible = sheet.possible(question);
    let open = match question.kind() {
        Kind::Any => sheet.answer(question).is_none(),
        Kind::One | Kind::Weeks => !possible.within(test.among),
    };
    let standing = if open { Standing::MayApply } else { Standing::Shown };
    possible.meets(test.among).then_some(standing)
}

/// The answers that pass, of a question with any number of members each that does.
pub(super) fn answers(facet: &Facet, sheet: &Sheet) -> Vec<Because> {
    let mut answers = Vec::new();
    for test in facet.tests {
        let Some(question) = question(*test) else { continue };
        let is = sheet.possible(question);
        if question.kind() == Kind::Any {
            answers.extend((is & test.among).iter().map(|member| Because {
                question,
                member: Some(member),
                is: OptionSet::of(&[1]),
            }));
        } else {
            answers.push(Because { question, member: None, is });
        }
    }
    answers
}

fn question(test: Test) -> Option<Question> {
    match test.subject {
        Subject::Answer(question) => Some(question),
        Subject::Fact(_) => None,
    }
}
