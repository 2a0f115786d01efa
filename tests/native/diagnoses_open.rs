//! The diagnoses on partial sheets, judged by brute force: every completion is visited, every way to
//! answer what changes no verdict is tried, and the second opinion says what holds there.

use std::collections::{BTreeMap, BTreeSet};

use rung::advice::diagnosis::{Diagnosis, Finding, Requirement, Standing, Wider};
use rung::analysis::Because;
use rung::framework::{Answers, Audience, Class, Kind, OptionSet, Protections, Question, Sheet};

use crate::calm;
use crate::completion;
use crate::diagnoses::DIAGNOSES;
use crate::diagnoses_told::named;
use crate::oracle::oracle;
use crate::random::Random;
use crate::second_opinion::{Plan, is, second_opinion, wider_plans};

/// The questions that change no verdict and have options.
const BESIDE: [Question; 5] =
    [Question::Speed, Question::Label, Question::Code, Question::Commitment, Question::Done];

const WEEKS: [u16; 9] = [0, 16, 17, 25, 26, 27, 28, 100, 260];

/// A partial sheet, half of them near the calm answers, where the later rules decide.
fn partial(random: &mut Random, round: usize) -> Sheet {
    let answers = if round.is_multiple_of(2) {
        random.answers()
    } else {
        let steps = random.below(6);
        random.walk(calm::calm(), steps)
    };
    let most = if round.is_multiple_of(40) { 10_000 } else { 600 };
    let mut sheet = random.opened(&answers, round % 7, most);
    for question in BESIDE {
        match random.below(4) {
            0 => {}
            // Narrowed, and if all or none of them are left, unanswered.
            1 => sheet.narrow(question, random.set(question)),
            _ => sheet.narrow(question, random.answer(question)),
        }
    }
    if random.below(2) == 0 {
        assert!(sheet.set_weeks(Some(random.of(&WEEKS))));
    }
    sheet
}

/// What a question beside the verdict can be: an unanswered purpose of speed is any of them, and an
/// unanswered question about discipline is nothing.
fn beside(sheet: &Sheet, question: Question) -> Vec<Option<&'static str>> {
    let ids = question.options();
    match sheet.answer(question) {
        None if question == Question::Speed => ids.iter().copied().map(Some).collect(),
        None => vec![None],
        Some(set) => set.iter().map(|option| Some(ids[usize::from(option)])).collect(),
    }
}

fn plans(sheet: &Sheet) -> Vec<Plan> {
    let mut plans = vec![Plan { weeks: sheet.weeks(), ..Plan::default() }];
    for question in BESIDE {
        let split = plans.iter().flat_map(|plan| {
            beside(sheet, question).into_iter().map(|id| {
                let mut plan = *plan;
                match question {
                    Question::Speed => plan.speed = id,
                    Question::Label => plan.label = id,
                    Question::Code => plan.code = id,
                    Question::Commitment => plan.commitment = id,
                    _ => plan.done = id,
                }
                plan
            })
        });
        plans = split.collect();
    }
    plans
}

/// How often each diagnosis, and each way of it, holds; and out of how many.
fn counted(sheet: &Sheet) -> (u64, BTreeMap<(&'static str, &'static str), u64>) {
    let plans = plans(sheet);
    let (mut all, mut held) = (0, BTreeMap::new());
    completion::each(sheet, |answers| {
        for plan in &plans {
            all += 1;
            for (id, kinds) in second_opinion(answers, plan) {
                *held.entry((id, "")).or_insert(0) += 1;
                for kind in kinds {
                    *held.entry((id, kind)).or_insert(0) += 1;
                }
            }
        }
    });
    (all, held)
}

fn standing(count: u64, all: u64) -> Standing {
    if count == all { Standing::Shown } else { Standing::MayApply }
}

