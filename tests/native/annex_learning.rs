//! How we will know: the metrics and the loop, as the page shows them.

use rung::advice::{Gap, Metrics};
use rung::annex::{Element, LEARN};
use rung::example::EXAMPLES;
use rung::framework::{Commitment, Note, Question, Sheet};
use rung::words;
use rung::words::advice::{self, learning as told};

use crate::piece::{attribute, drawn, own, with, within};

const TODAY: &str = "2026-11-21";

const LOOP: [Note; 6] =
    [Note::Question, Note::Metric, Note::Threshold, Note::Date, Note::IfMet, Note::IfMissed];

/// A sheet on which all of the loop is agreed.
fn agreed() -> Sheet {
    let mut sheet = Sheet::default();
    for (note, text) in LOOP.into_iter().zip([
        "Do people come back?",
        "Second visits",
        "40 % within a week",
        "2027-03-01",
        "Invite fifty more",
        "Stop",
    ]) {
        sheet.notes.set_text(note, text);
    }
    sheet
}

fn learning(sheet: &Sheet) -> Element {
    drawn(sheet, LEARN, TODAY)
}

fn standing(element: &Element) -> String {
    with(element, "class", "standing").words()
}

/// What is said of a field, if anything, and whether that is a mistake.
fn of_field(element: &Element, note: Note) -> (String, bool) {
    let about = attribute(element, note.id(), "aria-describedby");
    let beneath = with(element, "id", &format!("about-{}", note.id()));
    assert_eq!(about.is_some(), own(beneath, "hidden").is_none(), "{note:?}");
    assert!(about.is_none_or(|about| Some(&*about) == own(beneath, "id")), "{note:?}");
    let wrong = attribute(element, note.id(), "aria-invalid");
    (beneath.words(), wrong.as_deref() == Some("true"))
}

#[test]
fn metrics_come_once_the_class_is_settled() {
    let open = learning(&Sheet::default()).words();
    assert!(!open.contains(advice::WATCH) && !open.contains(advice::IGNORE), "{open}");
    for example in &EXAMPLES {
        let words = learning(&example.sheet()).words();
        let metrics = Metrics::of(example.expected);
        for metric in metrics.watch.iter().chain(metrics.ignore) {
            let metric = advice::metric(metric.id()).expect("it has words");
            let said = format!("{} . {} {}", metric.name, metric.why, metric.source);
            assert!(words.contains(&said), "{}: {said}", example.id);
        }
    }
}

#[test]
fn every_field_of_the_loop_is_labelled_and_in_its_step() {
    let element = learning(&agreed());
    let steps: Vec<&Element> = with(&element, "class", "loop")
        .children
        .iter()
        .map(|child| match child {
            rung::annex::Child::Element(step) => step,
            rung::annex::Child::Text(text) => panic!("{text}"),
        })
        .collect();
    let names = |step: &Element| -> Vec<String> {
        within(step).iter().filter_map(|it| own(it, "name")).map(str::to_owned).collect()
    };
    assert_eq!(steps.len(), 3);
    assert!(steps[0].words().starts_with(told::BUILD));
    assert!(steps[1].words().starts_with(told::MEASURE));
    assert!(steps[2].words().starts_with(told::LEARN) && steps[2].words().ends_with(told::AGAIN));
    assert_eq!(names(steps[0]), ["question"]);
    assert_eq!(names(steps[1]), ["metric", "threshold", "date"]);
    assert_eq!(names(steps[2]), ["if_met", "if_missed"]);
    let labels: Vec<&Element> =
        within(&element).into_iter().filter(|it| it.tag == "label").collect();
    for (note, label) in LOOP.iter().zip(&labels) {
        assert_eq!(names(label), [note.id()]);
        let words = words::note(*note);
        assert_eq!(label.words(), format!("{} {}", words.label, words.help).trim_end());
        let kind = attribute(&element, note.id(), "type");
        assert_eq!(kind.as_deref(), Some(if *note == Note::Date { "date" } else { "text" }));
    }
    assert_eq!(labels.len(), LOOP.len());
}

#[test]
fn what_is_agreed_in_full_is_a_commitment_and_nothing_is_missing() {
    let element = learning(&agreed());
    assert_eq!(standing(&element), told::COMMITMENT);
    for note in LOOP {
        assert_eq!(of_field(&element, note), (String::new(), false), "{note:?}");
    }
}

/// A note, what is written there instead of what was agreed, the gap, and what is then said.
const GAPS: [(Note, &str, Gap, &str); 9] = [
    (Note::Question, "", Gap::Question, "Also missing: the question."),
    (Note::Metric, "", Gap::Metric, "Also missing: the metric."),
    (Note::Threshold, "", Gap::Number, "It lacks a number."),
    (Note::Threshold, "most of them", Gap::Number, "It lacks a number."),
    (Note::Date, "", Gap::Date, "It lacks a date."),
    (Note::Date, "soon", Gap::Date, "It lacks a date."),
    (Note::Date, "2027-02-29", Gap::Date, "It lacks a date."),
    (Note::IfMet, "", Gap::IfMet, "Also missing: what we do if it is met."),
    (Note::IfMissed, "", Gap::IfMissed, "It lacks what we do if it is missed."),
];

