//! The link as a code: what it carries, and what is said beneath.

use rung::annex::{CODE, Element, Setting};
use rung::chart;
use rung::digits::digits;
use rung::framework::{Note, Sheet};
use rung::link;
use rung::words::page;

use crate::links::wide;
use crate::piece::{annex, own, within};

const ADDRESS: &str = "https://example.org/rung/";

fn code(sheet: &Sheet, address: &str) -> Element {
    let setting = Setting { address, ..Setting::default() };
    let pieces = annex().pieces(&link::keep(sheet), &setting);
    let piece = pieces.iter().find(|piece| piece.place == CODE).expect("the place has a piece");
    let parts = within(&piece.element);
    let code = parts.into_iter().find(|part| part.tag == "figure").expect("there is a figure");
    code.clone()
}

/// The code of this text, with this sentence, and the link in full for paper.
fn check(sheet: &Sheet, carried: &str, said: &str) {
    let drawn = code(sheet, ADDRESS);
    let expected = chart::code(&[ADDRESS, "#", carried].concat()).expect("it is short enough");
    let side = digits(expected.side.into());
    let parts = within(&drawn);
    let path = parts.iter().find(|part| part.tag == "path").and_then(|path| own(path, "d"));
    assert_eq!(path.map(|path| path.matches('M').count()), Some(expected.runs.len()));
    let view = parts.iter().find_map(|part| own(part, "viewBox"));
    assert_eq!(view, Some(["0 0 ", &side, " ", &side].concat().as_str()));
    let paper = [ADDRESS, "#", &link::fragment(sheet)].concat();
    assert_eq!(drawn.words(), [said, " ", &paper].concat());
}

#[test]
fn a_code_carries_the_whole_link_or_the_answers_alone() {
    let mut sheet = wide(9, 3);
    check(&sheet, &link::vector(&sheet), page::CODE);
    sheet.notes.set_text(Note::Name, "Go");
    check(&sheet, &link::fragment(&sheet), page::CODE);
    // Too long for a code, and then for a link.
    sheet.notes.set_text(Note::Notes, "x".repeat(1000));
    assert!(link::write(&sheet).is_ok());
    check(&sheet, &link::vector(&sheet), page::CODE_ANSWERS);
    sheet.notes.set_text(Note::Notes, "x".repeat(6000));
    assert!(link::write(&sheet).is_err());
    check(&sheet, &link::vector(&sheet), page::CODE);
}

#[test]
fn without_an_address_there_is_no_code() {
    let drawn = code(&wide(2, 0), "");
    assert_eq!((own(&drawn, "hidden"), drawn.words()), (Some(""), String::new()));
}
