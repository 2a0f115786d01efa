//! A team in one link: up to thirty people's answers and names in at most 2,000 characters.
//!
//! # Grammar
//!
//! ```abnf
//! team    = "g" length "." version count *person [ "." names ] "-" check
//! version = "1"                     ; of the framework
//! count   = plain                   ; how many people, in base 36
//! person  = 10plain                 ; what they answered, in base 36
//! names   = 1*base32                ; of cells in UTF-8, with %x1F between them, one for each person;
//!                                   ; not there if nobody has a name
//! ```
//!
//! Length and check code are those of [`v1`], and so is what is noticed: every damage of up
//! to two characters, whatever the length. Whoever reads a code gets the people in the order in which
//! they were written.
//!
//! # Design
//! A person's answers are one number. Every question that can change the class is a digit of its own
//! base, the first question the lowest: a single choice of *n* options is one of the 2ⁿ − 1 sets of
//! options still possible, less one; a set is 0 while it is not answered, and one more than its members
//! as bits otherwise. That makes 2,535,730,877,104,425 numbers, which ten characters hold. What does
//! not change the class is left out: people are compared by what does.
//!
//! It is packed and not readable, as thirty readable links would be four times too long. There is one
//! spelling of a team, and a reader refuses every other.

use std::fmt;

use super::v1::{self, Fault, TooLong};
use crate::framework::{Kind, Note, Notes, OptionSet, Question, Sheet, Version};

/// The most people in a code.
pub const MOST_PEOPLE: usize = 30;

/// The most characters of a code.
pub const MOST_CODE: usize = 2000;

/// How many characters the answers of one person take.
const CHARACTERS: usize = 10;

const BETWEEN_NAMES: char = '\u{1f}';

const BEFORE_NAMES: char = '.';

/// Somebody of a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    name: String,
    sheet: Sheet,
}

/// Why a team cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// So many people are too many.
    People(usize),
    /// So many bytes of names are too many: with as many characters fewer, of any kind, it fits.
    Names(usize),
}

impl fmt::Display for Full {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::People(_) => "too-many-people",
            Self::Names(_) => "names-too-long",
        })
    }
}

impl std::error::Error for Full {}

impl Person {
    /// Somebody with these answers, as far as they can change the class. Of the name whatever cannot
    /// be seen is left out, and blanks around it; without a name they are anonymous.
    #[must_use]
    pub fn new(name: &str, sheet: &Sheet) -> Self {
        let mut answers = Sheet::default();
        for question in Question::deciding() {
            if let Some(answer) = sheet.answer(question) {
                answers.narrow(question, answer);
            }
        }
        let name: String = name.chars().filter(|c| is_seen(*c)).collect();
        Self { name: name.trim().to_owned(), sheet: answers }
    }

    /// The name; empty for somebody who is anonymous.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The answers that can change the class.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }
}

/// The link, without an address, that asks somebody for their answers: an ordinary link, of version 1,
/// with the release's name and the one question it must answer. It carries nobody's answers.
///
/// # Errors
/// The two texts are too long for a link.
///
/// ```
/// use rung::framework::{Note, Problem, Question, Sheet};
/// use rung::link::{self, team};
///
/// let mut sheet = Sheet::default();
/// sheet.choose(Question::Problem, Problem::Open as u8);
/// sheet.notes.set_text(Note::Name, "Go");
/// let asked = link::read(&team::invitation(&sheet.notes)?)?.sheet;
/// assert_eq!(asked.notes.text(Note::Name), "Go");
/// assert_eq!(asked.answer(Question::Problem), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn invitation(notes: &Notes) -> Result<String, TooLong> {
    let mut sheet = Sheet::default();
    for note in [Note::Name, Note::Question] {
        sheet.notes.set_text(note, notes.text(note));
    }
    v1::write(&sheet)
}

/// Whether a text begins as the code of a team does.
#[must_use]
pub fn is_team(text: &str) -> bool {
    text.starts_with(v1::TEAM_MARK) && v1::is_begun(text)
}

/// Packs a team into one fragment of a link.
///
/// # Errors
/// More than [`MOST_PEOPLE`], or names for which [`MOST_CODE`] characters are too few.
///
/// ```
/// use rung::framework::{Problem, Question, Sheet};
/// use rung::link::team::{self, Person};
///
/// let mut sheet = Sheet::default();
/// sheet.choose(Question::Problem, Problem::Open as u8);
/// let people = [Person::new("Ana", &sheet), Person::new("", &Sheet::default())];
/// let code = team::write(&people)?;
/// assert_eq!(team::read(&code)?, people);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(people: &[Person]) -> Result<String, Full> {
    write_under(Version::CURRENT, people)
}

