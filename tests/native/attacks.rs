//! Published attacks, as records hold them and as importers refuse them; `tests/browser` puts the same
//! into the page.

use std::time::{Duration, Instant};

use rung::advice::diagnosis::Diagnoses;
use rung::advice::gates;
use rung::analysis::Engine;
use rung::example::EXAMPLES;
use rung::framework::{GateRecord, List, Note};
use rung::link::pasted::pasted;
use rung::link::recover::recover;
use rung::link::{self, team};
use rung::record::json::{self, Call, Recorded};
use rung::report::{Report, csv, madr, text as plain};
use rung::unseen::is_unseen;
use serde_json::Value;

use crate::fuzzed::{TARGETS, markup};

/// What nobody waits for: long enough for a busy machine and an unoptimised test.
const LONGEST: Duration = Duration::from_secs(30);

fn payloads() -> Vec<String> {
    let attacks: Value = serde_json::from_str(include_str!("data/attacks.json")).unwrap();
    let of = |attack: &Value| attack["payloads"].as_array().unwrap().clone();
    let whole = |payload: Value| match (payload["of"].as_str(), payload["times"].as_u64()) {
        (Some(of), Some(times)) => of.repeat(usize::try_from(times).unwrap()),
        _ => payload.as_str().unwrap().to_owned(),
    };
    let payloads: Vec<String> =
        attacks.as_array().unwrap().iter().flat_map(of).map(whole).collect();
    assert!(payloads.len() > 100);
    payloads
}

fn soon<T>(what: &str, act: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = act();
    assert!(begun.elapsed() < LONGEST, "{what} took {:?}", begun.elapsed());
    done
}

#[test]
fn no_payload_is_more_than_text_in_a_record() {
    let (engine, diagnoses) = (Engine::version_1(), Diagnoses::version_1());
    for text in payloads() {
        // One that is settled is told at once.
        let mut sheet = EXAMPLES[0].sheet();
        for note in Note::ALL.iter().filter(|note| !note.is_date()) {
            sheet.notes.set_text(*note, text.as_str());
        }
        for list in List::ALL {
            sheet.notes.set_list(*list, vec![text.clone(), text.clone()]);
        }
        for gate in gates(&engine, &sheet).iter().map(|standing| standing.gate.id()) {
            sheet.notes.gate(gate.to_owned(), GateRecord::Owner(text.clone()));
        }
        let report = Report::new(&engine, &diagnoses, &sheet);
        markup::is_decision(&madr::write(&report), None).unwrap();
        let rows = markup::rows(&csv::write(&report)).unwrap();
        assert!(rows.iter().all(|row| row.len() == 5));
        let chat = plain::write(&report);
        assert!(!chat.contains(['*', '`', '~', '<', '>']) && !chat.contains("]("), "{chat}");
        let vector = link::vector(&sheet);
        let object = json::write(&Recorded::new(&sheet, &vector, Call::default(), None));
        assert_eq!(object.find(is_unseen), None, "{object}");
        assert_eq!(json::read(&object), Ok(sheet), "{object}");
    }
}

/// The checks that the fuzzer runs, with each payload wherever their text is taken apart.
#[test]
fn every_payload_passes_the_checks_of_the_fuzzer() {
    for text in payloads() {
        let data = [&text, "\n", &text, "\n\n", &text].concat();
        for (target, holds) in TARGETS {
            soon(target, || holds(data.as_bytes()));
        }
    }
}

#[test]
fn no_payload_is_read_as_a_link_a_team_or_a_sheet() {
    for text in payloads() {
        assert!(link::read(&text).is_err() && team::read(&text).is_err(), "{text}");
        let said = json::read(&text).unwrap_err().to_string();
        assert!(said.chars().count() < 300 && !said.contains(is_unseen), "{said}");
    }
}

