//! The laws of section 4, as far as they can be counted with the engine alone, and so a second time
//! beside `proof`: L1, L2, L3, L6 and L7. Of L8 only what no proof over answers can say is here, that
//! free text and discipline are not even among the answers that are decided.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use rung::analysis::Engine;
use rung::framework::{
    Answers, Audience, Class, Condition, Kind, List, Note, OptionSet, Question, Sheet, VERSION_1,
};

use crate::calm;
use crate::difference::{count, matches, negated};
use crate::mutant::leak;

const ALL_SHEETS: u64 = 9_674_588_160;

/// Proptest with a fixed seed and no files: a failure is the same on every machine.
pub(crate) fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Config::default() }
}

/// Complete answers. They shrink towards the least demanding option of every question.
pub(crate) fn complete() -> impl Strategy<Value = Answers> {
    prop::array::uniform16(any::<u8>()).prop_map(|picks| {
        Question::deciding().zip(picks).fold(calm::calm(), |answers, (question, pick)| {
            let options = question.options().len();
            let answer = match question.kind() {
                Kind::Any => OptionSet::from_bits(pick) & question.all_options(),
                _ => (0..).take(options).nth(usize::from(pick) % options).into_iter().collect(),
            };
            answers.with(question, answer)
        })
    })
}

/// A sheet with these answers and everything else unanswered, and what is possible for it.
fn classes_of(engine: &Engine, answers: &str) -> Vec<Class> {
    engine.possible(&calm::only(answers)).classes().collect()
}

#[test]
fn l1_to_l3_every_sheet_meets_a_rule_and_the_rules_cover_the_space_without_overlap() {
    let mut before: Vec<Condition> = Vec::new();
    let mut covered = 0;
    for rule in VERSION_1.rules {
        let here = matches(rule);
        assert!(count(&VERSION_1, here) > 0, "{} decides no sheet (L2)", rule.id);
        let mut parts = before.clone();
        parts.push(here);
        let first = count(&VERSION_1, Condition::All(leak(parts)));
        assert!(first > 0, "{} decides nothing that the rules before it leave (L3)", rule.id);
        covered += first;
        before.push(negated(&here));
    }
    assert_eq!(covered, ALL_SHEETS, "the rules leave sheets undecided (L1)");
    assert_eq!(count(&VERSION_1, Condition::All(leak(before))), 0, "L1");
}

#[test]
fn l6_the_first_audience_is_never_wider_than_the_plan() {
    let engine = Engine::new(&VERSION_1);
    let mut widest = Vec::new();
    for planned in Audience::ALL {
        let possible = engine.possible(&calm::only(&format!("audience={}", planned.id())));
        assert_eq!(possible.total(), ALL_SHEETS / 4);
        assert_eq!(possible.count(|verdict| verdict.audience > *planned), 0, "{planned:?}");
        widest.extend(possible.verdicts.iter().map(|(verdict, _)| verdict.audience).max());
    }
    assert_eq!(widest, Audience::ALL, "no plan is always cut short");
}

#[test]
fn l7_what_a_class_demands() {
    let engine = Engine::new(&VERSION_1);
    assert_eq!(classes_of(&engine, "feasibility=unproven"), [Class::Poc]);
    assert_eq!(
        classes_of(&engine, "feasibility=proven+likely audience=team"),
        [Class::InternalMvp]
    );
    let open_product = "audience=open form=product";
    assert!(classes_of(&engine, open_product).contains(&Class::Mmp));
    for elsewhere in ["audience=team+partners+beta", "form=sketch+by-hand"] {
        assert!(!classes_of(&engine, elsewhere).contains(&Class::Mmp), "{elsewhere}");
    }
    let mmp = |answers| engine.possible(&calm::only(answers)).of_class(Class::Mmp);
    assert_eq!(mmp(open_product), mmp(""), "every mmp is an open product");
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn l8_discipline_and_free_text_are_not_among_the_answers(
        answers in complete(),
        discipline in prop::array::uniform5(any::<u8>()),
        weeks in 0_u16..=260,
        text in ".*",
    ) {
        let plain = calm::sheet_of(&answers);
        let mut full = plain.clone();
        let beside = Question::ALL.iter().filter(|q| !q.decides() && q.kind() == Kind::One);
        for (question, bits) in beside.zip(discipline) {
            full.narrow(*question, OptionSet::from_bits(bits));
        }
        full.set_weeks(Some(weeks));
        for note in Note::ALL {
            full.notes.set_text(*note, text.as_str());
        }
        for list in List::ALL {
            full.notes.set_list(*list, vec![text.clone()]);
        }
        prop_assert_ne!(&full, &Sheet::default());
        prop_assert_eq!(Answers::of(&full), Answers::of(&plain));
        prop_assert_eq!(Answers::of(&full), Some(answers));
    }
}
