//! The foot of the memo: how it decides, what a verdict is not, and where the rules come from.

use crate::app::element::{Element, S, el};
use crate::words::{self, method, page};

pub(in crate::app) fn about() -> Element {
    let sources = words::SOURCES.iter().map(|source| {
        el("li", &[]).and(el("b", &[]).text(source.name)).text(": ").text(source.citation)
    });
    el("footer", &[("class", S("about"))])
        .and(el("h2", &[]).text(page::ABOUT))
        .and(el("p", &[]).text(page::ABOUT_RULES))
        .and(el("p", &[]).text(page::ABOUT_LIMITS))
        .and(el("p", &[]).and(el("a", &[("href", S("./method/"))]).text(method::LINK)))
        .and(el("h3", &[]).text(page::SOURCES))
        .and(el("ul", &[]).each(sources))
}
