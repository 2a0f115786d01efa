//! What the page says for an address that holds nothing.

/// Its title.
pub const TITLE: &str = "There is no page at this address";
/// What may have happened.
pub const WHY: &str = "A link to a result has the sign # in it. Some programs write that as %23 on \
    its way, and then the link leads here: with # in its place it opens the result.";
/// The link to the first page.
pub const START: &str = "Go to the start page";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn it_says_what_happened() {
        check(&[TITLE, WHY, START], 230);
    }
}
