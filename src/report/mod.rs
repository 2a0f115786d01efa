//! Records that travel: what was decided about one release, in forms that a wiki, a chat or a
//! spreadsheet takes, and in one that is read back.
//!
//! Each says the call and the answers behind it as far as they are settled, and carries the vector,
//! the version of the framework and, when it is known, the date. Nothing here reads a clock.

pub mod csv;
pub mod escape;
pub mod json;
pub mod madr;
mod markdown;
pub mod sentence;
pub mod text;

use jiff::civil::Date;

use crate::advice::diagnosis::Diagnoses;
use crate::analysis::{Engine, Possible};
use crate::day;
use crate::framework::{Class, Note, Sheet, Version};
use crate::link;
use crate::words::{self, page, report as told, sure};
use escape::line;

/// A sheet that is to be recorded.
pub struct Report<'a> {
    engine: &'a Engine,
    diagnoses: &'a Diagnoses,
    sheet: &'a Sheet,
    possible: Possible,
    date: Option<Date>,
    address: &'a str,
}

impl<'a> Report<'a> {
    /// A record of this sheet, without a date or an address.
    #[must_use]
    pub fn new(engine: &'a Engine, diagnoses: &'a Diagnoses, sheet: &'a Sheet) -> Self {
        let possible = engine.possible(sheet);
        Self { engine, diagnoses, sheet, possible, date: None, address: "" }
    }

    /// The same of this day, from which the roadmap counts where the sheet has no start.
    #[must_use]
    pub fn on(self, date: Option<Date>) -> Self {
        Self { date, ..self }
    }

    /// The same with the address of the page, for the link; what is no [address](is_address) is left
    /// out.
    #[must_use]
    pub fn at(self, address: &'a str) -> Self {
        Self { address, ..self }
    }

    /// The answers alone.
    fn vector(&self) -> String {
        link::vector(self.sheet)
    }

    /// The link to the sheet on the page, if an address is known; the answers alone where the text is
    /// too long.
    fn link(&self) -> Option<String> {
        is_address(self.address).then(|| [self.address, "#", &link::fragment(self.sheet)].concat())
    }

    /// The release's name; empty when it has none.
    fn name(&self) -> String {
        line(self.sheet.notes.text(Note::Name))
    }

    /// The class and whether it is on hold, or that it is not settled.
    fn title(&self) -> String {
        let held = if self.is_held() { page::AND_ON_HOLD } else { "" };
        let class = self.possible.class();
        [class.map_or(told::NOT_SETTLED, name_of), held].concat()
    }

    /// The same with the classes still possible.
    fn call(&self) -> String {
        let classes = match self.possible.class() {
            Some(_) => String::new(),
            None => [sure::COMMA, &self.classes()].concat(),
        };
        [self.title(), classes].concat()
    }

    /// The classes still possible, of which there are several.
    fn classes(&self) -> String {
        let names: Vec<&str> = self.possible.classes().map(name_of).collect();
        let (last, others) = names.split_last().unwrap_or((&"", &[]));
        [told::OPEN, &others.join(sure::COMMA), page::OR, last].concat()
    }

    /// Whether it is on hold whatever is still open.
    fn is_held(&self) -> bool {
        self.possible.hold() == Some(true)
    }

    /// Who may use it first; and the most careful of what is possible, until that is settled.
    fn audience(&self) -> String {
        let possible = &self.possible;
        let first = possible.audience();
        let mut said = [
            page::FIRST_AUDIENCE,
            sure::CHANGE_TO,
            first.map_or(page::AUDIENCE_OPEN, words::audience),
            sure::STOP,
        ]
        .concat();
        if first.is_none() || possible.hold().is_none() {
            let careful = possible.narrowest().map_or("", words::audience);
            let held = if possible.may_hold() { page::AND_ON_HOLD } else { "" };
            said += &[" ", page::UNTIL_KNOWN, sure::CHANGE_TO, careful, held, sure::STOP].concat();
        }
        said
    }

    /// The ids of the rules that can still fire.
    fn rules(&self) -> Vec<&'static str> {
        let verdicts = &self.possible.verdicts;
        let fires = |position: u8| verdicts.iter().any(|(verdict, _)| verdict.rule == position);
        let rules = (0..).zip(self.engine.rules).filter(|(position, _)| fires(*position));
        rules.map(|(_, rule)| rule.id).collect()
    }

    /// Where it comes from: the version, and the day if it is known.
    fn origin(&self) -> String {
        let version = crate::digits::digits(Version::CURRENT.number().into());
        let day = self.date.map(|date| [sure::COMMA, &words::day(date)].concat());
        [told::MADE_WITH, &version, &day.unwrap_or_default(), sure::STOP].concat()
    }
}

/// Whether a text is the address of a page without a fragment, in characters that no form of a
/// record has to change.
///
/// ```
/// use rung::report::is_address;
///
/// assert!(is_address("https://example.org/rung/"));
/// assert!(!is_address("javascript:alert(1)"));
/// assert!(!is_address("https://example.org/#here"));
/// assert!(!is_address("https://example.org/a b"));
/// ```
#[must_use]
pub fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |c: char| {
        matches!(c, '-' | '.' | '_' | '~' | ':' | '/' | '?' | '=' | '%' | '+' | ',' | ';' | '@')
            || c.is_ascii_alphanumeric()
    };
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        && text.chars().all(plain)
}

fn name_of(class: Class) -> &'static str {
    words::class(class).name
}

/// A day as it is read; what is no day stays as it was written.
fn day_in_words(written: &str) -> String {
    day::read(written).map_or_else(|| line(written), words::day)
}

/// Who sees to a gate and when it is due, as far as it is known.
fn seen_to(owner: &str, due: &str) -> String {
    let due = if due.is_empty() { String::new() } else { day_in_words(due) };
    let owner = line(owner);
    let parts = [(told::OWNER, &owner), (told::DUE, &due)];
    let known = parts.iter().filter(|(_, what)| !what.is_empty());
    let known = known.map(|(before, what)| [*before, what.as_str(), sure::STOP].concat());
    known.collect::<Vec<_>>().join(" ")
}
