//! The worked examples.

use super::source::{GUPTA, OURS, REAL_PYTHON, SSW};

/// How a worked example is told.
#[derive(Clone, Copy, Debug)]
pub struct ExampleWords {
    /// The id of the example.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// What was known at the time.
    pub known: &'static str,
    /// The one question that the release had to answer.
    pub question: &'static str,
    /// Who tells of it; "Rung" made up the rest.
    pub source: &'static str,
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
        known: "The core worked in a demo. Nobody had been seen using it, so a film asked instead.",
        question: "Will people sign up?",
        source: GUPTA,
    },
    ExampleWords {
        id: "figma-first-release",
        title: "Figma’s first public release",
        known: "Preview users did real work in a browser; others would compare it with known tools.",
        question: "Will designers trust it with daily work?",
        source: GUPTA,
    },
    ExampleWords {
        id: "perplexity-protected",
        title: "Perplexity with its protections",
        known: "People already relied on its answers. The protections it needed were working.",
        question: "Can people trust its answers?",
        source: GUPTA,
    },
    ExampleWords {
        id: "perplexity-unprotected",
        title: "Perplexity without protections",
        known: "The same demand, but users were only told the limits.",
        question: "Can people trust its answers?",
        source: GUPTA,
    },
    ExampleWords {
        id: "ssw-recommender-spike",
        title: "A shop’s recommender: the spike",
        known: "Nobody had yet seen browsing history yield good suggestions.",
        question: "Can we do this?",
        source: SSW,
    },
    ExampleWords {
        id: "ssw-recommender-engine",
        title: "The recommender, for some users",
        known: "It worked in a trial. Whether shoppers would follow its suggestions was unknown.",
        question: "Do shoppers follow the suggestions?",
        source: SSW,
    },
    ExampleWords {
        id: "project-sharing-app",
        title: "A project-sharing app",
        known: "Nothing in it was hard to build. Nobody had been seen sharing projects this way.",
        question: "Do people share their projects?",
        source: REAL_PYTHON,
    },
    ExampleWords {
        id: "internal-ai-brainstorm",
        title: "Internal AI brainstorming assistant",
        known: "Only colleagues use it. They judge each idea, and a bad one is harmless.",
        question: "Do colleagues come back to it?",
        source: OURS,
    },
    ExampleWords {
        id: "ai-claims",
        title: "AI decides insurance claims",
        known: "Slow claims are a known pain. Nobody has watched AI decide them, and nobody would \
                catch an error.",
        question: "Are its decisions right?",
        source: OURS,
    },
    ExampleWords {
        id: "ai-claims-approved",
        title: "AI claims, each approved",
        known: "The same, but a qualified person approves each decision.",
        question: "Are its decisions right?",
        source: OURS,
    },
];

#[cfg(test)]
mod tests {
    use super::example;
    use crate::example::EXAMPLES;
    use crate::words::check;

    #[test]
    fn every_example_is_told() {
        let mut texts = Vec::new();
        for each in &EXAMPLES {
            let words = example(each.id);
            assert!(words.is_some_and(|words| words.title.chars().count() <= 40), "{}", each.id);
            texts.extend(
                words
                    .iter()
                    .flat_map(|words| [words.title, words.known, words.question, words.source]),
            );
        }
        check(&texts, 1500);
        assert!(example("").is_none());
    }
}
