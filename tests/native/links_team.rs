//! The code of a team: both directions, one spelling, and what is refused.

use proptest::prelude::*;
use rung::framework::{Note, Notes, Question, Sheet};
use rung::link::team::{self, Full, MOST_CODE, MOST_PEOPLE, Person};
use rung::link::v1::check;
use rung::link::{self, Fault};

use crate::calm;
use crate::random::Random;

/// A person with any answers, some of them open.
fn person(random: &mut Random, name: &str) -> Person {
    let open = random.below(10);
    Person::new(name, &random.partial(open, u64::MAX))
}

fn people(seed: u64, count: usize) -> Vec<Person> {
    let mut random = Random::new(seed);
    let names = [
        "",
        "Ana",
        "Björn Ångström",
        "李小龍",
        "Мария",
        "o'Neil",
        "  X  ",
        "a\u{202e}b\u{200b}c\n",
    ];
    (0..count)
        .map(|_| {
            let name = random.of(&names);
            person(&mut random, name)
        })
        .collect()
}

/// A frame around anything, as the code has it.
fn framed(inside: &str) -> String {
    let length = char::from_digit(u32::try_from((10 + inside.len()) % 36).expect("small"), 36);
    let head = format!("g{}.{inside}", length.expect("a digit"));
    format!("{head}-{}", check::of(&head))
}

