//! The records on the page: what is offered, how files are named, and that they are the same as those
//! of the command line.

use std::collections::BTreeSet;
use std::process::ExitCode;

use rung::annex::{CODE, Element, MODEL, Record, Setting};
use rung::command;
use rung::digits::digits;
use rung::framework::{Audience, Feasibility, Note, Question, Sheet, VERSION_1};
use rung::link;

use crate::piece::{annex, drawn, own, with, within};
use crate::random::Random;

const TODAY: &str = "2026-11-21";
const ADDRESS: &str = "https://example.org/rung/";
const SETTING: Setting<'static> = Setting { today: TODAY, address: ADDRESS, link: "" };

fn record(form: &str, sheet: &Sheet, setting: &Setting) -> Record {
    annex().record(form, &link::keep(sheet), setting).expect("there is a record")
}

#[test]
fn a_record_is_what_the_command_line_prints() {
    let mut random = Random::new(61);
    for _ in 0..15 {
        let sheet = random.written();
        for form in ["madr", "text", "json", "csv"] {
            let arguments = ["record", "--format", form, "--date", TODAY, "--address", ADDRESS]
                .map(str::to_owned);
            let mut output = Vec::new();
            let code = command::run(&arguments, link::fragment(&sheet).as_bytes(), &mut output);
            assert_eq!(code.expect("it is memory"), ExitCode::SUCCESS);
            let printed = String::from_utf8(output).expect("the output is UTF-8");
            assert_eq!(record(form, &sheet, &SETTING).text, printed, "{form}");
        }
    }
}

/// Text that is too long for a link is in a record all the same, which only the page can write.
#[test]
fn no_text_is_too_long_for_a_record() {
    let mut sheet = Sheet::default();
    let text = "x".repeat(20_000);
    sheet.notes.set_text(Note::Notes, text.as_str());
    assert!(link::write(&sheet).is_err());
    for form in ["madr", "json", "csv"] {
        assert!(record(form, &sheet, &SETTING).text.contains(&text), "{form}");
    }
}

#[test]
fn each_record_carries_the_vector_the_version_and_the_day() {
    let sheet = Random::new(62).answered();
    let vector = link::vector(&sheet);
    for (form, version, day) in [
        ("madr", "framework version 1", "21 November 2026"),
        ("text", "framework version 1", "21 November 2026"),
        ("json", "\"framework\":1", TODAY),
        ("csv", "Framework version,1", TODAY),
    ] {
        let text = record(form, &sheet, &SETTING).text;
        for part in [vector.as_str(), version, day] {
            assert!(text.contains(part), "{form} lacks {part}:\n{text}");
        }
    }
    let card = record("png", &sheet, &SETTING).text;
    assert!(card.starts_with("<svg ") && card.contains("Framework version 1, 21 November 2026"));
}

#[test]
fn the_picture_is_the_card_of_the_sheet() {
    let mut sheet = Sheet::default();
    sheet.notes.set_text(Note::Name, "Checkout & <more>");
    sheet.choose(Question::Feasibility, Feasibility::Unproven as u8);
    sheet.choose(Question::Audience, Audience::Team as u8);
    let card = record("png", &sheet, &SETTING);
    for part in ["Checkout &amp; &lt;more&gt;", "Proof of concept", "our own people", "R1"] {
        assert!(card.text.contains(part), "no {part} in {}", card.text);
    }
    assert_eq!(card.file, "checkout-more-poc-2026-11-21.png");
}

