//! The call in a few lines of plain text, for a chat.
//!
//! Every line begins with a word of ours, so that nothing at its start becomes a list, a quotation
//! or a heading; what is free text goes through [`chat`].

use super::escape::chat;
use super::sentence::listed;
use super::{Report, day_in_words};
use crate::advice::{Standing, gates};
use crate::digits::digits;
use crate::framework::Note;
use crate::words::advice::{self, room};
use crate::words::{self, page, report as told, sure};

/// The longest name and the longest other free text, in characters.
const LONGEST: [usize; 2] = [80, 160];

/// How many open gates are named.
const NAMED: usize = 4;

/// Writes the lines.
///
/// ```
/// use rung::advice::diagnosis::Diagnoses;
/// use rung::analysis::Engine;
/// use rung::framework::{Feasibility, Question, Sheet};
/// use rung::report::{Report, text};
///
/// let mut sheet = Sheet::default();
/// sheet.choose(Question::Feasibility, Feasibility::Unproven as u8);
/// let (engine, diagnoses) = (Engine::version_1(), Diagnoses::version_1());
/// let lines = text::write(&Report::new(&engine, &diagnoses, &sheet));
/// assert!(lines.starts_with("The call: Proof of concept.\nFirst audience: our own people."));
/// ```
#[must_use]
pub fn write(report: &Report) -> String {
    let notes = &report.sheet.notes;
    let mut text = String::new();
    let mut say = |parts: &[&str]| {
        text += &parts.concat();
        text.push('\n');
    };
    let name = report.name();
    if !name.is_empty() {
        say(&[told::RELEASE, sure::CHANGE_TO, &chat(&name, LONGEST[0])]);
    }
    say(&[page::VERDICT, sure::CHANGE_TO, &report.call(), sure::STOP]);
    say(&[&report.audience()]);
    if let Some(why) = why(report) {
        say(&[page::WHY, sure::CHANGE_TO, &why]);
    }
    if let Some(class) = report.possible.class() {
        say(&[told::SAY, room::room(class, report.is_held()).room]);
    }
    if let Some(gates) = open_gates(report) {
        say(&[&gates]);
    }
    let question = notes.text(Note::Question);
    if !super::line(question).is_empty() {
        say(&[told::MUST_ANSWER, &chat(question, LONGEST[1])]);
    }
    if let Some(number) = number(report) {
        say(&[&number]);
    }
    if let Some(next) = report.engine.open(report.sheet).next() {
        say(&[sure::NEXT, words::ask(next)]);
    }
    match report.link() {
        Some(link) => say(&[told::LINK, sure::CHANGE_TO, &link]),
        None => say(&[told::VECTOR, sure::CHANGE_TO, &report.vector()]),
    }
    say(&[&report.origin()]);
    text
}

/// The rule in its words; while several can fire, the shares of the classes.
fn why(report: &Report) -> Option<String> {
    let possible = &report.possible;
    if let [rule] = report.rules()[..] {
        let words = words::rule(rule)?;
        return Some([words.when, told::BY, rule, ". ", words.why].concat());
    }
    let share = |class| {
        let share = words::share(possible.of_class(class), possible.total());
        [super::name_of(class), " ", &share].concat()
    };
    let shares: Vec<String> = possible.classes().map(share).collect();
    let whole = possible.class().is_none();
    whole.then(|| [&listed(&shares), told::OF_THE_WAYS, sure::STOP].concat())
}

/// How many of the gates that stand whatever is still open are done, and the first that are not.
fn open_gates(report: &Report) -> Option<String> {
    let mut gates = gates(report.engine, report.sheet);
    gates.retain(|standing| standing.certain);
    let is_open = |it: &&Standing| !report.sheet.notes.gate_note(it.gate.id()).done;
    let name = |it: &Standing| advice::gate(it.gate.id()).map_or("", |words| words.name).to_owned();
    let open: Vec<String> = gates.iter().filter(is_open).map(name).collect();
    let [done, all] = [gates.len() - open.len(), gates.len()].map(|count| digits(count as u64));
    let mut said = [advice::GATES, sure::CHANGE_TO, &done, advice::GATES_OF, &all].concat();
    said += advice::GATES_DONE;
    said += sure::STOP;
    if !open.is_empty() {
        // One that is left over is named, for that is no longer than to count it.
        let first = if open.len() == NAMED + 1 { open.len() } else { NAMED.min(open.len()) };
        let mut names = open[..first].to_vec();
        if open.len() > first {
            names.push([&digits((open.len() - first) as u64), told::MORE_GATES].concat());
        }
        said += &[" ", told::OPEN_GATES, &listed(&names), sure::STOP].concat();
    }
    (!gates.is_empty()).then_some(said)
}

/// The number that decides and its day, as far as they were written.
fn number(report: &Report) -> Option<String> {
    let text = |note| {
        let text = super::line(report.sheet.notes.text(note));
        (!text.is_empty()).then(|| chat(&text, LONGEST[1]))
    };
    let date = text(Note::Date).map(|date| [told::ON, &day_in_words(&date)].concat());
    let said: Vec<String> =
        [text(Note::Metric), text(Note::Threshold), date].into_iter().flatten().collect();
    (!said.is_empty()).then(|| [told::NUMBER, &said.join("; ")].concat())
}
