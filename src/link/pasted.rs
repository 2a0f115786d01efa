//! A team out of a pasted text: every link, vector and team code in it, and who sent it.
//!
//! # Design
//! Only what is verified counts, for nobody can look thirty times whether a damaged link says what was
//! meant. What is damaged is named with its line and the reason, so that it can be asked for again,
//! and the rest is kept. A link without any answer is the invitation that a mail quotes.
//!
//! Two people who agree send the same vector, and so does one who sends it twice. Names tell them apart;
//! where there is none, the second counts as the first again and is named as such. Within one code of
//! a team nobody stands twice by mistake.

use super::recover::{self, MOST_PASTED, Standing};
use super::team::{self, Person};
use super::v1::{self, Fault};

/// What a pasted text holds of a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Everybody, in the order in which they were found.
    pub people: Vec<Person>,
    /// Who was found again, with the same name and the same answers.
    pub again: Vec<Again>,
    /// What is left of links that cannot be verified.
    pub damaged: Vec<Damaged>,
}

/// Somebody found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Again {
    /// The line, from 1, on which that begins.
    pub line: usize,
    /// Who it is, by their place among the people.
    pub person: usize,
}

/// A link that cannot be verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The line, from 1, on which it begins.
    pub line: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// The most characters of a line and those after it in which a link is looked for that begins there:
/// a team's code, every character of which may be encoded in three.
const FARTHEST: usize = 3 * team::MOST_CODE;

/// How many links are looked for over the end of their line: more than a team has people, and few
/// enough that a text made to take long does not.
const MOST_BROKEN: usize = 256;

/// The most characters of a name that stands before a link; anything longer is a sentence.
const MOST_NAME: usize = 60;

/// Finds everybody in a pasted text: mails, a chat, one link a line, whatever it is.
///
/// What mailers and messengers do to a link is undone as in [`recover`]. The name is what stands
/// before a link with a colon behind it, on its line or on the one before. Not more than
/// 32,768 characters are searched, and from the 257th line with a link on, each line by itself.
///
/// ```
/// use rung::link::pasted::pasted;
/// use rung::link::v1::Fault;
///
/// let found = pasted("
///     Ana: https://example.org/#1c.po-o541xx
///     Ben: <https://example.org/#1C.PO-
///     > O541XX>
///     Ana: 1c.po-o541xx
///     Cem: https://example.org/#1c.po-o541x");
/// assert_eq!(found.people.iter().map(|it| it.name()).collect::<Vec<_>>(), ["Ana", "Ben"]);
/// assert_eq!((found.again[0].line, found.again[0].person), (5, 0));
/// assert_eq!((found.damaged[0].line, found.damaged[0].fault), (6, Fault::Cut));
/// ```
#[must_use]
pub fn pasted(text: &str) -> Pasted {
    Pasted::default().and(text)
}

impl Pasted {
    /// Whoever was found already, and everybody in another text; who was found again and what is
    /// damaged is said of that text alone.
    #[must_use]
    pub fn and(self, text: &str) -> Self {
        let end = text.char_indices().nth(MOST_PASTED).map_or(text.len(), |(end, _)| end);
        let text = &text[..end];
        let mut found = Self { people: self.people, ..Self::default() };
        let mut label = "";
        // What of the next run belongs to a link that began on a line before.
        let mut rest = 0;
        let (mut begins, mut broken) = (0, 0);
        for (index, line) in text.split('\n').enumerate() {
            let own = runs(line);
            let goes_on = broken < MOST_BROKEN && goes_on(&own);
            broken += usize::from(goes_on);
            let on = if goes_on { runs(reached(&text[begins..], line.len())) } else { own.clone() };
            label = name(line, label);
            let before = found.count();
            rest = found.line(&Line { number: index + 1, own, on }, label, rest);
            if found.count() != before {
                label = "";
            }
            begins += line.len() + 1;
        }
        found
    }

    /// Takes everybody over whose link begins on a line; says how much of the last is still to come.
    fn line(&mut self, line: &Line, name: &str, mut rest: usize) -> usize {
        let mut name = Some(name);
        let last = line.own.len().saturating_sub(1);
        for (place, (own, on)) in line.own.iter().zip(&line.on).enumerate() {
            let mut start = rest.min(own.len());
            rest -= start;
            let (begin, mut whole) = (start, start > 0);
            while start < own.len().min(on.len()) {
                let Some((people, length)) = verified(&on[start..]) else {
                    start += 1;
                    continue;
                };
                whole = true;
                // Of several links on one line the name is that of the first.
                let name = name.take().unwrap_or_default();
                let people: Vec<Person> = people.into_iter().map(|it| named(it, name)).collect();
                self.add(&people, line.number);
                start += length;
                if place == last {
                    rest = start.saturating_sub(own.len());
                }
            }
            let fault = if whole { None } else { damage(&own[begin..]) };
            self.damaged.extend(fault.map(|fault| Damaged { line: line.number, fault }));
        }
        rest
    }

    /// How much was found so far.
    fn count(&self) -> usize {
        self.people.len() + self.again.len() + self.damaged.len()
    }

