//! A second statement of the diagnoses, written straight from section 6 of the specification over
//! complete answers. Like the oracle, on which it builds, it reads nothing of the framework's data.

use rung::framework::{Answers, Audience, Class, Demand, ErrorCost, Market, Question};

use crate::oracle::{Judgement, oracle};

/// The answers that change no verdict, as ids; `None` is unanswered.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Plan {
    pub(crate) speed: Option<&'static str>,
    pub(crate) label: Option<&'static str>,
    pub(crate) code: Option<&'static str>,
    pub(crate) commitment: Option<&'static str>,
    pub(crate) done: Option<&'static str>,
    pub(crate) weeks: Option<u16>,
}

/// A diagnosis that holds, with the ways in which it does.
pub(crate) type Held = (&'static str, Vec<&'static str>);

/// The diagnoses that hold for these answers.
pub(crate) fn second_opinion(answers: &Answers, plan: &Plan) -> Vec<Held> {
    let judgement = oracle(answers);
    let statements = [
        d1(&judgement, plan),
        d2(&judgement, answers),
        d3(&judgement, answers, plan),
        d4(&judgement, plan),
        d5(&judgement, answers, plan),
        d6(&judgement, answers, plan),
        d7(&judgement, plan),
        d8(plan),
        d9(&judgement, plan),
        d10(&judgement, answers),
        d11(answers),
        d12(answers),
        d13(answers),
        d14(&judgement, answers),
        d15(&judgement),
        d16(&judgement, answers),
    ];
    statements.into_iter().flatten().collect()
}

/// The id of the answer to a single choice.
pub(crate) fn is(answers: &Answers, question: Question) -> &'static str {
    question.options()[usize::from(answers.get(question).only().expect("one option"))]
}

fn has(answers: &Answers, question: Question, member: &str) -> bool {
    answers.get(question).contains(question.option(member).expect("the member exists"))
}

fn when(id: &'static str, holds: bool) -> Option<Held> {
    holds.then(|| (id, Vec::new()))
}

fn d1(it: &Judgement, plan: &Plan) -> Option<Held> {
    let class = match it.class {
        Class::Poc => 0,
        Class::InternalMvp => 1,
        Class::Mvp => 2,
        Class::ControlledBeta => 3,
        Class::Mmp => 4,
    };
    let label = match plan.label? {
        "poc" => 0,
        "mvp" => 2,
        "beta" => 3,
        "mmp" => 4,
        other => panic!("no label {other}"),
    };
    if label == class || (label == 2 && class == 1) {
        return None;
    }
    let overbuilt = label > class && it.demand == Demand::Unclear;
    Some(("D1", vec![if overbuilt { "overbuilt" } else { "underbuilt" }]))
}

fn d2(it: &Judgement, answers: &Answers) -> Option<Held> {
    let product = is(answers, Question::Form) == "product";
    if it.demand != Demand::Unclear || it.market != Market::Facing || !product {
        return None;
    }
    let mut causes = Vec::new();
    if is(answers, Question::Audience) == "open" {
        causes.push("audience");
    }
    for promise in ["press", "payment", "support", "adoption", "brand"] {
        if has(answers, Question::Promises, promise) {
            causes.push(promise);
        }
    }
    Some(("D2", causes))
}

fn d3(it: &Judgement, answers: &Answers, plan: &Plan) -> Option<Held> {
    let early = plan.label == Some("poc") || plan.label == Some("mvp") || it.class == Class::Mvp;
    let launch = ["press", "payment", "support", "adoption"];
    when("D3", early && launch.iter().any(|promise| has(answers, Question::Promises, promise)))
}

fn d4(it: &Judgement, plan: &Plan) -> Option<Held> {
    let learns = plan.speed? == "learning";
    let early = it.class == Class::Poc || it.class == Class::InternalMvp || it.class == Class::Mvp;
    when("D4", (early && !learns) || (it.class == Class::Mmp && learns))
}

