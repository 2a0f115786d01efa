//! What answering does, act by act.

use rung::framework::{CostField, GateNote, GateRecord, Kind, List, Note, OptionSet, Question};
use rung::link;
use rung::session::{Action, Notice, Session};

use crate::session::{own, reading};

const PROBLEM: Question = Question::Problem;
const PROMISES: Question = Question::Promises;

/// The session after these acts, begun blank.
fn after(acts: &[Action]) -> Session {
    acts.iter().cloned().fold(Session::default(), Session::step)
}

/// What is answered and whether it is marked as not sure.
fn state(acts: &[Action], question: Question) -> (Option<Vec<u8>>, bool) {
    let session = after(acts);
    let answer = session.sheet.answer(question).map(|options| options.iter().collect());
    (answer, session.unsure.has(question))
}

#[test]
fn a_single_choice_is_chosen_doubted_narrowed_and_cleared() {
    let choose = |option| Action::Choose(PROBLEM, option);
    let out = |option| Action::RuleOut(PROBLEM, option, true);
    let back = |option| Action::RuleOut(PROBLEM, option, false);
    let unsure = || Action::Unsure(PROBLEM);
    let clear = || Action::Clear(PROBLEM);
    for (acts, answer, marked) in [
        (vec![choose(2)], Some(vec![2]), false),
        (vec![choose(2), choose(0)], Some(vec![0]), false),
        (vec![choose(2), unsure()], None, true),
        (vec![unsure(), choose(1)], Some(vec![1]), false),
        (vec![unsure(), out(0)], Some(vec![1, 2]), true),
        (vec![unsure(), out(0), out(0)], Some(vec![1, 2]), true),
        (vec![out(0), back(0)], None, true),
        (vec![out(0), back(1)], Some(vec![1, 2]), true),
        // The last one left is the answer, and stays.
        (vec![out(0), out(2)], Some(vec![1]), true),
        (vec![out(0), out(2), out(1)], Some(vec![1]), true),
        (vec![choose(2), back(1)], Some(vec![1, 2]), true),
        (vec![out(0), choose(0)], Some(vec![0]), false),
        (vec![out(0), unsure()], None, true),
        (vec![out(0), clear()], None, false),
        (vec![choose(1), clear()], None, false),
        (vec![unsure(), clear()], None, false),
    ] {
        assert_eq!(state(&acts, PROBLEM), (answer, marked), "{acts:?}");
    }
}

#[test]
fn a_set_is_ticked_denied_doubted_and_cleared() {
    let tick = |member| Action::Tick(PROMISES, member, true);
    let untick = |member| Action::Tick(PROMISES, member, false);
    let none = || Action::NoneOf(PROMISES);
    let unsure = || Action::Unsure(PROMISES);
    let clear = || Action::Clear(PROMISES);
    for (acts, answer, marked) in [
        (vec![tick(3)], Some(vec![3]), false),
        (vec![tick(3), tick(0)], Some(vec![0, 3]), false),
        (vec![tick(3), tick(3)], Some(vec![3]), false),
        (vec![tick(3), tick(0), untick(3)], Some(vec![0]), false),
        // Nothing ticked any more is no answer: "none of these" is said outright.
        (vec![tick(3), untick(3)], None, false),
        (vec![untick(3)], None, false),
        (vec![none()], Some(vec![]), false),
        (vec![tick(3), none()], Some(vec![]), false),
        (vec![none(), tick(1)], Some(vec![1]), false),
        (vec![none(), clear()], None, false),
        (vec![tick(1), unsure()], None, true),
        (vec![unsure(), tick(1)], Some(vec![1]), false),
        (vec![unsure(), none()], Some(vec![]), false),
        (vec![unsure(), clear()], None, false),
    ] {
        assert_eq!(state(&acts, PROMISES), (answer, marked), "{acts:?}");
    }
}

#[test]
fn every_option_and_member_can_be_answered() {
    for question in Question::ALL {
        for position in question.all_options().iter() {
            let act = match question.kind() {
                Kind::Any => Action::Tick(*question, position, true),
                _ => Action::Choose(*question, position),
            };
            let answered = after(&[act]);
            assert_eq!(answered.sheet.answer(*question), Some(OptionSet::of(&[position])));
            let others = Question::ALL.iter().filter(|other| *other != question);
            assert!(others.into_iter().all(|other| answered.sheet.answer(*other).is_none()));
        }
    }
}

/// What is typed, what the sheet states then, and whether the field says that it is usable.
const WEEKS: [(&str, Option<u16>, bool); 12] = [
    ("0", Some(0), true),
    ("12", Some(12), true),
    (" 12 ", Some(12), true),
    ("260", Some(260), true),
    ("", None, true),
    ("  ", None, true),
    ("261", None, false),
    ("65548", None, false),
    ("-1", None, false),
    ("1.5", None, false),
    ("12 weeks", None, false),
    ("soon", None, false),
];

