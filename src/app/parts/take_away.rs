//! The link to the result.

use crate::app::element::{Element, S, el};
use crate::words::page;

/// The id of the field that holds the link.
pub(in crate::app) const LINK_FIELD: &str = "link";

/// The name of the button that copies the link.
pub(in crate::app) const COPY: &str = "copy";

/// The link, and whether the browser copied it when last asked.
pub(in crate::app) fn take_away(link: &str, copied: Option<bool>) -> Element {
    let said = match copied {
        Some(true) => page::COPIED,
        Some(false) => page::NOT_COPIED,
        None => "",
    };
    let field = el(
        "input",
        &[("id", S(LINK_FIELD)), ("readonly", S("")), ("aria-label", S(page::LINK_FIELD))],
    );
    let button = el("button", &[("type", S("button")), ("name", S(COPY)), ("class", S("main"))]);
    el("section", &[("class", S("take-away")), ("aria-labelledby", S("take-away"))])
        .and(el("h2", &[("id", S("take-away"))]).text(page::LINK))
        .and(el("p", &[("class", S("quiet"))]).text(page::LINK_HELP))
        .and(el("div", &[("class", S("link"))]).and(field.value(link)).and(button.text(page::COPY)))
        .and(el("p", &[("class", S("quiet")), ("role", S("status"))]).text(said))
}
