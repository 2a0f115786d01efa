//! The diagnoses: what can be wrong with a plan, and what to do.
//!
//! The answers behind one are said by [`crate::words::asked`] and [`crate::words::clauses`]; the
//! pieces here stand around them, with the spaces that they need.

mod kind;

use crate::framework::Class;
use crate::words::rule::{HOLD_LIFTS, HOLD_MEANS};
use crate::words::source::{GUPTA, REAL_PYTHON, SSW};

pub use kind::{KindWords, kind};

/// How a diagnosis is described.
#[derive(Clone, Copy, Debug)]
pub struct DiagnosisWords {
    /// Its id.
    pub id: &'static str,
    /// The name, for headings.
    pub title: &'static str,
    /// What is wrong and why it matters, in one or two sentences.
    pub wrong: &'static str,
    /// What to do.
    pub todo: &'static str,
    /// Where it comes from, if it is from a source.
    pub source: Option<&'static str>,
}

/// The words for the diagnosis with this id.
#[must_use]
pub fn diagnosis(id: &str) -> Option<&'static DiagnosisWords> {
    DIAGNOSES.iter().find(|words| words.id == id)
}

/// What a wider plan demands, as a clause that can follow [`DEMANDS`], by its id.
#[must_use]
pub fn requirement(id: &str) -> Option<&'static str> {
    REQUIREMENTS.iter().find(|(known, _)| *known == id).map(|(_, clause)| *clause)
}

/// What a release class demands of a wider plan, as a clause that can follow [`DEMANDS`]; nothing
/// of the classes that stay inside.
#[must_use]
pub const fn demanded(class: Class) -> Option<&'static str> {
    match class {
        Class::Poc | Class::InternalMvp => None,
        Class::Mvp => Some("its group be named and the key action be measured"),
        Class::ControlledBeta => Some("invitations be capped and it can be switched off at once"),
        Class::Mmp => Some("onboarding, support and quality be good enough to be paid for"),
    }
}

/// Heading of the part.
pub const DIAGNOSED: &str = "What is wrong with today’s plan";
/// When no diagnosis holds or may hold.
pub const DIAGNOSED_NONE: &str = "Nothing that these answers would show.";
/// Heading of what holds only if open answers turn out so.
pub const MAY_APPLY: &str = "May apply";
/// Before the answers behind a diagnosis.
pub const BEHIND: &str = "The answers behind it: ";
/// Before answers not yet given that would make sure of it.
pub const SUPPOSED: &str = "It would apply for instance if ";
/// Before what to do.
pub const TODO: &str = "What to do: ";
/// After the number of weeks, as an answer.
pub const WEEKS: &str = " weeks from start to first release";
/// After the number one, as an answer.
pub const WEEKS_ONE: &str = " week from start to first release";
/// Before what makes a release face the market, joined like any list.
pub const CAUSES: &str = "What faces the market: ";

/// Before the audience of a wider plan.
pub const WIDER: &str = "Planned for ";
/// After that audience, before the class.
pub const WIDER_GIVES: &str = ": ";
/// After the class, before the first audience.
pub const WIDER_AUDIENCE: &str = ", first used by ";
/// After that, before what must be so for it.
pub const DEMANDS: &str = ". It demands that ";
/// The same, of what only some of the open answers would demand.
pub const MAY_DEMAND: &str = ". It may demand that ";

/// Before the safeguards that would lift the hold, one way or the other.
pub const LIFTS: &str = "What is still missing: ";

static REQUIREMENTS: [(&str, &str); 2] = [
    ("proof", "it be seen to work in use or in a realistic trial"),
    ("protections", "the missing protections work on the first day"),
];

