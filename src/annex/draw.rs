//! Bringing what is shown up to date, and touching nothing else.
//!
//! # Design
//! A reader may have the focus, a selection or an opened part in what was drawn before. So what is
//! the same stays as it is, node for node, and only what differs from the last drawing is changed.
//! Nodes are found by their position every time: a browser that translates the page puts others in
//! their place.

use super::{Child, Element, Piece};

/// The attribute that tells the pieces of the annex from what the page holds itself.
pub const DRAWN: &str = "data-annex";

/// What is drawn on: the page, and in tests a model of it.
pub trait Canvas {
    /// An element or a text on it.
    type Node;

    /// The element with this id.
    fn place(&self, id: &str) -> Option<Self::Node>;
    /// The piece of the annex that an element ends with.
    fn piece(&self, place: &Self::Node) -> Option<Self::Node>;
    /// The child at this position.
    fn child(&self, parent: &Self::Node, position: usize) -> Option<Self::Node>;
    /// A new element, of SVG or of HTML.
    fn element(&self, tag: &str, svg: bool) -> Option<Self::Node>;
    /// A new text.
    fn text(&self, words: &str) -> Self::Node;
    /// Lets a text say something else.
    fn say(&self, text: &Self::Node, words: &str);
    /// Gives an element an attribute, or takes it away.
    fn set(&self, element: &Self::Node, name: &str, value: Option<&str>);
    /// Puts a node behind the last child.
    fn append(&self, parent: &Self::Node, node: &Self::Node);
    /// Puts a node in the place of another.
    fn replace(&self, old: &Self::Node, new: &Self::Node);
    /// Takes a node away.
    fn remove(&self, node: &Self::Node);
}

/// Changes a canvas that shows the old pieces into one that shows the new ones. A place that is not
/// there is passed over.
pub fn draw<C: Canvas>(canvas: &C, old: &[Piece], new: &[Piece]) {
    for Piece { place, .. } in old {
        if new.iter().all(|piece| piece.place != *place)
            && let Some(node) = canvas.place(place).and_then(|place| canvas.piece(&place))
        {
            canvas.remove(&node);
        }
    }
    for Piece { place, element } in new {
        let Some(node) = canvas.place(place) else { continue };
        let before = old.iter().find(|piece| piece.place == *place);
        match (canvas.piece(&node), before) {
            (Some(drawn), Some(before)) if before.element.tag == element.tag => {
                change(canvas, &drawn, &before.element, element, false);
            }
            (drawn, _) => {
                let Some(piece) = make(canvas, element, false) else { continue };
                canvas.set(&piece, DRAWN, Some(""));
                match drawn {
                    Some(drawn) => canvas.replace(&drawn, &piece),
                    None => canvas.append(&node, &piece),
                }
            }
        }
    }
}

fn make<C: Canvas>(canvas: &C, element: &Element, svg: bool) -> Option<C::Node> {
    let svg = svg || element.tag == "svg";
    let node = canvas.element(element.tag, svg)?;
    for (name, value) in &element.attributes {
        canvas.set(&node, name, Some(value));
    }
    for child in &element.children {
        if let Some(child) = make_child(canvas, child, svg) {
            canvas.append(&node, &child);
        }
    }
    Some(node)
}

fn make_child<C: Canvas>(canvas: &C, child: &Child, svg: bool) -> Option<C::Node> {
    match child {
        Child::Element(element) => make(canvas, element, svg),
        Child::Text(words) => Some(canvas.text(words)),
    }
}

/// Changes a node that shows one element into one that shows another of the same name.
fn change<C: Canvas>(canvas: &C, node: &C::Node, old: &Element, new: &Element, svg: bool) {
    let svg = svg || new.tag == "svg";
    for attribute in new.attributes.iter().filter(|it| !old.attributes.contains(it)) {
        canvas.set(node, attribute.0, Some(&attribute.1));
    }
    for (name, _) in &old.attributes {
        if new.attributes.iter().all(|(other, _)| other != name) {
            canvas.set(node, name, None);
        }
    }
    for position in (new.children.len()..old.children.len()).rev() {
        if let Some(child) = canvas.child(node, position) {
            canvas.remove(&child);
        }
    }
    for (position, new) in new.children.iter().enumerate() {
        let drawn = canvas.child(node, position);
        match (drawn, old.children.get(position), new) {
            (Some(_), Some(old), new) if old == new => {}
            (Some(drawn), Some(Child::Text(_)), Child::Text(words)) => canvas.say(&drawn, words),
            (Some(drawn), Some(Child::Element(old)), Child::Element(new)) if old.tag == new.tag => {
                change(canvas, &drawn, old, new, svg);
            }
            (drawn, _, new) => {
                let Some(made) = make_child(canvas, new, svg) else { continue };
                match drawn {
                    Some(drawn) => canvas.replace(&drawn, &made),
                    None => canvas.append(node, &made),
                }
            }
        }
    }
}
