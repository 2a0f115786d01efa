//! The questions, their options and the fields for free text: one file for each section.

mod discipline;
mod exposure;
mod notes;
mod promised;
mod stakes;
mod unproven;

pub use notes::{NoteWords, note};

use crate::framework::{Question, Section};

/// How a question and its answers are spoken of.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// One to three words for tables, chips and pointers.
    pub title: &'static str,
    /// Its options or members, each readable on its own, in the order of [`Question::options`].
    pub options: &'static [&'static str],
}

/// How an answer is given as a reason.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    /// The answer as a clause that can follow "because ".
    pub because: &'static str,
    /// For a member of a set: the clause when it is not chosen. Otherwise nothing.
    pub without: &'static str,
}

/// How a question is put to the reader. Only the prerenderer reads it: the program takes these words
/// over from the page.
#[derive(Clone, Copy, Debug)]
pub struct Prompt {
    /// The full question.
    pub ask: &'static str,
    /// A sentence that helps to answer it, or nothing.
    pub help: &'static str,
    /// What each option means, where its label does not say it all.
    pub helps: &'static [&'static str],
}

/// How a section of the questionnaire is introduced.
#[derive(Clone, Copy, Debug)]
pub struct SectionWords {
    /// The heading.
    pub title: &'static str,
    /// One sentence that names the source of its lens.
    pub intro: &'static str,
}

/// Picks the words of a question and makes of them what is wanted, as a static of its own: what is
/// not wanted is not carried along.
macro_rules! of_each {
    ($question:expr, $made:ty, $words:ident => $make:expr) => {
        of_each!(@ $question, $made, $words => $make;
            Feasibility unproven::FEASIBILITY,
            Problem unproven::PROBLEM,
            Behaviour unproven::BEHAVIOUR,
            Offer unproven::OFFER,
            Reputation unproven::REPUTATION,
            Form exposure::FORM,
            Audience exposure::AUDIENCE,
            Failure exposure::FAILURE,
            Reversal exposure::REVERSAL,
            Speed exposure::SPEED,
            Promises promised::PROMISES,
            Rivals promised::RIVALS,
            Ai stakes::AI,
            Domain stakes::DOMAIN,
            Harm stakes::HARM,
            Work stakes::WORK,
            Safeguards stakes::SAFEGUARDS,
            Label discipline::LABEL,
            Code discipline::CODE,
            Commitment discipline::COMMITMENT,
            Done discipline::DONE,
            Weeks discipline::WEEKS,
        )
    };
    (@ $question:expr, $made:ty, $words:ident => $make:expr; $($name:ident $path:path,)+) => {
        match $question {
            $(Question::$name => {
                const $words: Words<{ $path.options.len() }> = $path;
                static MADE: $made = $make;
                &MADE
            })+
        }
    };
}

/// How a question and its answers are spoken of.
#[must_use]
pub fn asked(question: Question) -> &'static Asked {
    of_each!(question, Asked, WORDS => Asked { title: WORDS.title, options: &WORDS.labels() })
}

/// How the answers to a question are given as reasons, in the order of [`Question::options`].
#[must_use]
pub fn clauses(question: Question) -> &'static [Clause] {
    of_each!(question, &[Clause], WORDS => &WORDS.clauses())
}

/// The full question alone, for what travels without the page.
///
/// ```
/// use rung::framework::Question;
/// use rung::words::{ask, prompt};
///
/// assert_eq!(ask(Question::Form), prompt(Question::Form).ask);
/// ```
#[must_use]
pub fn ask(question: Question) -> &'static str {
    of_each!(question, &str, WORDS => WORDS.ask)
}

/// How a question is put to the reader.
#[must_use]
pub fn prompt(question: Question) -> &'static Prompt {
    of_each!(question, Prompt, WORDS => Prompt {
        ask: WORDS.ask,
        help: WORDS.help,
        helps: &WORDS.helps(),
    })
}

/// The answer "none of these" to a question with any number of members; nothing for other questions.
#[must_use]
pub const fn none_of_these(question: Question) -> Option<&'static str> {
    match question {
        Question::Promises => Some(promised::NO_PROMISES),
        Question::Safeguards => Some(stakes::NO_SAFEGUARDS),
        _ => None,
    }
}

/// The words for a section.
#[must_use]
pub const fn section(section: Section) -> SectionWords {
    match section {
        Section::Unproven => unproven::SECTION,
        Section::Exposure => exposure::SECTION,
        Section::Promised => promised::SECTION,
        Section::Stakes => stakes::SECTION,
        Section::Discipline => discipline::SECTION,
    }
}

/// Everything that is said about a question with so many options, in one place to write and read.
struct Words<const N: usize> {
    title: &'static str,
    ask: &'static str,
    help: &'static str,
    options: [Choice; N],
}

/// Everything that is said about an option.
#[derive(Clone, Copy)]
struct Choice {
    label: &'static str,
    help: &'static str,
    clause: Clause,
}

impl<const N: usize> Words<N> {
    const fn labels(&self) -> [&'static str; N] {
        let mut labels = [""; N];
        let mut index = 0;
        while index < N {
            labels[index] = self.options[index].label;
            index += 1;
        }
        labels
    }

    const fn clauses(&self) -> [Clause; N] {
        let mut clauses = [Clause { because: "", without: "" }; N];
        let mut index = 0;
        while index < N {
            clauses[index] = self.options[index].clause;
            index += 1;
        }
        clauses
    }

    const fn helps(&self) -> [&'static str; N] {
        let mut helps = [""; N];
        let mut index = 0;
        while index < N {
            helps[index] = self.options[index].help;
            index += 1;
        }
        helps
    }
}

const fn choice(label: &'static str, help: &'static str, because: &'static str) -> Choice {
    member(label, help, because, "")
}

const fn member(
    label: &'static str,
    help: &'static str,
    because: &'static str,
    without: &'static str,
) -> Choice {
    Choice { label, help, clause: Clause { because, without } }
}

#[cfg(test)]
mod tests {
    use super::{Clause, asked, clauses, none_of_these, note, prompt, section};
    use crate::framework::{Kind, Note, Question, Section};
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
            let (words, prompt) = (asked(*question), prompt(*question));
            assert!(prompt.ask.ends_with('?'), "{}", prompt.ask);
            assert_eq!(words.options.len(), question.options().len(), "{}", question.id());
            texts.extend([words.title, prompt.ask]);
            texts.extend(filled(prompt.help));
            for help in prompt.helps {
                assert!(help.chars().count() <= 80, "{help}");
                texts.extend(filled(help));
            }
            let is_set = question.kind() == Kind::Any;
            assert_eq!(none_of_these(*question).is_some(), is_set, "{}", question.id());
            for label in words.options.iter().copied().chain(none_of_these(*question)) {
                assert!(label.chars().count() <= 45, "{label}");
                texts.push(label);
            }
            assert_eq!(clauses(*question).len(), words.options.len(), "{}", question.id());
            for Clause { because, without } in clauses(*question) {
                assert!(is_clause(because), "{because}");
                assert_eq!(!without.is_empty(), is_set, "{because}");
                assert!(!is_set || is_clause(without), "{without}");
                texts.push(because);
                texts.extend(filled(without));
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
        for words in Note::ALL.iter().map(|each| note(*each)) {
            texts.push(words.label);
            texts.extend(filled(words.help));
        }
        check(&texts, 800);
    }
}
