//! Conditions as lines of a table: an "or" becomes several lines, an "and" several cells of one.

use super::column::{Column, FALSE, TRUE};
use crate::framework::{Condition, Kind, OptionSet, Subject, Test};

/// Cells that all have to pass: columns, each once, with the positions of the values that pass.
pub(super) type Case = Vec<(Column, OptionSet)>;

/// The cases of a condition: it holds exactly when all the cells of one of them pass.
///
/// A case that can never pass is left out, so that no line of a table is dead in itself.
pub(super) fn cases(condition: &Condition) -> Vec<Case> {
    match condition {
        Condition::Is(test) => passing(*test),
        Condition::Not(test) => failing(*test),
        Condition::All(parts) => together(parts.iter().map(cases)),
        Condition::Any(parts) => parts.iter().flat_map(cases).collect(),
    }
}

/// The cases in which all of these tests pass.
pub(super) fn all_passing(tests: &[Test]) -> Vec<Case> {
    together(tests.iter().copied().map(passing))
}

fn passing(test: Test) -> Vec<Case> {
    match members(test) {
        None => single(Column::Value(test.subject), test.among),
        Some(columns) => columns.into_iter().map(|column| vec![(column, TRUE)]).collect(),
    }
}

fn failing(test: Test) -> Vec<Case> {
    match members(test) {
        None => {
            let column = Column::Value(test.subject);
            single(column, OptionSet::from_bits(!test.among.bits()) & column.all())
        }
        Some(columns) => vec![columns.into_iter().map(|column| (column, FALSE)).collect()],
    }
}

/// The columns of a test of a question with any number of members: the test passes when one of them
/// is true. None for any other subject.
fn members(test: Test) -> Option<Vec<Column>> {
    match test.subject {
        Subject::Answer(question) if question.kind() == Kind::Any => {
            Some(if test.among == question.all_options() {
                vec![Column::SomeMember(question)]
            } else {
                test.among.iter().map(|member| Column::Member(question, member)).collect()
            })
        }
        _ => None,
    }
}

fn single(column: Column, passing: OptionSet) -> Vec<Case> {
    if passing.is_empty() { Vec::new() } else { vec![vec![(column, passing)]] }
}

/// The cases in which every part has one.
fn together(parts: impl Iterator<Item = Vec<Case>>) -> Vec<Case> {
    parts.fold(vec![Case::new()], |before, part| {
        let with = |case| part.iter().filter_map(move |next| both(case, next));
        before.iter().flat_map(with).collect()
    })
}

/// The case in which both pass, if there can be one.
fn both(case: &Case, next: &Case) -> Option<Case> {
    let mut both = case.clone();
    for (column, passing) in next {
        match both.iter_mut().find(|(known, _)| known == column) {
            None => both.push((*column, *passing)),
            Some((_, known)) => {
                *known = *known & *passing;
                if known.is_empty() {
                    return None;
                }
            }
        }
    }
    Some(both)
}
