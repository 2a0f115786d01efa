//! `rung verdict`: each sheet's verdict, as far as it is settled.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::{Serialize, Serializer};

use super::lines;
use crate::analysis::Engine;
use crate::framework::{Audience, Class, Fact, Sheet};
use crate::link;

/// One line of output. The order of the fields is part of the format.
#[derive(Serialize)]
struct Line {
    class: Option<&'static str>,
    rule: Option<&'static str>,
    audience: Option<&'static str>,
    hold: Option<bool>,
    facts: Facts,
    classes: Vec<&'static str>,
    vector: String,
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
    let engine = Engine::version_1();
    lines::answer(input, output, |sheet| line(&engine, sheet))
}

fn line(engine: &Engine, sheet: &Sheet) -> Line {
    let possible = engine.possible(sheet);
    let facts = Fact::ALL.iter().map(|fact| {
        let values = engine.fact(*fact, sheet);
        (fact.id(), values.iter().map(|value| fact.values()[usize::from(value)]).collect())
    });
    Line {
        class: possible.class().map(Class::id),
        rule: possible.rule().map(|rule| engine.rules[usize::from(rule)].id),
        audience: possible.audience().map(Audience::id),
        hold: possible.hold(),
        facts: Facts(facts.collect()),
        classes: possible.classes().map(Class::id).collect(),
        vector: link::vector(sheet),
    }
}
