//! How much each question matters over all complete sheets, as a small picture that is also a list.

use super::element::{Element, el};
use super::section::part;
use super::sure::question_link;
use crate::digits::digits;
use crate::framework::Question;
use crate::words::{self, sure};

/// The questions with the number of sheets on which each matters, of all of them, the greatest first.
pub(super) fn importance(sheets: &[(Question, u64)], all: u64) -> Element {
    part("importance", "importance", sure::IMPORTANCE)
        .and(el("p", &[("class", "quiet")]).text(sure::IMPORTANCE_HELP))
        .and(el("ol", &[]).each(sheets.iter().map(|(question, count)| bar(*question, *count, all))))
}

fn bar(question: Question, count: u64, all: u64) -> Element {
    let width = digits(count * 1000 / all);
    let picture = el(
        "svg",
        &[("viewBox", "0 0 1000 1"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")],
    )
    .and(el("rect", &[("width", &width), ("height", "1")]));
    el("li", &[])
        .and(el("span", &[("class", "rung")]).and(question_link(question)))
        .and(picture)
        .and(el("span", &[("class", "share")]).say(&[&words::share(count, all)]))
}
