//! The session: what a visit begins with, and what opens, keeps, empties and brings back a sheet.
//! What answers do is in `session_acts`, what the controls stand for in `controls`.

use rung::example::EXAMPLES;
use rung::framework::{List, Question, Sheet};
use rung::link;
use rung::session::{Action, Control, Notice, Session};

use crate::random::Random;

pub(crate) const OWN: &str = "1f.om.ep-lqw5gn";
pub(crate) const LINK: &str = "1c.po-o541xx";
pub(crate) const OTHER: &str = "1g.in.w12-8lynso";
/// Cut, as is the text of the second.
pub(crate) const BAD: &str = "1c.po-o541x";
pub(crate) const LOST: &str = "1b.t-kfzsaf-th.dp3mu7";
/// A sheet without answers, with a name, and without anything.
pub(crate) const NAMED: &str = "1b.t-kfzsaf-th.dp3mu7g-0v5gyi";
pub(crate) const BLANK: &str = "1a.-drcf5p";

pub(crate) fn control(name: &str, value: &str, checked: bool) -> Control {
    Control { name: name.to_owned(), value: value.to_owned(), checked }
}

/// A session on the reader's own draft.
pub(crate) fn own() -> Session {
    Session::begin("", OWN)
}

/// A session on a link, with the reader's own draft behind it.
pub(crate) fn reading() -> Session {
    Session::begin(LINK, OWN)
}

pub(crate) fn sheet(vector: &str) -> Sheet {
    link::read(vector).expect("the vector is sound").sheet
}

pub(crate) fn open(vector: &str) -> Action {
    Action::Open(vector.to_owned())
}

pub(crate) fn is_bad(session: &Session) -> bool {
    matches!(session.notice, Notice::BadLink(..))
}

/// What a visit begins with: address, stored draft, the vector on the page, whether it is a link's,
/// and what is stored from then on.
const VISITS: [(&str, &str, &str, bool, &str); 15] = [
    ("", "", "", false, ""),
    ("", OWN, OWN, false, OWN),
    (OWN, "", OWN, true, ""),
    (LINK, OWN, LINK, true, OWN),
    // The address that the draft itself left there, as after a reload.
    (OWN, OWN, OWN, false, OWN),
    (NAMED, NAMED, NAMED, false, NAMED),
    (BLANK, "", "", false, ""),
    // A blank sheet is a result like any other.
    (BLANK, OWN, BLANK, true, OWN),
    // What cannot be read is no draft, and a bad link is not applied.
    ("", "v0-1.problem-open.end-1", "", false, ""),
    (LINK, BAD, LINK, true, ""),
    (BAD, OWN, OWN, false, OWN),
    ("%231c.po-o541xx", OWN, OWN, false, OWN),
    ("v0-1.problem-open.end-1", "", "", false, ""),
    // The answers of both stay when their text is lost.
    (LOST, OWN, BLANK, true, OWN),
    ("", "1e.po.t-k3cip6-th.dp3mu7", LINK, false, LINK),
];

#[test]
fn a_visit_begins_with_the_address_and_the_draft() {
    for (fragment, stored, shown, is_link, kept) in VISITS {
        let session = Session::begin(fragment, stored);
        assert_eq!(session.fragment(), shown, "{fragment} {stored}");
        assert_eq!(session.is_reading(), is_link, "{fragment} {stored}");
        assert_eq!(session.stored(), kept, "{fragment} {stored}");
        let expected = match link::read(fragment) {
            _ if fragment.is_empty() => None,
            Err(_) => Some(Notice::BadLink(fragment.to_owned())),
            Ok(read) => read.lost.map(|_| Notice::LostText(fragment.to_owned())),
        };
        assert_eq!(session.damaged(), expected.as_ref().map(|_| fragment), "{fragment}");
        let sound = stored.is_empty()
            || is_link
            || link::read_kept(stored).is_ok_and(|read| read.lost.is_none());
        let otherwise = if sound { Notice::Quiet } else { Notice::BadDraft };
        assert_eq!(session.notice, expected.unwrap_or(otherwise), "{fragment} {stored}");
        assert!(!session.can_undo());
    }
}

