//! What the page shows of the plan: diagnoses, what to say, and gates.

use rung::advice::diagnosis::{Diagnoses, Standing};
use rung::advice::gates;
use rung::analysis::Engine;
use rung::annex::{DIAGNOSED, GATES, ROOM};
use rung::example::EXAMPLES;
use rung::framework::{GateRecord, Question, Sheet};
use rung::words::advice::{self, diagnosis as told, room};

use crate::calm;
use crate::piece::{attribute, drawn};

#[test]
fn every_diagnosis_is_told_with_what_to_do() {
    let diagnoses = Diagnoses::version_1();
    let mut shown = 0;
    for example in &EXAMPLES {
        let sheet = example.sheet();
        let words = drawn(&sheet, DIAGNOSED, "").words();
        let findings = diagnoses.of(&sheet);
        for finding in &findings {
            let told = told::diagnosis(finding.diagnosis.id()).expect("it has words");
            assert!(words.contains(told.title), "{}: {}", example.id, told.title);
            assert!(words.contains(told.todo), "{}: {}", example.id, told.todo);
        }
        let certain = findings.iter().filter(|it| it.standing == Standing::Shown).count();
        assert_eq!(words.contains(told::DIAGNOSED_NONE), certain == 0, "{}", example.id);
        shown += certain;
    }
    assert!(shown > 5, "only {shown} diagnoses are shown");
}

#[test]
fn what_depends_on_the_class_comes_once_it_is_settled() {
    assert_eq!(drawn(&Sheet::default(), ROOM, "").words(), "");
    let open = drawn(&Sheet::default(), GATES, "").words();
    assert!(open.contains(advice::GATES_OPEN) && open.contains(advice::GATE_POSSIBLE.trim()));
    let engine = Engine::version_1();
    for example in &EXAMPLES {
        let sheet = example.sheet();
        let words = drawn(&sheet, GATES, "").words();
        let verdict = engine.possible(&sheet).verdicts[0].0;
        let said = drawn(&sheet, ROOM, "").words();
        assert!(said.contains(room::room(verdict.class, verdict.hold).room), "{}", example.id);
        for standing in gates(&engine, &sheet) {
            let gate = advice::gate(standing.gate.id()).expect("it has words");
            assert!(words.contains(gate.must), "{}: {}", example.id, gate.must);
        }
        assert!(!words.contains(advice::GATES_OPEN), "{}", example.id);
    }
}

#[test]
fn gates_show_what_was_recorded_about_them() {
    let mut sheet = calm::only("feasibility=unproven");
    assert_eq!(sheet.possible(Question::Feasibility).len(), 1);
    let gate = |sheet: &mut Sheet, record| sheet.notes.gate("time-box".to_owned(), record);
    let element = drawn(&sheet, GATES, "");
    assert_eq!(attribute(&element, "gate-done-time-box", "checked"), None);
    assert_eq!(attribute(&element, "gate-owner-time-box", "value").as_deref(), Some(""));
    gate(&mut sheet, GateRecord::Owner("Ana \"A\" <b>".to_owned()));
    gate(&mut sheet, GateRecord::Due("2026-12-01".to_owned()));
    gate(&mut sheet, GateRecord::Done(true));
    let element = drawn(&sheet, GATES, "");
    assert_eq!(attribute(&element, "gate-done-time-box", "checked").as_deref(), Some(""));
    let owner = attribute(&element, "gate-owner-time-box", "value");
    assert_eq!(owner.as_deref(), Some("Ana \"A\" <b>"));
    let due = attribute(&element, "gate-due-time-box", "value");
    assert_eq!(due.as_deref(), Some("2026-12-01"));
    assert!(element.words().contains(&["1", advice::GATES_OF].concat()));
}
