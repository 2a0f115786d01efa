//! The annex in a browser: draws what it is asked for.

mod focus;
mod page;

use std::cell::RefCell;

use focus::Focus;
use page::Page;
use rung::annex::{Annex, Import, PROOF, Piece, Proving, Record, Setting, Team, draw};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static ANNEX: Annex = Annex::new();
    static PROVING: RefCell<Proving> = RefCell::new(Proving::default());
    static TEAM: RefCell<Team> = RefCell::new(Team::new());
    /// What was drawn last.
    static DRAWN: RefCell<Vec<Piece>> = const { RefCell::new(Vec::new()) };
}

/// Draws what can be said of this sheet, on this ISO date and on the page with this address, and of
/// this damaged link, if it is not empty.
#[wasm_bindgen]
pub fn show(sheet: &str, today: &str, address: &str, link: &str) {
    bring(ANNEX.with(|annex| annex.pieces(sheet, &Setting { today, address, link })));
}

/// The id of the rule that decides this sheet; empty while there is none.
#[wasm_bindgen]
#[must_use]
pub fn rule(sheet: &str) -> String {
    ANNEX.with(|annex| annex.rule(sheet)).unwrap_or_default().to_owned()
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

/// Does the next part of the proof and draws how far it is after so many milliseconds. Says whether
/// there is more; then it begins anew.
#[wasm_bindgen]
#[must_use]
pub fn prove(milliseconds: u32) -> bool {
    PROVING.with_borrow_mut(|proving| {
        let more = proving.step();
        bring(vec![Piece { place: PROOF.to_owned(), element: proving.told(milliseconds) }]);
        if !more {
            *proving = Proving::default();
        }
        more
    })
}

/// Does to the comparison of results what a control with this name and value stands for, and draws it
/// on the site with this address. Of two lines, the first is the fragment that holds it, empty when
/// there is none; the second says whether all that came in last was whole.
#[wasm_bindgen]
#[must_use]
pub fn compare(name: &str, value: &str, site: &str) -> String {
    TEAM.with_borrow_mut(|team| {
        team.act(name, value);
        bring(team.pieces(site));
        let clean = if team.is_clean() { "\n1" } else { "\n" };
        [&team.code().unwrap_or_default(), clean].concat()
    })
}

/// The fragment of the link that asks a team about the release with this name, and what that must find
/// out; empty when these are too long.
#[wasm_bindgen]
#[must_use]
pub fn invitation(name: &str, question: &str) -> String {
    Team::invitation(name, question)
}

fn bring(pieces: Vec<Piece>) {
    let Some(page) = Page::new() else { return };
    let focus = Focus::on(&page.0);
    let before = DRAWN.replace(pieces);
    DRAWN.with_borrow(|pieces| draw(&page, &before, pieces));
    if let Some(focus) = focus {
        focus.follow(&page.0);
    }
}

fn main() {}
