//! What is said beside the link: how long it is, in which forms a record leaves, and what came in.

use crate::digits::{digits, grouped};

/// Something that takes a link up to some length.
#[derive(Clone, Copy, Debug)]
pub struct TakerWords {
    /// What it is.
    pub name: &'static str,
    /// What happens beyond that length, or how sure that is.
    pub clause: &'static str,
    /// Who says so.
    pub source: &'static str,
}

/// A form in which a record leaves the page.
#[derive(Clone, Copy, Debug)]
pub struct FormWords {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub line: &'static str,
}

/// Heading of the length of the link.
pub const LENGTH: &str = "What can take the link";
/// Before how long the link is, with the address of the page.
const LONG: &str = "It has ";
/// After that.
const LONG_END: &str = " characters.";
/// When a link is not too long.
pub const FITS: &str = "fits";
/// When it is, before by how much.
const TOO_LONG: &str = "too long by ";
/// Before the most characters.
const UP_TO: &str = ", up to ";
/// The same where nobody gives an exact figure.
const UP_TO_ABOUT: &str = ", up to about ";

/// Heading of the records.
pub const RECORDS: &str = "Other forms";
/// Under it.
pub const RECORDS_HELP: &str = "Each carries the answers, the framework version and the date.";
/// The button that copies a record; the name of the form follows for those who cannot see it.
pub const COPY: &str = "Copy";
/// The button that stores a record as a file.
pub const DOWNLOAD: &str = "Download";
/// The button that stores the page itself as a file.
pub const SAVE_COPY: &str = "Save a copy";
/// When the page's own files cannot be had any more.
pub const NO_COPY: &str = ": the page’s files could not be fetched again. Try again with a \
    connection, or print the page.";
/// The button that prints the page.
pub const PRINT: &str = "Print";
/// After the name of a form that was copied.
pub const COPIED: &str = ": copied.";
/// After the name of a form that the browser stores; the name of the file follows.
pub const STORED: &str = ": stored by your browser as ";
/// When the browser refuses the clipboard.
pub const REFUSED: &str = ": the browser did not allow copying. The text is selected below: copy \
    it with Ctrl+C, or ⌘C on a Mac.";
/// When the browser cannot make a picture.
pub const NO_PICTURE: &str = ": this browser cannot make the picture. Print the page instead.";
/// The name of the field with what could not be copied.
pub const BY_HAND: &str = "The record, to copy by hand";

/// The summary of what comes in.
pub const IMPORT: &str = "Open a record or a link";
/// The label of the field for what comes in.
pub const PASTE: &str = "Paste a record, a link, or a message with a link in it";
/// The label of the choice of a file.
pub const CHOOSE: &str = "Or choose a file; it is opened at once";
/// The button that opens it.
pub const OPEN: &str = "Open";
/// When there is nothing in the field.
pub const NOTHING_PASTED: &str = "Paste something first, or choose a file.";
/// When a file cannot be a record.
pub const TOO_LARGE: &str = "This file is too large to be a record. Nothing was opened.";
/// When there is nothing like a record or a link in the field.
pub const NOTHING_FOUND: &str = "There is neither a record nor a link in this. Nothing was opened.";
/// When what came in has no answers and no text.
pub const BLANK: &str = "This record holds no answers and no text. Nothing was opened.";
/// Before what is wrong with a record.
const NOT_READ: &str = "This record cannot be read: ";
/// After that.
const NOTHING_OPENED: &str = ". Nothing was opened.";
/// After that, where the vector in it could be verified.
const VECTOR_OPENED: &str =
    ". Its vector is whole, so the answers are open now; the text is not, for a vector has none.";
/// After something was opened, before how much.
const OPENED: &str = "Open now, to read: ";
/// When it was one answer.
const ONE_ANSWER: &str = "one answer";
/// After the number of answers.
const ANSWERS: &str = " answers";
/// When there was text.
const AND_TEXT: &str = " and the text";
/// When there was none.
const NO_TEXT: &str = ", and no text with them";
/// After that.
const STAYS: &str = ". Your own draft stays as it is.";
/// Before the parts of a record that no link has room for.
const LEFT_OUT: &str = " Left out, for no link has room for it or none carries it: ";
/// The link to what was opened.
pub const SEE: &str = "See the call";

/// The words for something that takes a link, by its id.
#[must_use]
pub fn taker(id: &str) -> Option<TakerWords> {
    let (name, clause, source) = match id {
        "qr" => (
            "QR code",
            "Denser codes exist, but a phone no longer reads them from paper.",
            "ISO/IEC 18004, version 25",
        ),
        "outlook" => (
            "Outlook",
            "The classic program for Windows cuts a longer address, and old ones do so earlier; \
             link protection adds to its length.",
            "Microsoft, maximum URL length, article 208427",
        ),
        "slack" => (
            "Slack",
            "A longer message may be split, and the link with it; beyond 40,000 it is cut.",
            "Slack, “Truncating really long messages”, 2018",
        ),
        "teams" => (
            "Teams",
            "A post may have about 28 KB, in which a link stands twice, two bytes a character.",
            "Microsoft, “Limits and specifications for Microsoft Teams”",
        ),
        _ => return None,
    };
    Some(TakerWords { name, clause, source })
}

