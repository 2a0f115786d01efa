//! What is said of a link that is damaged or not understood, each in one sentence.

use crate::digits::digits;
use crate::link::{Fault, TooLong};
use crate::unseen::named;

/// When nothing like a link is left of a damaged one.
pub const NOTHING: &str = "Nothing can be read from it.";
/// When all of a damaged link could be read and verified.
pub const WHOLE: &str =
    "Only what is around it was changed: all of it can be read, and is verified.";
/// The button that opens what could be read of a damaged link.
pub const CONTINUE: &str = "Continue from it";

/// Why the answers of a link cannot be verified.
///
/// ```
/// use rung::link::Fault;
/// use rung::words::link;
///
/// assert_eq!(
///     link::answers(Fault::Cut),
///     "This link cannot be verified: its end is missing."
/// );
/// ```
#[must_use]
pub fn answers(fault: Fault) -> String {
    ["This link cannot be verified: ", &clause(fault), "."].concat()
}

/// Why the text that came with verified answers cannot be verified.
#[must_use]
pub fn text(fault: Fault) -> String {
    ["The answers arrived whole, but not the text with them: ", &clause(fault), "."].concat()
}

/// What is wrong with a link, where the page has said already what follows from that.
#[must_use]
pub fn why(fault: Fault) -> String {
    ["What is wrong: ", &clause(fault), "."].concat()
}

/// Why the text of a sheet is not in its link.
#[must_use]
pub fn too_long(too_long: TooLong) -> String {
    let TooLong { over } = too_long;
    let over = digits(over as u64);
    ["The text is up to ", &over, " characters too long, so the link carries the answers alone."]
        .concat()
}

/// What can be read of a damaged link besides what was verified: so many answers, and text or none.
///
/// ```
/// use rung::words::link;
///
/// assert!(link::left(2, false).starts_with("2 answers can still be read, but not verified: "));
/// ```
#[must_use]
pub fn left(answers: usize, text: bool) -> String {
    let count = digits(answers as u64);
    let answers = match answers {
        0 => ["", ""],
        1 => ["One answer", ""],
        _ => [&count, " answers"],
    };
    let text = match (text, answers[0]) {
        (false, _) => "",
        (true, "") => "Some of its text",
        (true, _) => " and text",
    };
    let rest = " can still be read, but not verified: compare it with what the sender has.";
    [answers[0], answers[1], text, rest].concat()
}

/// What is wrong, of “it”.
fn clause(fault: Fault) -> String {
    let (before, about, after) = match fault {
        Fault::Start => ("its beginning is missing or was changed", None, ""),
        Fault::Character(c) => ("it contains “", Some(c), "”, which no link does"),
        Fault::Cut => ("its end is missing", None, ""),
        Fault::Length => ("characters are missing or were added", None, ""),
        Fault::Check => ("characters were changed", None, ""),
        Fault::Join => ("the two do not fit together", None, ""),
        Fault::Version(c) => {
            ("version “", Some(c), "” is not known here; a newer page may know it")
        }
        Fault::Key(c) => ("it answers a question “", Some(c), "”, which is not known here"),
        Fault::Option(question, c) => {
            let id = question.id();
            return [
                "it answers “",
                id,
                "” with “",
                &named(c),
                "”, which is not \
                    known here",
            ]
            .concat();
        }
        Fault::Weeks => ("its weeks are not a whole number from 0 to 260", None, ""),
        Fault::Row(c) => ("it holds a row “", Some(c), "”, which is not known here"),
        Fault::Spelling => ("it is not spelt as links are", None, ""),
    };
    let about = about.map(named).unwrap_or_default();
    [before, &about, after].concat()
}

#[cfg(test)]
mod tests {
    use super::{CONTINUE, NOTHING, WHOLE, answers, left, text, too_long};
    use crate::framework::Question;
    use crate::link::{Fault, TooLong};
    use crate::words::check;

    #[test]
    fn every_fault_is_one_sentence_of_its_own() {
        let faults = [
            Fault::Start,
            Fault::Character('%'),
            Fault::Cut,
            Fault::Length,
            Fault::Check,
            Fault::Join,
            Fault::Version('2'),
            Fault::Key('z'),
            Fault::Option(Question::Harm, 'z'),
            Fault::Weeks,
            Fault::Row('z'),
            Fault::Spelling,
        ];
        let mut said = vec![NOTHING.to_owned(), too_long(TooLong { over: 12 }), WHOLE.to_owned()];
        let left_of = [(0, true), (1, false), (1, true), (2, false), (2, true)];
        said.extend(left_of.map(|(answers, text)| left(answers, text)));
        said.extend(faults.iter().flat_map(|fault| [answers(*fault), text(*fault)]));
        let texts: Vec<&str> = said.iter().map(String::as_str).collect();
        let distinct: std::collections::BTreeSet<&str> = texts.iter().copied().collect();
        assert_eq!(distinct.len(), texts.len());
        for text in &texts {
            assert!(text.ends_with('.') && text.matches('.').count() == 1, "{text}");
        }
        assert!(said[1].contains(" 12 "), "{}", said[1]);
        check(&texts, 3000);
        check(&[CONTINUE], 20);
    }
}
