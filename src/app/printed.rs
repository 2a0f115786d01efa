//! What never changes is printed once, by the prerenderer.
//!
//! # Design
//! The prerendered page holds every word already. Were the program to carry them too, a reader would
//! download them twice; so it takes the nodes over instead and puts them where they belong. The
//! prerenderer marks each such node as it comes by, and the program counts along: a printed part must
//! therefore stand in every rendering of the page.

use std::cell::Cell;

use yew::virtual_dom::VNode;
use yew::{Html, html};

use super::element::Element;
use crate::browser::Node;

/// The printed parts of the page, in their order.
#[derive(Default)]
pub(super) struct Printed {
    nodes: Vec<Node>,
    next: Cell<usize>,
}

impl Printed {
    /// The parts of the prerendered page.
    pub(super) fn of(nodes: Vec<Node>) -> Self {
        Self { nodes, next: Cell::new(0) }
    }

    /// Begins a rendering of the page.
    pub(super) fn begin(&self) -> &Self {
        self.next.set(0);
        self
    }

    /// The next printed part: made by the prerenderer, taken over by the program.
    pub(super) fn part(&self, make: impl FnOnce() -> Element) -> Html {
        if cfg!(feature = "prerender") {
            return make().marked().into();
        }
        let next = self.next.get();
        self.next.set(next + 1);
        match self.nodes.get(next) {
            Some(node) => VNode::VRef(node.clone()),
            None => html! {},
        }
    }
}
