//! The questions about who meets it, and what a failure does.

use super::{SectionWords, Words, choice};

pub(super) const SECTION: SectionWords = SectionWords {
    title: "Who could see it fail?",
    intro: "Gupta settles exposure before scope; so does this page.",
};

pub(super) const FORM: Words<3> = Words {
    title: "Form",
    ask: "What will people meet?",
    help: "",
    options: [
        choice(
            "A sketch: nothing works behind it",
            "A film, a page with a sign-up or a price, clickable screens.",
            "people meet a sketch",
        ),
        choice(
            "A service done by hand",
            "People do the essential work behind it.",
            "people do the essential work by hand",
        ),
        choice("A working product", "", "people meet a working product"),
    ],
};

pub(super) const AUDIENCE: Words<4> = Words {
    title: "Planned audience",
    ask: "Who meets it first?",
    help: "",
    options: [
        choice("Nobody outside our organisation", "", "the plan keeps it inside"),
        choice(
            "Design partners",
            "A few customers who help to shape it.",
            "the plan is design partners",
        ),
        choice("Beta customers", "", "the plan is beta customers"),
        choice("The open market", "", "the plan is the open market"),
    ],
};

pub(super) const FAILURE: Words<5> = Words {
    title: "Worst failure",
    ask: "What is the worst that could plausibly follow a failure?",
    help: "",
    options: [
        choice("Confusion", "", "a failure would only confuse people"),
        choice("Customers leave", "", "a failure could drive customers away"),
        choice("A blocked enterprise deal", "", "a failure could block an enterprise deal"),
        choice(
            "Legal or regulatory review",
            "",
            "a failure could bring a legal or regulatory review",
        ),
        choice(
            "Public loss of trust",
            "Angry screenshots, headlines.",
            "a failure could cost public trust",
        ),
    ],
};

pub(super) const REVERSAL: Words<3> = Words {
    title: "Can it be undone",
    ask: "Can a failure be undone?",
    help: "",
    options: [
        choice("Patched discreetly this week", "", "a failure can be patched discreetly"),
        choice("Fixed, but customers saw it", "", "customers would see a failure"),
        choice(
            "Still held against us next quarter",
            "",
            "a failure would be held against us next quarter",
        ),
    ],
};

pub(super) const SPEED: Words<4> = Words {
    title: "Why speed",
    ask: "What are we buying with speed?",
    help: "",
    options: [
        choice("Learning", "", "speed buys learning"),
        choice("Revenue", "", "speed buys revenue"),
        choice("Positioning", "", "speed buys positioning"),
        choice("Executives’ confidence", "", "speed buys executives’ confidence"),
    ],
};
