//! `rung analyse` and `rung prove` as text: the keys, their order, and what stands for nothing.

use std::process::ExitCode;

use rung::analysis::{Change, Engine, Flip};
use rung::example::{EXAMPLES, Example};
use rung::framework::{Answers, Audience, Class, Question, Sheet, VERSION_1};

use crate::calm;
use crate::command::{NO_LINK, run_command};
use crate::completion::domain;
use crate::json::written;
use crate::open::next;
use crate::random::Random;
use crate::survey::Survey;

fn analysed(sheet: &str) -> String {
    let (code, lines) = run_command("analyse", sheet);
    assert_eq!(code, ExitCode::SUCCESS, "{sheet}");
    let [line] = &lines[..] else { panic!("{sheet} gives {lines:?}") };
    line.clone()
}

/// Lines in full, as anyone who reads the output in a program has to rely on them.
#[test]
fn a_line_of_analyse_reads_like_this() {
    assert_eq!(
        analysed("{}"),
        r#"{"possible":{"class":{"poc":3224862720,"internal-mvp":1612431360,"mvp":3776338944,"#
            .to_owned()
            + r#""controlled-beta":1043018496,"mmp":17936640},"audience":{"team":5139624960,"#
            + r#""partners":1793498112,"beta":1648574208,"open":1092890880},"#
            + r#""hold":{"yes":604661760,"no":9069926400}},"#
            + r#""settled":{"class":false,"audience":false,"hold":false},"#
            + r#""until_known":{"audience":"team","hold":true},"next":"audience","idle":[]}"#
    );
    // Settled, though not complete: nothing is left to ask, and what is still open is idle.
    let mut sheet = calm::sheet_of(&calm::differing("audience=team"));
    sheet.clear(Question::Offer);
    sheet.clear(Question::Promises);
    assert_eq!(
        analysed(&written(&sheet)),
        r#"{"possible":{"class":{"internal-mvp":96},"audience":{"team":96},"#.to_owned()
            + r#""hold":{"yes":0,"no":96}},"settled":{"class":true,"audience":true,"hold":true},"#
            + r#""until_known":{"audience":"team","hold":false},"next":null,"#
            + r#""idle":["offer","promises"]}"#
    );
    // Complete: no answer makes it anything but internal, so there is no margin.
    assert_eq!(
        analysed(&written(&calm::sheet_of(&calm::differing("audience=team safeguards=human")))),
        r#"{"possible":{"class":{"internal-mvp":1},"audience":{"team":1},"#.to_owned()
            + r#""hold":{"yes":0,"no":1}},"settled":{"class":true,"audience":true,"hold":true},"#
            + r#""until_known":{"audience":"team","hold":false},"next":null,"idle":[],"flips":[],"#
            + r#""plan_flips":[{"changes":[{"question":"feasibility","to":"unproven"}],"#
            + r#""class":"poc","rule":"R1","audience":"team"},"#
            + r#"{"changes":[{"question":"audience","to":"partners"}],"#
            + r#""class":"mvp","rule":"R10","audience":"partners"},"#
            + r#"{"changes":[{"question":"audience","to":"beta"}],"#
            + r#""class":"mvp","rule":"R10","audience":"beta"},"#
            + r#"{"changes":[{"question":"audience","to":"open"}],"#
            + r#""class":"mmp","rule":"R8","audience":"open"}],"margin":null,"pressure":[]}"#
    );
}

fn text(id: &str) -> String {
    format!("\"{id}\"")
}

