//! `rung link`: what it says of links, sound and damaged.

use std::process::ExitCode;

use rung::framework::{Note, Sheet};
use rung::link;
use rung::words;

use crate::command::run_command;
use crate::json::written;
use crate::links::framed;
use crate::random::Random;

#[test]
fn a_line_reads_like_this() {
    let (code, lines) = run_command(
        "link",
        "{\"problem\": \"open\", \"name\": \"Go\"}\nhttps://example.org/#1a.-drcf5p\n1c.fu-zljua9\n",
    );
    assert_eq!(code, ExitCode::SUCCESS);
    assert_eq!(
        lines,
        [
            r#"{"framework":1,"sheet":{"problem":"open","name":"Go"},"vector":"1e.po.t-k3cip6-th.dp3mu7g-0v5gyi"}"#,
            r#"{"framework":1,"sheet":{},"vector":"1a.-drcf5p"}"#,
            r#"{"framework":1,"sheet":{"feasibility":"unproven"},"vector":"1c.fu-zljua9"}"#,
        ]
    );
}

#[test]
fn json_vector_and_link_of_one_sheet_give_its_one_spelling() {
    let mut random = Random::new(89);
    for _ in 0..20 {
        let sheet = random.written();
        let (vector, json) = (link::fragment(&sheet), written(&sheet));
        let (code, lines) = run_command("link", format!("{json}\n{vector}\n x#{vector}\r\n"));
        assert_eq!(code, ExitCode::SUCCESS);
        assert!(lines[0].ends_with(&format!(r#""vector":"{vector}"}}"#)), "{}", lines[0]);
        assert_eq!(lines, vec![lines[0].clone(); 3]);
    }
}

#[test]
fn a_damaged_link_is_an_error_with_its_kind() {
    let damaged = [
        ("nonsense", "start"),
        ("v0-1.problem-open.end-1", "start"),
        ("1c.po-o541x%", "character"),
        ("1c.po-o541x", "cut"),
        ("1c.poo-o541xx", "length"),
        ("1c.pp-o541xx", "check"),
        (&framed("2", "po"), "version"),
    ];
    for (line, kind) in damaged {
        let Err(fault) = link::read(line) else { panic!("{line} was read") };
        let sentence = words::link::answers(fault);
        let expected = format!(r#"{{"error":"{sentence}","kind":"{kind}"}}"#);
        assert_eq!(run_command("link", line), (ExitCode::FAILURE, vec![expected]), "{line}");
    }
    // Answers that were verified are no sheet without their text.
    for (line, kind) in [
        ("1e.po.t-k3cip6-th.dp3mu7g-0v5gy", "cut"),
        ("1e.po.t-k3cip6", "cut"),
        ("1c.po-o541xx.", "join"),
    ] {
        let lost = link::read(line).expect("the answers are whole").lost.expect("the text is not");
        let expected = format!(r#"{{"error":"{}","kind":"{kind}"}}"#, words::link::text(lost));
        for command in ["link", "verdict", "analyse"] {
            let (code, lines) = run_command(command, line);
            assert_eq!((code, &lines[..]), (ExitCode::FAILURE, &[expected.clone()][..]), "{line}");
        }
    }
}

/// A text that is too long for a link is left out of the vector, and is in the sheet.
#[test]
fn a_text_that_is_too_long_leaves_the_answers() {
    let mut sheet = Sheet::default();
    sheet.notes.set_text(Note::Notes, "x".repeat(10_000));
    let (code, lines) = run_command("link", written(&sheet));
    assert_eq!(code, ExitCode::SUCCESS);
    assert!(lines[0].ends_with(r#""},"vector":"1a.-drcf5p"}"#));
    assert!(lines[0].contains(&"x".repeat(10_000)));
}
