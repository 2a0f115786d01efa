//! The record of a decision in Markdown, under the headings of MADR 4 (Markdown Any Decision
//! Records, version 4.0.0), so that what reads such records finds what it looks for.
//!
//! The status is always `proposed`: a verdict is advice, and whoever decides writes their name and
//! changes it.

mod more;

use super::markdown::Page;
use super::sentence::{self, listed};
use super::{Report, name_of, seen_to};
use crate::advice::diagnosis::{Finding, Standing};
use crate::advice::{Metric, Metrics, gates};
use crate::digits::digits;
use crate::framework::{Class, Fact, Note};
use crate::words::advice::{self, diagnosis as diagnosed, room};
use crate::words::{self, ASPECTS, page, report as told, sure};

/// Writes the record.
///
/// ```
/// use rung::advice::diagnosis::Diagnoses;
/// use rung::analysis::Engine;
/// use rung::framework::{Note, Sheet};
/// use rung::report::{Report, madr};
///
/// let mut sheet = Sheet::default();
/// sheet.notes.set_text(Note::Name, "Search *beta*");
/// let (engine, diagnoses) = (Engine::version_1(), Diagnoses::version_1());
/// let record = madr::write(&Report::new(&engine, &diagnoses, &sheet));
/// assert!(record.starts_with("---\nstatus: proposed\n"));
/// assert!(record.contains(r"# Search \*beta\*: "));
/// ```
#[must_use]
pub fn write(report: &Report) -> String {
    let mut page = Page::default();
    front(report, &mut page);
    context(report, &mut page);
    drivers(report, &mut page);
    options(report, &mut page);
    outcome(report, &mut page);
    consequences(report, &mut page);
    confirmation(report, &mut page);
    pros_and_cons(&mut page);
    more::more(report, &mut page);
    page.done()
}

/// Nothing here is free text, so nothing needs the escapes of YAML.
fn front(report: &Report, page: &mut Page) {
    let mut lines = vec!["status: proposed".to_owned()];
    lines.extend(report.date.map(|date| ["date: ", &crate::day::written(date)].concat()));
    lines.push("decision-makers: []".to_owned());
    page.front(&lines);
}

fn context(report: &Report, page: &mut Page) {
    let name = report.name();
    let of = if name.is_empty() { told::RELEASE } else { &name };
    page.heading(1, &[of, sure::CHANGE_TO, &report.title()]);
    page.heading(2, &[told::CONTEXT]);
    page.paragraph(&[told::ASKED]);
    let question = super::line(report.sheet.notes.text(Note::Question));
    if !question.is_empty() {
        page.paragraph(&[words::note(Note::Question).label, sure::CHANGE_TO, &question]);
    }
}

/// The reasons; while several rules can fire, what is known of the facts that they read.
fn drivers(report: &Report, page: &mut Page) {
    page.heading(2, &[told::DRIVERS]);
    let reasons = report.engine.reasons(report.sheet);
    for reason in &reasons {
        let (finding, because, source) = sentence::reason(reason);
        page.item(&[&finding, &because, sure::STOP, &sourced(source)]);
    }
    if reasons.is_empty() {
        let known = Fact::ALL.iter().filter_map(|fact| {
            let value = report.engine.fact(*fact, report.sheet);
            value.only().map(|_| words::finding(*fact, value))
        });
        let known: Vec<String> = known.collect();
        for finding in &known {
            page.item(&[finding, sure::STOP]);
        }
        if known.is_empty() {
            page.paragraph(&[told::NOTHING_KNOWN]);
        }
    }
}

fn sourced(source: &str) -> String {
    if source.is_empty() { String::new() } else { [" (", source, ")"].concat() }
}

fn options(report: &Report, page: &mut Page) {
    page.heading(2, &[told::OPTIONS]);
    let possible = &report.possible;
    for class in Class::ALL {
        let standing = match (possible.class(), possible.of_class(*class)) {
            (Some(_), _) => String::new(),
            (None, 0) => [" (", page::RULED_OUT, ")"].concat(),
            (None, ways) => {
                [" (", &words::share(ways, possible.total()), told::OF_THE_WAYS, ")"].concat()
            }
        };
        let words = words::class(*class);
        page.item(&[words.name, sure::CHANGE_TO, words.line, &standing]);
    }
}

fn outcome(report: &Report, page: &mut Page) {
    page.heading(2, &[told::OUTCOME]);
    let rules = report.rules();
    match (report.possible.class(), &rules[..]) {
        (Some(class), [rule]) => {
            let because = words::rule(rule).map(|it| {
                [&lowered(it.when), told::BY, rule, ". ", it.why, &sourced(it.source)].concat()
            });
            page.paragraph(&[&chosen(class), &because.unwrap_or_default()]);
        }
        (Some(class), _) => {
            page.paragraph(&[&chosen(class), told::BY_SEVERAL, &rules.join(page::OR), "."]);
        }
        (None, _) => {
            page.paragraph(&[told::NOT_CHOSEN, &report.classes(), sure::STOP]);
            page.paragraph(&[page::SHARES]);
        }
    }
    page.paragraph(&[&report.audience()]);
    if report.is_held() {
        page.paragraph(&[page::ON_HOLD, ". ", words::HOLD_MEANS, " ", words::HOLD_LIFTS]);
    }
    if let Some(next) = report.engine.open(report.sheet).next() {
        page.paragraph(&[sure::NEXT, words::ask(next)]);
    }
}

