//! The questions about what is still unproven.

use super::{SectionWords, Words, choice};

pub(super) const SECTION: SectionWords = SectionWords {
    title: "What is still unproven?",
    intro: "SSW asks first whether it works; then Gupta’s four lenses.",
};

pub(super) const FEASIBILITY: Words<3> = Words {
    title: "Feasibility",
    ask: "Has the core been seen to work at all?",
    help: "A throwaway trial counts.",
    options: [
        choice(
            "It works in use or in a realistic trial",
            "",
            "the core works in use or in a realistic trial",
        ),
        choice("A demo or a close relative works", "", "only a demo or a close relative works"),
        choice("Nobody has seen it work, even once", "", "nobody has seen the core work yet"),
    ],
};

pub(super) const PROBLEM: Words<3> = Words {
    title: "Problem",
    ask: "Is the pain real, frequent and strong enough to matter?",
    help: "",
    options: [
        choice(
            "Settled: people pay, queue or work around it",
            "",
            "people already pay, queue or work around it",
        ),
        choice(
            "Some evidence so far",
            "Little, or not from those it is for.",
            "there is only some evidence of the problem",
        ),
        choice("So far it is our belief", "", "the problem is still a belief"),
    ],
};

pub(super) const BEHAVIOUR: Words<3> = Words {
    title: "Behaviour",
    ask: "Have we watched people do it, rather than heard them say it?",
    help: "With ours, with a rival’s, or by hand.",
    options: [
        choice(
            "Seen repeatedly, in those it is for",
            "",
            "those it is for have been seen doing it, repeatedly",
        ),
        choice(
            "Seen in a few, or in others",
            "",
            "only a few people, or others, were seen doing it",
        ),
        choice("Not seen yet", "", "nobody has been seen doing it"),
    ],
};

pub(super) const OFFER: Words<3> = Words {
    title: "Offer",
    ask: "If people want it, will our offer win and keep them?",
    help: "",
    options: [
        choice("Strong: it should win and keep them", "", "the offer is strong"),
        choice("Mixed: it convinces in part", "", "the offer convinces only in part"),
        choice("Fragile: small doubts would lose them", "", "the offer is fragile"),
    ],
};

pub(super) const REPUTATION: Words<3> = Words {
    title: "First impression",
    ask: "What would a weak first impression cost?",
    help: "Think of lost trust, lost comparisons, doubt inside, and room for an embarrassing error.",
    options: [
        choice("Little to lose", "", "a weak start would cost little"),
        choice("Some: we would have trust to win back", "", "a weak start would cost some trust"),
        choice(
            "Severe: no room for an embarrassing error",
            "",
            "a weak start would cost us dearly",
        ),
    ],
};
