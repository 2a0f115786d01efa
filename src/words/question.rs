//! The questions, their options and the fields for free text.

use crate::framework::{List, Note, Question, Section};

/// How a question is asked.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// One to three words for tables, chips and pointers.
    pub title: &'static str,
    /// The full question.
    pub ask: &'static str,
    /// A sentence that helps to answer it, or nothing.
    pub help: &'static str,
    /// Its options or members, in the order of [`Question::options`].
    pub options: &'static [Choice],
}

/// How an option is shown, and how it is given as a reason.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The option, readable on its own.
    pub label: &'static str,
    /// What it means, where the label does not say it all.
    pub help: &'static str,
    /// The answer as a clause that can follow "because ".
    pub because: &'static str,
    /// For a member of a set: the clause when it is not chosen. Otherwise nothing.
    pub without: &'static str,
}

/// How a section of the questionnaire is introduced.
#[derive(Clone, Copy, Debug)]
pub struct SectionWords {
    /// The heading.
    pub title: &'static str,
    /// One sentence that names the source of its lens.
    pub intro: &'static str,
}

/// How a field for free text is labelled.
#[derive(Clone, Copy, Debug)]
pub struct NoteWords {
    /// The label.
    pub label: &'static str,
    /// What to write, where the label does not say it all.
    pub help: &'static str,
}

/// The words for a question.
#[must_use]
pub const fn asked(question: Question) -> &'static Asked {
    match question {
        Question::Feasibility => &FEASIBILITY,
        Question::Problem => &PROBLEM,
        Question::Behaviour => &BEHAVIOUR,
        Question::Offer => &OFFER,
        Question::Reputation => &REPUTATION,
        Question::Form => &FORM,
        Question::Audience => &AUDIENCE,
        Question::Failure => &FAILURE,
        Question::Reversal => &REVERSAL,
        Question::Speed => &SPEED,
        Question::Promises => &PROMISES,
        Question::Rivals => &RIVALS,
        Question::Ai => &AI,
        Question::Domain => &DOMAIN,
        Question::Harm => &HARM,
        Question::Work => &WORK,
        Question::Safeguards => &SAFEGUARDS,
        Question::Label => &LABEL,
        Question::Code => &CODE,
        Question::Commitment => &COMMITMENT,
        Question::Done => &DONE,
        Question::Weeks => &WEEKS,
    }
}

/// The answer "none of these" to a question with any number of members; nothing for other questions.
#[must_use]
pub const fn none_of_these(question: Question) -> Option<&'static Choice> {
    match question {
        Question::Promises => Some(&NO_PROMISES),
        Question::Safeguards => Some(&NO_SAFEGUARDS),
        _ => None,
    }
}

/// The words for a section.
#[must_use]
pub const fn section(section: Section) -> SectionWords {
    let (title, intro) = match section {
        Section::Unproven => (
            "What is still unproven?",
            "SSW asks first whether it works; then Gupta’s four lenses.",
        ),
        Section::Exposure => {
            ("Who could see it fail?", "Gupta settles exposure before scope; so does this page.")
        }
        Section::Promised => (
            "What is already promised?",
            "Gupta: promises and rivals set the standard it must meet.",
        ),
        Section::Stakes => {
            ("What is at stake?", "Gupta asks more of AI and of anything that can hurt people.")
        }
        Section::Discipline => (
            "How honest is the plan?",
            "From SSW and Real Python; these answers never change the verdict.",
        ),
    };
    SectionWords { title, intro }
}

/// The words for a text field.
#[must_use]
pub const fn note(note: Note) -> NoteWords {
    let (label, help) = match note {
        Note::Name => ("Release name", ""),
        Note::Question => ("The one question it must answer", ""),
        Note::Metric => ("Metric", "What will be counted."),
        Note::Threshold => ("Threshold", "The number that means yes."),
        Note::Date => ("Decision date", ""),
        Note::IfMet => ("If it is met, we will", ""),
        Note::IfMissed => ("If it is missed, we will", ""),
        Note::Notes => ("Notes", ""),
        Note::Start => ("Start date", ""),
    };
    NoteWords { label, help }
}

/// The words for a list of features.
#[must_use]
pub const fn list(list: List) -> NoteWords {
    let (label, help) = match list {
        List::Ship => ("Ship now", "Only what it cannot teach, or be trusted, without."),
        List::Defer => ("Defer", "Everything else."),
    };
    NoteWords { label, help }
}

/// Every option of every question is in words, none is missing or left over.
const _: () = {
    let mut index = 0;
    while index < Question::COUNT {
        let question = Question::ALL[index];
        assert!(asked(question).options.len() == question.options().len());
        index += 1;
    }
};

const fn choice(label: &'static str, help: &'static str, because: &'static str) -> Choice {
    Choice { label, help, because, without: "" }
}

