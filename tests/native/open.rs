//! What is still open on a sheet: what is possible, which questions matter and which to ask next,
//! against every completion of the sheet, each judged by the oracle.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rung::analysis::Engine;
use rung::framework::{Audience, Class, OptionSet, Question, Sheet, VERSION_1};

use crate::calm;
use crate::completion::{self, domain};
use crate::logarithm::Logarithms;
use crate::random::Random;
use crate::survey::{Outcome, Survey, Tally, place};

/// How much a full answer says about the outcome, up to what is the same for all questions of one
/// sheet; none when it says nothing, which is when each answer leaves the same tally.
///
/// With N completions, A answers and c(a, v) completions with answer a and outcome v, the mutual
/// information is the entropy of the outcome, less ln N, plus S / N, where S is the sum of
/// c(a, v) · ln c(a, v) over all answers and outcomes, and N · ln A.
fn news(after_each: &[Tally]) -> Option<Logarithms> {
    if after_each.iter().all(|tally| *tally == after_each[0]) {
        return None;
    }
    let mut news = Logarithms::default();
    for count in after_each.iter().flatten().filter(|count| **count > 0) {
        news.add(*count, *count);
    }
    let completions = after_each.iter().flatten().sum();
    news.add(completions, after_each.len() as u64);
    Some(news)
}

/// The mutual information of an answer and the outcome in bits, from its definition: every pair's
/// share times the logarithm of how much more often it is met than if the two were independent.
#[expect(clippy::cast_precision_loss, reason = "gains are compared with a wide tolerance")]
fn information(after_each: &[Tally]) -> f64 {
    let completions = after_each.iter().flatten().sum::<u64>() as f64;
    let mut bits = 0.0;
    for tally in after_each {
        let of_answer = tally.iter().sum::<u64>() as f64;
        for (place, pair) in tally.iter().enumerate().filter(|(_, pair)| **pair > 0) {
            let of_outcome = after_each.iter().map(|tally| tally[place]).sum::<u64>() as f64;
            let pair = *pair as f64;
            bits += pair / completions * (pair * completions / (of_answer * of_outcome)).log2();
        }
    }
    bits
}

/// The question to ask next, and how many others say exactly as much.
pub(crate) fn next(after_each: impl Fn(Question) -> Vec<Tally>) -> (Option<Question>, usize) {
    let mut best: Option<(Question, Logarithms)> = None;
    let mut ties = 0;
    for question in Question::deciding() {
        let Some(news) = news(&after_each(question)) else { continue };
        match best.as_ref().map_or(Ordering::Greater, |(_, most)| news.compare(most)) {
            Ordering::Greater => (best, ties) = (Some((question, news)), 0),
            Ordering::Equal => ties += 1,
            Ordering::Less => {}
        }
    }
    (best.map(|(question, _)| question), ties)
}

/// What the random sheets have shown, so that none of it is missing.
#[derive(Default)]
struct Seen {
    settled: u32,
    tied: u32,
    idle: u32,
    asked: BTreeMap<Question, u32>,
}

fn check(engine: &Engine, sheet: &Sheet, seen: &mut Seen) {
    let survey = Survey::of(sheet);
    let possible = engine.possible(sheet);
    let open = engine.open(sheet);
    let count = |wanted: &dyn Fn(Outcome) -> bool| {
        survey.outcomes().filter(|outcome| wanted(*outcome)).count() as u64
    };
    assert_eq!(possible.total(), survey.len());
    for class in Class::ALL {
        let expected = count(&|outcome| outcome.0 == *class);
        assert_eq!(possible.of_class(*class), expected, "{class:?} of {sheet:?}");
    }
    for audience in Audience::ALL {
        let expected = count(&|outcome| outcome.1 == *audience);
        let counted = possible.count(|verdict| verdict.audience == *audience);
        assert_eq!(counted, expected, "{audience:?} of {sheet:?}");
    }
    let held = count(&|outcome| outcome.2);
    assert_eq!(possible.count(|verdict| verdict.hold), held, "hold of {sheet:?}");

    let mut idle = Vec::new();
    for question in Question::deciding() {
        let matters = survey.matters(question);
        assert_eq!(open.matters(question), matters, "{question:?} of {sheet:?}");
        let information = information(&survey.after_each(question));
        let gain = open.gain(question);
        assert!((gain - information).abs() < 1e-9, "{question:?}: {gain}, {information}");
        let is_unanswered = domain(sheet, question) == domain(&Sheet::default(), question);
        idle.extend((is_unanswered && !matters).then_some(question));
    }
    assert_eq!(open.idle().collect::<Vec<_>>(), idle, "{sheet:?}");

    let (next, ties) = next(|question| survey.after_each(question));
    assert_eq!(open.next(), next, "{sheet:?}");
    seen.settled += u32::from(next.is_none());
    seen.tied += u32::from(ties > 0);
    seen.idle += u32::from(!idle.is_empty());
    if let Some(question) = next {
        *seen.asked.entry(question).or_default() += 1;
    }
}

