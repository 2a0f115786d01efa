//! What the page shows of what the calls cost.

use std::collections::BTreeSet;

use rung::advice::cost::{Costing, cost};
use rung::annex::{Annex, Child, Element, Setting};
use rung::control::COST;
use rung::framework::{Ai, CostField, OptionSet, Question, Sheet};
use rung::link;
use rung::words::advice::cost as words;

use crate::cost::notes;

/// The section for a sheet, as the page gets it from the link.
fn drawn(sheet: &Sheet) -> Element {
    let pieces = Annex::new().pieces(&link::keep(sheet), &Setting::default());
    let mut found = pieces.into_iter().filter(|piece| piece.place == rung::annex::COST);
    let piece = found.next().expect("the place has a piece");
    assert!(found.next().is_none(), "one piece for each place");
    piece.element
}

fn sheet(fields: &str) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.notes = notes(fields);
    sheet
}

fn all<'a>(element: &'a Element, found: &mut Vec<&'a Element>) {
    found.push(element);
    for child in &element.children {
        if let Child::Element(child) = child {
            all(child, found);
        }
    }
}

fn elements(element: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    all(element, &mut found);
    found
}

fn attribute<'a>(element: &'a Element, key: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(it, _)| *it == key).map(|(_, value)| value.as_str())
}

fn input<'a>(elements: &[&'a Element], field: CostField) -> &'a Element {
    let name = [COST, field.id()].concat();
    let found: Vec<_> =
        elements.iter().filter(|it| attribute(it, "name") == Some(name.as_str())).collect();
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

/// What a screen reader says of a field besides its label.
fn described(elements: &[&Element], field: CostField) -> String {
    let ids = attribute(input(elements, field), "aria-describedby").expect("it is described");
    let by = ids.split(' ').map(|id| {
        let found = elements.iter().find(|it| attribute(it, "id") == Some(id));
        found.unwrap_or_else(|| panic!("there is no {id}")).words()
    });
    by.collect::<Vec<_>>().join(" ")
}

const ONE_CALL: &str = "tokens_in=1000 tokens_out=500 price_in=3 price_out=15";

