//! What comes in: every form of a record comes back as the sheet that it was written of, and nothing
//! is lost without a word.

use rung::annex::{Annex, CODE, Import, Setting};
use rung::framework::{CostField, GateNote, Harm, List, Note, Notes, Question, Sheet};
use rung::link::{self, Fault};
use rung::words::{self, record as told};

use crate::piece::{annex, drawn, own, with, within};
use crate::random::Random;

const SETTING: Setting<'static> =
    Setting { today: "2026-11-21", address: "https://example.org/rung/", link: "" };

const FORMS: [&str; 4] = ["madr", "text", "json", "csv"];

fn written(form: &str, sheet: &Sheet) -> String {
    let record = annex().record(form, &link::keep(sheet), &SETTING);
    record.expect("there is a record").text
}

fn answers(sheet: &Sheet) -> usize {
    let answered = |question: &&Question| {
        sheet.answer(**question).is_some()
            || **question == Question::Weeks && sheet.weeks().is_some()
    };
    Question::ALL.iter().filter(answered).count()
}

/// A text that is opened whole, as this sheet.
fn check(text: &str, sheet: &Sheet, from: &str) {
    let Import { opens, offers, said } = Annex::import(text);
    assert_eq!(link::read(&opens).map(|read| read.sheet).as_ref(), Ok(sheet), "{from}: {text}");
    assert_eq!(offers, "", "{from}");
    let expected = told::opened(answers(sheet), sheet.notes != Notes::default(), &[]);
    assert_eq!(said, expected, "{from}");
}

#[test]
fn every_form_comes_back_as_the_sheet_that_it_was_written_of() {
    let mut random = Random::new(71);
    let mut tried = 0;
    for _ in 0..60 {
        let sheet = random.written();
        if link::write(&sheet).is_err() || sheet.is_blank() {
            continue;
        }
        tried += 1;
        for form in FORMS {
            let text = written(form, &sheet);
            check(&text, &sheet, form);
            // Through a mail from Windows, with a mark before it.
            let mailed =
                ["\u{feff}\r\n", &text.replace("\r\n", "\n").replace('\n', "\r\n")].concat();
            check(&mailed, &sheet, form);
        }
        let link = [SETTING.address, "#", &link::fragment(&sheet)].concat();
        check(&link, &sheet, "link");
        check(&["> See <", &link, ">.\n> -- Ana"].concat(), &sheet, "mail");
    }
    assert!(tried > 30, "{tried}");
}

/// A bare sheet, as section 9 writes it.
#[test]
fn a_sheet_without_a_record_is_read() {
    let mut sheet = Sheet::default();
    sheet.choose(Question::Harm, Harm::Serious as u8);
    check(" {\"harm\": \"serious\"} ", &sheet, "a sheet");
}

/// Somebody else's link in the free text is not the link of the record.
#[test]
fn a_link_in_free_text_is_not_taken_for_that_of_the_record() {
    let mut sheet = Sheet::default();
    sheet.choose(Question::Harm, Harm::Serious as u8);
    for note in [Note::Name, Note::Question, Note::Notes] {
        sheet.notes.set_text(note, "Compare https://example.org/rung/#1c.po-o541xx first");
    }
    for form in FORMS {
        check(&written(form, &sheet), &sheet, form);
    }
}

#[test]
fn a_long_record_is_read_to_its_end() {
    let mut sheet = Sheet::default();
    // Five thousand bytes of what Markdown escapes most.
    sheet.notes.set_text(Note::Notes, "&\n\n".repeat(1600));
    let text = written("madr", &sheet);
    assert!(text.len() > 9_000, "{}", text.len());
    check(&text, &sheet, "madr");
    let quoted = ["a word ".repeat(8_000), text].concat();
    check(&quoted, &sheet, "a long mail");
}

#[test]
fn what_no_link_has_room_for_is_named() {
    let mut sheet = Sheet::default();
    sheet.choose(Question::Harm, Harm::Serious as u8);
    sheet.notes.set_text(Note::Name, "Checkout");
    sheet.notes.set_text(Note::Notes, "x".repeat(6000));
    sheet.notes.set_list(List::Ship, vec!["y".repeat(2000)]);
    let left_out = |sheet: &Sheet| {
        let Import { opens, said, .. } = Annex::import(&written("json", sheet));
        let opened = link::read(&opens).expect("a link is opened").sheet;
        let (_, names) = said.split_once("carries it: ").unwrap_or(("", "."));
        (opened, names.trim_end_matches('.').to_owned())
    };
    let (opened, names) = left_out(&sheet);
    assert_eq!(names, words::note(Note::Notes).label);
    let mut rest = sheet.clone();
    rest.notes.set_text(Note::Notes, "");
    assert_eq!(opened, rest);

    // The fewest are left out: the largest first.
    sheet.notes.set_list(List::Ship, vec![String::new(); 3000]);
    sheet.notes.gates.push(GateNote {
        id: "net".to_owned(),
        owner: "z".repeat(5200),
        ..GateNote::default()
    });
    sheet.notes.set_cost(CostField::Calls, "9".repeat(5300));
    let (opened, names) = left_out(&sheet);
    let label = words::note(Note::Notes).label;
    assert_eq!(names, [label, ", Ship now, What must be true first, What the calls cost"].concat());
    let mut rest = Sheet::default();
    rest.choose(Question::Harm, Harm::Serious as u8);
    rest.notes.set_text(Note::Name, "Checkout");
    assert_eq!(opened, rest);
}

