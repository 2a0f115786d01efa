//! The head of the memo: what this is and what it decides.

use crate::app::element::{Element, S, el};
use crate::words::page;

pub(in crate::app) fn masthead() -> Element {
    el("header", &[("class", S("masthead"))])
        .and(el("p", &[("class", S("brand"))]).text(page::BRAND))
        .and(el("h1", &[]).text(page::TITLE))
        .and(el("p", &[("class", S("lead"))]).text(page::LEAD))
        .and(
            el("p", &[("class", S("quiet"))])
                .text(page::KEY_QUESTION)
                .text(" ")
                .text(page::PRIVACY),
        )
}
