//! What every control of the page stands for, by its name and value.

use rung::example::EXAMPLES;
use rung::framework::{Class, Kind, List, Note, Question};
use rung::session::{ACT, Action, BACK, COMPARE, FILL, KEEP, LEFT, NONE, START_OVER, UNDO, UNSURE};

use crate::session::control;

fn check(name: &str, value: &str, checked: bool, expected: Option<&Action>) {
    assert_eq!(
        control(name, value, checked).action().as_ref(),
        expected,
        "{name} {value} {checked}"
    );
}

#[test]
fn the_options_of_a_single_choice_and_not_sure() {
    for question in Question::ALL.iter().filter(|question| question.kind() == Kind::One) {
        for (position, option) in (0..).zip(question.options()) {
            let id = question.id();
            check(id, option, true, Some(&Action::Choose(*question, position)));
            let left = [id, LEFT].concat();
            check(&left, option, true, Some(&Action::RuleOut(*question, position, false)));
            check(&left, option, false, Some(&Action::RuleOut(*question, position, true)));
        }
        check(question.id(), UNSURE, true, Some(&Action::Unsure(*question)));
    }
}

#[test]
fn the_members_of_a_set_none_of_these_and_not_sure() {
    for question in Question::ALL.iter().filter(|question| question.kind() == Kind::Any) {
        let id = question.id();
        for (position, member) in (0..).zip(question.options()) {
            for checked in [true, false] {
                check(id, member, checked, Some(&Action::Tick(*question, position, checked)));
            }
            check(&[id, LEFT].concat(), member, true, None);
        }
        check(id, NONE, true, Some(&Action::NoneOf(*question)));
        check(id, UNSURE, true, Some(&Action::Unsure(*question)));
        for value in [NONE, UNSURE] {
            check(id, value, false, Some(&Action::Clear(*question)));
        }
    }
}

#[test]
fn fields_hand_on_what_is_typed() {
    for text in ["", "12", UNSURE, NONE, "two\nlines"] {
        check("weeks", text, false, Some(&Action::Weeks(text.to_owned())));
        for note in Note::ALL {
            check(note.id(), text, false, Some(&Action::Write(*note, text.to_owned())));
        }
        for list in List::ALL {
            check(list.id(), text, false, Some(&Action::WriteList(*list, text.to_owned())));
        }
    }
}

#[test]
fn the_choice_of_a_column_and_the_buttons() {
    for class in Class::ALL {
        check(COMPARE, class.id(), true, Some(&Action::Compare(*class)));
    }
    for (value, action) in [
        (START_OVER, Action::StartOver),
        (UNDO, Action::Undo),
        (KEEP, Action::Keep),
        (BACK, Action::BackToDraft),
    ] {
        check(ACT, value, false, Some(&action));
    }
    for (position, _) in (0..).zip(&EXAMPLES) {
        check(ACT, &format!("{FILL}{position}"), false, Some(&Action::Fill(position)));
    }
}

#[test]
fn what_is_no_control_of_the_sheet_stands_for_nothing() {
    for (name, value) in [
        ("", ""),
        ("link", "v0-1.end-0"),
        ("problems", "open"),
        ("problem", ""),
        ("problem", "dire"),
        ("problem", NONE),
        ("problem-left", "dire"),
        ("problem-left", UNSURE),
        ("promises", "fame"),
        ("weeks-left", "1"),
        (COMPARE, "beta"),
        (ACT, ""),
        (ACT, "fill"),
        (ACT, "fill-"),
        (ACT, "fill-x"),
        (ACT, "fill-256"),
        ("undo", ""),
    ] {
        check(name, value, true, None);
    }
}

/// A name stands for one thing only.
#[test]
fn no_two_controls_share_a_name() {
    let mut names: Vec<&str> = Question::IDS.to_vec();
    names.extend(Note::IDS);
    names.extend(List::IDS);
    names.extend([ACT, COMPARE]);
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(names.iter().all(|name| !name.ends_with(LEFT)));
    for question in Question::ALL {
        assert!(question.option(NONE).is_none() && question.option(UNSURE).is_none());
    }
}
