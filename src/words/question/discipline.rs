//! The questions about the honesty of the plan; their answers never change the verdict.

use super::{SectionWords, Words, choice};

pub(super) const SECTION: SectionWords = SectionWords {
    title: "How honest is the plan?",
    intro: "From SSW and Real Python; these answers never change the verdict.",
};

pub(super) const LABEL: Words<4> = Words {
    title: "Label today",
    ask: "What does the team call this release today?",
    help: "",
    options: [
        choice("Proof of concept", "", "the team calls it a proof of concept"),
        choice("MVP", "", "the team calls it an MVP"),
        choice("Beta", "", "the team calls it a beta"),
        choice("MMP", "Or a launch, or version 1.", "the team calls it an MMP"),
    ],
};

pub(super) const CODE: Words<2> = Words {
    title: "Code",
    ask: "What happens to the code afterwards?",
    help: "",
    options: [
        choice("It is thrown away", "", "the code is thrown away"),
        choice("It is kept", "", "the code is kept"),
    ],
};

pub(super) const COMMITMENT: Words<3> = Words {
    title: "Commitment",
    ask: "Is it agreed what we do when the number comes in?",
    help: "",
    options: [
        choice(
            "Agreed in full",
            "Metric, threshold, date and both actions.",
            "the next step is agreed in full",
        ),
        choice("Roughly agreed", "", "the next step is only roughly agreed"),
        choice("Not agreed", "", "the next step is not agreed"),
    ],
};

pub(super) const DONE: Words<2> = Words {
    title: "Definition of done",
    ask: "Was “done” defined before the work began?",
    help: "",
    options: [
        choice("Defined beforehand", "", "what done means was defined beforehand"),
        choice("Not defined beforehand", "", "what done means was not defined beforehand"),
    ],
};

pub(super) const WEEKS: Words<0> = Words {
    title: "Weeks",
    ask: "How many weeks from start to first release?",
    help: "From 0 to 260.",
    options: [],
};
