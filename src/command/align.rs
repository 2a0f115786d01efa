//! `rung align`: several people's sheets of one release, compared.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::Serialize;

use super::lines::{self, Wrong};
use super::verdict::Settled;
use crate::analysis::{Alignment, Call, Decisive, Engine, Spread, Standing};
use crate::framework::{Kind, OptionSet, Question, Sheet};
use crate::link;
use crate::link::team::{self, Person};
use crate::record::json;
use crate::words;

/// The output. The order of the fields is part of the format.
#[derive(Serialize)]
struct Report<'a> {
    members: Vec<Member<'a>>,
    spread: Vec<SpreadLine>,
    /// Questions to which no answer is possible for everybody.
    disagreements: Vec<&'static str>,
    /// The others that somebody has not settled.
    open: Vec<&'static str>,
    deciding: Vec<&'static str>,
    rest: Vec<&'static str>,
    idle: Vec<&'static str>,
    outcomes: Vec<OutcomeLine>,
    /// All in one link; none if they do not fit.
    code: Option<String>,
    again: Vec<AgainLine>,
    errors: Vec<ErrorLine>,
}

#[derive(Serialize)]
struct Member<'a> {
    /// From 1, as the spread names them.
    #[serde(rename = "member")]
    number: usize,
    line: u64,
    name: Option<&'a str>,
    #[serde(flatten)]
    settled: Settled,
    possible: Vec<CallLine>,
}

#[derive(Serialize)]
struct CallLine {
    class: &'static str,
    audience: &'static str,
    hold: bool,
}

#[derive(Serialize)]
struct SpreadLine {
    question: &'static str,
    answers: Vec<GivenLine>,
    open: Vec<usize>,
}

#[derive(Serialize)]
struct GivenLine {
    answer: AnswerLine,
    members: Vec<usize>,
}

#[derive(Serialize)]
struct OutcomeLine {
    question: &'static str,
    ways: Vec<WayLine>,
}

#[derive(Serialize)]
struct WayLine {
    answer: AnswerLine,
    possible: Vec<CallLine>,
}

/// An answer as a sheet in JSON has it.
#[derive(Serialize)]
#[serde(untagged)]
enum AnswerLine {
    One(&'static str),
    Several(Vec<&'static str>),
}

/// Somebody who was there before, with the same name and the same answers.
#[derive(Serialize)]
struct AgainLine {
    line: u64,
    member: usize,
}

#[derive(Serialize)]
struct ErrorLine {
    line: u64,
    #[serde(flatten)]
    wrong: Wrong,
}

pub(super) fn run(input: impl BufRead, output: &mut impl Write) -> io::Result<ExitCode> {
    let (mut people, mut lines): (Vec<Person>, _) = (Vec::new(), Vec::new());
    let (mut again, mut errors) = (Vec::new(), Vec::new());
    lines::each(input, |line, text| {
        match text.and_then(read) {
            Ok(found) => {
                for person in found {
                    // A line is a person: two without a name may well say the same.
                    let known = |it: &Person| !it.name().is_empty() && *it == person;
                    if let Some(place) = people.iter().position(known) {
                        again.push(AgainLine { line, member: place + 1 });
                    } else {
                        people.push(person);
                        lines.push(line);
                    }
                }
            }
            Err(wrong) => errors.push(ErrorLine { line, wrong }),
        }
        Ok(())
    })?;
    let engine = Engine::current();
    let sheets: Vec<Sheet> = people.iter().map(|person| person.sheet().clone()).collect();
    let alignment = engine.align(&sheets);
    let code = if errors.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    let members = people.iter().zip(lines).zip(&alignment.people).enumerate();
    let report = Report {
        members: members
            .map(|(place, ((person, line), possible))| Member {
                number: place + 1,
                line,
                name: Some(person.name()).filter(|name| !name.is_empty()),
                settled: Settled::of(&engine, possible),
                possible: calls(&possible.calls()),
            })
            .collect(),
        again,
        errors,
        code: team::write(&people).ok(),
        ..compared(&alignment)
    };
    serde_json::to_writer(&mut *output, &report)?;
    output.write_all(b"\n")?;
    Ok(code)
}

/// Whoever a line stands for: one person, or those of a team's code.
fn read(line: &str) -> Result<Vec<Person>, Wrong> {
    let (name, rest) = if lines::is_json(line) { ("", line) } else { parted(line) };
    let sheet = if lines::is_json(rest) {
        json::read(rest).map_err(|error| Wrong::new(error.to_string()))
    } else {
        let (_, fragment) = rest.rsplit_once('#').unwrap_or(("", rest));
        if team::is_team(fragment) {
            return team::read(fragment).map_err(|fault| Wrong::link(fault, words::link::answers));
        }
        // Text that is lost says nothing of the answers.
        let read = link::read(fragment).map_err(|it| Wrong::link(it, words::link::answers));
        read.map(|read| read.sheet)
    };
    Ok(vec![Person::new(name, &sheet?)])
}

/// The name before a sheet, if there is one, and the sheet.
fn parted(line: &str) -> (&str, &str) {
    let object = line.find('{').unwrap_or(line.len());
    let (before, json) = line.split_at(object);
    match before.trim_end().strip_suffix(':') {
        Some(name) if !json.is_empty() => (name, json),
        _ => match line.rsplit_once(char::is_whitespace) {
            Some((said, sheet)) => (said.trim_end().strip_suffix(':').unwrap_or(said), sheet),
            None => ("", line),
        },
    }
}

fn compared(alignment: &Alignment) -> Report<'static> {
    let ids = |questions: &[Question]| questions.iter().map(|it| it.id()).collect();
    let standing = |it| alignment.standing(it).map(Question::id).collect();
    let deciding = alignment.deciding.iter().map(|decisive| decisive.question.id());
    Report {
        members: Vec::new(),
        spread: alignment.spread.iter().map(spread).collect(),
        disagreements: standing(Standing::Disputed),
        open: standing(Standing::Open),
        deciding: deciding.collect(),
        rest: ids(&alignment.rest),
        idle: ids(&alignment.idle),
        outcomes: alignment.deciding.iter().map(outcome).collect(),
        code: None,
        again: Vec::new(),
        errors: Vec::new(),
    }
}

fn spread(spread: &Spread) -> SpreadLine {
    let members = |people: &[usize]| people.iter().map(|person| person + 1).collect();
    let given = spread.given.iter().map(|given| GivenLine {
        answer: answer(spread.question, given.answer),
        members: members(&given.people),
    });
    SpreadLine {
        question: spread.question.id(),
        answers: given.collect(),
        open: members(&spread.open),
    }
}

fn outcome(decisive: &Decisive) -> OutcomeLine {
    let ways = decisive.ways.iter().map(|way| WayLine {
        answer: answer(decisive.question, way.answer),
        possible: calls(&way.calls),
    });
    OutcomeLine { question: decisive.question.id(), ways: ways.collect() }
}

fn answer(question: Question, answer: OptionSet) -> AnswerLine {
    let id = |option: u8| question.options()[usize::from(option)];
    match (question.kind(), answer.only()) {
        (Kind::One, Some(option)) => AnswerLine::One(id(option)),
        _ => AnswerLine::Several(answer.iter().map(id).collect()),
    }
}

fn calls(calls: &[Call]) -> Vec<CallLine> {
    let line = |call: &Call| CallLine {
        class: call.class.id(),
        audience: call.audience.id(),
        hold: call.hold,
    };
    calls.iter().map(line).collect()
}