const fn member(
    label: &'static str,
    help: &'static str,
    because: &'static str,
    without: &'static str,
) -> Choice {
    Choice { label, help, because, without }
}

static FEASIBILITY: Asked = Asked {
    title: "Feasibility",
    ask: "Has the core been seen to work at all?",
    help: "A throwaway trial counts.",
    options: &[
        choice(
            "It works in use or in a realistic trial",
            "",
            "the core works in use or in a realistic trial",
        ),
        choice("A demo or a close relative works", "", "only a demo or a close relative works"),
        choice("Nobody has seen it work, even once", "", "nobody has seen the core work yet"),
    ],
};

static PROBLEM: Asked = Asked {
    title: "Problem",
    ask: "Is the pain real, frequent and strong enough to matter?",
    help: "",
    options: &[
        choice(
            "Settled: people pay, queue or work around it",
            "",
            "people already pay, queue or work around it",
        ),
        choice(
            "Some evidence, from other people",
            "Not from those it is for.",
            "evidence of the problem comes from other people",
        ),
        choice("So far it is our belief", "", "the problem is still a belief"),
    ],
};

static BEHAVIOUR: Asked = Asked {
    title: "Behaviour",
    ask: "Have we watched people do it, rather than heard them say it?",
    help: "With ours, with a rival’s, or by hand.",
    options: &[
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

static OFFER: Asked = Asked {
    title: "Offer",
    ask: "If people want it, will our offer win and keep them?",
    help: "",
    options: &[
        choice("Strong: it should win and keep them", "", "the offer is strong"),
        choice("Mixed: it convinces in part", "", "the offer convinces only in part"),
        choice("Fragile: small doubts would lose them", "", "the offer is fragile"),
    ],
};

static REPUTATION: Asked = Asked {
    title: "First impression",
    ask: "What would a weak first impression cost?",
    help: "Think of lost trust, lost comparisons, doubt inside, and room for an embarrassing error.",
    options: &[
        choice("Little to lose", "", "a weak start would cost little"),
        choice("Some: we would have trust to win back", "", "a weak start would cost some trust"),
        choice(
            "Severe: no room for an embarrassing error",
            "",
            "a weak start would cost us dearly",
        ),
    ],
};

static FORM: Asked = Asked {
    title: "Form",
    ask: "What will people meet?",
    help: "",
    options: &[
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

static AUDIENCE: Asked = Asked {
    title: "Planned audience",
    ask: "Who meets it first?",
    help: "",
    options: &[
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

static FAILURE: Asked = Asked {
    title: "Worst failure",
    ask: "What is the worst that could plausibly follow a failure?",
    help: "",
    options: &[
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

static REVERSAL: Asked = Asked {
    title: "Can it be undone",
    ask: "Can a failure be undone?",
    help: "",
    options: &[
        choice("Patched discreetly this week", "", "a failure can be patched discreetly"),
        choice("Fixed, but customers saw it", "", "customers would see a failure"),
        choice(
            "Still held against us next quarter",
            "",
            "a failure would be held against us next quarter",
        ),
    ],
};

static SPEED: Asked = Asked {
    title: "Why speed",
    ask: "What are we buying with speed?",
    help: "",
    options: &[
        choice("Learning", "", "speed buys learning"),
        choice("Revenue", "", "speed buys revenue"),
        choice("Positioning", "", "speed buys positioning"),
        choice("Executives’ confidence", "", "speed buys executives’ confidence"),
    ],
};

static PROMISES: Asked = Asked {
    title: "Promises",
    ask: "Which of these does leadership expect of this release?",
    help: "",
    options: &[
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
static NO_PROMISES: Choice = choice("None of these", "", "nothing is promised");

static RIVALS: Asked = Asked {
    title: "Comparison",
    ask: "What will people compare it with?",
    help: "",
    options: &[
        choice("Nothing comparable", "", "there is nothing to compare it with"),
        choice("Their own workaround", "", "people compare it with their own workaround"),
        choice("An established product", "", "people compare it with an established product"),
    ],
};

static AI: Asked = Asked {
    title: "AI",
    ask: "Does AI produce what users see or get?",
    help: "",
    options: &[
        choice("No AI", "", "no AI is involved"),
        choice("AI, checked before it counts", "", "a person checks what AI produces"),
        choice("AI, relied on or acting unchecked", "", "AI is relied on or acts unchecked"),
    ],
};

static DOMAIN: Asked = Asked {
    title: "Subject",
    ask: "Does it touch a sensitive subject?",
    help: "Money, health, hiring, safety, security, law, children, personal data or enterprise \
           decisions.",
    options: &[
        choice("Everyday subjects only", "", "it touches everyday subjects only"),
        choice("At least one sensitive subject", "", "it touches a sensitive subject"),
    ],
};

static HARM: Asked = Asked {
    title: "Harm",
    ask: "What does a wrong result do to its user, or to anyone it is about?",
    help: "",
    options: &[
        choice("It annoys", "", "a wrong result only annoys"),
        choice("It costs them", "Money, time or a chance.", "a wrong result costs people"),
        choice(
            "It does serious harm",
            "To health, safety, rights or livelihood.",
            "a wrong result does serious harm",
        ),
    ],
};

static WORK: Asked = Asked {
    title: "Dependence",
    ask: "Do people depend on it, or is it to see whether they want it?",
    help: "",
    options: &[
        choice("To see whether they want it", "", "it is to see whether people want it"),
        choice("They depend on it for work or life", "", "people depend on it for work or life"),
    ],
};

static SAFEGUARDS: Asked = Asked {
    title: "Safeguards",
    ask: "Which of these will be working on the first day?",
    help: "",
    options: &[
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
static NO_SAFEGUARDS: Choice = choice("None of these", "", "no safeguard is ready");

static LABEL: Asked = Asked {
    title: "Label today",
    ask: "What does the team call this release today?",
    help: "",
    options: &[
        choice("Proof of concept", "", "the team calls it a proof of concept"),
        choice("MVP", "", "the team calls it an MVP"),
        choice("Beta", "", "the team calls it a beta"),
        choice("MMP", "Or a launch, or version 1.", "the team calls it an MMP"),
    ],
};

static CODE: Asked = Asked {
    title: "Code",
    ask: "What happens to the code afterwards?",
    help: "",
    options: &[
        choice("It is thrown away", "", "the code is thrown away"),
        choice("It is kept", "", "the code is kept"),
    ],
};

static COMMITMENT: Asked = Asked {
    title: "Commitment",
    ask: "Is it agreed what we do when the number comes in?",
    help: "",
    options: &[
        choice(
            "Agreed in full",
            "Metric, threshold, date and both actions.",
            "the next step is agreed in full",
        ),
        choice("Roughly agreed", "", "the next step is only roughly agreed"),
        choice("Not agreed", "", "the next step is not agreed"),
    ],
};

static DONE: Asked = Asked {
    title: "Definition of done",
    ask: "Was “done” defined before the work began?",
    help: "",
    options: &[
        choice("Defined beforehand", "", "what done means was defined beforehand"),
        choice("Not defined beforehand", "", "what done means was not defined beforehand"),
    ],
};

static WEEKS: Asked = Asked {
    title: "Weeks",
    ask: "How many weeks from start to first release?",
    help: "From 0 to 260.",
    options: &[],
};

#[cfg(test)]
mod tests {
    use super::{asked, list, none_of_these, note, section};
    use crate::framework::{Kind, List, Note, Question, Section};
    use crate::words::check;

    /// The texts that may be left out, where they are not.
    fn filled(text: &'static str) -> Option<&'static str> {
        (!text.is_empty()).then_some(text)
    }

    fn is_clause(text: &str) -> bool {
        let starts = text.starts_with("AI ") || text.starts_with(|c: char| c.is_ascii_lowercase());
        starts && !text.ends_with('.')
    }

    #[test]
    fn every_question_and_option_is_in_words() {
        let mut texts = Vec::new();
        for question in Question::ALL {
            let words = asked(*question);
            assert!(words.ask.ends_with('?'), "{}", words.ask);
            texts.extend([words.title, words.ask]);
            texts.extend(filled(words.help));
            let is_set = question.kind() == Kind::Any;
            assert_eq!(none_of_these(*question).is_some(), is_set, "{}", question.id());
            for choice in words.options.iter().chain(none_of_these(*question)) {
                assert!(choice.label.chars().count() <= 45, "{}", choice.label);
                assert!(choice.help.chars().count() <= 80, "{}", choice.help);
                assert!(is_clause(choice.because), "{}", choice.because);
                texts.extend([choice.label, choice.because]);
                texts.extend(filled(choice.help));
            }
            for choice in words.options {
                assert_eq!(!choice.without.is_empty(), is_set, "{}", choice.label);
                assert!(!is_set || is_clause(choice.without), "{}", choice.without);
                texts.extend(filled(choice.without));
            }
        }
        check(&texts, 7 * 1024);
    }

    #[test]
    fn every_section_and_field_is_in_words() {
        let mut texts = Vec::new();
        for each in Section::ALL {
            texts.extend([section(*each).title, section(*each).intro]);
        }
        let notes = Note::ALL.iter().map(|each| note(*each));
        for words in notes.chain(List::ALL.iter().map(|each| list(*each))) {
            texts.push(words.label);
            texts.extend(filled(words.help));
        }
        check(&texts, 800);
    }
}