#[test]
fn what_is_found_equals_enumeration_on_random_partial_sheets() {
    let mut random = Random::new(47);
    let mut seen: BTreeMap<(&str, &str, Standing), u32> = BTreeMap::new();
    for round in 0..420 {
        let sheet = partial(&mut random, round);
        let (all, held) = counted(&sheet);
        let expected: BTreeMap<_, _> =
            held.into_iter().map(|(what, count)| (what, standing(count, all))).collect();
        let findings = DIAGNOSES.of(&sheet);
        let mut found = BTreeMap::new();
        for finding in &findings {
            let id = finding.diagnosis.id();
            assert!(found.insert((id, ""), finding.standing).is_none(), "{id} is found twice");
            for (kind, standing) in &finding.kinds {
                assert!(found.insert((id, kind.id()), *standing).is_none(), "{id} {kind:?}");
            }
        }
        assert_eq!(found, expected, "{sheet:?}");
        let order: Vec<Diagnosis> = findings.iter().map(|finding| finding.diagnosis).collect();
        assert!(order.is_sorted(), "{order:?}");
        for ((id, kind), standing) in found {
            *seen.entry((id, kind, standing)).or_insert(0) += 1;
        }
    }
    let rare: Vec<_> = seen.iter().filter(|(_, count)| **count < 2).collect();
    assert!(rare.len() < 4, "hardly met: {rare:?}");
    for diagnosis in Diagnosis::ALL {
        for standing in [Standing::Shown, Standing::MayApply] {
            // Done is settled by its own answer, and narrowed to both it is unanswered; weeks too
            // are stated or not.
            let impossible = *diagnosis == Diagnosis::D8 && standing == Standing::MayApply;
            let met = seen.contains_key(&(diagnosis.id(), "", standing));
            assert_eq!(met, !impossible, "{diagnosis:?} {standing:?}");
        }
    }
}

/// What a wider plan gives and demands, over the completions in which there is room to widen.
#[derive(Default)]
struct Widened {
    gives: BTreeSet<(Class, Audience)>,
    rooms: u64,
    unproven: u64,
    unprotected: u64,
}

fn widened(sheet: &Sheet) -> BTreeMap<Audience, Widened> {
    let mut plans: BTreeMap<Audience, Widened> = BTreeMap::new();
    completion::each(sheet, |answers| {
        let plan = Plan::default();
        if !second_opinion(answers, &plan).iter().any(|(id, _)| *id == "D14") {
            return;
        }
        for plan in wider_plans(answers) {
            let planned = OptionSet::of(&[plan as u8]);
            let it = oracle(&answers.with(Question::Audience, planned));
            let widened = plans.entry(plan).or_default();
            widened.rooms += 1;
            widened.gives.insert((it.class, it.audience));
            let likely = is(answers, Question::Feasibility) == "likely";
            widened.unproven += u64::from(likely && it.audience < plan);
            widened.unprotected += u64::from(it.protections == Protections::Missing);
        }
    });
    plans
}

#[test]
fn wider_plans_equal_enumeration_on_random_partial_sheets() {
    let mut random = Random::new(53);
    let (mut several, mut plans, mut open) = (0, 0, 0);
    for round in 0..600 {
        let answers = random.walk(calm::calm(), round % 6);
        let sheet = random.opened(&answers, round % 6, 1_500);
        let expected: Vec<Wider> = widened(&sheet)
            .into_iter()
            .map(|(plan, it)| {
                let demands =
                    [(Requirement::Proof, it.unproven), (Requirement::Protections, it.unprotected)];
                let demands = demands.into_iter().filter(|(_, count)| *count > 0);
                Wider {
                    plan,
                    gives: it.gives.into_iter().collect(),
                    demands: demands.map(|(what, n)| (what, standing(n, it.rooms))).collect(),
                }
            })
            .collect();
        let findings = DIAGNOSES.of(&sheet);
        let room = findings.iter().find(|finding| finding.diagnosis == Diagnosis::D14);
        let found = room.map(|finding| finding.wider.clone()).unwrap_or_default();
        assert_eq!(found, expected, "{sheet:?}");
        plans += expected.len();
        several += expected.iter().filter(|wider| wider.gives.len() > 1).count();
        let may = |it: &Wider| it.demands.iter().any(|(_, it)| *it == Standing::MayApply);
        open += expected.iter().filter(|wider| may(wider)).count();
    }
    assert!(plans > 400 && several > 40 && open > 40, "{plans}, {several}, {open}");
}

