//! The laws, and how they are proven.

use super::{paragraph, quiet, section};
use crate::app::element::{Element, S, el};
use crate::words::method::{self, Law};

pub(super) fn laws() -> Element {
    let law = |law: &Law| el("li", &[]).and(el("b", &[]).text(law.id)).text(" ").text(law.text);
    section("laws", method::LAWS_TITLE)
        .and(quiet(method::LAWS_HELP))
        .and(el("ul", &[("class", S("laws"))]).each(method::LAWS.iter().map(law)))
        .and(el("h3", &[]).text(method::PROOF))
        .each(method::PROOF_HELP.iter().map(|text| paragraph(text)))
}
