//! What the acts on the two lists do, and that no item is lost by any other than a removal.

use rung::framework::{Class, List, Notes, Question};
use rung::link;
use rung::session::{Action, Notice, Session};

use crate::random::Random;
use crate::session::{list_act, own, reading};

const SHIP: List = List::Ship;
const DEFER: List = List::Defer;

fn add(list: List, text: &str) -> Action {
    Action::AddItem(list, text.to_owned())
}

/// The lists after these acts.
fn lists(acts: &[Action]) -> [Vec<String>; 2] {
    let session = acts.iter().cloned().fold(Session::default(), Session::step);
    [SHIP, DEFER].map(|list| session.sheet.notes.list(list).to_vec())
}

#[test]
fn items_are_added_moved_and_removed() {
    let abc = || add(SHIP, "a\nb\nc");
    let table: &[(&[Action], &[&str], &[&str])] = &[
        (&[add(SHIP, "Dark mode")], &["Dark mode"], &[]),
        (&[add(DEFER, "\t Dark  mode \r\n")], &[], &["Dark  mode"]),
        (&[add(SHIP, "one\r\n\n  two three \n \n")], &["one", "two three"], &[]),
        (&[add(SHIP, "a"), add(SHIP, "b")], &["a", "b"], &[]),
        (&[add(SHIP, "")], &[], &[]),
        (&[add(SHIP, " \n\t\n")], &[], &[]),
        // Only what is spelt alike is the same.
        (&[add(SHIP, "a\na"), add(SHIP, " a ")], &["a"], &[]),
        (&[add(SHIP, "a"), add(SHIP, "A")], &["a", "A"], &[]),
        // An item stands on the list that it was last put on.
        (&[abc(), add(DEFER, "b")], &["a", "c"], &["b"]),
        (&[abc(), add(DEFER, "x\nb"), add(SHIP, "x")], &["a", "c", "x"], &["b"]),
        (&[abc(), Action::MoveItem(SHIP, 1)], &["a", "c"], &["b"]),
        (&[abc(), Action::MoveItem(SHIP, 0), Action::MoveItem(DEFER, 0)], &["b", "c", "a"], &[]),
        (&[abc(), Action::MoveItem(SHIP, 3), Action::MoveItem(DEFER, 0)], &["a", "b", "c"], &[]),
        (&[abc(), Action::RemoveItem(SHIP, 0)], &["b", "c"], &[]),
        (&[abc(), Action::RemoveItem(SHIP, 2), Action::RemoveItem(SHIP, 2)], &["a", "b"], &[]),
        (&[abc(), Action::RemoveItem(DEFER, 0)], &["a", "b", "c"], &[]),
    ];
    for (acts, ship, defer) in table {
        assert_eq!(lists(acts), [ship.to_vec(), defer.to_vec()], "{acts:?}");
    }
}

/// A link from elsewhere may hold an item twice.
#[test]
fn an_item_that_stands_twice_stays_so_and_moves_once() {
    let mut notes = Notes::default();
    for list in [SHIP, SHIP, DEFER] {
        notes.add_item(list, "a");
    }
    assert!(!notes.put_item(SHIP, "a"));
    assert!(notes.move_item(SHIP, 0));
    assert_eq!((notes.list(SHIP).len(), notes.list(DEFER).len()), (1, 2));
    assert_eq!(notes.remove_item(DEFER, 0).as_deref(), Some("a"));
    assert_eq!(notes.remove_item(DEFER, 1), None);
    assert_eq!((notes.list(SHIP).len(), notes.list(DEFER).len()), (1, 1));
}

#[test]
fn an_act_without_an_item_changes_nothing_not_even_what_can_be_undone() {
    let removed = own().step(add(SHIP, "a\nb")).step(Action::RemoveItem(SHIP, 0));
    for before in [own(), reading(), own().step(Action::Fill(0)), removed] {
        let ship = before.sheet.notes.list(SHIP).to_vec();
        let past = u16::try_from(ship.len()).expect("few items");
        let mut acts = vec![
            add(SHIP, ""),
            add(DEFER, " \n "),
            Action::MoveItem(SHIP, past),
            Action::MoveItem(DEFER, u16::MAX),
            Action::RemoveItem(SHIP, past),
            Action::RemoveItem(DEFER, u16::MAX),
        ];
        acts.extend(ship.iter().map(|item| add(SHIP, item)));
        for act in acts {
            assert_eq!(before.clone().step(act.clone()), before, "{act:?}");
        }
    }
}