#[test]
fn what_is_open_equals_enumeration_on_random_partial_sheets() {
    let engine = Engine::version_1();
    let mut random = Random::new(31);
    let mut seen = Seen::default();
    for (most, sheets) in [(100, 150), (2_000, 100), (20_000, 20), (100_000, 8)] {
        for round in 0..sheets {
            check(&engine, &random.partial(1 + round % 16, most), &mut seen);
        }
    }
    assert!(seen.settled >= 100 && seen.idle >= 100, "{} {}", seen.settled, seen.idle);
    assert!(seen.tied >= 5 && seen.asked.len() >= 8, "{} {:?}", seen.tied, seen.asked);
}

/// The tallies after each answer, by counting: enumeration stands behind the counts above and in
/// `agreement`, and sheets too large for it are reached like this.
fn counted(engine: &Engine, sheet: &Sheet, question: Question) -> Vec<Tally> {
    let answers = domain(sheet, question).into_iter();
    let tally = answers.map(|answer| {
        let mut answered = sheet.clone();
        answered.narrow(question, answer);
        let mut tally = [0; _];
        for (verdict, count) in engine.possible(&answered).verdicts {
            tally[place((verdict.class, verdict.audience, verdict.hold))] += count;
        }
        tally
    });
    tally.collect()
}

#[test]
fn the_next_question_is_exact_on_sheets_of_any_size() {
    let engine = Engine::new(&VERSION_1);
    let mut random = Random::new(37);
    let (mut large, mut with_ties) = (0, 0);
    for round in 0..1_000 {
        let sheet = random.partial(4 + round % 30, u64::MAX);
        let (next, ties) = next(|question| counted(&engine, &sheet, question));
        assert_eq!(engine.open(&sheet).next(), next, "{sheet:?}");
        large += u32::from(completion::count(&sheet) > 1_000_000);
        with_ties += u32::from(ties > 0);
    }
    assert!(large >= 400 && with_ties >= 20, "{large} large sheets, {with_ties} with ties");
}

/// The calm sheet with differences, which may leave several options possible, and with questions
/// cleared; which question to ask next, and which are idle.
const CASES: [(&str, &str, &str, &str); 10] = [
    ("", "", "none", ""),
    // Nothing is at stake: only whether credibility is can matter, and one question says it.
    ("", "offer", "offer", ""),
    ("", "rivals", "rivals", ""),
    // One option in three of each puts credibility at stake: the same news, and the first is asked.
    ("", "offer rivals", "offer", ""),
    // Every set of promises but the empty one does, and leaves nothing to ask.
    ("", "rivals promises", "promises", ""),
    // R4 and R10 give the same class and the same limit.
    ("", "problem", "none", "problem"),
    ("problem=settled+partly", "", "none", ""),
    ("audience=team", "offer rivals form", "none", "offer form rivals"),
    // Whatever else: a proof of concept, but it may be on hold.
    ("feasibility=unproven", "problem harm", "harm", "problem"),
    (
        "feasibility=unproven form=sketch",
        "audience harm safeguards",
        "none",
        "audience harm safeguards",
    ),
];

#[test]
fn what_is_open_on_sheets_that_can_be_told_from_the_rules() {
    let engine = Engine::version_1();
    for (differences, cleared, next, idle) in CASES {
        let mut sheet = calm::sheet_of(&calm::calm());
        let stated = calm::only(differences);
        for question in Question::deciding() {
            if let Some(answer) = stated.answer(question) {
                sheet.narrow(question, answer);
            }
            if cleared.split(' ').any(|id| id == question.id()) {
                sheet.clear(question);
            }
        }
        check(&engine, &sheet, &mut Seen::default());
        let open = engine.open(&sheet);
        let id = open.next().map_or("none", Question::id);
        let ids: Vec<&str> = open.idle().map(Question::id).collect();
        assert_eq!((id, ids.join(" ").as_str()), (next, idle), "{differences} and {cleared} open");
    }
}

#[test]
fn a_blank_sheet_asks_for_the_audience_and_nothing_on_it_is_idle() {
    let open = Engine::version_1().open(&Sheet::default());
    assert_eq!(open.next(), Some(Question::Audience));
    assert_eq!(open.idle().next(), None);
    // A full set of options is the same as no answer at all, as the sheet itself has it.
    let mut sheet = Sheet::default();
    sheet.narrow(Question::Problem, OptionSet::first(3));
    assert_eq!(sheet, Sheet::default());
}
