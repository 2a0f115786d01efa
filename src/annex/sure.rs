//! How sure the verdict is: what is settled and what to ask next, or what would flip it.

use super::element::{Element, el};
use super::{ASK, doubts, flips, map, ways};
use crate::analysis::{Engine, Open, Possible};
use crate::framework::{Answers, Question, Sheet};
use crate::report::sentence::listed;
use crate::words::{self, sure};

/// What is said of a sheet, complete or not, and beside it what is the same for all.
pub(super) fn sure(
    engine: &Engine,
    sheet: &Sheet,
    possible: &Possible,
    open: &Open,
    beside: Element,
) -> Element {
    let said = match Answers::of(sheet) {
        Some(answers) => complete(engine, sheet, &answers),
        None => partial(possible, open).and(map::map(engine, sheet, None)),
    };
    el("div", &[("class", "sure-body")]).and(said).and(beside)
}

fn complete(engine: &Engine, sheet: &Sheet, answers: &Answers) -> Element {
    let now = engine.decide(answers);
    let flips = engine.flips(answers);
    el("div", &[])
        .and(flips::flips(engine, &flips, now))
        .and(doubts::doubts(engine, &engine.pressure(answers), now))
        .and(map::map(engine, sheet, Some((answers, &flips))))
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

/// The short name of a question, and the way to it.
pub(super) fn question_link(question: Question) -> Element {
    el("a", &[("href", &question_place(question))]).text(words::asked(question).title)
}

/// The address of a question on the page.
pub(super) fn question_place(question: Question) -> String {
    ["#", ASK, question.id()].concat()
}
