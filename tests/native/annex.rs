//! What the page shows besides the first answer.

use rung::annex::{Annex, SECTION};
use rung::digits::grouped;
use rung::link;
use rung::words::sure;

use crate::calm;
use crate::completion;
use crate::random::Random;

/// What stands in the section for the sheet with this vector.
fn section(vector: &str) -> String {
    let pieces = Annex::new().pieces(vector);
    let mut found = pieces.iter().filter(|piece| piece.place == SECTION);
    let words = found.next().map(|piece| piece.element.words()).unwrap_or_default();
    assert!(found.next().is_none(), "one piece for each place");
    words
}

#[test]
fn the_ways_to_answer_the_rest_are_counted() {
    assert!(section("").contains(" 9,674,588,160 ways "), "nothing is answered");
    let mut random = Random::new(33);
    for _ in 0..100 {
        let sheet = random.partial(5, 10_000);
        let words = section(&link::vector(&sheet));
        match completion::count(&sheet) {
            1 => assert_eq!(words, sure::ONE_WAY),
            ways => assert!(words.contains(&format!(" {} ways ", grouped(ways))), "{words}"),
        }
    }
    assert_eq!(section(&link::vector(&calm::sheet_of(&calm::calm()))), sure::ONE_WAY);
}

#[test]
fn nothing_is_said_of_what_is_no_sheet() {
    assert!(Annex::new().pieces("v0-1.problem-open").is_empty());
}
