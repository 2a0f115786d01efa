//! What a team sent, pasted at once: everybody is found, and whoever is found sent that.

use rung::framework::Sheet;
use rung::link::pasted::{Pasted, pasted};
use rung::link::team::{self, Person};
use rung::link::{self, v1};

use super::{is_told, text};

/// The longest name that is read before a link.
const MOST_NAME: usize = 60;

/// The most characters that are searched.
const MOST_PASTED: usize = 1 << 15;

pub(super) fn holds(data: &[u8]) {
    let text = text(data);
    let found = checked(&text);
    // Whatever else was pasted, a link on a line of its own is found with the name before it.
    let around = [&text, "\n\nZoë: <https://example.org/#1c.po-o541xx>\n", &text].concat();
    let zoe = Person::new("Zoë", &link::read("1c.po-o541xx").expect("a link").sheet);
    let people = checked(&around).people;
    assert!(people.contains(&zoe), "{text:?}");
    // And nobody who was found is lost for it, or comes a second time.
    assert!(found.people.iter().all(|person| people.contains(person)), "{text:?}");
    // Their links and their one code find them again.
    let plain = |person: &&Person| {
        let name = person.name();
        !name.is_empty() && name.chars().all(char::is_alphanumeric) && !person.sheet().is_blank()
    };
    let named: Vec<Person> = found.people.iter().filter(plain).cloned().collect();
    let line = |it: &Person| [it.name(), ": ", &v1::vector(it.sheet()), "\n"].concat();
    assert_eq!(checked(&named.iter().map(line).collect::<String>()).people, named, "{text:?}");
    if let Ok(code) = team::write(&found.people) {
        let again = checked(&code).people;
        assert_eq!(again, found.people, "{text:?}");
    }
}

fn checked(text: &str) -> Pasted {
    let found = pasted(text);
    let lines = 1..=text.split('\n').count();
    for person in &found.people {
        assert!(person.name().chars().count() <= MOST_NAME.max(team::MOST_CODE));
        assert_eq!(*person, Person::new(person.name(), person.sheet()));
        assert_eq!(person.sheet().notes, Sheet::default().notes);
        stands(person, text);
    }
    for again in &found.again {
        assert!(lines.contains(&again.line) && again.person < found.people.len(), "{again:?}");
    }
    for damaged in &found.damaged {
        assert!(lines.contains(&damaged.line), "{damaged:?}");
        is_told(damaged.fault);
    }
    found
}

/// The answers of somebody with a link of their own stand in the text letter by letter; those with
/// text or from a code are not looked for, and where codes may stand for letters nothing is said.
fn stands(person: &Person, text: &str) {
    let vector = v1::vector(person.sheet());
    let entries = vector[3..vector.len() - 7].split('.');
    let letter = |c: char| match c {
        'A'..='Z' | 'a'..='z' | '0'..='9' | '.' | '-' => Some(c.to_ascii_lowercase()),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        _ => None,
    };
    let letters: String = text.chars().take(MOST_PASTED).filter_map(letter).collect();
    let code = |it: &[u8]| matches!(it, [b'g', _, b'.', b'1']);
    if text.contains(['%', '&']) || letters.as_bytes().windows(4).any(code) {
        return;
    }
    for entry in entries {
        assert!(letters.contains(entry), "{entry} of {person:?} in {text:?}");
    }
}
