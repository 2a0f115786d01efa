//! What is said where several results are compared: of a team, or of one release then and now.
//!
//! Sentences are put together by concatenation, so many texts are pieces with the spaces they need.

use crate::digits::digits;
use crate::link::team::{Full, MOST_PEOPLE};

/// The title of the page.
pub const TITLE: &str = "Compare results";
/// What the page is for.
pub const LEAD: &str = "Where a team differs, which differences decide, and what an earlier and a \
    later result of one release have to say to each other. Nothing leaves this browser.";
/// The link on the first page.
pub const LINK: &str = "Compare this result with others, or with an earlier one";
/// Where a damaged link holds a team after all.
pub const FOUND: &str = "It is a comparison of several results: open it";
/// Without scripts.
pub const NO_SCRIPT: &str = "Comparing results needs JavaScript and WebAssembly.";
/// The way back to the first page.
pub const BACK: &str = "Back to the questions";

/// Heading over what invites.
pub const INVITE: &str = "Ask a team";
/// What the invitation is.
pub const INVITE_HELP: &str = "This link asks for answers and holds nobody’s, so nobody is led by \
    another’s. Each person opens it, answers alone, and sends the link of their result back.";
/// The field for the release.
pub const RELEASE: &str = "Release name";
/// The field for the question.
pub const QUESTION: &str = "What it must find out";
/// The field that holds the invitation.
pub const INVITATION: &str = "Invitation";

/// Heading over the field for what came back.
pub const PASTE: &str = "Results to compare";
/// What can be put into that field.
pub const PASTE_HELP: &str = "Paste links, or whole messages with links in them. A name is what \
    stands before a link with a colon behind it, such as “Ana:”.";
/// The field.
pub const PASTED: &str = "Links or messages";
/// The button that takes them in.
pub const ADD: &str = "Add them";
/// The button that takes in the reader's own draft.
pub const OWN: &str = "Add my draft";
/// Where there is none.
pub const NO_DRAFT: &str = "This browser holds no draft.";
/// While what compares is fetched.
pub const LOADING: &str = "Getting what compares …";
/// When that did not arrive.
pub const MISSING: &str = "What compares did not arrive. Nothing you pasted is lost.";

/// Heading over the list of results.
pub const RESULTS: &str = "Results";
/// The name of somebody without one, before their number.
pub const PERSON: &str = "Person ";
/// The label of the field for a name, before the number.
pub const NAME_OF: &str = "Name of person ";
/// The button that takes a result away.
pub const REMOVE: &str = "Remove";
/// The button that leaves all names out.
pub const ANONYMOUS: &str = "Leave the names out";
/// The button that changes the order of two results.
pub const SWAP: &str = "Swap then and now";
/// The button that takes the last change back.
pub const UNDO: &str = "Undo";
/// When a text holds no result.
pub const NOTHING: &str =
    "No result was found in it: a link to one begins with “1” behind its “#”.";
/// When a text is longer than what is searched.
pub const TOO_MUCH: &str = "Only the first 32,768 characters were searched.";
/// Before the line on which something stands.
pub const ON_LINE: &str = "Line ";
/// Before who is there already.
pub const AGAIN: &str = ": the same answers again as those of ";
/// Before what is wrong with a link.
pub const DAMAGED: &str = ": left out, for this link cannot be verified. ";
/// Between class and first audience.
pub const FIRST: &str = ", first for ";

/// Heading over what the comparison of a team comes to.
pub const ALIGNED: &str = "Where the team stands";
/// When all come to the same.
pub const SAME: &str = "All come to the same verdict: ";
/// When all are the same whatever is left open.
pub const NOTHING_OPEN: &str = "Nothing has to be settled for that.";
/// When one question decides.
pub const ONE_DECIDES: &str = "One question decides. Settle it, and all have the same verdict, \
    however it is settled.";
/// When several decide, after their number.
pub const DECIDE: &str = " questions decide. Settle them, and all have the same verdict, however \
    they are settled; with fewer they might not.";
/// After an answer to a decisive question, where one verdict follows.
pub const THEN: &str = "All then come to: ";
/// The same, where it still depends on the other decisive questions.
pub const THEN_ONE_OF: &str = "All then come to one of: ";
/// Who gave an answer, before the names.
pub const GIVEN_BY: &str = " – ";
/// An answer that nobody gave outright, and somebody left possible.
pub const LEFT_OPEN: &str = "left open";
/// Heading over the differences that can still matter.
pub const REST: &str = "Differences that settling those leaves without effect";
/// Heading over the differences that never matter.
pub const IDLE: &str = "Differences that change nobody’s verdict";
/// Heading over everything that was answered.
pub const SPREAD: &str = "Every answer";
/// Who did not answer, before the names.
pub const OPEN: &str = "not answered";

