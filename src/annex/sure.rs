//! How sure the verdict is: what is settled and what to ask next, or what would flip it.

use super::element::{Element, el};
use super::{ASK, doubts, flips, ways};
use crate::analysis::{Engine, Open, Possible};
use crate::framework::{Answers, Question, Sheet};
use crate::words::{self, page, sure};

/// What is said of a sheet, complete or not, and beside it what is the same for all.
pub(super) fn sure(
    engine: &Engine,
    sheet: &Sheet,
    possible: &Possible,
    open: &Open,
    beside: Element,
) -> Element {
    let said = match Answers::of(sheet) {
        Some(answers) => complete(engine, &answers),
        None => partial(possible, open),
    };
    el("div", &[("class", "sure-body")]).and(said).and(beside)
}

fn complete(engine: &Engine, answers: &Answers) -> Element {
    let now = engine.decide(answers);
    el("div", &[]).and(flips::flips(engine, &engine.flips(answers), now)).and(doubts::doubts(
        engine,
        &engine.pressure(answers),
        now,
    ))
}

/// What is settled, what is not, and what cannot change it any more.
fn partial(possible: &Possible, open: &Open) -> Element {
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
    let idle: Vec<&str> = open.idle().map(|question| words::asked(question).title).collect();
    el("div", &[])
        .and(line(sure::KNOWN, &these(true)))
        .and(line(sure::UNKNOWN, &these(false)))
        .and(line(sure::IDLE_LIST, &idle))
        .and(el("p", &[]).text(sure::FLIPS_LATER))
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
