//! How long the link is, and what can take it.

use super::element::{Element, el};
use super::section::part;
use crate::chart::MOST_CODE;
use crate::digits::digits;
use crate::words::record::{self as told, TakerWords};

/// Something that takes a link.
struct Taker {
    /// The id of its words.
    id: &'static str,
    /// The most characters of an address.
    most: usize,
    /// Whether that is a firm figure.
    exact: bool,
}

/// From the narrowest. The words say where the figures come from: of a post in Teams, 28 KB, a link
/// takes four bytes for a character, two where it leads to and two where it is read.
const TAKERS: [Taker; 4] = [
    Taker { id: "qr", most: MOST_CODE, exact: true },
    Taker { id: "outlook", most: 2083, exact: false },
    Taker { id: "slack", most: 4000, exact: false },
    Taker { id: "teams", most: 28 * 1024 / 4, exact: false },
];

/// What can take a link of so many characters.
pub(super) fn meter(characters: usize) -> Element {
    part("meter", "length", told::LENGTH)
        .and(el("p", &[]).say(&[&told::long(characters)]))
        .and(el("ul", &[]).each(TAKERS.iter().filter_map(|taker| row(taker, characters))))
}

fn row(taker: &Taker, characters: usize) -> Option<Element> {
    let TakerWords { name, clause, source } = told::taker(taker.id)?;
    let Taker { most, exact, .. } = *taker;
    let width = digits((characters.min(most) * 1000 / most) as u64);
    let bar = [("viewBox", "0 0 1000 1"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")];
    let over = if characters > most { "over" } else { "fits" };
    Some(
        el("li", &[("class", over)])
            .and(el("b", &[]).text(name))
            .and(el("svg", &bar).and(el("rect", &[("width", &width), ("height", "1")])))
            .and(el("span", &[]).say(&[&told::fit(characters, most, exact)]))
            .and(
                el("p", &[("class", "quiet")])
                    .text(clause)
                    .text(" ")
                    .and(el("cite", &[]).text(source)),
            ),
    )
}
