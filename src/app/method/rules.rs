//! The table of rules. The one that decides the reader's release is lit.

use super::{paragraph, scrolling, section, table};
use crate::app::element::{Element, S, el, el_with, is, when};
use crate::framework::{Fact, OptionSet, Question, Rule, Subject, Test, Version};
use crate::words::{self, method};

pub(super) fn rules() -> Element {
    let read = subjects();
    let mut columns = vec![method::RULE];
    columns.extend(read.iter().map(|subject| name(*subject)));
    columns.extend([method::CLASS, method::LIMIT]);
    let rows = Version::CURRENT.framework().rules.iter().map(|rule| body(rule, &read));
    let rules = table(method::RULES_TABLE, &columns).each(rows);
    section("rules", method::RULES)
        .each(method::RULES_HELP.iter().map(|text| paragraph(text)))
        .and(
            el("p", &[("id", S("lit")), ("class", S("quiet")), ("role", S("status"))])
                .text(method::LIT_LATER),
        )
        .and(scrolling(method::RULES_TABLE, rules))
}

/// What the rules read, in the order in which they first do.
fn subjects() -> Vec<Subject> {
    let mut subjects = Vec::new();
    for cell in Version::CURRENT
        .framework()
        .rules
        .iter()
        .flat_map(|rule| rule.rows.iter().copied().flatten())
    {
        if !subjects.contains(&cell.subject) {
            subjects.push(cell.subject);
        }
    }
    subjects
}

fn name(subject: Subject) -> &'static str {
    match subject {
        Subject::Answer(question) => words::asked(question).title,
        Subject::Fact(fact) => words::fact(fact).name,
    }
}

/// The rows of one rule, and under them what they mean.
fn body(rule: &Rule, read: &[Subject]) -> Element {
    let rows = rule.rows.iter().map(|cells| {
        let tests = read.iter().map(|subject| cell(cells, *subject));
        el("tr", &[])
            .and(el("th", &[("scope", S("row"))]).text(rule.id).and(mark()))
            .each(tests)
            .and(el("td", &[]).text(words::class(rule.class).short))
            .and(el("td", &[]).text(words::audience(rule.limit)))
    });
    let told = words::rule(rule.id).map(|words| {
        let said = [words.when, ". ", words.why, " "];
        el("tr", &[("class", S("bearing"))]).and(
            el("td", &[("colspan", S("11"))])
                .and(el("p", &[]).say(&said).and(el("cite", &[]).text(words.source))),
        )
    });
    el_with("tbody", &["data-rule"], [is(rule.id)]).each(rows.chain(told))
}

/// What says that a rule is lit to those who cannot see it.
fn mark() -> Element {
    el_with("small", &["class", "hidden"], [is("mark"), when(true)]).text(method::LIT)
}

fn cell(cells: &[Test], subject: Subject) -> Element {
    let test = cells.iter().find(|test| test.subject == subject);
    match (test, subject) {
        (None, _) => el("td", &[("class", S("any"))]).text(method::ANY_VALUE),
        (Some(test), Subject::Answer(question)) => options(question, test.among),
        (Some(test), Subject::Fact(fact)) => values(fact, test.among),
    }
}

fn options(question: Question, among: OptionSet) -> Element {
    let ids = question.options();
    ids_of(among.iter().map(|option| ids[usize::from(option)]))
}

fn values(fact: Fact, among: OptionSet) -> Element {
    ids_of(among.iter().map(|value| fact.values()[usize::from(value)]))
}

fn ids_of(ids: impl Iterator<Item = &'static str>) -> Element {
    let ids: Vec<&str> = ids.collect();
    el("td", &[]).say(&[&ids.join(words::page::OR)])
}