/// Heading over the comparison of two results.
pub const REVISED: &str = "Then and now";
/// What is compared there.
pub const REVISED_HELP: &str = "If the two are results of one release, the first is then and the \
    second is now. Only answers that can change the verdict are compared.";
/// Before the verdict then.
pub const WAS: &str = "Then: ";
/// Before the verdict now.
pub const IS: &str = "Now: ";
/// When no answer changed.
pub const UNCHANGED: &str = "No answer changed.";
/// Heading over the answers that changed.
pub const CHANGED: &str = "What changed";
/// Between the answer then and the answer now.
pub const INTO: &str = " → ";
/// Heading over what moved the verdict.
pub const MOVED: &str = "What moved the verdict";
/// When changes move it that make up for one another.
pub const MADE_UP: &str = "The verdict is what it was, because changes make up for one another. \
    Alone, these would have moved it:";
/// When no change moves it.
pub const NOT_MOVED: &str = "None of the changes moves the verdict.";
/// When it cannot be said what moved it.
pub const NOT_COMPLETE: &str =
    "What moved the verdict can be said once every question is answered in both.";
/// Between the fewest changes and what they give.
pub const GIVES: &str = " – would have given ";

/// Heading over the link.
pub const SHARE: &str = "Take the comparison along";
/// What that link is.
pub const SHARE_HELP: &str = "One link holds all these results and names.";
/// The field that holds it.
pub const SHARE_FIELD: &str = "Link to this comparison";
/// The button that copies a link.
pub const COPY: &str = "Copy link";
/// After it was copied.
pub const COPIED: &str = "Copied.";
/// After that was refused; the field is selected then.
pub const NOT_COPIED: &str = "This browser does not copy by itself: the link is selected, copy it.";

/// All gave the same answer to a question.
pub const AGREED: &str = "agreed";
/// Somebody has not settled it.
pub const UNSETTLED: &str = "still open";
/// No answer to it is possible for everybody.
pub const DISPUTED: &str = "disputed";

/// Fewer answers are possible than were.
pub const NARROWED: &str = "narrowed";
/// More answers are possible than were.
pub const WIDENED: &str = "opened again";
/// Other answers are possible.
pub const REPLACED: &str = "changed";

/// Why a comparison has no link.
///
/// ```
/// use rung::link::team::Full;
/// use rung::words::team::full;
///
/// assert!(full(Full::People(1)).starts_with("One link holds 30 people: 1 too many."));
/// ```
#[must_use]
pub fn full(full: Full) -> String {
    let left = " Everybody is compared here all the same.";
    match full {
        Full::People(over) => {
            let [most, over] = [MOST_PEOPLE, over].map(|number| digits(number as u64));
            ["One link holds ", &most, " people: ", &over, " too many.", left].concat()
        }
        Full::Names(over) => [
            "The names are up to ",
            &digits(over as u64),
            " characters too long for one link.",
            left,
        ]
        .concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn every_sentence_is_whole() {
        check(
            &[
                TITLE,
                LEAD,
                LINK,
                FOUND,
                NO_SCRIPT,
                BACK,
                INVITE,
                INVITE_HELP,
                RELEASE,
                QUESTION,
                INVITATION,
                PASTE,
                PASTE_HELP,
                PASTED,
                ADD,
                OWN,
                NO_DRAFT,
                LOADING,
                MISSING,
                RESULTS,
                REMOVE,
                ANONYMOUS,
                SWAP,
                UNDO,
                NOTHING,
                TOO_MUCH,
                ALIGNED,
                NOTHING_OPEN,
                ONE_DECIDES,
                LEFT_OPEN,
                REST,
                IDLE,
                SPREAD,
                OPEN,
                REVISED,
                REVISED_HELP,
                UNCHANGED,
                CHANGED,
                MOVED,
                MADE_UP,
                NOT_MOVED,
                NOT_COMPLETE,
                SHARE,
                SHARE_HELP,
                SHARE_FIELD,
                COPY,
                COPIED,
                NOT_COPIED,
            ],
            3000,
        );
        for words in [full(Full::People(1)), full(Full::Names(1))] {
            check(&[&words], 130);
        }
    }
}
