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

/// The controls that are filled in, in the order of the page.
pub(super) fn filled() -> Vec<Control> {
    let said = elements("#app input[name]:is(:checked, :not([type=radio], [type=checkbox]))");
    let controls = said.map(|element| of_input(element.unchecked_ref()));
    controls.filter(|control| !control.value.is_empty()).collect()
}

/// The elements that a selector finds.
pub(super) fn elements(selector: &str) -> impl Iterator<Item = Element> {
    let found = document().query_selector_all(selector).ok();
    found.into_iter().flat_map(|list| {
        (0..list.length()).filter_map(move |index| Some(list.item(index)?.unchecked_into()))
    })
}

fn is_tick(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "radio" | "checkbox")
}

fn of_input(input: &HtmlInputElement) -> Control {
    Control { name: input.name(), value: input.value(), checked: input.checked() }
}
