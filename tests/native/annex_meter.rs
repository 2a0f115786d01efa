//! How long the link is, and what can take it: each limit on both sides.

use rung::annex::{CODE, Element, Setting};
use rung::chart::MOST_CODE;
use rung::framework::{Note, Sheet};
use rung::link;
use rung::words::{page, record as told};

use crate::piece::{annex, own, within};

fn taken(sheet: &Sheet, address: &str) -> Element {
    let setting = Setting { address, ..Setting::default() };
    let pieces = annex().pieces(&link::keep(sheet), &setting);
    pieces.into_iter().find(|piece| piece.place == CODE).expect("the place has a piece").element
}

/// An address with which the link to a sheet has so many characters.
fn address(sheet: &Sheet, characters: usize) -> String {
    let mut address = "https://example.org/".to_owned();
    let rest = characters - address.len() - "#".len() - link::fragment(sheet).len();
    address += &"a".repeat(rest);
    address
}

fn named() -> Sheet {
    let mut sheet = Sheet::default();
    sheet.notes.set_text(Note::Name, "Checkout");
    sheet
}

/// What is said of something that takes a link of so many characters, and how far its bar is filled.
fn said(id: &str, characters: usize) -> (String, String) {
    let sheet = named();
    let drawn = taken(&sheet, &address(&sheet, characters));
    let words = told::taker(id).expect("it has words");
    let rows = within(&drawn).into_iter().filter(|part| part.tag == "li");
    let mut rows = rows.filter(|row| row.words().starts_with(words.name));
    let row = rows.next().expect("it has a row");
    assert!(rows.next().is_none(), "{id} twice");
    let rest = row.words().split_off(words.name.len()).trim().to_owned();
    let fit = rest.strip_suffix(words.source).expect("the source stands last").trim();
    let fit =
        fit.strip_suffix(words.clause).expect("the clause stands before it").trim().to_owned();
    let bar = within(row).into_iter().find(|part| part.tag == "rect").expect("there is a bar");
    let over = own(row, "class") == Some("over");
    assert_eq!(over, fit.starts_with("too long"), "{id}");
    (fit, own(bar, "width").expect("it has a width").to_owned())
}

#[test]
fn each_limit_is_the_longest_link_that_fits() {
    for (id, most, told) in [
        ("qr", MOST_CODE, "up to 1,273"),
        ("outlook", 2083, "up to about 2,083"),
        ("slack", 4000, "up to about 4,000"),
        ("teams", 7168, "up to about 7,168"),
    ] {
        assert_eq!(said(id, most), (["fits, ", told].concat(), "1000".to_owned()), "{id}");
        assert_eq!(said(id, most / 2).1, (most / 2 * 1000 / most).to_string(), "{id}");
        let over = (["too long by 1, ", told].concat(), "1000".to_owned());
        assert_eq!(said(id, most + 1), over, "{id}");
        assert!(said(id, most + 1234).0.starts_with("too long by 1,234, "), "{id}");
    }
}

/// What the meter says of a code is what the code does.
#[test]
fn beyond_its_limit_the_code_carries_the_answers_alone() {
    let sheet = named();
    for (characters, caption) in [(MOST_CODE, page::CODE), (MOST_CODE + 1, page::CODE_ANSWERS)] {
        let drawn = taken(&sheet, &address(&sheet, characters));
        let parts = within(&drawn);
        let code = parts.iter().find(|part| part.tag == "figcaption").expect("there is a code");
        assert!(code.words().starts_with(caption), "{characters}: {}", code.words());
    }
}

#[test]
fn the_length_is_that_of_the_link_on_the_page() {
    let mut sheet = named();
    for repeat in [0, 10, 500, 2000] {
        sheet.notes.set_text(Note::Notes, "Größe ".repeat(repeat));
        let link = ["https://example.org/rung/#", &link::fragment(&sheet)].concat();
        let words = taken(&sheet, "https://example.org/rung/").words();
        assert!(words.contains(&told::long(link.len())), "{repeat}: {words}");
    }
    // Where the address is not known, nothing is said of it.
    let drawn = taken(&sheet, "");
    assert!(!drawn.words().contains(told::LENGTH), "{}", drawn.words());
}
