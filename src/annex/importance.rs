//! How much each question matters over all complete sheets, as a small picture that is also a list.

use super::element::{Element, el};
use super::sure::question_link;
use crate::digits::digits;
use crate::framework::Question;
use crate::words::{page, sure};

/// The questions with their shares in ten-thousandths of all complete sheets, the greatest first.
pub(super) fn importance(shares: &[(Question, u64)]) -> Element {
    el("section", &[("class", "importance"), ("aria-labelledby", "importance")])
        .and(el("h3", &[("id", "importance")]).text(sure::IMPORTANCE))
        .and(el("p", &[("class", "quiet")]).text(sure::IMPORTANCE_HELP))
        .and(el("ol", &[]).each(shares.iter().map(bar)))
}

fn bar((question, share): &(Question, u64)) -> Element {
    let width = digits(*share);
    let (whole, tenth) = (digits(share / 100), digits(share / 10 % 10));
    let said = match share {
        0..10 => [page::SHARE_TINY, "", "", ""],
        _ => [whole.as_str(), ".", &tenth, page::PER_CENT],
    };
    let picture = el(
        "svg",
        &[("viewBox", "0 0 10000 1"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")],
    )
    .and(el("rect", &[("width", &width), ("height", "1")]));
    el("li", &[])
        .and(el("span", &[("class", "rung")]).and(question_link(*question)))
        .and(picture)
        .and(el("span", &[("class", "share")]).say(&said))
}