fn write_under(version: Version, people: &[Person]) -> Result<String, Full> {
    if let Some(over @ 1..) = people.len().checked_sub(MOST_PEOPLE) {
        return Err(Full::People(over));
    }
    let mut inside = String::from(v1::mark(version));
    inside.push(v1::check::digit(people.len() as u64));
    for person in people {
        inside.push_str(&based(number(&person.sheet)));
    }
    if people.iter().any(|person| !person.name.is_empty()) {
        let mut names = String::new();
        for (index, person) in people.iter().enumerate() {
            names.extend((index > 0).then_some(BETWEEN_NAMES));
            names.push_str(&person.name);
        }
        // Eight characters hold five bytes.
        let most = (MOST_CODE - v1::EMPTY - inside.len() - 1) * 5 / 8;
        if let Some(over @ 1..) = names.len().checked_sub(most) {
            return Err(Full::Names(over));
        }
        inside.push(BEFORE_NAMES);
        inside.push_str(&v1::base32::encode(names.as_bytes()));
    }
    Ok(v1::close(v1::TEAM_MARK, &inside))
}

/// Reads the fragment of a link: exactly what [`write()`] wrote.
///
/// # Errors
/// Why it cannot be read. Nobody is read without the others.
pub fn read(code: &str) -> Result<Vec<Person>, Fault> {
    let (mark, inside) = v1::open(code)?;
    if mark != v1::TEAM_MARK {
        return Err(Fault::Start);
    }
    let mark = inside.chars().next().ok_or(Fault::Spelling)?;
    let version = v1::version_of(mark).ok_or(Fault::Version(mark))?;
    let people = unpack(&inside[1..]).ok_or(Fault::Spelling)?;
    // Whatever else it may be, it is not how this team is spelt.
    if write_under(version, &people).as_deref() == Ok(code) {
        Ok(people)
    } else {
        Err(Fault::Spelling)
    }
}

fn unpack(packed: &str) -> Option<Vec<Person>> {
    let (answers, names) = match packed.split_once(BEFORE_NAMES) {
        Some((answers, names)) => (answers, v1::base32::decode(names.as_bytes())?),
        None => (packed, Vec::new()),
    };
    let names = String::from_utf8(names).ok()?;
    let mut names = names.split(BETWEEN_NAMES);
    let mut people = Vec::new();
    for answers in answers.get(1..)?.as_bytes().chunks(CHARACTERS) {
        let number = u64::from_str_radix(str::from_utf8(answers).ok()?, 36).ok()?;
        people.push(Person::new(names.next().unwrap_or_default(), &sheet(number)));
    }
    Some(people)
}

/// How many digits there are for a question.
fn base(question: Question) -> u64 {
    let sets = 1 << question.options().len();
    if question.kind() == Kind::Any { sets + 1 } else { sets - 1 }
}

/// The answers as one number.
fn number(sheet: &Sheet) -> u64 {
    let questions: Vec<Question> = Question::deciding().collect();
    questions.iter().rev().fold(0, |number, question| {
        let digit = match (question.kind(), sheet.answer(*question)) {
            (Kind::Any, answer) => answer.map_or(0, |members| u64::from(members.bits()) + 1),
            _ => u64::from(sheet.possible(*question).bits()) - 1,
        };
        number * base(*question) + digit
    })
}

/// The answers that a number stands for; one that stands for none is written as another.
fn sheet(mut number: u64) -> Sheet {
    let mut sheet = Sheet::default();
    for question in Question::deciding() {
        let [digit, ..] = (number % base(question)).to_le_bytes();
        number /= base(question);
        match (question.kind(), digit.checked_sub(1)) {
            (Kind::Any, Some(members)) => sheet.narrow(question, OptionSet::from_bits(members)),
            (Kind::Any, None) => {}
            _ => sheet.narrow(question, OptionSet::from_bits(digit + 1)),
        }
    }
    sheet
}

/// A number in base 36, in as many characters as any.
fn based(mut number: u64) -> String {
    let mut digits = [' '; CHARACTERS];
    for place in digits.iter_mut().rev() {
        *place = v1::check::digit(number);
        number /= 36;
    }
    digits.iter().collect()
}

/// Whether a character can be seen, or is a blank; one that only moves others about is neither.
fn is_seen(c: char) -> bool {
    let moves = matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !moves && !c.is_control()
}
