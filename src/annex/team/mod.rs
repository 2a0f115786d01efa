//! Several results side by side: who said what, what decides between them, and what changed.
//!
//! # Design
//! What is compared is a list of people, in the order in which they came. Everything the reader does
//! to it is an act with a name and a value, as on the first page, and whatever the list holds fits
//! into one fragment, so that back, forward and a reload need no state but the address.

mod aligned;
mod linked;
mod people;
mod revised;

pub(super) use linked::FOLDER;

use super::Piece;
use crate::analysis::{Call, Engine, Possible};
use crate::control::{ACT, REMOVE, UNDO};
use crate::digits::digits;
use crate::framework::{Audience, Class, Note, Notes};
use crate::link::pasted::Pasted;
use crate::link::recover::MOST_PASTED;
use crate::link::team::{self, Full, MOST_CODE, Person};
use crate::words::{self, page, sure, team as told};

/// The name of the act that shows what the address holds.
const OPEN: &str = "open";

/// The name of the act that takes in what was pasted.
pub const ADD: &str = "add";

/// What the name of the field for a name begins with; the place of the person follows.
const PERSON: &str = "person-";

/// The value of the button that leaves all names out.
const ANONYMOUS: &str = "anonymous";

/// The value of the button that changes the order of two results.
const SWAP: &str = "swap";

/// The id of the place for the list of results.
pub const PEOPLE: &str = "people";

/// The id of the place for what decides between them.
pub const ALIGNED: &str = "aligned";

/// The id of the place for then and now.
pub const REVISED: &str = "revised";

/// The id of the place for the link to all of it.
pub const SHARED: &str = "shared";

/// The id of the field in which it stands.
pub const SHARED_LINK: &str = "team-link";

/// The results on the page.
pub struct Team {
    engine: Engine,
    found: Pasted,
    /// What is said of the last text, besides what was found in it.
    said: &'static str,
    before: Option<Vec<Person>>,
}

impl Team {
    /// Nobody yet.
    #[must_use]
    pub fn new() -> Self {
        Self { engine: Engine::current(), found: Pasted::default(), said: "", before: None }
    }

    /// Does what a control stands for; what makes no sense changes nothing.
    ///
    /// ```
    /// use rung::annex::{ADD, Team};
    ///
    /// let mut team = Team::new();
    /// team.act(ADD, "Ana: 1c.po-o541xx");
    /// team.act("act", "remove-0");
    /// assert_eq!(team.code().as_deref(), Ok(""));
    /// team.act("act", "undo");
    /// assert!(team.code().is_ok_and(|code| code.starts_with('g')));
    /// ```
    pub fn act(&mut self, name: &str, value: &str) {
        let people = self.found.people.clone();
        match name {
            OPEN => {
                let found = Pasted::default().and(value);
                // What is there already is not made another by its address.
                if found.people != people {
                    *self = Self { found, ..Self::new() };
                }
                return;
            }
            ADD => self.add(value),
            ACT => self.button(value),
            _ => {
                if let Some(place) = name.strip_prefix(PERSON).and_then(|it| it.parse().ok()) {
                    self.rename(place, value);
                }
            }
        }
        if self.found.people != people {
            self.before = (value != UNDO).then_some(people);
        }
    }

    fn add(&mut self, text: &str) {
        let before = self.found.people.len();
        self.found = std::mem::take(&mut self.found).and(text);
        let Pasted { people, again, damaged } = &self.found;
        let nothing = people.len() == before && again.is_empty() && damaged.is_empty();
        self.said = match text.char_indices().nth(MOST_PASTED) {
            Some(_) => told::TOO_MUCH,
            None if nothing => told::NOTHING,
            None => "",
        };
    }

    fn button(&mut self, value: &str) {
        let quiet = |people| Pasted { people, ..Pasted::default() };
        let mut people = std::mem::take(&mut self.found).people;
        self.said = "";
        match value {
            UNDO => people = self.before.take().unwrap_or(people),
            SWAP => people.reverse(),
            ANONYMOUS => people = people.iter().map(|it| Person::new("", it.sheet())).collect(),
            _ => {
                let place: Option<usize> =
                    value.strip_prefix(REMOVE).and_then(|it| it.parse().ok());
                if let Some(place) = place.filter(|place| *place < people.len()) {
                    people.remove(place);
                }
            }
        }
        self.found = quiet(people);
    }

    fn rename(&mut self, place: usize, name: &str) {
        if let Some(person) = self.found.people.get_mut(place) {
            *person = Person::new(name, person.sheet());
        }
    }

    /// All of it as the fragment of a link; empty while there is nobody.
    ///
    /// # Errors
    /// It does not fit.
    pub fn code(&self) -> Result<String, Full> {
        match &self.found.people[..] {
            [] => Ok(String::new()),
            people => team::write(people),
        }
    }

    /// Whether everything in the last text could be read.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.found.damaged.is_empty() && self.said.is_empty()
    }

    /// The fragment of the link that asks for answers about a release with this name and question;
    /// empty when they are too long.
    #[must_use]
    pub fn invitation(name: &str, question: &str) -> String {
        let mut notes = Notes::default();
        notes.set_text(Note::Name, name);
        notes.set_text(Note::Question, question);
        team::invitation(&notes).unwrap_or_default()
    }

    /// What the page shows, on the site with this address.
    #[must_use]
    pub fn pieces(&self, site: &str) -> Vec<Piece> {
        let Self { engine, found, .. } = self;
        let piece = |place: &str, element| Piece { place: place.to_owned(), element };
        vec![
            piece(PEOPLE, people::people(self, site)),
            piece(ALIGNED, aligned::aligned(engine, &found.people)),
            piece(REVISED, revised::revised(engine, &found.people)),
            piece(SHARED, linked::linked(&self.code(), site)),
        ]
    }
}

impl Default for Team {
    fn default() -> Self {
        Self::new()
    }
}

/// What somebody is called.
fn called(people: &[Person], place: usize) -> String {
    match people.get(place).map(Person::name) {
        Some("") | None => [told::PERSON, &digits(place as u64 + 1)].concat(),
        Some(name) => name.to_owned(),
    }
}

/// What some are called.
fn names(people: &[Person], places: &[usize]) -> String {
    let names: Vec<String> = places.iter().map(|place| called(people, *place)).collect();
    crate::report::sentence::listed(&names)
}

/// A verdict in a line.
fn call(call: Call) -> String {
    verdict(&[call.class], Some(call.audience), call.hold)
}

/// What is possible, in a line.
fn calls(possible: &Possible) -> String {
    let classes: Vec<Class> = possible.classes().collect();
    verdict(&classes, possible.audience(), possible.hold() == Some(true))
}

fn verdict(classes: &[Class], audience: Option<Audience>, hold: bool) -> String {
    let mut said = String::new();
    for class in classes {
        if !said.is_empty() {
            said += page::OR;
        }
        said += words::class(*class).name;
    }
    if let Some(audience) = audience {
        said += told::FIRST;
        said += words::audience(audience);
    }
    if hold {
        said += page::AND_ON_HOLD;
    }
    said + sure::STOP
}

const _: () = assert!(MOST_CODE < MOST_PASTED, "the address is read as a pasted text is");
