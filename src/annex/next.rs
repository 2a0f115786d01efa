//! Beside the questions: what to ask next, and which questions no longer matter.

use super::element::{Element, el};
use super::sure::{question_link, question_place};
use crate::analysis::Possible;
use crate::digits::digits;
use crate::framework::{Question, Sheet};
use crate::words::sure;

/// The question to ask next; or that the answers not given cannot change the verdict.
pub(super) fn next(sheet: &Sheet, possible: &Possible, next: Option<Question>) -> Element {
    let left = (Question::deciding().count() - sheet.answered()) as u64;
    let settled =
        possible.class().is_some() && possible.audience().is_some() && possible.hold().is_some();
    let told = el("p", &[("class", "next")]);
    match next {
        Some(question) => told
            .text(sure::NEXT)
            .and(question_link(question))
            .text(" ")
            .and(el("kbd", &[]).text(sure::NEXT_KEY)),
        None if !settled || left == 0 => el("p", &[("hidden", "")]),
        None if left == 1 => told.text(sure::SETTLED_ONE),
        None => told.say(&[sure::SETTLED, &digits(left), sure::SETTLED_END]),
    }
}

/// The way to that question, for a thumb.
pub(super) fn tap(next: Option<Question>) -> Element {
    match next {
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
