//! What stands on the card of a verdict, besides what the page says too.

/// Above the class.
pub const ASKED: &str = "What should the next release be?";
/// The same on a card without a verdict.
pub const OFFERED: &str = "Ten published rules, five release classes";
/// Under the title of a card without a verdict.
pub const ANSWER: &str = "Answer what you know and get the release class, the reasons and a link.";
/// In the place of the line about a class, while several are possible.
pub const OPEN: &str = "The answers given so far leave more than one release class possible.";
/// Beside “On hold”.
pub const UNTIL: &str = "until an error can be caught";
/// Above the ladder.
pub const MOST: &str = "Most exposed";
/// Under the ladder.
pub const LEAST: &str = "Least exposed";
/// Before the version of the framework.
pub const FRAMEWORK: &str = "Framework version ";
/// What a verdict is not.
pub const LIMITS: &str = "Advice, not an authorisation";
/// Where a text was cut.
pub const CUT: char = '…';

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn the_card_reads_well() {
        check(&[ASKED, OFFERED, ANSWER, OPEN, UNTIL, MOST, LEAST, LIMITS], 360);
        check(&[[FRAMEWORK, "1"].concat().as_str()], 30);
    }
}
