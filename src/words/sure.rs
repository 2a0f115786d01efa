//! What the page says about how sure the verdict is.

/// When every question that can change the verdict is answered.
pub const ONE_WAY: &str = "Nothing is open: every question that can change the verdict has its \
    answer.";
/// Before the number of ways to fill in the rest.
pub const WAYS: &str = "There are ";
/// After the number of ways to fill in the rest.
pub const WAYS_REST: &str = " ways to answer the rest, and every one of them was counted.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check;

    #[test]
    fn the_sentences_are_well_formed() {
        check(&[ONE_WAY, WAYS.trim_end(), WAYS_REST.trim_start()], 200);
    }
}
