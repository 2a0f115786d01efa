//! What to say in the room: the class, the risk it is about and the quality it needs; and to whom it
//! is for, what they will get and what they will not.

use crate::framework::Class;

/// Heading of what to say.
pub const ROOM: &str = "What to say in the room";
/// Heading of what to say to a client or sponsor.
pub const SPONSOR: &str = "To a client or sponsor";

/// What to say about a release of one class.
#[derive(Clone, Copy, Debug)]
pub struct RoomWords {
    /// To the team and those above it: class, risk and quality bar.
    pub room: &'static str,
    /// To a client or sponsor.
    pub sponsor: &'static str,
}

/// What to say about a release of a class that is on hold, or not.
#[must_use]
pub fn room(class: Class, hold: bool) -> &'static RoomWords {
    let stopped = HELD.get(class as usize).filter(|_| hold);
    stopped.unwrap_or(&FREE[class as usize])
}

static FREE: [RoomWords; Class::COUNT] = [
    RoomWords {
        room: "This is a proof of concept against a technical risk: we do not know yet whether it \
               can be done. It has to be good enough to answer that, and then we throw it away.",
        sponsor: "You will get a yes or a no and what we learned on the way, but nothing that \
                  you can use or show.",
    },
    RoomWords {
        room: "This is an internal-only MVP against a product risk: we do not know yet whether it is \
               worth showing anyone. It has to be good enough for our own people to learn from \
               safely.",
        sponsor: "You will get what our own people learn from using it, but no access, and no \
                  date for that before we know more.",
    },
    RoomWords {
        room: "This is an MVP against a product risk: we might be building what nobody wants. It has \
               to be good enough to learn from, which means narrow and not broken.",
        sponsor: "You will get one thing that does what it says and evidence of whether people \
                  want it, but not the full product, nor a promise that there will be one.",
    },
    RoomWords {
        room: "This is a controlled beta against a trust risk: an error that slips through could \
               cost us more than we can win back. It has to be good enough to rely on, with a net \
               under it and a switch beside it.",
        sponsor: "You will get real use by invited customers, with someone to catch what goes \
                  wrong, but not an open launch, and we may switch it off at any time.",
    },
    RoomWords {
        room: "This is an MMP against a market risk: we might launch what customers will not trust. \
               It has to be good enough to sell, with no shortcut that a customer could see.",
        sponsor: "You will get a product that you can sell, with support and a price, but not \
                  every feature on the list: only those without which nobody would adopt it.",
    },
];

/// An MMP is never on hold: where an error would be dangerous, its protections work, and the net with
/// them.
static HELD: [RoomWords; Class::COUNT - 1] = [
    RoomWords {
        room: "This is a proof of concept against a technical risk, and it is on hold: an error \
               would be dangerous and nothing would catch it. It stays with the team, and has to be \
               good enough to answer whether it can be done.",
        sponsor: "You will get a yes or a no, but nothing to use or show, and nothing that \
                  anyone may rely on.",
    },
    RoomWords {
        room: "This is an internal-only MVP against a product risk, and it is on hold: an error would \
               be dangerous and nothing would catch it. Nobody outside uses it; inside it runs beside \
               today’s way, and it has to be good enough to learn from safely.",
        sponsor: "You will get what we learn while it runs beside today’s way, but no access, \
                  and nobody will act on its results alone.",
    },
    RoomWords {
        room: "This is an MVP against a product risk, and it is on hold: an error would be dangerous \
               and nothing would catch it. It has to be narrow and not broken, and it needs a net \
               before anyone outside meets it.",
        sponsor: "You will get a first version once something catches its errors, but not \
                  before, however finished it looks.",
    },
    RoomWords {
        room: "This is a controlled beta against a trust risk, and it is on hold: an error would be \
               dangerous and nothing would catch it. It has to be good enough to rely on, and without \
               a net it is not.",
        sponsor: "You will get a beta once something catches its errors, but no invitation \
                  before that, and nor will anyone else outside.",
    },
];

#[cfg(test)]
mod tests {
    use super::{ROOM, SPONSOR, room};
    use crate::framework::Class;
    use crate::words::{ROWS, check, class};

    #[test]
    fn what_is_said_names_class_and_risk_in_two_sentences_at_most() {
        let risks = ROWS.iter().find(|row| row.id == "risk").map(|row| row.cells);
        let mut texts = vec![ROOM, SPONSOR];
        for (each, risk) in Class::ALL.iter().zip(risks.into_iter().flatten()) {
            let name = class(*each).name;
            for hold in [false, true] {
                let words = room(*each, hold);
                let said = words.room.to_lowercase();
                assert!(said.contains(&name.to_lowercase()), "{said}");
                assert!(said.contains(&[&risk.to_lowercase(), " risk"].concat()), "{said}");
                assert!(said.contains("good enough") || said.contains("not broken"), "{said}");
                assert_eq!(said.contains("on hold"), hold && *each != Class::Mmp, "{said}");
                assert!(words.sponsor.starts_with("You will get "), "{}", words.sponsor);
                assert!(words.sponsor.contains(", but n"), "{}", words.sponsor);
                for (text, sentences) in [(words.room, 2), (words.sponsor, 1)] {
                    assert_eq!(text.matches(['.', '?']).count(), sentences, "{text}");
                    texts.push(text);
                }
            }
        }
        check(&texts, 3100);
    }
}
