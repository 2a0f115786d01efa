//! The program of the pages beside the first one: finds the rule that decides, runs the proof, and
//! compares results.

mod drawing;
mod focus;
mod page;

use std::cell::RefCell;

use drawing::bring;
use rung::annex::{PROOF, Piece, Proving, Team, deciding_rule};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static PROVING: RefCell<Proving> = RefCell::new(Proving::default());
    static TEAM: RefCell<Team> = RefCell::new(Team::new());
}

/// The id of the rule that decides this sheet; empty while there is none.
#[wasm_bindgen]
#[must_use]
pub fn rule(sheet: &str) -> String {
    deciding_rule(sheet).unwrap_or_default().to_owned()
}

/// Does the next part of the proof and draws how far it is after so many milliseconds. Says whether
/// there is more; then it begins anew.
#[wasm_bindgen]
#[must_use]
pub fn prove(milliseconds: u32) -> bool {
    PROVING.with_borrow_mut(|proving| {
        let more = proving.step();
        bring(
            0,
            vec![Piece { place: PROOF.to_owned(), element: proving.told(milliseconds) }],
            usize::MAX,
        );
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
        bring(0, team.pieces(site), usize::MAX);
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

fn main() {}
