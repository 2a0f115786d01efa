//! The link: whatever is written is read back as it was, and one sheet has one spelling.
//! What is refused is in `links_refused`.

use proptest::prelude::*;
use rung::framework::{CostField, GateNote, List, Note, OptionSet, Question, Sheet};
use rung::link;

use crate::calm;
use crate::laws::cases;
use crate::random::Random;

fn read(text: &str) -> Sheet {
    link::read(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn check(sheet: &Sheet) {
    let vector = link::vector(sheet);
    assert_eq!(&read(&vector), sheet, "{vector}");
    assert_eq!(link::vector(&read(&vector)), vector);
}

/// The spelling itself: it stands in links that are already out in the world.
#[test]
fn sheets_are_spelt_like_this() {
    let mut sheet = Sheet::default();
    assert_eq!(link::vector(&sheet), "v0-1.end-0");
    sheet.choose(Question::Rivals, 0);
    sheet.narrow(Question::Problem, OptionSet::of(&[2, 1]));
    sheet.narrow(Question::Promises, OptionSet::EMPTY);
    sheet.narrow(Question::Safeguards, OptionSet::of(&[5, 1]));
    sheet.choose(Question::Form, 1);
    sheet.set_weeks(Some(12));
    assert_eq!(
        link::vector(&sheet),
        "v0-1.problem-partly_open.form-by-hand.promises-none.rivals-none.\
         safeguards-escalation_human.weeks-12.end-6"
    );
    sheet = Sheet::default();
    sheet.notes.set_text(Note::IfMet, "Go");
    sheet.notes.set_list(List::Ship, vec!["a".to_owned(), String::new()]);
    sheet.notes.gates = vec![GateNote { id: "net".to_owned(), done: true, ..GateNote::default() }];
    sheet.notes.set_cost(CostField::Calls, "3");
    assert_eq!(
        link::vector(&sheet),
        "v0-1.if_met-8tnhu7g.ship-c4fhs7ou.gates-dpin87ov3sohu7g.cost-cdgmor3j3sphu7g.end-4"
    );
}

#[test]
fn every_option_of_every_question_and_every_week_is_read_back() {
    for question in Question::ALL {
        for bits in 0..=question.all_options().bits() {
            let mut sheet = Sheet::default();
            sheet.narrow(*question, OptionSet::from_bits(bits));
            check(&sheet);
        }
    }
    for weeks in 0..=260 {
        let mut sheet = Sheet::default();
        assert!(sheet.set_weeks(Some(weeks)));
        check(&sheet);
    }
}

#[test]
fn random_sheets_are_read_back() {
    let mut random = Random::new(37);
    for _ in 0..400 {
        check(&random.written());
    }
    check(&Sheet::default());
    check(&calm::sheet_of(&calm::calm()));
}

#[test]
fn entries_are_read_in_any_order() {
    let mut random = Random::new(41);
    for _ in 0..150 {
        let sheet = random.written();
        let vector = link::vector(&sheet);
        let mut entries: Vec<&str> = vector.split('.').collect();
        // The version stands first and the end mark last; all that is between may change places.
        let last = entries.len() - 1;
        for index in 2..last {
            entries.swap(index, 1 + random.below(index));
        }
        assert_eq!(read(&entries.join(".")), sheet, "{entries:?}");
    }
}

#[test]
fn options_of_an_entry_are_read_in_any_order() {
    let forward = read("v0-1.failure-churn_deal_trust.safeguards-escalation_human.end-2");
    let backward = read("v0-1.safeguards-human_escalation.failure-trust_churn_deal.end-2");
    assert_eq!(forward, backward);
    let all = read("v0-1.domain-everyday_sensitive.end-1");
    assert!(all.is_blank(), "all options of a single choice are no answer");
}

#[test]
fn a_whole_link_is_read_with_its_site_and_path() {
    let mut random = Random::new(43);
    for _ in 0..50 {
        let sheet = random.written();
        let vector = link::vector(&sheet);
        for site in
            ["#", "https://example.org/#", "http://localhost:8080/a/b/?q=1#", "file:///x/y.html#"]
        {
            assert_eq!(read(&format!("{site}{vector}")), sheet);
            assert_eq!(read(&format!("  {site}{vector}\r\n")), sheet);
        }
    }
}

/// A mailer may rewrite anything but letters, digits and these three marks.
#[test]
fn a_vector_has_no_character_that_a_mailer_rewrites() {
    let mut random = Random::new(47);
    for _ in 0..200 {
        let vector = link::vector(&random.written());
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c);
        assert!(vector.chars().all(plain), "{vector}");
        assert!(vector.ends_with(|c: char| c.is_ascii_digit()), "a mailer drops a last mark");
    }
}

/// The two marks of the packing are the only characters that are lost, and nothing else with them.
#[test]
fn the_marks_of_the_packing_are_left_out_of_texts() {
    let mut sheet = Sheet::default();
    sheet.notes.set_text(Note::Name, "a\u{1e}b\u{1f}c");
    assert_eq!(read(&link::vector(&sheet)).notes.text(Note::Name), "abc");
}

/// What a reader would refuse is left out, so that a sheet with it is spelt as the sheet without.
#[test]
fn what_says_nothing_or_cannot_be_read_is_left_out() {
    const NOTHING: &str = "v0-1.end-0";
    let gate = |id: &str, due: &str| GateNote {
        id: id.to_owned(),
        due: due.to_owned(),
        ..GateNote::default()
    };
    let mut sheet = Sheet::default();
    for text in ["\u{1e}", "\u{1f}", "\u{1f}\u{1e}\u{1f}"] {
        sheet.notes.set_text(Note::Name, text);
        sheet.notes.gates = vec![gate(text, "")];
        assert_eq!(link::vector(&sheet), NOTHING, "{text:?}");
    }
    sheet = Sheet::default();
    for date in ["soon", "2026-11-2", "20261-11-20"] {
        sheet.notes.set_text(Note::Date, date);
        assert_eq!(link::vector(&sheet), NOTHING, "{date}");
    }
    sheet.notes.set_cost(CostField::Calls, "\u{1e}");
    assert_eq!(link::vector(&sheet), NOTHING);
    sheet.notes.set_cost(CostField::Calls, "1,5 or \u{1f}so");
    assert_eq!(read(&link::vector(&sheet)).notes.cost_of(CostField::Calls), "1,5 or so");
    // A gate outlives a due date that is none.
    sheet.notes.gates = vec![gate("net", "soon")];
    assert_eq!(read(&link::vector(&sheet)).notes.gates, [gate("net", "")]);
    // An item may be empty, and a mark leaves it so.
    sheet = Sheet::default();
    sheet.notes.set_list(List::Ship, vec!["\u{1f}".to_owned()]);
    assert_eq!(read(&link::vector(&sheet)).notes.list(List::Ship), [""]);
}

/// The calendar is checked where dates are computed, so that the page need not carry it.
#[test]
fn a_date_is_read_by_its_shape() {
    for date in ["2026-11-20", "2024-02-29", "0001-01-01", "9999-12-31", "2026-02-30"] {
        let mut sheet = Sheet::default();
        sheet.notes.set_text(Note::Date, date);
        sheet.notes.set_text(Note::Start, date);
        check(&sheet);
    }
}

fn kept(text: &str) -> bool {
    !text.contains(['\u{1e}', '\u{1f}'])
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_free_text_is_read_back(
        text in any::<String>().prop_filter("the packing's own marks are left out", |t| kept(t)),
        items in prop::collection::vec("[^\u{1e}\u{1f}]{0,8}", 0..4),
    ) {
        let mut sheet = Sheet::default();
        for note in Note::ALL.iter().filter(|note| !note.is_date()) {
            sheet.notes.set_text(*note, text.as_str());
        }
        for list in List::ALL {
            sheet.notes.set_list(*list, items.clone());
        }
        let [id, owner] = [format!("a{text}"), text.clone()];
        sheet.notes.gates = vec![GateNote { id, owner, ..GateNote::default() }];
        let vector = link::vector(&sheet);
        prop_assert_eq!(link::read(&vector), Ok(sheet));
    }

    /// Whatever a sheet holds, its link can be read, and has one spelling.
    #[test]
    fn whatever_is_written_can_be_read(
        texts in prop::array::uniform4("[a\u{1e}\u{1f}0-9.e-]{0,3}|2026-[01][0-9]-[0-3][0-9]"),
        fields in prop::collection::vec(prop::sample::select(CostField::ALL), 0..3),
        done in any::<bool>(),
    ) {
        let mut sheet = Sheet::default();
        for (note, text) in Note::ALL.iter().zip(texts.iter().cycle()) {
            sheet.notes.set_text(*note, text.as_str());
        }
        sheet.notes.set_list(List::Ship, texts.to_vec());
        let [id, owner, due, number] = texts;
        for field in fields {
            sheet.notes.set_cost(field, number.as_str());
        }
        sheet.notes.gates = vec![GateNote { id, owner, due, done }];
        let vector = link::vector(&sheet);
        let read = link::read(&vector);
        prop_assert_eq!(read.as_ref().map(link::vector), Ok(vector));
    }

    #[test]
    fn reading_never_panics_on_any_text(text in ".*") {
        prop_assert!(link::read(&text).is_err(), "{text:?} was read as a sheet");
    }

    #[test]
    fn reading_never_panics_on_texts_like_links(
        text in "v[01]?-[12]?(\\.(problem|promises|weeks|name|ship|gates|cost|end)-[a-v0-9_]{0,6}){0,3}\\.end-[0-3]",
    ) {
        match link::read(&text) {
            // What is read can be written, and then it has its one spelling.
            Ok(sheet) => prop_assert_eq!(link::read(&link::vector(&sheet)), Ok(sheet)),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}
