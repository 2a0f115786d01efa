//! `rung analyse`: everything that can be said exactly about a sheet, complete or not.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::Serialize;

use super::lines;
use super::wire::{ChangeLine, Ordered};
use crate::analysis::{Engine, Flip, Possible};
use crate::framework::{Answers, Audience, Class, Question, Sheet};

/// One line of output. The order of the fields is part of the format.
#[derive(Serialize)]
struct Line {
    possible: Counts,
    settled: Settled,
    until_known: UntilKnown,
    next: Option<&'static str>,
    idle: Vec<&'static str>,
    #[serde(flatten)]
    complete: Option<Complete>,
}

/// How many completions give each value that is possible.
#[derive(Serialize)]
struct Counts {
    class: Ordered,
    audience: Ordered,
    hold: Ordered,
}

#[derive(Serialize)]
struct Settled {
    class: bool,
    audience: bool,
    hold: bool,
}

/// What is safe to act on until everything is settled.
#[derive(Serialize)]
struct UntilKnown {
    audience: &'static str,
    hold: bool,
}

/// What only a complete sheet has.
#[derive(Serialize)]
struct Complete {
    flips: Vec<FlipLine>,
    plan_flips: Vec<FlipLine>,
    margin: Option<usize>,
    pressure: Vec<ChangeLine>,
}

#[derive(Serialize)]
struct FlipLine {
    changes: Vec<ChangeLine>,
    class: &'static str,
    rule: &'static str,
    audience: &'static str,
}

pub(super) fn run(input: impl BufRead, output: &mut impl Write) -> io::Result<ExitCode> {
    let engine = Engine::current();
    lines::answer(input, output, |sheet| line(&engine, sheet))
}

fn line(engine: &Engine, sheet: &Sheet) -> Line {
    let possible = engine.possible(sheet);
    let open = engine.open(sheet);
    Line {
        settled: Settled {
            class: possible.class().is_some(),
            audience: possible.audience().is_some(),
            hold: possible.hold().is_some(),
        },
        until_known: UntilKnown {
            audience: possible.narrowest().map_or("", Audience::id),
            hold: possible.may_hold(),
        },
        next: open.next().map(Question::id),
        idle: open.idle().map(Question::id).collect(),
        complete: Answers::of(sheet).map(|answers| complete(engine, &answers)),
        possible: counts(&possible),
    }
}

fn counts(possible: &Possible) -> Counts {
    let class = Class::ALL.iter().map(|class| (class.id(), possible.of_class(*class)));
    let audience =
        Audience::ALL.iter().map(|audience| (audience.id(), possible.of_audience(*audience)));
    let is_possible = |(_, count): &(_, u64)| *count > 0;
    Counts {
        class: Ordered(class.filter(is_possible).collect()),
        audience: Ordered(audience.filter(is_possible).collect()),
        hold: Ordered(vec![
            ("yes", possible.count(|verdict| verdict.hold)),
            ("no", possible.count(|verdict| !verdict.hold)),
        ]),
    }
}

fn complete(engine: &Engine, answers: &Answers) -> Complete {
    let flips = engine.flips(answers);
    let line = |flip: &Flip| FlipLine {
        changes: flip.changes.iter().copied().map(ChangeLine).collect(),
        class: flip.verdict.class.id(),
        rule: engine.rules[usize::from(flip.verdict.rule)].id,
        audience: flip.verdict.audience.id(),
    };
    Complete {
        margin: flips.margin(),
        flips: flips.answers.iter().map(line).collect(),
        plan_flips: flips.plan.iter().map(line).collect(),
        pressure: engine.pressure(answers).iter().map(|lean| ChangeLine(lean.change)).collect(),
    }
}
