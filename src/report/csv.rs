//! The record as a table: RFC 4180 in UTF-8 without a byte order mark, one row for each question,
//! and before and after these what was decided and written.
//!
//! | column | what it holds |
//! |---|---|
//! | `section` | `record`, `verdict`, a section of the questionnaire, `notes`, a list, or `gates` |
//! | `id` | the frozen id; of an item of a list, its number |
//! | `question` | what is asked, or what the row is about |
//! | `answer_ids` | the ids of the answer with a space between; several while it is narrowed, `none` for none of these; of a gate, `done` or `open` |
//! | `answer` | the answer in words |

use super::Report;
use super::escape::cell;
use super::sentence::label;
use crate::advice::gates;
use crate::digits::digits;
use crate::framework::{Audience, Class, Kind, List, Note, OptionSet, Question, Version};
use crate::words::advice::{self, cut};
use crate::words::{self, page, report as told, sure};

/// Writes the table.
///
/// ```
/// use rung::advice::diagnosis::Diagnoses;
/// use rung::analysis::Engine;
/// use rung::framework::Sheet;
/// use rung::report::{Report, csv};
///
/// let (engine, diagnoses, sheet) = (Engine::version_1(), Diagnoses::version_1(), Sheet::default());
/// let table = csv::write(&Report::new(&engine, &diagnoses, &sheet));
/// assert!(table.starts_with("section,id,question,answer_ids,answer\r\nrecord,framework,"));
/// ```
#[must_use]
pub fn write(report: &Report) -> String {
    let mut table = Table::default();
    table.row(["section", "id", "question", "answer_ids", "answer"]);
    record(report, &mut table);
    verdict(report, &mut table);
    let (sheet, notes) = (report.sheet, &report.sheet.notes);
    for question in Question::ALL {
        let section = question.section().id();
        let answer = label(*question, sheet);
        table.row([
            section,
            question.id(),
            words::ask(*question),
            &ids(*question, report),
            &answer,
        ]);
    }
    for note in Note::ALL.iter().filter(|note| !notes.text(**note).is_empty()) {
        table.row(["notes", note.id(), words::note(*note).label, "", notes.text(*note)]);
    }
    for (list, name) in [(List::Ship, cut::SHIP), (List::Defer, cut::DEFER)] {
        for (number, item) in (1..).zip(notes.list(list)) {
            table.row([list.id(), &digits(number), name, "", item]);
        }
    }
    for standing in gates(report.engine, sheet).iter().filter(|standing| standing.certain) {
        let id = standing.gate.id();
        let Some(words) = advice::gate(id) else { continue };
        let note = notes.gate_note(id);
        let told = super::seen_to(&note.owner, &note.due);
        table.row(["gates", id, words.must, if note.done { "done" } else { "open" }, &told]);
    }
    table.0
}

fn record(report: &Report, table: &mut Table) {
    let version = digits(Version::CURRENT.number().into());
    table.row(["record", "framework", told::FRAMEWORK, &version, ""]);
    if let Some(date) = report.date {
        table.row(["record", "date", told::DATE, &crate::day::written(date), &words::day(date)]);
    }
    table.row(["record", "vector", told::VECTOR, "", &report.vector()]);
    if let Some(link) = report.link() {
        table.row(["record", "link", told::LINK, "", &link]);
    }
}

/// What is settled by its ids, else what is still possible.
fn verdict(report: &Report, table: &mut Table) {
    let possible = &report.possible;
    let joined = |ids: Vec<&'static str>| ids.join(" ");
    let classes = joined(possible.classes().map(Class::id).collect());
    table.row(["verdict", "class", told::CLASS, &classes, &report.call()]);
    let rules = report.rules();
    let whens: Vec<&str> = rules.iter().filter_map(|id| Some(words::rule(id)?.when)).collect();
    let when = whens.join("; ");
    table.row(["verdict", "rule", page::RULE, &joined(rules), &when]);
    let audiences = Audience::ALL.iter().filter(|it| possible.of_audience(**it) > 0);
    let audiences = joined(audiences.map(|it| it.id()).collect());
    let audience = possible.audience().map_or(page::AUDIENCE_OPEN, words::audience);
    table.row(["verdict", "audience", page::FIRST_AUDIENCE, &audiences, audience]);
    let (hold, said) = match possible.hold() {
        Some(true) => ("yes", sure::HELD_YES),
        Some(false) => ("no", sure::HELD_NO),
        None => ("yes no", page::AUDIENCE_OPEN),
    };
    table.row(["verdict", "hold", page::ON_HOLD, hold, said]);
}

fn ids(question: Question, report: &Report) -> String {
    let id = |option| question.options()[usize::from(option)];
    match (question.kind(), report.sheet.answer(question), report.sheet.weeks()) {
        (Kind::Weeks, _, Some(weeks)) => digits(weeks.into()),
        (Kind::Any, Some(OptionSet::EMPTY), _) => "none".to_owned(),
        (_, Some(options), _) => words::joined(options, " ", id),
        _ => String::new(),
    }
}

/// Rows with the line ends of the standard.
#[derive(Default)]
struct Table(String);

impl Table {
    fn row(&mut self, cells: [&str; 5]) {
        for (index, text) in cells.into_iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            self.0 += &cell(text);
        }
        self.0 += "\r\n";
    }
}
