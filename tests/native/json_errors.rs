//! What is wrong with a sheet as JSON, sentence by sentence. Nothing is guessed or left out.

use rung::framework::{MOST_WEEKS, Question};
use rung::record::json;

fn check(text: &str, sentence: &str) {
    match json::read(text) {
        Ok(sheet) => panic!("{text} was read as {sheet:?}"),
        Err(error) => assert_eq!(error.to_string(), sentence, "{text}"),
    }
}

pub(crate) const REFUSED: &[(&str, &str)] = &[
    // Unknown names.
    (r#"{"harms": "serious"}"#, "there is no question or field `harms`"),
    (r#"{"": "serious"}"#, "there is no question or field ``"),
    (r#"{"Harm": "serious"}"#, "there is no question or field `Harm`"),
    (r#"{"version": 1}"#, "there is no question or field `version`"),
    (r#"{"harms": null}"#, "there is no question or field `harms`"),
    (r#"{"harm": "dire"}"#, "`harm` has no option `dire`; it has annoyance, costly, serious"),
    (r#"{"harm": ["dire"]}"#, "`harm` has no option `dire`; it has annoyance, costly, serious"),
    (r#"{"harm": ""}"#, "`harm` has no option ``; it has annoyance, costly, serious"),
    (
        r#"{"promises": ["press", "fame"]}"#,
        "`promises` has no option `fame`; it has press, payment, support, adoption, brand",
    ),
    (r#"{"done": "maybe"}"#, "`done` has no option `maybe`; it has yes, no"),
    // Repeated keys: a map would keep the last without a word.
    (r#"{"harm": "serious", "harm": "costly"}"#, "`harm` stands twice"),
    (r#"{"harm": null, "harm": "costly"}"#, "`harm` stands twice"),
    (r#"{"name": "a", "ai": "none", "name": "a"}"#, "`name` stands twice"),
    (r#"{"cost": {}, "cost": {}}"#, "`cost` stands twice"),
    (r#"{"cost": {"calls": 1, "calls": 2}}"#, "`cost.calls` stands twice"),
    (r#"{"cost": {"calls": 1, "users_team": 5, "calls": null}}"#, "`cost.calls` stands twice"),
    (r#"{"gates": [{"id": "net", "id": "net"}]}"#, "`gates.id` stands twice"),
    (
        r#"{"gates": [{"id": "net"}, {"id": "cap", "done": true, "done": false}]}"#,
        "`gates.done` stands twice",
    ),
    (r#"{"h\u0061rm": null, "harm": "costly"}"#, "`harm` stands twice"),
    // Records.
    (r#"{"sheet": {}}"#, "this record has no `framework`"),
    (r#"{"framework": 1}"#, "this record has no `sheet`"),
    (r#"{"framework": 2, "sheet": {}}"#, "`framework` should be 1; no other version is known here"),
    (
        r#"{"framework": "1", "sheet": {}}"#,
        "`framework` should be 1; no other version is known here",
    ),
    (r#"{"framework": 1, "sheet": []}"#, "`sheet` should be an object keyed by question id"),
    (r#"{"framework": 1, "sheet": null}"#, "`sheet` should be an object keyed by question id"),
    (r#"{"framework": 1, "sheet": {"harms": 1}}"#, "there is no question or field `harms`"),
    (
        r#"{"framework": 1, "sheet": {"sheet": {}, "framework": 1}}"#,
        "there is no question or field `sheet`",
    ),
    (r#"{"framework": 1, "sheet": {}, "sheet": {}}"#, "`sheet` stands twice"),
    (r#"{"framework": 1, "sheet": {}, "harm": "costly"}"#, "there is no question or field `harm`"),
    (r#"{"framework": 1, "sheet": {}, "date": 2026}"#, "`date` should be a text"),
    (
        r#"{"framework": 1, "sheet": {}, "date": "2026-02-30"}"#,
        "`date` should be a date such as 2026-11-20",
    ),
    (r#"{"framework": 1, "sheet": {}, "vector": 1}"#, "`vector` should be a text"),
    (r#"{"framework": 1, "sheet": {}, "verdict": "mvp"}"#, "`verdict` should be an object"),
    (
        r#"{"framework": 1, "sheet": {}, "verdict": {"class": "MVP"}}"#,
        "`verdict.class` should be the id of a class",
    ),
    (
        r#"{"framework": 1, "sheet": {}, "verdict": {"rule": "R0"}}"#,
        "`verdict.rule` should be the id of a rule",
    ),
    (
        r#"{"framework": 1, "sheet": {}, "verdict": {"audience": "all"}}"#,
        "`verdict.audience` should be the id of an audience",
    ),
    (
        r#"{"framework": 1, "sheet": {}, "verdict": {"hold": "yes"}}"#,
        "`verdict.hold` should be true or false",
    ),
    (
        r#"{"framework": 1, "sheet": {}, "verdict": {"classes": ["mvp", "all"]}}"#,
        "`verdict.classes` should be an array of ids of classes",
    ),
    (
        r#"{"framework": 1, "sheet": {}, "verdict": {"limit": "team"}}"#,
        "there is no question or field `verdict.limit`",
    ),
    // Shapes.
    (r#"{"harm": []}"#, "`harm` has no option left; leave it out if it is not known"),
    (r#"{"harm": 2}"#, "`harm` should be an option id, or an array of ids"),
    (r#"{"harm": true}"#, "`harm` should be an option id, or an array of ids"),
    (r#"{"harm": {"id": "costly"}}"#, "`harm` should be an option id, or an array of ids"),
    (r#"{"harm": [["costly"]]}"#, "`harm` should be an option id, or an array of ids"),
    (r#"{"harm": ["costly", null]}"#, "`harm` should be an option id, or an array of ids"),
    (r#"{"label": 1}"#, "`label` should be an option id, or an array of ids"),
    (r#"{"promises": "press"}"#, "`promises` should be an array of ids"),
    (r#"{"promises": [1]}"#, "`promises` should be an array of ids"),
    (r#"{"promises": {}}"#, "`promises` should be an array of ids"),
    (r#"{"safeguards": ["human", null]}"#, "`safeguards` should be an array of ids"),
    (r#"{"name": 7}"#, "`name` should be a text"),
    (r#"{"notes": ["a"]}"#, "`notes` should be a text"),
    (r#"{"ship": "a"}"#, "`ship` should be an array of texts"),
    (r#"{"defer": ["a", 1]}"#, "`defer` should be an array of texts"),
    // Dates.
    (r#"{"date": "2026-02-30"}"#, "`date` should be a date such as 2026-11-20"),
    (r#"{"date": "2025-02-29"}"#, "`date` should be a date such as 2026-11-20"),
    (r#"{"start": "20260230"}"#, "`start` should be a date such as 2026-11-20"),
    (r#"{"start": "20261120"}"#, "`start` should be a date such as 2026-11-20"),
    (r#"{"date": "2026-11-20T10:00"}"#, "`date` should be a date such as 2026-11-20"),
    (r#"{"date": " 2026-11-20"}"#, "`date` should be a date such as 2026-11-20"),
    (r#"{"date": "20.11.2026"}"#, "`date` should be a date such as 2026-11-20"),
    (r#"{"date": "soon"}"#, "`date` should be a date such as 2026-11-20"),
    (r#"{"date": 20261120}"#, "`date` should be a text"),
    // Gates.
    (r#"{"gates": {}}"#, "`gates` should be an array of objects with id, owner, due and done"),
    (r#"{"gates": ["net"]}"#, "`gates` should be an array of objects with id, owner, due and done"),
    (r#"{"gates": [{}]}"#, "`gates` should be an array of objects with id, owner, due and done"),
    (
        r#"{"gates": [{"id": ""}]}"#,
        "`gates` should be an array of objects with id, owner, due and done",
    ),
    (r#"{"gates": [{"id": 1}]}"#, "`gates.id` should be a text"),
    (r#"{"gates": [{"id": null}]}"#, "`gates.id` should be a text"),
    (r#"{"gates": [{"id": "net", "owner": 1}]}"#, "`gates.owner` should be a text"),
    (
        r#"{"gates": [{"id": "net", "due": "2026-02-30"}]}"#,
        "`gates.due` should be a date such as 2026-11-20",
    ),
    (r#"{"gates": [{"id": "net", "done": "yes"}]}"#, "`gates.done` should be true or false"),
    (r#"{"gates": [{"id": "net", "state": 1}]}"#, "there is no question or field `gates.state`"),
    // Cost.
    (r#"{"cost": [1]}"#, "`cost` should be an object of numbers"),
    (r#"{"cost": 1}"#, "`cost` should be an object of numbers"),
    (r#"{"cost": {"tokens": 1}}"#, "there is no question or field `cost.tokens`"),
    (r#"{"cost": {"calls": "1"}}"#, "`cost.calls` should be a number that is not negative"),
    (r#"{"cost": {"calls": -1}}"#, "`cost.calls` should be a number that is not negative"),
    (r#"{"cost": {"calls": []}}"#, "`cost.calls` should be a number that is not negative"),
    // Not one object.
    (
        "[]",
        "this is not a JSON object: invalid type: sequence, expected an object keyed by question id at line 1 column 0",
    ),
    (
        "null",
        "this is not a JSON object: invalid type: null, expected an object keyed by question id at line 1 column 4",
    ),
    ("", "this is not a JSON object: EOF while parsing a value at line 1 column 0"),
    (
        r#"{"harm": "costly""#,
        "this is not a JSON object: EOF while parsing an object at line 1 column 17",
    ),
    (r"{} {}", "this is not a JSON object: trailing characters at line 1 column 4"),
    (r#"{"harm": "costly",}"#, "this is not a JSON object: trailing comma at line 1 column 19"),
];

#[test]
fn every_refusal_names_what_is_wrong() {
    for (text, sentence) in REFUSED {
        check(text, sentence);
    }
}

#[test]
fn weeks_out_of_range_or_not_whole_are_refused() {
    assert_eq!(MOST_WEEKS, 260);
    for weeks in [
        "-1", "261", "1.5", "\"12\"", "true", "[12]", "1e9", "65536", "65548", "1e300", "-0.5",
        "{}",
    ] {
        check(&format!(r#"{{"weeks": {weeks}}}"#), "`weeks` is a whole number from 0 to 260");
    }
}

#[test]
fn every_question_names_its_options_when_one_is_unknown() {
    for question in Question::ALL.iter().filter(|question| !question.options().is_empty()) {
        let id = question.id();
        let options = question.options().join(", ");
        let sentence = format!("`{id}` has no option `zzz`; it has {options}");
        check(&format!(r#"{{"{id}": ["zzz"]}}"#), &sentence);
        // No id is accepted in another spelling.
        for option in question.options() {
            let upper = option.to_uppercase();
            let sentence = format!("`{id}` has no option `{upper}`; it has {options}");
            check(&format!(r#"{{"{id}": ["{upper}"]}}"#), &sentence);
        }
    }
}

/// Nesting without end must not end the process: the parser has a limit.
#[test]
fn deep_nesting_is_refused() {
    let deep = format!(r#"{{"notes": {}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let sentence = json::read(&deep).expect_err("too deep").to_string();
    assert!(
        sentence.starts_with("this is not a JSON object: recursion limit exceeded"),
        "{sentence}"
    );
}
