//! `rung prove`: the laws of the framework, checked over all complete sheets.

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Instant;

use serde::{Serialize, Serializer};

use super::analyse::{ChangeLine, Ordered};
use crate::analysis::{CounterExample, Law, Possible, Proof};
use crate::framework::{Audience, Class, Framework, VERSION_1};
use crate::link;

/// The output. The order of the fields is part of the format.
#[derive(Serialize)]
struct Proven {
    framework: u16,
    total: u64,
    classes: Ordered,
    rules: Ordered,
    audiences: Ordered,
    holds: u64,
    laws: Laws,
    seconds: f64,
}

struct Laws(Vec<Law>);

#[derive(Serialize)]
struct LawLine {
    holds: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    counterexample: Option<Broken>,
}

/// What breaks a law. A sheet is given as a vector, which every command reads.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Broken {
    Sheet { vector: String },
    Step { vector: String, change: ChangeLine },
    Rule(&'static str),
    Reads(&'static str),
}

impl Serialize for Laws {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|law| {
            let counterexample = law.counterexample.as_ref().map(broken);
            (law.id, LawLine { holds: law.holds(), counterexample })
        }))
    }
}

pub(super) fn run(output: &mut impl Write) -> io::Result<ExitCode> {
    let start = Instant::now();
    let mut proof = Proof::begin(&VERSION_1);
    while proof.step() {}
    let seconds = start.elapsed().as_secs_f64();
    let holds = proof.laws().iter().all(Law::holds);
    serde_json::to_writer(&mut *output, &proven(&proof, seconds))?;
    output.write_all(b"\n")?;
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn proven(proof: &Proof, seconds: f64) -> Proven {
    let Framework { version, rules, .. } = proof.framework();
    let counts: &Possible = proof.counts();
    let class = Class::ALL.iter().map(|class| (class.id(), counts.of_class(*class)));
    let rule = (0..)
        .zip(*rules)
        .map(|(position, rule)| (rule.id, counts.count(|verdict| verdict.rule == position)));
    let audience = Audience::ALL
        .iter()
        .map(|audience| (audience.id(), counts.count(|verdict| verdict.audience == *audience)));
    Proven {
        framework: *version,
        total: counts.total(),
        classes: Ordered(class.collect()),
        rules: Ordered(rule.collect()),
        audiences: Ordered(audience.collect()),
        holds: counts.count(|verdict| verdict.hold),
        laws: Laws(proof.laws().to_vec()),
        seconds,
    }
}

fn broken(counterexample: &CounterExample) -> Broken {
    match counterexample {
        CounterExample::Sheet(sheet) => Broken::Sheet { vector: link::vector(sheet) },
        CounterExample::Step(sheet, change) => {
            Broken::Step { vector: link::vector(sheet), change: ChangeLine(*change) }
        }
        CounterExample::Rule(rule) => Broken::Rule(rule),
        CounterExample::Reads(question) => Broken::Reads(question.id()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{Condition, OptionSet, Question, Rule, Subject, Test};

    const fn first_option(of: Question) -> Test {
        Test { subject: Subject::Answer(of), among: OptionSet::of(&[0]) }
    }

    const ANY: Rule =
        Rule { id: "any", rows: &[&[]], class: Class::InternalMvp, limit: Audience::Open };
    const LABELLED: Rule =
        Rule { id: "labelled", rows: &[&[first_option(Question::Label)]], ..ANY };

    /// Every kind of counter-example: a rule, a step, a sheet and a question.
    #[test]
    fn what_breaks_a_law_is_written_like_this() -> serde_json::Result<()> {
        static BROKEN: Framework = Framework {
            rules: &[ANY, LABELLED],
            hold: Condition::Is(first_option(Question::Form)),
            ..VERSION_1
        };
        let mut proof = Proof::begin(&BROKEN);
        while proof.step() {}
        let vector = |feasibility: &str, audience: &str| {
            format!(
                "v0-1.feasibility-{feasibility}.problem-settled.behaviour-observed.offer-strong.\
                 reputation-little.form-sketch.audience-{audience}.failure-confusion.\
                 reversal-quiet.promises-none.rivals-none.ai-none.domain-everyday.harm-annoyance.\
                 work-desire.safeguards-none.end-16"
            )
        };
        let expected = [
            r#"{"L1":{"holds":true},"#.to_owned(),
            r#""L2":{"holds":false,"counterexample":{"rule":"labelled"}},"#.to_owned(),
            r#""L3":{"holds":false,"counterexample":{"rule":"labelled"}},"#.to_owned(),
            r#""L4":{"holds":false,"counterexample":{"step":{"vector":""#.to_owned(),
            vector("proven", "partners"),
            r#"","change":{"question":"form","to":"by-hand"}}}},"#.to_owned(),
            r#""L5":{"holds":true},"L6":{"holds":true},"#.to_owned(),
            r#""L7":{"holds":false,"counterexample":{"sheet":{"vector":""#.to_owned(),
            vector("unproven", "team"),
            r#""}}},"L8":{"holds":false,"counterexample":{"reads":"label"}}}"#.to_owned(),
        ];
        assert_eq!(serde_json::to_string(&Laws(proof.laws().to_vec()))?, expected.concat());
        Ok(())
    }
}
