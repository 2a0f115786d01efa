//! `rung export mcdc`: for every comparison of version 1 the sheets that show what it decides.

mod named;

use std::io::{self, Write};

use serde::Serialize;

use crate::analysis::Engine;
use crate::analysis::mcdc::{Cause, Comparison, Decision, Pair, suite};
use crate::command::verdict::Settled;
use crate::command::wire::ChangeLine;
use crate::framework::{Framework, Sheet, Version};
use crate::record::json::Written;

/// One line of output. The order of the fields is part of the format.
#[derive(Serialize)]
struct Line<'a> {
    decision: &'static str,
    condition: String,
    #[serde(flatten)]
    pair: Option<Shown<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    infeasible: Option<String>,
}

/// What a pair of sheets shows.
#[derive(Serialize)]
struct Shown<'a> {
    cause: &'static str,
    change: ChangeLine,
    sheets: [Written<'a>; 2],
    outcomes: [Outcome; 2],
    verdicts: [Settled; 2],
}

/// The value of a fact, the id of a rule, or whether it is on hold.
#[derive(Serialize)]
#[serde(untagged)]
enum Outcome {
    Id(Option<&'static str>),
    Hold(Option<bool>),
}

pub(super) fn write(mut output: &mut dyn Write) -> io::Result<()> {
    let (framework, engine) = (Version::CURRENT.framework(), Engine::current());
    for comparison in suite(framework) {
        serde_json::to_writer(&mut output, &line(framework, &engine, &comparison))?;
        output.write_all(b"\n")?;
    }
    Ok(())
}

fn line<'a>(framework: &Framework, engine: &Engine, comparison: &'a Comparison) -> Line<'a> {
    let decision = comparison.decision;
    let (pair, why) = (comparison.shown.as_ref().ok(), comparison.shown.as_ref().err());
    Line {
        decision: named::decision(decision),
        condition: named::comparison(framework, comparison),
        pair: pair.map(|pair| shown(engine, decision, pair)),
        infeasible: why.map(|why| named::reason(framework, comparison, why)),
    }
}

fn shown<'a>(engine: &Engine, decision: Decision, pair: &'a Pair) -> Shown<'a> {
    let sheets = pair.sheets.each_ref();
    Shown {
        cause: match pair.cause {
            Cause::Unique => "unique",
            Cause::Masking => "masking",
        },
        change: ChangeLine(pair.change),
        sheets: sheets.map(Written),
        outcomes: sheets.map(|sheet| outcome(engine, decision, sheet)),
        verdicts: sheets.map(|sheet| Settled::of(engine, &engine.possible(sheet))),
    }
}

fn outcome(engine: &Engine, decision: Decision, sheet: &Sheet) -> Outcome {
    match decision {
        Decision::Fact(fact) => {
            let value = engine.fact(fact, sheet).only();
            Outcome::Id(value.map(|value| fact.values()[usize::from(value)]))
        }
        Decision::Hold => Outcome::Hold(engine.possible(sheet).hold()),
        Decision::Rule => Outcome::Id(Settled::of(engine, &engine.possible(sheet)).rule),
    }
}
