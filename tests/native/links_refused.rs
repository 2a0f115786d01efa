//! What is wrong with a link of version 1, fault by fault. Only the one spelling is read.

use rung::framework::{Question, Sheet, Version};
use rung::link::v1::{self, Fault};

use crate::links::{framed, packed};

/// Links that are damaged.
const DAMAGED: &[(&str, Fault)] = &[
    ("", Fault::Start),
    ("top", Fault::Start),
    ("1", Fault::Start),
    ("1a", Fault::Start),
    ("1a-drcf5p", Fault::Start),
    ("1.-drcf5p", Fault::Start),
    ("a.-drcf5p", Fault::Start),
    ("#1a.-drcf5p", Fault::Start),
    (" 1a.-drcf5p", Fault::Start),
    ("1A.-drcf5p", Fault::Start),
    ("https://example.org/#1a.-drcf5p", Fault::Start),
    ("v0-1.problem-open.end-1", Fault::Start),
    ("1a. -drcf5p", Fault::Character(' ')),
    ("1a.-drcf5P", Fault::Character('P')),
    ("1a.%2ddrcf5p", Fault::Character('%')),
    ("1a._-drcf5p", Fault::Character('_')),
    ("1a./-drcf5p", Fault::Character('/')),
    ("1a.é-drcf5p", Fault::Character('é')),
    ("1a.-drcf5é", Fault::Character('é')),
    ("1a.", Fault::Cut),
    ("1a.-", Fault::Cut),
    ("1a.-drcf5", Fault::Cut),
    ("1j.fl.pso.bu", Fault::Cut),
    ("1j.fl.pso.bu-8wm0d", Fault::Cut),
    ("1b.-drcf5p", Fault::Length),
    ("1j.fl.pso-8wm0d9", Fault::Length),
    ("1j.fl.pso.bu.ap-8wm0d9", Fault::Length),
    ("1a.-drcf50", Fault::Check),
    ("1j.fu.pso.bu-8wm0d9", Fault::Check),
    ("1j.fl.pos.bu-8wm0d9", Fault::Check),
    ("2j.fl.pso.bu-8wm0d9", Fault::Check),
    ("1j.fl.pso.bu-8wm0d8", Fault::Check),
];

/// What may stand in a frame that is in order, and is refused: nobody damaged it, but nothing that
/// knows version 1 wrote it.
const INSIDE: &[(&str, Fault)] = &[
    // Unknown keys, options and weeks.
    ("z", Fault::Key('z')),
    ("zz", Fault::Key('z')),
    ("fl.j1", Fault::Key('j')),
    ("1", Fault::Key('1')),
    ("tl", Fault::Key('t')),
    ("fz", Fault::Option(Question::Feasibility, 'z')),
    ("flz", Fault::Option(Question::Feasibility, 'z')),
    ("fn", Fault::Option(Question::Feasibility, 'n')),
    ("f1", Fault::Option(Question::Feasibility, '1')),
    ("enp", Fault::Option(Question::Promises, 'n')),
    ("epn", Fault::Option(Question::Promises, 'n')),
    ("gz", Fault::Option(Question::Safeguards, 'z')),
    ("w", Fault::Weeks),
    ("w261", Fault::Weeks),
    ("w65537", Fault::Weeks),
    ("wa", Fault::Weeks),
    // Another spelling of what could be said: out of order, twice, with too much or too little.
    ("fl.", Fault::Spelling),
    (".fl", Fault::Spelling),
    (".", Fault::Spelling),
    ("fl..pso", Fault::Spelling),
    ("f", Fault::Spelling),
    ("e", Fault::Spelling),
    ("flp", Fault::Spelling),
    ("fll", Fault::Spelling),
    ("fplu", Fault::Spelling),
    ("des", Fault::Spelling),
    ("pso.fl", Fault::Spelling),
    ("fl.fl", Fault::Spelling),
    ("fl.fp", Fault::Spelling),
    ("emp", Fault::Spelling),
    ("epp", Fault::Spelling),
    ("w012", Fault::Spelling),
    ("w00", Fault::Spelling),
    ("t.fl", Fault::Spelling),
    ("t.t", Fault::Spelling),
];