#[test]
fn every_field_has_a_label_a_unit_and_what_was_typed() {
    let mut typed = sheet("");
    for field in CostField::ALL {
        typed.notes.set_cost(*field, [" ", field.id(), " <b>\"1,5\""].concat());
    }
    let section = drawn(&typed);
    let elements = elements(&section);
    let inputs = elements.iter().filter(|it| it.tag == "input").count();
    assert_eq!(inputs, CostField::ALL.len());
    for field in CostField::ALL {
        let input = input(&elements, *field);
        let is_label = |it: &&&Element| {
            it.tag == "label"
                && it.children.iter().any(|child| matches!(child, Child::Element(e) if e == input))
        };
        let label = elements.iter().find(is_label).expect("it has a label").words();
        let told = words::field(*field);
        assert_eq!(label, [told.label, told.unit].join(" "));
        assert_eq!(attribute(input, "value"), Some(typed.notes.cost_of(*field)));
        assert_eq!(attribute(input, "inputmode"), Some("decimal"));
        assert_eq!(attribute(input, "autocomplete"), Some("off"));
    }
    let ids: Vec<&str> = elements.iter().filter_map(|it| attribute(it, "id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands twice");
    assert!(!ids.contains(&rung::annex::COST), "the place has that id");
    let named = attribute(&section, "aria-labelledby").expect("the section has a name");
    let heading =
        elements.iter().find(|it| attribute(it, "id") == Some(named)).expect("it is there");
    assert_eq!((heading.tag, attribute(heading, "tabindex")), ("h2", Some("-1")));
}

#[test]
fn every_group_has_a_legend_and_its_fields() {
    let section = drawn(&sheet(""));
    let elements = elements(&section);
    let groups: Vec<_> = elements.iter().filter(|it| it.tag == "fieldset").collect();
    let counts = groups.iter().map(|group| {
        let Some(Child::Element(legend)) = group.children.first() else { panic!("no legend") };
        assert_eq!(legend.tag, "legend");
        let inside = self::elements(group);
        (legend.words(), inside.iter().filter(|it| it.tag == "input").count())
    });
    let sizes = [3, 2, 3, 4, 5];
    let expected = words::GROUPS.iter().zip(sizes).map(|(it, size)| (it.legend.to_owned(), size));
    assert_eq!(counts.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

/// A field and what is typed there, in a section that is good otherwise, and what is said of it.
const WRONG: &[(CostField, &str, &str)] = &[
    (CostField::PriceIn, "three", words::NOT_A_NUMBER),
    (CostField::PriceIn, "1,5", words::COMMA),
    (CostField::PriceIn, "-1", words::NEGATIVE),
    (CostField::PriceIn, "1.0000001", "More decimals than this can use; write at most 6."),
    (CostField::TokensIn, "1.5", words::WHOLE_NEEDED),
    (CostField::RetryShare, "101", words::OVER_HUNDRED),
    (
        CostField::TokensIn,
        "10000001",
        "That cannot be meant: the most that fits here is 10,000,000.",
    ),
    (CostField::PriceIn, "", "Needed too, because “Price of tokens received” is filled in."),
    (CostField::PriceOut, " ", "Needed too, because “Price of tokens sent” is filled in."),
];

#[test]
fn what_is_wrong_is_said_at_the_field_and_nothing_is_computed() {
    for (field, typed, expected) in WRONG {
        let mut wrong = sheet(ONE_CALL);
        wrong.notes.set_cost(*field, *typed);
        let section = drawn(&wrong);
        let elements = elements(&section);
        for other in CostField::ALL {
            let is_wrong = attribute(input(&elements, *other), "aria-invalid");
            assert_eq!(is_wrong, (other == field).then_some("true"), "{other:?} for {typed}");
            let said = described(&elements, *other);
            let help = words::field(*other).help;
            let expected =
                if other == field { [help, " ", expected].concat() } else { help.to_owned() };
            assert_eq!(said.trim(), expected.trim(), "{other:?} for {typed}");
        }
        assert!(section.words().contains(words::PENDING), "{typed}");
        assert!(elements.iter().all(|it| it.tag != "table" && it.tag != "figure"), "{typed}");
    }
}

#[test]
fn a_section_that_nobody_began_says_how_to_begin() {
    let section = drawn(&sheet(""));
    let elements = elements(&section);
    assert!(elements.iter().all(|it| attribute(it, "aria-invalid").is_none()));
    let words = section.words();
    assert!(words.contains(words::BEGIN) && words.contains(words::NOT_OURS));
    assert!(!words.contains(words::PENDING) && !words.contains(words::RESULTS));
}

/// The rows of the table, and what stands above it.
fn results(fields: &str) -> (String, Vec<String>) {
    let section = drawn(&sheet(fields));
    let elements = elements(&section);
    let of = |class: &str| {
        *elements.iter().find(|it| attribute(it, "class") == Some(class)).expect("it is there")
    };
    let Some(Child::Element(said)) = of("results").children.first() else { panic!("no sentence") };
    let rows = elements.iter().filter(|it| it.tag == "tr").map(|row| row.words());
    (said.words(), rows.collect())
}

#[test]
fn results_stand_in_a_table() {
    let call =
        ["One call, sent once 0.0105", "One call with retries, fallback and evaluation 0.0105"];
    assert_eq!(results(ONE_CALL), (String::new(), call.map(str::to_owned).to_vec()));
    let fields = [ONE_CALL, " calls=40 users_team=5 users_open=12000 price_user=1"].concat();
    let (said, rows) = results(&fields);
    assert_eq!(
        said,
        "Of the 1.00 that a user pays each month, the calls leave 0.58, which is 58 %."
    );
    let expected = [
        "One user, one month 0.42",
        "Our own people, one month, users: 5 2.10",
        "Open market, one month, users: 12,000 5,040.00",
        "Margin per user and month 0.58 (58 %)",
    ];
    assert_eq!(rows[2..], expected);
}

#[test]
fn a_margin_below_zero_is_said_plainly() {
    for (price, said, row) in [
        (
            "9",
            "Every user loses money: the calls cost 1.50 a month more than the 9.00 that a user pays.",
            "−1.50 (−16.67 %)",
        ),
        ("0", "A user pays nothing, so the calls of each one cost you 10.50 a month.", "−10.50"),
        ("10.5", words::NOTHING_LEFT, "0.00 (0 %)"),
    ] {
        let (sentence, rows) = results(&[ONE_CALL, " calls=1000 price_user=", price].concat());
        assert_eq!(sentence, said);
        assert_eq!(rows.last().map(String::as_str), Some(&*[words::MARGIN, " ", row].concat()));
    }
}

#[test]
fn the_stages_are_drawn_with_the_dearest_as_the_longest() {
    let fields = [ONE_CALL, " calls=40 users_partners=10 users_beta=40 users_open=80"].concat();
    let section = drawn(&sheet(&fields));
    let elements = elements(&section);
    let of = |class| {
        elements.iter().filter(move |it| it.tag == "rect" && attribute(it, "class") == Some(class))
    };
    let widths: Vec<_> = of("measured").filter_map(|it| attribute(it, "width")).collect();
    assert_eq!(widths, ["40", "160", "320"]);
    let said = section.words();
    assert!(said.contains(words::STAGES));
    assert!(said.contains("Design partners: 4.20 a month."), "{said}");
    // Without users there is nothing to draw.
    let none = drawn(&sheet(&[ONE_CALL, " calls=40"].concat()));
    assert!(self::elements(&none).iter().all(|it| it.tag != "svg"));
}

#[test]
fn without_ai_there_is_nothing_to_compute() {
    let all = OptionSet::of(&[Ai::None as u8, Ai::Assists as u8, Ai::Decides as u8]);
    for bits in 1..=all.bits() {
        let possible = OptionSet::from_bits(bits);
        let mut sheet = sheet(ONE_CALL);
        sheet.narrow(Question::Ai, possible);
        let section = drawn(&sheet);
        let none = possible == OptionSet::of(&[Ai::None as u8]);
        assert_eq!(section.words().contains(words::NO_AI), none, "{bits}");
        let inputs = elements(&section).iter().filter(|it| it.tag == "input").count();
        assert_eq!(inputs, if none { 0 } else { CostField::ALL.len() }, "{bits}");
        // What was typed is kept for when that changes.
        assert!(matches!(cost(&sheet.notes), Costing::Known(_)));
    }
}