#[test]
fn thirty_people_with_names_fit() {
    let mut random = Random::new(239);
    let of = |random: &mut Random, name: &str| -> Vec<Person> {
        (0..MOST_PEOPLE).map(|_| Person::new(name, &calm::sheet_of(&random.answers()))).collect()
    };
    for (name, length) in [
        ("", 312),
        ("Maximilianus", 936),
        ("Константин В", 1464),
        // As long as a name can be if all are.
        (&"M".repeat(34), 1992),
    ] {
        let team = of(&mut random, name);
        let code = team::write(&team).expect("it fits");
        assert_eq!(code.len(), length, "{name}");
        assert!(code.len() <= MOST_CODE);
        assert!(code.bytes().all(|it| matches!(it, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-')));
        assert_eq!(team::read(&code), Ok(team));
    }
    let team = of(&mut random, &"M".repeat(35));
    assert_eq!(team::write(&team), Err(Full::Names(25)));
    let mut many = of(&mut random, "Ana");
    many.push(many[0].clone());
    assert_eq!(team::write(&many), Err(Full::People(1)));
}

/// Frozen: codes are kept in mails and wikis.
#[test]
fn a_code_reads_like_this() {
    let one = Person::new("Ana", &calm::sheet_of(&calm::differing("promises=press+brand")));
    let code = team::write(&[one, Person::new("", &Sheet::default())]).expect("it fits");
    assert_eq!(code, "g4.120dtwons40f0dtnvzoruw.85n627o-fws15c");
    assert_eq!(team::write(&[]).as_deref(), Ok("gc.10-tw49ef"));
}

/// What does not change the class is not carried, nor what cannot be seen of a name.
#[test]
fn a_person_is_a_name_and_what_can_change_the_class() {
    let mut sheet = calm::only("problem=open+partly harm=serious label=mvp speed=revenue");
    sheet.set_weeks(Some(3));
    sheet.notes.set_text(Note::Name, "Release");
    let person = Person::new(" Ana\u{202e}\u{200b}\n Lee\u{1f}\u{feff} ", &sheet);
    assert_eq!(
        (person.name(), person.sheet()),
        ("Ana Lee", &calm::only("problem=open+partly harm=serious"))
    );
}

#[test]
fn an_invitation_holds_nobodys_answers() {
    let mut notes = Notes::default();
    for (note, text) in
        [(Note::Name, "Go"), (Note::Question, "Will they?"), (Note::Notes, "Secret")]
    {
        notes.set_text(note, text);
    }
    let read = link::read(&team::invitation(&notes).expect("it fits")).expect("it is a link");
    let mut expected = Sheet::default();
    expected.notes.set_text(Note::Name, "Go");
    expected.notes.set_text(Note::Question, "Will they?");
    assert_eq!((read.sheet, read.lost), (expected, None));
    notes.set_text(Note::Question, "?".repeat(9000));
    assert!(team::invitation(&notes).is_err());
}

#[test]
fn what_is_not_spelt_as_a_code_is_refused() {
    let zero = "0".repeat(10);
    for (inside, fault) in [
        ("", Fault::Spelling),
        ("1", Fault::Spelling),
        ("2", Fault::Version('2')),
        // A count too low or too high, an unfinished person, too many, and a number that is none.
        ("11", Fault::Spelling),
        (&format!("10{zero}"), Fault::Spelling),
        (&format!("11{}", &zero[1..]), Fault::Spelling),
        (&format!("1v{}", zero.repeat(31)), Fault::Spelling),
        ("11zzzzzzzzzz", Fault::Spelling),
        // Names where there are none, one too many, and blanks around one.
        (&format!("11{zero}."), Fault::Spelling),
        (&format!("11{zero}.84fk4"), Fault::Spelling),
        (&format!("11{zero}.410g"), Fault::Spelling),
        (&format!("11{zero}.z"), Fault::Spelling),
        (&format!("11{zero}.84.84"), Fault::Spelling),
    ] {
        let code = framed(inside);
        assert_eq!(team::read(&code), Err(fault), "{code}");
    }
    assert!(team::read(&framed(&format!("11{zero}"))).is_ok());
    assert!(team::read(&framed(&format!("11{zero}.84"))).is_ok());
    assert_eq!(team::read(&link::vector(&Sheet::default())), Err(Fault::Start));
}

#[test]
fn the_greatest_number_is_the_last_that_is_read() {
    let mut sheet = Sheet::default();
    for question in Question::deciding().filter(|it| it.options().len() > 4) {
        sheet.narrow(question, question.all_options());
    }
    let code = team::write(&[Person::new("", &sheet)]).expect("it fits");
    let number = u64::from_str_radix(&code[5..15], 36).expect("a number");
    assert_eq!(number, 2_535_730_877_104_424);
    let mut next = String::new();
    let mut rest = number + 1;
    while rest > 0 {
        let digit = char::from_digit(u32::try_from(rest % 36).expect("a digit"), 36).expect("one");
        next.insert(0, digit);
        rest /= 36;
    }
    assert_eq!(team::read(&framed(&format!("11{next}"))), Err(Fault::Spelling));
}

fn cases(count: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(count) }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn whatever_is_written_is_read_and_has_one_spelling(seed: u64, count in 0_usize..31) {
        let team = people(seed, count);
        let code = team::write(&team).expect("it fits");
        prop_assert_eq!(team::read(&code), Ok(team));
        prop_assert!(team::is_team(&code));
    }

    #[test]
    fn one_or_two_changed_characters_are_noticed(
        seed: u64, count in 1_usize..31, places in prop::array::uniform2(0_usize..2000), symbols in "[0-9a-z.-]{2}",
    ) {
        let code = team::write(&people(seed, count)).expect("it fits");
        let mut damaged = code.clone().into_bytes();
        for (place, symbol) in places.iter().zip(symbols.bytes()) {
            let place = place % damaged.len();
            damaged[place] = symbol;
        }
        let damaged = String::from_utf8(damaged).expect("it is ASCII");
        prop_assert_eq!(team::read(&damaged).is_ok(), damaged == code);
        let cut = places[0] % code.len();
        prop_assert!(team::read(&code[..cut]).is_err());
        let lost = [&code[..cut], &code[cut + 1..]].concat();
        prop_assert!(team::read(&lost).is_err());
    }

    #[test]
    fn nothing_that_is_read_has_another_spelling(inside in "1[0-9a-u][0-9a-z]{0,40}(\\.[0-9a-v]{0,12})?") {
        let code = framed(&inside);
        if let Ok(team) = team::read(&code) {
            prop_assert_eq!(team::write(&team), Ok(code));
        }
    }
}
