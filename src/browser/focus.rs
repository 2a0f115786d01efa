//! Focus and selection.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::controls::elements;

/// Moves the focus to the element with this id and brings it into view, unfolded.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        if let Ok(Some(folded)) = element.closest("details:not([open])") {
            let _ = folded.set_attribute("open", "");
        }
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// Moves the focus to the element with this id if the event comes from within it: its controls go
/// once they have acted.
pub fn stay(event: &Event, id: &str) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if target.is_some_and(|target| matches!(target.closest(&["#", id].concat()), Ok(Some(_)))) {
        focus(id);
    }
}

/// Follows a link to a place on this page without touching the address, which holds the answers.
pub fn go_to_anchor(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
    let place = link.and_then(|link| link.get_attribute("href"));
    if let Some(id) = place.as_deref().and_then(|place| place.strip_prefix('#')) {
        event.prevent_default();
        focus(id);
    }
}

/// Goes from an answer, when Enter is pressed on it, to the question that the link in a place names;
/// where none is left, to the element with the id `end`. Answers are the radios and boxes within what
/// the selector `questions` finds.
pub fn go_on(event: &KeyboardEvent, questions: &str, place: &str, end: &str) {
    let on_answer = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let is_tick = |input: HtmlInputElement| {
        matches!(&*input.type_(), "radio" | "checkbox")
            && matches!(input.closest(questions), Ok(Some(_)))
    };
    if event.key() != "Enter" || !on_answer.is_some_and(is_tick) {
        return;
    }
    event.prevent_default();
    let link = elements(&["#", place, " a"].concat()).into_iter().next();
    let Some(place) = link.and_then(|link| link.get_attribute("href")) else { return focus(end) };
    focus(place.trim_start_matches('#'));
    // The answer given, or else the first one.
    let answers = [" :checked", " input"].map(|which| [&place, which].concat());
    if let Some(answer) = answers.iter().find_map(|selector| elements(selector).into_iter().next())
    {
        let _ = answer.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Selects the text of the input with this id, for copying by hand.
pub fn select(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let _ = input.focus();
        input.select();
    }
}
