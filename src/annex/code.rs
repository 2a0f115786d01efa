//! The link as a QR code, beside the link as text.

use super::element::{Element, el};
use crate::chart;
use crate::digits::digits;
use crate::framework::{Sheet, Version};
use crate::link;
use crate::words::page;

/// The code of the link to a sheet that was written under a version, on the page with this address. When what was written makes the
/// link too long for a code, the code carries the answers alone and says so.
pub(super) fn code(version: Version, sheet: &Sheet, address: &str) -> Element {
    let text = |fragment: &str| [address, "#", fragment].concat();
    let whole = link::write_under(version, sheet);
    // Beside a link that carries the answers alone, that is said already.
    let less = if whole.is_ok() { page::CODE_ANSWERS } else { page::CODE };
    let drawn = whole.ok().and_then(|link| Some((chart::code(&text(&link))?, page::CODE)));
    let drawn =
        drawn.or_else(|| Some((chart::code(&text(&link::vector_under(version, sheet)))?, less)));
    let Some((code, said)) = drawn.filter(|_| !address.is_empty()) else {
        return el("figure", &[("hidden", "")]);
    };
    let mut path = String::new();
    for (x, y, length) in code.runs {
        let [x, y, length] = [x, y, length].map(|number| digits(number.into()));
        path += &["M", &x, " ", &y, "h", &length, "v1h-", &length, "z"].concat();
    }
    let side = digits(code.side.into());
    let view = ["0 0 ", &side, " ", &side].concat();
    let svg = el("svg", &[("viewBox", &view), ("role", "img"), ("aria-label", page::CODE_NAME)])
        .and(el("rect", &[("width", &side), ("height", &side)]))
        .and(el("path", &[("d", &path)]));
    // On paper the link cannot be copied, so it stands there to be read.
    let paper = el("p", &[("class", "paper")]).text(&text(&link::fragment_under(version, sheet)));
    let caption = el("figcaption", &[]).and(el("p", &[]).text(said)).and(paper);
    el("figure", &[("class", "code")]).and(svg).and(caption)
}
