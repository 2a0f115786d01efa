//! The foot of the memo: how it decides, what a verdict is not, and where the rules come from.

use crate::app::element::{Element, S, el, el_with, set};
use crate::app::printed::Printed;
use crate::words::{self, method, page};

/// Printed but for the link to the rules, which takes the sheet along.
pub(in crate::app) fn about(printed: &Printed, site: &str, fragment: &str) -> Element {
    let site = if site.is_empty() { "./" } else { site };
    let mark = if fragment.is_empty() { "" } else { "#" };
    let rules =
        el_with("a", &["href"], [set(&[site, "method/", mark, fragment])]).text(method::LINK);
    el("footer", &[("class", S("about"))])
        .node(printed.part(decides))
        .and(el("p", &[]).and(rules))
        .node(printed.part(sources))
}

fn decides() -> Element {
    el("div", &[])
        .and(el("h2", &[]).text(page::ABOUT))
        .and(el("p", &[]).text(page::ABOUT_RULES))
        .and(el("p", &[]).text(page::ABOUT_LIMITS))
}

fn sources() -> Element {
    let sources = words::SOURCES.iter().map(|source| {
        el("li", &[]).and(el("b", &[]).text(source.name)).text(": ").text(source.citation)
    });
    el("div", &[]).and(el("h3", &[]).text(page::SOURCES)).and(el("ul", &[]).each(sources))
}