fn d5(it: &Judgement, answers: &Answers, plan: &Plan) -> Option<Held> {
    let poc = it.class == Class::Poc || plan.label == Some("poc");
    let stays = plan.code == Some("kept") || is(answers, Question::Audience) != "team";
    when("D5", poc && stays)
}

fn d6(it: &Judgement, answers: &Answers, plan: &Plan) -> Option<Held> {
    let product = is(answers, Question::Form) == "product";
    when("D6", it.class != Class::Poc && product && plan.code == Some("discarded"))
}

fn d7(it: &Judgement, plan: &Plan) -> Option<Held> {
    let learns = matches!(it.class, Class::InternalMvp | Class::Mvp | Class::ControlledBeta);
    when("D7", learns && (plan.commitment == Some("rough") || plan.commitment == Some("none")))
}

fn d8(plan: &Plan) -> Option<Held> {
    when("D8", plan.done == Some("no"))
}

fn d9(it: &Judgement, plan: &Plan) -> Option<Held> {
    let weeks = plan.weeks?;
    let mvp = it.class == Class::InternalMvp || it.class == Class::Mvp;
    if mvp && weeks > 26 {
        Some(("D9", vec!["very-long"]))
    } else if mvp && weeks > 16 {
        Some(("D9", vec!["long"]))
    } else if it.class == Class::Mmp && weeks < 26 {
        Some(("D9", vec!["short"]))
    } else {
        None
    }
}

fn d10(it: &Judgement, answers: &Answers) -> Option<Held> {
    let compared = is(answers, Question::Rivals) == "incumbent";
    when("D10", compared && is(answers, Question::Audience) == "open" && it.class != Class::Mmp)
}

fn d11(answers: &Answers) -> Option<Held> {
    let both = |one: (Question, &str), other: (Question, &str)| {
        is(answers, one.0) == one.1 && is(answers, other.0) == other.1
    };
    let mut odds = Vec::new();
    if both((Question::Reversal, "quiet"), (Question::Failure, "trust")) {
        odds.push("reversal-failure");
    }
    if both((Question::Problem, "open"), (Question::Behaviour, "observed")) {
        odds.push("problem-behaviour");
    }
    if both((Question::Work, "critical"), (Question::Harm, "annoyance")) {
        odds.push("work-harm");
    }
    let promised =
        ["press", "payment", "adoption"].iter().any(|it| has(answers, Question::Promises, it));
    if is(answers, Question::Audience) == "team" && promised {
        odds.push("audience-promises");
    }
    (!odds.is_empty()).then_some(("D11", odds))
}

fn d12(answers: &Answers) -> Option<Held> {
    let looks =
        has(answers, Question::Safeguards, "review") || has(answers, Question::Safeguards, "human");
    when("D12", is(answers, Question::Ai) != "none" && !looks)
}

fn d13(answers: &Answers) -> Option<Held> {
    let tells = has(answers, Question::Safeguards, "uncertainty")
        || has(answers, Question::Safeguards, "human");
    when("D13", is(answers, Question::Ai) != "none" && !tells)
}

fn d14(it: &Judgement, answers: &Answers) -> Option<Held> {
    let excluded = it.rule == "R1" || it.rule == "R3";
    let clear = it.demand == Demand::Clear;
    when("D14", !excluded && !it.hold && clear && is(answers, Question::Audience) != "open")
}

fn d15(it: &Judgement) -> Option<Held> {
    when("D15", it.hold)
}

fn d16(it: &Judgement, answers: &Answers) -> Option<Held> {
    let depends = is(answers, Question::Work) == "critical" || it.error == ErrorCost::Dangerous;
    when("D16", is(answers, Question::Audience) == "team" && depends)
}

/// The plans that are wider than the one in these answers.
pub(crate) fn wider_plans(answers: &Answers) -> Vec<Audience> {
    match is(answers, Question::Audience) {
        "team" => vec![Audience::Partners, Audience::Beta, Audience::Open],
        "partners" => vec![Audience::Beta, Audience::Open],
        "beta" => vec![Audience::Open],
        _ => Vec::new(),
    }
}
