//! The page that compares results: what the reader does to them, and what is drawn of that.

use rung::analysis::Engine;
use rung::annex::{ADD, ALIGNED, Element, PEOPLE, REVISED, SHARED, SHARED_LINK, Team};
use rung::framework::{Class, Note, Sheet};
use rung::link::team::{self, MOST_PEOPLE, Person};
use rung::link::{self};
use rung::words::{self, team as told};

use crate::calm;
use crate::piece::{own, with, within};

const SITE: &str = "https://example.org/rung/";

fn sheet(differing: &str) -> Sheet {
    calm::sheet_of(&calm::differing(differing))
}

fn line(name: &str, differing: &str) -> String {
    [name, ": ", SITE, "#", &link::vector(&sheet(differing)), "\n"].concat()
}

fn with_text(text: &str) -> Team {
    let mut team = Team::new();
    team.act(ADD, text);
    team
}

/// Engineering would begin with our own people, sales with the open market.
fn two() -> Team {
    with_text(&(line("Sales", "audience=open") + &line("Engineering", "audience=team")))
}

fn drawn(team: &Team, place: &str) -> Element {
    let mut found = team.pieces(SITE).into_iter().filter(|piece| piece.place == place);
    found.next().expect("the place has a piece").element
}

fn is_hidden(element: &Element) -> bool {
    own(element, "hidden").is_some()
}

fn names(team: &Team) -> Vec<String> {
    let code = team.code().expect("the team fits");
    if code.is_empty() {
        return Vec::new();
    }
    let people = team::read(&code).expect("the code is whole");
    people.iter().map(|person| person.name().to_owned()).collect()
}

#[test]
fn who_is_compared_is_said_with_the_verdict_of_each() {
    let list = drawn(&two(), PEOPLE);
    let items: Vec<_> = within(&list).into_iter().filter(|it| it.tag == "li").collect();
    let [sales, engineering] = items[..] else { panic!("two people") };
    for (item, name, differing) in
        [(sales, "Sales", "audience=open"), (engineering, "Engineering", "audience=team")]
    {
        let possible = Engine::current().possible(&sheet(differing));
        let class = possible.class().expect("the sheet is complete");
        assert_eq!(own(item, "data-class"), Some(class.id()));
        let field = within(item).into_iter().find(|it| it.tag == "input").expect("a field");
        assert_eq!(own(field, "value"), Some(name));
        let link = within(item).into_iter().find(|it| it.tag == "a").expect("a link");
        assert!(link.words().starts_with(words::class(class).name), "{}", link.words());
        let address = own(link, "href").expect("an address");
        let (page, fragment) = address.split_once('#').expect("a fragment");
        assert_eq!(page, [SITE, possible.page(), "/"].concat());
        let read = link::read(fragment).expect("the link is whole").sheet;
        assert_eq!(Engine::current().possible(&read), possible);
    }
}

#[test]
fn what_decides_is_said_with_what_each_answer_comes_to() {
    let aligned = drawn(&two(), ALIGNED);
    let said = aligned.words();
    assert!(said.contains(told::ONE_DECIDES), "{said}");
    for (who, class) in [("Sales", Class::Mmp), ("Engineering", Class::InternalMvp)] {
        let lines: Vec<String> = within(&aligned)
            .into_iter()
            .filter(|it| it.tag == "li" && it.words().contains(told::THEN))
            .map(Element::words)
            .collect();
        let then = [told::THEN, words::class(class).name].concat();
        assert!(
            lines.iter().any(|line| line.contains(who) && line.contains(&then)),
            "{who}: {lines:?}"
        );
    }
}

#[test]
fn a_difference_that_never_matters_is_said_to_be_one() {
    let team = with_text(&(line("A", "audience=team") + &line("B", "audience=team offer=fragile")));
    let aligned = drawn(&team, ALIGNED);
    let idle = within(&aligned)
        .into_iter()
        .find(|it| it.tag == "div" && it.words().starts_with(told::IDLE))
        .expect("what does not matter is named");
    assert!(idle.words().contains(words::asked(rung::framework::Question::Offer).title));
    assert!(aligned.words().contains(told::SAME));
}

/// Of one, and of none, there is nothing to compare.
#[test]
fn what_cannot_be_compared_is_not_shown() {
    for text in ["", &line("A", "")] {
        let team = with_text(text);
        assert!(is_hidden(&drawn(&team, ALIGNED)) && is_hidden(&drawn(&team, REVISED)), "{text}");
        assert_eq!(is_hidden(&drawn(&team, SHARED)), text.is_empty());
    }
    let three = with_text(&(line("A", "") + &line("B", "") + &line("C", "")));
    assert!(is_hidden(&drawn(&three, REVISED)), "then and now is of two");
    assert!(!is_hidden(&drawn(&three, ALIGNED)));
}

