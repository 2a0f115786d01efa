//! On a narrow screen: the state of the call while the questions are answered, one tap away from it.

use crate::analysis::Possible;
use crate::app::element::{Element, S, el};
use crate::digits::digits;
use crate::words::{self, page};

pub(in crate::app) fn jump(possible: &Possible) -> Element {
    let count = digits(possible.classes().count() as u64);
    let hold = if possible.hold() == Some(true) { page::AND_ON_HOLD } else { "" };
    let state = match possible.class() {
        Some(class) => [words::class(class).name, hold],
        None => [count.as_str(), page::STILL_OPEN],
    };
    el("a", &[("class", S("jump")), ("href", S("#call"))])
        .and(el("span", &[]).text(page::VERDICT).text(": ").and(el("b", &[]).say(&state)))
        .and(el("span", &[("aria-hidden", S("true"))]).text("↓"))
}
