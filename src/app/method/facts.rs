//! How each fact follows from the answers.

use super::{quiet, section};
use crate::app::element::{Element, S, el};
use crate::framework::Fact;
use crate::words;
use crate::words::method::{self, Definition, derived};

pub(super) fn facts() -> Element {
    section("facts", method::FACTS).and(quiet(method::FACTS_HELP)).and(
        el("div", &[("class", S("facts"))]).each(Fact::ALL.iter().map(|fact| derivation(*fact))),
    )
}

fn derivation(fact: Fact) -> Element {
    let derived = derived(fact);
    let values = (0..).zip(derived.values).map(|(value, definition)| {
        el("div", &[]).and(el("dt", &[]).text(words::value(fact, value))).and(meaning(definition))
    });
    let about = words::fact(fact);
    el("div", &[("class", S("fact"))])
        .and(el("h3", &[]).text(about.name))
        .and(el("p", &[]).text(derived.meaning).text(" ").and(el("cite", &[]).text(about.source)))
        .and(el("dl", &[]).each(values))
}

fn meaning(definition: &Definition) -> Element {
    let ways = definition.list.iter().map(|way| el("li", &[]).text(way));
    let meaning = el("dd", &[]).and(el("p", &[]).text(definition.when));
    if definition.list.is_empty() { meaning } else { meaning.and(el("ul", &[]).each(ways)) }
}
