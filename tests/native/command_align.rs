//! `rung align` as text: the keys, their order, names, and the lines that cannot be read.

use std::process::ExitCode;

use rung::analysis::{Call, Engine};
use rung::framework::{Question, Sheet};
use rung::link;
use rung::link::team::{self, Person};
use serde_json::Value;

use crate::calm;
use crate::command::run_command;
use crate::json::written;
use crate::random::Random;

fn aligned(input: &str) -> (ExitCode, String, Value) {
    let (code, lines) = run_command("align", input);
    let [line] = &lines[..] else { panic!("{input} gives {lines:?}") };
    (code, line.clone(), serde_json::from_str(line).expect("it is JSON"))
}

fn ids(value: &Value) -> Vec<&str> {
    value.as_array().expect("an array").iter().filter_map(Value::as_str).collect()
}

/// A report in full, as anyone who reads the output in a program has to rely on it.
#[test]
fn a_report_reads_like_this() {
    let sheet = |it| calm::sheet_of(&calm::differing(it));
    let ana = sheet("audience=team offer=fragile");
    let mut ben = sheet("promises=press+brand");
    ben.clear(Question::Rivals);
    let code = team::write(&[Person::new("Ana", &ana), Person::new("", &ben)]).expect("it fits");
    let (status, line, _) = aligned(&format!(
        "Ana: https://example.org/#{}\n\nnonsense\n{}\nAna: {}",
        link::vector(&ana),
        link::vector(&ben),
        written(&ana),
    ));
    assert_eq!(status, ExitCode::FAILURE);
    let everybody = |question: &str, answer: &str| {
        format!(
            r#"{{"question":"{question}","answers":[{{"answer":{answer},"members":[1,2]}}],"open":[]}}"#
        )
    };
    let each = |question: &str, first: (&str, u8), second: (&str, u8)| {
        let [first, second] = [first, second]
            .map(|(answer, member)| format!(r#"{{"answer":{answer},"members":[{member}]}}"#));
        format!(r#"{{"question":"{question}","answers":[{first},{second}],"open":[]}}"#)
    };
    let spread = [
        everybody("feasibility", r#""proven""#),
        everybody("problem", r#""settled""#),
        everybody("behaviour", r#""observed""#),
        each("offer", (r#""strong""#, 2), (r#""fragile""#, 1)),
        everybody("reputation", r#""little""#),
        everybody("form", r#""product""#),
        each("audience", (r#""team""#, 1), (r#""beta""#, 2)),
        everybody("failure", r#""confusion""#),
        everybody("reversal", r#""quiet""#),
        each("promises", ("[]", 1), (r#"["press","brand"]"#, 2)),
        r#"{"question":"rivals","answers":[{"answer":"none","members":[1]}],"open":[2]}"#
            .to_owned(),
        everybody("ai", r#""none""#),
        everybody("domain", r#""everyday""#),
        everybody("harm", r#""annoyance""#),
        everybody("work", r#""desire""#),
        everybody("safeguards", "[]"),
    ];
    let internal = r#"{"class":"internal-mvp","audience":"team","hold":false}"#;
    let beta = r#"{"class":"controlled-beta","audience":"beta","hold":false}"#;
    let expected = [
        r#"{"members":[{"member":1,"line":1,"name":"Ana","class":"internal-mvp","rule":"R2","#,
        r#""audience":"team","hold":false,"possible":["#,
        internal,
        r#"]},{"member":2,"line":4,"name":null,"class":"controlled-beta","rule":"R9","#,
        r#""audience":"beta","hold":false,"possible":["#,
        beta,
        r#"]}],"spread":["#,
        &spread.join(","),
        r#"],"disagreements":["offer","audience","promises"],"open":["rivals"],"#,
        r#""deciding":["audience"],"rest":["offer","promises","rivals"],"idle":["offer","rivals"],"#,
        r#""outcomes":["#,
        r#"{"question":"audience","ways":[{"answer":"team","possible":["#,
        internal,
        r#"]},{"answer":"beta","possible":["#,
        beta,
        "]}]}",
        r#"],"code":""#,
        &code,
        r#"","again":[{"line":5,"member":1}],"errors":[{"line":3,"error":"#,
        r#""This link cannot be verified: its beginning is missing or was changed.","kind":"start"}]}"#,
    ]
    .concat();
    assert_eq!(line, expected);
}

#[test]
fn what_is_said_is_what_the_engine_finds() {
    let engine = Engine::version_1();
    let mut random = Random::new(241);
    for round in 0..40 {
        let sheets = random.team(1 + round % 6, 5, round % 5);
        let alignment = engine.align(&sheets);
        let input: Vec<String> = sheets.iter().map(link::vector).collect();
        let (status, _, report) = aligned(&input.join("\n"));
        assert_eq!(status, ExitCode::SUCCESS);
        let of = |questions: Vec<Question>| -> Vec<&str> {
            questions.iter().map(|it| it.id()).collect()
        };
        let deciding = alignment.deciding.iter().map(|it| it.question).collect();
        assert_eq!(ids(&report["deciding"]), of(deciding));
        assert_eq!(ids(&report["rest"]), of(alignment.rest.clone()));
        assert_eq!(ids(&report["idle"]), of(alignment.idle.clone()));
        let call = |value: &Value, call: &Call| {
            assert_eq!(value["class"], call.class.id());
            assert_eq!(value["audience"], call.audience.id());
            assert_eq!(value["hold"], call.hold);
        };
        let calls = |value: &Value, calls: &[Call]| {
            let values = value["possible"].as_array().expect("an array");
            assert_eq!(values.len(), calls.len());
            values.iter().zip(calls).for_each(|(value, it)| call(value, it));
        };
        let members = report["members"].as_array().expect("an array");
        assert_eq!(members.len(), sheets.len(), "a line is a person, though two say the same");
        for (member, possible) in members.iter().zip(&alignment.people) {
            calls(member, &possible.calls());
            if let [only] = possible.calls()[..] {
                call(member, &only);
            }
        }
        for (outcome, decisive) in
            report["outcomes"].as_array().into_iter().flatten().zip(&alignment.deciding)
        {
            assert_eq!(outcome["question"], decisive.question.id());
            let ways = outcome["ways"].as_array().expect("an array");
            assert_eq!(ways.len(), decisive.ways.len());
            ways.iter().zip(&decisive.ways).for_each(|(value, way)| calls(value, &way.calls));
        }
    }
}

#[test]
fn a_name_may_stand_before_a_sheet_in_every_form() {
    let vector = link::vector(&calm::only("harm=serious"));
    let json = r#"{"harm": "serious"}"#;
    let code =
        team::write(&[Person::new("Dia", &Sheet::default()), Person::new("", &Sheet::default())]);
    let input = [
        format!("Ana Lee: {vector}"),
        format!("Ben: {json}"),
        format!("Cem:\thttps://example.org/#{vector}"),
        json.to_owned(),
        vector,
        code.expect("it fits"),
    ];
    let (status, _, report) = aligned(&input.join("\n"));
    assert_eq!(status, ExitCode::SUCCESS, "{report}");
    let members = report["members"].as_array().expect("an array");
    let names: Vec<(Option<&str>, Option<u64>)> =
        members.iter().map(|it| (it["name"].as_str(), it["line"].as_u64())).collect();
    let expected = [
        (Some("Ana Lee"), 1),
        (Some("Ben"), 2),
        (Some("Cem"), 3),
        (None, 4),
        (None, 5),
        (Some("Dia"), 6),
        (None, 6),
    ];
    assert_eq!(names, expected.map(|(name, line)| (name, Some(line))));
    // What it says goes in again.
    let (_, _, again) = aligned(report["code"].as_str().expect("a code"));
    assert_eq!(again["spread"], report["spread"]);
    assert_eq!(again["code"], report["code"]);
}

#[test]
fn lines_that_cannot_be_read_are_listed_and_nobody_is_no_error() {
    let (status, _, report) = aligned("");
    assert_eq!(status, ExitCode::SUCCESS);
    assert!(ids(&report["deciding"]).is_empty() && report["members"] == Value::Array(vec![]));
    let (status, lines) = run_command("align", b"{\"harm\": \"dire\"}\n\xff\n1c.po-o541x\n{}\n");
    assert_eq!(status, ExitCode::FAILURE);
    let report: Value = serde_json::from_str(&lines[0]).expect("it is JSON");
    let errors = report["errors"].as_array().expect("an array");
    let lines: Vec<Option<u64>> = errors.iter().map(|it| it["line"].as_u64()).collect();
    assert_eq!(lines, [Some(1), Some(2), Some(3)]);
    assert_eq!(errors[2]["kind"], "cut");
    assert_eq!(report["members"][0]["line"], 4);
    // More than fit in one link are compared all the same.
    let (_, _, many) = aligned(&"{}\n".repeat(31));
    assert_eq!(many["members"].as_array().map(Vec::len), Some(31));
    assert!(many["code"].is_null());
}
