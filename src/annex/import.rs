//! What comes in: a record, a link, or a message that holds one.

use super::element::{Element, el};
use super::found::answers;
use crate::control::{ACT, OPEN};
use crate::framework::{CostField, List, Note, Notes, Sheet, Version};
use crate::link::recover::{Recovered, Standing, recover};
use crate::link::{self, fragment_under};
use crate::record::json;
use crate::words::advice::{self, cost, cut};
use crate::words::{self, record as told, report, sure};

/// What was found in a text that came in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The fragment of the link to open; empty when there is nothing to open.
    pub opens: String,
    /// What else could be read and is not verified, as the fragment of a link; empty when there is
    /// nothing.
    pub offers: String,
    /// What to say of it.
    pub said: String,
}

/// Where our own records name their link: last in what people read, so that no link in free text is
/// taken for it.
fn own(text: &str) -> &str {
    let chat = [report::LINK, sure::CHANGE_TO].concat();
    let marks = [report::OPEN_SHEET, "record,link,", &chat];
    let last =
        |mark: &&str| text.as_bytes().windows(mark.len()).rposition(|part| part == mark.as_bytes());
    marks.iter().find_map(last).map_or(text, |at| &text[at..])
}

/// Reads a text that came in.
#[must_use]
pub(super) fn read(text: &str) -> Import {
    let text = text.trim().trim_start_matches('\u{feff}').trim_start();
    let said = |said: &str| Import { said: said.to_owned(), ..Import::default() };
    if text.is_empty() {
        return said(told::NOTHING_PASTED);
    }
    let whole = |text: &str| recover(text).filter(|found| found.standing == Standing::Whole);
    if text.starts_with('{') {
        return match json::read_under(text) {
            Ok((_, sheet)) if sheet.is_blank() => said(told::BLANK),
            Ok((version, sheet)) => opened(version, &sheet),
            Err(wrong) => {
                let vector = whole(text).filter(|found| !found.sheet.is_blank());
                Import {
                    said: told::not_read(&wrong.sentence(), vector.is_some()),
                    opens: vector
                        .map(|found| fragment_under(found.version, &found.sheet))
                        .unwrap_or_default(),
                    ..Import::default()
                }
            }
        };
    }
    let found = whole(own(text)).or_else(|| recover(text));
    let Some(Recovered { version, sheet, standing }) = found else {
        return said(told::NOTHING_FOUND);
    };
    let text = sheet.notes != Notes::default();
    let left = |answers| {
        if answers == 0 && !text {
            String::new()
        } else {
            [" ", &words::link::left(answers, text)].concat()
        }
    };
    match standing {
        Standing::Whole if sheet.is_blank() => said(told::BLANK),
        Standing::Whole => opened(version, &sheet),
        Standing::Answers(fault) => Import {
            opens: link::vector_under(version, &sheet),
            offers: if text { fragment_under(version, &sheet) } else { String::new() },
            said: [words::link::text(fault), left(0)].concat(),
        },
        Standing::Nothing(fault) => Import {
            offers: if sheet.is_blank() { String::new() } else { fragment_under(version, &sheet) },
            said: [words::link::answers(fault), left(answers(&sheet))].concat(),
            ..Import::default()
        },
    }
}

/// Opens as much of a sheet as a link carries, and says what that is.
fn opened(version: Version, sheet: &Sheet) -> Import {
    let mut fitting = sheet.clone();
    // The largest part makes the most room.
    while let Some(part) =
        link::write_under(version, &fitting).err().and(Part::largest(&fitting.notes))
    {
        part.clear(&mut fitting.notes);
    }
    let opens = fragment_under(version, &fitting);
    let carried = link::read(&opens).map(|read| read.sheet).unwrap_or_default();
    let mut lost = Vec::new();
    for part in (0..Part::COUNT).map(Part::at) {
        if part.of(&sheet.notes) != part.of(&carried.notes) {
            lost.push(part.name());
        }
    }
    let text = carried.notes != Notes::default();
    Import { said: told::opened(answers(sheet), text, &lost), opens, ..Import::default() }
}

