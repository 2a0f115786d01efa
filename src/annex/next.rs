//! Beside the questions: what to ask next, and which questions no longer matter.

use super::element::{Element, el};
use super::sure::{question_link, question_place};
use crate::analysis::{Open, Possible};
use crate::digits::digits;
use crate::framework::{Question, Sheet};
use crate::words::sure;

/// Where to go on. The best question may be one that the reader was not sure of: then they are led
/// to the best of the others, and told of it.
#[derive(Clone, Copy)]
pub(super) struct Lead {
    next: Option<Question>,
    doubted: Option<Question>,
}

impl Lead {
    /// `unsure` are the questions answered "not sure".
    pub(super) fn of(open: &Open, unsure: &[Question]) -> Self {
        let next = open.next();
        let doubted = next.filter(|question| unsure.contains(question));
        let next = match doubted {
            Some(_) => open.next_among(|question| !unsure.contains(&question)),
            None => next,
        };
        Self { next, doubted }
    }
}

/// The question to ask next; or that the answers not given cannot change the verdict.
pub(super) fn next(sheet: &Sheet, possible: &Possible, lead: Lead) -> Element {
    let left = (Question::deciding().count() - sheet.answered()) as u64;
    let told = el("p", &[("class", "next")]);
    let to = |question| {
        let key = el("kbd", &[]).text(sure::NEXT_KEY);
        el("p", &[("class", "next")])
            .text(sure::NEXT)
            .and(question_link(question))
            .text(" ")
            .and(key)
    };
    match (lead.next, lead.doubted) {
        (Some(next), None) => to(next),
        (Some(next), Some(doubted)) => to(next).and(
            el("span", &[("class", "quiet")])
                .text(sure::DOUBTED)
                .and(question_link(doubted))
                .text(sure::DOUBTED_END),
        ),
        (None, Some(doubted)) => {
            told.text(sure::ONLY_DOUBTED).and(question_link(doubted)).text(sure::STOP)
        }
        (None, None) if !possible.is_settled() || left == 0 => el("p", &[("hidden", "")]),
        (None, None) if left == 1 => told.text(sure::SETTLED_ONE),
        (None, None) => told.say(&[sure::SETTLED, &digits(left), sure::SETTLED_END]),
    }
}

/// The way to that question, for a thumb.
pub(super) fn tap(lead: Lead) -> Element {
    match lead.next {
        Some(question) => el("a", &[("href", &question_place(question))]).text(sure::NEXT_SHORT),
        None => el("span", &[("hidden", "")]),
    }
}

/// The note on a question that no longer matters, and the box that opens it.
pub(super) fn idle() -> Element {
    let open = el("label", &[])
        .and(el("input", &[("type", "checkbox")]))
        .and(el("span", &[]).and(el("b", &[]).text(sure::IDLE_OPEN)));
    el("span", &[("class", "idle")]).text(sure::IDLE).and(open)
}
