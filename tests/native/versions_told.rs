//! What the reader of an old link is told, with a version 2 that decides in the place of today's.

use rung::analysis::Edition;
use rung::annex::{Annex, Element, FOUND, Setting};
use rung::framework::{Note, Question, Sheet, VERSION_1, Version};
use rung::link::{self, team};
use rung::session::{Action, Session};

use crate::calm;
use crate::piece::{own, within};
use crate::version_2::VERSION_2;

/// The first thing on the page, as the next version would show it.
fn told(shown: &str, damaged: &str) -> Element {
    let annex = Annex::of_versions(vec![&VERSION_1], Edition::new(&VERSION_2));
    let pieces = annex.pieces(shown, &Setting { link: damaged, ..Setting::default() });
    let mut found = pieces.into_iter().filter(|piece| piece.place == FOUND);
    let found = found.next().expect("the place has a piece");
    found.element
}

/// What is told of a sheet that was sent under version 1 and opened from its link.
fn check(sheet: &Sheet, expected: [&str; 3]) {
    let reading = Session::begin(&link::fragment_under(Version::One, sheet), "");
    let element = told(&reading.shown(), "");
    let said: Vec<String> = within(&element)
        .into_iter()
        .filter(|it| ["p", "li"].contains(&it.tag))
        .map(Element::words)
        .collect();
    let written = "This was written under version 1 of the framework. Today version 2 decides.";
    let [then, now, why] = expected;
    // What is bold stands apart here.
    let verdicts = [["Version 1 : ", then].concat(), ["Version 2 : ", now].concat()];
    assert_eq!(said, [written, &verdicts[0], &verdicts[1], why]);
}

#[test]
fn an_old_link_shows_both_verdicts_and_what_made_the_difference() {
    let sheet = |differences| calm::sheet_of(&calm::differing(differences));
    check(
        &sheet("behaviour=partly"),
        [
            "MVP, for invited beta customers, by rule R10. Demand is clear and an error is cheap.",
            "MVP, for invited beta customers, by rule R4. Demand is unclear and an error is cheap.",
            "Both give the same verdict.",
        ],
    );
    check(
        &sheet("behaviour=partly audience=open"),
        [
            "MMP, for the open market, by rule R8. Demand is clear, it works, and the plan is the \
             open market.",
            "MVP, for invited beta customers, by rule R4. Demand is unclear and an error is cheap.",
            "What made the difference: the same answers gave “Demand is clear” and now give \
             “Demand is unclear”.",
        ],
    );
    check(
        &sheet("problem=open failure=legal"),
        [
            "MVP, for a few design partners, by rule R5. Demand is unclear, an error costs, and the \
             problem is only a belief.",
            "Controlled beta, for invited beta customers, by rule R6. Demand is unclear and an \
             error costs.",
            "What made the difference: rule R5 asks for something else.",
        ],
    );
    check(
        &sheet("behaviour=unseen domain=sensitive"),
        [
            "MVP, for invited beta customers, by rule R4. Demand is unclear and an error is cheap.",
            "Controlled beta, for a few design partners, by rule R99.",
            "What made the difference: rule R99 is new.",
        ],
    );
    check(
        &sheet("behaviour=partly domain=sensitive"),
        [
            "MVP, for invited beta customers, by rule R10. Demand is clear and an error is cheap.",
            "Controlled beta, for a few design partners, by rule R99.",
            "What made the difference, all of it together: rule R99 is new; the same answers gave \
             “Demand is clear” and now give “Demand is unclear”.",
        ],
    );
}

#[test]
fn an_old_link_that_is_not_complete_shows_what_both_leave_possible() {
    let mut sheet = calm::sheet_of(&calm::differing("behaviour=partly audience=open"));
    sheet.clear(Question::Offer);
    sheet.clear(Question::Problem);
    check(
        &sheet,
        [
            "MVP or MMP, for invited beta customers or the open market, by rule R4 or R8.",
            "MVP, for invited beta customers, by rule R4. Demand is unclear and an error is cheap.",
            "What made the difference: the same answers gave “Demand is unclear / Demand is clear” \
             and now give “Demand is unclear”.",
        ],
    );
    sheet.clear(Question::Behaviour);
    sheet.clear(Question::Harm);
    sheet.choose(Question::Domain, 1);
    sheet.choose(Question::Work, 1);
    let element = told(&link::keep_under(Version::One, &sheet), "");
    assert!(element.words().contains(", perhaps on hold, for our own people or "));
    let only = calm::only("form=sketch feasibility=likely");
    let element = told(&link::keep_under(Version::One, &only), "");
    assert!(element.words().ends_with("Both leave the same verdicts possible."));
}

#[test]
fn nothing_is_told_where_nothing_was_decided_or_nothing_is_old() {
    let mut asked = Sheet::default();
    asked.notes.set_text(Note::Name, "Go");
    let asked = team::invitation(&asked.notes).expect("it is short");
    for shown in ["", "1a.-drcf5p", &asked] {
        let found = told(shown, "");
        assert_eq!((own(&found, "hidden"), found.words().as_str()), (Some(""), ""), "{shown}");
    }
    for version in Version::ALL {
        let shown = link::keep_under(*version, &calm::sheet_of(&calm::calm()));
        let pieces = Annex::new().pieces(&shown, &Setting::default());
        let found =
            pieces.iter().find(|piece| piece.place == FOUND).expect("the place has a piece");
        let old = *version != Version::CURRENT;
        assert_eq!(own(&found.element, "hidden").is_none(), old, "{version:?}");
    }
}

/// What is wrong with a link and what has changed since are both said.
#[test]
fn the_text_of_an_old_link_may_be_lost() {
    let mut sheet = calm::sheet_of(&calm::differing("behaviour=partly audience=open"));
    sheet.notes.set_text(Note::Name, "Go");
    let link = link::fragment_under(Version::One, &sheet);
    let reading = Session::begin(&link[..link.len() - 1], "");
    let words = told(&reading.shown(), reading.damaged().unwrap_or_default()).words();
    assert!(words.contains("its end is missing"), "{words}");
    assert!(words.contains("What made the difference: "), "{words}");
}

#[test]
fn a_version_is_carried_until_something_is_changed() {
    let sheet = calm::sheet_of(&calm::calm());
    for version in Version::ALL {
        let written = link::fragment_under(*version, &sheet);
        assert_eq!(link::read(&written).map(|read| read.version), Ok(*version));
        let reading = Session::begin(&written, "");
        for same in [
            reading.clone(),
            reading.clone().step(Action::Keep),
            reading.clone().step(Action::StartOver).step(Action::Undo),
            Session::begin("", &reading.clone().step(Action::Keep).stored()),
        ] {
            assert_eq!((same.version, same.fragment()), (*version, written.clone()));
            assert_eq!(same.shown(), written);
        }
        let changes = [
            Action::Choose(Question::Harm, 2),
            Action::Write(Note::Name, "Go".to_owned()),
            Action::Fill(0),
        ];
        for change in changes {
            let after = reading.clone().step(change);
            assert_eq!(after.version, Version::CURRENT);
            assert_eq!(link::read(&after.fragment()).map(|read| read.version), Ok(after.version));
            assert_ne!(after.fragment(), written);
        }
    }
}
