//! The MC/DC suite of version 1, as `rung export mcdc` writes it: every comparison has a pair of
//! sheets that shows what it decides, or a reason why it has none. Nothing here asks a diagram.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rung::analysis::mcdc::Decision;
use rung::command;
use rung::framework::{Answers, Kind, OptionSet, Question, Subject, Test};
use rung::record::json;
use serde_json::Value;

use crate::calm;
use crate::corpus::verdict;
use crate::random::Random;
use crate::reading::{DECISIONS, Reading, comparisons};

/// What is said of one comparison, beside what the framework says of it.
pub(crate) struct Line {
    decision: Decision,
    /// Its position among the comparisons of the decision.
    position: usize,
    written: String,
    value: Value,
}

/// The lines, each with the comparison that it has to be about.
pub(crate) fn lines() -> &'static [Line] {
    static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
        let mut output = Vec::new();
        let arguments = ["export".to_owned(), "mcdc".to_owned()];
        command::run(&arguments, &b""[..], &mut output).expect("memory can be written");
        let text = String::from_utf8(output).expect("the output is UTF-8");
        let mut written = text.lines();
        let mut lines = Vec::new();
        for decision in DECISIONS {
            for position in 0..comparisons(decision).len() {
                let written = written.next().expect("a line for every comparison").to_owned();
                let value = serde_json::from_str(&written).expect("a line is JSON");
                lines.push(Line { decision, position, written, value });
            }
        }
        assert_eq!(written.next(), None, "a line is about no comparison");
        lines
    });
    &LINES
}

impl Line {
    fn text<'a>(&'a self, key: &str) -> Option<&'a str> {
        self.value.get(key).and_then(Value::as_str)
    }

    fn name(&self) -> &str {
        self.text("condition").expect("a condition has a name")
    }

    fn is_feasible(&self) -> bool {
        self.value.get("infeasible").is_none()
    }

    /// The two sheets, or none.
    pub(crate) fn sheets(&self) -> Vec<Answers> {
        let sheets = self.value.get("sheets").and_then(Value::as_array);
        let read = |sheet: &Value| json::read(&sheet.to_string()).expect("it can be read");
        let complete = |sheet| Answers::of(&read(sheet)).expect("it is complete");
        sheets.into_iter().flatten().map(complete).collect()
    }
}

#[test]
fn every_comparison_has_a_pair_or_a_reason() {
    let (mut feasible, mut unique) = (0, 0);
    let mut names = BTreeSet::new();
    for line in lines() {
        let id = match line.decision {
            Decision::Fact(fact) => fact.id(),
            Decision::Hold => "hold",
            Decision::Rule => "rule",
        };
        assert_eq!(line.text("decision"), Some(id));
        let name = line.name();
        assert!(names.insert(name), "two comparisons are called `{name}`");
        let test = comparisons(line.decision)[line.position];
        assert!(name.ends_with(&format!(" {}", spelt(test))), "`{name}` is not {test:?}");
        feasible += usize::from(line.is_feasible());
        unique += usize::from(line.text("cause") == Some("unique"));
        if !line.is_feasible() {
            println!("{name}: {}", line.text("infeasible").expect("a reason"));
        }
    }
    let all = lines().len();
    println!("{all} comparisons: {unique} by unique cause, {} by masking", feasible - unique);
    assert_eq!((all, feasible, unique), (72, 60, 43));
}

/// The values of a comparison as section 3 lists them.
fn spelt(test: Test) -> String {
    let ids = match test.subject {
        Subject::Answer(question) => question.options(),
        Subject::Fact(fact) => fact.values(),
    };
    let among: Vec<&str> = test.among.iter().map(|value| ids[usize::from(value)]).collect();
    if among.len() == 1 { among[0].to_owned() } else { format!("{{{}}}", among.join(", ")) }
}

/// Every sheet that is one change away, with that change in JSON.
fn one_step_from(answers: &Answers) -> Vec<(Answers, Value)> {
    let mut steps = Vec::new();
    for question in Question::deciding() {
        let here = answers.get(question);
        for (option, id) in (0..).zip(question.options()) {
            let (to, how) = match (question.kind(), here.contains(option)) {
                (Kind::Any, true) => (here.toggled(option), "remove"),
                (Kind::Any, false) => (here.toggled(option), "add"),
                (_, true) => continue,
                (_, false) => (OptionSet::of(&[option]), "to"),
            };
            let change = serde_json::json!({"question": question.id(), how: id});
            steps.push((answers.with(question, to), change));
        }
    }
    steps
}