#[test]
fn each_gap_is_said_at_its_field_and_no_other() {
    for (note, text, gap, said) in GAPS {
        let mut sheet = agreed();
        sheet.notes.set_text(note, text);
        let element = learning(&sheet);
        let breaks = gap.breaks_commitment();
        let line = told::gap(gap.id()).expect("it has words").line;
        for field in LOOP {
            let expected =
                if field == note { (line.to_owned(), breaks) } else { Default::default() };
            assert_eq!(of_field(&element, field), expected, "{note:?} “{text}”, {field:?}");
        }
        let is = if breaks { "This is not a commitment yet." } else { told::COMMITMENT };
        assert_eq!(standing(&element), format!("{is} {said}"), "{note:?}: {text}");
    }
}

#[test]
fn several_gaps_are_listed_apart_by_what_they_break() {
    let mut sheet = Sheet::default();
    sheet.notes.set_text(Note::Question, "Do people come back?");
    let said = "This is not a commitment yet. It lacks a number, a date and what we do if it is \
                missed. Also missing: the metric and what we do if it is met.";
    assert_eq!(standing(&learning(&sheet)), said);
}

#[test]
fn nothing_written_is_no_mistake() {
    for text in ["", "  "] {
        let mut sheet = Sheet::default();
        sheet.notes.set_text(Note::Question, text);
        sheet.notes.set_text(Note::Name, "A release");
        let element = learning(&sheet);
        assert_eq!(standing(&element), told::NOTHING_AGREED);
        for note in LOOP {
            assert_eq!(of_field(&element, note), (String::new(), false), "{note:?}");
        }
    }
}

#[test]
fn a_day_that_has_passed_is_said_without_breaking_the_commitment() {
    for (date, today, passed) in [
        ("2026-11-20", TODAY, true),
        ("2026-11-21", TODAY, false),
        ("2026-11-22", TODAY, false),
        ("2026-11-20", "", false),
        ("2026-11-20", "today", false),
        ("0999-12-31", "1000-01-01", true),
    ] {
        let mut sheet = agreed();
        sheet.notes.set_text(Note::Date, date);
        let element = drawn(&sheet, LEARN, today);
        let said = if passed { told::DATE_PASSED } else { "" };
        assert_eq!(of_field(&element, Note::Date), (said.to_owned(), false), "{date}, {today}");
        assert_eq!(standing(&element), told::COMMITMENT);
    }
}

#[test]
fn an_answer_that_claims_more_than_is_written_is_held_against_it() {
    let option = |commitment: Commitment| commitment as u8;
    let half = |sheet: &mut Sheet| sheet.notes.set_text(Note::Threshold, "many");
    let label = words::asked(Question::Commitment).options[usize::from(option(Commitment::Agreed))];
    let claimed = [told::CLAIMED, label, told::CLAIMED_END].concat();
    for (answer, written, expected) in [
        (None, false, false),
        (Some(Commitment::Rough), true, false),
        (Some(Commitment::None), false, false),
        (Some(Commitment::Agreed), false, true),
        (Some(Commitment::Agreed), true, true),
    ] {
        let mut sheet = if written { agreed() } else { Sheet::default() };
        if written {
            half(&mut sheet);
        }
        if let Some(answer) = answer {
            sheet.choose(Question::Commitment, option(answer));
        }
        let element = learning(&sheet);
        assert_eq!(standing(&element).contains(&claimed), expected, "{answer:?}");
        let said = with(&element, "class", "standing");
        let links: Vec<_> = within(said).into_iter().filter_map(|it| own(it, "href")).collect();
        assert_eq!(links, if expected { vec!["#ask-commitment"] } else { vec![] });
    }
    let mut sheet = agreed();
    sheet.choose(Question::Commitment, option(Commitment::Agreed));
    assert_eq!(standing(&learning(&sheet)), told::COMMITMENT);
    // An answer that says less than is written is held against it, too.
    for answer in [Commitment::Rough, Commitment::None] {
        sheet.choose(Question::Commitment, option(answer));
        let said = standing(&learning(&sheet));
        assert!(said.starts_with(told::COMMITMENT) && said.contains(told::AGREED_END), "{said}");
    }
}

#[test]
fn fields_hold_what_is_written_whatever_it_is() {
    let text = "40 % of \"Ana’s\" <b>friends</b> & 'others'";
    let mut sheet = agreed();
    for note in LOOP.into_iter().filter(|note| !note.is_date()) {
        sheet.notes.set_text(note, text);
    }
    let element = learning(&sheet);
    for note in LOOP {
        let expected = if note.is_date() { "2027-03-01" } else { text };
        assert_eq!(attribute(&element, note.id(), "value").as_deref(), Some(expected));
    }
    assert!(!element.words().contains(text), "it is nowhere else");
}
