//! What is drawn on the page, and the change from one drawing to the next.

use std::cell::RefCell;

use rung::annex::{Piece, draw};

use crate::focus::Focus;
use crate::page::Page;

thread_local! {
    /// What was drawn last.
    static DRAWN: RefCell<Vec<Piece>> = const { RefCell::new(Vec::new()) };
}

/// Draws these pieces in place of the last ones.
pub(crate) fn bring(pieces: Vec<Piece>) {
    let Some(page) = Page::new() else { return };
    let focus = Focus::on(&page.0);
    let before = DRAWN.replace(pieces);
    DRAWN.with_borrow(|pieces| draw(&page, &before, pieces));
    if let Some(focus) = focus {
        focus.follow(&page.0);
    }
}
