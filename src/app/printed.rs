//! What the program need not make is printed once, by the prerenderer.
//!
//! # Design
//! The prerendered page holds every word already. Were the program to carry them too, a reader would
//! download them twice; so it takes the nodes over instead and puts them where they belong. The
//! prerenderer marks each such node as it comes by, and the program counts along: a printed part must
//! therefore stand in every rendering of the page. While the page is put together the parts stand
//! where they are printed: the program knows of each no more than a place, behind which it belongs. So a
//! part stays in the same parent, and nothing moves its place.

use std::cell::Cell;
use std::rc::Rc;

use yew::virtual_dom::VNode;
use yew::{Html, html};

use super::element::Element;
use crate::browser::Node;

/// The printed parts of the page, in their order.
#[derive(Default)]
pub(super) struct Printed {
    places: Rc<[Node]>,
    next: Cell<usize>,
}

impl Printed {
    /// The parts that belong behind these places.
    pub(super) fn of(places: Option<Rc<[Node]>>) -> Self {
        Self { places: places.unwrap_or_default(), next: Cell::new(0) }
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
        match self.places.get(next) {
            Some(node) => VNode::VRef(node.clone()),
            None => html! {},
        }
    }
}
