//! The free text.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::Act;
use crate::framework::{List, Note, Notes};
use crate::session::Action;
use crate::words::{self, NoteWords, page};

#[derive(Properties, PartialEq)]
pub(in crate::app) struct NotesFieldProps {
    pub(in crate::app) notes: Notes,
    pub(in crate::app) act: Act,
}

/// The texts that are asked for here; the start date belongs to the roadmap.
const ASKED: [Note; 8] = [
    Note::Name,
    Note::Question,
    Note::Metric,
    Note::Threshold,
    Note::Date,
    Note::IfMet,
    Note::IfMissed,
    Note::Notes,
];

#[component]
pub(in crate::app) fn NotesField(props: &NotesFieldProps) -> Html {
    let text = |note: &Note| {
        let note = *note;
        let (id, act) = (note.id(), props.act.clone());
        let oninput = Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            act.dispatch(Action::Write(note, text));
        });
        let value = props.notes.text(note).to_owned();
        let kind = if note.is_date() { "date" } else { "text" };
        let input =
            html! { <input {id} name={id} type={kind} autocomplete="off" {value} {oninput} /> };
        labelled(id, words::note(note), input)
    };
    let list = |list: &List| {
        let list = *list;
        let (id, act) = (list.id(), props.act.clone());
        // Taken over when the field is left: a line that is being typed is not yet an item.
        let onchange = Callback::from(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            act.dispatch(Action::WriteList(list, text));
        });
        let value = props.notes.list(list).join("\n");
        let input = html! { <textarea {id} name={id} rows="3" {value} {onchange} /> };
        labelled(id, words::list(list), input)
    };
    html! {
        <details class="notes" id="notes-field">
            <summary>{ page::NOTES }</summary>
            <p class="quiet">{ page::NOTES_HELP }</p>
            <div>{ for ASKED.iter().map(text).chain(List::ALL.iter().map(list)) }</div>
        </details>
    }
}

fn labelled(id: &'static str, words: NoteWords, input: Html) -> Html {
    html! {
        <label class="text" key={id}>
            <b>{ words.label }</b>{ " " }<i>{ words.help }</i>
            { input }
        </label>
    }
}
