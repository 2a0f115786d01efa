//! What chats and search engines show of the page of a class, and what such a page says without
//! scripts.
//!
//! Sentences are put together by concatenation, so some texts here are pieces with the spaces that
//! they need.

/// Before the class, as the title of its page.
pub const TITLE: &str = "Next release: ";
/// The same of a verdict on hold.
pub const TITLE_HOLD: &str = "Next release: on hold";
/// After the line about a class.
pub const BEHIND: &str = " Open the link for the answers behind it, the rule that decided and what \
    must be true first.";
/// What the picture shows, before the class.
pub const PICTURE: &str = "A ladder of five release classes, and as the verdict: ";
/// The same of a verdict on hold.
pub const PICTURE_HOLD: &str = "A ladder of five release classes, and the words: on hold";
/// What the picture of the first page shows.
pub const PICTURE_ALL: &str = "A ladder of five release classes, from a proof of concept to an MMP";
/// Without scripts, before the class.
pub const SHARED: &str = "The result that was shared with you: ";
/// The same of a verdict on hold.
pub const SHARED_HOLD: &str = "The result that was shared with you is on hold. ";
/// Without scripts, after what the class means.
pub const IN_LINK: &str = " The answers behind it stand in the link; showing them here needs \
    JavaScript and WebAssembly.";
/// The ids of the rows of the comparison that the picture of a class holds.
pub static ROWS: [&str; 4] = ["core-question", "audience", "quality", "main-risk"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::Class;
    use crate::words::{self, HOLD_MEANS, check};

    #[test]
    fn every_preview_reads_well() {
        let mut texts = vec![
            TITLE_HOLD.to_owned(),
            PICTURE_HOLD.to_owned(),
            PICTURE_ALL.to_owned(),
            [HOLD_MEANS, BEHIND].concat(),
            [SHARED_HOLD, HOLD_MEANS, IN_LINK].concat(),
        ];
        for class in Class::ALL {
            let words = words::class(*class);
            texts.push([TITLE, words.name].concat());
            texts.push([PICTURE, words.name].concat());
            texts.push([words.line, BEHIND].concat());
            texts.push([SHARED, words.name, ". ", words.line, IN_LINK].concat());
        }
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        check(&texts, 4000);
        for text in texts {
            assert!(text.len() <= 270, "a preview cuts it: {text}");
        }
    }

    #[test]
    fn the_rows_are_rows_of_the_comparison() {
        let rows = words::ROWS.iter().filter(|row| ROWS.contains(&row.id));
        assert_eq!(rows.count(), ROWS.len());
    }
}
