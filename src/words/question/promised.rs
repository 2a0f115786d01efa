//! The questions about what is already promised.

use super::{SectionWords, Words, choice, member};

pub(super) const SECTION: SectionWords = SectionWords {
    title: "What is already promised?",
    intro: "Gupta: promises and rivals set the standard it must meet.",
};

pub(super) const PROMISES: Words<5> = Words {
    title: "Promises",
    ask: "Which of these does leadership expect of this release?",
    help: "",
    options: [
        member("Press coverage", "", "press coverage is expected", "no press coverage is expected"),
        member("Payment", "", "customers are expected to pay", "nobody is expected to pay"),
        member(
            "Support",
            "Customers were promised it.",
            "support was promised",
            "no support was promised",
        ),
        member(
            "Broad adoption",
            "",
            "broad adoption is expected",
            "broad adoption is not expected",
        ),
        member(
            "Living up to the brand",
            "",
            "the brand promise is tied to it",
            "the brand promise is not tied to it",
        ),
    ],
};

pub(super) const NO_PROMISES: &str = "None of these";

pub(super) const RIVALS: Words<3> = Words {
    title: "Comparison",
    ask: "What will people compare it with?",
    help: "",
    options: [
        choice("Nothing comparable", "", "there is nothing to compare it with"),
        choice("Their own workaround", "", "people compare it with their own workaround"),
        choice("An established product", "", "people compare it with an established product"),
    ],
};
