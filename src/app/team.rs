//! The page that compares results: what never changes of it is printed, the rest draws the annex into
//! the places that are left empty here; see `src/web/team.js`.

use yew::prelude::*;

use super::element::{Element, S, el, el_with, is, when};
use super::parts::no_script;
use crate::annex::{ADD, ALIGNED, PEOPLE, REVISED, SHARED};
use crate::words::{page, team};

/// The whole page.
#[component]
pub fn Team() -> Html {
    let place = |id: &'static str| el_with("div", &["id"], [is(id)]);
    el("div", &[("class", S("page team"))])
        .and(masthead())
        .and(
            el("main", &[])
                .and(paste())
                .and(place(PEOPLE))
                .and(place(ALIGNED))
                .and(place(REVISED))
                .and(copied(place(SHARED)))
                .and(invite()),
        )
        .into()
}

fn masthead() -> Element {
    let back = el("a", &[("href", S("../")), ("id", S("back"))]).text(team::BACK);
    el("header", &[("class", S("masthead"))])
        .and(el("p", &[("class", S("brand"))]).text(page::BRAND))
        .and(el("h1", &[]).text(team::TITLE))
        .and(el("p", &[("class", S("lead"))]).text(team::LEAD))
        .and(el("p", &[]).and(back))
        .and(el("noscript", &[]).and(no_script(team::NO_SCRIPT)))
}

fn paste() -> Element {
    let field = &[
        ("id", S("pasted")),
        ("rows", S("5")),
        ("spellcheck", S("false")),
        ("aria-describedby", S("paste-help")),
    ];
    section("paste", team::PASTE)
        .and(el("p", &[("class", S("quiet")), ("id", S("paste-help"))]).text(team::PASTE_HELP))
        .and(el("label", &[("for", S("pasted"))]).text(team::PASTED))
        .and(el("textarea", field))
        .and(el("p", &[("class", S("acts"))]).and(button(ADD, team::ADD, "main")).and(button(
            "own",
            team::OWN,
            "",
        )))
        .and(said("no-draft", team::NO_DRAFT))
        .and(
            el("p", &[("class", S("quiet")), ("id", S("loading")), ("role", S("status"))])
                .text(team::LOADING),
        )
        .and(said("missing", team::MISSING).text(" ").and(button("again", page::RELOAD, "")))
}

fn invite() -> Element {
    let field = |id: &'static str, label: &'static str, longest: &'static str| {
        let input = el_with(
            "input",
            &["id", "type", "maxlength", "autocomplete"],
            [is(id), is("text"), is(longest), is("off")],
        );
        el("label", &[("class", S("text"))]).and(el("b", &[]).text(label)).and(input)
    };
    let link = &[
        ("id", S("invitation")),
        ("type", S("text")),
        ("readonly", S("")),
        ("aria-label", S(team::INVITATION)),
    ];
    let copy = el_with(
        "button",
        &["type", "name", "value", "class"],
        [is("button"), is("copy"), is("invitation"), is("main")],
    );
    copied(
        section("invite", team::INVITE)
            .and(el("p", &[("class", S("quiet"))]).text(team::INVITE_HELP))
            .and(field("release", team::RELEASE, "200"))
            .and(field("question", team::QUESTION, "500"))
            .and(
                el("div", &[("class", S("link"))])
                    .and(el("input", link))
                    .and(copy.text(team::COPY)),
            ),
    )
}

/// Something with a link to copy, and the place where it is said whether that was done.
fn copied(content: Element) -> Element {
    el_with("div", &["data-copied", "data-refused"], [is(team::COPIED), is(team::NOT_COPIED)])
        .and(content)
        .and(el("p", &[("class", S("quiet")), ("role", S("status"))]))
}

fn section(id: &'static str, heading: &'static str) -> Element {
    el_with("section", &["aria-labelledby"], [is(id)])
        .and(el_with("h2", &["id"], [is(id)]).text(heading))
}

fn said(id: &'static str, words: &'static str) -> Element {
    el_with(
        "p",
        &["id", "class", "hidden", "role"],
        [is(id), is("quiet"), when(true), is("status")],
    )
    .text(words)
}

fn button(name: &'static str, label: &'static str, class: &'static str) -> Element {
    el_with("button", &["type", "name", "class"], [is("button"), is(name), is(class)]).text(label)
}
