//! Ship now or defer.
//!
//! The page puts the question of an item together by concatenation: the item stands between the
//! pieces of [`question`], and in the names of buttons between [`ITEM`] and [`ITEM_END`].

/// Heading of both lists.
pub const CUT: &str = "What is in and what is out";
/// Heading of what stays in.
pub const SHIP: &str = "Ship now";
/// Heading of what is left for later.
pub const DEFER: &str = "Defer";

/// Before the number of items on a list, after its heading.
pub const COUNT: &str = ": ";
/// After the number of items on a list, if there is one.
pub const ITEM_ONE: &str = " item";
/// The same, if there are several.
pub const ITEMS: &str = " items";
/// When nothing stays in.
pub const SHIP_NONE: &str = "Nothing is listed to ship now.";
/// When nothing is left for later.
pub const DEFER_NONE: &str = "Nothing is left for later.";
/// When there is no item at all, before the title of the example that has some.
pub const NONE: &str = "List what people ask for, an item at a time. The worked example “";
/// After the title of the example.
pub const NONE_END: &str = "” shows both lists filled in.";
/// Beside an item that is left for later.
pub const WAITS: &str = "Left for a later release.";
/// The field for a new item that stays in.
pub const NEW_SHIP: &str = "New item to ship now";
/// The field for a new item that is left for later.
pub const NEW_DEFER: &str = "New item to defer";
/// The button beside that field.
pub const ADD: &str = "Add";
/// In the name of that button, before the heading of the list.
pub const ADD_TO: &str = "Add to";
/// The button that takes an item away.
pub const REMOVE: &str = "Remove";
/// The button that brings back the item taken away last.
pub const BRING_BACK: &str = "Bring it back";
/// In the name of a button, between what it does and the item.
pub const ITEM: &str = " “";
/// After the item.
pub const ITEM_END: &str = "”";

/// How an item is put to the test.
#[derive(Clone, Copy, Debug)]
pub struct CutWords {
    /// The id of what it is needed for.
    pub id: &'static str,
    /// The classes whose test it is, while another is possible.
    pub of: &'static str,
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
        of: "Up to a controlled beta",
        rule: "An item stays only if the release would teach us nothing real without it. All else \
               waits.",
        before: "Without “",
        after: "”, would this release still teach us something real? Then defer it.",
    },
    CutWords {
        id: "adopt",
        of: "For an MMP",
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
        check(
            &[SHIP_NONE, DEFER_NONE, WAITS, NEW_SHIP, NEW_DEFER, ADD_TO, REMOVE, BRING_BACK],
            160,
        );
        check(&NEEDS.map(|need| need.of), 40);
        let none = [NONE, "A project-sharing app", NONE_END].concat();
        assert_eq!(
            none,
            "List what people ask for, an item at a time. The worked example “A project-sharing \
             app” shows both lists filled in."
        );
        check(&[&none], 140);
        let name = [REMOVE, ITEM, "Dark mode", ITEM_END].concat();
        assert_eq!(name, "Remove “Dark mode”");
        assert!(ADD_TO.starts_with(ADD), "whoever speaks to the page says what they read");
        assert_eq!([SHIP, COUNT, "3", ITEMS].concat(), "Ship now: 3 items");
        assert_eq!([DEFER, COUNT, "1", ITEM_ONE].concat(), "Defer: 1 item");
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
