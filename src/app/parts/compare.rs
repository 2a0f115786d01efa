//! The comparison table: five classes, the verdict's marked, the reader's answers under each row.

use super::questions::{alone, tick};
use crate::annex::ASK;
use crate::app::element::{Element, S, el, el_with, is, set};
use crate::app::printed::Printed;
use crate::digits::digits;
use crate::framework::{Class, Kind, Question, Sheet};
use crate::session::{COMPARE, Session};
use crate::words::{self, page};

/// The table is printed; which columns are marked and shown is said by the section's attributes, and
/// the answers under its rows are written where they stand. A narrow screen shows two columns: the
/// verdict's and one to compare it with.
pub(in crate::app) fn compare(
    printed: &Printed,
    session: &Session,
    verdict: Option<Class>,
) -> Element {
    // The famous pair, until the reader or the verdict says otherwise.
    let first = verdict.unwrap_or(Class::Mvp);
    let usual = if first == Class::Mmp { Class::Mvp } else { Class::Mmp };
    let other = session.compare.filter(|wanted| *wanted != first).unwrap_or(usual);
    let pick = |class: &Class| {
        tick("radio", is(COMPARE), class.id(), *class == other)
            .and(alone(words::class(*class).short))
    };
    el_with(
        "section",
        &["class", "aria-labelledby", "data-verdict", "data-first", "data-other"],
        [
            is("compare"),
            is("compare"),
            is(verdict.map_or("", Class::id)),
            is(first.id()),
            is(other.id()),
        ],
    )
    .and(el("h2", &[("id", S("compare")), ("tabindex", S("-1"))]).text(page::COMPARE))
    .and(
        el("fieldset", &[("class", S("picker"))])
            .and(el("legend", &[]).text(page::SHOW_CLASS))
            .each(Class::ALL.iter().filter(|class| **class != first).map(pick)),
    )
    .node(printed.part(table))
}

fn table() -> Element {
    let row = |(position, bears): (usize, &&[Question])| {
        let bears = bears.iter().map(|question| bearing(*question));
        el("tbody", &[]).and(cells(position)).and(
            el("tr", &[("class", S("bearing"))])
                .and(el("td", &[("colspan", S("3"))]).and(el("ul", &[]).each(bears))),
        )
    };
    el("table", &[])
        .and(el("caption", &[]).text(page::COMPARE_HELP))
        .and(head())
        .each(words::BEARINGS.iter().enumerate().map(row))
}

fn head() -> Element {
    let heading = |(class, source): (&Class, &&'static str)| {
        el_with("th", &["scope", "data-class"], [is("col"), is(class.id())])
            .text(words::class(*class).short)
            .and(el("small", &[("class", S("mark"))]).text(page::YOUR_CLASS))
            .and(el("small", &[]).and(el("cite", &[]).text(source)))
    };
    let headings = Class::ALL.iter().zip(&words::COLUMN_SOURCES).map(heading);
    let aspect = el("th", &[("scope", S("col"))]).text(page::ASPECT);
    el("thead", &[]).and(el("tr", &[]).and(aspect).each(headings))
}

fn cells(position: usize) -> Element {
    let row = &words::ROWS[position];
    let cell = |(class, words): (&Class, &&'static str)| {
        el_with("td", &["data-class"], [is(class.id())]).text(words)
    };
    el("tr", &[])
        .and(el("th", &[("scope", S("row"))]).text(row.name))
        .each(Class::ALL.iter().zip(&row.cells).map(cell))
}

/// Where one of the reader's answers stands that bear on a row, and the way to its question.
fn bearing(question: Question) -> Element {
    let link = el_with("a", &["href"], [set(&["#", ASK, question.id()])]);
    el("li", &[])
        .and(link.text(words::asked(question).title))
        .text(": ")
        .and(el("span", &[]).text(page::UNANSWERED))
}

/// What finds the places of the answers in the table.
pub(in crate::app) const BEARINGS: &str = ".bearing span";

/// The answers in the table, in their order.
pub(in crate::app) fn bearings(sheet: &Sheet) -> Vec<String> {
    words::BEARINGS.iter().copied().flatten().map(|question| said(sheet, *question)).collect()
}

/// An answer in a few words.
fn said(sheet: &Sheet, question: Question) -> String {
    if let Some(weeks) = sheet.weeks().filter(|_| question.kind() == Kind::Weeks) {
        return [&digits(weeks.into()), " ", page::WEEKS].concat();
    }
    let options = words::asked(question).options;
    match sheet.answer(question) {
        None => page::UNANSWERED.to_owned(),
        Some(answer) if answer.is_empty() => {
            words::none_of_these(question).unwrap_or_default().to_owned()
        }
        Some(answer) => {
            let between = if question.kind() == Kind::Any { ", " } else { page::OR };
            words::joined(answer, between, |option| options[usize::from(option)])
        }
    }
}