/// Rows that can be verified, and that nothing wrote.
const ROWS: &[(&str, Fault)] = &[
    ("", Fault::Spelling),
    ("nGo", Fault::Spelling),
    ("\u{1e}", Fault::Spelling),
    ("nGo\u{1e}\u{1e}", Fault::Spelling),
    ("n\u{1e}", Fault::Spelling),
    ("nGo\u{1e}nGo\u{1e}", Fault::Spelling),
    ("qWhy\u{1e}nGo\u{1e}", Fault::Spelling),
    ("oLater\u{1e}iNow\u{1e}", Fault::Spelling),
    ("dsoon\u{1e}", Fault::Spelling),
    ("s2026-13-01\u{1e}", Fault::Spelling),
    ("g\u{1f}Ada\u{1f}\u{1f}\u{1e}", Fault::Spelling),
    ("gnet\u{1f}\u{1f}soon\u{1f}\u{1e}", Fault::Spelling),
    ("gnet\u{1f}\u{1f}\u{1f}0\u{1e}", Fault::Spelling),
    ("ca\u{1f}\u{1e}", Fault::Spelling),
    ("ca\u{1f}1\u{1e}ca\u{1f}2\u{1e}", Fault::Spelling),
    ("cb\u{1f}1\u{1e}ca\u{1f}1\u{1e}", Fault::Spelling),
    ("zGo\u{1e}", Fault::Row('z')),
    ("NGo\u{1e}", Fault::Row('N')),
    ("é\u{1e}", Fault::Row('é')),
    ("na\u{1f}b\u{1e}", Fault::Row('n')),
    ("ia\u{1f}b\u{1e}", Fault::Row('i')),
    ("gnet\u{1e}", Fault::Row('g')),
    ("gnet\u{1f}\u{1f}\u{1f}\u{1f}\u{1e}", Fault::Row('g')),
    ("c\u{1f}1\u{1e}", Fault::Row('c')),
    ("cz\u{1f}1\u{1e}", Fault::Row('c')),
    ("cab\u{1f}1\u{1e}", Fault::Row('c')),
    ("ca\u{1e}", Fault::Row('c')),
];

fn check(link: &str, fault: Fault) {
    assert_eq!(v1::read(link), Err(fault), "{link}");
}

/// Answers that were verified, with a text that is not.
fn check_text(link: &str, fault: Fault) {
    let lost = v1::Read { version: Version::CURRENT, sheet: Sheet::default(), lost: Some(fault) };
    assert_eq!(v1::read(link), Ok(lost), "{link}");
}

#[test]
fn every_refusal_names_its_fault() {
    for (link, fault) in DAMAGED {
        check(link, *fault);
    }
    for (inside, fault) in INSIDE {
        check(&framed("1", inside), *fault);
    }
    let mut ids: Vec<&str> = DAMAGED.iter().chain(INSIDE).map(|(_, fault)| fault.id()).collect();
    ids.dedup();
    assert_eq!(
        ids,
        ["start", "character", "cut", "length", "check", "key", "option", "weeks", "spelling"]
    );
}

/// The frame is the same for every version, so a newer link is told from a damaged one.
#[test]
fn a_link_of_another_version_is_refused_as_such() {
    for version in ['0', '2', '9', 'a', 'z', 't'] {
        for inside in ["", "fl.pso", "anything-but.z"].map(|inside| inside.replace('-', "")) {
            let link = framed(&version.to_string(), &inside);
            check(&link, Fault::Version(version));
            check(&link.replace('.', ".x"), Fault::Length);
        }
    }
}

#[test]
fn a_text_is_refused_without_its_answers() {
    let announced = framed("1", "t");
    for (rows, fault) in ROWS {
        check_text(&format!("{announced}-{}", packed(rows)), *fault);
    }
    let text = packed("nGo\u{1e}");
    for (rest, fault) in [
        ("", Fault::Cut),
        ("-", Fault::Start),
        ("-t", Fault::Start),
        ("x", Fault::Join),
        (&text, Fault::Join),
        (&text[..4], Fault::Join),
        ("-th.", Fault::Cut),
        (&format!("-{}", &text[..text.len() - 1]), Fault::Cut),
        (&format!("-{text}0"), Fault::Length),
        (&format!("-{}", text.replace("th.", "ti.")), Fault::Length),
        (&format!("-{}", text.replace("th.d", "th.e")), Fault::Check),
        (&format!("-{}", text.replace("th.d", "th.D")), Fault::Character('D')),
        (&format!("-{}", framed("1", "fl")), Fault::Start),
        // Not base32, and not the one spelling of its bytes.
        (&format!("-{}", framed("t", "zzzz")), Fault::Spelling),
        (&format!("-{}", framed("t", "dp3mu7h")), Fault::Spelling),
        (&format!("-{}", framed("t", "dp3mu7g0")), Fault::Row('\0')),
    ] {
        check_text(&format!("{announced}{rest}"), fault);
    }
    // A text that the answers do not announce is not read.
    for rest in [format!("-{text}"), "-".to_owned(), "0".to_owned(), " ".to_owned(), text] {
        check_text(&format!("{}{rest}", framed("1", "")), Fault::Join);
    }
}
