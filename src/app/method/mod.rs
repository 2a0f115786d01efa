//! The page that says how Rung decides: all of it is printed, and none of it is in the program.
//!
//! What happens on it, the lit rule and the proof, is written by the annex into the two places that
//! are left empty here; see `src/web/method.js`.

mod cases;
mod facts;
mod laws;
mod prove;
mod rules;

use yew::prelude::*;

use super::element::{Element, S, el};
use super::parts::no_script;
use crate::framework::Question;
use crate::words::{self, method, page};

/// The whole page.
#[component]
pub fn Method() -> Html {
    el("div", &[("class", S("page method"))])
        .and(masthead())
        .and(
            el("main", &[])
                .and(questions())
                .and(facts::facts())
                .and(rules::rules())
                .and(laws::laws())
                .and(prove::prove())
                .and(cases::cases())
                .and(limits()),
        )
        .and(sources())
        .into()
}

fn masthead() -> Element {
    el("header", &[("class", S("masthead"))])
        .and(el("p", &[("class", S("brand"))]).text(page::BRAND))
        .and(el("h1", &[]).text(method::TITLE))
        .and(el("p", &[("class", S("lead"))]).text(method::LEAD))
        .and(el("p", &[]).and(el("a", &[("href", S("../")), ("id", S("back"))]).text(method::BACK)))
        .and(el("p", &[("class", S("quiet"))]).text(method::VERSION))
        .and(el("noscript", &[]).and(no_script(method::NO_SCRIPT)))
}

/// The short names by which everything below calls the questions.
fn questions() -> Element {
    let asked = |question: Question| {
        el("div", &[])
            .and(el("dt", &[]).text(words::asked(question).title))
            .and(el("dd", &[]).text(words::prompt(question).ask))
    };
    section("questions", method::QUESTIONS)
        .and(quiet(method::QUESTIONS_HELP))
        .and(el("dl", &[("class", S("asked"))]).each(Question::deciding().map(asked)))
}

fn limits() -> Element {
    section("limits", method::LIMITS_TITLE).each(method::LIMITS.iter().map(|text| paragraph(text)))
}

fn sources() -> Element {
    let source = |source: &words::Source| {
        el("li", &[]).and(el("b", &[]).text(source.name)).text(": ").text(source.citation)
    };
    el("footer", &[("class", S("about"))])
        .and(el("h2", &[]).text(page::SOURCES))
        .and(paragraph(method::SOURCES_HELP))
        .and(el("ul", &[]).each(words::SOURCES.iter().map(source)))
        .and(el("h3", &[]).text(method::VERSION_TITLE))
        .and(el("p", &[]).text(method::VERSION).text(" ").text(method::VERSION_HELP))
}

/// A section under a heading that can be linked to.
fn section(id: &'static str, heading: &'static str) -> Element {
    let named = super::element::el_with("section", &["aria-labelledby"], [super::element::is(id)]);
    let heading = super::element::el_with("h2", &["id"], [super::element::is(id)]).text(heading);
    named.and(heading)
}

fn paragraph(words: &'static str) -> Element {
    el("p", &[]).text(words)
}

fn quiet(words: &'static str) -> Element {
    el("p", &[("class", S("quiet"))]).text(words)
}

/// A table that scrolls by itself where it does not fit, with a name for those who reach it by key.
fn table(caption: &'static str, columns: &[&'static str]) -> Element {
    let column = |name: &&'static str| el("th", &[("scope", S("col"))]).text(name);
    el("table", &[])
        .and(el("caption", &[]).text(caption))
        .and(el("thead", &[]).and(el("tr", &[]).each(columns.iter().map(column))))
}

fn scrolling(name: &'static str, table: Element) -> Element {
    use super::element::{el_with, is};
    let keys = &["class", "role", "tabindex", "aria-label"];
    el_with("div", keys, [is("wide"), is("region"), is("0"), is(name)]).and(table)
}
