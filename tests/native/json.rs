//! A sheet as JSON: what is read, and what means the same. What is refused is in `json_errors`.

use proptest::prelude::*;
use rung::framework::{CostField, GateNote, Kind, List, Note, OptionSet, Question, Sheet};
use rung::record::json;
use serde_json::{Map, Value};

use crate::laws::cases;
use crate::links::{whole, written as link_to};
use crate::random::Random;

fn read(text: &str) -> Sheet {
    json::read(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn ids(question: Question, options: OptionSet) -> Vec<&'static str> {
    options.iter().map(|option| question.options()[usize::from(option)]).collect()
}

/// A sheet as section 9 writes it, by the tests' own hand: a reader and a writer of one crate could
/// be wrong together.
pub(crate) fn written(sheet: &Sheet) -> String {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| {
        object.insert(key.to_owned(), value);
    };
    for question in Question::ALL {
        if let Some(options) = sheet.answer(*question) {
            let ids = ids(*question, options);
            match (question.kind(), &ids[..]) {
                (Kind::One, [id]) => put(question.id(), (*id).into()),
                _ => put(question.id(), ids.into()),
            }
        }
    }
    if let Some(weeks) = sheet.weeks() {
        put("weeks", weeks.into());
    }
    let notes = &sheet.notes;
    for note in Note::ALL.iter().filter(|note| !notes.text(**note).is_empty()) {
        put(note.id(), notes.text(*note).into());
    }
    for list in List::ALL {
        put(list.id(), notes.list(*list).into());
    }
    let gate = |gate: &GateNote| serde_json::json!({"id": gate.id, "owner": gate.owner, "due": gate.due, "done": gate.done});
    put("gates", notes.gates.iter().map(gate).collect());
    let number = |field: &CostField| {
        let typed = Some(notes.cost_of(*field)).filter(|typed| !typed.is_empty())?;
        Some((field.id().to_owned(), typed.parse::<Value>().expect("a number")))
    };
    let cost: Map<String, Value> = CostField::ALL.iter().filter_map(number).collect();
    put("cost", cost.into());
    Value::Object(object).to_string()
}

#[test]
fn every_option_of_every_question_is_read_alone_and_in_an_array() {
    for question in Question::ALL {
        for (position, option) in (0..).zip(question.options()) {
            let mut expected = Sheet::default();
            expected.narrow(*question, OptionSet::of(&[position]));
            assert!(!expected.is_blank(), "{option}");
            let array = read(&format!(r#"{{"{}": ["{option}"]}}"#, question.id()));
            assert_eq!(array, expected);
            if question.kind() == Kind::One {
                assert_eq!(read(&format!(r#"{{"{}": "{option}"}}"#, question.id())), expected);
                assert_eq!(expected.choice(*question), Some(position));
            }
        }
    }
}

#[test]
fn every_set_of_options_of_every_question_is_read() {
    for question in Question::ALL.iter().filter(|question| question.kind() != Kind::Weeks) {
        for bits in 1..=question.all_options().bits() {
            let options = OptionSet::from_bits(bits);
            let sheet = read(&format!(r#"{{"{}": {:?}}}"#, question.id(), ids(*question, options)));
            assert_eq!(sheet.possible(*question), options);
            let all = options == question.all_options() && question.kind() == Kind::One;
            assert_eq!(sheet.answer(*question), (!all).then_some(options), "{question:?}");
        }
    }
}

#[test]
fn missing_null_and_all_options_of_a_single_choice_mean_unanswered() {
    assert!(read("{}").is_blank());
    for question in Question::ALL {
        assert!(read(&format!(r#"{{"{}": null}}"#, question.id())).is_blank(), "{question:?}");
        if question.kind() == Kind::One {
            let all = ids(*question, question.all_options());
            assert!(read(&format!(r#"{{"{}": {all:?}}}"#, question.id())).is_blank());
        }
    }
    for key in ["name", "question", "metric", "threshold", "date", "if_met", "if_missed", "notes"] {
        assert!(read(&format!(r#"{{"{key}": null}}"#)).is_blank(), "{key}");
        assert!(read(&format!(r#"{{"{key}": ""}}"#)).is_blank(), "{key}");
    }
    let empty =
        r#"{"start": null, "ship": [], "defer": null, "gates": [], "cost": {"calls": null}}"#;
    assert!(read(empty).is_blank());
}

#[test]
fn an_option_that_is_named_twice_counts_once() {
    assert_eq!(read(r#"{"harm": ["costly", "costly"]}"#), read(r#"{"harm": "costly"}"#));
    let promises = r#"{"promises": ["press", "brand", "press"]}"#;
    assert_eq!(read(promises), read(r#"{"promises": ["press", "brand"]}"#));
}

/// The same gate may be listed twice, and another object may have the same keys.
#[test]
fn keys_are_repeated_only_within_one_object() {
    let sheet = read(r#"{"gates": [{"id": "net"}, {"id": "net"}], "cost": {"calls": 1}}"#);
    assert_eq!(sheet.notes.gates.len(), 2);
}

#[test]
fn an_empty_array_answers_a_set_with_none_of_these() {
    for question in [Question::Promises, Question::Safeguards] {
        let sheet = read(&format!(r#"{{"{}": []}}"#, question.id()));
        assert_eq!(sheet.answer(question), Some(OptionSet::EMPTY));
        assert!(sheet.is_settled(question));
        assert!(!sheet.is_blank());
    }
}

#[test]
fn weeks_are_whole_numbers_however_json_spells_them() {
    for (weeks, expected) in [
        ("0", 0),
        ("1", 1),
        ("12", 12),
        ("260", 260),
        ("12.0", 12),
        ("1.2e1", 12),
        ("120E-1", 12),
        ("-0", 0),
    ] {
        assert_eq!(read(&format!(r#"{{"weeks": {weeks}}}"#)).weeks(), Some(expected), "{weeks}");
    }
    assert_eq!(read(r#"{"weeks": null}"#).weeks(), None);
}

#[test]
fn dates_are_read_as_written() {
    for date in ["2026-11-20", "2024-02-29", "0001-01-01", "9999-12-31"] {
        let sheet = read(&format!(r#"{{"date": "{date}", "start": "{date}"}}"#));
        assert_eq!(sheet.notes.text(Note::Date), date);
        assert_eq!(sheet.notes.text(Note::Start), date);
    }
}

#[test]
fn gates_and_cost_are_read_with_what_is_left_out() {
    let sheet = read(
        r#"{"gates": [{"id": "net"},
            {"id": "cap", "owner": "Ada", "due": "2026-11-20", "done": true},
            {"id": "end", "owner": null, "due": null, "done": null}],
           "cost": {"price_user": 9.5, "tokens_in": 1000, "calls": null, "retry_share": 0}}"#,
    );
    let gate = |id: &str| GateNote { id: id.to_owned(), ..GateNote::default() };
    let cap = GateNote {
        owner: "Ada".to_owned(),
        due: "2026-11-20".to_owned(),
        done: true,
        ..gate("cap")
    };
    assert_eq!(sheet.notes.gates, [gate("net"), cap, gate("end")]);
    let cost = [("tokens_in", "1000"), ("price_user", "9.5"), ("retry_share", "0")];
    let typed = |field: &CostField| Some((field.id(), sheet.notes.cost_of(*field)));
    let typed = CostField::ALL.iter().filter_map(typed).filter(|(_, typed)| !typed.is_empty());
    assert_eq!(typed.collect::<Vec<_>>(), cost);
}

/// What was written is kept, without an exponent where that fits; the link spells it too.
#[test]
fn numbers_of_the_cost_section_are_read_as_json_spells_them() {
    for (written, spelt) in [
        ("0", "0"),
        ("-0", "0"),
        ("-0.0", "0.0"),
        ("12", "12"),
        ("0.25", "0.25"),
        ("12.0", "12.0"),
        ("18446744073709551615", "18446744073709551615"),
        ("0.30000000000000000001", "0.30000000000000000001"),
        ("1e-7", "0.0000001"),
        ("1E3", "1000"),
        ("12.50e+1", "125"),
        ("12.5e-3", "0.0125"),
        ("0e5", "0"),
        ("-0e5", "0"),
        ("1e30", "1000000000000000000000000000000"),
        ("1e31", "1e31"),
        ("1e-31", "1e-31"),
        ("2.5e300", "2.5e300"),
        ("1e400", "1e400"),
        ("5e-99999999999999999999", "5e-99999999999999999999"),
    ] {
        let sheet = read(&format!(r#"{{"cost": {{"calls": {written}}}}}"#));
        assert_eq!(sheet.notes.cost_of(CostField::Calls), spelt, "{written}");
        assert_eq!(whole(&link_to(&sheet)), sheet, "{written}");
    }
}

/// People type numbers in more ways than JSON knows, and sometimes no number.
#[test]
fn what_was_typed_is_written_as_json_spells_it() {
    for (typed, written) in [
        ("12", r#"{"cost":{"calls":12}}"#),
        (" 12 ", r#"{"cost":{"calls":12}}"#),
        ("0012", r#"{"cost":{"calls":12}}"#),
        ("1.50", r#"{"cost":{"calls":1.50}}"#),
        ("12.", r#"{"cost":{"calls":12}}"#),
        (".5", r#"{"cost":{"calls":0.5}}"#),
        ("00", r#"{"cost":{"calls":0}}"#),
        ("1e-7", r#"{"cost":{"calls":1e-7}}"#),
        ("-5", "{}"),
        ("-", "{}"),
        (".", "{}"),
        ("1,5", "{}"),
        ("1 000", "{}"),
        ("about 12", "{}"),
        ("Infinity", "{}"),
    ] {
        let mut sheet = Sheet::default();
        sheet.notes.set_cost(CostField::Calls, typed);
        let text = json::Written(&sheet).text();
        assert_eq!(text, written, "{typed}");
        assert_eq!(read(&text).is_blank(), written == "{}", "{typed}");
    }
    for field in CostField::ALL {
        let text = format!(r#"{{"cost":{{"{}":0.25}}}}"#, field.id());
        assert_eq!(read(&text).notes.cost_of(*field), "0.25");
        let written = json::Written(&read(&text)).text();
        assert_eq!(written, text);
    }
}

#[test]
fn whatever_is_written_is_read_back() {
    let mut random = Random::new(31);
    for _ in 0..300 {
        let sheet = random.written();
        let text = written(&sheet);
        assert_eq!(read(&text), sheet, "{text}");
    }
}

#[test]
fn what_the_crate_itself_writes_says_the_same() {
    let mut random = Random::new(37);
    for _ in 0..300 {
        let sheet = random.written();
        let text = json::Written(&sheet).text();
        assert_eq!(read(&text), sheet, "{text}");
    }
    let blank = Sheet::default();
    assert_eq!(json::Written(&blank).text(), "{}");
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn reading_never_panics_on_any_text(text in ".*") {
        let refused = json::read(&text).is_err();
        prop_assert!(refused || text.trim_start().starts_with('{'), "{text:?} was read as a sheet");
    }

    #[test]
    fn reading_never_panics_on_damaged_sheets(
        seed in any::<u64>(),
        at in any::<prop::sample::Index>(),
        with in any::<char>(),
    ) {
        let text = written(&Random::new(seed).written());
        let mut damaged: Vec<char> = text.chars().collect();
        let at = at.index(damaged.len());
        damaged[at] = with;
        let damaged: String = damaged.into_iter().collect();
        match json::read(&damaged) {
            Ok(sheet) => prop_assert_eq!(json::read(&written(&sheet)), Ok(sheet)),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
        // A cut object is never a sheet.
        let cut: String = text.chars().take(at).collect();
        prop_assert!(json::read(&cut).is_err());
    }

    #[test]
    fn any_free_text_is_kept_as_it_is(text in any::<String>()) {
        let object = serde_json::json!({"notes": text, "ship": [text, text]}).to_string();
        let sheet = read(&object);
        prop_assert_eq!(sheet.notes.text(Note::Notes), &text);
        prop_assert_eq!(sheet.notes.list(List::Ship), [text.clone(), text]);
    }
}