#[test]
fn the_draft_keeps_what_the_reader_was_not_sure_of() {
    let stored = format!("{OWN} problem harm");
    for session in [Session::begin("", &stored), Session::begin(OWN, &stored)] {
        assert!(!session.is_reading());
        assert!(session.unsure.has(Question::Problem) && session.unsure.has(Question::Harm));
        assert!(!session.unsure.has(Question::Ai));
        assert_eq!(session.stored(), stored);
    }
    let marked = Session::default().step(Action::Unsure(Question::Ai));
    assert_eq!(marked.stored(), "1a.-drcf5p ai");
    assert_eq!(Session::begin("", &marked.stored()), marked);
    let reading = Session::begin(LINK, &stored);
    assert!(!reading.unsure.has(Question::Problem), "the link's sender was not asked");
    assert_eq!(reading.stored(), stored);
    assert!(reading.step(Action::BackToDraft).unsure.has(Question::Problem));
}

#[test]
fn what_was_answered_early_is_applied_to_what_is_on_the_page() {
    let early = [
        control("problem", "partly", true),
        control("promises", "press", true),
        control("weeks", "12", false),
        control("name", "Checkout", false),
        control("nothing", "at all", true),
        control("ai", "such", true),
    ];
    let session = Session::begin("", OWN).after_early(&early);
    let is_there = |session: &Session, entries: &str| {
        assert_eq!(session.fragment()[2..].split_once('-').map(|(it, _)| it), Some(entries));
    };
    is_there(&session, ".pp.om.ep.w12.t");
    assert_eq!(session.stored(), session.fragment(), "it is the reader's own");

    let session = Session::begin(LINK, OWN).after_early(&early);
    assert!(session.is_reading());
    is_there(&session, ".pp.ep.w12.t");
    assert_eq!(session.stored(), OWN, "the draft is untouched");

    let session = Session::begin(BAD, OWN).after_early(&early);
    assert!(is_bad(&session), "the reader has not yet been told that the link is bad");
    is_there(&session, ".pp.om.ep.w12.t");
    assert_eq!(session.stored(), session.fragment());
}

#[test]
fn a_link_is_opened_to_read_and_the_draft_waits_behind_it() {
    let first = own().step(open(LINK));
    assert_eq!(first, reading());
    // Another link over it: the draft is still the reader's own.
    let second = first.step(open(OTHER));
    assert_eq!(second.sheet, sheet(OTHER));
    assert!(second.is_reading());
    assert_eq!(second.stored(), OWN);
    // The draft's own address is no link from elsewhere.
    assert_eq!(second.step(open(OWN)), own());
    assert_eq!(own().step(open(OWN)), own());
    assert_eq!(own().step(open("")), own());
}

#[test]
fn a_bad_link_changes_nothing_but_what_is_said() {
    for before in [own(), reading(), own().step(Action::Fill(1)), Session::default()] {
        let after = before.clone().step(open(BAD));
        assert!(is_bad(&after));
        let mut unsaid = after.clone();
        unsaid.notice = before.notice.clone();
        assert_eq!(unsaid, before);
        // Once the address is mended, nothing is wrong any more.
        let mended = after.step(open(&link::fragment(&before.sheet)));
        assert_eq!(mended.notice, Notice::Quiet);
        assert_eq!(mended.sheet, before.sheet);
        assert_eq!(mended.stored(), before.stored());
    }
}

#[test]
fn the_link_becomes_the_draft_only_when_the_reader_says_so() {
    let edited = reading().step(Action::Choose(Question::Ai, 0));
    let kept = edited.clone().step(Action::Keep);
    assert_eq!(kept.notice, Notice::Kept);
    assert!(!kept.is_reading());
    assert_eq!(kept.sheet, edited.sheet);
    assert_eq!(kept.stored(), "1f.po.in-ykm7uq");
    assert!(kept.can_undo());
    let back = kept.step(Action::Undo);
    assert_eq!(back, edited);
    assert_eq!(back.stored(), OWN, "the old draft is the draft again");
    assert_eq!(back.step(Action::BackToDraft), own());
}

#[test]
fn filling_and_starting_over_can_be_taken_back() {
    let begun = own().step(Action::Unsure(Question::Harm)).step(Action::Weeks("soon".to_owned()));
    for before in [begun, reading(), Session::default()] {
        for (act, notice) in
            [(Action::Fill(2), Notice::Filled(2)), (Action::StartOver, Notice::Cleared)]
        {
            let after = before.clone().step(act);
            assert_eq!(after.notice, notice);
            assert_eq!(after.is_reading(), before.is_reading());
            assert!(!after.unsure.has(Question::Harm));
            assert_eq!(
                after.weeks().0,
                after.sheet.weeks().map_or(String::new(), |it| it.to_string())
            );
            assert!(after.can_undo());
            assert_eq!(after.step(Action::Undo), before);
        }
    }
    for (position, example) in (0..).zip(&EXAMPLES) {
        assert_eq!(own().step(Action::Fill(position)).sheet, example.sheet());
    }
}