#[test]
fn then_and_now_says_what_changed_and_what_that_did() {
    let mut team = two();
    let said = drawn(&team, REVISED).words();
    for part in [told::CHANGED, told::MOVED, told::INTO, words::class(Class::InternalMvp).name] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let was = |team: &Team| {
        let said = drawn(team, REVISED).words();
        said.find(told::WAS).map(|at| said[at + told::WAS.len()..].to_owned())
    };
    assert!(was(&team).is_some_and(|was| was.starts_with(words::class(Class::Mmp).name)));
    team.act("act", "swap");
    assert!(was(&team).is_some_and(|was| was.starts_with(words::class(Class::InternalMvp).name)));
    let same = with_text(&(line("A", "") + &line("B", "")));
    assert!(drawn(&same, REVISED).words().contains(told::UNCHANGED));
    // What makes no difference moves nothing.
    let idle = with_text(&(line("A", "audience=team") + &line("B", "audience=team offer=fragile")));
    assert!(drawn(&idle, REVISED).words().contains(told::NOT_MOVED));
    let open = [&line("A", ""), "B: 1c.po-o541xx"].concat();
    assert!(drawn(&with_text(&open), REVISED).words().contains(told::NOT_COMPLETE));
}

#[test]
fn the_link_holds_all_of_it() {
    let team = two();
    let shared = drawn(&team, SHARED);
    let field = with(&shared, "id", SHARED_LINK);
    let link = own(field, "value").expect("a link");
    let (page, code) = link.split_once('#').expect("a fragment");
    assert_eq!(page, [SITE, "team/"].concat());
    let mut other = Team::new();
    other.act("open", code);
    assert_eq!(other.code(), team.code());
    assert_eq!(drawn(&other, PEOPLE).words(), drawn(&team, PEOPLE).words());
    // What the address says of the same leaves what was said since.
    let mut changed = team;
    changed.act("act", "remove-0");
    let undo = |team: &Team| is_hidden(with(&drawn(team, PEOPLE), "value", "undo"));
    assert!(!undo(&changed));
    let code = changed.code().expect("it fits");
    changed.act("open", &code);
    assert!(!undo(&changed));
}

#[test]
fn every_act_can_be_taken_back() {
    for (name, value, after) in [
        ("act", "remove-0", &["Engineering"][..]),
        ("act", "swap", &["Engineering", "Sales"]),
        ("act", "anonymous", &["", ""]),
        ("person-1", "Eng", &["Sales", "Eng"]),
        (ADD, "Cem: 1c.po-o541xx", &["Sales", "Engineering", "Cem"]),
    ] {
        let mut team = two();
        team.act(name, value);
        assert_eq!(names(&team), after, "{name} {value}");
        team.act("act", "undo");
        assert_eq!(names(&team), ["Sales", "Engineering"], "{name} {value}");
        team.act("act", "undo");
        assert_eq!(names(&team), ["Sales", "Engineering"], "there is one step back");
    }
    for (name, value) in
        [("act", "remove-2"), ("act", "remove-x"), ("person-9", "X"), ("act", "x"), ("x", "y")]
    {
        let mut team = two();
        team.act(name, value);
        assert_eq!(names(&team), ["Sales", "Engineering"], "{name} {value}");
    }
}

#[test]
fn what_is_damaged_or_there_already_is_said_line_by_line() {
    let mut team = two();
    assert!(team.is_clean());
    team.act(ADD, &[&line("Sales", "audience=open"), "\nDia: 1c.po-o541x\nand so on"].concat());
    assert_eq!(names(&team), ["Sales", "Engineering"]);
    assert!(!team.is_clean());
    let said = drawn(&team, PEOPLE).words();
    assert!(said.contains("Line 1: the same answers again as those of Sales."), "{said}");
    assert!(said.contains("Line 3: left out, for this link cannot be verified."), "{said}");
    team.act(ADD, "nothing of the kind");
    assert!(drawn(&team, PEOPLE).words().contains(told::NOTHING));
    assert!(!team.is_clean());
}

#[test]
fn a_team_that_does_not_fit_is_compared_all_the_same() {
    let everybody: String = (0..=MOST_PEOPLE).map(|place| line(&format!("P{place}"), "")).collect();
    let team = with_text(&everybody);
    assert!(team.code().is_err());
    let said = drawn(&team, SHARED).words();
    assert!(said.contains("One link holds 30 people: 1 too many."), "{said}");
    assert!(drawn(&team, ALIGNED).words().contains(told::SAME));
}

#[test]
fn the_invitation_carries_the_release_and_nobodys_answers() {
    let fragment = Team::invitation("Checkout", "Will they pay?");
    let read = link::read(&fragment).expect("it is a link").sheet;
    assert_eq!(read.notes.text(Note::Name), "Checkout");
    assert_eq!(read.notes.text(Note::Question), "Will they pay?");
    assert_eq!(Person::new("", &read).sheet(), &Sheet::default());
    assert_eq!(Team::invitation(&"Go".repeat(5000), ""), "", "too long");
}
