//! The calm baseline: a complete sheet on which nothing is demanding. A case of a table states only
//! what differs from it, so that a row shows the one thing that it is about.

use std::sync::LazyLock;

use rung::framework::{Answers, Kind, OptionSet, Question, Sheet};

const CALM: &str = "feasibility=proven problem=settled behaviour=observed offer=strong \
    reputation=little form=product audience=beta failure=confusion reversal=quiet promises=nothing \
    rivals=none ai=none domain=everyday harm=annoyance work=desire safeguards=nothing";

/// A row of a table: what is expected of the calm answers with these differences.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// What is expected, as words.
    pub(crate) expected: Vec<&'static str>,
    /// What differs, as written.
    pub(crate) differences: &'static str,
    /// The complete answers.
    pub(crate) answers: Answers,
}

/// Reads a table: `expected words: differences`, one row a line; `#` begins a comment.
pub(crate) fn cases(table: &'static str) -> Vec<Case> {
    table
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|line| !line.is_empty())
        .map(|line| {
            let (expected, differences) = line.split_once(':').expect("a row has a colon");
            Case {
                expected: expected.split_whitespace().collect(),
                differences: differences.trim(),
                answers: differing(differences),
            }
        })
        .collect()
}

/// The calm answers themselves.
pub(crate) fn calm() -> Answers {
    static ANSWERS: LazyLock<Answers> = LazyLock::new(|| differing(""));
    *ANSWERS
}

/// The calm answers with differences such as `harm=serious safeguards=human+review`.
pub(crate) fn differing(differences: &str) -> Answers {
    let mut sheet = Sheet::default();
    for (question, options) in stated(CALM).into_iter().chain(stated(differences)) {
        sheet.narrow(question, options);
    }
    Answers::of(&sheet).expect("the calm baseline answers every question that decides")
}

/// What differs from the calm answers, as [`differing`] reads it.
pub(crate) fn difference(answers: &Answers) -> String {
    let moved = Question::deciding().filter(|it| answers.get(*it) != calm().get(*it));
    let words: Vec<String> = moved
        .map(|question| {
            let ids = answers.get(question).iter().map(|it| question.options()[usize::from(it)]);
            let ids = ids.collect::<Vec<_>>().join("+");
            format!("{}={}", question.id(), if ids.is_empty() { "nothing" } else { &ids })
        })
        .collect();
    words.join(" ")
}

/// The sheet that states these answers and leaves everything else unanswered.
pub(crate) fn only(answers: &str) -> Sheet {
    let mut sheet = Sheet::default();
    for (question, options) in stated(answers) {
        sheet.narrow(question, options);
    }
    sheet
}

fn stated(answers: &str) -> Vec<(Question, OptionSet)> {
    answers
        .split_whitespace()
        .map(|word| {
            let (question, options) = word.split_once('=').expect("an answer has an equals sign");
            let question = Question::from_id(question).expect("the question exists");
            let position = |id| question.option(id).unwrap_or_else(|| panic!("no option {word}"));
            match options {
                "nothing" => (question, OptionSet::EMPTY),
                _ => (question, options.split('+').map(position).collect()),
            }
        })
        .collect()
}

/// A sheet with exactly these answers.
pub(crate) fn sheet_of(answers: &Answers) -> Sheet {
    let mut sheet = Sheet::default();
    for question in Question::deciding() {
        sheet.narrow(question, answers.get(question));
    }
    sheet
}

#[test]
fn differences_replace_the_calm_answer_and_nothing_else() {
    let calm = calm();
    let other = differing("harm=serious safeguards=human+review");
    for question in Question::deciding() {
        let moved = matches!(question, Question::Harm | Question::Safeguards);
        assert_eq!(calm.get(question) != other.get(question), moved, "{question:?}");
        let least =
            if question.kind() == Kind::Any { OptionSet::EMPTY } else { OptionSet::of(&[0]) };
        if question != Question::Audience && question != Question::Form {
            assert_eq!(calm.get(question), least, "{question:?} is not calm");
        }
    }
    assert_eq!(other.get(Question::Safeguards), OptionSet::of(&[3, 5]));
}
