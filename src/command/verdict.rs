//! `rung verdict`: each sheet's verdict, as far as it is settled.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::{Serialize, Serializer};

use super::lines;
use crate::analysis::{Engine, Possible};
use crate::framework::{Audience, Class, Fact, Sheet};
use crate::link;

/// One line of output. The order of the fields is part of the format.
#[derive(Serialize)]
struct Line {
    #[serde(flatten)]
    settled: Settled,
    facts: Facts,
    classes: Vec<&'static str>,
    vector: String,
}

/// What is settled of a verdict.
#[derive(Serialize)]
pub(super) struct Settled {
    class: Option<&'static str>,
    pub(super) rule: Option<&'static str>,
    audience: Option<&'static str>,
    pub(super) hold: Option<bool>,
}

impl Settled {
    pub(super) fn of(engine: &Engine, possible: &Possible) -> Self {
        Self {
            class: possible.class().map(Class::id),
            rule: possible.rule().map(|rule| engine.rules[usize::from(rule)].id),
            audience: possible.audience().map(Audience::id),
            hold: possible.hold(),
        }
    }
}

/// The facts in order: a value's id, or the ids still possible.
struct Facts(Vec<(&'static str, Vec<&'static str>)>);

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(untagged)]
        enum Value<'a> {
            Settled(&'a str),
            Open(&'a [&'a str]),
        }
        serializer.collect_map(self.0.iter().map(|(fact, values)| match values[..] {
            [value] => (*fact, Value::Settled(value)),
            _ => (*fact, Value::Open(values)),
        }))
    }
}

pub(super) fn run(input: impl BufRead, output: &mut impl Write) -> io::Result<ExitCode> {
    let engine = Engine::current();
    lines::answer(input, output, |sheet| line(&engine, sheet))
}

fn line(engine: &Engine, sheet: &Sheet) -> Line {
    let possible = engine.possible(sheet);
    let facts = Fact::ALL.iter().map(|fact| {
        let values = engine.fact(*fact, sheet);
        (fact.id(), values.iter().map(|value| fact.values()[usize::from(value)]).collect())
    });
    Line {
        settled: Settled::of(engine, &possible),
        facts: Facts(facts.collect()),
        classes: possible.classes().map(Class::id).collect(),
        vector: link::fragment(sheet),
    }
}
