//! What stands outside the program, for when it does not run: prerendered, never mounted.

use crate::app::element::{Element, S, el, el_with, is, when};
use crate::words::page;

/// The panel that says what went wrong. The boot script shows it with one of its sentences.
pub(in crate::app) fn trouble() -> Element {
    let said =
        |kind, words| el_with("p", &["data-kind", "hidden"], [is(kind), when(true)]).text(words);
    let button =
        |name, label| el_with("button", &["type", "name"], [is("button"), is(name)]).text(label);
    let link = el("input", &[("readonly", S("")), ("aria-label", S(page::LINK_FIELD))]);
    el("div", &[("role", S("region")), ("aria-labelledby", S("what-happened"))])
        .and(el("h2", &[("id", S("what-happened")), ("tabindex", S("-1"))]).text(page::TROUBLE))
        .and(said("load", page::TROUBLE_LOAD))
        .and(said("old", page::TROUBLE_OLD))
        .and(said("stopped", page::TROUBLE_STOPPED))
        .and(el("p", &[]).and(link))
        .and(
            el("p", &[])
                .and(button("again", page::RELOAD))
                .text(" ")
                .and(button("blank", page::RELOAD_BLANK)),
        )
}

/// What a reader without scripts is told.
pub(in crate::app) fn no_script(words: &'static str) -> Element {
    el("p", &[("class", S("banner"))]).text(words)
}