/// The words that tools look for, so its quotation marks are straight.
fn chosen(class: Class) -> String {
    [told::CHOSEN, "\"", name_of(class), "\", because "].concat()
}

/// A clause as it stands within a sentence.
fn lowered(clause: &str) -> String {
    let mut chars = clause.chars();
    chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
}

fn consequences(report: &Report, page: &mut Page) {
    page.heading(3, &[told::CONSEQUENCES]);
    if let Some(class) = report.possible.class() {
        let words = room::room(class, report.is_held());
        page.named(&[room::ROOM, sure::STOP], &[words.room]);
        page.named(&[room::SPONSOR, sure::STOP], &[words.sponsor]);
    }
    let findings = report.diagnoses.of(report.sheet);
    let shown = findings.iter().filter(|finding| finding.standing == Standing::Shown);
    for finding in shown.clone() {
        diagnosis(finding, report, page);
    }
    if shown.count() == 0 {
        page.item(&[told::NOTHING_WRONG]);
    }
    let may = findings.iter().filter(|finding| finding.standing == Standing::MayApply);
    let title = |it: &Finding| {
        let id = it.diagnosis.id();
        Some([diagnosed::diagnosis(id)?.title, " (", id, ")"].concat())
    };
    let may: Vec<String> = may.filter_map(title).collect();
    if !may.is_empty() {
        page.item(&[told::MAY_APPLY, &may.join("; "), sure::STOP]);
    }
}

fn diagnosis(finding: &Finding, report: &Report, page: &mut Page) {
    let id = finding.diagnosis.id();
    let Some(words) = diagnosed::diagnosis(id) else { return };
    let mut said = words.wrong.to_owned() + &sourced(words.source.unwrap_or_default());
    for (name, means) in finding.kinds.iter().filter_map(|(kind, _)| sentence::way(*kind)) {
        let stop = if name.is_empty() { "" } else { ". " };
        said += &[" ", name, stop, &means].concat();
    }
    let behind: Vec<String> =
        finding.because.iter().map(|it| sentence::answer(*it, report.sheet)).collect();
    if !behind.is_empty() {
        said += &[" ", diagnosed::BEHIND, &listed(&behind), sure::STOP].concat();
    }
    said += &[" ", diagnosed::TODO, words.todo].concat();
    let wider = finding.wider.iter().map(sentence::wider).chain(sentence::lifts(&finding.lifts));
    wider.for_each(|sentence| said += &[" ", &sentence].concat());
    page.named(&[words.title, " (", id, ")", sure::STOP], &[&said]);
}

fn confirmation(report: &Report, page: &mut Page) {
    page.heading(3, &[told::CONFIRMATION]);
    let notes = &report.sheet.notes;
    let gates = gates(report.engine, report.sheet);
    let done = gates.iter().filter(|it| notes.gate_note(it.gate.id()).done).count() as u64;
    let all = gates.len() as u64;
    page.paragraph(&[told::GATES, &digits(done), advice::GATES_OF, &digits(all), told::GATES_DONE]);
    let (certain, possible): (Vec<_>, Vec<_>) = gates.iter().partition(|it| it.certain);
    for (before, gates) in [("", certain), (told::DEPENDS, possible)] {
        if !before.is_empty() && !gates.is_empty() {
            page.paragraph(&[before]);
        }
        for id in gates.iter().map(|standing| standing.gate.id()) {
            let Some(words) = advice::gate(id) else { continue };
            let note = notes.gate_note(id);
            let said = seen_to(&note.owner, &note.due);
            page.task(note.done, &[words.name, sure::STOP], &[words.must, " ", &said]);
        }
    }
    if let Some(class) = report.possible.class() {
        let Metrics { watch, ignore } = Metrics::of(class);
        for (name, metrics) in [(advice::WATCH, watch), (advice::IGNORE, ignore)] {
            page.paragraph(&[name, ":"]);
            for metric in metrics {
                measured(*metric, page);
            }
        }
    }
    more::agreed(report, page);
}

fn measured(metric: Metric, page: &mut Page) {
    if let Some(words) = advice::metric(metric.id()) {
        page.named(&[words.name, sure::STOP], &[words.why, &sourced(words.source)]);
    }
}

/// A few rows of the comparison for each class.
fn pros_and_cons(page: &mut Page) {
    page.heading(2, &[told::PROS_AND_CONS]);
    for class in Class::ALL {
        page.heading(3, &[name_of(*class)]);
        for row in &ASPECTS {
            page.item(&[row.name, sure::CHANGE_TO, row.cells[*class as usize]]);
        }
    }
}
