//! The questions in their sections.

use super::banner::button;
use crate::annex::{ASK, HELP};
use crate::app::element::{Element, S, el, el_with, is, set, when};
use crate::app::printed::Printed;
use crate::framework::{Kind, OptionSet, Question, Section};
use crate::session::{LEFT, NONE, START_OVER, Session, UNSURE};
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
    let answer = session.sheet.answer(question);
    let unsure = session.unsure.has(question);
    match question.kind() {
        Kind::One => single(printed, frame, question, answer, unsure),
        Kind::Any => members(printed, frame, question, answer, unsure),
        Kind::Weeks => weeks(frame, session),
    }
}

/// One option, or the options that are still possible.
fn single(
    printed: &Printed,
    frame: Element,
    question: Question,
    answer: Option<OptionSet>,
    unsure: bool,
) -> Element {
    // An answer narrowed to several options shows as "not sure", with what is left ticked.
    let narrowing = unsure || answer.is_some_and(|answer| answer.only().is_none());
    let possible = answer.unwrap_or(question.all_options());
    let positions = || question.all_options().iter();
    let option = |position| {
        let chosen = !narrowing && answer.is_some() && possible.contains(position);
        option(printed, "radio", question, position, chosen)
    };
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
    frame
        .and(el("div", &[("class", S("options"))]).each(positions().map(option)).and(choice(
            printed,
            "radio",
            question,
            UNSURE,
            page::NOT_SURE,
            narrowing,
        )))
        .and(boxes.each(heading.into_iter()).each(positions().filter(|_| narrowing).map(left)))
}

/// Any number of answers, or none of them.
fn members(
    printed: &Printed,
    frame: Element,
    question: Question,
    answer: Option<OptionSet>,
    unsure: bool,
) -> Element {
    let member = |position| {
        let chosen = answer.is_some_and(|chosen| chosen.contains(position));
        option(printed, "checkbox", question, position, chosen)
    };
    let none = answer.is_some_and(OptionSet::is_empty);
    let none_label = words::none_of_these(question).unwrap_or_default();
    frame.and(
        el("div", &[("class", S("options"))])
            .each(question.all_options().iter().map(member))
            .and(choice(printed, "checkbox", question, NONE, none_label, none))
            .and(choice(printed, "checkbox", question, UNSURE, page::NOT_SURE, unsure)),
    )
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

/// A radio or box for one of the question's own options.
fn option(
    printed: &Printed,
    kind: &'static str,
    question: Question,
    position: u8,
    ticked: bool,
) -> Element {
    let told = printed.part(|| {
        let index = usize::from(position);
        label(words::asked(question).options[index], words::prompt(question).helps[index])
    });
    let value = question.options()[usize::from(position)];
    tick(kind, is(question.id()), value, ticked).node(told)
}

/// A radio or box for an answer that every question of its kind has.
fn choice(
    printed: &Printed,
    kind: &'static str,
    question: Question,
    value: &'static str,
    label: &'static str,
    ticked: bool,
) -> Element {
    let told = printed.part(|| el("span", &[]).and(el("b", &[]).text(label)));
    tick(kind, is(question.id()), value, ticked).node(told)
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
