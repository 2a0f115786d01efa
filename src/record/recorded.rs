//! A sheet with what was said of it, as JSON.

use super::json::{self, SheetError, check_date, each, optional_text, shape, texts, whole};
use super::tree::Tree;
use super::written::{Json, Written, truth};
use crate::digits::digits;
use crate::framework::{Audience, Class, Sheet, Version};

/// A record as it is written.
#[derive(Clone, Debug)]
pub struct Recorded<'a> {
    date: Option<&'a str>,
    vector: &'a str,
    verdict: Call,
    sheet: Written<'a>,
}

/// A verdict by its ids, each as far as it is settled, and the classes still possible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// The class.
    pub class: Option<&'static str>,
    /// The rule.
    pub rule: Option<&'static str>,
    /// The first audience.
    pub audience: Option<&'static str>,
    /// Whether it is on hold.
    pub hold: Option<bool>,
    /// The classes still possible, by rank.
    pub classes: Vec<&'static str>,
}

impl<'a> Recorded<'a> {
    /// The record of a sheet with this vector and verdict; `date` is an ISO date, if it is known.
    #[must_use]
    pub fn new(sheet: &'a Sheet, vector: &'a str, verdict: Call, date: Option<&'a str>) -> Self {
        Self { date, vector, verdict, sheet: Written(sheet) }
    }
}

/// Writes a record on one line. The order of its keys is part of the format.
///
/// ```
/// use rung::framework::{Note, Sheet};
/// use rung::record::json::{self, Call, Recorded};
///
/// let mut sheet = Sheet::default();
/// sheet.notes.set_text(Note::Name, "pay\u{202e}gpj");
/// let text = json::write(&Recorded::new(&sheet, "", Call::default(), Some("2026-11-20")));
/// assert!(text.starts_with(r#"{"framework":1,"date":"2026-11-20","vector":"#));
/// assert!(text.ends_with(r#""sheet":{"name":"pay\u202egpj"}}"#));
/// assert_eq!(json::read(&text)?, sheet);
/// # Ok::<(), json::SheetError>(())
/// ```
#[must_use]
pub fn write(record: &Recorded) -> String {
    let Recorded { date, vector, verdict, sheet } = record;
    let mut json = Json::default();
    json.open('{');
    json.key("framework");
    json.bare(&digits(Version::CURRENT.number().into()));
    if let Some(date) = date {
        json.entry("date", date);
    }
    json.entry("vector", vector);
    json.key("verdict");
    verdict.write(&mut json);
    json.key("sheet");
    sheet.write(&mut json);
    json.close('}');
    json.done()
}

impl Call {
    fn write(&self, json: &mut Json) {
        json.open('{');
        for (key, id) in [("class", self.class), ("rule", self.rule), ("audience", self.audience)] {
            json.key(key);
            match id {
                Some(id) => json.text(id),
                None => json.bare("null"),
            }
        }
        json.key("hold");
        json.bare(self.hold.map_or("null", truth));
        json.key("classes");
        json.open('[');
        self.classes.iter().for_each(|id| json.text(id));
        json.close(']');
        json.close('}');
    }
}

/// Reads the sheet of a record, and the version of the framework that it was written under. All else
/// is read for its shape alone.
pub(super) fn read(entries: &[(String, Tree)]) -> Result<(Version, Sheet), SheetError> {
    let (mut framework, mut sheet) = (None, None);
    each("", entries, |key, value| {
        match key {
            "framework" => {
                let version = whole(value).and_then(Version::from_number);
                framework = Some(version.ok_or(SheetError::Framework)?);
            }
            "date" => check_date(key, &optional_text(key, value)?)?,
            "vector" => drop(optional_text(key, value)?),
            "verdict" => call(value)?,
            "sheet" => match value {
                Tree::Object(entries) => sheet = Some(json::sheet(entries)?),
                _ => return Err(shape(key, "an object keyed by question id")),
            },
            _ => return Err(SheetError::UnknownKey(key.to_owned())),
        }
        Ok(())
    })?;
    let version = framework.ok_or(SheetError::Missing("framework"))?;
    Ok((version, sheet.ok_or(SheetError::Missing("sheet"))?))
}

/// The ids of the rules of every version.
fn rules() -> impl Iterator<Item = &'static str> {
    Version::ALL.iter().flat_map(|version| version.framework().rules).map(|rule| rule.id)
}

fn call(value: &Tree) -> Result<(), SheetError> {
    let entries = match value {
        Tree::Object(entries) => entries,
        _ if value.is_null() => return Ok(()),
        _ => return Err(shape("verdict", "an object")),
    };
    each("verdict.", entries, |key, value| {
        let path = ["verdict.", key].concat();
        let one_of = |known: &[&str]| {
            let is_known = value.as_str().is_some_and(|id| known.contains(&id));
            is_known || value.is_null()
        };
        let (fits, expected) = match key {
            "class" => (one_of(Class::IDS), "the id of a class"),
            "rule" => (one_of(&rules().collect::<Vec<_>>()), "the id of a rule"),
            "audience" => (one_of(Audience::IDS), "the id of an audience"),
            "hold" => (value.is_null() || matches!(value, Tree::Bool(_)), "true or false"),
            "classes" => {
                const EXPECTED: &str = "an array of ids of classes";
                let ids = texts(&path, value, EXPECTED)?;
                (ids.iter().all(|id| Class::from_id(id).is_some()), EXPECTED)
            }
            _ => return Err(SheetError::UnknownKey(path)),
        };
        if fits { Ok(()) } else { Err(shape(&path, expected)) }
    })
}
