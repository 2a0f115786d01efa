//! The annex in a browser: draws what it is asked for.

mod drawing;
mod focus;
mod page;

use drawing::bring;
use rung::annex::{Annex, Import, Record, Setting};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static ANNEX: Annex = Annex::new();
}

/// Draws what can be said of this sheet, on this ISO date and on the page with this address, and of
/// this damaged link, if it is not empty.
#[wasm_bindgen]
pub fn show(sheet: &str, today: &str, address: &str, link: &str) {
    bring(ANNEX.with(|annex| annex.pieces(sheet, &Setting { today, address, link })));
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
