//! The annex in a browser: draws what it is asked for.

mod drawing;
mod focus;
mod page;

use std::cell::RefCell;

use drawing::{DRAWN, bring};
use page::Page;
use rung::annex::{Annex, Import, Piece, Reading, Record, Setting};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static ANNEX: Annex = Annex::new();
    /// The sheet that is told of, and the steps that are left, the next one last.
    static TOLD: RefCell<(Option<Reading>, Vec<usize>)> = const { RefCell::new((None, Vec::new())) };
}

/// Begins to draw what can be said of this sheet, on this ISO date and on the page with this address,
/// and of this damaged link, if it is not empty: draws what stands beside the questions, and where the
/// reader has the focus.
#[wasm_bindgen]
pub fn show(sheet: &str, today: &str, address: &str, link: &str) {
    let reading = ANNEX.with(|annex| annex.read(sheet, &Setting { today, address, link }));
    let mut left: Vec<usize> = (1..Annex::STEPS).rev().collect();
    let focused = focused().filter(|step| *step > 0);
    left.retain(|step| Some(*step) != focused);
    left.extend(focused);
    left.push(0);
    TOLD.set((reading, left));
    for _ in [Some(0), focused].into_iter().flatten() {
        let _ = more();
    }
}

/// The step that drew what has the focus.
fn focused() -> Option<usize> {
    let page = Page::new()?;
    let on = page.0.active_element()?;
    let holds = |piece: &Piece| {
        page.0.get_element_by_id(&piece.place).is_some_and(|place| place.contains(Some(&on)))
    };
    DRAWN.with_borrow(|drawn| drawn.iter().position(|pieces| pieces.iter().any(holds)))
}

/// Draws the next part of it. Says whether there is more.
#[wasm_bindgen]
#[must_use]
pub fn more() -> bool {
    TOLD.with_borrow_mut(|(reading, left)| {
        let Some(step) = left.pop() else { return false };
        let pieces = |reading: &Reading| ANNEX.with(|annex| annex.step(reading, step));
        bring(step, reading.as_ref().map(pieces).unwrap_or_default());
        !left.is_empty()
    })
}

/// The record of this sheet in this form, on this ISO date, with the link to the page at this address:
/// the name of a file on the first line, and what is in it after that. Empty if there is none.
#[wasm_bindgen]
#[must_use]
pub fn record(form: &str, sheet: &str, today: &str, address: &str) -> String {
    let setting = Setting { today, address, link: "" };
    let record = ANNEX.with(|annex| annex.record(form, sheet, &setting));
    record.map(|Record { file, text }| [&file, "\n", &text].concat()).unwrap_or_default()
}

/// Reads a text that came in. Of three lines, the first is the fragment to open, the second what else
/// could be read and is not verified, the third what to say; the first two may be empty.
#[wasm_bindgen]
#[must_use]
pub fn read(text: &str) -> String {
    let Import { opens, offers, said } = Annex::import(text);
    [opens, offers, said].join("\n")
}

fn main() {}
