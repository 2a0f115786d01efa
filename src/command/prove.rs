//! `rung prove`: the laws of the framework, checked over all complete sheets.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;

use serde::{Serialize, Serializer};

use super::brute_force::{self, Counted};
use super::progress::Style;
use super::wire::{ChangeLine, Ordered};
use crate::analysis::{CounterExample, Enumeration, Law, Possible, Proof};
use crate::framework::{Audience, Class, Framework, Version};
use crate::record::json::Written;

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
    #[serde(skip_serializing_if = "Option::is_none")]
    brute_force: Option<Visited>,
}

/// What came of visiting every complete sheet.
#[derive(Serialize)]
struct Visited {
    total: u64,
    /// Whether each verdict was met exactly as often as the diagrams say.
    equal: bool,
    seconds: f64,
}

struct Laws(Vec<Law>);

#[derive(Serialize)]
struct LawLine<'a> {
    holds: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    counterexample: Option<Broken<'a>>,
}

/// What breaks a law.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Broken<'a> {
    Sheet(Written<'a>),
    Step { sheet: Written<'a>, change: ChangeLine },
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

/// Proves the laws; with `by_force`, every complete sheet is visited too, with a progress bar on
/// standard error.
pub(super) fn run(by_force: bool, output: &mut impl Write) -> io::Result<ExitCode> {
    let start = Instant::now();
    let mut proof = Proof::begin(Version::CURRENT.framework());
    while proof.step() {}
    let seconds = start.elapsed().as_secs_f64();
    let visited = by_force.then(|| visit(proof.counts())).transpose()?;
    let holds = proof.laws().iter().all(Law::holds);
    let equal = visited.as_ref().is_none_or(|visited| visited.equal);
    serde_json::to_writer(&mut *output, &proven(&proof, seconds, visited))?;
    output.write_all(b"\n")?;
    Ok(if holds && equal { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn visit(counts: &Possible) -> io::Result<Visited> {
    let mut terminal = io::stderr();
    let style = if terminal.is_terminal() { Style::Bar } else { Style::Lines };
    let all = Enumeration::new(Version::CURRENT.framework());
    let Counted { tally, time } = brute_force::run(&all, style, &mut terminal)?;
    let total = tally.visited();
    let equal = total == counts.total() && Possible::from(tally) == *counts;
    Ok(Visited { total, equal, seconds: time.as_secs_f64() })
}

fn proven(proof: &Proof, seconds: f64, brute_force: Option<Visited>) -> Proven {
    let Framework { version, rules, .. } = proof.framework();
    let counts: &Possible = proof.counts();
    let class = Class::ALL.iter().map(|class| (class.id(), counts.of_class(*class)));
    let rule = (0..)
        .zip(*rules)
        .map(|(position, rule)| (rule.id, counts.count(|verdict| verdict.rule == position)));
    let audience =
        Audience::ALL.iter().map(|audience| (audience.id(), counts.of_audience(*audience)));
    Proven {
        framework: *version,
        total: counts.total(),
        classes: Ordered(class.collect()),
        rules: Ordered(rule.collect()),
        audiences: Ordered(audience.collect()),
        holds: counts.count(|verdict| verdict.hold),
        laws: Laws(proof.laws().to_vec()),
        seconds,
        brute_force,
    }
}

fn broken(counterexample: &CounterExample) -> Broken<'_> {
    match counterexample {
        CounterExample::Sheet(sheet) => Broken::Sheet(Written(sheet)),
        CounterExample::Step(sheet, change) => {
            Broken::Step { sheet: Written(sheet), change: ChangeLine(*change) }
        }
        CounterExample::Rule(rule) => Broken::Rule(rule),
        CounterExample::Reads(question) => Broken::Reads(question.id()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{Condition, OptionSet, Question, Rule, Subject, Test, VERSION_1};

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
        let sheet = |feasibility: &str, audience: &str| {
            serde_json::json!({
                "feasibility": feasibility, "problem": "settled", "behaviour": "observed",
                "offer": "strong", "reputation": "little", "form": "sketch", "audience": audience,
                "failure": "confusion", "reversal": "quiet", "promises": [], "rivals": "none",
                "ai": "none", "domain": "everyday", "harm": "annoyance", "work": "desire",
                "safeguards": [],
            })
        };
        let expected = serde_json::json!({
            "L1": {"holds": true},
            "L2": {"holds": false, "counterexample": {"rule": "labelled"}},
            "L3": {"holds": false, "counterexample": {"rule": "labelled"}},
            "L4": {"holds": false, "counterexample": {"step": {
                "sheet": sheet("proven", "partners"),
                "change": {"question": "form", "to": "by-hand"},
            }}},
            "L5": {"holds": true},
            "L6": {"holds": true},
            "L7": {"holds": false, "counterexample": {"sheet": sheet("unproven", "team")}},
            "L8": {"holds": false, "counterexample": {"reads": "label"}},
        });
        assert_eq!(serde_json::to_value(Laws(proof.laws().to_vec()))?, expected);
        Ok(())
    }
}
