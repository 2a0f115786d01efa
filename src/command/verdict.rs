//! `rung verdict`: each sheet's verdict, as far as it is settled.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::{Serialize, Serializer};

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

/// What some editors put before the first line of a text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

const NOT_TEXT: &str = "this line is not UTF-8 text";

pub(super) fn run(input: impl BufRead, output: &mut impl Write) -> io::Result<ExitCode> {
    let engine = Engine::version_1();
    let mut code = ExitCode::SUCCESS;
    let mut bytes = Vec::new();
    let mut input = input;
    let mut mark = BYTE_ORDER_MARK;
    // Read as bytes: a line that is not UTF-8 is a bad line, not the end of the input.
    while input.read_until(b'\n', &mut bytes)? > 0 {
        let unmarked = bytes.strip_prefix(mark).unwrap_or(&bytes);
        mark = b"";
        let text = str::from_utf8(unmarked).map(str::trim);
        if text != Ok("") {
            match text.map_err(|_| NOT_TEXT.to_owned()).and_then(super::sheet) {
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
        settled: Settled::of(engine, &possible),
        facts: Facts(facts.collect()),
        classes: possible.classes().map(Class::id).collect(),
        vector: link::vector(sheet),
    }
}
