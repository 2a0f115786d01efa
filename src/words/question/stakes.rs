//! The questions about what is at stake.

use super::{SectionWords, Words, choice, member};

pub(super) const SECTION: SectionWords = SectionWords {
    title: "What is at stake?",
    intro: "Gupta asks more of AI and of anything that can hurt people.",
};

pub(super) const AI: Words<3> = Words {
    title: "AI",
    ask: "Does AI produce what users see or get?",
    help: "",
    options: [
        choice("No AI", "", "no AI is involved"),
        choice("AI, checked before it counts", "", "a person checks what AI produces"),
        choice("AI, relied on or acting unchecked", "", "AI is relied on or acts unchecked"),
    ],
};

pub(super) const DOMAIN: Words<2> = Words {
    title: "Subject",
    ask: "Does it touch a sensitive subject?",
    help: "Money, health, hiring, safety, security, law, children, personal data or enterprise \
           decisions.",
    options: [
        choice("Everyday subjects only", "", "it touches everyday subjects only"),
        choice("At least one sensitive subject", "", "it touches a sensitive subject"),
    ],
};

pub(super) const HARM: Words<3> = Words {
    title: "Harm",
    ask: "What does a wrong result do to its user, or to anyone it is about?",
    help: "",
    options: [
        choice("It annoys", "", "a wrong result only annoys"),
        choice("It costs them", "Money, time or a chance.", "a wrong result costs people"),
        choice(
            "It does serious harm",
            "To health, safety, rights or livelihood.",
            "a wrong result does serious harm",
        ),
    ],
};

pub(super) const WORK: Words<2> = Words {
    title: "Dependence",
    ask: "Do people depend on it, or is it to see whether they want it?",
    help: "",
    options: [
        choice("To see whether they want it", "", "it is to see whether people want it"),
        choice("They depend on it for work or life", "", "people depend on it for work or life"),
    ],
};

pub(super) const SAFEGUARDS: Words<6> = Words {
    title: "Safeguards",
    ask: "Which of these will be working on the first day?",
    help: "",
    options: [
        member(
            "Limits stated to users",
            "",
            "users are told its limits",
            "users are not told its limits",
        ),
        member(
            "Human help, and a way to stop or undo it",
            "Both are needed.",
            "people can get help and stop or undo it",
            "human help and a way to stop or undo it are not both ready",
        ),
        member(
            "Checks or evals run and passed",
            "Evals are tests of AI results.",
            "checks have been run and passed",
            "checks have not been run and passed",
        ),
        member(
            "A named person reviews edge cases",
            "",
            "a named person reviews edge cases",
            "no named person reviews edge cases",
        ),
        member(
            "Users can see when it is unsure",
            "",
            "users can see when it is unsure",
            "users cannot see when it is unsure",
        ),
        member(
            "A qualified person approves each result",
            "Someone other than the user, before it takes effect.",
            "a qualified person approves each result",
            "no qualified person approves each result",
        ),
    ],
};

pub(super) const NO_SAFEGUARDS: &str = "None of these";
