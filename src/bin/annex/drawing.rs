//! What is drawn on the page, and the change from one drawing to the next.

use std::cell::RefCell;
use std::mem;

use rung::annex::{Piece, draw};

use crate::focus::Focus;
use crate::page::Page;

/// What a step drew last.
#[derive(Default)]
pub(crate) struct Drawn {
    pub(crate) pieces: Vec<Piece>,
    /// How many elements that could be.
    room: usize,
}

thread_local! {
    /// What was drawn last, in each step.
    pub(crate) static DRAWN: RefCell<Vec<Drawn>> = const { RefCell::new(Vec::new()) };
}

/// Draws these pieces in place of the last ones of the same step, with room for this many elements more
/// than those: what was whole once is drawn whole again. Gives the pieces back if there is more to draw.
pub(crate) fn bring(step: usize, mut pieces: Vec<Piece>, more: usize) -> Option<Vec<Piece>> {
    let page = Page::new()?;
    let focus = Focus::on(&page.0);
    let left = DRAWN.with_borrow_mut(|drawn| {
        if drawn.len() <= step {
            drawn.resize_with(step + 1, Drawn::default);
        }
        let drawn = &mut drawn[step];
        let mut room = drawn.room.saturating_add(more);
        drawn.room = room;
        // What is changed on every act is not copied for it.
        let begun = if room == usize::MAX {
            mem::take(&mut pieces)
        } else {
            let begun = |Piece { place, element }: &Piece| Piece {
                place: place.clone(),
                element: element.begun(&mut room),
            };
            pieces.iter().map(begun).collect()
        };
        draw(&page, &drawn.pieces, &begun);
        drawn.pieces = begun;
        if room > 0 {
            drawn.room = usize::MAX;
        }
        (room == 0).then_some(pieces)
    });
    if let Some(focus) = focus {
        focus.follow(&page.0);
    }
    left
}
