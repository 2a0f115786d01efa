//! The decision model: sound as XML, whole as a model, and true to the framework in its tables.
//!
//! Whether the tables decide as the program does is judged by other programs, in `tests/browser`.

use std::collections::BTreeSet;

use rung::framework::{
    Audience, Class, Condition, Demand, Derivation, Fact, Framework, Market, OptionSet, Problem,
    Promises, Question, Rule, Safeguards, Subject, Test, VERSION_1,
};
use rung::record::dmn;

use crate::xml::{self, Element};

/// The model of a framework, once it has passed what every model has to: ids are unique, and
/// whatever refers to something finds it.
pub(crate) fn check(framework: &Framework) -> Element {
    let model = xml::read(&dmn::write(framework)).expect("the model is sound XML");
    let all = model.all();
    let mut ids = BTreeSet::new();
    for id in all.iter().filter_map(|element| element.get("id")) {
        assert!(ids.insert(id), "{id} stands twice");
        let name = id.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
        assert!(name && id.starts_with(|c: char| c.is_ascii_alphabetic()), "{id} is no XML name");
    }
    let mut references = 0;
    for element in &all {
        let href = element.get("href").map(|href| href.strip_prefix('#').expect("it is local"));
        for id in href.into_iter().chain(element.get("dmnElementRef")) {
            assert!(ids.contains(id), "there is no {id}");
            references += 1;
        }
        let own = (element.name == "typeRef").then_some(element.text.as_str());
        for name in own.into_iter().chain(element.get("typeRef")) {
            let defined = model.named("itemDefinition").any(|item| item.at("name") == name);
            assert!(defined || ["string", "boolean"].contains(&name), "there is no type {name}");
        }
    }
    assert!(references > 0, "nothing refers to anything");
    model
}

/// The one with this id among the elements of this name.
fn find<'a>(model: &'a Element, name: &'a str, id: &str) -> &'a Element {
    let mut found = model.named(name).filter(|element| element.at("id") == id);
    let first = found.next().unwrap_or_else(|| panic!("there is no {name} {id}"));
    assert!(found.next().is_none());
    first
}

/// The values that a type allows.
fn allowed<'a>(model: &'a Element, name: &str) -> &'a str {
    &find(model, "itemDefinition", name).only("allowedValues").only("text").text
}

fn quoted(ids: &[&str]) -> String {
    ids.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", ")
}

/// A decision's table: the heads of the columns, and each line as its cells, `→` and its outputs.
fn table(model: &Element, id: &str) -> (Vec<String>, Vec<String>) {
    let table = find(model, "decision", id).only("decisionTable");
    assert_eq!(table.at("hitPolicy"), "FIRST");
    let texts = |line: &Element, name: &str| {
        let texts: Vec<String> =
            line.named(name).map(|entry| entry.only("text").text.clone()).collect();
        texts.join(" | ")
    };
    let heads = table.named("input").map(|input| input.only("inputExpression").only("text"));
    let line = |line| format!("{} → {}", texts(line, "inputEntry"), texts(line, "outputEntry"));
    (heads.map(|text| text.text.clone()).collect(), table.named("rule").map(line).collect())
}

#[test]
fn there_is_one_decision_for_each_fact_and_for_what_follows() {
    let model = check(&VERSION_1);
    let decisions: Vec<&str> = model.named("decision").map(|it| it.at("id")).collect();
    let facts: Vec<&str> = Fact::ALL.iter().map(|fact| fact.id()).collect();
    assert_eq!(decisions, [&facts[..], &["hold", "rules", "first_audience"]].concat());
    for fact in Fact::ALL {
        let variable = find(&model, "decision", fact.id()).only("variable");
        assert_eq!(variable.at("name"), fact.id());
        assert_eq!(allowed(&model, variable.at("typeRef")), quoted(fact.values()));
    }
    assert_eq!(model.at("name"), "Rung, framework 1");
    assert_eq!(model.at("namespace"), "urn:rung:framework:1");
}

