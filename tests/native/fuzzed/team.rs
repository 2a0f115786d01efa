//! The code of a team: what is read has that one spelling, and what is written is read.

use rung::framework::Sheet;
use rung::link::team::{Full, MOST_CODE, MOST_PEOPLE, Person, read, write};

use super::{first_line, framed, is_told, sheet_of, text};

/// As it is, as what is in a verified code, and as people: on each line the answers and a name.
pub(super) fn holds(data: &[u8]) {
    let text = text(data);
    let (first, rest) = first_line(&text);
    let code = |inside: &str| framed('g', inside);
    for code in [&text, first, &code(&text), &code(&["1", first].concat())] {
        is_read(code);
    }
    let person = |line: &str| {
        let (entries, name) = line.split_once(' ').unwrap_or((line, ""));
        Person::new(name, &sheet_of(entries, "").unwrap_or_default())
    };
    let mut people: Vec<Person> = rest.split('\n').map(person).collect();
    is_written(&people);
    // Names as long as the fuzzer's text are long enough for many.
    for person in &mut people {
        *person = Person::new(&first.repeat(4), person.sheet());
    }
    is_written(&people);
}

fn is_read(code: &str) {
    match read(code) {
        Ok(people) => {
            assert_eq!(write(&people).as_deref(), Ok(code));
            assert!(people.len() <= MOST_PEOPLE && code.len() <= MOST_CODE, "{code}");
            for person in people {
                assert_eq!(Person::new(person.name(), person.sheet()), person);
                assert!(!person.name().contains(char::is_control), "{:?}", person.name());
                assert_eq!(person.sheet().notes, Sheet::default().notes);
            }
        }
        Err(fault) => is_told(fault),
    }
}

fn is_written(people: &[Person]) {
    match write(people) {
        Ok(code) => {
            assert_eq!(read(&code).as_deref(), Ok(people));
            is_read(&code);
        }
        Err(Full::People(over)) => {
            assert_eq!(people.len(), MOST_PEOPLE + over);
            is_written(&people[over..]);
        }
        Err(Full::Names(mut over)) => {
            // With as many characters fewer, of any kind, it fits.
            let mut shorter = Vec::new();
            for person in people {
                let count = person.name().chars().count();
                let left = count.saturating_sub(over);
                over -= count - left;
                let name: String = person.name().chars().take(left).collect();
                shorter.push(Person::new(&name, person.sheet()));
            }
            assert!(write(&shorter).is_ok(), "{people:?}");
        }
    }
}
