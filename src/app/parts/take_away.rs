//! The link to the result.

use yew::AttrValue;

use super::verdict::place;
use crate::annex::CODE;
use crate::app::element::{Element, S, el, el_with, is};
use crate::app::printed::Printed;
use crate::link::TooLong;
use crate::words::{self, page};

/// The id of the field that holds the link.
pub(in crate::app) const LINK_FIELD: &str = "link";

/// The name of the button that copies the link.
pub(in crate::app) const COPY: &str = "copy";

/// Beside the call, for whoever needs nothing but the link.
pub(in crate::app) fn copy(copied: Option<bool>) -> Element {
    el("div", &[("class", S("copy"))]).and(button()).and(said(copied, None))
}

/// The link, what does not fit into it, and whether the browser copied it when last asked.
pub(in crate::app) fn take_away(
    printed: &Printed,
    link: &str,
    too_long: Option<TooLong>,
    copied: Option<bool>,
) -> Element {
    let carries = too_long.map_or(page::LINK_HELP.to_owned(), words::link::too_long);
    let field = el(
        "input",
        &[("id", S(LINK_FIELD)), ("readonly", S("")), ("aria-label", S(page::LINK_FIELD))],
    );
    el("section", &[("class", S("take-away")), ("aria-labelledby", S("take-away"))])
        .and(el("h2", &[("id", S("take-away")), ("tabindex", S("-1"))]).text(page::LINK))
        .and(el("p", &[("class", S("quiet"))]).say(&[&carries]))
        .and(el("div", &[("class", S("link"))]).and(field.value(link)).and(button()))
        .and(said(copied, is("status")))
        .node(place(printed, CODE))
}

fn button() -> Element {
    let kind = &[("type", S("button")), ("name", S(COPY)), ("class", S("main"))];
    el("button", kind).text(page::COPY)
}

/// Said beside each of the two buttons; a screen reader is told once.
fn said(copied: Option<bool>, role: Option<AttrValue>) -> Element {
    let said = match copied {
        Some(true) => page::COPIED,
        Some(false) => page::NOT_COPIED,
        None => "",
    };
    el_with("p", &["class", "role"], [is("quiet"), role]).text(said)
}
