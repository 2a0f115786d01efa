//! The walk through the answers with back and forward, invitations, and the draft of another tab.

use rung::framework::{Ai, Note, Problem, Question};
use rung::session::{Action, Notice, Session, Walk};

use crate::session::{BAD, BLANK, LINK, NAMED, OTHER, OWN, open, own, reading};

/// A session and where it stands in the history.
#[derive(Clone)]
struct Visit {
    session: Session,
    walk: Walk,
}

impl Visit {
    fn of(session: Session) -> Self {
        Self { session, walk: Walk::default() }
    }

    fn step(mut self, action: Action) -> Self {
        self.walk.follow(&action);
        Self { session: self.session.step(action), ..self }
    }

    fn answer(self, question: Question, option: u8) -> Self {
        self.step(Action::Choose(question, option))
    }

    fn name(self, text: &str) -> Self {
        self.step(Action::Write(Note::Name, text.to_owned()))
    }

    fn entry(&self) -> String {
        self.walk.entry(&self.session)
    }

    fn back(mut self, to: &Self) -> Self {
        Self { session: self.walk.back(self.session, &to.entry()), ..self }
    }
}

/// The reader's own draft, with one answer, and with another and a name.
fn two_answers() -> [Visit; 2] {
    let first = Visit::of(own()).answer(Question::Problem, Problem::Open as u8);
    let then = first.clone().answer(Question::Ai, Ai::None as u8).name("Go");
    [first, then]
}

/// Acts, and whether each begins an entry of its own.
#[test]
fn another_question_or_another_sheet_is_a_step() {
    let problem = |option: Problem| Action::Choose(Question::Problem, option as u8);
    let acts = [
        (problem(Problem::Open), true),
        // Along the options by keyboard.
        (problem(Problem::Partly), false),
        (Action::Write(Note::Name, "Go".to_owned()), false),
        (Action::RuleOut(Question::Problem, Problem::Open as u8, true), false),
        (Action::Choose(Question::Ai, Ai::None as u8), true),
        (Action::Unsure(Question::Problem), true),
        (Action::Weeks("1".to_owned()), true),
        (Action::Weeks("12".to_owned()), false),
        (Action::Fill(0), true),
        (Action::Undo, true),
        (Action::Weeks("13".to_owned()), true),
        (open(LINK), true),
        (problem(Problem::Open), true),
        (Action::Keep, true),
        (Action::StartOver, true),
    ];
    let mut walk = Walk::default();
    for (act, new) in acts {
        let before = walk.step();
        walk.follow(&act);
        assert_eq!(walk.step() != before, new, "{act:?}");
    }
}

#[test]
fn an_entry_brings_back_what_was_on_the_page() {
    let unsure = own().step(Action::Unsure(Question::Ai));
    let long = own().step(Action::Write(Note::Notes, "Why? ".repeat(2000)));
    let invited = own().step(open(NAMED));
    for session in [own(), reading(), unsure, long, invited, Session::default()] {
        let entry = Visit::of(session);
        let elsewhere = entry.clone().step(Action::Fill(3)).name("Other");
        for from in [entry.clone(), elsewhere] {
            let there = from.clone().back(&entry);
            assert_eq!(there.session.shown(), entry.session.shown());
            assert_eq!(there.session.is_reading(), entry.session.is_reading());
            assert_eq!(there.session.is_invited(), entry.session.is_invited());
            assert_eq!(there.walk.step(), entry.walk.step());
            // And forward again.
            assert_eq!(there.back(&from).session.shown(), from.session.shown());
        }
    }
}

#[test]
fn what_was_written_since_is_not_taken_back_with_an_answer() {
    let [first, then] = two_answers();
    let there = then.clone().back(&first).session.sheet;
    assert_eq!(there.answer(Question::Ai), None);
    assert_eq!(there.notes.text(Note::Name), "Go");
    // Another sheet has another text.
    let example = then.clone().step(Action::Fill(0));
    assert_ne!(example.session.sheet.notes.text(Note::Name), "Go");
    assert_eq!(example.back(&then).session.sheet, then.session.sheet);
}

/// However the reader goes to and fro, a link never becomes the draft by itself.
#[test]
fn going_back_and_on_leaves_the_draft() {
    let before = Visit::of(own());
    let opened = before.clone().step(open(LINK));
    let changed = opened.clone().answer(Question::Ai, Ai::None as u8);
    for visit in [&opened, &changed] {
        assert_eq!(visit.session.stored(), OWN);
        assert_eq!(changed.clone().back(visit).session.stored(), OWN);
        let there = visit.clone().back(&before);
        assert!(!there.session.is_reading());
        assert_eq!(there.session.stored(), OWN);
        assert_eq!(there.back(visit).session.stored(), OWN);
    }
}

#[test]
fn an_entry_that_is_none_changes_nothing() {
    for entry in ["", "d", "1.0", "1.0x", "x.0d", "99999.0d", "1.0d1c.po-o541x", "1.0é"] {
        let mut walk = Walk::default();
        assert_eq!(walk.back(own(), entry), own(), "{entry}");
        assert_eq!(walk, Walk::default(), "{entry}");
    }
    assert_eq!(Walk::resumed("99999.0d"), Walk::default());
}

/// After a reload the steps go on, so that a text that was written since still stays.
#[test]
fn a_visit_goes_on_where_its_entry_stands() {
    let [first, then] = two_answers();
    let again = Visit {
        session: Session::begin(&then.session.fragment(), &then.session.stored()),
        walk: Walk::resumed(&then.entry()),
    };
    assert_eq!(again.walk.step(), then.walk.step());
    let there = again.back(&first).session.sheet;
    assert_eq!(there.notes.text(Note::Name), "Go");
    assert_eq!(there.answer(Question::Ai), None);
}

#[test]
fn a_link_without_answers_asks_for_them() {
    for (link, asks) in [(NAMED, true), (BLANK, true), (LINK, false), (OTHER, false)] {
        let session = own().step(open(link));
        assert_eq!((session.is_reading(), session.is_invited()), (true, asks), "{link}");
        let answered = session.step(Action::Choose(Question::Problem, Problem::Open as u8));
        assert_eq!(answered.is_invited(), asks, "the answers asked for come one by one: {link}");
        assert_eq!(answered.stored(), OWN);
        let kept = answered.step(Action::Keep);
        assert!(!kept.is_invited());
        assert!(!kept.step(open(OTHER)).is_invited());
    }
    assert!(!Session::default().is_invited());
}

/// What is taken can be given back.
#[test]
fn the_draft_of_another_tab_is_taken_as_it_was_stored() {
    let taken = own().step(Action::Take("1c.po-o541xx ai".to_owned()));
    assert_eq!(taken.stored(), "1c.po-o541xx ai");
    assert!(!taken.is_reading());
    assert_eq!(taken.step(Action::Undo).stored(), OWN);
    // The other tab may have been emptied.
    assert_eq!(own().step(Action::Take(String::new())).stored(), "");
    let bad = own().step(Action::Take(BAD.to_owned()));
    assert_eq!(bad.notice, Notice::BadDraft);
    assert_eq!(bad.step(Action::Undo).stored(), OWN);
}
