//! How sure the verdict is: what is settled and what to ask next, or what would flip it.

use super::element::{Element, el};
use super::{ASK, doubts, flips, importance, ways};
use crate::analysis::{Engine, Possible};
use crate::framework::{Answers, Question, Sheet};
use crate::words::{self, page, sure};

/// What is said of a sheet, complete or not. `shares` is how much each question matters, `next` the
/// one to ask next.
pub(super) fn sure(
    engine: &Engine,
    shares: &[(Question, u64)],
    sheet: &Sheet,
    possible: &Possible,
    next: Option<Question>,
) -> Element {
    let said = match Answers::of(sheet) {
        Some(answers) => complete(engine, &answers),
        None => partial(possible, next),
    };
    el("div", &[("class", "sure-body")]).and(said).and(importance::importance(shares))
}

fn complete(engine: &Engine, answers: &Answers) -> Element {
    let now = engine.decide(answers);
    el("div", &[])
        .and(flips::flips(engine, &engine.flips(answers), now))
        .and(doubts::doubts(&engine.pressure(answers), now))
}

/// What is settled, what is not, and the answer that would tell most.
fn partial(possible: &Possible, next: Option<Question>) -> Element {
    let parts = [
        (sure::PART_CLASS, possible.class().is_some()),
        (sure::PART_AUDIENCE, possible.audience().is_some()),
        (sure::PART_HOLD, possible.hold().is_some()),
    ];
    let these = |wanted: bool| {
        let parts = parts.iter().filter(|(_, settled)| *settled == wanted);
        parts.map(|(part, _)| *part).collect::<Vec<_>>()
    };
    let line = |before: &str, parts: &[&str]| match parts {
        [] => el("p", &[("hidden", "")]),
        _ => el("p", &[]).say(&[before, &listed(parts), sure::STOP]),
    };
    let next = match next {
        None if these(false).is_empty() => el("p", &[]).text(sure::NEXT_NONE),
        None => el("p", &[("hidden", "")]),
        Some(question) => el("p", &[]).text(sure::NEXT).and(question_link(question)).say(&[
            sure::STOP,
            " ",
            sure::NEXT_WHY,
        ]),
    };
    el("div", &[])
        .and(line(sure::KNOWN, &these(true)))
        .and(line(sure::UNKNOWN, &these(false)))
        .and(next)
        .and(ways::ways(possible))
}

/// Items as a list within a sentence.
pub(super) fn listed<T: AsRef<str>>(items: &[T]) -> String {
    let mut listed = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            listed += if index + 1 == items.len() { page::AND } else { sure::COMMA };
        }
        listed += item.as_ref();
    }
    listed
}

/// The short name of a question, and the way to it.
pub(super) fn question_link(question: Question) -> Element {
    el("a", &[("href", &question_place(question))]).text(words::asked(question).title)
}

/// The address of a question on the page.
pub(super) fn question_place(question: Question) -> String {
    ["#", ASK, question.id()].concat()
}
