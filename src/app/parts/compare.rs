//! The comparison table: five classes, the verdict's marked, the reader's answers under each row.

use super::questions::tick;
use crate::annex::ASK;
use crate::app::element::{Element, S, el, el_with, is, set};
use crate::app::printed::Printed;
use crate::digits::digits;
use crate::framework::{Class, Kind, Question, Sheet};
use crate::session::{COMPARE, Session};
use crate::words::{self, page};

/// The table is printed; which columns are marked and shown is said by its attributes. A narrow
/// screen shows two columns: the verdict's and one to compare it with.
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
        let short = words::class(*class).short;
        tick("radio", is(COMPARE), class.id(), *class == other)
            .and(el("span", &[]).and(el("b", &[]).text(short)))
    };
    let table = el_with(
        "table",
        &["data-verdict", "data-first", "data-other"],
        [is(verdict.map_or("", Class::id)), is(first.id()), is(other.id())],
    );
    let row = |(position, bears): (usize, &&[Question])| {
        let cells = printed.part(|| cells(position));
        let bears = bears.iter().map(|question| bearing(printed, &session.sheet, *question));
        el("tbody", &[]).node(cells).and(
            el("tr", &[("class", S("bearing"))])
                .and(el("td", &[("colspan", S("3"))]).and(el("ul", &[]).each(bears))),
        )
    };
    el("section", &[("class", S("compare")), ("aria-labelledby", S("compare"))])
        .and(el("h2", &[("id", S("compare")), ("tabindex", S("-1"))]).text(page::COMPARE))
        .and(
            el("fieldset", &[("class", S("picker"))])
                .and(el("legend", &[]).text(page::SHOW_CLASS))
                .each(Class::ALL.iter().filter(|class| **class != first).map(pick)),
        )
        .and(
            table
                .node(printed.part(|| el("caption", &[]).text(page::COMPARE_HELP)))
                .node(printed.part(head))
                .each(words::BEARINGS.iter().enumerate().map(row)),
        )
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

/// One of the reader's answers that bear on a row, and the way to its question.
fn bearing(printed: &Printed, sheet: &Sheet, question: Question) -> Element {
    let link = printed.part(|| {
        let link = el_with("a", &["href"], [set(&["#", ASK, question.id()])]);
        link.text(words::asked(question).title)
    });
    el("li", &[]).node(link).say(&[": ", &said(sheet, question)])
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
