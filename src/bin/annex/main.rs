//! The annex in a browser: draws what follows from the sheet on the page, when it is told to.

mod page;

use std::cell::RefCell;

use page::Page;
use rung::annex::{Annex, Piece, draw};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static ANNEX: Annex = Annex::new();
    /// What was drawn last.
    static DRAWN: RefCell<Vec<Piece>> = const { RefCell::new(Vec::new()) };
}

/// Draws what can be said of the sheet with this vector.
#[wasm_bindgen]
pub fn show(vector: &str) {
    let Some(page) = Page::new() else { return };
    let pieces = ANNEX.with(|annex| annex.pieces(vector));
    let before = DRAWN.replace(pieces);
    DRAWN.with_borrow(|pieces| draw(&page, &before, pieces));
}

fn main() {}
