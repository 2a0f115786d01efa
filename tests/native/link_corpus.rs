//! The corpus: links of every version with what they say. Lines are only ever added.
//!
//! `RUNG_UPDATE=1 cargo test --no-default-features --test native link_corpus` adds the sheets below
//! that are not there yet.

use std::fs::{self, OpenOptions};
use std::io::Write;

use rung::example::EXAMPLES;
use rung::framework::{CostField, GateNote, List, Note, OptionSet, Question, Sheet, Version};
use rung::link::recover::{Recovered, Standing, recover};
use rung::link::v1;
use rung::record::json::{self, Written};

use crate::links::{whole, wide, written};
use crate::random::Random;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/data/links.txt");

/// How many lines there were when the corpus was begun.
const BEGUN_WITH: usize = 85;

/// The lines: version, link, and the sheet as JSON.
fn corpus() -> Vec<[String; 3]> {
    let text = fs::read_to_string(PATH).expect("the corpus can be read");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let mut parts = line.splitn(3, '\t').map(str::to_owned);
            [(); 3].map(|()| parts.next().expect("a line is `version<TAB>link<TAB>sheet`"))
        })
        .collect()
}

/// What the corpus begins with: the worked examples, every option, and the edges.
fn sheets() -> Vec<Sheet> {
    let mut sheets = vec![Sheet::default()];
    sheets.extend(EXAMPLES.iter().map(rung::example::Example::sheet));
    // Every option of every question, the first of each together, and so on.
    for option in 0..6 {
        let mut sheet = Sheet::default();
        for question in Question::ALL {
            if usize::from(option) < question.options().len() {
                sheet.choose(*question, option);
            }
        }
        sheets.push(sheet);
    }
    sheets.extend((0..=Question::COUNT).step_by(2).map(|questions| wide(questions, questions)));
    sheets.push(wide(Question::COUNT, usize::MAX));
    for weeks in [0, 9, 10, 99, 100, 260] {
        let mut sheet = Sheet::default();
        assert!(sheet.set_weeks(Some(weeks)));
        sheets.push(sheet);
    }
    let mut none = Sheet::default();
    none.narrow(Question::Promises, OptionSet::EMPTY);
    sheets.push(none.clone());
    none.narrow(Question::Safeguards, OptionSet::EMPTY);
    sheets.push(none);
    for note in Note::ALL {
        let mut sheet = Sheet::default();
        sheet
            .notes
            .set_text(*note, if note.is_date() { "2026-11-20" } else { "Größe 東京 👩\u{200d}🔬" });
        sheets.push(sheet);
    }
    let mut lists = Sheet::default();
    lists.notes.set_list(List::Ship, vec!["a".to_owned(), String::new()]);
    lists.notes.set_list(List::Defer, vec!["line\nline".to_owned()]);
    sheets.push(lists);
    let mut gates = Sheet::default();
    gates.notes.gates = vec![
        GateNote { id: "net".to_owned(), done: true, ..GateNote::default() },
        GateNote { id: "kill-switch".to_owned(), owner: "Ada".to_owned(), ..GateNote::default() },
    ];
    sheets.push(gates);
    for field in CostField::ALL {
        let mut sheet = Sheet::default();
        sheet.notes.set_cost(*field, "0.25");
        sheets.push(sheet);
    }
    let mut random = Random::new(83);
    sheets.extend((0..20).map(|_| random.written()));
    sheets
}

#[test]
fn every_link_keeps_its_meaning_and_its_spelling() {
    let corpus = corpus();
    assert!(corpus.len() >= BEGUN_WITH, "a line was taken away");
    for [version, link, meaning] in corpus {
        let version = version.parse().ok().and_then(Version::from_number);
        let version = version.expect("no version is ever forgotten");
        let sheet = json::read(&meaning).unwrap_or_else(|error| panic!("{meaning}: {error}"));
        assert_eq!(whole(&link), sheet, "{link}");
        assert_eq!(v1::read(&link).map(|read| read.version), Ok(version));
        assert_eq!(v1::write_under(version, &sheet).as_deref(), Ok(link.as_str()));
        let recovered = Recovered { sheet, standing: Standing::Whole, version };
        assert_eq!(recover(&format!("<https://example.org/#{link}>.")), Some(recovered));
    }
}

#[test]
fn every_example_and_every_edge_is_there() {
    let known = corpus();
    let mut missing = Vec::new();
    for sheet in sheets() {
        let link = written(&sheet);
        if !known.iter().any(|[_, known, _]| *known == link) {
            let meaning = serde_json::to_string(&Written(&sheet)).expect("a sheet can be written");
            let version = Version::CURRENT.number();
            let entry = format!("{version}\t{link}\t{meaning}");
            if !missing.contains(&entry) {
                missing.push(entry);
            }
        }
    }
    if std::env::var_os("RUNG_UPDATE").is_some() {
        let mut file = OpenOptions::new().append(true).open(PATH).expect("the corpus is there");
        for line in &missing {
            writeln!(file, "{line}").expect("the corpus can be written");
        }
        return;
    }
    assert!(missing.is_empty(), "see the head of link_corpus.rs: {missing:#?}");
}
