//! What is said of a link that is damaged or not understood, each in one sentence.

use crate::digits::digits;
use crate::link::v1::{Fault, TooLong};

/// When a pasted text holds nothing like a link.
pub const NO_LINK: &str = "There is no link to a result in this text.";

/// Why the answers of a link cannot be verified.
///
/// ```
/// use rung::link::v1::Fault;
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

/// Why the text of a sheet is not in its link.
#[must_use]
pub fn too_long(too_long: TooLong) -> String {
    let TooLong { over } = too_long;
    let over = digits(over as u64);
    ["The text is up to ", &over, " characters too long, so the link carries the answers alone."]
        .concat()
}

/// What is wrong, of “it”.
fn clause(fault: Fault) -> String {
    let (before, named, after) = match fault {
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
                c.encode_utf8(&mut [0; 4]),
                "”, which is not \
                    known here",
            ]
            .concat();
        }
        Fault::Weeks => ("its weeks are not a whole number from 0 to 260", None, ""),
        Fault::Row(c) => ("it holds a row “", Some(c), "”, which is not known here"),
        Fault::Spelling => ("it is not spelt as links are", None, ""),
    };
    let named = named.map(String::from).unwrap_or_default();
    [before, &named, after].concat()
}

#[cfg(test)]
mod tests {
    use super::{NO_LINK, answers, text, too_long};
    use crate::framework::Question;
    use crate::link::v1::{Fault, TooLong};
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
        let mut said = vec![NO_LINK.to_owned(), too_long(TooLong { over: 12 })];
        said.extend(faults.iter().flat_map(|fault| [answers(*fault), text(*fault)]));
        let texts: Vec<&str> = said.iter().map(String::as_str).collect();
        let distinct: std::collections::BTreeSet<&str> = texts.iter().copied().collect();
        assert_eq!(distinct.len(), texts.len());
        for text in &texts {
            assert!(text.ends_with('.') && text.matches('.').count() == 1, "{text}");
        }
        assert!(said[1].contains(" 12 "), "{}", said[1]);
        check(&texts, 2300);
    }
}
