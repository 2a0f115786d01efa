//! The decision model that `rung export dmn` writes, judged by dsntk, a decision engine in Rust that knows nothing of
//! Rung: it has to decide every sheet as `rung verdict` does.

mod cell;
mod model;
mod program;
mod sheet;

use std::collections::BTreeSet;
use std::thread;

use serde_json::{Map, Value};

use cell::stated_cells;
use model::Model;
use program::{exported, mcdc_sheets, verdicts};
use sheet::{Sheet, random_sheets};

/// What the specification says of complete sheets.
const COMPLETE_SHEETS: u64 = 9_674_588_160;

const RANDOM_SHEETS: u64 = 50_000;

const DECISIONS: [&str; 10] = [
    "credibility",
    "demand",
    "error",
    "first_audience",
    "hold",
    "market",
    "net",
    "protections",
    "rules",
    "stakes",
];

/// The cells that could say anything, in the order of the model. Two are about a plan for the team: R1 and R2 decide all
/// of it, and allow no wider audience themselves. The third is the limit of R10, whose sheets never plan for the open
/// market: there buyers compare and commit, and R8 or R9 decides before.
const SPARE: [&str; 3] =
    ["rules_line_2_output_3", "rules_line_11_output_3", "first_audience_line_2_input_2"];

fn read(xml: &str) -> Model {
    Model::read(xml).expect("the engine reads the model")
}

/// What the model says of a sheet, if that is not what the program says.
fn difference(model: &Model, sheet: &Sheet, verdict: &Map<String, Value>) -> Option<String> {
    let decided = model.decide(sheet);
    (decided != *verdict)
        .then(|| format!("{sheet:?}\n  the model: {decided:?}\n  the program: {verdict:?}"))
}

/// The sheets on which the model and the program differ, sought on every core.
fn differences(model: &Model, sheets: &[Sheet], verdicts: &[Map<String, Value>]) -> Vec<String> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = sheets.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = sheets
            .chunks(share)
            .zip(verdicts.chunks(share))
            .map(|(sheets, verdicts)| {
                scope.spawn(move || {
                    let pairs = sheets.iter().zip(verdicts);
                    pairs.filter_map(|(sheet, verdict)| difference(model, sheet, verdict)).collect()
                })
            })
            .collect();
        let found = workers.into_iter().map(|it| it.join().expect("no worker panics"));
        found.collect::<Vec<Vec<String>>>().concat()
    })
}

#[test]
fn the_model_asks_for_exactly_the_complete_sheets_of_the_framework() {
    let model = read(&exported());
    let decisions: BTreeSet<&str> = model.decisions().iter().map(String::as_str).collect();
    assert_eq!(decisions, BTreeSet::from(DECISIONS));
    let ways = model.questions().iter().map(|question| {
        let options = question.options.len() as u64;
        if question.several { 1 << options } else { options }
    });
    assert_eq!(ways.product::<u64>(), COMPLETE_SHEETS);
}

#[test]
fn the_engine_decides_every_sheet_as_the_program_does() {
    let model = read(&exported());
    let mut sheets = mcdc_sheets();
    assert!(sheets.len() > 100, "{} sheets of the MC/DC suite", sheets.len());
    sheets.extend(random_sheets(model.questions(), RANDOM_SHEETS, 1));
    let verdicts = verdicts(&sheets);

    // The sheets must get to every rule, or they would say nothing of it.
    let reached: BTreeSet<&str> = verdicts.iter().filter_map(|it| it["rule"].as_str()).collect();
    let rules: Vec<String> = (1..=10).map(|number| format!("R{number}")).collect();
    assert_eq!(reached, rules.iter().map(String::as_str).collect());

    let differences = differences(&model, &sheets, &verdicts);
    let some = &differences[..differences.len().min(3)];
    assert!(some.is_empty(), "{} of {} sheets, such as {some:#?}", differences.len(), sheets.len());
    println!("{} sheets decided, all as the program does", sheets.len());
}

/// A cell that nothing passes, or that gives nothing, is noticed wherever a cell is needed.
#[test]
fn every_altered_cell_is_found_out() {
    let xml = exported();
    let cells = stated_cells(&xml);
    assert!(cells.len() > 150, "{} cells", cells.len());
    let mut sheets = mcdc_sheets();
    sheets.extend(random_sheets(read(&xml).questions(), 500, 2));
    let verdicts = verdicts(&sheets);
    let unnoticed = cells.iter().filter(|cell| {
        let altered = read(&cell.altered(&xml, "null"));
        sheets
            .iter()
            .zip(&verdicts)
            .all(|(it, verdict)| difference(&altered, it, verdict).is_none())
    });
    assert_eq!(unnoticed.map(|cell| cell.id).collect::<Vec<_>>(), SPARE);
}