#[test]
fn every_question_that_can_change_the_class_is_input_data_with_its_options() {
    let model = check(&VERSION_1);
    let inputs: Vec<&str> = model.named("inputData").map(|it| it.at("id")).collect();
    assert_eq!(inputs, Question::deciding().map(Question::id).collect::<Vec<_>>());
    let mut lists = Vec::new();
    for question in Question::deciding() {
        let mut name = find(&model, "inputData", question.id()).only("variable").at("typeRef");
        let item = find(&model, "itemDefinition", name);
        if item.get("isCollection") == Some("true") {
            lists.push(question);
            name = &item.only("typeRef").text;
        }
        assert_eq!(allowed(&model, name), quoted(question.options()));
    }
    assert_eq!(lists, [Question::Promises, Question::Safeguards]);
}

#[test]
fn the_table_of_the_rules_has_a_line_for_each_row() {
    let model = check(&VERSION_1);
    let decision = find(&model, "decision", "rules");
    let table = decision.only("decisionTable");
    let outputs: Vec<&str> = table.named("output").map(|it| it.at("name")).collect();
    assert_eq!(outputs, ["class", "rule", "limit"]);
    let rows = VERSION_1.rules.iter().flat_map(|rule| rule.rows.iter().map(move |_| rule));
    let expected: Vec<String> = rows
        .map(|rule| format!("{} {}", rule.id, quoted(&[rule.class.id(), rule.id, rule.limit.id()])))
        .collect();
    let line = |line: &Element| {
        let note = &line.only("annotationEntry").only("text").text;
        assert_eq!(*note, line.only("description").text);
        let outputs: Vec<&str> =
            line.named("outputEntry").map(|entry| entry.only("text").text.as_str()).collect();
        format!("{note} {}", outputs.join(", "))
    };
    let lines: Vec<String> = table.named("rule").map(line).collect();
    assert_eq!(lines, expected);
    assert_eq!(lines.len(), 11);
    assert_eq!(lines.iter().filter(|line| line.starts_with("R9 ")).count(), 2);
}

/// A table may read nothing that the drawing does not show.
#[test]
fn a_decision_requires_exactly_what_its_table_reads() {
    let model = check(&VERSION_1);
    for decision in model.named("decision") {
        let id = decision.at("id");
        let (heads, _) = table(&model, id);
        let heads = heads.join(" ");
        let names = |text: &'static str| model.named(text).map(|it| it.at("id"));
        let read: BTreeSet<&str> = names("inputData")
            .chain(names("decision"))
            .filter(|name| heads.split(|c: char| !c.is_ascii_alphabetic()).any(|it| it == *name))
            .collect();
        let required: Vec<&str> = decision
            .named("informationRequirement")
            .flat_map(|requirement| &requirement.children)
            .map(|required| required.at("href").trim_start_matches('#'))
            .collect();
        assert_eq!(required.len(), read.len(), "{id} requires something twice");
        assert_eq!(required.into_iter().collect::<BTreeSet<_>>(), read, "{id}");
    }
}

#[test]
fn the_first_audience_is_the_narrower_one_and_the_team_on_hold() {
    let (heads, lines) = table(&check(&VERSION_1), "first_audience");
    assert_eq!(heads, ["hold", "audience", "rules.limit"]);
    let expected = [
        "true | - | - → \"team\"",
        "- | \"team\" | - → \"team\"",
        "- | - | \"team\" → \"team\"",
        "- | \"partners\" | - → \"partners\"",
        "- | - | \"partners\" → \"partners\"",
        "- | \"beta\" | - → \"beta\"",
        "- | - | \"beta\" → \"beta\"",
        "- | \"open\" | \"open\" → \"open\"",
    ];
    assert_eq!(lines, expected);
}

const fn answer(question: Question, among: &[u8]) -> Test {
    Test { subject: Subject::Answer(question), among: OptionSet::of(among) }
}

