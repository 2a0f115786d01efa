//! A field for a text beside the answers, with what there is to say of it.

use super::element::{Element, el};
use crate::framework::{Note, Notes};
use crate::words;

/// The latest day that a link carries, so that no field takes a longer year.
const LAST: &str = "9999-12-31";

/// The field for a text. What is said of it stands beneath and belongs to it; `wrong` says that it
/// is a mistake.
pub(super) fn field(note: Note, notes: &Notes, said: &str, wrong: bool) -> Element {
    let words = words::note(note);
    let about = ["about-", note.id()].concat();
    let input = [
        ("type", if note.is_date() { "date" } else { "text" }),
        ("name", note.id()),
        ("value", notes.text(note)),
        ("autocomplete", "off"),
    ];
    let mut input = el("input", &input);
    if note.is_date() {
        input = input.with("max", LAST);
    }
    let class = if wrong { "wrong" } else { "quiet" };
    let mut beneath = el("p", &[("id", &about), ("class", class)]);
    if said.is_empty() {
        beneath = beneath.with("hidden", "");
    } else {
        input = input.with("aria-describedby", &about);
    }
    if wrong {
        input = input.with("aria-invalid", "true");
    }
    el("div", &[("class", "field")])
        .and(
            el("label", &[("class", "text")])
                .and(el("b", &[]).text(words.label))
                .text(" ")
                .and(el("i", &[]).text(words.help))
                .and(input),
        )
        .and(beneath.text(said))
}
