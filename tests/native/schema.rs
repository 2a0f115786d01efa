//! `docs/sheet.schema.json` describes what is read and written, in the words of the vocabulary.
//!
//! `RUNG_UPDATE=1 cargo test --no-default-features --test native schema::` writes it anew.

use rung::framework::{
    Audience, Class, CostField, Kind, List, MOST_WEEKS, Note, Question, VERSION_1,
};
use rung::record::json;
use rung::words;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use crate::json::written;
use crate::json_errors::REFUSED;
use crate::random::Random;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/sheet.schema.json");

const DAY: &str = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$";

/// A schema with its keys in order.
struct Object(Vec<(String, Node)>);

enum Node {
    Value(Value),
    Object(Object),
    List(Vec<Node>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::List(nodes) => nodes.serialize(serializer),
            Self::Object(Object(entries)) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, node) in entries {
                    map.serialize_entry(key, node)?;
                }
                map.end()
            }
        }
    }
}

fn value(value: impl Into<Value>) -> Node {
    Node::Value(value.into())
}

fn ids(ids: &[&str]) -> Node {
    Node::List(ids.iter().map(|id| value(*id)).collect())
}

fn object(entries: impl IntoIterator<Item = (&'static str, Node)>) -> Node {
    Node::Object(Object(entries.into_iter().map(|(key, node)| (key.to_owned(), node)).collect()))
}

fn closed(required: &[&str], properties: impl IntoIterator<Item = (&'static str, Node)>) -> Node {
    object([
        ("type", value("object")),
        ("required", ids(required)),
        ("additionalProperties", value(false)),
        ("properties", object(properties)),
    ])
}

fn or_null(kind: &str) -> (&'static str, Node) {
    ("type", ids(&[kind, "null"]))
}

fn reference(name: &str) -> Node {
    object([("$ref", value(format!("#/$defs/{name}")))])
}

fn told(description: &str, entries: impl IntoIterator<Item = (&'static str, Node)>) -> Node {
    object([("description", value(description))].into_iter().chain(entries))
}

fn question(question: Question) -> Node {
    let options = || reference(question.id());
    let array = || ("type", value("array"));
    let null = || object([("type", value("null"))]);
    let answers = match question.kind() {
        Kind::Weeks => {
            let range = [("minimum", value(0)), ("maximum", value(MOST_WEEKS))];
            return told(words::ask(question), [or_null("integer")].into_iter().chain(range));
        }
        Kind::One => {
            let still = object([array(), ("minItems", value(1)), ("items", options())]);
            vec![options(), still, null()]
        }
        Kind::Any => vec![object([array(), ("items", options())]), null()],
    };
    told(words::ask(question), [("anyOf", Node::List(answers))])
}

fn sheet() -> Node {
    let questions = Question::ALL.iter().map(|it| (it.id(), question(*it)));
    let notes = Note::ALL.iter().map(|note| {
        let label = words::note(*note).label;
        let day = ("$ref", value("#/$defs/day"));
        (note.id(), told(label, [if note.is_date() { day } else { or_null("string") }]))
    });
    let items = || ("items", object([("type", value("string"))]));
    let lists = List::ALL.iter().map(|list| (list.id(), object([or_null("array"), items()])));
    let text = |description| told(description, [or_null("string")]);
    let gate = closed(
        &["id"],
        [
            ("id", object([("type", value("string")), ("minLength", value(1))])),
            ("owner", text("Who sees to it.")),
            ("due", told("The day it is due.", [("$ref", value("#/$defs/day"))])),
            ("done", object([or_null("boolean")])),
        ],
    );
    let number =
        |field: &CostField| (field.id(), object([or_null("number"), ("minimum", value(0))]));
    let rest = [
        ("gates", told("What was recorded about gates.", [or_null("array"), ("items", gate)])),
        (
            "cost",
            object([
                or_null("object"),
                ("additionalProperties", value(false)),
                ("properties", object(CostField::ALL.iter().map(number))),
            ]),
        ),
    ];
    closed(&[], questions.chain(notes).chain(lists).chain(rest))
}

fn record() -> Node {
    let rules: Vec<&str> = VERSION_1.rules.iter().map(|rule| rule.id).collect();
    // What is not settled is null.
    let or_none = |ids: &[&str]| {
        let ids = ids.iter().map(|id| value(*id)).chain([value(Value::Null)]);
        object([("enum", Node::List(ids.collect()))])
    };
    let classes = object([or_null("array"), ("items", object([("enum", ids(Class::IDS))]))]);
    let verdict = object([
        or_null("object"),
        ("additionalProperties", value(false)),
        (
            "properties",
            object([
                ("class", or_none(Class::IDS)),
                ("rule", or_none(&rules)),
                ("audience", or_none(Audience::IDS)),
                ("hold", object([or_null("boolean")])),
                ("classes", classes),
            ]),
        ),
    ]);
    let version = object([("const", value(VERSION_1.version))]);
    closed(
        &["framework", "sheet"],
        [
            ("framework", version),
            ("date", told("The day of the record.", [("$ref", value("#/$defs/day"))])),
            ("vector", told("The answers as a link carries them.", [or_null("string")])),
            ("verdict", verdict),
            ("sheet", reference("sheet")),
        ],
    )
}

fn schema() -> Node {
    let asked = Question::ALL.iter().filter(|it| it.kind() != Kind::Weeks);
    let options = asked.map(|question| {
        let labels = words::asked(*question).options;
        let option =
            |(id, label): (&&str, &&str)| object([("const", value(*id)), ("title", value(*label))]);
        let options = question.options().iter().zip(labels).map(option).collect();
        (question.id(), object([("oneOf", Node::List(options))]))
    });
    let day = told(
        "A day of the calendar, such as 2026-11-20; none if it is empty.",
        [or_null("string"), ("pattern", value(DAY))],
    );
    let defs = [("sheet", sheet()), ("record", record()), ("day", day)];
    object([
        ("$schema", value("https://json-schema.org/draft/2020-12/schema")),
        ("$id", value("urn:rung:framework:1:sheet")),
        ("title", value("A sheet of Rung, or a record that holds one")),
        (
            "description",
            value(
                "A single choice is an option, or the options still possible; what is missing, \
                 null or an array of all options is unanswered. A question with any number of \
                 answers is the array of those chosen; an empty array says that it is none of \
                 them. In a record the sheet counts: vector and verdict follow from it. No key \
                 stands twice.",
            ),
        ),
        ("oneOf", Node::List(vec![reference("sheet"), reference("record")])),
        ("$defs", object(defs.into_iter().chain(options))),
    ])
}

fn known() -> Value {
    let text = std::fs::read_to_string(PATH).expect("the schema can be read");
    serde_json::from_str(&text).expect("the schema is JSON")
}

#[test]
fn the_schema_is_that_of_the_vocabulary() {
    let text = serde_json::to_string_pretty(&schema()).expect("a schema is JSON") + "\n";
    if std::env::var_os("RUNG_UPDATE").is_some() {
        std::fs::write(PATH, &text).expect("the schema can be written");
    }
    let known = std::fs::read_to_string(PATH).expect("the schema can be read");
    assert!(known == text, "see the head of schema.rs");
}

/// Whether a value is as a schema says. It knows the keywords that the schema uses, and stops at
/// another one.
fn fits(schema: &Value, root: &Value, value: &Value) -> bool {
    let of = |schema: &Value| fits(schema, root, value);
    let list = |schema: &Value| schema.as_array().expect("an array").clone();
    schema.as_object().expect("a schema is an object").iter().all(|(keyword, is)| {
        match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let name = is.as_str().expect("a text").strip_prefix("#").expect("of this file");
                of(root.pointer(name).expect("it is there"))
            }
            "oneOf" => list(is).iter().filter(|it| of(it)).count() == 1,
            "anyOf" => list(is).iter().any(of),
            "const" => value == is,
            "enum" => list(is).contains(value),
            "type" => {
                let kinds = if is.is_array() { list(is) } else { vec![is.clone()] };
                kinds.iter().any(|kind| match kind.as_str().expect("a text") {
                    "integer" => value.as_f64().is_some_and(|it| it.fract() == 0.0),
                    "number" => value.is_number(),
                    "string" => value.is_string(),
                    "boolean" => value.is_boolean(),
                    "array" => value.is_array(),
                    "object" => value.is_object(),
                    "null" => value.is_null(),
                    other => panic!("{other}"),
                })
            }
            "required" => {
                let names = list(is);
                let has = |name: &Value| value.get(name.as_str().expect("a text")).is_some();
                !value.is_object() || names.iter().all(has)
            }
            "properties" => value.as_object().is_none_or(|entries| {
                entries
                    .iter()
                    .all(|(key, held)| is.get(key).is_none_or(|schema| fits(schema, root, held)))
            }),
            "additionalProperties" => {
                assert_eq!(is, false);
                let known = &schema["properties"];
                value.as_object().is_none_or(|it| it.keys().all(|key| known.get(key).is_some()))
            }
            "items" => value.as_array().is_none_or(|it| it.iter().all(|it| fits(is, root, it))),
            "minItems" => value.as_array().is_none_or(|it| it.len() as u64 >= is.as_u64().unwrap()),
            "minLength" => value.as_str().is_none_or(|it| it.len() as u64 >= is.as_u64().unwrap()),
            "minimum" => value.as_f64().is_none_or(|it| it >= is.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|it| it <= is.as_f64().unwrap()),
            "pattern" => {
                assert_eq!(is, DAY);
                let shape = |text: &str| {
                    let mark = |c: char| if c.is_ascii_digit() { '0' } else { c };
                    text.chars().map(mark).collect::<String>()
                };
                value.as_str().is_none_or(|it| ["", "0000-00-00"].contains(&&*shape(it)))
            }
            other => panic!("the schema has a keyword that is not known here: {other}"),
        }
    })
}

#[test]
fn whatever_is_written_fits_the_schema() {
    let schema = known();
    let mut random = Random::new(71);
    for _ in 0..300 {
        let sheet = written(&random.written());
        let sheet: Value = serde_json::from_str(&sheet).expect("it is JSON");
        assert!(fits(&schema, &schema, &sheet), "{sheet}");
        let record = serde_json::json!({"framework": 1, "date": "2026-11-20", "sheet": sheet});
        assert!(fits(&schema, &schema, &record), "{record}");
    }
}

/// A schema cannot say that a key stands twice, nor which days there are.
#[test]
fn what_is_refused_does_not_fit_the_schema() {
    let schema = known();
    let mut refused = 0;
    for (text, sentence) in REFUSED {
        let Ok(value) = serde_json::from_str::<Value>(text) else { continue };
        assert!(json::read(text).is_err(), "{text}");
        if !sentence.ends_with("stands twice") && !sentence.ends_with("a date such as 2026-11-20") {
            assert!(!fits(&schema, &schema, &value), "{text}");
            refused += 1;
        }
    }
    assert!(refused > 40, "only {refused} are refused");
}
