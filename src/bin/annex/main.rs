//! The annex in a browser: draws what it is asked for.

mod drawing;
mod focus;
mod page;

use std::cell::RefCell;

use drawing::{DRAWN, bring};
use page::Page;
use rung::annex::{Annex, Import, Piece, Reading, Record, Setting};
use wasm_bindgen::prelude::wasm_bindgen;

/// As many new elements as come to the page between two of its paintings: of more of them a slow
/// telephone would not respond for longer than is noticed.
const PORTION: usize = 48;

thread_local! {
    static ANNEX: Annex = Annex::new();
    static TOLD: RefCell<Told> = const { RefCell::new(Told::NOTHING) };
}

/// What is being told.
struct Told {
    /// Of which sheet.
    reading: Option<Reading>,
    /// The steps that are left, the next one last.
    left: Vec<usize>,
    /// What the next one shows, while it is not all drawn.
    pieces: Option<Vec<Piece>>,
}

impl Told {
    const NOTHING: Self = Self { reading: None, left: Vec::new(), pieces: None };

    /// Draws of the next step as much as has room. Says whether there is more.
    fn on(&mut self, room: usize) -> bool {
        let Some(step) = self.left.last().copied() else { return false };
        let pieces = |reading: &Reading| ANNEX.with(|annex| annex.step(reading, step));
        let pieces = self.pieces.take().or_else(|| self.reading.as_ref().map(pieces));
        self.pieces = bring(step, pieces.unwrap_or_default(), room);
        if self.pieces.is_none() {
            self.left.pop();
        }
        !self.left.is_empty()
    }
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
    TOLD.with_borrow_mut(|told| {
        *told = Told { reading, left, pieces: None };
        for _ in [Some(0), focused].into_iter().flatten() {
            let _ = told.on(usize::MAX);
        }
    });
}

/// The step that drew what has the focus.
fn focused() -> Option<usize> {
    let page = Page::new()?;
    let on = page.0.active_element()?;
    let holds = |piece: &Piece| {
        page.0.get_element_by_id(&piece.place).is_some_and(|place| place.contains(Some(&on)))
    };
    DRAWN.with_borrow(|drawn| drawn.iter().position(|it| it.pieces.iter().any(holds)))
}

/// Draws a further portion of it. Says whether there is more.
#[wasm_bindgen]
#[must_use]
pub fn more() -> bool {
    TOLD.with_borrow_mut(|told| told.on(PORTION))
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
