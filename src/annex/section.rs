//! Sections of the page, each under a heading that names it.

use super::element::{Element, el};

/// A section that the list of contents leads to.
pub(super) fn section(class: &str, id: &str, words: &str) -> Element {
    under(class, id, heading(id, words))
}

/// A part of such a section.
pub(super) fn part(class: &str, id: &str, words: &str) -> Element {
    under(class, id, el("h3", &[("id", id)]).text(words))
}

/// The heading of a section that the list of contents leads to: it can take the focus.
pub(super) fn heading(id: &str, words: &str) -> Element {
    el("h2", &[("id", id), ("tabindex", "-1")]).text(words)
}

#[inline(never)]
fn under(class: &str, id: &str, heading: Element) -> Element {
    el("section", &[("class", class), ("aria-labelledby", id)]).and(heading)
}
