//! The sheets of the MC/DC suite with their verdicts, in `data/mcdc.txt`: lines are only ever added.
//!
//! A sheet that some state of the suite came to stays a test for good. `RUNG_UPDATE=1 cargo test
//! --no-default-features --test native corpus` adds those that the suite comes to now.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::Write;

use rung::analysis::Engine;
use rung::framework::{Answers, VERSION_1};

use crate::calm;
use crate::mcdc::{Line, lines};
use crate::mutant::mutants;
use crate::mutation::closed;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/data/mcdc.txt");

/// The lines of the corpus: what differs from the calm answers, and the verdict.
fn corpus() -> BTreeMap<String, String> {
    let text = fs::read_to_string(PATH).expect("the corpus can be read");
    let mut corpus = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (sheet, verdict) = line.split_once('\t').expect("a line is `differences<TAB>verdict`");
        let before = corpus.insert(sheet.to_owned(), verdict.to_owned());
        assert_eq!(before, None, "`{sheet}` stands twice");
    }
    corpus
}

/// The verdict on complete answers: class, rule, first audience, and `hold` or `free`.
pub(crate) fn verdict(answers: &Answers) -> String {
    let verdict = VERSION_1.decide(answers);
    let rule = VERSION_1.rules[usize::from(verdict.rule)].id;
    let hold = if verdict.hold { "hold" } else { "free" };
    format!("{} {rule} {} {hold}", verdict.class.id(), verdict.audience.id())
}

#[test]
fn every_sheet_keeps_its_verdict() {
    let engine = Engine::new(&VERSION_1);
    let corpus = corpus();
    assert!(corpus.len() >= 86, "a line was taken away");
    for (differences, expected) in corpus {
        let answers = calm::differing(&differences);
        assert_eq!(verdict(&answers), expected, "{differences}");
        let decided = VERSION_1.decide(&answers);
        assert_eq!(engine.possible(&calm::sheet_of(&answers)).verdicts, [(decided, 1)]);
    }
}

#[test]
fn every_sheet_of_the_suite_is_there() {
    let known = corpus();
    let mut missing = BTreeMap::new();
    for answers in lines().iter().flat_map(Line::sheets) {
        let differences = calm::difference(&answers);
        assert_eq!(calm::differing(&differences), answers);
        if !known.contains_key(&differences) {
            missing.insert(differences, verdict(&answers));
        }
    }
    if std::env::var_os("RUNG_UPDATE").is_some() {
        let mut file = OpenOptions::new().append(true).open(PATH).expect("the corpus is there");
        for (sheet, verdict) in &missing {
            writeln!(file, "{sheet}\t{verdict}").expect("the corpus can be written");
        }
        return;
    }
    assert!(missing.is_empty(), "see the head of corpus.rs: {missing:#?}");
}

#[test]
fn the_corpus_kills_mutants() {
    let original = closed(&VERSION_1);
    let sheets: Vec<Answers> = corpus().keys().map(|sheet| calm::differing(sheet)).collect();
    let mutants = mutants(&VERSION_1);
    let is_killed = |altered| {
        let altered = closed(altered);
        sheets.iter().any(|answers| {
            altered.decide(answers) != original.decide(answers)
                || altered.facts_of(answers) != original.facts_of(answers)
        })
    };
    let survived: Vec<&str> = mutants
        .iter()
        .filter(|mutant| !is_killed(&mutant.framework))
        .map(|mutant| mutant.name.as_str())
        .collect();
    let killed = mutants.len() - survived.len();
    println!("{} sheets kill {killed} of {} mutants; these live:", sheets.len(), mutants.len());
    println!("{}", survived.join("\n"));
    // As many as when the corpus was begun; 44 of the 512 change nothing anywhere.
    assert!(killed >= 424, "the corpus has become weaker");
}
