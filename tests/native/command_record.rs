//! `rung record`: the record of each sheet, in the form that was asked for.

use std::io::Write;
use std::process::ExitCode;

use rung::advice::diagnosis::Diagnoses;
use rung::analysis::Engine;
use rung::framework::Sheet;
use rung::record::json;
use rung::report::{Report, csv, madr, text};
use rung::{command, day, link, words};
use serde_json::Value;

use crate::command::{NO_LINK, start};
use crate::json::written;
use crate::random::Random;

const ADDRESS: &str = "https://example.org/rung/";

fn run(options: &[&str], input: &str) -> (ExitCode, String) {
    let mut arguments = vec!["record".to_owned()];
    arguments.extend(options.iter().map(|option| (*option).to_owned()));
    let mut output = Vec::new();
    let code = command::run(&arguments, input.as_bytes(), &mut output)
        .expect("reading and writing memory does not fail");
    (code, String::from_utf8(output).expect("the output is UTF-8"))
}

/// The name of a form, what writes it, and what parts two records.
type Form = (&'static str, fn(&Report) -> String, &'static str);

#[test]
fn each_form_is_that_of_the_library() {
    let (engine, diagnoses) = (Engine::version_1(), Diagnoses::version_1());
    let mut random = Random::new(91);
    let forms: [Form; 3] =
        [("madr", madr::write, "\n"), ("csv", csv::write, "\r\n"), ("text", text::write, "\n")];
    for _ in 0..20 {
        let (one, other) = (random.written(), random.written());
        let of = |sheet, write: fn(&Report) -> String| {
            let report = Report::new(&engine, &diagnoses, sheet);
            write(&report.on(day::read("2026-11-20")).at(ADDRESS))
        };
        for (name, write, between) in forms {
            let options = ["--address", ADDRESS, "--format", name, "--date", "2026-11-20"];
            let (code, output) = run(&options, &link::fragment(&one));
            assert_eq!((code, output), (ExitCode::SUCCESS, of(&one, write)));
            let both = [link::fragment(&one), link::fragment(&other)].join("\n\n");
            let expected = [&of(&one, write), between, &of(&other, write)].concat();
            assert_eq!(run(&options, &both), (ExitCode::SUCCESS, expected));
        }
    }
}

#[test]
fn without_a_day_a_record_has_none() {
    for form in ["madr", "csv", "text"] {
        let (code, output) = run(&["--format", form], "{}");
        assert_eq!(code, ExitCode::SUCCESS);
        assert!(!output.contains("20") || form != "text", "{output}");
        assert!(!output.contains("\ndate:") && !output.contains("record,date"), "{output}");
    }
    let (_, output) = run(&["--format", "json"], "{}");
    assert!(!output.contains("date"), "{output}");
}

#[test]
fn json_is_read_back_and_decided_again() {
    let mut random = Random::new(92);
    let sheets: Vec<Sheet> = (0..200).map(|_| random.written()).collect();
    let input: Vec<String> = sheets.iter().map(link::fragment).collect();
    let (code, records) = run(&["--format", "json", "--date", "2026-11-20"], &input.join("\n"));
    assert_eq!(code, ExitCode::SUCCESS);
    assert_eq!(records.lines().count(), sheets.len());
    for (sheet, line) in sheets.iter().zip(records.lines()) {
        // What is no number in the cost section has no place in JSON.
        let expected = json::read(&written(sheet)).expect("what is written is read");
        assert_eq!(json::read(line).as_ref(), Ok(&expected), "{line}");
        let unseen = line.find(rung::unseen::is_unseen);
        assert_eq!(unseen, None, "{line:?}");
        let record: Value = serde_json::from_str(line).expect("a record is JSON");
        assert_eq!(record["framework"], 1);
        assert_eq!(record["date"], "2026-11-20");
        assert_eq!(record["vector"], link::vector(sheet));
        let keys =
            ["{\"framework\":", ",\"date\":", ",\"vector\":", ",\"verdict\":", ",\"sheet\":"];
        let places: Vec<_> = keys.iter().map(|key| line.find(key)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{line}");
    }
    // The verdict in a record is the one that `verdict` gives of it.
    let verdicts = command_lines("verdict", &records);
    for (record, verdict) in records.lines().zip(verdicts.lines()) {
        let [record, verdict]: [Value; 2] =
            [record, verdict].map(|line| serde_json::from_str(line).expect("it is JSON"));
        for key in ["class", "rule", "audience", "hold", "classes"] {
            assert_eq!(record["verdict"][key], verdict[key], "{record}");
        }
    }
}

fn command_lines(command: &str, input: &str) -> String {
    let mut output = Vec::new();
    command::run(&[command.to_owned()], input.as_bytes(), &mut output).expect("it is memory");
    String::from_utf8(output).expect("the output is UTF-8")
}

#[test]
fn a_line_that_cannot_be_read_is_said_and_the_others_come_out() {
    let input = "{\"harm\": \"dire\"}\nnonsense\n{}";
    let (code, output) = run(&["--format", "json"], input);
    assert_eq!(code, ExitCode::FAILURE);
    let lines: Vec<&str> = output.lines().collect();
    assert!(lines[0].starts_with(r#"{"error":"`harm` has no option `dire`"#), "{output}");
    assert_eq!(lines[1], NO_LINK);
    assert!(lines[2].starts_with(r#"{"framework":1,"#), "{output}");
    let (code, output) = run(&["--format", "text"], input);
    assert_eq!(code, ExitCode::FAILURE);
    assert!(output.starts_with("The call: ") && output.matches("The call").count() == 1);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let refused: [&[&str]; 12] = [
        &[],
        &["--format"],
        &["--format", "pdf"],
        &["--format", "json", "--format", "csv"],
        &["--format", "json", "extra"],
        &["json"],
        &["--format", "json", "--date", "2026-02-30"],
        &["--format", "json", "--date", "today"],
        &["--format", "madr", "--date"],
        &["--format", "madr", "--address", "example.org"],
        &["--format", "madr", "--address", "javascript:alert(1)"],
        &["--format", "madr", "--address", "https://example.org/)[x](https://evil.example"],
    ];
    for options in refused {
        assert_eq!(run(options, "{}"), (ExitCode::from(2), String::new()), "{options:?}");
    }
}

#[test]
fn the_program_dates_a_record_and_says_which_line_is_wrong() {
    let mut program = start(&["record", "--format", "json"]);
    let mut input = program.stdin.take().expect("there is standard input");
    input.write_all(b"{}").expect("the program reads");
    drop(input);
    let done = program.wait_with_output().expect("the program ends");
    let record: Value = serde_json::from_slice(&done.stdout).expect("a record is JSON");
    let date = record["date"].as_str().and_then(day::read).expect("a day");
    // Wherever the machine is, its day is within one of the day in Greenwich.
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let days = now.expect("it is after 1970").as_secs() / 86_400;
    let first = day::read("1970-01-01").expect("a day");
    assert!(u64::from(day::after(first, date)).abs_diff(days) <= 1, "{date}");

    let mut program = start(&["record", "--format", "madr", "--date", "2026-11-20"]);
    let mut input = program.stdin.take().expect("there is standard input");
    input.write_all(b"\nnonsense\n{}\n").expect("the program reads");
    drop(input);
    let done = program.wait_with_output().expect("the program ends");
    assert_eq!(done.status.code(), Some(1));
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    let fault = link::read("nonsense").expect_err("it is no link");
    assert_eq!(said, format!("rung: line 2: {}\n", words::link::answers(fault)));
    let record = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(record.starts_with("---\nstatus: proposed\ndate: 2026-11-20\n"), "{record}");
}
