//! The controls of the page, as the session knows them.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlButtonElement, HtmlInputElement, HtmlTextAreaElement};

use crate::session::Control;

/// The control that an event of its kind speaks for: text fields speak as they are typed in, ticks
/// and longer texts when they are changed, buttons when they are pressed.
#[must_use]
pub fn control(event: &Event) -> Option<Control> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let kind = event.type_();
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => {
            let spoken = if is_tick(&input) { "change" } else { "input" };
            (kind == spoken).then(|| of_input(&input))
        }
        Err(target) => match target.dyn_into::<HtmlTextAreaElement>() {
            Ok(text) => (kind == "change").then(|| of_text(&text)),
            Err(target) if kind == "click" => {
                let button =
                    target.closest("button").ok()??.dyn_into::<HtmlButtonElement>().ok()?;
                Some(Control { name: button.name(), value: button.value(), checked: false })
            }
            Err(_) => None,
        },
    }
}

/// The controls that are filled in, in the order of the page.
pub(super) fn filled() -> Vec<Control> {
    let controls = elements("#app [name]").filter_map(|element| {
        match element.dyn_into::<HtmlInputElement>() {
            Ok(input) if is_tick(&input) && !input.checked() => None,
            Ok(input) => Some(of_input(&input)),
            Err(element) => element.dyn_ref().map(of_text),
        }
    });
    controls.filter(|control| !control.value.is_empty()).collect()
}

/// The elements that a selector finds.
pub(super) fn elements(selector: &str) -> impl Iterator<Item = Element> {
    let found = document().query_selector_all(selector).ok();
    found.into_iter().flat_map(|list| {
        (0..list.length()).filter_map(move |index| list.item(index)?.dyn_into().ok())
    })
}

fn is_tick(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "radio" | "checkbox")
}

fn of_input(input: &HtmlInputElement) -> Control {
    Control { name: input.name(), value: input.value(), checked: input.checked() }
}

fn of_text(text: &HtmlTextAreaElement) -> Control {
    Control { name: text.name(), value: text.value(), checked: false }
}
