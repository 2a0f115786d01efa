//! What the reader did on the prerendered page, carried over when the program takes its place.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollBehavior, ScrollToOptions,
};

use crate::session::Early;

/// The element that holds the page.
#[must_use]
pub fn root() -> Option<Element> {
    document().get_element_by_id("app")
}

/// The state of the prerendered page at the moment of the change.
pub struct Moment {
    /// The controls that were filled in, in the order of the page.
    pub answers: Vec<Early>,
    focused: Option<String>,
    caret: Option<u32>,
    scroll: f64,
    open: Vec<String>,
}

/// Reads the prerendered page.
#[must_use]
pub fn capture() -> Moment {
    let mut answers: Vec<Early> = Vec::new();
    let controls = document().query_selector_all("#app input[name], #app textarea[name]");
    let controls = controls
        .ok()
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |index| list.item(index)));
    for control in controls {
        let (name, value) = match control.dyn_into::<HtmlInputElement>() {
            Ok(input) => {
                let chooses = matches!(input.type_().as_str(), "radio" | "checkbox");
                if chooses && !input.checked() {
                    continue;
                }
                (input.name(), input.value())
            }
            Err(other) => match other.dyn_into::<HtmlTextAreaElement>() {
                Ok(text) => (text.name(), text.value()),
                Err(_) => continue,
            },
        };
        if value.is_empty() {
            continue;
        }
        match answers.last_mut().filter(|last| last.name == name) {
            // Several boxes of one question are one answer.
            Some(last) => {
                last.value.push(' ');
                last.value.push_str(&value);
            }
            None => answers.push(Early { name, value }),
        }
    }
    let focused = document().active_element().filter(|element| !element.id().is_empty());
    let caret = focused
        .as_ref()
        .and_then(|element| element.dyn_ref::<HtmlInputElement>())
        .and_then(|input| input.selection_start().ok().flatten());
    let open = document().query_selector_all("#app details[open]").ok().into_iter();
    let open = open.flat_map(|list| {
        (0..list.length()).filter_map(move |index| {
            list.item(index)?.dyn_into::<HtmlElement>().ok().map(|details| details.id())
        })
    });
    Moment {
        answers,
        focused: focused.map(|element| element.id()),
        caret,
        scroll: window().scroll_y().unwrap_or_default(),
        open: open.collect(),
    }
}

impl Moment {
    /// Puts focus, caret, scroll and opened parts back as they were.
    pub fn restore(&self) {
        for id in &self.open {
            if let Some(details) = document().get_element_by_id(id) {
                let _ = details.set_attribute("open", "");
            }
        }
        let focused = self.focused.as_deref().and_then(|id| document().get_element_by_id(id));
        if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
            if let (Some(caret), Some(input)) = (self.caret, element.dyn_ref::<HtmlInputElement>())
            {
                let _ = input.set_selection_range(caret, caret);
            }
        }
        // A page that scrolls smoothly by its style must not be seen to scroll here.
        let options = ScrollToOptions::new();
        options.set_behavior(ScrollBehavior::Instant);
        options.set_top(self.scroll);
        window().scroll_to_with_scroll_to_options(&options);
    }
}