fn check(line: &Line) {
    let (name, value) = (line.name(), &line.value);
    let [before, after] = line.sheets()[..] else { panic!("{name} has no two sheets") };
    let step = (after, value["change"].clone());
    assert!(one_step_from(&before).contains(&step), "{name}: not one change, or another");

    let sheets = [before, after];
    let [holds, fails] = sheets.map(|answers| Reading::of(line.decision, &answers));
    let at = line.position;
    assert_eq!((holds.truths[at], fails.truths[at]), (true, false), "{name} does not change");
    assert!(holds.decides(at) && fails.decides(at), "{name} does not decide");
    assert_ne!(holds.outcome, fails.outcome, "{name}");
    assert_eq!(line.text("cause"), Some(cause(&holds, &fails)), "{name}");

    let outcome = |reading: &Reading| match line.decision {
        Decision::Hold => Value::Bool(reading.outcome == "true"),
        _ => reading.outcome.into(),
    };
    assert_eq!(value["outcomes"], serde_json::json!([outcome(&holds), outcome(&fails)]), "{name}");
    for (said, answers) in value["verdicts"].as_array().into_iter().flatten().zip(&sheets) {
        let [class, rule, audience] = ["class", "rule", "audience"].map(|key| said[key].as_str());
        let [class, rule, audience] = [class, rule, audience].map(Option::unwrap_or_default);
        let hold = if said["hold"] == true { "hold" } else { "free" };
        assert_eq!(format!("{class} {rule} {audience} {hold}"), verdict(answers), "{name}");
    }
}

/// What a pair of sheets shows a comparison by, if it shows it.
fn cause(one: &Reading, other: &Reading) -> &'static str {
    let moved = one.truths.iter().zip(&other.truths).filter(|(one, other)| one != other).count();
    if moved == 1 { "unique" } else { "masking" }
}

#[test]
fn every_pair_shows_what_its_comparison_decides() {
    for line in lines().iter().filter(|line| line.is_feasible()) {
        check(line);
    }
}

/// Some lines in full, as anyone who reads them in a program has to rely on them.
#[test]
fn a_line_reads_like_this() {
    for expected in include_str!("data/mcdc_lines.txt").lines() {
        assert!(lines().iter().any(|line| line.written == expected), "no line is {expected}");
    }
}

/// Fails if a step from a sheet makes a pair that there should not be.
fn refute(line: &Line, here: &Reading, answers: &Answers) {
    for (there, change) in one_step_from(answers) {
        let there = Reading::of(line.decision, &there);
        let moved = there.truths[line.position] != here.truths[line.position];
        if moved && there.outcome != here.outcome && there.decides(line.position) {
            let masked = line.is_feasible() && cause(here, &there) == "masking";
            assert!(masked, "{} has a pair: {change} from {answers:?}", line.name());
        }
    }
}

/// A second opinion on the proofs: on no random sheet does a comparison without a pair decide with
/// the truth value with which it is said not to, and no step from a random sheet makes a pair where
/// there is said to be none, nor one of unique cause where there is said to be none.
#[test]
fn no_random_sheet_makes_a_pair_that_is_proven_impossible() {
    let mut random = Random::new(71);
    let questions: Vec<Question> = Question::deciding().collect();
    let doubted: Vec<&Line> =
        lines().iter().filter(|line| line.text("cause") != Some("unique")).collect();
    let mut decided_with = vec![BTreeSet::new(); doubted.len()];
    let mut tried = 0;
    for round in 0..100_000 {
        // Uniform sheets rarely leave every trouble out, so the rest walk away from the calm sheet.
        let mut answers = if round % 2 == 0 { random.answers() } else { calm::calm() };
        for _ in 0..random.below(7) {
            let question = random.of(&questions);
            let answer = random.answer(question);
            answers = answers.with(question, answer);
        }
        let readings = Reading::all(&answers);
        for (line, with) in doubted.iter().zip(&mut decided_with) {
            let here = readings.iter().find(|reading| reading.decision == line.decision);
            let here = here.expect("every decision was read");
            if here.decides(line.position) {
                with.insert(here.truths[line.position]);
                // Trying the steps takes long, so a part of the sheets has to do.
                if round % 50 < 2 {
                    tried += 1;
                    refute(line, here, &answers);
                }
            }
        }
    }
    println!("{tried} times every step was tried from a sheet on which a comparison decides");
    assert!(tried > 5_000, "only {tried} were tried");
    for (line, with) in doubted.iter().zip(decided_with) {
        let values = if line.is_feasible() { 2 } else { 1 };
        assert_eq!(with.len(), values, "{} decides where it is {with:?}", line.name());
    }
}
