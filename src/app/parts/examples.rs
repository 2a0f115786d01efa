//! The worked examples, one click each.

use crate::app::element::{Element, S, el, el_with, is, set};
use crate::example::{EXAMPLES, Example};
use crate::session::{ACT, FILL};
use crate::words::{self, Background, page};

pub(in crate::app) fn examples() -> Element {
    let told = EXAMPLES.iter().zip(&words::BACKGROUNDS).enumerate();
    el("details", &[("class", S("examples")), ("id", S("examples"))])
        .and(el("summary", &[("id", S("examples-title"))]).text(page::EXAMPLES))
        .and(el("p", &[("class", S("quiet"))]).text(page::EXAMPLES_HELP))
        .and(el("ul", &[]).each(told.filter_map(item)))
}

fn item((position, (example, told)): (usize, (&Example, &Background))) -> Option<Element> {
    let words = words::example(example.id)?;
    let fill = set(&[FILL, &position.to_string()]);
    let button = el_with("button", &["type", "name", "value"], [is("button"), is(ACT), fill]);
    let known = el("p", &[]).text(told.known).text(" ").and(el("cite", &[]).text(told.source));
    Some(el("li", &[]).and(button.text(words.title)).and(known))
}
