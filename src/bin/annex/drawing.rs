//! What is drawn on the page, and the change from one drawing to the next.

use std::cell::RefCell;

use rung::annex::{Piece, draw};

use crate::focus::Focus;
use crate::page::Page;

thread_local! {
    /// What was drawn last, in each step.
    pub(crate) static DRAWN: RefCell<Vec<Vec<Piece>>> = const { RefCell::new(Vec::new()) };
}

/// Draws these pieces in place of the last ones of the same step.
pub(crate) fn bring(step: usize, pieces: Vec<Piece>) {
    let Some(page) = Page::new() else { return };
    let focus = Focus::on(&page.0);
    DRAWN.with_borrow_mut(|drawn| {
        if drawn.len() <= step {
            drawn.resize_with(step + 1, Vec::new);
        }
        draw(&page, &drawn[step], &pieces);
        drawn[step] = pieces;
    });
    if let Some(focus) = focus {
        focus.follow(&page.0);
    }
}
