//! `rung verdict`: each sheet's verdict, as far as it is settled.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::{Serialize, Serializer};

use crate::analysis::Engine;
use crate::framework::{Fact, Sheet, VERSION_1};
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

#[derive(Serialize)]
struct Wrong {
    error: String,
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
    let engine = Engine::new(&VERSION_1);
    let mut code = ExitCode::SUCCESS;
    let mut bytes = Vec::new();
    let mut input = input;
    // Read as bytes: a line that is not UTF-8 is a bad line, not the end of the input.
    while input.read_until(b'\n', &mut bytes)? > 0 {
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim();
        if !text.is_empty() {
            match super::sheet(text) {
                Ok(sheet) => serde_json::to_writer(&mut *output, &line(&engine, &sheet))?,
                Err(error) => {
                    code = ExitCode::FAILURE;
                    serde_json::to_writer(&mut *output, &Wrong { error })?;
                }
            }
            output.write_all(b"\n")?;
        }
        bytes.clear();
    }
    Ok(code)
}

fn line(engine: &Engine, sheet: &Sheet) -> Line {
    let possible = engine.possible(sheet);
    let facts = Fact::ALL.iter().map(|fact| {
        let values = engine.fact(*fact, sheet);
        (fact.id(), values.iter().map(|value| fact.values()[usize::from(value)]).collect())
    });
    Line {
        class: possible.class().map(|class| class.id()),
        rule: possible.rule().map(|rule| engine.framework.rules[usize::from(rule)].id),
        audience: possible.audience().map(|audience| audience.id()),
        hold: possible.hold(),
        facts: Facts(facts.collect()),
        classes: possible.classes().map(|class| class.id()).collect(),
        vector: link::vector(sheet),
    }
}
