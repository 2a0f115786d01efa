//! The worked examples.

use super::source::{GUPTA, OURS, REAL_PYTHON, SSW};

/// How a worked example is told.
#[derive(Clone, Copy, Debug)]
pub struct ExampleWords {
    /// The id of the example.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// The one question that the release had to answer.
    pub question: &'static str,
}

/// The words for the example with this id.
#[must_use]
pub fn example(id: &str) -> Option<&'static ExampleWords> {
    EXAMPLES.iter().find(|example| example.id == id)
}

static EXAMPLES: [ExampleWords; 10] = [
    ExampleWords {
        id: "dropbox-video",
        title: "Dropbox’s demo video, 2007/8",
        question: "Will people sign up?",
    },
    ExampleWords {
        id: "figma-first-release",
        title: "Figma’s first public release",
        question: "Will designers trust it with daily work?",
    },
    ExampleWords {
        id: "perplexity-protected",
        title: "Perplexity with its protections",
        question: "Can people trust its answers?",
    },
    ExampleWords {
        id: "perplexity-unprotected",
        title: "Perplexity without protections",
        question: "Can people trust its answers?",
    },
    ExampleWords {
        id: "ssw-recommender-spike",
        title: "A shop’s recommender: the spike",
        question: "Can we do this?",
    },
    ExampleWords {
        id: "ssw-recommender-engine",
        title: "The recommender, for some users",
        question: "Do shoppers follow the suggestions?",
    },
    ExampleWords {
        id: "project-sharing-app",
        title: "A project-sharing app",
        question: "Do people share their projects?",
    },
    ExampleWords {
        id: "internal-ai-brainstorm",
        title: "Internal AI brainstorming assistant",
        question: "Do colleagues come back to it?",
    },
    ExampleWords {
        id: "ai-claims",
        title: "AI decides insurance claims",
        question: "Are its decisions right?",
    },
    ExampleWords {
        id: "ai-claims-approved",
        title: "AI claims, each approved",
        question: "Are its decisions right?",
    },
];

/// What was known at the time, and who tells of it; "Rung" made up the rest.
#[derive(Clone, Copy, Debug)]
pub struct Background {
    /// What was known at the time.
    pub known: &'static str,
    /// Who tells of it.
    pub source: &'static str,
}

/// The background of each example, in the order of [`crate::example::EXAMPLES`].
pub static BACKGROUNDS: [Background; 10] = [
    Background {
        known: "The core worked in a demo. Nobody had been seen using it, so a film asked instead.",
        source: GUPTA,
    },
    Background {
        known: "Preview users did real work in a browser; others would compare it with known tools.",
        source: GUPTA,
    },
    Background {
        known: "People already relied on its answers. The protections it needed were working.",
        source: GUPTA,
    },
    Background { known: "The same demand, but users were only told the limits.", source: GUPTA },
    Background {
        known: "Nobody had yet seen browsing history yield good suggestions.",
        source: SSW,
    },
    Background {
        known: "It worked in a trial. Whether shoppers would follow its suggestions was unknown.",
        source: SSW,
    },
    Background {
        known: "Nothing in it was hard to build. Nobody had been seen sharing projects this way.",
        source: REAL_PYTHON,
    },
    Background {
        known: "Only colleagues use it. They judge each idea, and a bad one is harmless.",
        source: OURS,
    },
    Background {
        known: "Slow claims are a known pain. Nobody has watched AI decide them, and nobody would \
                catch an error.",
        source: OURS,
    },
    Background { known: "The same, but a qualified person approves each decision.", source: OURS },
];

#[cfg(test)]
mod tests {
    use super::{BACKGROUNDS, example};
    use crate::example::EXAMPLES;
    use crate::words::check;

    #[test]
    fn every_example_is_told() {
        let mut texts = Vec::new();
        for each in &EXAMPLES {
            let words = example(each.id);
            assert!(words.is_some_and(|words| words.title.chars().count() <= 40), "{}", each.id);
            texts.extend(words.iter().flat_map(|words| [words.title, words.question]));
        }
        texts.extend(BACKGROUNDS.iter().flat_map(|each| [each.known, each.source]));
        check(&texts, 1500);
        assert!(example("").is_none());
    }
}
