//! A team out of a pasted text: mails, chats and lists, with what is found twice or damaged.

use proptest::prelude::*;
use rung::framework::{Note, Notes, Sheet};
use rung::link;
use rung::link::pasted::{Pasted, pasted};
use rung::link::team::{self, Person};

use crate::calm;
use crate::random::Random;

const ADDRESS: &str = "https://example.org/rung/#";

fn names(found: &Pasted) -> Vec<&str> {
    found.people.iter().map(Person::name).collect()
}

fn damaged(found: &Pasted) -> Vec<(usize, &str)> {
    found.damaged.iter().map(|it| (it.line, it.fault.id())).collect()
}

fn again(found: &Pasted) -> Vec<(usize, usize)> {
    found.again.iter().map(|it| (it.line, it.person)).collect()
}

/// The three sheets of the tests below, as their vectors.
fn vectors() -> [String; 3] {
    ["", "audience=open", "problem=open harm=serious"]
        .map(|it| link::vector(&calm::sheet_of(&calm::differing(it))))
}

/// Checks who is found, and that each has the answers of the vector that is named.
fn check(text: &str, expected: &[(&str, &str)]) -> Pasted {
    let found = pasted(text);
    let wanted: Vec<Person> = expected
        .iter()
        .map(|(name, vector)| Person::new(name, &link::read(vector).expect("a vector").sheet))
        .collect();
    assert_eq!(found.people, wanted, "{text}");
    found
}

#[test]
fn one_person_is_found_for_every_link() {
    let [a, b, c] = &vectors();
    for text in [
        format!("Ana: {ADDRESS}{a}\nBen: {ADDRESS}{b}\nCem: {c}\n"),
        format!("Ana:{ADDRESS}{a}\r\nBen:\r\n  {ADDRESS}{b}\r\n\r\nCem:{c}"),
        format!("> * Ana: <{ADDRESS}{a}>,\n> - Ben: \"{ADDRESS}{b}\".\n[14:02] Cem: #{c}!"),
        format!(
            "Ana: https://example.org/?x=1%23{a}\nBen: {}\nCem: ({ADDRESS}{c})",
            b.to_uppercase()
        ),
    ] {
        let found = check(&text, &[("Ana", a), ("Ben", b), ("Cem", c)]);
        assert_eq!((found.again, found.damaged), (vec![], vec![]), "{text}");
    }
    // Without names, on one line, with a sentence before it.
    check(&format!("{a}\n{b}\n{c}"), &[("", a), ("", b), ("", c)]);
    check(&format!("Here: {a} {ADDRESS}{b},{c}"), &[("Here", a), ("", b), ("", c)]);
    check(
        &format!("We talked about it for a long time and came to this conclusion together: {a}"),
        &[("", a)],
    );
    check(
        &format!("Dr. No: {ADDRESS}{a}\nNothing: 12:30\n{ADDRESS}{b}"),
        &[("Dr. No", a), ("", b)],
    );
    assert_eq!(pasted(""), Pasted::default());
    assert_eq!(
        pasted("Nothing to see here: 1a. First 1b. then 2. https://example.org/#top"),
        Pasted::default()
    );
}

#[test]
fn a_link_that_was_broken_over_lines_is_found_where_it_begins() {
    let [a, b, _] = &vectors();
    let code = team::write(&[
        Person::new("Ana", &calm::only("harm=serious")),
        Person::new("Ben", &Sheet::default()),
    ]);
    let code = code.expect("it fits");
    for at in 1..a.len() {
        let text = format!("Ana: {ADDRESS}{}\r\n> {}\nBen: {b}", &a[..at], &a[at..]);
        let found = check(&text, &[("Ana", a), ("Ben", b)]);
        assert_eq!(found.damaged, [], "{text}");
    }
    for at in 1..code.len() {
        let found = pasted(&format!("{ADDRESS}{}=\n{}\n{b}", &code[..at], &code[at..]));
        assert_eq!((names(&found), damaged(&found)), (vec!["Ana", "Ben", ""], vec![]), "{at}");
    }
}