/// The words for a form of a record, by its id.
#[must_use]
pub fn form(id: &str) -> Option<FormWords> {
    let (name, line) = match id {
        "html" => (
            "For the meeting",
            "One file with the whole page and this result, which opens without a connection.",
        ),
        "madr" => {
            ("Decision record", "Markdown in the form of MADR 4, for a wiki or a repository.")
        }
        "text" => ("Summary", "A few lines of plain text for a chat."),
        "json" => ("JSON", "All of it for other programs; it can be opened here again."),
        "csv" => ("CSV", "A row for each question, for a spreadsheet."),
        "png" => ("Picture", "The call as a card of 1,200 by 630 pixels, for slides and posts."),
        "dmn" => (
            "Decision model",
            "The rules of framework version 1 in DMN, for tools that run them. Your answers are \
             not in it.",
        ),
        "print" => ("Paper", "Two pages with the call, the reasons, the gates and the code."),
        _ => return None,
    };
    Some(FormWords { name, line })
}

/// How long a link is.
///
/// ```
/// assert_eq!(rung::words::record::long(1273), "It has 1,273 characters.");
/// ```
#[must_use]
pub fn long(characters: usize) -> String {
    [LONG, &grouped(characters as u64), LONG_END].concat()
}

/// Whether a link fits, and what the most is that does; `exact` is whether that is a firm figure.
///
/// ```
/// use rung::words::record::fit;
///
/// assert_eq!(fit(4000, 4000, true), "fits, up to 4,000");
/// assert_eq!(fit(5123, 4000, false), "too long by 1,123, up to about 4,000");
/// ```
#[must_use]
pub fn fit(characters: usize, most: usize, exact: bool) -> String {
    let over = characters.saturating_sub(most);
    let by = grouped(over as u64);
    let [fits, by] = if over == 0 { [FITS, ""] } else { [TOO_LONG, &by] };
    let up_to = if exact { UP_TO } else { UP_TO_ABOUT };
    [fits, by, up_to, &grouped(most as u64)].concat()
}

/// What was opened: so many answers, text or none, and the names of the parts that were left out.
///
/// ```
/// use rung::words::record::opened;
///
/// let said = opened(16, true, &[]);
/// assert_eq!(said, "Open now, to read: 16 answers and the text. Your own draft stays as it is.");
/// ```
#[must_use]
pub fn opened(answers: usize, text: bool, left_out: &[&str]) -> String {
    let count = digits(answers as u64);
    let answers = if answers == 1 { [ONE_ANSWER, ""] } else { [&count, ANSWERS] };
    let mut said =
        [OPENED, &answers.concat(), if text { AND_TEXT } else { NO_TEXT }, STAYS].concat();
    if !left_out.is_empty() {
        said += &[LEFT_OUT, &left_out.join(", "), "."].concat();
    }
    said
}

/// What is wrong with a record; `vector` is whether the answers could be opened all the same.
#[must_use]
pub fn not_read(wrong: &str, vector: bool) -> String {
    [NOT_READ, wrong, if vector { VECTOR_OPENED } else { NOTHING_OPENED }].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn what_stands_beside_the_link_is_well_formed() {
        let takers = ["qr", "outlook", "slack", "teams"].map(taker);
        let forms = ["html", "madr", "text", "json", "csv", "png", "dmn", "print"].map(form);
        assert!(takers.iter().all(Option::is_some) && forms.iter().all(Option::is_some));
        for TakerWords { name, clause, source } in takers.into_iter().flatten() {
            check(&[name, clause, source], 200);
            assert!(clause.ends_with('.'), "{clause}");
        }
        for FormWords { name, line } in forms.into_iter().flatten() {
            check(&[name, line], 140);
            assert!(line.ends_with('.'), "{line}");
        }
        assert!(taker("telex").is_none() && form("pdf").is_none());
        check(
            &[LENGTH, FITS, RECORDS, RECORDS_HELP, COPY, DOWNLOAD, SAVE_COPY, PRINT, BY_HAND],
            200,
        );
        check(&[IMPORT, PASTE, CHOOSE, OPEN, SEE], 140);
        check(&[NOTHING_PASTED, TOO_LARGE, NOTHING_FOUND, BLANK], 240);
    }

    #[test]
    fn pieces_read_well() {
        let said = [
            ["JSON", COPIED].concat(),
            ["JSON", STORED, "a.json."].concat(),
            ["JSON", REFUSED].concat(),
            ["Picture", NO_PICTURE].concat(),
            ["For the meeting", NO_COPY].concat(),
            opened(1, false, &["Notes", "Ship now"]),
            not_read("`harm` stands twice", false),
            not_read("`harm` stands twice", true),
            long(98),
            fit(1274, 1273, true),
        ];
        check(&said.each_ref().map(String::as_str), 1000);
        assert_eq!(
            said[5],
            "Open now, to read: one answer, and no text with them. Your own draft stays as it is. \
             Left out, for no link has room for it or none carries it: Notes, Ship now."
        );
        assert_eq!(said[6], "This record cannot be read: `harm` stands twice. Nothing was opened.");
        assert_eq!(said[9], "too long by 1, up to 1,273");
    }
}
