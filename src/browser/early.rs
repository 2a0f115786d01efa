//! What the reader did on the prerendered page, carried over when the program takes its place.

use std::rc::Rc;

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};

use super::controls::elements;

/// The element that holds the page.
const ROOT: &str = "app";

/// The attribute that marks the printed parts of the prerendered page.
pub const PRINTED: &str = "data-p";

/// The page that will stand in the place of the prerendered one: it is put together beside the
/// document, where that takes least and the reader goes on meanwhile.
#[derive(PartialEq)]
pub struct Root {
    element: Element,
    /// A text without words for each printed part, which belongs after it.
    places: Rc<[Node]>,
}

impl Root {
    /// A place with nothing in it yet.
    #[must_use]
    pub fn new() -> Option<Self> {
        let element = printed_page()?.clone_node().ok()?.unchecked_into();
        let place = |_: &Element| document().create_text_node("").into();
        Some(Self { element, places: printed_parts().iter().map(place).collect() })
    }

    /// The element to put the page together in.
    #[must_use]
    pub fn element(&self) -> Element {
        self.element.clone()
    }

    /// The places of the printed parts, in their order.
    #[must_use]
    pub fn places(&self) -> Rc<[Node]> {
        self.places.clone()
    }

    /// Moves the printed parts to their places, and puts the page into the document.
    pub fn stand(&self) {
        let Some(page) = printed_page() else { return };
        let parts = printed_parts();
        // What is in no document is moved at less cost.
        page.set_text_content(None);
        for (part, place) in parts.iter().zip(self.places.iter()) {
            let _ = place.unchecked_ref::<Element>().after_with_node_1(part);
        }
        let _ = page.replace_with_with_node_1(&self.element);
    }
}

fn printed_page() -> Option<Element> {
    document().get_element_by_id(ROOT)
}

fn printed_parts() -> Vec<Element> {
    elements(&["[", PRINTED, "]"].concat())
}

/// The state of the prerendered page at the moment of the change.
pub struct Moment {
    focused: String,
    /// Which one of those it is.
    among: usize,
    caret: Option<u32>,
    scroll: f64,
    open: Vec<String>,
}

/// What finds an element again on the running page, with others that are like it: its id, or how its
/// name, its value and its address begin. The sheet may have been added to an address.
fn selector(element: &Element) -> String {
    let told = |key: &&str| Some(["[", key, "^='", &element.get_attribute(key)?, "']"].concat());
    let keys: &[&str] =
        if element.has_attribute("id") { &["id"] } else { &["name", "value", "href"] };
    keys.iter().filter_map(told).collect()
}

/// An element as an input, for the properties of the caret: what has none says so.
fn as_input(element: &Element) -> &HtmlInputElement {
    element.unchecked_ref()
}

impl Moment {
    /// Reads the prerendered page.
    #[must_use]
    pub fn capture() -> Self {
        let focused = document().active_element();
        let caret =
            focused.as_ref().and_then(|element| as_input(element).selection_start().ok().flatten());
        let found = focused.as_ref().map(selector).unwrap_or_default();
        Self {
            among: elements(&found)
                .iter()
                .take_while(|element| focused.as_ref() != Some(element))
                .count(),
            focused: found,
            caret,
            scroll: window().scroll_y().unwrap_or_default(),
            open: elements("#app details[open]").iter().map(Element::id).collect(),
        }
    }

    /// Puts focus, caret, scroll and opened parts back as they were.
    pub fn restore(&self) {
        for details in self.open.iter().filter_map(|id| document().get_element_by_id(id)) {
            let _ = details.set_attribute("open", "");
        }
        // Nothing is found by what says nothing.
        if let Some(element) = elements(&self.focused).get(self.among) {
            let _ = element.unchecked_ref::<HtmlElement>().focus();
            if let Some(caret) = self.caret {
                let _ = as_input(element).set_selection_range(caret, caret);
            }
        }
        // To ask for the top costs layout.
        if self.scroll > 0.0 {
            window().scroll_to_with_x_and_y(0.0, self.scroll);
        }
    }
}