#[test]
fn there_is_one_step_back_and_only_until_something_is_answered() {
    let filled = own().step(Action::Fill(0));
    let answered = filled.clone().step(Action::Choose(Question::Ai, 0));
    assert!(!answered.can_undo());
    assert_eq!(answered.notice, Notice::Quiet);
    // From one example to the next, the way back leads to the reader's own answers.
    let looked = filled.clone().step(Action::Fill(1)).step(Action::Undo);
    assert_eq!(looked, own());
    let cleared = filled.clone().step(Action::StartOver);
    let refilled = cleared.clone().step(Action::Fill(1)).step(Action::Undo);
    for back in [refilled, cleared.step(Action::Undo)] {
        assert_eq!(back.sheet, filled.sheet);
        assert!(!back.can_undo());
        assert_eq!(back.notice, Notice::Quiet, "what was filled in can no longer be taken back");
    }
    // Looking at another column is not an answer.
    let compared = filled.step(Action::Compare(rung::framework::Class::Mmp));
    assert!(compared.can_undo());
    assert_eq!(compared.step(Action::Undo), own());
}

#[test]
fn what_makes_no_sense_changes_nothing() {
    let filled = own().step(Action::Fill(0));
    for before in [own(), filled, own().step(open(BAD))] {
        for act in [Action::Keep, Action::BackToDraft, open(""), Action::Fill(99)] {
            assert_eq!(before.clone().step(act), before);
        }
    }
    assert_eq!(own().step(Action::Undo), own());
    assert_eq!(reading().step(Action::Undo), reading());
}

/// Any act but the three that leave the link.
fn any_act(random: &mut Random) -> Action {
    let question = random.of(Question::ALL);
    let option = u8::try_from(random.below(6)).expect("below six");
    let on = random.below(2) == 0;
    match random.below(12) {
        0 => Action::Choose(question, option),
        1 => Action::Unsure(question),
        2 => Action::RuleOut(question, option, on),
        3 => Action::Tick(question, option, on),
        4 => Action::NoneOf(question),
        5 => Action::Clear(question),
        6 => Action::Weeks(random.of(&["12", "", "x", "999"]).to_owned()),
        7 => Action::Write(random.of(rung::framework::Note::ALL), random.text()),
        8 => list_act(random),
        9 => random.of(&[0, 3, 200].map(Action::Fill).each_ref()).clone(),
        10 => [Action::StartOver, Action::Undo][usize::from(on)].clone(),
        _ => open(random.of(&[OTHER, BAD, LINK, LOST, ""])),
    }
}

/// Any act on the two lists.
pub(crate) fn list_act(random: &mut Random) -> Action {
    let list = random.of(List::ALL);
    let position = random.of(&[0, 1, 2, 5, u16::MAX]);
    match random.below(4) {
        0 => Action::AddItem(list, random.text()),
        1 => Action::AddItem(list, random.of(&["a", " b\nc ", "d\r\n\r\na", "", "\t"]).to_owned()),
        2 => Action::MoveItem(list, position),
        _ => Action::RemoveItem(list, position),
    }
}

#[test]
fn reading_and_editing_a_link_never_touches_the_draft() {
    let mut random = Random::new(71);
    let stored = format!("{OWN} problem harm");
    for _ in 0..60 {
        let mut session = Session::begin(LINK, &stored);
        for _ in 0..40 {
            session = session.step(any_act(&mut random));
            assert!(session.is_reading());
            assert_eq!(session.stored(), stored);
        }
        assert_eq!(session.step(Action::BackToDraft), Session::begin("", &stored));
    }
}

#[test]
fn whatever_was_done_the_next_visit_begins_where_this_one_ended() {
    let mut random = Random::new(73);
    for _ in 0..200 {
        let mut session = own();
        for _ in 0..random.below(30) {
            session = session.step(any_act(&mut random));
        }
        let next = Session::begin(&session.fragment(), &session.stored());
        let says = |session: &Session| link::vector(&session.sheet);
        assert_eq!(says(&next), says(&session));
        assert_eq!(next.stored(), session.stored());
        // A text that a link cannot hold is on the page only, and so is whether a link is read that
        // says what the draft says.
        let same = says(&Session::begin("", &session.stored())) == says(&session);
        assert!(same || next.is_reading() == session.is_reading());
        assert!(same || next.fragment() == session.fragment());
    }
}