    /// Adds what one link holds, and says who was there before.
    fn add(&mut self, people: &[Person], line: usize) {
        let known = self.people.len();
        for (index, person) in people.iter().enumerate() {
            let same = |it: &&Person| *it == person;
            let earlier = people[..index].iter().filter(same).count();
            let place = self.people[..known].iter().enumerate().filter(|(_, it)| *it == person);
            match place.map(|(place, _)| place).nth(earlier) {
                Some(place) => self.again.push(Again { line, person: place }),
                None => self.people.push(person.clone()),
            }
        }
    }
}

/// A line as runs of characters that a link may have.
struct Line {
    number: usize,
    /// Those of the line alone.
    own: Vec<String>,
    /// Those of the line and what follows, where the last of them goes on.
    on: Vec<String>,
}

/// As much of a text as a link can take that begins on its first line.
fn reached(text: &str, line: usize) -> &str {
    let end = text.char_indices().nth(FARTHEST + line);
    &text[..end.map_or(text.len(), |(end, _)| end)]
}

/// Whether a link may begin in the last run of a line, which then may go on after it.
fn goes_on(own: &[String]) -> bool {
    let last = own.last().map_or("", String::as_str);
    // The line may break within the mark.
    let ends = |end: &&str| {
        let run = [last, end].concat();
        (0..last.len()).any(|start| is_marked(&run[start..]))
    };
    ["0.", "."].iter().any(ends)
}

/// Whether a text begins as a link or a team's code does.
fn is_marked(text: &str) -> bool {
    team::is_team(text) || v1::version_before(text).is_some() && v1::is_begun(text)
}

fn runs(text: &str) -> Vec<String> {
    // A line of a quotation begins with its mark, and one that was broken may end with another.
    recover::runs_of(&["\n", text, "\n"].concat())
}

/// Whoever stands in the link that a run begins with, and how long it is; nobody in an invitation.
fn verified(run: &str) -> Option<(Vec<Person>, usize)> {
    if !v1::is_begun(run) {
        return None;
    }
    let length = v1::end(run);
    if team::is_team(run) {
        return Some((team::read(&run[..length]).ok()?, length));
    }
    // The text behind the answers may be lost; it says nothing about who sent them.
    let person = Person::new("", &v1::read(&run[..length]).ok()?.sheet);
    let people = if person.sheet().is_blank() { Vec::new() } else { vec![person] };
    Some((people, length))
}

/// The name that stands before a link is that of a person without one.
fn named(person: Person, name: &str) -> Person {
    if person.name().is_empty() { Person::new(name, person.sheet()) } else { person }
}

/// What is wrong with a link of which a run is what is left, if it is one.
fn damage(run: &str) -> Option<Fault> {
    let begun = |start: &usize| *start == 0 || v1::is_begun(&run[*start..]);
    let mut best = None;
    for start in (0..run.len()).filter(begun) {
        let link = &run[start..];
        if team::is_team(link) && v1::version_before(&link[v1::HEAD..]).is_some() {
            return team::read(&link[..v1::end(link)]).err();
        }
        if let Some((left, found)) = recover::read(link)
            && let Standing::Nothing(fault) = found.standing
            && best.is_none_or(|(most, _)| left > most)
        {
            best = Some((left, fault));
        }
    }
    best.map(|(_, fault)| fault)
}

/// The name before the link on a line; where nothing is before it but the address, the one that was
/// said on a line before.
fn name<'a>(line: &'a str, said: &'a str) -> &'a str {
    let opens = |c: char| matches!(c, '<' | '(' | '"' | '\'' | '[') || c.is_whitespace();
    let marks = |c: char| matches!(c, '>' | '*' | '-' | '•' | '|') || c.is_whitespace();
    let here = line[..link(line)].trim_end_matches(opens);
    let inside = here.trim_matches(marks);
    // The end of an address that began on the line before.
    let address = inside.contains('/') && !inside.contains(char::is_whitespace);
    if inside.is_empty() || address {
        return said;
    }
    let Some(name) = here.strip_suffix(':') else { return "" };
    let name = name.trim_start_matches(marks);
    // When it was said, as chats put it before who said it.
    let time = name.strip_prefix('[').and_then(|time| time.split_once(']'));
    let name = time.map_or(name, |(_, name)| name).trim();
    if name.chars().count() > MOST_NAME { "" } else { name }
}

/// Where the link of a line begins, with its address; where the line ends if there is none.
fn link(line: &str) -> usize {
    let begins = |(start, _): &(usize, char)| {
        let rest = &line.as_bytes()[*start..];
        let starts = |with: &str| {
            rest.get(..with.len()).is_some_and(|it| it.eq_ignore_ascii_case(with.as_bytes()))
        };
        let before = line[..*start].chars().next_back();
        let stands = before.is_none_or(|c| !c.is_alphanumeric());
        let header = rest.get(..3).and_then(|it| str::from_utf8(it).ok());
        let vector = stands && header.is_some_and(|it| is_marked(&it.to_ascii_lowercase()));
        vector || ["http://", "https://", "#", "%23"].into_iter().any(starts)
    };
    line.char_indices().find(begins).map_or(line.len(), |(start, _)| start)
}