#[test]
fn a_removal_names_the_item_and_can_be_taken_back() {
    let begun = own()
        .step(add(SHIP, "a\nDark mode\nc"))
        .step(Action::Unsure(Question::Harm))
        .step(Action::Weeks("soon".to_owned()))
        .step(Action::Compare(Class::Poc));
    let over_a_link = reading().step(add(SHIP, "a\nDark mode\nc"));
    for before in [begun, over_a_link] {
        let removed = before.clone().step(Action::RemoveItem(SHIP, 1));
        assert_eq!(removed.notice, Notice::Removed("Dark mode".to_owned()));
        assert_eq!(removed.sheet.notes.list(SHIP), ["a", "c"]);
        assert!(removed.can_undo());
        // Nothing else is different.
        assert_eq!(removed.is_reading(), before.is_reading());
        assert_eq!((removed.weeks(), removed.compare), (before.weeks(), before.compare));
        assert_eq!(removed.unsure, before.unsure);
        let mut again = removed.sheet.clone();
        again.notes.set_list(SHIP, before.sheet.notes.list(SHIP).to_vec());
        assert_eq!(again, before.sheet);

        assert_eq!(removed.clone().step(Action::Undo), before, "in its old place");
        let next = removed.clone().step(Action::RemoveItem(SHIP, 0));
        assert_eq!(next.notice, Notice::Removed("a".to_owned()));
        let back = next.step(Action::Undo);
        assert_eq!(back.sheet, removed.sheet, "there is one step back");
        assert!(!back.can_undo());
        let moved = removed.step(Action::MoveItem(SHIP, 0));
        assert_eq!((moved.notice.clone(), moved.can_undo()), (Notice::Quiet, false));
    }
}

/// All items of both lists, sorted.
fn items(session: &Session) -> Vec<String> {
    let mut items: Vec<String> =
        List::ALL.iter().flat_map(|list| session.sheet.notes.list(*list)).cloned().collect();
    items.sort();
    items
}

fn without(items: &[String], item: &str) -> Vec<String> {
    let mut rest = items.to_vec();
    let place = rest.iter().position(|it| it == item).expect("it was there");
    rest.remove(place);
    rest
}

#[test]
fn no_sequence_of_acts_loses_or_doubles_an_item_other_than_by_removal() {
    let mut random = Random::new(81);
    let (mut removals, mut moves) = (0, 0);
    for _ in 0..300 {
        let mut session = own();
        for _ in 0..40 {
            let before = session.clone();
            let act = list_act(&mut random);
            session = session.step(act.clone());
            let (had, has) = (items(&before), items(&session));
            match &act {
                Action::RemoveItem(list, position) => {
                    let at = before.sheet.notes.list(*list).get(usize::from(*position));
                    let expected = at.map_or_else(|| had.clone(), |item| without(&had, item));
                    assert_eq!(has, expected, "{act:?}");
                    if at.is_some() {
                        removals += 1;
                        assert_eq!(session.clone().step(Action::Undo).sheet, before.sheet);
                    }
                }
                Action::AddItem(list, text) => {
                    assert!(had.iter().all(|item| has.contains(item)), "{act:?}");
                    for line in text.lines().map(str::trim_ascii).filter(|line| !line.is_empty()) {
                        assert!(session.sheet.notes.list(*list).iter().any(|it| it == line));
                    }
                }
                _ => {
                    moves += usize::from(session.sheet != before.sheet);
                    assert_eq!(has, had, "{act:?}");
                }
            }
            let mut once = has.clone();
            once.dedup();
            assert_eq!(once, has, "{act:?}");
        }
        let read = link::read(&session.fragment()).map(|read| read.sheet.answered());
        assert_eq!(read, Ok(session.sheet.answered()));
    }
    assert!(removals > 500 && moves > 500, "{removals} removals, {moves} moves");
}
