//! Our reader of JSON against `serde_json`, which the page cannot carry: what is refused, where and in
//! which words.

use std::fmt::{self, Formatter};

use proptest::prelude::*;
use rung::record::json::{self, SheetError};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::json::written;
use crate::json_errors::REFUSED;
use crate::laws::cases;
use crate::random::Random;

/// One object, whatever is in it.
struct Object;

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Object;

            fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str("an object keyed by question id")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                while map.next_entry::<String, Value>()?.is_some() {}
                Ok(Object)
            }
        }

        deserializer.deserialize_map(Any)
    }
}

/// What `serde_json` has against a text. That a number is too large for a float is nothing to us, and
/// neither is the value in the place of an object.
fn foreign(text: &str) -> Result<Option<String>, &'static str> {
    let Err(error) = serde_json::from_str::<Object>(text) else { return Ok(None) };
    let told = error.to_string();
    if told.starts_with("number out of range") {
        return Err("a number that is too large");
    }
    match told.split_once(" `").or_else(|| told.split_once(" \"")) {
        Some((before @ ("invalid type: boolean" | "invalid type: string"), _)) => {
            let (_, after) = told.rsplit_once(", expected").expect("something is expected");
            Ok(Some([before, ", expected", after].concat()))
        }
        Some(("invalid type: integer" | "invalid type: floating point", _)) => {
            let (_, after) = told.rsplit_once(", expected").expect("something is expected");
            Ok(Some(["invalid type: number, expected", after].concat()))
        }
        _ => Ok(Some(told)),
    }
}

fn own(text: &str) -> Option<String> {
    match json::read(text) {
        Err(SheetError::NotAnObject(why)) => Some(why),
        _ => None,
    }
}

const HARD: &[&str] = &[
    "",
    " ",
    "\n\n x",
    "{",
    "{\n",
    "{\"",
    "{\"a",
    "{\"a\"",
    "{\"a\" ",
    "{\"a\":",
    "{\"a\": ,",
    "{\"a\":1",
    "{\"a\":1,",
    "{\"a\":1,}",
    "{\"a\":1, b",
    "{\"a\":1 \"b\"",
    "{\"a\":1]",
    "{a:1}",
    "{,}",
    "{1:2}",
    "{}}",
    "{} \n {}",
    "[",
    "[]",
    "[1]",
    "nul",
    "nulx",
    "null",
    "true",
    "tru",
    "false",
    "fals",
    "\"",
    "\"a",
    "\"a\"",
    "1",
    "-",
    "-x",
    "01",
    "1.5",
    "x",
    "\u{feff}{}",
    "{\"a\":nul",
    "{\"a\":trux",
    "{\"a\":fals}",
    "{\"a\":n}",
    "{\"a\":-}",
    "{\"a\":-",
    "{\"a\":01}",
    "{\"a\":-01}",
    "{\"a\":00}",
    "{\"a\":1.}",
    "{\"a\":1.",
    "{\"a\":1.x}",
    "{\"a\":.5}",
    "{\"a\":1e}",
    "{\"a\":1e",
    "{\"a\":1e+}",
    "{\"a\":1e-",
    "{\"a\":1e+x}",
    "{\"a\":1E5}",
    "{\"a\":1.5e-3}",
    "{\"a\":+1}",
    "{\"a\":0x1}",
    "{\"a\":NaN}",
    "{\"a\":Infinity}",
    "{\"a\":[}",
    "{\"a\":[",
    "{\"a\":[1",
    "{\"a\":[1,",
    "{\"a\":[1,]}",
    "{\"a\":[1 2]}",
    "{\"a\":[,1]}",
    "{\"a\":[1}",
    "{\"a\":{\"b\"}}",
    "{\"a\":\"\\",
    "{\"a\":\"\\x\"}",
    "{\"a\":\"\\u",
    "{\"a\":\"\\u12\"}",
    "{\"a\":\"\\u12g4\"}",
    "{\"a\":\"\\ud800\"}",
    "{\"a\":\"\\ud800",
    "{\"a\":\"\\ud800\\",
    "{\"a\":\"\\ud800\\n\"}",
    "{\"a\":\"\\ud800x\"}",
    "{\"a\":\"\\ud800\\u0041\"}",
    "{\"a\":\"\\ud800\\ud800\"}",
    "{\"a\":\"\\udc00\"}",
    "{\"a\":\"\\ud83d\\ude00\"}",
    "{\"a\":\"\u{1f}\"}",
    "{\"a\":\"\n\"}",
    "{\"a\":\"\u{7f}\"}",
    "{\"a\":\"é\\q\"}",
    "{\"é\":1\n,\n}",
    "{\"a\":'b'}",
    "{\"a\":1}//",
    "{\"a\" 1}",
];

#[test]
fn the_same_is_refused_in_the_same_words() {
    let refused = REFUSED.iter().map(|(text, _)| *text);
    for text in HARD.iter().copied().chain(refused) {
        if let Ok(expected) = foreign(text) {
            assert_eq!(own(text), expected, "{text:?}");
        }
    }
    let refused = HARD.iter().filter(|text| own(text).is_some()).count();
    assert!(refused > 80, "{refused}");
}

#[test]
fn nesting_ends_at_the_same_depth() {
    for depth in [125, 126, 127, 128, 5000] {
        for [open, close] in [["[", "]"], ["{\"a\":", "}"]] {
            let text = ["{\"a\":", &open.repeat(depth), "1", &close.repeat(depth), "}"].concat();
            assert_eq!(Ok(own(&text)), foreign(&text), "{depth}");
        }
    }
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn damaged_texts_are_refused_in_the_same_words(
        seed in any::<u64>(),
        damages in prop::collection::vec(
            (any::<prop::sample::Index>(), 0..3, prop::sample::select(DAMAGE)), 1..4),
    ) {
        let mut text: Vec<char> = written(&Random::new(seed).written()).chars().collect();
        for (at, kind, with) in damages {
            let at = at.index(text.len());
            match kind {
                0 => text[at] = with,
                1 => text.insert(at, with),
                _ => text.truncate(at.max(1)),
            }
        }
        let text: String = text.into_iter().collect();
        if let Ok(expected) = foreign(&text) {
            prop_assert_eq!(own(&text), expected, "{:?}", text);
        }
    }
}

const DAMAGE: &[char] = &[
    '{', '}', '[', ']', '"', '\\', ',', ':', ' ', '\n', '0', '-', '.', 'e', 'u', 'n', 't', 'é',
    '\u{1}',
];