#[test]
fn who_is_found_again_is_named_and_counts_once() {
    let [a, b, _] = &vectors();
    let text = format!("Ana: {a}\nBen: {a}\nAna: {ADDRESS}{a}\n{b}\n{b}\nAna: {b}");
    let found = check(&text, &[("Ana", a), ("Ben", a), ("", b), ("Ana", b)]);
    assert_eq!(again(&found), [(3, 0), (5, 2)]);
    // In one code two can say the same; of the code twice nobody counts twice.
    let same = Person::new("", &link::read(a).expect("a vector").sheet);
    let code = team::write(&[same.clone(), same.clone()]).expect("it fits");
    let found = check(&format!("{code}\n{a}\n{code}"), &[("", a), ("", a)]);
    assert_eq!(again(&found), [(2, 0), (3, 0), (3, 1)]);
    let found = check(&format!("{a}\n{code}"), &[("", a), ("", a)]);
    assert_eq!(again(&found), [(2, 0)]);
}

#[test]
fn what_is_damaged_is_named_with_its_line_and_the_rest_is_kept() {
    let [a, b, c] = &vectors();
    let changed = a.replacen(".ps.", ".po.", 1);
    let code = team::write(&[Person::new("Ana", &Sheet::default())]).expect("it fits");
    let text = format!(
        "Ana: {ADDRESS}{}\nBen: {ADDRESS}{b}\nCem: {changed}\nDia: {ADDRESS}{}\n{}\n{c}",
        &a[..30],
        &a[5..],
        &code[..code.len() - 3],
    );
    let found = check(&text, &[("Ben", b), ("", c)]);
    assert_eq!(damaged(&found), [(1, "cut"), (3, "check"), (4, "start"), (5, "cut")]);
    let newer = crate::links::framed("2", "po");
    assert_eq!(damaged(&pasted(&newer)), [(1, "version")]);
}

/// Only the text was lost, and nobody's answers are in the text.
#[test]
fn a_link_whose_text_was_lost_counts_and_an_invitation_does_not() {
    let mut sheet = calm::sheet_of(&calm::calm());
    sheet.notes.set_text(Note::Notes, "As long as it takes to be cut");
    let whole = link::write(&sheet).expect("it fits");
    let answers = link::vector(&calm::sheet_of(&calm::calm()));
    for end in [whole.len(), whole.len() - 5, whole.len() - 30] {
        let found = check(&format!("Ana: {ADDRESS}{}", &whole[..end]), &[("Ana", &answers)]);
        assert_eq!(found.damaged, []);
    }
    let mut notes = Notes::default();
    notes.set_text(Note::Name, "Go");
    let invitation = team::invitation(&notes).expect("it fits");
    let found =
        check(&format!("Ana: {answers}\n> Please: {ADDRESS}{invitation}"), &[("Ana", &answers)]);
    assert_eq!((found.again, found.damaged), (vec![], vec![]));
}

fn cases(count: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(count) }
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn everybody_is_found_however_the_mail_is_wrapped(seed: u64, people in 1_usize..12, width in 20_usize..100) {
        let mut random = Random::new(seed);
        let team: Vec<Person> = (0..people)
            .map(|index| Person::new(&format!("Person {index}"), &random.partial(4, u64::MAX)))
            .filter(|person| !person.sheet().is_blank())
            .collect();
        let mut mail = String::new();
        for person in &team {
            let link = [ADDRESS, &link::vector(person.sheet())].concat();
            mail += &["> ", person.name(), ":\n"].concat();
            for part in link.as_bytes().chunks(width) {
                mail += &["> ", str::from_utf8(part).expect("it is ASCII"), "\r\n"].concat();
            }
        }
        let found = pasted(&mail);
        prop_assert_eq!(found, Pasted { people: team, ..Pasted::default() });
    }

    #[test]
    fn anything_can_be_pasted(text in "(\\PC|[0-9a-z.\\-#%\n]|1c\\.po-o541xx|g[0-9a-z]\\.1){0,200}") {
        let found = pasted(&text);
        let lines = text.split('\n').count();
        prop_assert!(found.damaged.iter().all(|it| (1..=lines).contains(&it.line)));
        prop_assert!(found.again.iter().all(|it| it.person < found.people.len()));
    }
}
