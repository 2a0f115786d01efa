//! How much each question matters over the whole answer space, judged three ways: by the numbers that
//! brute force gave, by counting a condition, and by a sample of sheets.

use rung::analysis::Engine;
use rung::framework::{
    Answers, Audience, Class, Condition, Framework, OptionSet, Question, Rule, Sheet, Subject,
    Test, VERSION_1,
};

use crate::completion::domain;
use crate::difference::{ALWAYS, NEVER, count, first_match, matches, negated};
use crate::mutant::leak;
use crate::random::Random;
use crate::survey::outcome;
use Condition::{All, Any, Is, Not};

const ALL_SHEETS: u64 = 9_674_588_160;

/// On how many of all sheets another answer moves the outcome. The oracle went through every sheet
/// for these numbers; that takes minutes, and so was done once.
const MOVED: [(Question, u64); 16] = [
    (Question::Feasibility, ALL_SHEETS),
    (Question::Problem, 1_598_367_744),
    (Question::Behaviour, 63_167_616),
    (Question::Offer, 96_768),
    (Question::Reputation, 36_313_056),
    (Question::Form, 5_265_589_248),
    (Question::Audience, 6_449_725_440),
    (Question::Failure, 80_480_640),
    (Question::Reversal, 53_265_024),
    (Question::Promises, 2_064_384),
    (Question::Rivals, 96_768),
    (Question::Ai, 41_330_304),
    (Question::Domain, 429_255_936),
    (Question::Harm, 1_251_680_256),
    (Question::Work, 61_455_744),
    (Question::Safeguards, 1_649_590_272),
];

#[test]
fn the_importance_of_each_question_is_what_brute_force_gave() {
    let engine = Engine::version_1();
    let found: Vec<(Question, u64)> =
        Question::deciding().map(|question| (question, engine.importance(question))).collect();
    assert_eq!(found, MOVED);
}

fn every_answer(question: Question) -> Vec<OptionSet> {
    domain(&Sheet::default(), question)
}

/// "Not every answer to this question gives the same outcome" is a condition on the other answers,
/// once the framework is written out for each answer. Where it holds, each of the answers can be
/// moved away from, so the sheets that meet it are the sheets that count.
fn counted(framework: &Framework, question: Question) -> u64 {
    let told_apart: Vec<Vec<Condition>> =
        every_answer(question).iter().map(|is| told_apart(framework, (question, *is))).collect();
    let mut differ = Vec::new();
    for other in &told_apart[1..] {
        for (here, there) in told_apart[0].iter().zip(other) {
            differ.push(all([*here, negated(there)]));
            differ.push(all([negated(here), *there]));
        }
    }
    count(framework, any(differ))
}

/// What tells outcomes apart, each as a condition, once one question is answered: every class, every
/// audience that the first audience is wider than, and the hold.
fn told_apart(framework: &Framework, known: (Question, OptionSet)) -> Vec<Condition> {
    let here = |condition: &Condition| given(framework, condition, known);
    // The condition that the first rule that matches is such a rule.
    let first = |wanted: &dyn Fn(&Rule) -> bool| {
        framework.rules.iter().rev().fold(NEVER, |rest, rule| {
            let matches = here(&matches(rule));
            let later = all([negated(&matches), rest]);
            if wanted(rule) { any([matches, later]) } else { later }
        })
    };
    let hold = here(&framework.hold);
    let classes = Class::ALL.iter().map(|class| first(&|rule| rule.class == *class));
    let wider_than = Audience::ALL[..3].iter().map(|narrow| {
        let wider = Audience::ALL.iter().filter(|it| *it > narrow);
        let among = wider.map(|it| *it as u8).collect();
        let planned = Is(Test { subject: Subject::Answer(Question::Audience), among });
        all([here(&planned), negated(&hold), first(&|rule| rule.limit > *narrow)])
    });
    classes.chain(wider_than).chain([hold]).collect()
}

/// A condition of a framework once one question is answered: it reads no fact any more, only the
/// other answers.
fn given(framework: &Framework, condition: &Condition, known: (Question, OptionSet)) -> Condition {
    let (question, answer) = known;
    let here = |condition: &Condition| given(framework, condition, known);
    match condition {
        Is(Test { subject: Subject::Answer(it), among }) if *it == question => {
            if answer.meets(*among) { ALWAYS } else { NEVER }
        }
        Is(Test { subject: Subject::Answer(_), .. }) => *condition,
        Is(Test { subject: Subject::Fact(fact), among }) => {
            let derivation = framework.facts.iter().find(|it| it.fact == *fact);
            let derivation = derivation.expect("the fact is derived");
            let cases = derivation.cases.iter().map(|(value, case)| (*value, here(case)));
            let values = first_match(cases, Some(derivation.otherwise)).into_iter();
            any(values.filter(|(value, _)| among.contains(*value)).map(|(_, when)| when))
        }
        Not(test) => negated(&here(&Is(*test))),
        All(parts) => all(parts.iter().map(here)),
        Any(parts) => any(parts.iter().map(here)),
    }
}

/// Every one of these holds, what always or never holds worked out.
fn all(parts: impl IntoIterator<Item = Condition>) -> Condition {
    negated(&any(parts.into_iter().map(|part| negated(&part))))
}

/// Some of these hold, what always or never holds worked out.
fn any(parts: impl IntoIterator<Item = Condition>) -> Condition {
    let parts: Vec<Condition> = parts.into_iter().filter(|part| !matches!(part, Any([]))).collect();
    if parts.iter().any(|part| matches!(part, All([]))) { ALWAYS } else { Any(leak(parts)) }
}

#[test]
fn the_importance_of_each_question_equals_the_count_of_a_condition() {
    for (question, moved) in MOVED {
        assert_eq!(counted(&VERSION_1, question), moved, "{question:?}");
    }
}

/// Whether the oracle gives another outcome for some other answer to a question.
fn is_moved(answers: &Answers, question: Question, every_answer: &[OptionSet]) -> bool {
    let now = outcome(answers);
    every_answer.iter().any(|other| outcome(&answers.with(question, *other)) != now)
}

/// Four standard deviations of what a sample of this size shows: a share that is a quarter off would
/// be noticed for each of the six questions that move more than one sheet in thirty.
#[test]
#[expect(clippy::cast_precision_loss, reason = "shares are compared with a wide tolerance")]
fn a_sample_of_sheets_shows_the_same_shares() {
    const SAMPLE: u32 = 20_000;
    let mut random = Random::new(41);
    let sheets: Vec<Answers> = (0..SAMPLE).map(|_| random.answers()).collect();
    for (question, moved) in MOVED {
        let every_answer = every_answer(question);
        let seen = sheets.iter().filter(|it| is_moved(it, question, &every_answer)).count() as f64;
        let share = moved as f64 / ALL_SHEETS as f64;
        let expected = share * f64::from(SAMPLE);
        let deviation = (expected * (1.0 - share)).sqrt();
        // A count is a whole number: where next to nothing is expected, one may be seen.
        let off = (seen - expected).abs();
        assert!(off <= 4.0 * deviation + 1.0, "{question:?}: {seen} seen, {expected} expected");
    }
}