#[test]
fn files_are_named_in_plain_characters() {
    let poc = |name: &str| {
        let mut sheet = Sheet::default();
        sheet.choose(Question::Feasibility, Feasibility::Unproven as u8);
        sheet.notes.set_text(Note::Name, name);
        sheet
    };
    let long = "long-".repeat(20);
    for (name, file) in [
        ("Checkout", "checkout-poc-2026-11-21.json"),
        ("", "release-poc-2026-11-21.json"),
        ("東京", "release-poc-2026-11-21.json"),
        ("  Größe 2.0 / “beta” ", "gr-e-2-0-beta-poc-2026-11-21.json"),
        ("../../etc/passwd\0", "etc-passwd-poc-2026-11-21.json"),
        ("CON", "con-poc-2026-11-21.json"),
        ("a\u{202e}gpj.exe", "a-gpj-exe-poc-2026-11-21.json"),
        (&long, "long-long-long-long-long-long-long-long-poc-2026-11-21.json"),
    ] {
        assert_eq!(record("json", &poc(name), &SETTING).file, file, "{name:?}");
    }
    for (form, file) in [
        ("madr", "go-open-2026-11-21.md"),
        ("text", "go-open-2026-11-21.txt"),
        ("json", "go-open-2026-11-21.json"),
        ("csv", "go-open-2026-11-21.csv"),
        ("png", "go-open-2026-11-21.png"),
        ("html", "go-open-2026-11-21.html"),
    ] {
        let mut open = Sheet::default();
        open.notes.set_text(Note::Name, "Go");
        assert_eq!(record(form, &open, &SETTING).file, file);
        let undated = record(form, &open, &Setting { today: "", ..SETTING });
        assert_eq!(undated.file, file.replace("-2026-11-21", ""));
    }
}

#[test]
fn what_is_no_form_or_no_sheet_has_no_record() {
    assert_eq!(annex().record("pdf", "", &SETTING), None);
    assert_eq!(annex().record("json", "nonsense", &SETTING), None);
    // A blank sheet has one, and the questions answered "not sure" stand behind a sheet.
    let blank = annex().record("json", "", &SETTING);
    assert!(blank.is_some());
    assert_eq!(annex().record("json", "1a.-drcf5p harm", &SETTING).is_some(), blank.is_some());
}

fn records(sheet: &Sheet) -> Element {
    with(&drawn(sheet, CODE, TODAY), "class", "records").clone()
}

#[test]
fn every_form_says_what_it_is_for_and_its_buttons_have_names_of_their_own() {
    let drawn = records(&Sheet::default());
    let rows: Vec<_> = within(&drawn).into_iter().filter(|part| part.tag == "li").collect();
    assert_eq!(rows.len(), 8);
    let mut names = BTreeSet::new();
    let mut values = Vec::new();
    for row in rows {
        let parts = within(row);
        let title = parts.iter().find(|part| part.tag == "b").expect("it is named").words();
        let acts: Vec<_> =
            parts.iter().filter(|part| ["button", "a"].contains(&part.tag)).collect();
        assert!(!acts.is_empty(), "{title}");
        for act in acts {
            let name = own(act, "aria-label").expect("it has a name");
            // What is seen is how it is called by voice.
            assert!(name.starts_with(&act.words()) && name.ends_with(&title), "{name}");
            assert!(names.insert(name.to_owned()), "{name} twice");
            values.extend(own(act, "value").map(str::to_owned));
        }
    }
    let copies = ["madr", "text", "json", "csv"].map(|form| ["copy-", form].concat());
    let saves = ["html", "madr", "text", "json", "csv", "png"].map(|form| ["save-", form].concat());
    let mut expected = [&copies[..], &saves[..], &["print-".to_owned()]].concat();
    expected.sort_unstable();
    values.sort_unstable();
    assert_eq!(values, expected);
    for form in expected.iter().filter_map(|value| value.split_once('-')).map(|(_, form)| form) {
        assert_eq!(annex().record(form, "", &SETTING).is_some(), !form.is_empty(), "{form}");
    }
}

#[test]
fn the_decision_model_is_a_file_of_the_site_and_holds_no_answers() {
    let drawn = records(&Sheet::default());
    let link = with(&drawn, "download", "");
    assert_eq!(own(link, "href"), Some(["./", MODEL].concat().as_str()));
    assert!(MODEL.contains(&["-", &digits(VERSION_1.version.into()), "."].concat()));
    assert!(drawn.words().contains("Your answers are not in it."));
}

/// The script fills in what stands in these elements; a drawing leaves them alone while they are the
/// same.
#[test]
fn what_is_said_of_a_record_survives_every_drawing() {
    let mut random = Random::new(63);
    let first = records(&Sheet::default());
    for _ in 0..10 {
        assert_eq!(records(&random.written()), first);
    }
    let said = with(&first, "role", "status");
    assert!(said.children.is_empty());
    assert!(
        ["data-copied", "data-stored", "data-refused", "data-failed", "data-lost"]
            .iter()
            .all(|key| own(said, key).is_some_and(|words| words.starts_with(": ")))
    );
}
