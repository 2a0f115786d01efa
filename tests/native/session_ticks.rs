//! Which radios and boxes are ticked, held against what they stand for.

use rung::framework::{Kind, Question};
use rung::session::{Action, NONE, Session, UNSURE, choices};

use crate::random::Random;
use crate::session::{control, own};

/// What is ticked of a question, by value.
fn ticked(session: &Session, question: Question) -> Vec<&'static str> {
    let all: Vec<_> =
        Question::ALL.iter().flat_map(|it| choices(*it).map(|value| (*it, value))).collect();
    let ticks = session.ticks();
    assert_eq!(ticks.len(), all.len());
    let found =
        all.into_iter().zip(ticks).filter(|((asked, _), ticked)| *asked == question && *ticked);
    found.map(|((_, value), _)| value).collect()
}

#[test]
fn nothing_is_ticked_before_anything_is_answered() {
    assert!(!Session::default().ticks().contains(&true));
}

#[test]
fn what_is_answered_is_ticked_and_nothing_else() {
    let none: [&str; 0] = [];
    let (one, any) = (Question::Feasibility, Question::Promises);
    let steps = [
        (Action::Choose(one, 1), one, vec![one.options()[1]]),
        (Action::Choose(one, 0), one, vec![one.options()[0]]),
        (Action::Unsure(one), one, vec![UNSURE]),
        // Several are left: that is "not sure" as well.
        (Action::RuleOut(one, 1, true), one, vec![UNSURE]),
        (Action::Tick(any, 0, true), any, vec![any.options()[0]]),
        (Action::Tick(any, 2, true), any, vec![any.options()[0], any.options()[2]]),
        (Action::Tick(any, 0, false), any, vec![any.options()[2]]),
        (Action::NoneOf(any), any, vec![NONE]),
        (Action::Unsure(any), any, vec![UNSURE]),
        (Action::Clear(any), any, none.to_vec()),
    ];
    let mut session = Session::default();
    for (action, question, expected) in steps {
        let told = format!("{action:?}");
        session = session.step(action);
        assert_eq!(ticked(&session, question), expected, "{told}");
        let others = Question::ALL.iter().filter(|it| **it != one && **it != any);
        for other in others {
            assert_eq!(ticked(&session, *other), none, "{told}: {}", other.id());
        }
    }
}

#[test]
fn a_radio_that_is_ticked_says_what_the_sheet_says() {
    let mut random = Random::new(11);
    let mut session = own();
    for _ in 0..4_000 {
        let question = random.of(Question::ALL);
        let values: Vec<_> = choices(question).collect();
        if values.is_empty() {
            continue;
        }
        let gives = question.kind() == Kind::One || random.below(4) > 0;
        let act = control(question.id(), random.of(&values), gives);
        session = session.step(act.action().expect("a control of the page"));
        for asked in Question::ALL.iter().filter(|it| it.kind() != Kind::Weeks) {
            let ticked = ticked(&session, *asked);
            assert!(asked.kind() == Kind::Any || ticked.len() < 2, "{}: {ticked:?}", asked.id());
            // Whoever ticks again what is ticked changes nothing.
            for value in ticked.iter().filter(|value| **value != UNSURE) {
                let again = control(asked.id(), value, true).action().expect("a control");
                let after = session.clone().step(again);
                assert_eq!(after.sheet, session.sheet, "{} {value}", asked.id());
                assert_eq!(after.unsure, session.unsure, "{} {value}", asked.id());
            }
        }
    }
}
