//! Conditions together with the verdict, against enumeration; and the arguments for what is wanted.

use std::collections::BTreeSet;

use rung::analysis::{Joint, Outcome};
use rung::framework::{
    Class, Condition, Domain, ErrorCost, Fact, Kind, OptionSet, Question, Sheet, Subject, Test,
    VERSION_1,
};

use crate::calm;
use crate::completion;
use crate::oracle::oracle;
use crate::random::Random;

const SENSITIVE: Condition = Condition::Is(Test {
    subject: Subject::Answer(Question::Domain),
    among: OptionSet::of(&[Domain::Sensitive as u8]),
});

const NOT_CHEAP: Condition = Condition::Not(Test {
    subject: Subject::Fact(Fact::Error),
    among: OptionSet::of(&[ErrorCost::Cheap as u8]),
});

#[test]
fn outcomes_equal_enumeration_on_random_partial_sheets() {
    let [sensitive, not_cheap] = &Joint::each(&VERSION_1, &[SENSITIVE, NOT_CHEAP])[..] else {
        panic!("there is a diagram for each condition")
    };
    let mut random = Random::new(61);
    for round in 0..200 {
        let answers = random.walk(calm::calm(), round % 8);
        let sheet = random.opened(&answers, round % 6, 800);
        let mut expected = [BTreeSet::new(), BTreeSet::new()];
        completion::each(&sheet, |answers| {
            let it = oracle(answers);
            let position = VERSION_1.rules.iter().position(|rule| rule.id == it.rule);
            let rule = position.and_then(|at| u8::try_from(at).ok()).expect("the rule exists");
            let domain = answers.get(Question::Domain).only();
            let met = [domain == Some(Domain::Sensitive as u8), it.error != ErrorCost::Cheap];
            for (set, met) in expected.iter_mut().zip(met) {
                set.insert(Outcome { rule, hold: it.hold, met });
            }
        });
        for (joint, expected) in [sensitive, not_cheap].into_iter().zip(expected) {
            assert_eq!(joint.outcomes(&sheet), Vec::from_iter(expected), "{sheet:?}");
        }
    }
}

/// What arguments are asked for: that it is an MVP, on hold, or not cheap.
fn wanted(what: usize, it: Outcome) -> bool {
    match what {
        0 => VERSION_1.rules[usize::from(it.rule)].class == Class::Mvp,
        1 => it.hold,
        _ => it.met,
    }
}

/// The sheet on which nothing but the argument is stated, where that can be said of a sheet: it
/// cannot name one member and be silent about the others.
#[test]
fn an_argument_forces_what_is_wanted_and_no_answer_of_it_can_be_left_out() {
    let joint = &Joint::each(&VERSION_1, &[NOT_CHEAP])[0];
    let mut random = Random::new(67);
    let (mut answers_behind, mut none) = (0, 0);
    for round in 0..1_500 {
        let sheet = random.partial(round % 14, u64::MAX);
        let all = |sheet: &Sheet| joint.outcomes(sheet).into_iter().all(|it| wanted(round % 3, it));
        let some = joint.outcomes(&sheet).into_iter().any(|it| wanted(round % 3, it));
        let argument = joint.argument(&sheet, |it| wanted(round % 3, it));
        assert_eq!(argument.is_some(), some, "{sheet:?}");
        let Some(argument) = argument else {
            none += 1;
            continue;
        };
        if argument.because.iter().any(|it| it.member.is_some()) {
            continue;
        }
        let mut stated = Sheet::default();
        for it in &argument.because {
            assert!(it.is.within(sheet.possible(it.question)), "{it:?} of {sheet:?}");
            stated.narrow(it.question, it.is);
        }
        assert!(all(&stated), "{argument:?}");
        assert_eq!(joint.outcomes(&stated), argument.outcomes);
        for it in &argument.because {
            assert_eq!(it.question.kind(), Kind::One);
            let mut fewer = stated.clone();
            fewer.clear(it.question);
            assert!(!all(&fewer), "{it:?} of {argument:?}");
            answers_behind += 1;
        }
    }
    assert!(answers_behind > 700 && none > 300, "{answers_behind} answers, {none} without");
}
