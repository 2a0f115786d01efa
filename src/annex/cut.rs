//! Ship now or defer: two lists, and the question that each item of the first has to stand.

use super::element::{Element, el};
use super::section::section;
use super::{ELSE, THEN};
use crate::advice::Need;
use crate::analysis::Possible;
use crate::control::{ACT, ADD, MOVE, REMOVE, UNDO};
use crate::digits::digits;
use crate::framework::{List, Sheet};
use crate::words::advice::cut::{self as told, CutWords};
use crate::words::{self, sure};

/// The id of the heading.
const HEADING: &str = "ship-or-defer";

/// The example that has both lists.
const EXAMPLE: &str = "project-sharing-app";

/// Both lists of a sheet, under the test of the classes still possible.
pub(super) fn cut(possible: &Possible, sheet: &Sheet) -> Element {
    let tests: Vec<&CutWords> = Need::ALL
        .iter()
        .filter(|need| possible.classes().any(|class| Need::of(class) == **need))
        .filter_map(|need| told::question(need.id()))
        .collect();
    let none = List::ALL.iter().all(|list| sheet.notes.list(*list).is_empty());
    let example = words::example(EXAMPLE).map_or("", |example| example.title);
    let none: &[_] = if none { &[("class", "quiet")] } else { &[("hidden", "")] };
    // It is seen only while the page says that an item was removed.
    let back = [("type", "button"), ("name", ACT), ("value", UNDO), (ELSE, HEADING)];
    section("cut", HEADING, told::CUT)
        .and(el("div", &[]).each(tests.iter().map(|test| tested(&tests, test, &[test.rule]))))
        .and(el("p", none).say(&[told::NONE, example, told::NONE_END]))
        .and(el("p", &[("class", "unseen"), ("role", "status")]).say(&[
            told::SHIP,
            told::COUNT,
            &counted(sheet.notes.list(List::Ship)),
            sure::COMMA,
            told::DEFER,
            told::COUNT,
            &counted(sheet.notes.list(List::Defer)),
        ]))
        .and(el("p", &[("class", "back")]).and(el("button", &back).text(told::BRING_BACK)))
        .and(
            el("div", &[("class", "lists")])
                .each(List::ALL.iter().map(|list| column(&tests, *list, sheet))),
        )
}

/// A sentence of one test, which says whose it is when it is not the only one.
fn tested(tests: &[&CutWords], test: &CutWords, sentence: &[&str]) -> Element {
    let line = el("p", &[]);
    let line = match tests {
        [_] => line,
        _ => line.and(el("b", &[]).text(test.of)).say(&[sure::STOP, " "]),
    };
    line.say(sentence)
}

fn counted(items: &[String]) -> String {
    let unit = if items.len() == 1 { told::ITEM_ONE } else { told::ITEMS };
    [&digits(items.len() as u64), unit].concat()
}

const fn heading(list: List) -> &'static str {
    match list {
        List::Ship => told::SHIP,
        List::Defer => told::DEFER,
    }
}

fn column(tests: &[&CutWords], list: List, sheet: &Sheet) -> Element {
    let items = sheet.notes.list(list);
    let (nothing, new) = match list {
        List::Ship => (told::SHIP_NONE, told::NEW_SHIP),
        List::Defer => (told::DEFER_NONE, told::NEW_DEFER),
    };
    let title = [list.id(), "-items"].concat();
    let field = [ADD, list.id()].concat();
    let input = [("type", "text"), ("id", &*field), ("name", &field), ("autocomplete", "off")];
    let count = if items.is_empty() { nothing } else { &counted(items) };
    let hidden: &[_] = if items.is_empty() { &[("hidden", "")] } else { &[] };
    let drawn = (0..).zip(items).map(|(position, item)| {
        let asked = el("div", &[("class", "quiet")]);
        let asked = match list {
            List::Ship => asked.each(
                tests.iter().map(|test| tested(tests, test, &[test.before, item, test.after])),
            ),
            List::Defer => asked.and(el("p", &[]).text(told::WAITS)),
        };
        el("li", &[])
            .and(el("b", &[]).text(item))
            .and(asked)
            .and(buttons(list, position, item, sheet))
    });
    let name = [told::ADD_TO, told::ITEM, heading(list), told::ITEM_END].concat();
    // Pressing the second takes the focus from the field, and so has it speak.
    let add = el("div", &[])
        .and(el("input", &input))
        .and(el("button", &[("type", "button"), ("aria-label", &name)]).text(told::ADD));
    el("div", &[("role", "group"), ("aria-labelledby", &title)])
        .and(el("h3", &[("id", &title)]).text(heading(list)))
        .and(el("p", &[("class", "quiet")]).text(count))
        .and(el("ul", hidden).each(drawn))
        .and(el("div", &[("class", "add")]).and(el("label", &[("for", &field)]).text(new)).and(add))
}

/// What can be done with an item. After a move the focus follows it, to the button that moves it
/// back.
fn buttons(list: List, position: usize, item: &str, sheet: &Sheet) -> Element {
    let id = |list: List, position: usize| [list.id(), "-", &digits(position as u64)].concat();
    let here = id(list, position);
    let there = id(list.other(), sheet.notes.list(list.other()).len());
    let field = [ADD, list.id()].concat();
    let button = |label: &str, act: &str, focus: &[(&'static str, &str)]| {
        let name = [label, told::ITEM, item, told::ITEM_END].concat();
        let value = [act, &here].concat();
        let attributes = [
            ("type", "button"),
            ("name", ACT),
            ("value", &value),
            ("aria-label", &name),
            (ELSE, &field),
        ];
        let button = el("button", &attributes).text(label);
        focus.iter().fold(button, |button, (name, value)| button.with(name, value))
    };
    el("div", &[("class", "acts")])
        .and(button(heading(list.other()), MOVE, &[("id", &here), (THEN, &there)]))
        .and(button(told::REMOVE, REMOVE, &[]))
}
