//! Ship now or defer.
//!
//! The page puts the question of an item together by concatenation: the item stands between the
//! pieces of [`question`].

/// Heading of both lists.
pub const CUT: &str = "What is in and what is out";
/// Heading of what stays in.
pub const SHIP: &str = "Ship now";
/// Heading of what is left for later.
pub const DEFER: &str = "Defer";

/// How an item is put to the test.
#[derive(Clone, Copy, Debug)]
pub struct CutWords {
    /// The id of what it is needed for.
    pub id: &'static str,
    /// The test, for the head of the list.
    pub rule: &'static str,
    /// The question of one item, before its name.
    pub before: &'static str,
    /// The question of one item, after its name.
    pub after: &'static str,
}

/// The words for what items are needed for, by its id.
#[must_use]
pub fn question(id: &str) -> Option<&'static CutWords> {
    NEEDS.iter().find(|need| need.id == id)
}

static NEEDS: [CutWords; 2] = [
    CutWords {
        id: "teach",
        rule: "An item stays only if the release would teach us nothing real without it. All else \
               waits.",
        before: "Without “",
        after: "”, would this release still teach us something real? Then defer it.",
    },
    CutWords {
        id: "adopt",
        rule: "An item stays only if nobody could adopt the release with confidence without it. All \
               else waits.",
        before: "Without “",
        after: "”, could people still adopt this with confidence? Then defer it.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn the_question_of_an_item_reads_well() {
        check(&[CUT, SHIP, DEFER], 50);
        check(&NEEDS.map(|need| need.rule), 210);
        let read = NEEDS.map(|need| [need.before, "Dark mode", need.after].concat());
        assert_eq!(
            read,
            [
                "Without “Dark mode”, would this release still teach us something real? Then defer \
                 it.",
                "Without “Dark mode”, could people still adopt this with confidence? Then defer it.",
            ]
        );
        check(&[&read[0], &read[1]], 180);
        assert!(question("please").is_none());
    }
}
