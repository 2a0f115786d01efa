//! On a narrow screen: the state of the call while the questions are answered, one tap away from it.

use super::verdict::place;
use crate::analysis::Possible;
use crate::annex::NEXT_TAP;
use crate::app::element::{Element, S, el};
use crate::app::printed::Printed;
use crate::digits::digits;
use crate::words::{self, page};

pub(in crate::app) fn jump(printed: &Printed, possible: &Possible) -> Element {
    let count = digits(possible.classes().count() as u64);
    let hold = if possible.hold() == Some(true) { page::AND_ON_HOLD } else { "" };
    let state = match possible.class() {
        Some(class) => [words::class(class).name, hold],
        None => [count.as_str(), page::STILL_OPEN],
    };
    let jump = el("a", &[("class", S("jump")), ("href", S("#call"))])
        .text(page::VERDICT)
        .text(": ")
        .and(el("b", &[]).say(&state));
    el("div", &[("class", S("bar"))]).and(jump).node(place(printed, NEXT_TAP))
}