/// Keys that objects of JavaScript have by themselves are unknown here, and refused by name.
#[test]
fn keys_of_a_prototype_are_unknown() {
    for key in ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"] {
        let said = |text: &str| json::read(text).unwrap_err().to_string();
        let unknown = format!("there is no question or field `{key}`");
        assert_eq!(said(&format!(r#"{{"{key}": {{"harm": "costly"}}}}"#)), unknown);
        assert_eq!(said(&format!(r#"{{"framework": 1, "sheet": {{"{key}": 1}}}}"#)), unknown);
        let within = |path: &str| format!("there is no question or field `{path}.{key}`");
        assert_eq!(said(&format!(r#"{{"cost": {{"{key}": 1}}}}"#)), within("cost"));
        assert_eq!(said(&format!(r#"{{"gates": [{{"{key}": 1}}]}}"#)), within("gates"));
        assert!(said(&format!(r#"{{"harm": "{key}"}}"#)).starts_with("`harm` has no option"));
    }
}

#[test]
fn what_is_too_deep_too_large_or_too_often_is_refused_soon_and_in_a_sentence() {
    let nested = |open: &str, close: &str| [open.repeat(10_000), close.repeat(10_000)].concat();
    let long = "a".repeat(5_000_000);
    let many = |item: &str| vec![item; 500_000].join(",");
    for (text, sentence) in [
        (nested("[", "]"), "this is not a JSON object: "),
        (nested(r#"{"sheet":"#, "}"), "this is not a JSON object: "),
        (format!(r#"{{"notes":{}}}"#, nested("[", "]")), "this is not a JSON object: "),
        (format!(r#"{{"gates":[{}]}}"#, nested(r#"{"id":"#, "}")), "this is not a JSON object: "),
        (r#"{"weeks":1e999}"#.to_owned(), "`weeks` is a whole number from 0 to 260"),
        (
            format!(r#"{{"weeks":{}}}"#, "9".repeat(5_000)),
            "`weeks` is a whole number from 0 to 260",
        ),
        (r#"{"weeks":1e308}"#.to_owned(), "`weeks` is a whole number from 0 to 260"),
        (r#"{"weeks":18446744073709551616}"#.to_owned(), "`weeks` is a whole number from 0 to"),
        (r#"{"cost":{"calls":-1e-320}}"#.to_owned(), "`cost.calls` should be a number that is"),
        (format!(r#"{{"{long}":1}}"#), "there is no question or field `aaaa"),
        (format!(r#"{{"harm":"{long}"}}"#), "`harm` has no option `aaaa"),
        (format!(r#""{long}""#), "this is not a JSON object: invalid type: string"),
        (format!(r#"{{"date":"{long}"}}"#), "`date` should be a date such as 2026-11-20"),
        (format!(r#"{{"harm":[{}]}}"#, many("1")), "`harm` should be an option id, or an array"),
        (format!("{{{}}}", many(r#""harm":null"#)), "`harm` stands twice"),
        (format!(r#"{{"cost":{{{}}}}}"#, many(r#""calls":1"#)), "`cost.calls` stands twice"),
        (long.clone(), "this is not a JSON object: "),
        (format!(r#"{{"notes":"{long}"#), "this is not a JSON object: EOF"),
    ] {
        let said = soon(sentence, || json::read(&text)).unwrap_err().to_string();
        assert!(said.starts_with(sentence) && said.chars().count() < 300, "{said}");
    }
    // Whatever is long and in order is read; a link says that it has no place for it.
    let text = format!(r#"{{"notes":"{long}","ship":[{}]}}"#, many(r#""a""#));
    let sheet = soon("five megabytes of notes", || json::read(&text)).unwrap();
    assert!(soon("its link", || link::write(&sheet)).is_err());
}

/// Text in which a link may begin everywhere, and may be broken everywhere.
#[test]
fn nothing_that_is_pasted_takes_long() {
    for piece in [
        "1a.",
        "1a.-t",
        "1a.-ta.",
        "1a.t-aaaaaa-ta.",
        "g1.1",
        "ga.1a-",
        "1a.\n",
        "ga.1a-\n",
        "fl.",
        "fl.-",
        "\u{200b}",
        "%25",
        "%",
        "&amp;",
        "&",
        "&#x23;",
        "=\n",
        ">\n",
        "a: 1a.",
        "\n",
        "-",
        "1c.po-o541xx",
        "1c.po-o541xx\n",
        "1c.po-o541x\n",
        "https://1a.-",
    ] {
        // Half of what is searched; what takes four times as long for twice the length shows.
        let text = piece.repeat(16_384 / piece.len());
        soon(piece, || recover(&text));
        soon(piece, || pasted(&text));
        // A link of any length.
        let text = piece.repeat(1_000_000 / piece.len());
        soon(piece, || link::read(&text).is_ok());
        soon(piece, || team::read(&text).is_ok());
    }
}