#[test]
fn weeks_stay_as_typed_and_answer_only_when_they_can_be_used() {
    assert_eq!(own().weeks(), (String::new(), true));
    for (typed, stated, usable) in WEEKS {
        let earlier = own().step(Action::Weeks("7".to_owned()));
        for before in [own(), earlier] {
            let after = before.step(Action::Weeks(typed.to_owned()));
            assert_eq!(after.sheet.weeks(), stated, "{typed:?}");
            assert_eq!(after.weeks(), (typed.to_owned(), usable));
        }
    }
    let wrong = own().step(Action::Weeks("soon".to_owned()));
    assert_eq!(wrong.stored(), own().stored());
    for act in [Action::Clear(Question::Weeks), Action::StartOver] {
        assert_eq!(wrong.clone().step(act).weeks(), (String::new(), true));
    }
    assert_eq!(wrong.step(Action::StartOver).step(Action::Undo).weeks().0, "soon");
    assert_eq!(Session::begin("1d.w12-s38dx2", "").weeks(), ("12".to_owned(), true));
}

#[test]
fn texts_are_kept_as_typed() {
    let written = after(&[Action::Write(Note::Name, " Check\nout ".to_owned())]);
    assert_eq!(written.sheet.notes.text(Note::Name), " Check\nout ");
    assert_eq!(written.step(Action::Write(Note::Name, String::new())), Session::default());
}

/// A browser hands on a date while its year is still being typed. It stands on the page as it is,
/// and the draft stays readable.
#[test]
fn a_date_that_is_none_yet_is_not_stored_and_harms_nothing() {
    let typing = own().step(Action::Write(Note::Date, "20261-11-20".to_owned()));
    assert_eq!(typing.sheet.notes.text(Note::Date), "20261-11-20");
    assert_eq!(typing.stored(), own().stored());
    let typed = typing.step(Action::Write(Note::Date, "2026-11-20".to_owned()));
    let next = Session::begin("", &typed.stored());
    assert_eq!(next.sheet, typed.sheet);
}

#[test]
fn an_act_on_a_question_of_another_kind_or_an_option_that_is_not_there_changes_nothing() {
    for before in [own(), reading(), own().step(Action::Fill(0))] {
        for act in [
            Action::Choose(PROBLEM, 3),
            Action::Choose(PROBLEM, 255),
            Action::Choose(PROMISES, 0),
            Action::Choose(Question::Weeks, 0),
            Action::RuleOut(PROBLEM, 8, true),
            Action::RuleOut(PROMISES, 0, true),
            Action::Tick(PROMISES, 5, true),
            Action::Tick(PROMISES, 64, false),
            Action::Tick(PROBLEM, 0, true),
            Action::NoneOf(PROBLEM),
            Action::NoneOf(Question::Weeks),
        ] {
            assert_eq!(before.clone().step(act.clone()), before, "{act:?}");
        }
    }
}

#[test]
fn whatever_is_answered_ends_what_was_said_and_offered() {
    let filled = own().step(Action::Fill(0));
    for act in [
        Action::Choose(PROBLEM, 0),
        Action::Unsure(PROBLEM),
        Action::RuleOut(PROBLEM, 0, true),
        Action::Tick(PROMISES, 0, true),
        Action::NoneOf(PROMISES),
        Action::Clear(PROBLEM),
        Action::Weeks("1".to_owned()),
        Action::Write(Note::Name, "a".to_owned()),
        Action::AddItem(List::Defer, "a".to_owned()),
    ] {
        let answered = filled.clone().step(act);
        assert_eq!((answered.notice.clone(), answered.can_undo()), (Notice::Quiet, false));
    }
}

#[test]
fn what_is_recorded_about_a_gate_is_kept_until_nothing_is_left_to_say() {
    let record =
        |session: Session, record| session.step(Action::Gate("kill-switch".to_owned(), record));
    let owned = record(Session::default(), GateRecord::Owner("Ana".to_owned()));
    let done = record(owned.clone(), GateRecord::Done(true));
    let due = record(done, GateRecord::Due("2026-12-01".to_owned()));
    let note = due.sheet.notes.gate_note("kill-switch").clone();
    let expected = GateNote {
        id: "kill-switch".to_owned(),
        owner: "Ana".to_owned(),
        due: "2026-12-01".to_owned(),
        done: true,
    };
    assert_eq!(note, expected);
    assert_eq!(due.sheet.notes.gates.len(), 1);
    assert_eq!(
        link::read(&due.fragment()).map(|read| read.sheet.notes),
        Ok(due.sheet.notes.clone())
    );
    let nothing = record(owned, GateRecord::Owner(String::new()));
    assert!(nothing.sheet.is_blank());
}

#[test]
fn numbers_of_the_cost_section_are_kept_as_typed() {
    let typed = Session::default()
        .step(Action::Cost(CostField::PriceIn, "1,5".to_owned()))
        .step(Action::Cost(CostField::Calls, "20".to_owned()));
    assert_eq!(typed.sheet.notes.cost_of(CostField::PriceIn), "1,5");
    assert_eq!(typed.sheet.notes.cost_of(CostField::Calls), "20");
    assert_eq!(typed.sheet.notes.cost_of(CostField::PriceOut), "");
    // The draft keeps it, and whoever reads the vector can say what is wrong with it.
    let read = link::read(&typed.fragment()).map(|read| read.sheet.notes);
    assert_eq!(read.as_ref(), Ok(&typed.sheet.notes));
    let corrected = typed.step(Action::Cost(CostField::PriceIn, "1.5".to_owned()));
    assert_eq!(corrected.sheet.notes.cost_of(CostField::PriceIn), "1.5");
    let emptied = corrected
        .step(Action::Cost(CostField::PriceIn, String::new()))
        .step(Action::Cost(CostField::Calls, String::new()));
    assert!(emptied.sheet.is_blank());
}