const OPEN: Test = answer(Question::Problem, &[Problem::Open as u8]);
const NOT_SETTLED: Test = answer(Question::Problem, &[Problem::Partly as u8, Problem::Open as u8]);
const ANY_PROMISE: Test = answer(Question::Promises, &[0, 1, 2, 3, 4]);
const PRESS_OR_BRAND: Test =
    answer(Question::Promises, &[Promises::Press as u8, Promises::Brand as u8]);
const HUMAN: Test = answer(Question::Safeguards, &[Safeguards::Human as u8]);

/// A framework that uses the language of conditions in ways that version 1 does not.
const INVENTED: Framework = Framework {
    version: 7,
    facts: &[
        Derivation {
            fact: Fact::Market,
            cases: &[
                (
                    Market::Facing as u8,
                    Condition::All(&[
                        Condition::Any(&[Condition::Is(OPEN), Condition::Is(PRESS_OR_BRAND)]),
                        Condition::Not(HUMAN),
                        // With the first alternative, this can never hold.
                        Condition::Not(OPEN),
                    ]),
                ),
                (Market::Away as u8, Condition::Not(ANY_PROMISE)),
                (Market::Facing as u8, Condition::Any(&[])),
            ],
            otherwise: Market::Facing as u8,
        },
        Derivation {
            fact: Fact::Demand,
            cases: &[
                (Demand::Unclear as u8, Condition::Not(PRESS_OR_BRAND)),
                (
                    Demand::Unclear as u8,
                    Condition::All(&[Condition::Is(NOT_SETTLED), Condition::Not(OPEN)]),
                ),
                (Demand::Clear as u8, Condition::All(&[])),
            ],
            otherwise: Demand::Unclear as u8,
        },
    ],
    rules: &[Rule {
        id: "<R&\"1\">",
        rows: &[&[PRESS_OR_BRAND, OPEN], &[]],
        class: Class::Mmp,
        limit: Audience::Open,
    }],
    hold: Condition::Is(ANY_PROMISE),
};

#[test]
fn conditions_of_every_form_become_lines() {
    let model = check(&INVENTED);
    let press = "list contains(promises, \"press\")";
    let brand = "list contains(promises, \"brand\")";
    let human = "list contains(safeguards, \"human\")";
    for (id, heads, lines) in [
        (
            "market",
            &[press, human, "problem", brand, "count(promises) > 0"][..],
            &[
                "true | false | \"settled\", \"partly\" | - | - → \"facing\"",
                "- | false | \"settled\", \"partly\" | true | - → \"facing\"",
                "- | - | - | - | false → \"away\"",
                "- | - | - | - | - → \"facing\"",
            ][..],
        ),
        (
            "demand",
            &[press, brand, "problem"],
            &[
                "false | false | - → \"unclear\"",
                "- | - | \"partly\" → \"unclear\"",
                "- | - | - → \"clear\"",
                "- | - | - → \"unclear\"",
            ],
        ),
        ("hold", &["count(promises) > 0"], &["true → true", "- → false"]),
        (
            "rules",
            &[press, "problem", brand],
            &[
                "true | \"open\" | - → \"mmp\" | \"<R&\"1\">\" | \"open\"",
                "- | \"open\" | true → \"mmp\" | \"<R&\"1\">\" | \"open\"",
                "- | - | - → \"mmp\" | \"<R&\"1\">\" | \"open\"",
            ],
        ),
    ] {
        let (found_heads, found_lines) = table(&model, id);
        assert_eq!(found_heads, heads, "{id}");
        assert_eq!(found_lines, lines, "{id}");
    }
    assert_eq!(model.at("namespace"), "urn:rung:framework:7");
}

#[test]
fn the_model_is_the_same_every_time() {
    assert_eq!(dmn::write(&VERSION_1), dmn::write(&VERSION_1));
}