/// Random answers on which these hold, and a plan of which nothing else is known.
fn consistent(random: &mut Random, known: &[Because], weeks: Option<u16>) -> (Answers, Plan) {
    let mut answers = random.answers();
    let mut plan = Plan { speed: Some(random.of(Question::Speed.options())), ..Plan::default() };
    for Because { question, member, is } in known {
        let options: Vec<u8> = is.iter().collect();
        if question.kind() == Kind::Weeks {
            plan.weeks = weeks;
            continue;
        }
        let option = random.of(&options);
        let id = question.options().get(usize::from(option)).copied();
        match (question, member) {
            (Question::Speed, _) => plan.speed = id,
            (Question::Label, _) => plan.label = id,
            (Question::Code, _) => plan.code = id,
            (Question::Commitment, _) => plan.commitment = id,
            (Question::Done, _) => plan.done = id,
            (_, None) => answers = answers.with(*question, OptionSet::of(&[option])),
            (_, Some(member)) => {
                let set = answers.get(*question).with(*member, option == 1);
                answers = answers.with(*question, set);
            }
        }
    }
    (answers, plan)
}

/// With the answers behind it, and those that are supposed, a diagnosis holds whatever the rest.
#[test]
fn the_answers_behind_a_diagnosis_force_it() {
    let mut random = Random::new(59);
    let mut supposed = 0;
    for round in 0..300 {
        let sheet = partial(&mut random, round);
        for finding in DIAGNOSES.of(&sheet) {
            let Finding { diagnosis, standing, because, suppose, kinds, .. } = &finding;
            assert_eq!(suppose.is_empty(), *standing == Standing::Shown, "{finding:?}");
            for it in because.iter().chain(suppose) {
                assert!(is_possible(&sheet, *it), "{it:?} of {finding:?} on {sheet:?}");
            }
            let known: Vec<Because> = because.iter().chain(suppose).copied().collect();
            for _ in 0..12 {
                let (answers, plan) = consistent(&mut random, &known, sheet.weeks());
                let held = second_opinion(&answers, &plan);
                let held = held.iter().find(|(id, _)| *id == diagnosis.id());
                let (_, ways) = held.unwrap_or_else(|| panic!("{finding:?}: {answers:?}"));
                let shown = kinds.iter().filter(|(_, standing)| *standing == Standing::Shown);
                for (kind, _) in shown {
                    assert!(ways.contains(&kind.id()), "{finding:?}: {ways:?}");
                }
            }
            supposed += usize::from(!suppose.is_empty());
        }
    }
    assert!(supposed > 200, "only {supposed} findings suppose something");
}

/// Whether a sheet leaves an answer possible.
fn is_possible(sheet: &Sheet, because: Because) -> bool {
    let Because { question, member, is } = because;
    match (question.kind(), member, sheet.answer(question)) {
        (Kind::Weeks, ..) => sheet.weeks().is_some(),
        (_, Some(member), Some(chosen)) => {
            is == OptionSet::of(&[u8::from(chosen.contains(member))])
        }
        (_, Some(_), None) => is.len() == 1,
        (..) => is.within(sheet.possible(question)) && !is.is_empty(),
    }
}

/// What may apply on plain sheets: what is stated, the diagnosis, what is behind it and what is
/// supposed.
const SUPPOSED: &[(&str, &str, &str, &str)] = &[
    ("failure=trust audience=beta problem=partly harm=costly", "D11", "failure", "reversal"),
    ("ai=assists", "D12", "ai", "safeguards-review safeguards-human"),
    ("form=product harm=serious", "D15", "form harm", "safeguards-escalation safeguards-human"),
    ("label=mvp", "D3", "label", "promises+press"),
    ("label=mvp", "D1", "label", "feasibility"),
    ("speed=revenue", "D4", "speed", "feasibility"),
    ("speed=revenue+positioning", "D4", "speed", "feasibility"),
    ("speed=learning+revenue feasibility=unproven", "D4", "feasibility", "speed"),
];

#[test]
fn what_would_make_it_so_is_named() {
    let mut wrong = Vec::new();
    for (stated, id, behind, supposed) in SUPPOSED {
        let findings = DIAGNOSES.of(&calm::only(stated));
        let finding = findings.iter().find(|it| it.diagnosis.id() == *id).expect("it may apply");
        assert_eq!(finding.standing, Standing::MayApply);
        let [because, suppose] = [&finding.because, &finding.suppose].map(|it| named(it));
        if because != *behind || suppose != *supposed {
            wrong.push(format!("{id} of {stated}: {because} | {suppose}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
