//! The proof that the reader runs, and how to check everything without this page.

use super::{paragraph, quiet, section};
use crate::app::element::{Element, S, el, el_with, is, when};
use crate::words::method::{self, Command};
use crate::words::page;

pub(super) fn prove() -> Element {
    let command = |command: &Command| {
        el("div", &[])
            .and(el("dt", &[]).and(el("code", &[]).text(command.line)))
            .and(el("dd", &[]).text(command.does))
    };
    section("prove", method::PROVE)
        .and(paragraph(method::PROVE_HELP))
        .and(el("p", &[]).and(button("prove-here", method::PROVE_BUTTON)))
        // One of these is shown while the proof is fetched, or cannot be.
        .and(said("loading", method::PROVE_LOADING))
        .and(said("missing", method::PROVE_TROUBLE).text(" ").and(button("again", page::RELOAD)))
        .and(el("div", &[("id", S("proof")), ("aria-live", S("polite"))]))
        .and(el("h3", &[]).text(method::CHECK))
        .and(quiet(method::CHECK_HELP))
        .and(el("dl", &[("class", S("commands"))]).each(method::COMMANDS.iter().map(command)))
}

fn said(id: &'static str, words: &'static str) -> Element {
    el_with("p", &["id", "class", "hidden"], [is(id), is("quiet"), when(true)]).text(words)
}

fn button(name: &'static str, label: &'static str) -> Element {
    el_with("button", &["type", "name"], [is("button"), is(name)]).text(label)
}