/// Two characters mean something else in a link, and are lost there.
#[test]
fn a_character_that_no_link_carries_is_named_too() {
    let import = Annex::import("{\"name\": \"a\\u001eb\"}");
    assert!(
        import.said.ends_with(&[" ", words::note(Note::Name).label, "."].concat()),
        "{}",
        import.said
    );
    assert!(!import.opens.is_empty());
}

#[test]
fn what_cannot_be_read_is_said_in_one_sentence_and_nothing_is_opened() {
    let nothing = |text: &str, said: &str| {
        let expected = Import { said: said.to_owned(), ..Import::default() };
        assert_eq!(Annex::import(text), expected, "{text}");
    };
    nothing("", told::NOTHING_PASTED);
    nothing("\u{feff} \n ", told::NOTHING_PASTED);
    nothing("Nothing to see here.", told::NOTHING_FOUND);
    nothing("\u{89}PNG\r\n\u{1a}\n\0\0", told::NOTHING_FOUND);
    nothing("{}", told::BLANK);
    nothing(&["https://example.org/#", &link::vector(&Sheet::default())].concat(), told::BLANK);
    nothing(
        "{\"harm\": \"dire\"}",
        "This record cannot be read: `harm` has no option `dire`; it has annoyance, costly, \
         serious. Nothing was opened.",
    );
    nothing(
        "{\"harm\": \"costly\",\n}",
        "This record cannot be read: this is not a JSON object: trailing comma at line 2 column 1. \
         Nothing was opened.",
    );
    nothing(
        "{\"__proto__\": {\"harm\": \"costly\"}}",
        "This record cannot be read: there is no question or field `__proto__`. Nothing was opened.",
    );
    nothing(
        &["{\"a\":".repeat(200), "1".to_owned(), "}".repeat(200)].concat(),
        "This record cannot be read: this is not a JSON object: recursion limit exceeded at line 1 \
         column 636. Nothing was opened.",
    );
}

#[test]
fn of_a_damaged_record_the_answers_in_its_vector_are_saved() {
    let mut sheet = Sheet::default();
    sheet.choose(Question::Harm, Harm::Serious as u8);
    let vector = link::vector(&sheet);
    sheet.notes.set_text(Note::Name, "Checkout");
    let text = written("json", &sheet);
    let import = Annex::import(text.trim_end().trim_end_matches('}'));
    assert_eq!(import.opens, vector);
    let said =
        "This record cannot be read: this is not a JSON object: EOF while parsing an object at";
    assert!(import.said.starts_with(said), "{}", import.said);
    assert!(import.said.ends_with("for a vector has none."), "{}", import.said);
}

#[test]
fn of_a_damaged_link_what_is_not_verified_is_offered_and_not_opened() {
    let mut sheet = Sheet::default();
    sheet.choose(Question::Harm, Harm::Serious as u8);
    let vector = link::vector(&sheet);
    sheet.notes.set_text(Note::Name, "Checkout");
    sheet.notes.set_text(Note::Question, "Do people finish it?");
    let whole = link::fragment(&sheet);

    // The text was cut: the answers are opened, and the first of its rows is offered with them.
    let import = Annex::import(&whole[..whole.len() - 9]);
    assert_eq!(import.opens, vector);
    assert!(import.said.starts_with(&words::link::text(Fault::Cut)), "{}", import.said);
    let mut left = sheet.clone();
    left.notes.set_text(Note::Question, "");
    assert_eq!(link::read(&import.offers).map(|read| read.sheet), Ok(left));

    // The answers were changed: nothing is opened.
    let import = Annex::import(&whole.replacen(".hs", ".ha", 1));
    assert_eq!(import.opens, "");
    assert!(import.said.starts_with(&words::link::answers(Fault::Check)), "{}", import.said);
    assert!(link::read(&import.offers).is_ok_and(|read| read.sheet.notes == sheet.notes));
}

#[test]
fn every_field_has_a_label_and_the_script_finds_what_it_fills_in() {
    let taken = drawn(&Sheet::default(), CODE, "");
    let import = with(&taken, "class", "import");
    let parts = within(import);
    let labels: Vec<&str> = parts.iter().filter_map(|part| own(part, "for")).collect();
    let fields = parts.iter().filter(|part| ["textarea", "input"].contains(&part.tag));
    let fields: Vec<&str> = fields.filter_map(|field| own(field, "id")).collect();
    assert_eq!(labels, fields);
    // Neither has a name, by which the first program would take it for an answer.
    assert!(
        parts
            .iter()
            .all(|part| own(part, "name").is_none_or(|name| ["take", "act"].contains(&name)))
    );
    for (key, value) in [("role", "status"), ("name", "act"), ("href", "#call"), ("value", "open-")]
    {
        let found = parts.iter().filter(|part| own(part, key) == Some(value)).count();
        assert_eq!(found, if key == "value" { 2 } else { 1 }, "{key}");
    }
}
