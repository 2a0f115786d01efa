//! The program that is judged: `RUNG_PROGRAM`, or the debug build of the project.

use std::env;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;

use serde_json::{Map, Value};

use crate::sheet::Sheet;

/// The decision model as XML.
pub(crate) fn exported() -> String {
    output(&["export", "dmn"], String::new())
}

/// The sheets that show what each comparison decides; a comparison that cannot be shown has none.
pub(crate) fn mcdc_sheets() -> Vec<Sheet> {
    let lines = objects(&output(&["export", "mcdc"], String::new()));
    let sheets = lines.into_iter().filter_map(|mut line| line.remove("sheets"));
    let sheets = sheets.flat_map(|pair| match pair {
        Value::Array(pair) => pair,
        other => panic!("not a pair of sheets: {other}"),
    });
    sheets.map(object).collect()
}

/// What the program says of each sheet, by the names of the model's decisions.
pub(crate) fn verdicts(sheets: &[Sheet]) -> Vec<Map<String, Value>> {
    let mut input = String::new();
    for sheet in sheets {
        writeln!(input, "{}", Value::Object(sheet.clone())).expect("a string takes any text");
    }
    let lines = objects(&output(&["verdict"], input));
    assert_eq!(lines.len(), sheets.len(), "one verdict for each sheet");
    lines.into_iter().map(in_words_of_the_model).collect()
}

fn in_words_of_the_model(mut verdict: Map<String, Value>) -> Map<String, Value> {
    let mut take = |name: &str| verdict.remove(name).expect("a verdict has every field");
    let mut decided = object(take("facts"));
    for (decision, field) in
        [("class", "class"), ("rule", "rule"), ("hold", "hold"), ("first_audience", "audience")]
    {
        decided.insert(decision.to_owned(), take(field));
    }
    decided
}

fn objects(lines: &str) -> Vec<Map<String, Value>> {
    lines.lines().map(|line| object(serde_json::from_str(line).expect("a line is JSON"))).collect()
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        other => panic!("not an object: {other}"),
    }
}

fn output(arguments: &[&str], input: String) -> String {
    let program = env::var("RUNG_PROGRAM").unwrap_or_else(|_| {
        format!("{}/../../target/debug/rung{}", env!("CARGO_MANIFEST_DIR"), env::consts::EXE_SUFFIX)
    });
    let mut command = Command::new(&program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| {
        panic!("{program}: {error}; cargo build --no-default-features --bin rung")
    });
    let mut stdin = child.stdin.take().expect("standard input is piped");
    // A program that answers line by line would wait for a reader while it is still written to.
    let writer = thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("the output can be read");
    writer.join().expect("the writer ends").expect("the program reads its input");
    assert!(output.status.success(), "rung {} ended with {}", arguments.join(" "), output.status);
    String::from_utf8(output.stdout).expect("the output is text")
}
