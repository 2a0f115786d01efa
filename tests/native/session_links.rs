//! The session with links and drafts that are damaged, or too long for a link.

use rung::example::EXAMPLES;
use rung::framework::{Note, Notes, Question, Sheet};
use rung::link;
use rung::session::{Action, Draft, Notice, Session};

use crate::session::{
    BAD, BLANK, LINK, LOST, NAMED, OTHER, OWN, control, is_bad, open, own, reading, sheet,
};

fn example() -> Sheet {
    EXAMPLES[0].sheet()
}

/// What cannot be read is not lost by that: the page keeps it elsewhere.
#[test]
fn a_draft_that_cannot_be_read_whole_is_known() {
    for whole in ["", OWN, NAMED, BLANK, "1a.-drcf5p ai harm", "1c.po-o541xx nothing"] {
        assert!(Draft::is_whole(whole), "{whole}");
    }
    for damaged in [BAD, LOST, "v0-1.problem-open.end-1", "scribble", " ", " ai", "1a.-drcf5q ai"] {
        assert!(!Draft::is_whole(damaged), "{damaged}");
        let told = Session::begin("", damaged).after_early(&[control("problem", "open", true)]);
        assert_eq!(told.notice, Notice::BadDraft, "it was not yet said: {damaged}");
        assert_eq!(told.step(Action::NoneOf(Question::Promises)).notice, Notice::Quiet);
    }
}

/// The address holds the answers alone, and is still the reader's own.
#[test]
fn a_text_that_is_too_long_for_a_link_stays_in_the_draft() {
    let long = "Why? ".repeat(2000);
    let written = sheet(LINK);
    let mut session = Session::begin("", LINK);
    assert_eq!(session.sheet, written);
    session = session.step(Action::Write(Note::Notes, long.clone()));
    assert_eq!(session.fragment(), LINK);
    for fragment in ["", LINK] {
        let next = Session::begin(fragment, &session.stored());
        assert!(!next.is_reading());
        assert_eq!(next.sheet.notes.text(Note::Notes), long);
        assert_eq!(next.stored(), session.stored());
    }
    let other = session.clone().step(open(OTHER));
    assert_eq!(other.step(open(LINK)).sheet, session.sheet);
}

#[test]
fn answers_are_read_where_only_their_text_is_lost() {
    for before in [own(), reading(), Session::default()] {
        let mut link = link::fragment(&example());
        link.truncate(link.len() - 1);
        let after = before.clone().step(open(&link));
        let mut answers = example();
        answers.notes = Notes::default();
        assert_eq!(after.sheet, answers);
        assert!(after.is_reading());
        assert_eq!(after.stored(), before.stored());
        assert_eq!(after.notice, Notice::LostText(link.clone()));
        assert_eq!(after.damaged(), Some(link.as_str()));
        assert_eq!(after.step(Action::Choose(Question::Ai, 0)).damaged(), None);
    }
}

#[test]
fn what_is_left_of_a_damaged_link_is_opened_to_read() {
    for (verified, damaged) in [(true, "#1c.po-o541xx."), (false, BAD)] {
        let after = own().step(open(damaged)).step(Action::Recover(LINK.to_owned(), verified));
        assert_eq!(after.notice, Notice::Recovered(verified));
        assert_eq!((after.damaged(), after.is_reading()), (None, true));
        assert_eq!((after.fragment(), after.stored()), (LINK.to_owned(), OWN.to_owned()));
        assert_eq!(after.step(Action::BackToDraft), own());
    }
    let bad = own().step(Action::Recover(BAD.to_owned(), true));
    assert!(is_bad(&bad), "it is read like any other link");
}
