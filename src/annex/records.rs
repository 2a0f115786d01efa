//! In which forms a record leaves the page, each with what it is for.
//!
//! The script that comes with the annex listens for the buttons: the first program knows none of
//! them. What it says is here, in attributes of the place where it says it.

use jiff::civil::Date;

use super::element::{Element, el};
use super::section::part;
use crate::advice::diagnosis::Diagnoses;
use crate::analysis::{Engine, Possible};
use crate::chart::{Card, Decided};
use crate::day;
use crate::framework::{Class, Note, Sheet};
use crate::link;
use crate::report::{Report, csv, json, madr, text};
use crate::words::record::{self as told, FormWords};

/// The name of the buttons; the value is what to do, a hyphen and the id of the form.
const TAKE: &str = "take";
const COPY: &str = "copy-";
const SAVE: &str = "save-";
const PRINT: &str = "print-";

/// A form that is written when it is asked for.
struct Form {
    /// The id of its words, and the name of the form on the command line.
    id: &'static str,
    /// What the name of its file ends with.
    ending: &'static str,
    /// What writes it; none for what the script makes: the picture of the [card], and the copy of the
    /// page, which begins with the fragment that it is to open.
    write: Option<fn(&Report) -> String>,
}

/// The id of the copy of the page.
const HTML: &str = "html";

const FORMS: [Form; 6] = [
    Form { id: HTML, ending: ".html", write: None },
    Form { id: "madr", ending: ".md", write: Some(madr::write) },
    Form { id: "text", ending: ".txt", write: Some(text::write) },
    Form { id: "json", ending: ".json", write: Some(json::write) },
    Form { id: "csv", ending: ".csv", write: Some(csv::write) },
    Form { id: "png", ending: ".png", write: None },
];

/// The longest part of a file's name that the release gives.
const LONGEST_NAME: usize = 40;

/// The name of the file of the site with the decision model of version 1.
pub const MODEL: &str = "rung-framework-1.dmn";

/// Every form, with its buttons; the decision model is a file of the site with this address.
pub(super) fn records(site: &str) -> Element {
    let button = |value: &str, label: &str, words: FormWords| {
        let name = [label, ": ", words.name].concat();
        let attributes =
            [("type", "button"), ("name", TAKE), ("value", value), ("aria-label", &name)];
        el("button", &attributes).text(label)
    };
    let row = |id: &str, make: &dyn Fn(FormWords, Element) -> Element| {
        let words = told::form(id)?;
        let acts = make(words, el("div", &[("class", "acts")]));
        let name = el("b", &[]).text(words.name);
        let line = el("span", &[("class", "quiet")]).text(words.line);
        Some(el("li", &[]).and(el("p", &[]).and(name).text(" ").and(line)).and(acts))
    };
    let written = FORMS.iter().filter_map(|form| {
        row(form.id, &|words, acts| {
            let copy = button(&[COPY, form.id].concat(), told::COPY, words);
            // What the script makes is only stored.
            let acts = if form.write.is_some() { acts.and(copy) } else { acts };
            let save = if form.id == HTML { told::SAVE_COPY } else { told::DOWNLOAD };
            acts.and(button(&[SAVE, form.id].concat(), save, words))
        })
    });
    let model = row("dmn", &|words, acts| {
        let name = [told::DOWNLOAD, ": ", words.name].concat();
        let link = [("href", &*[site, MODEL].concat()), ("download", ""), ("aria-label", &name)];
        acts.and(el("a", &link).text(told::DOWNLOAD))
    });
    let paper = row("print", &|words, acts| acts.and(button(PRINT, told::PRINT, words)));
    let status = [
        ("role", "status"),
        ("class", "quiet"),
        ("data-copied", told::COPIED),
        ("data-stored", told::STORED),
        ("data-refused", told::REFUSED),
        ("data-failed", told::NO_PICTURE),
        ("data-lost", told::NO_COPY),
    ];
    let by_hand = [("readonly", ""), ("hidden", ""), ("rows", "6"), ("aria-label", told::BY_HAND)];
    part("records", "records", told::RECORDS)
        .and(el("p", &[("class", "quiet")]).text(told::RECORDS_HELP))
        .and(el("ul", &[]).each(written.chain(model).chain(paper)))
        .and(el("p", &status))
        .and(el("textarea", &by_hand))
}

/// A record as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The file's name, in characters that every system takes.
    pub file: String,
    /// What is in it; of a picture, the SVG to make it of; of a copy of the page, what it opens.
    pub text: String,
}

/// The record of a sheet in the form with this id, on an ISO date, with the link to the page at this
/// address.
pub(super) fn record(
    form: &str,
    engine: &Engine,
    diagnoses: &Diagnoses,
    sheet: &Sheet,
    [today, address]: [&str; 2],
) -> Option<Record> {
    let form = FORMS.iter().find(|it| it.id == form)?;
    let day = day::read(today);
    let possible = engine.possible(sheet);
    let name = sheet.notes.text(Note::Name);
    let text = match form.write {
        Some(write) => write(&Report::new(engine, diagnoses, sheet).on(day).at(address)),
        None if form.id == HTML => link::fragment(sheet),
        None => card(engine, &possible, &link::vector(sheet), name, day),
    };
    let today = if day.is_some() { today } else { "" };
    Some(Record { file: file(name, possible.class(), today) + form.ending, text })
}

/// The call as a picture that stands alone, in SVG.
fn card(
    engine: &Engine,
    possible: &Possible,
    vector: &str,
    name: &str,
    day: Option<Date>,
) -> String {
    let rule = possible.rule().map_or("", |rule| engine.rules[usize::from(rule)].id);
    let release = Decided { name, audience: possible.audience(), rule, day, vector };
    let hold = possible.hold() == Some(true);
    Card { class: possible.class(), hold, release: Some(release), rows: &[] }.svg()
}

/// The name of a file without its ending: the release, its class and the day, as far as these are
/// known.
fn file(name: &str, class: Option<Class>, today: &str) -> String {
    let mut plain = String::new();
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            plain.push(c.to_ascii_lowercase());
        } else if !plain.ends_with('-') {
            plain.push('-');
        }
    }
    plain.truncate(LONGEST_NAME);
    let plain = plain.trim_matches('-');
    let parts = [if plain.is_empty() { "release" } else { plain }, class.map_or("open", Class::id)];
    let parts: Vec<&str> = parts.into_iter().chain([today]).filter(|it| !it.is_empty()).collect();
    parts.join("-")
}
