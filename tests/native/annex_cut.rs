//! What the page shows of what ships now and what is deferred.

use std::collections::BTreeSet;

use rung::annex::{Annex, CUT, Child, ELSE, Element, Setting, THEN};
use rung::control::{ACT, ADD, UNDO};
use rung::example::EXAMPLES;
use rung::framework::{Class, List, Sheet};
use rung::link;
use rung::session::{Action, Session};
use rung::words::advice::cut as told;

use crate::calm;
use crate::session::control;

const LONG: &str = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz-Rindfleisch";

fn drawn(sheet: &Sheet) -> Element {
    let pieces = Annex::new().pieces(&link::keep(sheet), &Setting::default());
    let mut found = pieces.into_iter().filter(|piece| piece.place == CUT);
    let piece = found.next().expect("the place has a piece");
    assert!(found.next().is_none(), "one piece for each place");
    piece.element
}

/// Every element within this one, and itself.
fn all(element: &Element) -> Vec<&Element> {
    let within = element.children.iter().filter_map(|child| match child {
        Child::Element(child) => Some(child),
        Child::Text(_) => None,
    });
    std::iter::once(element).chain(within.flat_map(all)).collect()
}

fn attribute<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
}

/// The elements of this kind.
fn tagged<'a>(element: &'a Element, tag: &str) -> Vec<&'a Element> {
    all(element).into_iter().filter(|it| it.tag == tag).collect()
}

fn with(mut sheet: Sheet, ship: &[&str], defer: &[&str]) -> Sheet {
    for (list, items) in [(List::Ship, ship), (List::Defer, defer)] {
        sheet.notes.set_list(list, items.iter().map(|item| (*item).to_owned()).collect());
    }
    sheet
}

fn question(need: &str, item: &str) -> String {
    let words = told::question(need).expect("the need has words");
    [words.before, item, words.after].concat()
}

fn rule(need: &str) -> &'static str {
    told::question(need).expect("the need has words").rule
}

/// Answers, and what is asked of items then: whether they teach, and whether they let people adopt.
const TESTS: [(&str, bool, bool); 7] = [
    ("", true, true),
    ("feasibility=unproven", true, false),
    ("feasibility=proven form=product audience=beta", true, false),
    ("feasibility=proven form=product audience=open", true, true),
    // The calm answers for beta customers and for the open market, and with a hold.
    ("calm", true, false),
    ("calm open", false, true),
    ("held", true, false),
];

fn sheet_for(answers: &str) -> Sheet {
    match answers {
        "calm" => calm::sheet_of(&calm::calm()),
        "calm open" => calm::sheet_of(&calm::differing("audience=open failure=trust")),
        "held" => calm::sheet_of(&calm::differing("harm=serious work=critical")),
        _ => calm::only(answers),
    }
}

#[test]
fn the_test_of_every_class_still_possible_is_put_to_each_item_that_ships() {
    for (answers, teach, adopt) in TESTS {
        let element = drawn(&with(sheet_for(answers), &["Sign-up", LONG], &["Dark mode"]));
        let words = element.words();
        for (need, asked) in [("teach", teach), ("adopt", adopt)] {
            assert_eq!(words.contains(rule(need)), asked, "{answers}: {words}");
            for item in ["Sign-up", LONG] {
                assert_eq!(words.contains(&question(need, item)), asked, "{answers}: {item}");
            }
            assert!(!words.contains(&question(need, "Dark mode")), "{answers}");
            let scope = told::question(need).expect("the need has words").of;
            assert_eq!(words.contains(scope), teach && adopt, "{answers}: {words}");
        }
        assert_eq!(words.matches(told::WAITS).count(), 1, "{answers}");
    }
}

#[test]
fn every_example_is_asked_by_its_class_and_shows_its_lists() {
    let mut listed = 0;
    for example in &EXAMPLES {
        let element = drawn(&example.sheet());
        let need = if example.expected == Class::Mmp { "adopt" } else { "teach" };
        let words = element.words();
        assert!(words.contains(rule(need)), "{}", example.id);
        for item in example.ship {
            assert!(words.contains(&question(need, item)), "{}: {item}", example.id);
            listed += 1;
        }
        let shown = tagged(&element, "li").len();
        assert_eq!(shown, example.ship.len() + example.defer.len(), "{}", example.id);
    }
    assert_eq!(listed, 3);
}

/// Empty lists, one item, several.
#[test]
fn the_counts_are_said_and_empty_lists_say_so() {
    let status = |element: &Element| {
        let found = all(element).into_iter().filter(|it| attribute(it, "role") == Some("status"));
        found.map(Element::words).collect::<Vec<_>>()
    };
    let hidden = |element: &Element, words: &str| {
        let found = all(element).into_iter().find(|it| it.words() == words);
        attribute(found.expect("it is there"), "hidden").is_some()
    };
    let none = [told::NONE, "A project-sharing app", told::NONE_END].concat();
    for (ship, defer, said) in [
        (&[][..], &[][..], "Ship now: 0 items, Defer: 0 items"),
        (&["a"], &[], "Ship now: 1 item, Defer: 0 items"),
        (&["a", "b", "c"], &["d"], "Ship now: 3 items, Defer: 1 item"),
    ] {
        let element = drawn(&with(Sheet::default(), ship, defer));
        assert_eq!(status(&element), [said]);
        assert_eq!(hidden(&element, &none), !ship.is_empty() || !defer.is_empty(), "{said}");
        let words = element.words();
        assert_eq!(words.contains(told::SHIP_NONE), ship.is_empty(), "{said}");
        assert_eq!(words.contains(told::DEFER_NONE), defer.is_empty(), "{said}");
        let lists = tagged(&element, "ul");
        let empty: Vec<bool> = lists.iter().map(|it| attribute(it, "hidden").is_some()).collect();
        assert_eq!(empty, [ship.is_empty(), defer.is_empty()], "{said}");
    }
}

