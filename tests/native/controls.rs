//! What every control of the page stands for, by its name and value.

use rung::example::EXAMPLES;
use rung::framework::{Class, CostField, GateRecord, Kind, List, Note, Question};
use rung::session::{
    ACT, ADD, Action, BACK, COMPARE, COST, DONE, DUE, FILL, GATE, KEEP, LEFT, MOVE, NONE, OWNER,
    REMOVE, START_OVER, UNDO, UNSURE,
};

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
            let added = Action::AddItem(*list, text.to_owned());
            check(&[ADD, list.id()].concat(), text, false, Some(&added));
            check(list.id(), text, false, None);
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
        ("link", "1a.-drcf5p"),
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
    names.extend([ACT, COMPARE]);
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    for name in names {
        assert!(!name.ends_with(LEFT), "{name}");
        assert!([ADD, GATE, COST].iter().all(|prefix| !name.starts_with(prefix)), "{name}");
    }
    for question in Question::ALL {
        assert!(question.option(NONE).is_none() && question.option(UNSURE).is_none());
    }
}

#[test]
fn fields_about_gates_record_one_thing_each() {
    let record = |record| Some(Action::Gate("kill-switch".to_owned(), record));
    let name = |what: &str| [GATE, what, "kill-switch"].concat();
    check(&name(OWNER), "Ana", false, record(GateRecord::Owner("Ana".to_owned())).as_ref());
    check(
        &name(DUE),
        "2026-12-01",
        false,
        record(GateRecord::Due("2026-12-01".to_owned())).as_ref(),
    );
    for done in [true, false] {
        check(&name(DONE), "on", done, record(GateRecord::Done(done)).as_ref());
    }
    check(&name("colour-"), "red", false, None);
}

#[test]
fn fields_of_the_cost_section_hand_on_what_is_typed() {
    for field in CostField::ALL {
        let typed = Action::Cost(*field, "1.5 or so".to_owned());
        check(&[COST, field.id()].concat(), "1.5 or so", false, Some(&typed));
    }
    check(&[COST, "discount"].concat(), "1", false, None);
}

#[test]
fn an_item_is_moved_and_removed_by_its_list_and_position() {
    for list in List::ALL {
        for (begin, act) in
            [(MOVE, Action::MoveItem(*list, 12)), (REMOVE, Action::RemoveItem(*list, 12))]
        {
            check(ACT, &[begin, list.id(), "-12"].concat(), false, Some(&act));
            for wrong in ["", "-", "-x", "--1", "-65536", "-1-2"] {
                check(ACT, &[begin, list.id(), wrong].concat(), false, None);
            }
            check(ACT, &[begin, "later-1"].concat(), false, None);
        }
    }
    check("add-later", "Dark mode", false, None);
}