/// A part of the text that a link carries or not.
#[derive(Clone, Copy)]
enum Part {
    Note(Note),
    List(List),
    Gates,
    Cost,
}

impl Part {
    /// How many there are.
    const COUNT: usize = Note::ALL.len() + List::ALL.len() + 2;

    fn at(position: usize) -> Self {
        let lists = position.wrapping_sub(Note::ALL.len());
        match (Note::ALL.get(position), List::ALL.get(lists)) {
            (Some(note), _) => Self::Note(*note),
            (None, Some(list)) => Self::List(*list),
            (None, None) if lists == List::ALL.len() => Self::Gates,
            (None, None) => Self::Cost,
        }
    }

    /// The one that takes the most room, if any does.
    fn largest(notes: &Notes) -> Option<Self> {
        let mut largest = (0, None);
        for part in (0..Self::COUNT).map(Self::at) {
            // Each text has a mark at its end.
            let bytes = part.of(notes).iter().map(|text| text.len() + 1).sum();
            if bytes > largest.0.max(1) {
                largest = (bytes, Some(part));
            }
        }
        largest.1
    }

    fn name(self) -> &'static str {
        match self {
            Self::Note(note) => words::note(note).label,
            Self::List(List::Ship) => cut::SHIP,
            Self::List(List::Defer) => cut::DEFER,
            Self::Gates => advice::GATES,
            Self::Cost => cost::COST,
        }
    }

    /// Every text that is in it.
    fn of(self, notes: &Notes) -> Vec<&str> {
        match self {
            Self::Note(note) => vec![notes.text(note)],
            Self::List(list) => notes.list(list).iter().map(String::as_str).collect(),
            Self::Gates => {
                let mut cells = Vec::new();
                for gate in &notes.gates {
                    let done = if gate.done { "1" } else { "" };
                    cells.extend([&*gate.id, &*gate.owner, &*gate.due, done]);
                }
                cells
            }
            Self::Cost => CostField::ALL.iter().map(|field| notes.cost_of(*field)).collect(),
        }
    }

    fn clear(self, notes: &mut Notes) {
        match self {
            Self::Note(note) => notes.set_text(note, ""),
            Self::List(list) => notes.set_list(list, Vec::new()),
            Self::Gates => notes.gates.clear(),
            Self::Cost => {
                for field in CostField::ALL {
                    notes.set_cost(*field, "");
                }
            }
        }
    }
}

/// The fields for what comes in. The script that comes with the annex hands it over and fills in what
/// is found.
pub(super) fn import() -> Element {
    let paste = [("id", "paste"), ("rows", "4"), ("spellcheck", "false")];
    let file = [
        ("type", "file"),
        ("id", "record-file"),
        ("accept", ".json,.md,.txt,.csv,.eml,.html,text/*,application/json"),
    ];
    let open = [("type", "button"), ("name", "take"), ("value", "open-")];
    let status = [("role", "status"), ("data-large", told::TOO_LARGE)];
    let offer = [("type", "button"), ("name", ACT), ("value", OPEN), ("hidden", "")];
    let see = [("href", "#call"), ("hidden", "")];
    el("details", &[("class", "import")])
        .and(el("summary", &[]).text(told::IMPORT))
        .and(el("label", &[("for", "paste")]).text(told::PASTE))
        .and(el("textarea", &paste))
        .and(el("div", &[("class", "acts")]).and(el("button", &open).text(told::OPEN)))
        .and(el("label", &[("for", "record-file")]).text(told::CHOOSE))
        .and(el("input", &file))
        .and(el("p", &status))
        .and(el("button", &offer).text(words::link::CONTINUE))
        .and(el("a", &see).text(told::SEE))
}