#[test]
fn buttons_are_named_after_their_item_and_act_on_it() {
    let sheet = with(Sheet::default(), &["Sign-up", LONG], &["“Dark” \"mode\" <b>"]);
    let element = drawn(&sheet);
    let session = Session::begin(&link::keep(&sheet), "");
    let mut acts = Vec::new();
    for button in tagged(&element, "button") {
        let (label, name) = (button.words(), attribute(button, "aria-label"));
        assert_eq!(attribute(button, "type"), Some("button"), "{label}");
        // Whoever speaks to the page says what they read.
        assert!(name.is_none_or(|name| name.starts_with(&label)), "{label}: {name:?}");
        let Some(value) = attribute(button, "value") else {
            assert_eq!(label, told::ADD, "the other buttons act");
            continue;
        };
        let action = control(attribute(button, "name").expect("it has a name"), value, false);
        let action = action.action().expect("it stands for an act");
        if value == UNDO {
            assert_eq!(action, Action::Undo);
            continue;
        }
        let (list, position) = match action {
            Action::MoveItem(list, position) | Action::RemoveItem(list, position) => {
                (list, usize::from(position))
            }
            _ => panic!("{action:?} is no act of an item"),
        };
        let item = &sheet.notes.list(list)[position];
        assert_eq!(name, Some([&label, told::ITEM, item, told::ITEM_END].concat().as_str()));
        let after = session.clone().step(action.clone());
        assert!(!after.sheet.notes.list(list).contains(item), "{name:?}");
        let moved = after.sheet.notes.list(list.other()).contains(item);
        assert_eq!(moved, label != told::REMOVE, "{name:?}");
        acts.push(action);
    }
    assert_eq!(acts.len(), 6, "two for each item");
}

#[test]
fn every_field_has_its_own_label_and_adds_to_its_list() {
    let element = drawn(&Sheet::default());
    for (list, label) in [(List::Ship, told::NEW_SHIP), (List::Defer, told::NEW_DEFER)] {
        let name = [ADD, list.id()].concat();
        let fields: Vec<_> = tagged(&element, "input");
        let field = fields.iter().find(|it| attribute(it, "name") == Some(name.as_str()));
        let id = attribute(field.expect("it has a field"), "id").expect("it has an id");
        let labels = tagged(&element, "label");
        let of: Vec<_> = labels.iter().filter(|it| attribute(it, "for") == Some(id)).collect();
        assert_eq!(of.len(), 1);
        assert_eq!(of[0].words(), label);
        let added = control(&name, "Dark mode", false).action();
        assert_eq!(added, Some(Action::AddItem(list, "Dark mode".to_owned())));
    }
}

/// The ids that a drawing has, each once.
fn ids(element: &Element) -> BTreeSet<&str> {
    let ids: Vec<&str> = all(element).into_iter().filter_map(|it| attribute(it, "id")).collect();
    let set: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(set.len(), ids.len(), "{ids:?}");
    set
}

#[test]
fn the_focus_follows_a_moved_item_and_is_never_lost() {
    let sheet = with(Sheet::default(), &["a", LONG, "c"], &["d"]);
    let before = drawn(&sheet);
    let had = ids(&before);
    let session = Session::begin(&link::keep(&sheet), "");
    let (mut moves, mut others) = (0, 0);
    for button in tagged(&before, "button") {
        let Some(value) = attribute(button, "value") else { continue };
        let otherwise = attribute(button, ELSE).expect("there is a place to go on");
        let action = control(ACT, value, false).action().expect("it stands for an act");
        let session = session.clone().step(action.clone());
        let after = drawn(&session.sheet);
        let has = ids(&after);
        assert!(has.contains(otherwise), "{value}: {otherwise}");
        let Some(then) = attribute(button, THEN) else {
            others += 1;
            continue;
        };
        // It comes with the act, and moves the item back.
        assert!(!had.contains(then) && has.contains(then), "{value}: {then}");
        let found = all(&after).into_iter().find(|it| attribute(it, "id") == Some(then));
        let value = attribute(found.expect("it is there"), "value").expect("it acts");
        let back = session.step(control(ACT, value, false).action().expect("it stands for an act"));
        let sorted = |sheet: &Sheet, list| {
            let mut items = sheet.notes.list(list).to_vec();
            items.sort();
            items
        };
        for list in [List::Ship, List::Defer] {
            assert_eq!(sorted(&back.sheet, list), sorted(&sheet, list), "{action:?}");
        }
        moves += 1;
    }
    assert_eq!((moves, others), (4, 5), "four items, and what brings back a removed one");
}

#[test]
fn what_a_drawing_refers_to_is_there() {
    let element = drawn(&with(Sheet::default(), &["a", ""], &[LONG]));
    let ids = ids(&element);
    let mut seen = 0;
    for part in all(&element) {
        for key in ["aria-labelledby", "for", ELSE] {
            if let Some(id) = attribute(part, key) {
                assert!(ids.contains(id), "{key}={id}");
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 12, "three groups, two labels, seven buttons");
    assert!(!ids.contains(CUT), "that is the id of the place");
}
