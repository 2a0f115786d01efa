//! What the reader did on the prerendered page, carried over when the program takes its place.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};

use super::controls::{elements, filled};
use crate::session::Control;

/// The element that holds the page.
const ROOT: &str = "app";

/// An element to hold the page in the place of the printed one, which it takes away: the page is put
/// together beside the document, where that takes least.
#[must_use]
pub fn root() -> Option<Element> {
    let place = document().get_element_by_id(ROOT)?;
    place.set_text_content(None);
    place.clone_node().ok()?.dyn_into().ok()
}

/// Puts the page into the document.
pub fn stand(root: &Element) {
    if let Some(place) = document().get_element_by_id(ROOT) {
        let _ = place.replace_with_with_node_1(root);
    }
}

/// The attribute that marks the printed parts of the prerendered page.
pub const PRINTED: &str = "data-p";

/// The printed parts of the prerendered page, in their order.
#[must_use]
pub fn printed() -> Vec<Node> {
    elements(&["[", PRINTED, "]"].concat()).map(Node::from).collect()
}

/// The state of the prerendered page at the moment of the change.
pub struct Moment {
    /// The controls that were filled in, in the order of the page.
    pub answers: Vec<Control>,
    focused: String,
    /// Which one of those it is.
    among: usize,
    caret: Option<u32>,
    scroll: f64,
    open: Vec<String>,
}

/// Reads the prerendered page.
#[must_use]
pub fn capture() -> Moment {
    let focused = document().active_element();
    let caret =
        focused.as_ref().and_then(|element| as_input(element).selection_start().ok().flatten());
    let found = focused.as_ref().map(selector).unwrap_or_default();
    Moment {
        answers: filled(),
        among: elements(&found).take_while(|element| focused.as_ref() != Some(element)).count(),
        focused: found,
        caret,
        scroll: window().scroll_y().unwrap_or_default(),
        open: elements("#app details[open]").map(|details| details.id()).collect(),
    }
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
    /// Puts focus, caret, scroll and opened parts back as they were.
    pub fn restore(&self) {
        for details in self.open.iter().filter_map(|id| document().get_element_by_id(id)) {
            let _ = details.set_attribute("open", "");
        }
        // Nothing is found by what says nothing.
        if let Some(element) = elements(&self.focused).nth(self.among) {
            let _ = element.unchecked_ref::<HtmlElement>().focus();
            if let Some(caret) = self.caret {
                let _ = as_input(&element).set_selection_range(caret, caret);
            }
        }
        // To ask for the top costs layout.
        if self.scroll > 0.0 {
            window().scroll_to_with_x_and_y(0.0, self.scroll);
        }
    }
}
