//! What the page's attributes can hold: whatever it is, what is drawn is made of our elements, with
//! our names, and free text is text in it or what a field holds.

use std::sync::LazyLock;

use rung::annex::{Annex, Child, Element, Setting, deciding_rule};
use rung::link;
use rung::session::Control;

use super::{first_line, linked, text};

/// Elements that run something, load something, or change what others mean.
const NEVER: [&str; 13] = [
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "base",
    "link",
    "meta",
    "template",
    "foreignObject",
    "use",
    "animate",
];

/// Attributes that hold what a reader wrote.
const WRITTEN: [&str; 2] = ["value", "aria-label"];

/// The first line is what stands for the sheet, the second the damaged link, the third day and address
/// with a space between; what follows is the text of a verified sheet with the answers of the first.
pub(super) fn holds(data: &[u8]) {
    static ANNEX: LazyLock<Annex> = LazyLock::new(Annex::new);
    let text = text(data);
    let (shown, rest) = first_line(&text);
    let (damaged, rest) = first_line(rest);
    let (when, rows) = first_line(rest);
    let (today, address) = when.split_once(' ').unwrap_or((when, ""));
    let setting = Setting { today, address, link: damaged };
    for shown in [shown, &linked(shown, rows)] {
        let pieces = ANNEX.pieces(shown, &setting);
        let kept = shown.split(' ').next().unwrap_or_default();
        let readable = kept.is_empty() || link::read_kept(kept).is_ok();
        assert_eq!(!pieces.is_empty(), readable, "{shown:?}");
        let mut places: Vec<&str> = pieces.iter().map(|piece| piece.place.as_str()).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), pieces.len(), "one piece for each place");
        let mut ids = Vec::new();
        for piece in &pieces {
            is_ours(&piece.element, address, &mut ids);
        }
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "an id stands twice");
        assert!(readable || deciding_rule(kept).is_none(), "{shown:?}");
    }
}

fn is_ours<'a>(element: &'a Element, address: &str, ids: &mut Vec<&'a str>) {
    assert!(!NEVER.contains(&element.tag), "{}", element.tag);
    let named = |value: &str| {
        value.chars().all(|c| c.is_ascii_alphanumeric() || "-_ .".contains(c)) && !value.is_empty()
    };
    let get = |name: &str| element.attributes.iter().find(|it| it.0 == name).map(|it| &*it.1);
    for (index, (name, value)) in element.attributes.iter().enumerate() {
        assert!(!name.starts_with("on") && *name != "style" && *name != "srcdoc", "{name}");
        assert!(element.attributes[..index].iter().all(|it| it.0 != *name), "{name} twice");
        match *name {
            "id" => {
                assert!(named(value) && !value.contains(' '), "{value:?}");
                ids.push(value);
            }
            "class" | "name" | "for" | "aria-describedby" | "aria-labelledby" | "aria-controls" => {
                assert!(named(value), "{name}={value:?}");
            }
            "href" | "src" => assert!(
                value.starts_with('#')
                    || ["https://", "./"].iter().any(|start| value.starts_with(start))
                    || !address.is_empty() && value.starts_with(address),
                "{value:?}"
            ),
            // A number, a word of ours or a path.
            _ if name.starts_with("data-") || !WRITTEN.contains(name) => {
                assert!(!value.contains(['<', '>', '"', '\'']), "{name}={value:?}");
            }
            _ => {}
        }
    }
    // What the scripts listen for, the session does not know.
    let acts = |name: &&str| ["button", "input"].contains(&element.tag) && *name != "take";
    if let Some(name) = get("name").filter(acts) {
        let control = |checked| Control {
            name: name.to_owned(),
            value: get("value").unwrap_or_default().to_owned(),
            checked,
        };
        let does = [true, false].iter().any(|checked| control(*checked).action().is_some());
        assert!(does, "{:?} does nothing", control(true));
    }
    for child in &element.children {
        if let Child::Element(child) = child {
            is_ours(child, address, ids);
        }
    }
}
