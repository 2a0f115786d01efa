//! The controls of the page, as the session knows them.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlButtonElement, HtmlInputElement};

use crate::session::{ADD, Control};

/// The control that an event of its kind speaks for: text fields speak as they are typed in, ticks
/// when they are changed, buttons when they are pressed. A field for new items speaks when it is left
/// or Enter is pressed in it, and is empty then.
#[must_use]
pub fn control(event: &Event) -> Option<Control> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let kind = event.type_();
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => {
            let control = of_input(&input);
            let adds = control.name.starts_with(ADD);
            let spoken = if adds || is_tick(&input) { "change" } else { "input" };
            if kind != spoken {
                return None;
            }
            if adds {
                input.set_value("");
            }
            Some(control)
        }
        Err(target) if kind == "click" => {
            let button = target.closest("button").ok()??.dyn_into::<HtmlButtonElement>().ok()?;
            Some(Control { name: button.name(), value: button.value(), checked: false })
        }
        Err(_) => None,
    }
}

/// The controls that the reader filled in, in the order of the page.
#[must_use]
pub fn filled() -> Vec<Control> {
    // What is printed as ticked nobody has ticked.
    let said = elements(
        "#app input[name]:is(:checked:not([checked]), :not([type=radio], [type=checkbox]))",
    );
    let controls = said.iter().map(|element| of_input(element.unchecked_ref()));
    controls.filter(|control| !control.value.is_empty()).collect()
}

/// Ticks the radios and boxes that a selector finds, or not, in the order of the page.
pub fn tick(selector: &str, ticks: &[bool]) {
    for (element, ticked) in elements(selector).iter().zip(ticks) {
        element.unchecked_ref::<HtmlInputElement>().set_checked(*ticked);
    }
}

/// Writes a text into each of the elements that a selector finds, in the order of the page.
pub fn write(selector: &str, texts: &[String]) {
    for (element, text) in elements(selector).iter().zip(texts) {
        // What stays need not be laid out again.
        if element.text_content().as_ref() != Some(text) {
            element.set_text_content(Some(text));
        }
    }
}

/// The elements that a selector finds.
pub(super) fn elements(selector: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    if let Ok(found) = document().query_selector_all(selector) {
        let nodes = (0..found.length()).filter_map(|index| found.item(index));
        elements.extend(nodes.map(JsCast::unchecked_into::<Element>));
    }
    elements
}

fn is_tick(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "radio" | "checkbox")
}

fn of_input(input: &HtmlInputElement) -> Control {
    Control { name: input.name(), value: input.value(), checked: input.checked() }
}