static DIAGNOSES: [DiagnosisWords; 16] = [
    DiagnosisWords {
        id: "D1",
        title: "The label and the class differ",
        wrong: "The team calls it one thing and the answers make it another, so it is planned, \
            tested and promised as the wrong thing.",
        todo: "Agree on the class and use its name in every plan, or build what the label says.",
        source: None,
    },
    DiagnosisWords {
        id: "D2",
        title: "Learning in public",
        wrong: "Demand is unclear and the release already faces the market. A guess that fails \
            there fails in front of everybody.",
        todo: "Challenge the framing: take away what faces the market until demand is clear, or \
            ask with a sketch or by hand.",
        source: None,
    },
    DiagnosisWords {
        id: "D3",
        title: "Not a classic MVP any more",
        wrong: "Press, payment, support and broad adoption belong to a launch. Whoever is promised \
            them judges a finished product.",
        todo: "Take the promises back, or plan for the class that can keep them.",
        source: None,
    },
    DiagnosisWords {
        id: "D4",
        title: "Speed buys something else",
        wrong: "An early release is hurried in order to learn, and one for the market in order to \
            gain more than that. Here the hurry serves another end than the class.",
        todo: "Say what the speed is for, and choose scope and measure for exactly that.",
        source: Some(GUPTA),
    },
    DiagnosisWords {
        id: "D5",
        title: "A proof of concept that stays",
        wrong: "It is made to answer one question and then to go. Code that is kept, or people \
            outside who see it, turn it into a product that nobody built as one.",
        todo: "Set the day on which it is deleted, show it to the team alone, and build anew what \
            comes next.",
        source: Some(SSW),
    },
    DiagnosisWords {
        id: "D6",
        title: "A product to throw away",
        wrong: "From the first working release on, the code is what later ones stand on. To throw \
            it away is to pay for it twice.",
        todo: "Build less and build it to be kept, or ask with a sketch or by hand.",
        source: None,
    },
    DiagnosisWords {
        id: "D7",
        title: "Nobody is bound by the result",
        wrong: "It is not settled beforehand which number leads to which step, so every result can \
            be called a success. To be bound by it is what keeps an MVP honest.",
        todo: "Before anyone uses it, write down metric, threshold, date and what happens either \
            way.",
        source: Some(REAL_PYTHON),
    },
    DiagnosisWords {
        id: "D8",
        title: "Nobody said what done means",
        wrong: "Then “minimum” excuses what is broken, and a release can be so thin that it teaches \
            about its own bugs and nothing else.",
        todo: "Write down what must work before the first person gets it.",
        source: None,
    },
    DiagnosisWords {
        id: "D9",
        title: "The time does not fit",
        wrong: "The weeks that are planned belong to another kind of release.",
        todo: "Cut it down to the one question that it must answer, or take the time that a product \
            for the market needs.",
        source: Some(REAL_PYTHON),
    },
    DiagnosisWords {
        id: "D10",
        title: "Compared and found wanting",
        wrong: "In the open market people will lay it beside an established product, and it is not \
            made to stand that comparison.",
        todo: "Choose a smaller first audience that knows why it is there, or build what can be \
            compared.",
        source: None,
    },
    DiagnosisWords {
        id: "D11",
        title: "Answers at odds",
        wrong: "Two answers can hardly both be true, and the verdict rests on both.",
        todo: "Look at the evidence for each and change the weaker one.",
        source: None,
    },
    DiagnosisWords {
        id: "D12",
        title: "Nobody looks at the edge cases",
        wrong: "AI makes what users get, and no person looks at its odd results. What goes wrong \
            there goes on unseen.",
        todo: "Name a person who reviews edge cases, or have a qualified person approve each result.",
        source: None,
    },
    DiagnosisWords {
        id: "D13",
        title: "Users cannot tell when it is unsure",
        wrong: "What AI makes looks as certain when it is wrong as when it is right, so users \
            cannot know when to check.",
        todo: "Show when it is unsure, or have a qualified person approve each result.",
        source: None,
    },
    DiagnosisWords {
        id: "D14",
        title: "Room to widen",
        wrong: "Demand is clear, nothing keeps it on hold, and the plan is still a small audience. \
            Waiting too long is a mistake too.",
        todo: "Look at what the wider plans would give and demand; then widen, or say why not.",
        source: None,
    },
    DiagnosisWords {
        id: "D15",
        title: "No safety net",
        wrong: HOLD_MEANS,
        todo: HOLD_LIFTS,
        source: None,
    },
    DiagnosisWords {
        id: "D16",
        title: "Inside is not always small",
        wrong: "Our own people depend on it, or people about whom they decide. No customer sees an \
            error, and somebody still bears it.",
        todo: "Run it in shadow beside today’s way of working until an error would be caught.",
        source: None,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::Audience;
    use crate::words::page::AND;
    use crate::words::sure::{COMMA, STOP};
    use crate::words::{audience, check, class};

    #[test]
    fn every_diagnosis_is_told() {
        let mut texts = Vec::new();
        for words in &DIAGNOSES {
            for sentence in [words.wrong, words.todo] {
                assert!(sentence.ends_with('.'), "{sentence}");
                let sentences = sentence.matches(". ").count() + 1;
                assert!(sentences <= 2, "{sentence}");
            }
            assert!(!words.title.ends_with('.'), "{}", words.title);
            texts.extend([words.title, words.wrong, words.todo]);
            texts.extend(words.source);
        }
        check(&texts, 4700);
    }

    #[test]
    fn what_stands_alone_is_well_formed() {
        let mut texts: Vec<&str> = REQUIREMENTS.iter().map(|(_, clause)| *clause).collect();
        texts.extend(Class::ALL.iter().filter_map(|class| demanded(*class)));
        texts.extend([DIAGNOSED, DIAGNOSED_NONE, MAY_APPLY]);
        check(&texts, 500);
    }

    #[test]
    fn a_wider_plan_reads_well() {
        let (open, beta) = (audience(Audience::Open), audience(Audience::Beta));
        let start = [WIDER, open, WIDER_GIVES, class(Class::ControlledBeta).name, WIDER_AUDIENCE];
        let demands = [DEMANDS, demanded(Class::ControlledBeta).unwrap_or_default()];
        let further = [AND, requirement("proof").unwrap_or_default(), STOP];
        let said = [start.concat(), beta.to_owned(), demands.concat(), further.concat()].concat();
        assert_eq!(
            said,
            "Planned for the open market: Controlled beta, first used by invited beta customers. It \
             demands that invitations be capped and it can be switched off at once and it be seen \
             to work in use or in a realistic trial."
        );
        let may = [MAY_DEMAND, requirement("protections").unwrap_or_default(), STOP].concat();
        assert_eq!(may, ". It may demand that the missing protections work on the first day.");
    }

    #[test]
    fn pieces_read_well() {
        let named = |id| kind(id).map(|words| words.name).unwrap_or_default();
        let causes =
            [CAUSES, named("audience"), COMMA, named("press"), AND, named("brand"), STOP].concat();
        assert_eq!(
            causes,
            "What faces the market: the plan for the open market, the press coverage expected and \
             the brand promise."
        );
        assert_eq!(
            [BEHIND, "17", WEEKS, STOP].concat(),
            "The answers behind it: 17 weeks from start to first release."
        );
        check(&[TODO.trim(), SUPPOSED.trim(), LIFTS.trim(), WEEKS_ONE.trim()], 140);
    }
}
