//! The questions in their sections.

use super::banner::button;
use crate::annex::{ASK, HELP};
use crate::app::element::{Element, S, el, el_with, is, set, when};
use crate::app::printed::Printed;
use crate::framework::{Kind, Question, Section};
use crate::session::{LEFT, START_OVER, Session, UNSURE, choices};
use crate::words::{self, page};

pub(in crate::app) fn questions(printed: &Printed, session: &Session) -> Element {
    let section = |section: &Section| {
        let asked = Question::ALL.iter().filter(|question| question.section() == *section);
        let head = printed.part(|| {
            let words = words::section(*section);
            el("div", &[])
                .and(el("h3", &[]).text(words.title))
                .and(el("p", &[("class", S("quiet"))]).text(words.intro))
        });
        el("section", &[]).node(head).each(asked.map(|question| ask(printed, session, *question)))
    };
    el("section", &[("class", S("questions")), ("aria-labelledby", S("questions"))])
        .and(
            el("div", &[("class", S("head"))])
                .and(
                    el("h2", &[("id", S("questions")), ("tabindex", S("-1"))])
                        .text(page::QUESTIONS),
                )
                .and(button(START_OVER, page::START_OVER)),
        )
        .each(Section::ALL.iter().map(section))
}

fn ask(printed: &Printed, session: &Session, question: Question) -> Element {
    let help = [HELP, question.id()];
    let frame = el_with(
        "fieldset",
        &["id", "tabindex", "aria-describedby"],
        [set(&[ASK, question.id()]), is("-1"), set(&help)],
    )
    .node(printed.part(|| el("legend", &[]).text(words::prompt(question).ask)))
    .node(printed.part(|| {
        let any = if question.kind() == Kind::Any { page::ANY_NUMBER } else { "" };
        let words = words::prompt(question);
        el_with("p", &["class", "id"], [is("help"), set(&help)])
            .text(words.help)
            .text(" ")
            .text(any)
    }));
    match question.kind() {
        Kind::Weeks => weeks(frame, session),
        Kind::One => left(frame.node(printed.part(|| options(question))), session, question),
        Kind::Any => frame.node(printed.part(|| options(question))),
    }
}

/// The radios or boxes of a question. Which are ticked is told to them where they stand.
fn options(question: Question) -> Element {
    let kind = if question.kind() == Kind::One { "radio" } else { "checkbox" };
    let told = |value| match question.option(value) {
        Some(position) => {
            let index = usize::from(position);
            label(words::asked(question).options[index], words::prompt(question).helps[index])
        }
        None if value == UNSURE => alone(page::NOT_SURE),
        None => alone(words::none_of_these(question).unwrap_or_default()),
    };
    let option = |value| tick(kind, is(question.id()), value, false).and(told(value));
    el("div", &[("class", S("options"))]).each(choices(question).map(option))
}

/// The options that are still possible, once an answer is narrowed to several.
fn left(frame: Element, session: &Session, question: Question) -> Element {
    let narrowing = session.narrows(question);
    let possible = session.sheet.answer(question).unwrap_or(question.all_options());
    let left = |position| {
        let last = possible.only() == Some(position);
        let words = words::asked(question).options[usize::from(position)];
        let told = label(words, if last { page::LAST_LEFT } else { "" });
        let name = set(&[question.id(), LEFT]);
        let value = question.options()[usize::from(position)];
        tick("checkbox", name, value, possible.contains(position)).and(told)
    };
    // What is not shown is made as small as can be: there is one for every question.
    let shown = |value| is(value).filter(|_| narrowing);
    let boxes = el_with(
        "div",
        &["class", "role", "aria-label", "hidden"],
        [shown("left"), shown("group"), shown(page::STILL_POSSIBLE), when(!narrowing)],
    );
    let heading = narrowing.then(|| el("p", &[]).text(page::STILL_POSSIBLE));
    let positions = question.all_options().iter().filter(|_| narrowing);
    frame.and(boxes.each(heading.into_iter()).each(positions.map(left)))
}

fn weeks(frame: Element, session: &Session) -> Element {
    let (shown, usable) = session.weeks();
    let id = Question::Weeks.id();
    let field = el_with(
        "input",
        &[
            "id",
            "name",
            "inputmode",
            "autocomplete",
            "aria-label",
            "aria-describedby",
            "aria-invalid",
        ],
        [
            is(id),
            is(id),
            is("numeric"),
            is("off"),
            is(page::WEEKS),
            is("weeks-wrong"),
            is(if usable { "false" } else { "true" }),
        ],
    );
    let wrong = el("p", &[("class", S("wrong")), ("id", S("weeks-wrong")), ("role", S("status"))]);
    frame.and(
        el("div", &[("class", S("number"))])
            .and(field.value(&shown))
            .and(el("span", &[]).text(page::WEEKS))
            .and(wrong.text(if usable { "" } else { page::WEEKS_WRONG })),
    )
}

/// What finds the radios and boxes of the questions.
pub(in crate::app) const OPTIONS: &str = ".options input";

/// What a control is called, without a word of help.
pub(super) fn alone(words: &'static str) -> Element {
    el("span", &[]).and(el("b", &[]).text(words))
}

/// What a control is called, and a word of help.
pub(super) fn label(words: &'static str, help: &'static str) -> Element {
    el("span", &[]).and(el("b", &[]).text(words)).text(" ").and(el("i", &[]).text(help))
}

/// A label with a radio or a box in it.
pub(super) fn tick(
    kind: &'static str,
    name: Option<yew::AttrValue>,
    value: &'static str,
    ticked: bool,
) -> Element {
    let input = el_with("input", &["type", "name"], [is(kind), name]);
    el("label", &[]).and(input.value(value).ticked(ticked))
}
