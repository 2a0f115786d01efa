//! The committed corpus of the fuzzer, read again as it must be read.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fuzzed::TARGETS;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

/// What is in a folder of the fuzzer's package.
fn listed(folder: &str) -> Vec<PathBuf> {
    let listed = fs::read_dir(root().join(folder)).unwrap_or_else(|_| panic!("no {folder}"));
    let mut files: Vec<PathBuf> = listed.map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn all_that_the_corpus_holds_is_read_as_it_must_be() {
    for (target, holds) in TARGETS {
        let files = listed(&format!("corpus/{target}"));
        assert!(!files.is_empty(), "the corpus of {target} is empty");
        for file in files {
            // It is shown if the check stops.
            println!("{}", file.display());
            holds(&fs::read(&file).unwrap());
        }
    }
}

/// No target is forgotten, neither by the fuzzer nor here.
#[test]
fn the_fuzzer_knows_the_same_targets() {
    let names = |folder: &str| -> Vec<String> {
        let files = listed(folder);
        files.iter().map(|it| it.file_stem().unwrap().to_string_lossy().into_owned()).collect()
    };
    let known = TARGETS.map(|(name, _)| name);
    assert_eq!(names("targets"), known);
    assert_eq!(names("corpus"), known);
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for name in known {
        assert!(manifest.contains(&format!("path = \"targets/{name}.rs\"")), "{name}");
        let target = fs::read_to_string(root().join(format!("targets/{name}.rs"))).unwrap();
        assert!(target.contains(&format!("(\"{name}\", data)")), "{name}");
    }
}
