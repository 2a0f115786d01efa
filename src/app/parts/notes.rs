//! The free text.

use super::questions::label;
use crate::app::element::{Element, S, el, el_with, is};
use crate::app::printed::Printed;
use crate::framework::{Note, Notes};
use crate::words::{self, page};

pub(in crate::app) fn notes(printed: &Printed, notes: &Notes) -> Element {
    // The others stand in the memo, where they belong.
    let texts = [Note::Name, Note::Notes].into_iter().map(|note| {
        let name = printed.part(|| {
            let words = words::note(note);
            label(words.label, words.help)
        });
        let keys = &["id", "name", "autocomplete"];
        let field = el_with("input", keys, [is(note.id()), is(note.id()), is("off")]);
        el("label", &[("class", S("text"))]).node(name).and(field.value(notes.text(note)))
    });
    el("details", &[("class", S("notes")), ("id", S("words"))])
        .and(el("summary", &[("id", S("words-title"))]).text(page::NOTES))
        .and(el("p", &[("class", S("quiet"))]).text(page::NOTES_HELP))
        .and(el("div", &[]).each(texts))
}
