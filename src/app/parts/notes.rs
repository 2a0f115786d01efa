//! The free text.

use super::questions::label;
use crate::app::element::{Element, S, el, el_with, is};
use crate::app::printed::Printed;
use crate::framework::{List, Note, Notes};
use crate::words::{self, NoteWords, page};

pub(in crate::app) fn notes(printed: &Printed, notes: &Notes) -> Element {
    // The start date belongs to the roadmap.
    let texts = Note::ALL.iter().filter(|note| **note != Note::Start).map(|note| {
        let kind = is(if note.is_date() { "date" } else { "text" });
        let label = printed.part(|| named(words::note(*note)));
        field("input", note.id(), kind, notes.text(*note), label)
    });
    let lists = List::ALL.iter().map(|list| {
        let label = printed.part(|| named(words::list(*list)));
        let mut lines = String::new();
        for item in notes.list(*list) {
            if !lines.is_empty() {
                lines.push('\n');
            }
            lines += item;
        }
        field("textarea", list.id(), None, &lines, label)
    });
    el("details", &[("class", S("notes")), ("id", S("words"))])
        .and(el("summary", &[]).text(page::NOTES))
        .and(el("p", &[("class", S("quiet"))]).text(page::NOTES_HELP))
        .and(el("div", &[]).each(texts.chain(lists)))
}

fn named(words: NoteWords) -> Element {
    label(words.label, words.help)
}

fn field(
    tag: &'static str,
    id: &'static str,
    kind: Option<yew::AttrValue>,
    text: &str,
    label: yew::Html,
) -> Element {
    let keys = &["id", "name", "type", "autocomplete"];
    let field = el_with(tag, keys, [is(id), is(id), kind, is("off")]).value(text);
    el("label", &[("class", S("text"))]).node(label).and(field)
}