fn array(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

/// What is expected of any sheet, from every completion, up to what only a complete sheet has.
fn expected(sheet: &Sheet) -> String {
    let survey = Survey::of(sheet);
    let counts = |pairs: Vec<(&str, usize)>| {
        let pairs = pairs.iter().map(|(id, count)| format!("\"{id}\":{count}"));
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
    };
    let met = |pairs: Vec<(&'static str, usize)>| -> Vec<(&str, usize)> {
        pairs.into_iter().filter(|(_, count)| *count > 0).collect()
    };
    let classes = met(Class::ALL
        .iter()
        .map(|class| (class.id(), survey.outcomes().filter(|it| it.0 == *class).count()))
        .collect());
    let audiences = met(Audience::ALL
        .iter()
        .map(|audience| (audience.id(), survey.outcomes().filter(|it| it.1 == *audience).count()))
        .collect());
    let held = survey.outcomes().filter(|it| it.2).count();
    let free = survey.outcomes().filter(|it| !it.2).count();
    let (next, _) = next(|question| survey.after_each(question));
    let idle = Question::deciding()
        .filter(|it| domain(sheet, *it) == domain(&Sheet::default(), *it) && !survey.matters(*it));
    format!(
        r#"{{"possible":{{"class":{},"audience":{},"hold":{}}},"settled":{{"class":{},"audience":{},"hold":{}}},"until_known":{{"audience":"{}","hold":{}}},"next":{},"idle":{}"#,
        counts(classes.clone()),
        counts(audiences.clone()),
        counts(vec![("yes", held), ("no", free)]),
        classes.len() == 1,
        audiences.len() == 1,
        held == 0 || free == 0,
        audiences[0].0,
        held > 0,
        next.map_or("null".to_owned(), |question| text(question.id())),
        array(idle.map(|question| text(question.id()))),
    )
}

fn change(change: Change) -> String {
    let what = match change {
        Change::To(..) => "to",
        Change::Add(..) => "add",
        Change::Remove(..) => "remove",
    };
    let question = change.question();
    let option = question.options()[usize::from(change.option())];
    format!(r#"{{"question":"{}","{what}":"{option}"}}"#, question.id())
}

fn flip(flip: &Flip) -> String {
    format!(
        r#"{{"changes":{},"class":"{}","rule":"{}","audience":"{}"}}"#,
        array(flip.changes.iter().copied().map(change)),
        flip.verdict.class.id(),
        VERSION_1.rules[usize::from(flip.verdict.rule)].id,
        flip.verdict.audience.id(),
    )
}

/// What only a complete sheet has. `flips` and `pressure` judge what is found; here it is the text.
fn expected_of_complete(answers: &Answers) -> String {
    let engine = Engine::version_1();
    let flips = engine.flips(answers);
    format!(
        r#","flips":{},"plan_flips":{},"margin":{},"pressure":{}"#,
        array(flips.answers.iter().map(flip)),
        array(flips.plan.iter().map(flip)),
        flips.margin().map_or("null".to_owned(), |margin| margin.to_string()),
        array(engine.pressure(answers).iter().map(|lean| change(lean.change))),
    )
}

#[test]
fn random_sheets_give_the_line_that_is_expected() {
    let mut random = Random::new(79);
    let mut sheets: Vec<Sheet> = EXAMPLES.iter().map(Example::sheet).collect();
    sheets.extend((0..60).map(|round| random.partial(round % 8, 300)));
    sheets.extend((0..20).map(|round| calm::sheet_of(&random.walk(calm::calm(), round % 8))));
    let input: Vec<String> = sheets.iter().map(written).collect();
    let (code, lines) = run_command("analyse", input.join("\n"));
    assert_eq!(code, ExitCode::SUCCESS);
    let (mut complete, mut partial) = (0, 0);
    for (sheet, line) in sheets.iter().zip(&lines) {
        let answers = Answers::of(sheet);
        complete += u32::from(answers.is_some());
        partial += u32::from(answers.is_none());
        let rest = answers.as_ref().map_or(String::new(), expected_of_complete);
        assert_eq!(*line, expected(sheet) + &rest + "}");
        let value: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
        assert_eq!(value.get("flips").is_some(), sheet.is_complete());
    }
    assert_eq!(lines.len(), sheets.len());
    assert!(complete >= 30 && partial >= 40, "{complete} complete, {partial} partial");
}

#[test]
fn a_line_that_cannot_be_read_gives_an_error_in_its_place() {
    let (code, lines) = run_command("analyse", "{}\nnonsense\n\n{\"harm\": \"dire\"}\n{}");
    assert_eq!(code, ExitCode::FAILURE);
    let [first, nonsense, dire, last] = &lines[..] else { panic!("{lines:?}") };
    assert_eq!(first, last);
    assert!(first.starts_with(r#"{"possible":"#));
    assert_eq!(nonsense, NO_LINK);
    assert!(dire.starts_with(r#"{"error":""#) && dire.contains("dire"), "{dire}");
}

#[test]
fn the_line_of_prove_reads_like_this() {
    let (code, lines) = run_command("prove", "whatever is piped into it is left alone");
    assert_eq!(code, ExitCode::SUCCESS);
    let [line] = &lines[..] else { panic!("{lines:?}") };
    let laws: Vec<String> = (1..=8).map(|law| format!(r#""L{law}":{{"holds":true}}"#)).collect();
    let expected = r#"{"framework":1,"total":9674588160,"classes":{"poc":3224862720,"#.to_owned()
        + r#""internal-mvp":1612431360,"mvp":3776338944,"controlled-beta":1043018496,"#
        + r#""mmp":17936640},"rules":{"R1":3224862720,"R2":1612431360,"R3":3224862720,"#
        + r#""R4":27869184,"R5":523542528,"R6":613122048,"R7":340277760,"R8":17936640,"#
        + r#""R9":89618688,"R10":64512},"audiences":{"team":5139624960,"partners":1793498112,"#
        + r#""beta":1648574208,"open":1092890880},"holds":604661760,"laws":{"#
        + &laws.join(",")
        + r#"},"seconds":"#;
    let seconds = line.strip_prefix(&expected).unwrap_or_else(|| panic!("{line}"));
    let seconds: f64 = seconds.trim_end_matches('}').parse().expect("a number, and then the end");
    assert!(seconds > 0.0);
}
