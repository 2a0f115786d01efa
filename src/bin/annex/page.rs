//! The page as something to draw on.

use rung::annex::{Canvas, DRAWN};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// The page on which the program runs.
pub(crate) struct Page(pub(crate) Document);

impl Page {
    pub(crate) fn new() -> Option<Self> {
        web_sys::window()?.document().map(Self)
    }
}

impl Canvas for Page {
    type Node = Node;

    fn place(&self, id: &str) -> Option<Node> {
        self.0.get_element_by_id(id).map(Node::from)
    }

    fn piece(&self, place: &Node) -> Option<Node> {
        let last = place.last_child()?.dyn_into::<Element>().ok()?;
        last.has_attribute(DRAWN).then(|| last.into())
    }

    fn child(&self, parent: &Node, position: usize) -> Option<Node> {
        parent.child_nodes().item(u32::try_from(position).ok()?)
    }

    fn element(&self, tag: &str, svg: bool) -> Option<Node> {
        let made =
            if svg { self.0.create_element_ns(Some(SVG), tag) } else { self.0.create_element(tag) };
        made.ok().map(Node::from)
    }

    fn text(&self, words: &str) -> Node {
        self.0.create_text_node(words).into()
    }

    fn say(&self, text: &Node, words: &str) {
        text.set_text_content(Some(words));
    }

    fn set(&self, element: &Node, name: &str, value: Option<&str>) {
        let Some(element) = element.dyn_ref::<Element>() else { return };
        // Once a field was used, its attributes no longer say what it holds.
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            match name {
                "value" if input.value() != value.unwrap_or_default() => {
                    input.set_value(value.unwrap_or_default());
                }
                "checked" => input.set_checked(value.is_some()),
                _ => {}
            }
        }
        // Neither is refused for a name that an element can have.
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }

    fn append(&self, parent: &Node, node: &Node) {
        let _ = parent.append_child(node);
    }

    fn replace(&self, old: &Node, new: &Node) {
        if let Some(parent) = old.parent_node() {
            let _ = parent.replace_child(new, old);
        }
    }

    fn remove(&self, node: &Node) {
        if let Some(parent) = node.parent_node() {
            let _ = parent.remove_child(node);
        }
    }
}
