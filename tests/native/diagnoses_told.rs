//! What is told of a diagnosis on a complete sheet besides that it holds: the answers behind it, what
//! wider plans would give, and what would lift a hold.

use rung::advice::diagnosis::{Diagnosis, Standing};
use rung::analysis::Because;
use rung::framework::{Answers, OptionSet, Question, Safeguards, VERSION_1};

use crate::calm;
use crate::diagnoses::{DIAGNOSES, sheet};
use crate::random::Random;

/// The answers that are named behind a diagnosis: the diagnosis, what is stated, what is named.
const BEHIND: &[(&str, &str, &str)] = &[
    ("D1", "label=mmp problem=open", "problem label"),
    ("D2", "problem=open promises=press+brand", "problem form promises+press promises+brand"),
    ("D3", "label=mvp promises=press+support+brand", "promises+press promises+support label"),
    ("D1", "label=mmp", "problem behaviour audience label"),
    ("D5", "feasibility=unproven audience=team code=kept", "feasibility code"),
    ("D6", "code=discarded", "feasibility form code"),
    ("D8", "done=no", "done"),
    ("D9", "form=by-hand weeks=27", "feasibility form weeks"),
    ("D10", "audience=open rivals=incumbent feasibility=likely", "feasibility audience rivals"),
    ("D11", "failure=trust problem=open", "problem behaviour failure reversal"),
    ("D12", "ai=assists safeguards=uncertainty", "ai safeguards-review safeguards-human"),
    ("D13", "ai=decides safeguards=review", "ai safeguards-uncertainty safeguards-human"),
    ("D15", "harm=serious", "form harm safeguards-escalation safeguards-human"),
    ("D16", "audience=team work=critical harm=costly", "audience work"),
];

pub(crate) fn named(because: &[Because]) -> String {
    let named = because.iter().map(|because| match because.member {
        None => because.question.id().to_owned(),
        Some(member) => {
            let sign = if because.is == OptionSet::of(&[1]) { '+' } else { '-' };
            let member = because.question.options()[usize::from(member)];
            format!("{}{sign}{member}", because.question.id())
        }
    });
    named.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_answers_behind_a_diagnosis_are_named() {
    let mut wrong = Vec::new();
    for (id, stated, expected) in BEHIND {
        let findings = DIAGNOSES.of(&sheet(stated));
        let finding = findings.iter().find(|it| it.diagnosis.id() == *id);
        let because = finding.map(|finding| named(&finding.because));
        if because.as_deref() != Some(*expected) {
            wrong.push(format!("{id} of {stated}: {because:?} where {expected} is expected"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What wider plans give, as `plan=class@audience`, and what they demand besides.
const WIDER: &[(&str, &str)] = &[
    ("audience=team", "partners=mvp@partners beta=mvp@beta open=mmp@open"),
    ("", "open=mmp@open"),
    ("feasibility=likely", "open=controlled-beta@beta+proof"),
    ("work=critical harm=costly", "open=controlled-beta@beta+protections"),
    ("feasibility=likely work=critical harm=costly", "open=controlled-beta@beta+proof+protections"),
    ("work=critical harm=costly safeguards=reliability+escalation", "open=mmp@open"),
    ("domain=sensitive", "open=mmp@open+protections"),
    (
        "form=sketch audience=team feasibility=likely",
        "partners=mvp@partners beta=mvp@beta open=mvp@open",
    ),
];

#[test]
fn wider_plans_are_told_with_what_they_give_and_demand() {
    for (stated, expected) in WIDER {
        let findings = DIAGNOSES.of(&sheet(stated));
        let finding = findings.iter().find(|it| it.diagnosis == Diagnosis::D14);
        let told = finding.map(|finding| {
            let told = finding.wider.iter().map(|wider| {
                let [(class, audience)] = wider.gives[..] else { panic!("{wider:?}") };
                let start = format!("{}={}@{}", wider.plan.id(), class.id(), audience.id());
                wider.demands.iter().fold(start, |all, (demand, standing)| {
                    assert_eq!(*standing, Standing::Shown);
                    format!("{all}+{}", demand.id())
                })
            });
            told.collect::<Vec<_>>().join(" ")
        });
        assert_eq!(told.as_deref(), Some(*expected), "{stated}");
    }
}

#[test]
fn each_lift_ends_the_hold_and_nothing_less_does() {
    let mut random = Random::new(41);
    let mut held = 0;
    for _ in 0..3_000 {
        let answers = random.answers();
        let findings = DIAGNOSES.of(&calm::sheet_of(&answers));
        let finding = findings.iter().find(|it| it.diagnosis == Diagnosis::D15);
        let Some(finding) = finding else { continue };
        held += 1;
        let with = |lift: OptionSet| -> Answers {
            let working = answers.get(Question::Safeguards);
            answers.with(Question::Safeguards, working | lift)
        };
        let holds = |lift| VERSION_1.decide(&with(lift)).hold;
        assert_eq!(finding.lifts.len(), 2);
        assert_eq!(finding.lifts[0], OptionSet::of(&[Safeguards::Human as u8]));
        for lift in &finding.lifts {
            assert!(!holds(*lift), "{lift:?} does not end the hold of {answers:?}");
            for member in lift.iter() {
                assert!(holds(lift.with(member, false)), "{member} of {lift:?} is not needed");
            }
        }
    }
    assert!(held > 100, "only {held} sheets were on hold");
}
