//! Every sentence that the reader sees is in this folder, and nothing else is: no rule, no layout.
//!
//! A text is found by the frozen id or the enum that it describes, so wording can change freely
//! while links, exports and the framework stay as they are. The sentences are our own; facts and
//! figures name the [source](SOURCES) that they come from.

pub mod advice;
pub mod card;
pub mod case;
pub mod chart;
mod class;
mod compare;
pub mod contents;
mod day;
mod example;
mod fact;
pub mod link;
pub mod lost;
pub mod method;
pub mod page;
pub mod preview;
mod question;
pub mod record;
pub mod report;
mod rule;
mod source;
pub mod sure;
pub mod team;
pub mod versions;

use crate::digits::digits;
use crate::framework::OptionSet;

pub use class::{ClassWords, audience, class};
pub use compare::{ASPECTS, BEARINGS, COLUMN_SOURCES, ROWS, Row};
pub use day::day;
pub use example::{BACKGROUNDS, Background, ExampleWords, example};
pub use fact::{FactWords, fact, finding, value};
pub use question::{
    Asked, Clause, NoteWords, Prompt, SectionWords, ask, asked, clauses, none_of_these, note,
    prompt, section,
};
pub use rule::{HOLD_LIFTS, HOLD_MEANS, RuleWords, rule};
pub use source::{SOURCES, Source};

/// The words for each of a set, with something between them.
///
/// ```
/// use rung::framework::{OptionSet, Question};
/// use rung::words::{asked, joined};
///
/// let options = asked(Question::Form).options;
/// let label = |option: u8| options[usize::from(option)];
/// let said = joined(OptionSet::of(&[0, 2]), " or ", label);
/// assert_eq!(said, [label(0), " or ", label(2)].concat());
/// ```
pub fn joined(set: OptionSet, between: &str, words: impl Fn(u8) -> &'static str) -> String {
    let mut joined = String::new();
    for position in set.iter() {
        if !joined.is_empty() {
            joined += between;
        }
        joined += words(position);
    }
    joined
}

/// A share in per cent with one decimal. Only all of them are 100.0 %, and one that is too small for
/// the decimal says so.
///
/// ```
/// use rung::words::share;
///
/// assert_eq!(share(1, 8), "12.5 %");
/// assert_eq!(share(99_999, 100_000), "99.9 %");
/// assert_eq!(share(1, 100_000), "under 0.1 %");
/// ```
#[must_use]
pub fn share(count: u64, all: u64) -> String {
    // In whole numbers: the page carries no floats.
    let thousandths = (count * 2000 + all) / (all * 2).max(1);
    match thousandths {
        0 => page::SHARE_TINY.to_owned(),
        1000.. if count < all => per_cent(999),
        _ => per_cent(thousandths),
    }
}

fn per_cent(thousandths: u64) -> String {
    let (whole, tenth) = (digits(thousandths / 10), digits(thousandths % 10));
    [&whole, ".", &tenth, page::PER_CENT].concat()
}

/// Checks that displayed texts are filled in and well formed, and together within a budget of bytes.
#[cfg(test)]
pub(crate) fn check(texts: &[&str], budget: usize) {
    for text in texts {
        assert!(!text.is_empty(), "an empty text");
        assert_eq!(text.trim(), *text, "stray space");
        assert!(!text.contains("  "), "double space: {text}");
        assert!(!text.contains(['\'', '"', '!']), "straight quotes or an exclamation: {text}");
    }
    let distinct: std::collections::BTreeSet<_> = texts.iter().collect();
    let bytes: usize = distinct.iter().map(|text| text.len()).sum();
    assert!(bytes <= budget, "{bytes} bytes where {budget} are allowed");
}
